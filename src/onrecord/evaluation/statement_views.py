"""Which predicted statements count: all, those outside quoted speech, or the outermost alone.

PolNeAR marks no attribution inside quoted speech and few inside others: of "“They say it is safe,” he said" it has
what he said and not what they say. Whoever finds both has one too many there. So onrecord's own answers are scored in
three views. The headline, and what is written to a file, is the second: it leaves out exactly what the annotators were
told to leave out, while a statement inside indirect speech ("he said she had denied it") counts as right or wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from onrecord.evaluation.statement_gold import Around, Attribution, Attributions
from onrecord.records import Statement

View = Literal["every statement", "outside direct statements", "outermost"]

HEADLINE: View = "outside direct statements"
LEFT_OUT: dict[View, tuple[Around, ...]] = {
    "every statement": (),
    HEADLINE: ("direct",),
    "outermost": ("direct", "other"),
}
"""Each view with what it leaves out, by what stands around a statement."""


def around(statements: Sequence[Statement]) -> dict[str, Around | None]:
    """What each statement (by id) stands in: `direct` when any statement around it is, `other`, or None."""
    known = {statement.id: statement for statement in statements}
    return {statement.id: _around(statement, known) for statement in statements}


def _around(statement: Statement, known: dict[str, Statement]) -> Around | None:
    found: Around | None = None
    above, seen = known.get(statement.inside or ""), {statement.id}
    while above is not None and above.id not in seen:
        if above.form == "direct":
            return "direct"
        found = "other"
        seen.add(above.id)
        above = known.get(above.inside or "")
    return found


def seen_in(view: View, attributions: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """The attributions that count in a view."""
    return tuple(a for a in attributions if a.around not in LEFT_OUT[view])


def headline(lines: Iterable[Attributions]) -> list[Attributions]:
    """Predictions as they are written: those of the headline view, without the marks that other views need."""
    return [
        Attributions(
            line.id,
            tuple(
                Attribution(a.source, a.cue, a.content, a.speaker, speech=a.speech)
                for a in seen_in(HEADLINE, line.attributions)
            ),
        )
        for line in lines
    ]


def marked(lines: Iterable[Attributions]) -> bool:
    """Whether any prediction tells that it stands inside another, so that the views differ."""
    return any(a.around is not None for line in lines for a in line.attributions)


def note(lines: Sequence[Attributions]) -> str:
    """What a reader of the figures must know."""
    inside = [a.around for line in lines for a in line.attributions if a.around is not None]
    direct = inside.count("direct")
    return (
        f"all figures but those named otherwise leave out {direct} statements inside direct ones, since PolNeAR's "
        f"annotators left such out; {len(inside) - direct} inside other statements count"
    )
