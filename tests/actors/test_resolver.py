"""The resolver on invented countries: one test for each way of naming somebody."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader


@pytest.mark.parametrize(
    ("text", "words", "date", "expected"),
    [
        (
            "The Ruritanian president spoke on Monday.",
            "The Ruritanian president",
            "2017-05-20",
            ("Flavia Elphberg", "RUR", "GOV"),
        ),
        (
            "The Ruritanian president spoke on Monday.",
            "The Ruritanian president",
            "2012-05-20",
            ("Osric Tarlenheim", "RUR", "GOV"),
        ),
        (
            "Ruritania's president spoke on Monday.",
            "Ruritania's president",
            "2017-05-20",
            ("Flavia Elphberg", "RUR", "GOV"),
        ),
        (
            "The president of Ruritania spoke.",
            "The president of Ruritania",
            "2017-05-20",
            ("Flavia Elphberg", "RUR", "GOV"),
        ),
        ("The NOL chief spoke in Klow.", "The NOL chief", "2020-05-20", ("Anton Brzdrov", "IGO", "IGO")),
        (
            "The Ruritanian chief of the NOL spoke.",
            "Ruritanian chief of the NOL",
            "2020-05-20",
            ("Anton Brzdrov", "IGO", "IGO"),
        ),
        (
            "The head of the Owl Office spoke.",
            "head of the Owl Office",
            "2017-05-20",
            ("Greta Lauengram", "RUR", "SPY"),
        ),
        ("The Owl Office chief spoke.", "Owl Office chief", "2017-05-20", ("Greta Lauengram", "RUR", "SPY")),
        (
            "The head of the Black Chamber spoke.",
            "head of the Black Chamber",
            "2017-05-20",
            ("Fritz Detchard", "RUR", "SPY"),
        ),
        (
            "The Ruritanian spy chief spoke.",
            "Ruritanian spy chief",
            "2017-05-20",
            ("Fritz Detchard", "RUR", "SPY"),
        ),
        (
            "The Ruritanian deputy prime minister spoke.",
            "Ruritanian deputy prime minister",
            "2017-05-20",
            ("deputy prime minister of Ruritania", "RUR", "GOV"),
        ),
        (
            "The director attacked Ruritania in Klow.",
            "The director",
            "2020-05-20",
            ("director", None, ""),
        ),
        (
            "Ruritania's NOL ambassador spoke.",
            "NOL ambassador",
            "2020-05-20",
            ("ambassador of Ruritania", "RUR", "GOV"),
        ),
        (
            "The next Ruritanian president will speak.",
            "next Ruritanian president",
            "2017-05-20",
            ("president of Ruritania", "RUR", "GOV"),
        ),
        (
            "The Ruritanian head of the delegation spoke.",
            "Ruritanian head",
            "2020-05-20",
            ("head of Ruritania", "RUR", "GOV"),
        ),
        (
            "The Ruritanian foreign minister spoke.",
            "foreign minister",
            "2022-05-20",
            ("foreign minister of Ruritania", "RUR", "GOV"),
        ),
        (
            "The former Ruritanian president spoke.",
            "former Ruritanian president",
            "2017-05-20",
            ("former president of Ruritania", "RUR", "ELI"),
        ),
        (
            "Ruritania's deputy transport minister spoke.",
            "deputy transport minister",
            "2022-05-20",
            ("deputy transport minister of Ruritania", "RUR", "GOV"),
        ),
    ],
)
def test_roles(reader: Reader, text: str, words: str, date: str, expected: tuple[str, str, str]):
    assert reader.who(text, words, date) == expected


def test_role_without_a_date_is_the_office(reader: Reader):
    resolution = reader.read("The Ruritanian president spoke.", None)
    [mention] = resolution.mentions
    assert (mention.country, mention.sectors) == ("RUR", ("GOV",))
    assert resolution.actors[mention.actor].name == "president of Ruritania"
    assert mention.reason == "the article has no date"


def test_bare_role_goes_to_the_article_s_country(reader: Reader):
    assert (
        reader.who("Talks began in Ruritania. The president spoke first.", "The president")[0]
        == "Flavia Elphberg"
    )


def test_bare_role_goes_to_its_antecedent(reader: Reader):
    text = (
        "Anton Brzdrov flew to Strelsau in Ruritania. Ruritania welcomed him. The premier thanked Ruritania."
    )
    assert reader.who(text, "The premier")[0] == "Anton Brzdrov"


def test_self_proclaimed_holder(reader: Reader):
    assert (
        reader.who("The self-proclaimed Ruritanian president spoke.", "Ruritanian president", "2019-06-01")[0]
        == "Bertram Sapt"
    )


def test_title_and_surname_choose_the_bearer(reader: Reader):
    assert reader.who("President Elphberg spoke.", "Elphberg", "2020-01-01")[0] == "Flavia Elphberg"
    assert reader.who("Prime Minister Elphberg spoke.", "Elphberg", "2020-01-01")[0] == "Igor Elphberg"


def test_ambiguous_surname_keeps_candidates(reader: Reader):
    mention = reader.read("Elphberg spoke.", "2020-01-01").mentions[0]
    assert set(mention.candidates) == {"RUR.person.flavia-elphberg", "SYL.person.igor-elphberg"}


def test_apposition_is_one_actor(reader: Reader):
    text = "Michael al-Strofzin, the Ruritanian foreign minister, spoke."
    resolution = reader.read(text)
    assert {mention.actor for mention in resolution.mentions} == {"RUR.person.michael-al-strofzin"}
    assert len(resolution.mentions) == 2


def test_unknown_person_is_read_from_the_role(reader: Reader):
    text = "Ruritanian lawmaker Carlos B. spoke. Jane Roe, a spokeswoman for the Syldavian army, did not. Roe left."
    assert reader.who(text, "Carlos B.") == ("Carlos B.", "RUR", "LEG")
    assert reader.who(text, "Jane Roe") == ("Jane Roe", "SYL", "MIL")
    assert reader.who(text, "Roe", nth=1) == ("Jane Roe", "SYL", "MIL")


def test_unknown_person_keeps_the_id_in_another_article(reader: Reader):
    first, second = (
        reader.read(f"{start}Ruritanian lawmaker Carlos B. spoke.") for start in ("", "It rained. ")
    )
    assert {m.actor for m in first.mentions} == {m.actor for m in second.mentions}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("A police spokeswoman in Klow said so.", "police spokeswoman", ("SYL", "COP")),
        ("A Syldavian army spokesman said so.", "Syldavian army spokesman", ("SYL", "MIL")),
        ("Syldavian foreign ministry spokesman Jan Doe said so.", "Jan Doe", ("SYL", "GOV")),
        ("A Black Six spokesman said so.", "Black Six spokesman", ("RUR", "REB")),
    ],
)
def test_spokespersons_are_of_their_body(reader: Reader, text: str, words: str, expected: tuple[str, str]):
    assert reader.who(text, words)[1:] == expected


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Strelsau rejected the offer.", True),
        ("The offer was rejected by Strelsau.", True),
        ("Klow told Strelsau to leave.", True),
        ("The deal between Klow and Strelsau failed.", True),
        ("Strelsau's decision was final.", True),
        ("The Strelsau government fell.", True),
        ("The envoys met in Strelsau.", False),
        ("The envoys flew to Strelsau.", False),
        ("The envoys left Strelsau on Monday.", False),
        ("The Strelsau talks failed.", False),
        ("Strelsau's airport was closed.", False),
    ],
)
def test_capital_is_government_or_place(reader: Reader, text: str, acts: bool):
    assert (reader.who(text, "Strelsau")[1] == "RUR") is acts


def test_seat_stands_for_its_body(reader: Reader):
    assert reader.who("The Rose House denied it.", "Rose House") == ("Presidency of Ruritania", "RUR", "GOV")
    assert reader.who("Crowds gathered outside the Rose House.", "Rose House") == ("", None, "")


def test_dateline_is_no_actor(reader: Reader):
    text = "STRELSAU, May 19 - Soldiers left the town."
    assert reader.who(text, "STRELSAU") == ("", None, "")
    assert reader.who(text, "Soldiers")[2] == "MIL"


def test_a_hyphen_at_the_start_of_a_text_makes_no_dateline(reader: Reader):
    assert reader.who("RURITANIA Secretary-General Anton Brask left.", "RURITANIA")[1] == "RUR"


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The Ruritanians agreed.", "The Ruritanians", ("RUR", "GOV")),
        ("Many Ruritanians agreed.", "Ruritanians", ("RUR", "CVL")),
        ("Ruritanian troops crossed the river.", "Ruritanian troops", ("RUR", "MIL")),
        ("Ruritanian refugees crossed the river.", "Ruritanian refugees", ("RUR", "REF")),
        ("A Ruritanian judge agreed.", "A Ruritanian judge", ("RUR", "JUD")),
        ("A Western diplomat agreed in Klow.", "A Western diplomat", (None, "GOV")),
        ("Masked gunmen killed two in Klow.", "Masked gunmen", (None, "UAF")),
        ("Police in Klow fought protesters.", "protesters", ("SYL", "CVL")),
        ("The Diet passed the law that Ruritania had promised.", "The Diet", ("RUR", "LEG")),
    ],
)
def test_peoples_and_agents(reader: Reader, text: str, words: str, expected: tuple[str | None, str]):
    assert reader.who(text, words)[1:] == expected


def test_two_sides_of_one_noun(reader: Reader):
    text = "Ruritanian and Syldavian officials met."
    assert reader.who(text, "Ruritanian")[1:] == ("RUR", "GOV")
    assert reader.who(text, "Syldavian officials")[1:] == ("SYL", "GOV")


def test_backed_by_is_not_of(reader: Reader):
    assert reader.who("Ruritania-backed rebels attacked.", "rebels")[1:] == (None, "REB")


def test_pronouns_agree_in_gender_and_number(reader: Reader):
    text = "Flavia Elphberg met Anton Brzdrov. She thanked him. They smiled."
    assert reader.who(text, "She")[0] == "Flavia Elphberg"
    assert reader.who(text, "him")[0] == "Anton Brzdrov"


def test_expletive_it_is_nobody(reader: Reader):
    assert reader.who("Ruritania spoke. It was not clear whether Klow would answer.", "It") == ("", None, "")
    assert reader.who("Ruritania spoke. It promised to answer.", "It")[1] == "RUR"
    assert reader.who("Ruritania said that it was ready to answer.", "it")[1] == "RUR"


def test_the_two_leaders_are_a_group_of_both(reader: Reader):
    resolution = reader.read("Flavia Elphberg met Anton Brzdrov. The two leaders smiled.")
    [group] = [mention for mention in resolution.mentions if mention.rule == "group"]
    assert group.kind == "group"
    assert set(group.candidates) == {"RUR.person.flavia-elphberg", "SYL.person.anton-brzdrov"}


def test_noun_that_points_back(reader: Reader):
    text = "The Black Six attacked Klow. The group said it would go on."
    assert reader.who(text, "The group")[0] == "Black Six"


def test_first_person_in_a_quotation_is_the_speaker(reader: Reader):
    assert reader.who('"We will answer," said Flavia Elphberg.', "We")[0] == "Flavia Elphberg"


def test_role_that_does_not_fit_the_date_leaves_a_notice(reader: Reader):
    resolution = reader.read("Ruritanian President Michael al-Strofzin spoke.")
    assert [notice.code for notice in resolution.notices] == ["role_date"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A shirt worn by Oswald Klow was sold.", "Klow"),
        ("The Klow Treaty of the past was signed.", "Klow"),
        ("Neighbours in Strelsau, Ohio, said so.", "Strelsau"),
        ("Police in Strelsau, Ohio arrested a baker.", "Strelsau"),
        ("The Ruritania Club sells sandwiches.", "Ruritania"),
    ],
)
def test_names_inside_other_names(reader: Reader, text: str, words: str):
    assert reader.who(text, words) == ("", None, "")


def test_same_input_same_output(reader: Reader):
    text = "Flavia Elphberg met Syldavian officials. She said the two countries would answer the NOL."
    assert reader.read(text) == reader.read(text)


def test_ref_carries_country_and_sectors_of_the_date(reader: Reader):
    resolution = reader.read("Anton Brzdrov spoke.", "2020-05-01")
    ref = resolution.ref(resolution.mentions[0])
    assert (ref.name, ref.country, ref.sectors, ref.text) == (
        "Anton Brzdrov",
        "IGO",
        ("IGO",),
        "Anton Brzdrov",
    )
    office = resolution.actors[ref.id].offices[0]
    assert (office.title, office.since, office.until) == ("prime minister", "2014-01-01", "2018-06-30")


def test_spans_are_the_text_s_own(reader: Reader):
    text = "The Ruritanian president, Flavia Elphberg, told Klow that the R.O.R. would wait.\n\nShe left."
    for mention in reader.read(text).mentions:
        assert text[mention.start : mention.end] == mention.text


def test_empty_article(reader: Reader):
    assert reader.read("").mentions == ()


def test_a_rank_that_does_not_fit_is_somebody_else(reader: Reader):
    assert reader.who("Ruritania heard that Admiral Elphberg wept.", "Elphberg") == ("", None, "")


STALE = "2028-02-01"
"""A day more than the limit after every check of the invented registry."""


def test_a_role_whose_check_is_too_old_is_the_office_and_not_the_person(reader: Reader):
    text = "The Ruritanian president met the NOL chief in Klow on Monday."
    resolution = reader.read(text, STALE)
    president, chief = (
        resolution.at("text", text.index(w), text.index(w) + 9) for w in ("president", "NOL chief")
    )
    assert president is not None
    assert chief is not None
    assert (president.country, president.sectors) == ("RUR", ("GOV",))
    assert resolution.actors[president.actor].name == "president of Ruritania"
    assert president.reason == "Rupert Krafstein: office last checked 2025; may no longer be held"
    assert president.candidates == ("RUR.person.rupert-krafstein",)
    assert (chief.country, chief.sectors) == ("IGO", ("IGO",))
    assert chief.reason == "Anton Brzdrov: office last checked 2025; may no longer be held"


def test_a_name_is_the_person_however_old_the_check(reader: Reader):
    text = "President Rupert Krafstein left for Klow. Krafstein said that he would stay a week."
    resolution = reader.read(text, STALE)
    for start in (text.index("Rupert"), text.rindex("Krafstein")):
        mention = resolution.at("text", start, start + 9)
        assert mention is not None
        assert mention.actor == "RUR.person.rupert-krafstein"
        assert (mention.country, mention.sectors[0]) == ("RUR", "GOV")
        assert mention.reason == "office last checked 2025; may no longer be held"


def test_a_fresh_check_gives_no_doubt(reader: Reader):
    text = "The Ruritanian president met officials in Klow on Monday."
    [mention] = [m for m in reader.read(text, "2026-08-01").mentions if "president" in m.text]
    assert (mention.actor, mention.reason) == ("RUR.person.rupert-krafstein", None)
