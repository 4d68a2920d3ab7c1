"""What an event's score rests on."""

from __future__ import annotations

import pytest

from onrecord.errors import DataError
from onrecord.events import Coder
from onrecord.events.explaining import Trace
from onrecord.events.scoring import LARGEST, SMALLEST, USUAL, scores_of
from onrecord.grammar import Grammar
from onrecord.records import Article
from tests.events.toy import BOOK, ToyResolution

CODER = Coder(BOOK)


def grounds(grammar: Grammar, text: str) -> set[str]:
    article = Article(id="art-toy", document="", text=text)
    trace = Trace(article)
    CODER.code(article, grammar.of_text(text), ToyResolution(article), (), (), trace=trace)
    (found,) = [each for why in trace.told() for clause in why.clauses for each in clause.grounds]
    return set(found)


def test_the_usual_grounds(grammar: Grammar) -> None:
    assert grounds(grammar, "Ruritania recalled its ambassador from Freedonia.") == USUAL


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("Ruritania bombed Freedonia.", "word: alone"),
        ("Ruritania will recall its ambassador from Freedonia.", "status: planned or possible"),
        ("Ruritania did not attack Freedonia.", "status: not done"),
        ("Ruritania refused to attack Freedonia.", "through: one word"),
    ],
)
def test_what_else_it_may_rest_on(grammar: Grammar, text: str, ground: str) -> None:
    assert ground in grounds(grammar, text)


def test_every_ground_of_the_table_is_counted() -> None:
    table = scores_of(BOOK.scores)
    assert table.events >= max(ground.events for ground in table.grounds.values())
    assert all(ground.right <= ground.events for ground in table.grounds.values())
    assert all(table.grounds[name].factor == 1 for name in USUAL)


def test_no_score_is_certain() -> None:
    table = {"measured": "made", "events": 1, "right": 1, "odds": 1000.0, "grounds": {}}
    assert scores_of(table).of(()) == LARGEST
    assert scores_of({**table, "odds": 0.0}).of(()) == SMALLEST


def test_a_table_of_another_form_is_named() -> None:
    with pytest.raises(DataError, match=r"scores\.toml"):
        scores_of({"measured": "made"})
