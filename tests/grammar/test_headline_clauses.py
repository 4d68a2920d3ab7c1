"""Headlines of two clauses with a comma between, and those with a speaker behind a colon, read with the model."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar, Sentence
from onrecord.records import Article
from tests.grammar.shapes import clause, names


def _title(grammar: Grammar, title: str) -> Sentence:
    (_, sentences), *_ = grammar.sentences([Article(id="art-own", document="doc-own", text="", title=title)])
    return sentences[0]


@pytest.mark.parametrize(
    ("title", "verb", "subjects"),
    [
        ("Israeli army raids West Bank camp, kills nine", "raid", ["Israeli army"]),
        ("Israeli army raids West Bank camp, kills nine", "kill", ["Israeli army"]),
        ("Iran navy seizes tanker, US demands release", "seize", ["Iran navy"]),
        ("Iran navy seizes tanker, US demands release", "demand", ["US"]),
        ("Kenya police fire teargas at opposition supporters, arrest 20", "fire", ["Kenya police"]),
        ("Iran agreed to free sailors", "agree", ["Iran"]),
        ("Japan, Kenya to cooperate: Oman", "cooperate", ["Japan", "Kenya"]),
    ],
)
def test_each_verb_has_its_subject(grammar: Grammar, title: str, verb: str, subjects: list[str]) -> None:
    item = _title(grammar, title)
    assert names(item, clause(item, verb).subjects) == subjects


def test_two_peoples_with_a_comma_are_one_phrase(grammar: Grammar) -> None:
    item = _title(grammar, "Thai, Cambodian troops clash near temple")
    assert names(item, clause(item, "clash").subjects) == ["Thai , Cambodian troops"]
