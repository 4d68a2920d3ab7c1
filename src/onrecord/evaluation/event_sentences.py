"""Scoring whole sentences: every event with its type, its sides, its status and who says so.

Read from raw sentences, with onrecord's own actors. A predicted event and one of gold are a pair when the type is one
of those accepted; each is in one pair at most (`event_matching`). Gold's optional events, and what is paired with
them, are left out of every count. The figures:

- `full event`: the pair is right in its sides too: one source and one target of the gold where it has any, two
  different sides of a reciprocal event. Status does not count here. Precision over all events predicted, recall over
  all of gold;
- `event type`: pairs, whatever their sides;
- `reported`: of the events predicted with status `reported`, the share that is a full event of the gold *and* may be
  `reported` there (precision); of gold's reported events, the share found with a right status (recall);
- `both sides named`, `a side inferred`: the share of full events among those whose clause names both sides, and among
  those that have a side from the words around;
- `status`, `by`: share right among full events; `by told`: among those whose gold says that somebody says so;
- `no event`: the share of sentences without event in gold that are left uncoded, and of those without a `reported`
  one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation.event_confusion import confusion, paired_types
from onrecord.evaluation.event_faults import faults
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence, read_gold
from onrecord.evaluation.event_matching import FoundEvent, Match, matches, speaker_right
from onrecord.evaluation.event_scores import judged, reliability
from onrecord.evaluation.figures import prf, share
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.task import Options, Task, by_id
from onrecord.records import Article, Event


class Events(msgspec.Struct, frozen=True):
    """All events predicted in one sentence: one line of a prediction file."""

    id: str
    events: tuple[FoundEvent, ...] = ()


def predict(gold: list[GoldSentence], options: Options) -> list[Events]:
    """What onrecord codes in each sentence, read as an article of its own, or as its headline."""
    from onrecord.evaluation.reading import grounded_events_of

    return [
        Events(article.id, tuple(found_event(event, grounds) for event, grounds in events))
        for article, events in grounded_events_of(map(as_article, gold), options.model, options.codebook)
    ]


def as_article(sentence: GoldSentence) -> Article:
    """The sentence as an article of its own."""
    text, title = ("", sentence.sentence) if sentence.headline else (sentence.sentence, "")
    return Article(
        id=sentence.id,
        document=sentence.id,
        text=text,
        title=title,
        published=sentence.published,
        published_basis="user",
    )


def found_event(event: Event, grounds: tuple[str, ...]) -> FoundEvent:
    """An event as it is scored: countries for actors, and the naming of its speaker."""
    by = event.by
    return FoundEvent(
        type=event.type,
        sources=tuple(actor.country for actor in event.sources),
        targets=tuple(actor.country for actor in event.targets),
        status=event.status,
        trigger=event.trigger.text,
        by=f"{by.source_text} {by.speaker.name if by.speaker else ''}".strip() if by else None,
        score=event.score,
        grounds=grounds,
        rule=event.rule,
        inferred=any(actor.inferred for actor in (*event.sources, *event.targets)),
    )


def score(path: Path, gold: list[GoldSentence], predictions: Sequence[Events], options: Options) -> Report:
    """The figures of the module's docstring, and recall and precision of each type; or, where it is asked for, scores
    against the share right, or types in gold against types coded."""
    given, notes = by_id(predictions, (sentence.id for sentence in gold), lambda line: line.id)
    found = {id_: line.events for id_, line in given.items()}
    if options.confusion:
        pairs = (pair for line in gold for pair in paired_types(line.events, found.get(line.id, ())))
        return confusion(path, len(gold), pairs, notes)
    if options.scores:
        rows = tuple(reliability(list(judged(gold, found))))
        return Report(
            task="events",
            gold=str(path),
            items=len(gold),
            rows=rows,
            headline=("calibration", "brier"),
            notes=notes,
        )
    totals: Counter[str] = Counter()
    for sentence in gold:
        _count(totals, sentence, found.get(sentence.id, ()))
    return Report(
        task="events",
        gold=str(path),
        items=len(gold),
        rows=tuple(_rows(totals)),
        headline=("full event", "f1"),
        notes=notes,
        faults=tuple(faults(gold, found)) if options.wrong else (),
    )


def _count(totals: Counter[str], sentence: GoldSentence, found: Sequence[FoundEvent]) -> None:
    """Add one sentence to the totals."""
    paired = matches(sentence.events, found)
    left_out = {match.found for match in paired if sentence.events[match.gold].optional}
    wanted = [event for event in sentence.events if not event.optional]
    counted = [event for place, event in enumerate(found) if place not in left_out]
    for side, events in (("gold", wanted), ("found", counted)):
        totals[side] += len(events)
        totals.update(f"{side} {event.type}" for event in events)
        totals[f"{side} reported"] += sum(event.status == "reported" for event in events)
    totals["found inferred"] += sum(event.inferred for event in counted)
    if not sentence.events:
        totals["empty"] += 1
        totals["uncoded"] += not found
        totals["unreported"] += all(event.status != "reported" for event in found)
    for match in paired:
        if match.found not in left_out:
            _count_match(totals, sentence.events[match.gold], found[match.found], match)


def _count_match(totals: Counter[str], event: GoldEvent, found: FoundEvent, match: Match) -> None:
    """Add one pair to the totals."""
    totals["type"] += 1
    if not match.sides:
        return
    totals["full"] += 1
    totals["full inferred"] += found.inferred
    totals[f"full gold {event.type}"] += 1
    totals[f"full found {found.type}"] += 1
    totals["status"] += match.status
    totals["reported precise"] += match.status and found.status == "reported"
    totals["reported recalled"] += match.status and event.status == "reported"
    spoken = speaker_right(event, found)
    totals["by"] += spoken
    totals["told"] += event.by is not None
    totals["by told"] += spoken and event.by is not None


def _rows(totals: Counter[str]) -> list[Row]:
    reported = prf(
        totals["reported precise"],
        totals["found reported"],
        totals["gold reported"],
        found=totals["reported recalled"],
    )
    inferred, full_inferred = totals["found inferred"], totals["full inferred"]
    named, full_named = totals["found"] - inferred, totals["full"] - full_inferred
    out = [
        Row("full event", prf(totals["full"], totals["found"], totals["gold"])),
        Row("event type", prf(totals["type"], totals["found"], totals["gold"])),
        Row("reported", reported),
        Row("both sides named", {"p": share(full_named, named), "of": named}),
        Row("a side inferred", {"p": share(full_inferred, inferred), "of": inferred}),
        Row("status", {"share": share(totals["status"], totals["full"]), "of": totals["full"]}),
        Row("by", {"share": share(totals["by"], totals["full"]), "of": totals["full"]}),
        Row("by told", {"share": share(totals["by told"], totals["told"]), "of": totals["told"]}),
        Row("no event", {"share": share(totals["uncoded"], totals["empty"]), "of": totals["empty"]}),
        Row(
            "no event reported",
            {"share": share(totals["unreported"], totals["empty"]), "of": totals["empty"]},
        ),
        Row("events", {"gold": totals["gold"], "found": totals["found"]}),
    ]
    types = sorted(
        name.removeprefix("gold ") for name in totals if name.startswith("gold ") and name[5:].isupper()
    )
    for name in types:
        figures = prf(
            totals[f"full found {name}"],
            totals[f"found {name}"],
            totals[f"gold {name}"],
            found=totals[f"full gold {name}"],
        )
        out.append(Row(name, {**figures, "gold": totals[f"gold {name}"], "given": totals[f"found {name}"]}))
    return out


TASK = Task(Events, read_gold, predict, score)
