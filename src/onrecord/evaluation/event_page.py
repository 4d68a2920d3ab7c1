"""The measured tables of `docs/codebook.md`, between their marks: what scores rest on, scores against the share right
on the part of the gold that was kept apart, and types in gold against types coded.

    python -m onrecord.evaluation.event_page gold/events docs/codebook.md
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.marks import filled
from onrecord.evaluation.report import Report
from onrecord.evaluation.scoring import evaluate
from onrecord.evaluation.scripts import exit_status, script_parser
from onrecord.evaluation.task import Options
from onrecord.events import Codebook
from onrecord.events.scoring import USUAL, scores_of

KEPT_APART = "0/3"
"""The part of the gold on which scores were not fitted."""


def grounds_table() -> str:
    """`scores.toml` as a table in Markdown, the usual grounds first, then by factor."""
    table = scores_of(Codebook.load().scores)
    lines = ["| ground | factor | events | share right |", "|---|---|---|---|"]
    ranked = sorted(table.grounds.items(), key=lambda item: (item[0] not in USUAL, -item[1].factor, item[0]))
    for name, ground in ranked:
        share = f"{ground.right / ground.events:.2f}"
        lines.append(f"| {name} | {ground.factor:.2f} | {ground.events} | {share} |")
    return "\n".join(lines)


def report_block(report: Report) -> str:
    """A report as it is printed, without the line that names its gold."""
    return "\n".join(["```", *report.lines()[2:], "```"])


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Rewrite the tables of a page."""
    parser = script_parser("event_page", "Rewrite the measured tables of the codebook's page.")
    parser.add_argument("gold", type=Path, metavar="GOLD", help="sentences with events")
    parser.add_argument("page", type=Path, metavar="PAGE", help="the page whose tables are rewritten")
    chosen = parser.parse_args(arguments)
    gold, page = chosen.gold, chosen.page
    text = filled(read_text(page), "grounds", grounds_table(), page)
    scores = evaluate("events", gold, options=Options(scores=True, part=KEPT_APART))
    text = filled(text, "scores", report_block(scores), page)
    types = evaluate("events", gold, options=Options(confusion=True))
    page.write_text(filled(text, "confusion", report_block(types), page), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
