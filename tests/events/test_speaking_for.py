"""What a clause speaks for besides itself, on sentences read with the real model."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.speaking_for import covered
from onrecord.grammar import Clause, Grammar, Sentence


def _read(grammar: Grammar, text: str, lemma: str) -> tuple[Sentence, Clause]:
    (sentence,) = grammar.of_text(text)
    return sentence, next(clause for clause in sentence.clauses if clause.lemma == lemma)


def test_what_a_concern_is_about_is_covered(grammar: Grammar) -> None:
    text = "Ruritania expressed concern over the attack on Freedonia."
    sentence, clause = _read(grammar, text, "concern")
    assert "attack" in {sentence.clauses[number].lemma for number in covered(sentence, clause)}


def test_what_is_done_to_mark_a_day_is_not_covered(grammar: Grammar) -> None:
    text = "Ruritania marked the anniversary of the war by bombing Freedonia."
    sentence, clause = _read(grammar, text, "mark")
    lemmas = {sentence.clauses[number].lemma for number in covered(sentence, clause)}
    assert "bomb" not in lemmas


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("France agreed to talks with Iceland.", ["AGREE"]),
        ("France agreed to the withdrawal of its troops from Iceland.", ["AGREE"]),
        ("France held talks with Iceland and agreed to a truce.", ["CONSULT", "AGREE"]),
    ],
)
def test_what_is_agreed_to_is_not_yet_done(text: str, types: list[str]) -> None:
    assert [event.type for event in onrecord.code(text).events] == types


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Iceland's request to stop the flights was rejected by France.", ["REJECT", "REQUEST"]),
        ("Iceland's offer of talks was dismissed by France as a trick.", ["AGREE", "REJECT"]),
        ("France dismissed the request.", ["REJECT"]),
    ],
)
def test_what_another_side_asked_or_offered_is_told_beside_the_answer(text: str, types: list[str]) -> None:
    events = onrecord.code(f"France met Iceland. {text}").events
    assert sorted(event.type for event in events if event.type != "CONSULT") == types


def test_what_is_written_and_asked_is_asked_once() -> None:
    events = onrecord.code(
        "Kenya wrote to Somalia, asking it to free the sailors.", published="2018-06-15"
    ).events
    assert [(event.type, event.trigger.text) for event in events] == [("REQUEST", "wrote")]
