"""Our own sentences by shape through the real model (`sentences.txt`, `news.txt`); `~` marks those known to fail."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar, Sentence
from onrecord.records import Article
from tests.grammar.expectations import NEWS, Case, cases, missing

CASES = [*cases(), *cases(NEWS)]


@pytest.fixture(scope="module")
def read(grammar: Grammar) -> dict[Case, tuple[Sentence, ...]]:
    """Every case with its sentences: each an article of its own, and all read together, which is quicker."""
    articles = [
        Article(id=str(number), document="", **{"title": "", "text": "", case.field: case.text})
        for number, case in enumerate(CASES)
    ]
    return {case: found for case, (_, found) in zip(CASES, grammar.sentences(articles), strict=True)}


def test_there_are_enough_of_them() -> None:
    assert len(CASES) >= 600


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.text[:60],
            marks=[pytest.mark.xfail(strict=True, reason="docs/grammar.md, known to fail")]
            if case.fails
            else [],
        )
        for case in CASES
    ],
)
def test_the_clauses_of_a_sentence(case: Case, read: dict[Case, tuple[Sentence, ...]]) -> None:
    assert missing(case, read[case]) == []
