"""Blocks of a document that a command writes: tables of figures in Markdown. They stand between two marks, and nothing
else of the document changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from onrecord.errors import GoldError
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.report import Value


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


def table(head: Sequence[str], rows: Iterable[Sequence[str]], rule: str = "---") -> str:
    """A table in Markdown; `rule` says how its columns are aligned (`---:` to the right)."""
    lines = (head, (rule,) * len(head), *rows)
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines)


def figure(value: Value) -> str:
    """Shares with three digits and without the leading zero, ratios with two, counts with their thousands parted."""
    if value is None:
        return "-"
    if not isinstance(value, float):
        return f"{value:,}" if isinstance(value, int) else value
    return f"{value:.3f}".removeprefix("0") if value <= 1 else f"{value:.2f}"
