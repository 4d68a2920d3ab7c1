"""What is wrong in coded sentences, case by case: the list of `onrecord evaluate events GOLD --wrong`.

An event of the gold and one that was coded stand beside each other as in the table of types (`event_confusion`). Each
pair is told once, by the heaviest that is wrong in it: type, sides, status, who says so. Optional events of the gold
count neither way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.evaluation.event_confusion import paired
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence
from onrecord.evaluation.event_matching import FoundEvent, sides_right, speaker_right
from onrecord.evaluation.report import Fault


def faults(lines: Iterable[GoldSentence], found: Mapping[str, Sequence[FoundEvent]]) -> Iterator[Fault]:
    """The faults of all sentences, in their order."""
    for line in lines:
        for wanted, given in paired(line.events, found.get(line.id, ())):
            kind = kind_of(wanted, given)
            if kind is not None:
                yield Fault(
                    kind=kind,
                    where=line.id,
                    text=line.sentence,
                    wanted=told_gold(wanted) if wanted else None,
                    given=(told_found(given),) if given else (),
                )


def kind_of(wanted: GoldEvent | None, given: FoundEvent | None) -> str | None:
    """What is wrong in a pair, or that one of the two is not there; None where nothing is."""
    if wanted is None:
        return "not in gold"
    if wanted.optional:
        return None
    if given is None:
        return "missed"
    if given.type not in wanted.types:
        return "wrong type"
    if not sides_right(wanted, given):
        return "wrong sides"
    if given.status not in wanted.statuses:
        return "wrong status"
    return None if speaker_right(wanted, given) else "wrong speaker"


def told_gold(event: GoldEvent) -> str:
    """An event of the gold on one line."""
    return _told("/".join(event.types), "/".join(event.statuses), event.sources, event.targets, event)


def told_found(event: FoundEvent) -> str:
    """A coded event on one line, with its rule."""
    return f"{_told(event.type, event.status, event.sources, event.targets, event)}  {event.rule}"


def _told(
    type_: str,
    status: str,
    sources: Sequence[str | None],
    targets: Sequence[str | None],
    event: GoldEvent | FoundEvent,
) -> str:
    sides = " → ".join(", ".join(side or "?" for side in each) or "-" for each in (sources, targets))
    said = f", says {event.by}" if event.by else ""
    return f"{type_} {status}: {sides} »{event.trigger}«{said}"
