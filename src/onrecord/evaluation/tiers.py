"""The actors' figures by tier: country words, capitals, seats, persons by name and by title, words that point back.

A table of its own in the measurements page, since the tiers are far apart: a gold file a column, ours and the bench's.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation.marks import figure, fill, marks, table
from onrecord.evaluation.report import Report, Value
from onrecord.evaluation.scoring import evaluate

NAME = "tiers"
BEGIN, END = marks(NAME)

TIERS = {
    "country": "country word",
    "capital": "capital",
    "metonym": "seat of power, other metonyms",
    "office_holder_named": "office holder by name",
    "office_holder_by_title": "office holder by title",
    "spokesperson": "spokesperson",
    "ministry_or_body": "ministry or body",
    "party": "party",
    "armed_group": "armed group",
    "organisation": "organisation",
    "person_other": "person without office",
    "generic_agent": "generic agent",
    "definite": "definite description",
    "pronoun": "pronoun",
    "nobody_can_tell": "nobody can tell",
    "not_an_actor": "no actor (trap)",
    "all": "all",
}
"""The tiers of gold in the order of the table, and what they are called in it."""


class Tiered(msgspec.Struct, frozen=True):
    """One column: a gold file, how it is called, and its report."""

    data: str
    command: str
    report: Report


COLUMNS = (
    ("actors/cases_dev.jsonl", True, "the bench's cases"),
    ("gold/actors/cases.jsonl", False, "our single sentences"),
    ("gold/pronouns/cases.jsonl", False, "our articles, read while rules were mended"),
    ("gold/pronouns/held_out.jsonl", False, "our articles, looked at through the score alone"),
)
"""Gold files, whether they lie in the bench folder (else in the repository), and what they are."""


def tiered(bench: Path, repository: Path) -> list[Tiered]:
    """The columns whose gold is there, scored."""
    found: list[Tiered] = []
    for name, in_bench, data in COLUMNS:
        path = (bench if in_bench else repository) / name
        if path.exists():
            shown = f"BENCH/{name}" if in_bench else name
            found.append(Tiered(data, f"onrecord evaluate actors {shown}", evaluate("actors", path)))
    return found


def tier_table(columns: Sequence[Tiered]) -> str:
    """A Markdown table: a tier a line, and of each gold file right, wrong and how many cases."""
    head = ["tier", *(column.data for column in columns)]
    rows = [
        *([name, *(_cell(column.report, tier) for column in columns)] for tier, name in TIERS.items()),
        ["name right: definite", *(_name(column.report, "definite") for column in columns)],
        ["name right: pronoun", *(_name(column.report, "pronoun") for column in columns)],
        ["command", *(f"`{column.command}`" for column in columns)],
    ]
    told = table(head, (row for row in rows if any(cell != "-" for cell in row[1:])))
    return f"Right / wrong (cases); the rest was abstained.\n\n{told}"


def write_tiers(document: Path, columns: Sequence[Tiered]) -> None:
    """Put the table between the two marks of a document. Raises GoldError when it has none."""
    fill(document, NAME, tier_table(columns))


def _cell(report: Report, tier: str) -> str:
    values = _values(report, tier)
    if values is None:
        return "-"
    return f"**{figure(values['right'])}** / {figure(values['wrong'])} ({values['cases']})"


def _name(report: Report, tier: str) -> str:
    values = _values(report, f"name: {tier}")
    return "-" if values is None else f"{figure(values['right'])} ({values['cases']})"


def _values(report: Report, row: str) -> dict[str, Value] | None:
    return next((each.values for each in report.rows if each.name == row), None)
