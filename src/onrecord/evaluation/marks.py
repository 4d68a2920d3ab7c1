"""Blocks of a document that a command writes: they stand between two marks, and nothing else of it changes."""

from __future__ import annotations

from pathlib import Path

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import read_text


def marks(name: str) -> tuple[str, str]:
    """The marks before and behind the block of a name; no reader of the page sees them."""
    return f"<!-- {name} begin -->", f"<!-- {name} end -->"


def filled(text: str, name: str, block: str, document: Path) -> str:
    """The text of a document with a block between its marks. Raises GoldError when it has none."""
    begin, end = marks(name)
    before, first, rest = text.partition(begin)
    _, second, after = rest.partition(end)
    if not first or not second:
        raise GoldError(f"{document} lacks the marks {begin} and {end}.", code="layout")
    return f"{before}{begin}\n{block}\n{end}{after}"


def fill(document: Path, name: str, block: str) -> None:
    """Write a block between its marks of a document. Raises GoldError when it has none."""
    document.write_text(filled(read_text(document), name, block, document), encoding="utf-8")
