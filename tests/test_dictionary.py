"""The data dictionary cannot drift from the records."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.dictionary import fields_of, rewritten

PAGE = Path(__file__).parents[1] / "docs" / "words.md"


def test_every_field_has_a_meaning() -> None:
    bare = [
        f"{name}.{field}"
        for name, fields in fields_of().items()
        for field, _, meaning in fields
        if not meaning
    ]
    assert bare == ["Span.start", "Span.end"]


def test_the_page_is_as_written_by_make_docs() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert rewritten(text) == text


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="marks"):
        rewritten("no marks here")
