"""What a phrase is looked up under: its head, or what a head that only counts counts."""

from __future__ import annotations

import pytest

from onrecord.events.measured import NAME, head_lemmas, role_lemmas
from onrecord.grammar import Grammar


@pytest.mark.parametrize(
    ("thing", "lemmas"),
    [
        ("two planeloads of blankets", {"planeload", "blanket"}),
        ("a cease-fire", {"fire", "cease-fire"}),
        ("the king of the island", {"king"}),
        ("the tanker Stena Impero", {"impero", "tanker"}),
        ("the HMS Tiger", {"tiger", "ship"}),
        ("Typhoon Rosa", {"rosa", "typhoon"}),
        ("the leader Jan Tolen", {"tolen"}),
        ("the European Union", {"union", "european union"}),
    ],
)
def test_a_measuring_head_counts_beside_what_it_measures(
    grammar: Grammar, thing: str, lemmas: set[str]
) -> None:
    sentence = grammar.of_text(f"Ruritania announced {thing}.")[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "announce")
    assert head_lemmas(sentence, clause.objects) == lemmas


@pytest.mark.parametrize(
    ("thing", "named"),
    [("Freedonia", True), ("the bank", False), ("the Freedonians", False), ("Monday", False)],
)
def test_a_name_counts_as_one_whatever_it_is(grammar: Grammar, thing: str, named: bool) -> None:
    sentence = grammar.of_text(f"Ruritania mentioned {thing}.")[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "mention")
    assert (NAME in role_lemmas(sentence, clause.objects)) is named
