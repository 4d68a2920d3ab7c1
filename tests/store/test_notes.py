"""Notes of what was set aside: one a document, gone when the document is read."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.questions import set_asides
from onrecord.reading import AlreadyRead, Reading
from onrecord.records import PASSED_OVER, SetAside, stable_id
from onrecord.store import Store, keep
from tests.made import reading


def note(source: str, code: str = "bad_json", line: int | None = None) -> SetAside:
    return SetAside(
        id=stable_id("aside", source, code, line), source=source, code=code, reason="It is.", line=line
    )


def read_from(path: str) -> Reading:
    made = reading()
    return replace(made, article=replace(made.article, path=path))


def left(*results: Reading | AlreadyRead | SetAside) -> list[tuple[str, str, int | None]]:
    with Store.open() as store:
        list(keep(store, results))
        return [(kept.source, kept.code, kept.line) for kept in set_asides(store)]


@pytest.mark.parametrize("old", [note("a.txt"), note("a.txt", "missing")])
def test_a_note_goes_when_its_document_is_read(old: SetAside) -> None:
    assert left(old, read_from("a.txt")) == []
    assert left(old, AlreadyRead(article="x", path="a.txt")) == []
    assert left(old, read_from("b.txt")) == [("a.txt", old.code, None)]


def test_a_line_clears_its_own_note_and_that_of_the_file_as_a_whole() -> None:
    notes = (note("a.jsonl", line=2), note("a.jsonl", line=12), note("a.jsonl", "missing"))
    assert left(*notes, read_from("a.jsonl:2")) == [("a.jsonl", "bad_json", 12)]


def test_another_reason_takes_the_place_of_the_old_one() -> None:
    assert left(note("a.txt", "empty"), note("a.txt", "binary")) == [("a.txt", "binary", None)]


def test_lines_of_standard_input_are_never_taken_for_each_other() -> None:
    notes = (note("standard input", line=1), note("standard input", "no_text", 1))
    assert len(left(*notes, read_from("standard input:1"))) == 2


def test_files_passed_over_leave_no_note(tmp_path: Path) -> None:
    with Store.open() as store:
        assert [outcome for _, outcome in keep(store, [note("demo.sh", PASSED_OVER)])] == ["passed over"]
        assert not list(set_asides(store))
