"""Our own sentences by shape through the real model (`sentences.txt`, `news.txt`); `~` marks those known to fail."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from tests.grammar.expectations import NEWS, Case, cases, missing

CASES = [*cases(), *cases(NEWS)]


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
def test_the_clauses_of_a_sentence(case: Case, grammar: Grammar) -> None:
    assert missing(case, grammar.of_text(case.text, case.field)) == []  # type: ignore[arg-type]
