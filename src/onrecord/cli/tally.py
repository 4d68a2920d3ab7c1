"""What a run did, counted as it goes, and the closing screen made of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from onrecord.cli.options import ALL_READ, COULD_NOT_RUN, SOME_SET_ASIDE
from onrecord.records import SetAside

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from onrecord.questions import Overview
    from onrecord.store import Outcome
    from onrecord.store.keeping import Result

NAMED = 3
"""How many documents are named for each reason; the others are counted."""

LISTED = 8
"""How many outlets or event types are named; the most frequent half of PLOVER's types."""

COLUMN_WIDTH = 46
"""Width of a column of figures: a line of four event types with their numbers."""

NOT_THERE = "missing"
"""The code of a source that does not exist."""


class Tally:
    """Counts of one run."""

    def __init__(self) -> None:
        self.articles: Counter[Outcome] = Counter()
        self.outlets: Counter[str] = Counter()
        self.types: Counter[str] = Counter()
        self.statements = 0
        self.actors: set[str] = set()
        self.left: list[SetAside] = []
        self.passed: list[SetAside] = []

    def count(self, result: Result, outcome: Outcome) -> None:
        """Count one result and what became of it. Known articles count as articles and as their outlet's alone."""
        if isinstance(result, SetAside):
            (self.passed if outcome == "passed over" else self.left).append(result)
            return
        self.articles[outcome] += 1
        if outcome == "known":
            outlet = result.outlet if isinstance(result.article, str) else result.article.outlet
            self.outlets[outlet] += 1
            return
        self._count_reading(result)

    def _count_reading(self, result: Result) -> None:
        from onrecord.reading import Reading

        if isinstance(result, Reading):
            self.outlets[result.article.outlet] += 1
            self.types.update(event.type for event in result.events)
            self.statements += len(result.statements)
            self.actors.update(actor.id for actor in result.actors)

    @property
    def kept(self) -> int:
        """Articles that are in the database: new, read anew or known before."""
        return self.articles.total()

    @property
    def status(self) -> int:
        """The exit status: 0 all read, 1 some set aside, 2 there was nothing to read at all."""
        if not self.left:
            return ALL_READ
        nothing_there = not self.kept and all(record.code == NOT_THERE for record in self.left)
        return COULD_NOT_RUN if nothing_there else SOME_SET_ASIDE


def _words(articles: Counter[Outcome]) -> str:
    parts = [
        (articles["new"], "new"),
        (articles["replaced"], "read anew"),
        (articles["known"], "already known"),
    ]
    told = ", ".join(f"{number} {word}" for number, word in parts if number)
    return f"{articles.total()} ({told})" if told else "0"


def _numbers(counts: dict[str, int]) -> str:
    """The most frequent first; beyond `LISTED` they are only counted."""
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{name or 'unknown'} ({number})" for name, number in ranked[:LISTED]]
    more = [f"{len(ranked) - LISTED} more"] if len(ranked) > LISTED else []
    return ", ".join(shown + more)


def _figures(tally: Tally, whole: Overview, where: str) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("")
    table.add_column("this run", max_width=COLUMN_WIDTH)
    table.add_column(f"in {where}", max_width=COLUMN_WIDTH)
    table.add_row("articles", _words(tally.articles), str(whole.articles))
    table.add_row("outlets", _numbers(tally.outlets), _numbers(whole.outlets))
    table.add_row("statements", str(tally.statements), str(whole.statements))
    table.add_row("events", str(tally.types.total()), str(whole.events))
    table.add_row("  by type", _numbers(tally.types), _numbers(whole.events_by_type))
    table.add_row("actors", str(len(tally.actors)), str(whole.actors))
    table.add_row("set aside", str(len(tally.left)), str(whole.set_aside))
    return table


def reason_of(record: SetAside) -> str:
    """Which document and why, on one line; most reasons name it themselves."""
    place = record.source if record.line is None else f"{record.source}, line {record.line}"
    told = record.reason if record.source in record.reason else f"{place}: {record.reason}"
    return " ".join(told.split())


def passed_over_line(passed: list[SetAside]) -> str:
    """The files that are no article format, counted and the first of them named."""
    names = ", ".join(" ".join(record.source.split()) for record in passed[:NAMED])
    more = f" and {len(passed) - NAMED} more" if len(passed) > NAMED else ""
    files = "1 file that is" if len(passed) == 1 else f"{len(passed)} files that are"
    return f"Passed over: {files} no article format ({names}{more}). Named by itself a file is read."


def nameless_line(number: int) -> str:
    """How many articles name no outlet, and how to say it: without it nobody can be compared or found silent."""
    articles = "1 article names" if number == 1 else f"{number:,} articles name"
    return (
        f"{articles} no outlet. Say it with --outlet NAME, or with a first line 'Outlet: NAME' in a text file, "
        "and read into a new database."
    )


def set_aside_lines(left: list[SetAside], named: int | None = NAMED) -> list[tuple[int, str]]:
    """Indent and line: each reason with its number of documents, and below the first `named` of them (None: all)."""
    by_code: dict[str, list[SetAside]] = {}
    for record in left:
        by_code.setdefault(record.code, []).append(record)
    lines: list[tuple[int, str]] = []
    for code, records in sorted(by_code.items(), key=lambda item: (-len(item[1]), item[0])):
        lines.append((2, f"{len(records)} × {code.replace('-', ' ').replace('_', ' ')}"))
        lines += [(6, reason_of(record)) for record in records[:named]]
        if named is not None and len(records) > named:
            lines.append((6, f"and {len(records) - named} more: onrecord set-aside lists all"))
    return lines


def print_closing(screen: Console, tally: Tally, whole: Overview, where: str) -> None:
    """The closing screen of a run."""
    from rich.padding import Padding
    from rich.text import Text

    screen.print(_figures(tally, whole, where))
    if tally.left:
        screen.print("Set aside, and why:")
        for indent, line in set_aside_lines(tally.left):
            screen.print(Padding(Text(line), (0, 0, 0, indent)))
    if tally.outlets[""]:
        screen.print(nameless_line(tally.outlets[""]), markup=False)
    if tally.passed:
        screen.print(passed_over_line(tally.passed), markup=False)
