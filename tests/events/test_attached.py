"""The phrases under a preposition that are a clause's own."""

from __future__ import annotations

import pytest

from onrecord.events.attached import attached
from onrecord.grammar import Grammar


@pytest.mark.parametrize(
    ("text", "verb", "preps"),
    [
        ("Ruritania signed a deal with Freedonia.", "sign", {"with"}),
        ("Ruritania acted in solidarity with Freedonia.", "act", {"in"}),
        ("Ruritania mediated in the row between Freedonia and Sylvania.", "mediate", {"in", "between"}),
        ("Ruritania sat in the seat between Freedonia and Sylvania.", "sit", {"in"}),
        ("Ruritania protested against arms sales to Freedonia.", "protest", {"against"}),
    ],
)
def test_what_belongs_to_another_thing_is_not_the_clauses(
    grammar: Grammar, text: str, verb: str, preps: set[str]
) -> None:
    sentence = grammar.of_text(text)[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == verb)
    assert {prep for prep, _ in attached(sentence, clause)} == preps
