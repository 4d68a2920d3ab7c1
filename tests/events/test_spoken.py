"""What a frame has said is said once; what a measure measures is meant; days meet no condition, for or against."""

from __future__ import annotations

import pytest

from onrecord.events import Codebook
from onrecord.events.coder import Coder
from onrecord.events.examples import coded
from onrecord.events.spoken import had_better
from onrecord.grammar import Grammar
from tests.events.toy import BOOK


def types(book: Codebook, grammar: Grammar, text: str) -> list[str]:
    return [event.type for event in coded(Coder(book), grammar, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania called the law of Freedonia insulting.", ["ACCUSE"]),
        ("Ruritania sent two planeloads of blankets to Freedonia.", ["AID"]),
        ("Ruritania test-fired a ballistic missile on Sunday.", ["MOBILIZE"]),
        ("Ruritania insisted that Freedonia return the islands.", ["REQUEST"]),
        ("Ruritania stopped Freedonia from joining the union.", ["COERCE"]),
        ("Ruritania stopped sending food to Freedonia.", ["SANCTION"]),
    ],
)
def test_one_event_of_the_right_type(grammar: Grammar, text: str, expected: list[str]) -> None:
    assert types(BOOK, grammar, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania condemned what it called Freedonia's raid.", [("ACCUSE", ["FRE"])]),
        (
            "Ruritania condemned what it called Freedonia's raid on Sylvania.",
            [("ACCUSE", ["FRE"]), ("ASSAULT", ["SYL"])],
        ),
        ("Ruritania denounced what it described as a plot by Freedonia.", [("ACCUSE", ["FRE"])]),
        ("Ruritania said at the summit that Freedonia was late.", []),
        ("At talks with Freedonia, Ruritania said that the river was high.", [("CONSULT", [])]),
        ("Freedonia delayed the speech at Ruritania's request.", [("REQUEST", ["FRE"])]),
        ("Freedonia was under blockade by Ruritania.", [("COERCE", ["FRE"])]),
        ("The president of Ruritania was a soldier in Freedonia.", []),
    ],
)
def test_who_is_meant_by_words_beside_it(
    grammar: Grammar, text: str, expected: list[tuple[str, list[str]]]
) -> None:
    events = coded(Coder(BOOK), grammar, text)
    assert [(event.type, [actor.country for actor in event.targets]) for event in events] == expected


def test_what_somebody_has_nothing_to_do_with_is_denied(grammar: Grammar) -> None:
    text = (
        "Ruritania raided the valley of Freedonia. The king said Ruritania had nothing to do with the raid."
    )
    told = [(event.type, event.status) for event in coded(Coder(BOOK), grammar, text)]
    assert told == [("ASSAULT", "reported"), ("ASSAULT", "denied")]


def test_what_somebody_had_better_do(grammar: Grammar) -> None:
    (sentences,) = grammar.of_texts(["The king of Freedonia had better go, the premier of Ruritania said."])
    (going,) = [clause for clause in sentences[0].clauses if clause.lemma == "go"]
    assert had_better(sentences[0], going)
    assert sentences[0].phrases[going.subjects[0]].lemma == "king"


def test_there_are_is_said_of_nobody(grammar: Grammar) -> None:
    (sentences,) = grammar.of_texts(["There are no tanks in Freedonia, the premier of Ruritania said."])
    (being,) = [clause for clause in sentences[0].clauses if clause.lemma == "be"]
    assert not being.subjects
