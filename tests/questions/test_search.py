"""A found passage is shown as what it is: a whole sentence, or cut out of one."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.questions import search
from onrecord.questions.search import around
from onrecord.records import Field
from onrecord.store import Hit, Store
from onrecord.store.fulltext import SNIPPET_WORDS
from tests.made import reading


@pytest.mark.parametrize(
    ("text", "start", "field", "shown"),
    [
        ("The ferry sails at dawn.", 0, "text", ("", "")),
        ("and the ferry sails at dawn.”", 40, "text", ("… ", "")),
        ("The ferry sails when the", 40, "text", ("", " …")),
        ("ferry sails at dawn", 0, "title", ("", "")),
    ],
)
def test_an_ellipsis_stands_where_a_sentence_is_cut(
    text: str, start: int, field: Field, shown: tuple[str, str]
) -> None:
    hit = Hit(
        article="art-1",
        outlet="Harbour Post",
        published=None,
        title="",
        field=field,
        start=start,
        end=start + len(text),
        text=text,
        marks=(),
        score=1.0,
    )
    assert around(hit) == shown


def test_a_passage_keeps_the_stop_of_its_last_word(tmp_path: Path) -> None:
    told = " ".join(["The", "ferry", *["rang"] * (SNIPPET_WORDS - 2)])
    with Store.open(tmp_path / "some.db") as store:
        store.add(reading(title=f"{told}.” {'Nobody heard. ' * SNIPPET_WORDS}"))
        (hit,) = search(store, "ferry")
    assert hit.text == f"{told}.”"
