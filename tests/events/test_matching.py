"""A frame's conditions: which of several readings a clause takes."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.events.matching import Matcher
from onrecord.events.places import phrases_at
from onrecord.grammar import Grammar
from onrecord.grammar.tree import Attachment
from tests.events.toy import BOOK

MATCHER = Matcher(BOOK)


def rule(grammar: Grammar, text: str, lemma: str) -> str | None:
    sentence = grammar.of_text(text)[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == lemma)
    fit = MATCHER.best(sentence, clause)
    return None if fit is None else fit.typed.type


@pytest.mark.parametrize(
    ("text", "lemma", "type_"),
    [
        ("Ruritania struck a deal with Freedonia.", "strike", "SUPPORT"),
        ("Ruritania struck the port of Freedonia.", "strike", "ASSAULT"),
        ("Ruritania called for an inquiry into Freedonia.", "call", "ACCUSE"),
        ("The king called the queen to discuss the flood.", "call", "CONSULT"),
        ("Ruritania called the king a liar.", "call", "ACCUSE"),
        ("Ruritania seized a tanker of Freedonia.", "seize", "COERCE"),
        ("Ruritania seized the town of Freedonia.", "seize", "ASSAULT"),
        ("Ruritania returned the statue to Freedonia.", "return", "RETREAT"),
        ("The king returned to Freedonia.", "return", "CONSULT"),
        ("Ruritania declared a truce in Freedonia.", "declare", "CONCEDE"),
        ("Ruritania declared a state of siege in Freedonia.", "declare", "COERCE"),
    ],
)
def test_arguments_tell_readings_apart(grammar: Grammar, text: str, lemma: str, type_: str) -> None:
    assert rule(grammar, text, lemma) == type_


def test_a_hyphenated_noun_is_one_word(grammar: Grammar) -> None:
    assert rule(grammar, "Ruritania declared a cease-fire in Freedonia.", "declare") == "CONCEDE"


def test_without_silence_a_comment_declined_is_a_refusal(grammar: Grammar) -> None:
    sentence = grammar.of_text("Ruritania declined to comment on Freedonia.")[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "decline")
    loud = Matcher(BOOK, silent=False).best(sentence, clause)
    quiet = MATCHER.best(sentence, clause)
    assert loud is not None
    assert loud.typed.type == "REJECT"
    assert quiet is not None
    assert quiet.typed.type == "NONE"


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Tanks of Ruritania headed for the border with Freedonia.", "MOBILIZE"),
        ("Tanks of Ruritania headed towards Freedonia.", "MOBILIZE"),
        ("Tanks of Ruritania headed a parade in Freedonia.", None),
    ],
)
def test_one_of_several_prepositions_is_enough(grammar: Grammar, text: str, type_: str | None) -> None:
    assert rule(grammar, text, "head") == type_


@pytest.mark.parametrize(
    ("text", "lemma", "aimed_at"),
    [
        ("The dockers stopped work to press the ministry for a rise.", "stop", ["ministry"]),
        ("The dockers marched to the ministry.", "march", []),
    ],
)
def test_an_aim_is_whom_something_is_done_to_move(
    grammar: Grammar, text: str, lemma: str, aimed_at: list[str]
) -> None:
    sentence = grammar.of_text(text)[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == lemma)
    assert [sentence.phrases[number].lemma for number in phrases_at(sentence, clause, "aim")] == aimed_at


@pytest.mark.parametrize(
    ("verb", "preposition", "type_"),
    [("brush", "off", "REJECT"), ("wall", "off", "COERCE"), ("brush", "at", None)],
)
def test_what_was_read_as_a_preposition_may_be_a_particle(
    grammar: Grammar, verb: str, preposition: str, type_: str | None
) -> None:
    sentence = grammar.of_text("Ruritania mentioned the village.")[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "mention")
    hung = (Attachment(preposition, clause.objects[0]),)
    misread = msgspec.structs.replace(clause, lemma=verb, objects=(), attachments=hung)
    fit = MATCHER.best(sentence, misread)
    assert (None if fit is None else fit.typed.type) == type_
