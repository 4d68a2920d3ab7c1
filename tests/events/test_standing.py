"""What the words around a clause make of it, on sentences read with the real model."""

from __future__ import annotations

import pytest

from onrecord.events.standing import effect_around
from onrecord.grammar import Grammar
from tests.events.told import clause_of, statuses


@pytest.mark.parametrize(
    ("text", "lemma", "effect"),
    [
        ("There were never any talks between Ruritania and Freedonia.", "talk", "fail"),
        ("There were talks between Ruritania and Freedonia.", "talk", None),
        ("The attack on Freedonia never happened.", "attack", "fail"),
        ("Ruritania called reports of an attack on Freedonia baseless.", "attack", "deny"),
        ("There is no sign that Ruritania attacked Freedonia.", "attack", "fail"),
        ("There is a sign that Ruritania attacked Freedonia.", "attack", None),
        ("Ruritania published reports of an attack on Freedonia.", "attack", None),
        ("It is not true that Ruritania closed its border.", "close", "fail"),
        ("It is true that Ruritania closed its border.", "close", None),
    ],
)
def test_what_is_not_so(grammar: Grammar, text: str, lemma: str, effect: str | None) -> None:
    assert effect_around(*clause_of(grammar, text, lemma), planned=False) == effect


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia responded by expelling Ukrainian diplomats.", [("SANCTION", "reported")]),
        ("Russia managed to punish Ukraine by expelling its diplomats.", [("SANCTION", "reported")]),
        ("Russia will respond by expelling Ukrainian diplomats.", [("THREATEN", "planned")]),
        ("Russia may retaliate by expelling Ukrainian diplomats.", [("THREATEN", "possible")]),
        ("Russia could have responded by bombing Ukraine.", [("ASSAULT", "possible")]),
        ("Russia vowed to respond by expelling Ukrainian diplomats.", [("THREATEN", "reported")]),
        ("Russia plans to work with Ukraine on lifting the ban.", [("AGREE", "planned")]),
        ("Russia offered to work with Ukraine on lifting the ban.", [("AGREE", "reported")]),
    ],
)
def test_a_way_to_do_it_is_done_when_the_deed_is(text: str, told: list[tuple[str, str]]) -> None:
    assert statuses(text) == told


@pytest.mark.parametrize(
    ("text", "planned", "effect"),
    [
        ("Ruritania will free the crew before attacking Freedonia.", False, "plan"),
        ("Ruritania freed the crew before attacking Freedonia.", False, None),
        ("Ruritania wants to free the crew before attacking Freedonia.", True, "plan"),
    ],
)
def test_what_is_done_after_what_is_yet_to_come(
    grammar: Grammar, text: str, planned: bool, effect: str | None
) -> None:
    assert effect_around(*clause_of(grammar, text, "attack"), planned=planned) == effect
