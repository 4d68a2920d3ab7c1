"""What somebody is told who asks for an outlet that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.errors import QuestionError
from onrecord.questions.compare import compare
from onrecord.store import Store
from tests.made import reading


@pytest.mark.parametrize(
    ("outlets", "said"),
    [
        ([""], r"There is no outlet 'Herald'\. No article names one; say it with --outlet"),
        (["Dresk Post"], r"There is no outlet 'Herald'\. There is Dresk Post\."),
        (["A", "B", "C", "D", "E", "F"], r"There are A, B, C, D, E and others\."),
        (["Heralt"], r"Did you mean Heralt\?"),
    ],
)
def test_an_outlet_that_is_not_there(tmp_path: Path, outlets: list[str], said: str) -> None:
    with Store.open(tmp_path / "some.db") as store:
        for outlet in outlets:
            store.add(reading(outlet=outlet))
        with pytest.raises(QuestionError, match=said):
            compare(store, "Herald", "Dresk Post")
