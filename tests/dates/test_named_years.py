"""A year that names something is no date of the clause; read with the parser's own model."""

from __future__ import annotations

import pytest

from onrecord.dates import time_of_clause, times_in
from onrecord.grammar import Grammar
from onrecord.records import Article


@pytest.mark.parametrize(
    ("text", "predicate", "value"),
    [
        ("The presidents spoke for the first time since the 1959 revolution.", "speak", None),
        ("Kerland recognised Vostia in 1959.", "recognise", "1959"),
        ("Kerland attacked the port before the 2017 referendum.", "attack", None),
    ],
)
def test_a_year_before_a_noun(grammar: Grammar, text: str, predicate: str, value: str | None) -> None:
    (sentence,) = grammar.of_text(text)
    times = times_in(Article(id="a", document="d", text=text, published="2018-07-09"), [sentence])
    clause = next(c for c in sentence.clauses if c.lemma == predicate)
    found = time_of_clause(sentence, clause.index, times)
    assert (found.value.value if found else None) == value
