"""What a scoring gives back: rows of named figures, as a dictionary, as readable lines, or one by one."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

import msgspec

DIGITS = 4
"""Shares are given to four digits: the precision to which two implementations of a metric should agree."""

Value = float | int | str | None


class Row(msgspec.Struct, frozen=True):
    """One line of a report: what was measured (`full`, `capital`, `ACCUSE`) and its figures by name.

    Shares and F1 are floats between 0 and 1, counts are integers; None is a share of nothing.
    """

    name: str
    values: dict[str, Value]


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong: its `kind` (wrong sides), `where` it is (the id of a line or a report), the words of the
    gold or the sentence, what was `wanted` there (None: nothing) and what was `given`."""

    kind: str
    where: str
    text: str
    wanted: str | None = None
    given: tuple[str, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The result of one scoring. `headline` names the figure to quote, as (row, figure); `faults` are what is wrong,
    case by case, where that was asked for."""

    task: str
    gold: str
    items: int
    rows: tuple[Row, ...]
    headline: tuple[str, str]
    notes: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()

    def value(self, row: str, figure: str) -> Value:
        """One figure, unrounded. Raises KeyError when there is none of that name."""
        for candidate in self.rows:
            if candidate.name == row:
                return candidate.values[figure]
        raise KeyError(row)

    def to_dict(self) -> dict[str, object]:
        """The report as plain values for JSON, shares rounded to four digits."""
        return {
            "task": self.task,
            "gold": self.gold,
            "items": self.items,
            "headline": list(self.headline),
            "figures": {
                row.name: {key: _rounded(value) for key, value in row.values.items()} for row in self.rows
            },
            "notes": list(self.notes),
            **({"faults": [msgspec.to_builtins(each) for each in self.faults]} if self.faults else {}),
        }

    def lines(self) -> list[str]:
        """The report as a readable table; rows that have the same figures share one heading."""
        out = [f"{self.task}: {self.gold} ({self.items} items)"]
        for figures, rows in groupby(self.rows, key=lambda row: tuple(row.values)):
            out += ["", *table(figures, rows)]
        return [*out, *fault_lines(self.faults), *(f"note: {note}" for note in self.notes)]


def table(figures: tuple[str, ...], rows: Iterable[Row]) -> list[str]:
    """Lines of one table: a heading, then a line a row, figures right-aligned under their names."""
    cells = [(row.name, [shown(row.values[figure]) for figure in figures]) for row in rows]
    first = max(len(name) for name, _ in cells)
    widths = [max(len(figure), *(len(line[i]) for _, line in cells)) for i, figure in enumerate(figures)]
    heading = " " * first + "".join(
        f"  {figure:>{width}}" for figure, width in zip(figures, widths, strict=True)
    )
    body = [
        f"{name:<{first}}" + "".join(f"  {cell:>{width}}" for cell, width in zip(line, widths, strict=True))
        for name, line in cells
    ]
    return [heading, *body]


def fault_lines(faults: Iterable[Fault]) -> list[str]:
    """What is wrong as readable lines, a kind after the other, the most frequent first."""
    by_kind: dict[str, list[Fault]] = {}
    for fault in faults:
        by_kind.setdefault(fault.kind, []).append(fault)
    out: list[str] = []
    for kind, those in sorted(by_kind.items(), key=lambda item: (-len(item[1]), item[0])):
        out += ["", f"{kind} ({len(those)})"]
        for fault in those:
            out.append(f"  {fault.where}: {fault.text}")
            out += [f"      wanted  {fault.wanted}"] if fault.wanted else []
            out += [f"      given   {each}" for each in fault.given]
    return out


def shown(value: Value) -> str:
    """A figure as a person reads it: shares with four digits, `-` for a share of nothing."""
    if value is None:
        return "-"
    return f"{value:.{DIGITS}f}" if isinstance(value, float) else str(value)


def _rounded(value: Value) -> Value:
    return round(value, DIGITS) if isinstance(value, float) else value
