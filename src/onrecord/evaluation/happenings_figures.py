"""The figures of story packs, as counts that add up over stories.

Precision leaves out what the key does not cover; what each figure counts is said at its function.
"""

from __future__ import annotations

from collections.abc import Callable

from onrecord.evaluation.happenings_counts import Counts, Figures, total
from onrecord.evaluation.happenings_events import reports
from onrecord.evaluation.happenings_joined import absent, differences, exchanges, happenings, positions
from onrecord.evaluation.happenings_match import Match
from onrecord.evaluation.happenings_words import copies, furniture, labels, quotations

__all__ = ["MEASURES", "Counts", "Figures", "figures_of", "total"]

MEASURES: tuple[Callable[[Match], Figures], ...] = (
    furniture,
    reports,
    happenings,
    differences,
    exchanges,
    quotations,
    positions,
    labels,
    copies,
    absent,
)


def figures_of(match: Match) -> Figures:
    """All figures of one story."""
    return {name: counts for measure in MEASURES for name, counts in measure(match).items()}
