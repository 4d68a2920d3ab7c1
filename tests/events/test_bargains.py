"""Halves of bargains, what is only supposed, announced or not so: who does it to whom, and whether it is done."""

from __future__ import annotations

import pytest

import onrecord

Told = tuple[str, str, str, str, str]


def told(text: str) -> list[Told]:
    """Word, type, sources, targets and status of each event."""
    found: list[Told] = []
    for event in onrecord.code(text, published="2021-09-18").events:
        one, other = (
            " ".join(str(actor.country) for actor in side) for side in (event.sources, event.targets)
        )
        found.append((event.trigger.text, event.type, one, other, event.status))
    return found


DEAL = "Iran and the United States signed a deal. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Iran curbs its arsenal for Oman in return for the lifting of sanctions.",
            ("lifting", "CONCEDE", "OMN", "IRN", "planned"),
        ),
        (
            DEAL + "If Iran breaks the agreement, sanctions can be reimposed within a month.",
            ("reimposed", "THREATEN", "USA", "IRN", "conditional"),
        ),
        (
            "Talks between Egypt and Israel were broken off in July.",
            ("broken off", "SANCTION", "EGY ISR", "", "reported"),
        ),
        (
            "Chad warned Sudan of war should sanctions be imposed.",
            ("imposed", "COERCE", "SDN", "TCD", "conditional"),
        ),
        (
            "Peru accused Ecuador. Ecuador accused Peru. Brazil asked the two to talk. The two countries fought a war.",
            ("fought", "ASSAULT", "ECU PER", "", "reported"),
        ),
        (
            "Guinea is quiet. Mamady Doumbouya, the president of Guinea, said Alpha Conde would be arrested if he came "
            "back.",
            ("arrested", "THREATEN", "GIN", "GIN", "conditional"),
        ),
    ],
)
def test_what_nobody_is_said_to_do_is_the_other_half_of_what_somebody_does(text: str, wanted: Told) -> None:
    assert wanted in told(text)


@pytest.mark.parametrize(
    ("text", "word", "type_", "status"),
    [
        ("If talks between Chad and Sudan fail, both will arm.", "talks", "CONSULT", "conditional"),
        ("There was little sign of a Russian withdrawal from Georgia.", "withdrawal", "RETREAT", "negated"),
        (
            "No timetable was given for the withdrawal of Russian troops from Georgia.",
            "withdrawal",
            "RETREAT",
            "negated",
        ),
        ("Oman denied that there had been an attack on Iran.", "denied", "ASSAULT", "denied"),
        ("Oman agreed to hold talks with Iran.", "agreed", "AGREE", "reported"),
        ("Oman's minister is to meet Iran's at Iran's request.", "request", "REQUEST", "reported"),
        (
            "Egypt's president will visit Israel on Monday. Russia called the visit to Israel a separate deal.",
            "visit",
            "AGREE",
            "planned",
        ),
    ],
)
def test_what_is_supposed_announced_or_not_so_is_not_done(
    text: str, word: str, type_: str, status: str
) -> None:
    assert (type_, status) in [(each[1], each[4]) for each in told(text) if each[0] == word]


@pytest.mark.parametrize(
    "text",
    [
        "Chad would cut ties with Sudan if Sudan did not agree to talks.",
        "If Sudan refuses to free the pilots, Chad will cut ties with Sudan.",
    ],
)
def test_what_somebody_is_not_to_fail_to_do_is_not_told_as_refused(text: str) -> None:
    assert [(each[1], each[4]) for each in told(text)] == [("THREATEN", "conditional")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad guaranteed that it would not attack Sudan.", "AGREE"),
        ("Chad and Sudan affirmed that neither side would use force against the other.", "AGREE"),
        ("Chad affirmed that it would bomb Sudan.", "THREATEN"),
        ("Chad vowed never again to attack Sudan.", "AGREE"),
        ("Chad had no intention of freeing the pilots of Sudan.", "REJECT"),
        ("Chad denied any part in the assault on the embassy of Sudan.", "ASSAULT"),
    ],
)
def test_harm_that_is_not_to_be_done_and_good_that_nobody_means_to_do(text: str, type_: str) -> None:
    assert [each[1] for each in told(text)] == [type_]


def test_others_are_not_those_who_are_told_of_before() -> None:
    text = "Peru and Chile fought. Brazil and Peru signed a deal, but others rejected it."
    assert [each[2:4] for each in told(text) if each[0] == "rejected"] == [("CHL", "BRA PER")]


def test_what_a_row_of_names_explains_is_all_of_them() -> None:
    text = "Peru pulled back after an appeal to Peru from the guarantors, Brazil, Chile and Panama."
    assert [each[2] for each in told(text) if each[0] == "appeal"] == ["BRA CHL PAN"]
