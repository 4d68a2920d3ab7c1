"""What is wrong in a reading of stories, report by report: the list of `onrecord evaluate happenings GOLD --wrong`."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.evaluation.happenings_gold import PackHappening, PackReport
from onrecord.evaluation.happenings_match import Match, actors_right
from onrecord.evaluation.happenings_run import Named, RunEvent
from onrecord.evaluation.report import Fault


def faults(match: Match) -> Iterator[Fault]:
    """The faults of a pack: each report of the key that was not found, with what was coded at its words; of those that
    were found, what is wrong in status and speaker, and those that stand in another happening than the rest."""
    for number, (happening, report) in enumerate(match.pack.reports):
        kind = _missed(match, number) if number not in match.found else _found(match, number)
        if kind is not None:
            yield Fault(
                kind=kind,
                where=f"{report.article} {happening.id}",
                text=report.evidence,
                wanted=_wanted(happening, report),
                given=tuple(_given(match.events[place]) for place in match.touching[number]),
            )


def _missed(match: Match, number: int) -> str:
    happening = match.pack.reports[number][0]
    touching = [match.events[place] for place in match.touching[number]]
    typed = [event.type in happening.types for event in touching]
    sided = [actors_right(happening, event) for event in touching]
    if not touching:
        return "nothing coded at the words"
    if any(map(all, zip(typed, sided, strict=True))):
        return "the event there tells another report"
    if any(typed) and any(sided):
        return "type and sides in different events"
    if any(typed):
        return "wrong sides"
    return "wrong type" if any(sided) else "wrong type and sides"


def _found(match: Match, number: int) -> str | None:
    happening, report = match.pack.reports[number]
    event = match.events[match.found[number]]
    if event.status != report.status:
        return "wrong status"
    if not event.said_by(report.by):
        return "wrong speaker"
    others = [
        match.holders[other]
        for other, (each, _) in enumerate(match.pack.reports)
        if each is happening and other != number and other in match.found
    ]
    apart = others and all(held.isdisjoint(match.holders[number]) for held in others)
    return "in another happening than the rest" if apart else None


def _wanted(happening: PackHappening, report: PackReport) -> str:
    sides = " → ".join(", ".join(side) or "-" for side in (happening.source, happening.target))
    said = f", says {report.by}" if report.by else ""
    return f"{'/'.join(happening.types)} {report.status}: {sides}{said}"


def _given(event: RunEvent) -> str:
    sides = " → ".join(", ".join(map(_name, side)) or "-" for side in (event.sources, event.targets))
    said = f", says {' / '.join(event.speakers)}" if event.speakers else ""
    return f"{event.type} {event.status}: {sides} »{event.trigger_text}«{said}  {event.rule}"


def _name(actor: Named) -> str:
    return next(iter(actor.names), None) or "/".join(sorted(actor.codes)) or "?"
