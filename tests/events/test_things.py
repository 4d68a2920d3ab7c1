"""What a thing points back to: "criticised the move" is about the deed told before, and about whoever did it."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.recalling import Recall
from onrecord.events.stems import of_one_stem
from onrecord.events.told import Answer, Told
from tests.events.told import rows


def told(place: int, type_: str, source: str, target: str, word: str = "do") -> Told:
    return Told(place=place, type=type_, word=word, sources=(source,), targets=(target,), reciprocal=False)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (
            "Ghana arrested a Togolese minister. Benin met Niger. Mali condemned the move.",
            ("ACCUSE", "MLI", "GHA"),
        ),
        (
            "Serbia jailed four Kosovo policemen. Albania spoke of war. Kosovo protested against the move.",
            ("ACCUSE", "KOS", "SRB"),
        ),
        (
            "Spain recognised Palestine. Norway and Ireland met. Israel condemned the decision.",
            ("ACCUSE", "ISR", "ESP"),
        ),
        (
            "The European Union imposed sanctions on Belarus. Norway met Iceland. Ukraine welcomed the step.",
            ("SUPPORT", "UKR", "EUR"),
        ),
        (
            "Peru expelled a Cuban envoy. Cuba recalled its envoy from Peru. Chile met Laos. Cuba condemned the move.",
            ("ACCUSE", "CUB", "PER"),
        ),
        (
            "Turkey sent tanks into Syria. Russia put its troops on alert. Syria condemned the incursion.",
            ("ACCUSE", "SYR", "TUR"),
        ),
        (
            "Chile shelled an Argentine post. Peru mobilised its army. Brazil condemned the incursion.",
            ("ACCUSE", "BRA", "CHL"),
        ),
        (
            "Mali and Ghana cut ties with Togo. Niger offered to mediate. Isolating Togo is wrong, Benin said.",
            ("ACCUSE", "BEN", "MLI"),
        ),
        ("Norway offered Iran aid. Oman welcomed the offer.", ("SUPPORT", "OMN", "NOR")),
        (
            "France accused Turkey of smuggling arms. Greece looked on. Turkey ignored the accusation.",
            ("REJECT", "TUR", "FRA"),
        ),
    ],
    ids=[
        "of a third",
        "not a threat in between",
        "no harm",
        "harm to another, welcomed",
        "not one's own",
        "done to who answers",
        "an attack before troops",
        "what a gerund tells",
        "an offer is its maker's",
        "a noun in -ation",
    ],
)
def test_a_word_for_any_deed_points_back_at_whoever_did_it(text: str, answer: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == answer


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Morocco expelled the Algerian consul. Algeria criticised Spain's move to open a base.", "ESP"),
        (
            "Morocco expelled the Algerian consul. Spain looked on. Algeria welcomed the Tunisian decision.",
            "TUN",
        ),
        (
            "Kenya shelled a Somali town. Uganda moved troops to the border. Somalia condemned the move.",
            "UGA",
        ),
    ],
    ids=["with its owner", "with an adjective", "by its stem"],
)
def test_a_thing_that_says_whose_it_is_points_nowhere_else(text: str, target: str) -> None:
    assert target in {row[2] for row in rows(text)[1:]}


def test_of_the_last_deeds_the_one_done_to_who_answers_is_meant() -> None:
    deeds = [told(0, "COERCE", "POL", "BLR"), told(1, "COERCE", "LVA", "RUS")]
    recall, types = Recall(deeds), frozenset({"COERCE"})
    by = Answer(frozenset({"BLR"}), "ACCUSE")
    assert recall.behind(2, "move", types, by=by)[0] == deeds[0]
    assert recall.behind(2, "move", types)[0] == deeds[1]


@pytest.mark.parametrize(
    ("type_", "sides", "about"),
    [("ACCUSE", "POL", False), ("SUPPORT", "BLR", False), ("ACCUSE", "BLR", True), ("CONCEDE", "POL", True)],
    ids=["one's own", "harm to oneself", "harm condemned", "one's own taken back"],
)
def test_what_an_answer_may_be_about(type_: str, sides: str, about: bool) -> None:
    answer = Answer(frozenset({sides}), type_)
    assert answer.may_be_to(told(0, "COERCE", "POL", "BLR")) is about


@pytest.mark.parametrize(
    ("noun", "verb", "alike"),
    [
        ("accusation", "accuse", True),
        ("invitation", "invite", True),
        ("nation", "name", False),
        ("station", "stay", False),
        ("proposal", "propose", True),
    ],
)
def test_nouns_of_one_stem_with_a_verb(noun: str, verb: str, alike: bool) -> None:
    assert of_one_stem(noun, verb) is alike


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Oman proposed talks to Iran. Qatar met Kuwait. Iran rejected any talks.", ("REJECT", "IRN", "OMN")),
        (
            "Japan proposed a meeting to South Korea. China and Russia met. South Korea ruled out a meeting.",
            ("REJECT", "KOR", "JPN"),
        ),
        (
            "Norway offered help to Haiti. Cuba met Mexico. Haiti declined any assistance.",
            ("REJECT", "HTI", "NOR"),
        ),
        (
            "Indonesia offered to mediate. Laos welcomed the offer. Thailand declined any mediation.",
            ("REJECT", "THA", "IDN"),
        ),
        (
            "Egypt offered to mediate. Sudan welcomed the offer. Ethiopia rejected Sudanese mediation.",
            ("REJECT", "ETH", "SDN"),
        ),
        ("The United States imposed sanctions. Iran rejected sanctions.", ("REJECT", "IRN", "USA")),
    ],
    ids=[
        "any",
        "a meeting, not that of others",
        "help",
        "with a third between",
        "whose it is",
        "not yet to come",
    ],
)
def test_what_is_turned_down_without_an_article_was_proposed(text: str, answer: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == answer


def test_a_word_for_one_type_alone_names_what_was_done_to_whoever_answers() -> None:
    charge, types = told(0, "ACCUSE", "FRA", "TUR"), frozenset({"ACCUSE"})
    recall = Recall([charge])
    assert recall.behind(1, "allegation", types, by=Answer(frozenset({"TUR"}), "REJECT")) == (charge, True)
    assert recall.behind(1, "allegation", types, by=Answer(frozenset({"ITA"}), "REJECT")) == (charge, False)
    assert recall.behind(1, None, types, by=Answer(frozenset({"TUR"}), "REJECT")) == (charge, False)


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine held talks in Istanbul. Storm Nora crossed Ireland. It killed two people in Mayo.",
        "Greece and Turkey met over the islet. A fire broke out in Izmir. It destroyed forty houses.",
        "Iran armed rebels. Saudi Arabia bombed Sanaa. A cholera outbreak followed. It has killed 2,000 in Yemen.",
    ],
)
def test_what_a_thing_does_no_state_does(text: str) -> None:
    assert not [
        event for event in onrecord.code(text).events if event.trigger.text in ("killed", "destroyed")
    ]


def test_what_it_does_who_is_known_is_still_told() -> None:
    assert rows("Serbia jailed two Kosovars. Kosovo protested. It recalled its envoy.")[-1] == (
        "SANCTION",
        "KOS",
        "SRB",
    )
