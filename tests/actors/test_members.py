"""Groups and their members: leaders are persons, countries are states, sides are what is named."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader

FLAVIA, ANTON, HELGA = (
    "RUR.person.flavia-elphberg",
    "SYL.person.anton-brzdrov",
    "RUR.person.helga-von-mayren",
)


def members(reader: Reader, text: str, words: str, date: str = "2017-05-20") -> set[str]:
    resolution = reader.read(text, date)
    start = text.rindex(words)
    mention = resolution.at("text", start, start + len(words))
    assert mention is not None
    return {reference.id for reference in resolution.members(mention)}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Helga von Mayren received Flavia Elphberg and Anton Brzdrov. Both leaders left.",
            "Both leaders",
            {FLAVIA, ANTON},
        ),
        ("Flavia Elphberg and Anton Brzdrov met. The two countries traded.", "two countries", {"RUR", "SYL"}),
        (
            "Flavia Elphberg and Anton Brzdrov met. People cheered. The pair left.",
            "The pair",
            {FLAVIA, ANTON},
        ),
        ("Ruritania and Syldavia broke off ties. Both sides blamed spies.", "Both sides", {"RUR", "SYL"}),
        ("Ruritania and Syldavia made peace. The two leaders met.", "two leaders", {FLAVIA, ANTON}),
        (
            "Ruritania and Syldavia traded. Flavia Elphberg left. The two states wept.",
            "two states",
            {"RUR", "SYL"},
        ),
    ],
)
def test_members_of_groups_that_point_back(reader: Reader, text: str, words: str, expected: set[str]):
    assert members(reader, text, words) == expected


def test_written_groups_are_the_holders(reader: Reader):
    text = "The leaders of Ruritania and Syldavia signed it."
    assert members(reader, text, "leaders of Ruritania and Syldavia") == {FLAVIA, ANTON}


def test_nobody_else_joins_a_group(reader: Reader):
    text = "Flavia Elphberg and Anton Brzdrov met. Helga von Mayren praised the two men."
    assert members(reader, text, "the two men") == {FLAVIA, ANTON}


def test_a_group_that_is_not_told_has_no_mention(reader: Reader):
    resolution = reader.read("Ruritania spoke. The two countries traded.")
    assert all(mention.rule != "group" for mention in resolution.mentions)


def test_title_before_a_first_name_is_of_the_article(reader: Reader):
    resolution = reader.read("King Anton Brzdrov spoke.", title="King Anton speaks of rain")
    assert {mention.actor for mention in resolution.mentions} == {ANTON}


def _members(text: str, words: str, published: str = "2019-05-31") -> set[str | None]:
    import onrecord

    found = onrecord.code(text, published=published)
    mention = next(m for m in found.mentions if m.text == words and m.rule == "group")
    actors = {actor.id: actor.country for actor in found.actors}
    return {actors[one] for one in mention.candidates}


def test_the_two_countries_are_those_that_the_article_names_together() -> None:
    text = (
        "Iran and Saudi Arabia will reopen their embassies. China had urged Iran and Saudi Arabia to meet. "
        "Saudi Arabia thanked Iran. A Chinese official told Oman of the two countries."
    )
    assert _members(text, "the two countries") == {"IRN", "SAU"}


def test_the_two_leaders_are_none_who_only_tells_of_them() -> None:
    text = (
        "Donald Trump accepted Kim Jong Un's invitation at once, Chung Eui-yong of South Korea told reporters, "
        "and the two leaders will meet in May."
    )
    assert _members(text, "the two leaders") == {"USA", "PRK"}


def test_presidents_named_long_ago_are_those_of_whom_the_article_tells_most() -> None:
    text = (
        "President Alexander Lukashenko of Belarus had a jet stopped. Belarus was blamed. The German chancellor, "
        "Angela Merkel, and the French president, Emmanuel Macron, were angry with Belarus. Nobody was hurt. It "
        "rained. The airport was closed. Passengers waited. The two presidents met in Sochi, "
        "where Vladimir Putin promised a loan."
    )
    assert _members(text, "The two presidents") == {"BLR", "RUS"}


def test_who_praises_both_sides_is_none_of_them() -> None:
    text = (
        "Guyana and Venezuela quarrel over a river. Guyana sued Venezuela. Venezuela left the talks with Guyana. "
        "Norway sent an envoy to Venezuela. The Norwegian minister praised both sides."
    )
    assert _members(text, "both sides") == {"GUY", "VEN"}
