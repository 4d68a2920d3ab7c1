"""States without a name, sides of a dispute, and the pair that an article is about."""

from __future__ import annotations

import pytest

import onrecord
from tests.actors.conftest import Reader


def found(
    reader: Reader, text: str, words: str, title: str = "", date: str = "2017-05-20"
) -> tuple[str, set[str | None]]:
    resolution = reader.read(text, date, title)
    start = text.rindex(words)
    mention = resolution.at("text", start, start + len(words))
    assert mention is not None
    members = {member.country for member in resolution.members(mention)}
    return resolution.actors[mention.actor].name, members or {mention.country}


def test_several_countries_act_and_are_nobody_known(reader: Reader):
    assert found(reader, "Several countries welcomed the accord of Ruritania.", "Several countries") == (
        "several countries",
        {None},
    )
    assert found(reader, "Ruritania blamed its neighbours.", "neighbours")[1] == {None}


def test_neighbours_among_whom_some_are_named_are_these(reader: Reader):
    text = "The neighbours of Ruritania, among them Syldavia, condemned the raid."
    assert found(reader, text, "neighbours")[1] == {"SYL"}


def test_a_party_that_signs_no_lists_is_a_side(reader: Reader):
    text = "Ruritania and Syldavia signed. The party that breaks the truce will pay."
    assert found(reader, text, "party") == ("party", {None})


def test_the_parties_are_the_two_that_the_article_is_about(reader: Reader):
    text = "Lakeside hosted the talks. Anton Brzdrov urged the parties to sign."
    assert found(reader, text, "the parties", "Ruritania and Syldavia hold talks")[1] == {"RUR", "SYL"}


def test_both_presidents_hold_the_office(reader: Reader):
    text = "Flavia Elphberg met Igor Elphberg and Helga von Mayren in Klow. Both men spoke."
    assert found(reader, text, "Both men", date="2019-05-20")[1] == {"RUR", "SYL"}


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("Russia blamed the West for the war.", "West", True),
        ("Western capitals condemned Russia.", "Western capitals", True),
        ("Russia mocked the West of old.", "West", False),
        ("Russia mocked the West End.", "West", False),
        ("Fires burned in the West.", "West", False),
        ("Europe condemned Russia.", "Europe", True),
        ("Russia toured Europe.", "Europe", False),
    ],
)
def test_the_west_and_europe_are_those_who_are_called_so(text: str, words: str, meant: bool) -> None:
    found = {mention.actor for mention in onrecord.code(text).mentions if words in mention.text}
    assert found == ({"EUR" if words == "Europe" else "WEST"} if meant else set())
