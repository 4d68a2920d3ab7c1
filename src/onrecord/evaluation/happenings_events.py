"""Figures of events: reports of the key that are found, and how far events are right."""

from __future__ import annotations

from onrecord.evaluation.happenings_counts import Figures, part
from onrecord.evaluation.happenings_match import Match, actors_right

STATUSES = ("reported", "planned", "possible", "conditional", "denied", "negated")


def reports(match: Match) -> Figures:
    """Reports of the key that an event tells (touching the evidence, of the right type and actors), by kind; then how
    far touching events are right, and how many events are in the key at all."""
    gold, found = match.pack.reports, match.found
    groups = {"reports": list(range(len(gold)))}
    groups["reports shared"] = [
        number for number, (each, _) in enumerate(gold) if each.independent_origins > 1
    ]
    for status in STATUSES:
        groups[f"reports {status}"] = [
            number for number, (_, each) in enumerate(gold) if each.status == status
        ]
    figures = {
        name: part(sum(number in found for number in group), len(group)) for name, group in groups.items()
    }
    return figures | _of_touched(match) | _of_found(match) | _of_reported(match)


def _of_touched(match: Match) -> Figures:
    touched = [
        (happening, [match.events[place] for place in near])
        for (happening, _), near in zip(match.pack.reports, match.touching, strict=True)
        if near
    ]
    typed = sum(any(event.type in happening.types for event in near) for happening, near in touched)
    acted = sum(any(actors_right(happening, event) for event in near) for happening, near in touched)
    return {
        "touched": part(len(touched), len(match.pack.reports)),
        "type right": part(typed, len(touched)),
        "actors right": part(acted, len(touched)),
    }


def _of_found(match: Match) -> Figures:
    pairs = [(match.pack.reports[number][1], match.events[place]) for number, place in match.found.items()]
    return {
        "status": part(sum(report.status == event.status for report, event in pairs), len(pairs)),
        "by": part(sum(event.said_by(report.by) for report, event in pairs), len(pairs)),
    }


def _of_reported(match: Match) -> Figures:
    said = {place for place, event in enumerate(match.events) if event.status == "reported"}
    near = {place for touching in match.touching for place in touching}
    return {
        "events in key": part(len(said & match.right), len(said)),
        "events on evidence": part(len(said & near), len(said)),
    }
