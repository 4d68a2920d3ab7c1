"""Which events of a run tell which reports of the key, and which of its happenings are which: one to one, greedily, the
best pair first and equal ones in the order of the files; never across stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import Any

from onrecord.evaluation.happenings_gold import Pack, PackHappening
from onrecord.evaluation.happenings_run import Named, Run, RunEvent, RunHappening
from onrecord.evaluation.happenings_text import MIN_SHARE, Stretch, Surface, jaccard, shared, words

Candidate = tuple[tuple[Any, ...], int, int]
"""Key (the smallest is the best), number in the key, number in the run."""


def greedy(candidates: Iterable[Candidate]) -> dict[int, int]:
    """Pairs from key to run, each number in one pair at most."""
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, gold, predicted in sorted(candidates):
        if gold not in pairs and predicted not in taken:
            pairs[gold] = predicted
            taken.add(predicted)
    return pairs


def touches(
    places: Sequence[Stretch], evidence: Sequence[str], event: RunEvent
) -> tuple[float, float] | None:
    """How much trigger and sentence of an event overlap the evidence, None where they do not; where the evidence
    cannot be found, the sentence must hold most of its words."""
    if places:
        best = max((jaccard(place, event.trigger), jaccard(place, event.sentence)) for place in places)
        return best if any(best) else None
    held = shared(evidence, event.words) / max(1, len(evidence))
    return (0.0, held) if held >= MIN_SHARE else None


def actors_right(gold: PackHappening, event: RunEvent) -> bool:
    """Whether the actors of an event are those of a happening, as `sides_fit` says."""
    return sides_fit(gold, event.type, event.sources, event.targets)


def sides_fit(
    gold: PackHappening, type_: str | None, sources: Sequence[Named], targets: Sequence[Named]
) -> bool:
    """Whether a source fits the source and a target the target; of a reciprocal happening and of a consultation, any
    two different actors will do."""
    everyone = [*sources, *targets]
    loose = gold.reciprocal or type_ == "CONSULT"
    doing = [each.fits(gold.source_name, gold.source) for each in (everyone if loose else sources)]
    done_to = [each.fits(gold.target_name, gold.target) for each in (everyone if loose else targets)]
    if loose and gold.source and gold.target:
        return any(doing[one] and done_to[other] for one, other in permutations(range(len(everyone)), 2))
    return (any(doing) or not gold.source) and (any(done_to) or not gold.target)


class Match:
    """A pack beside a run."""

    def __init__(self, pack: Pack, run: Run) -> None:
        self.pack, self.run = pack, run
        self.events = [event for event in run.events if event.article in pack.by_id]
        self.touching: list[list[int]] = [[] for _ in pack.reports]
        """For each report the events that touch its evidence."""
        self.right: set[int] = set()
        """Events that are right for some report."""
        self.found = greedy(self._events())
        """From reports to events."""
        inside = [each for each in run.happenings if each.articles & pack.by_id.keys()]
        self.holders = [self._holding(number, inside) for number in range(len(pack.reports))]
        """For each report the happenings that hold its event."""
        pairs = greedy(self._happenings(inside))
        self.happenings: dict[str, RunHappening] = {
            pack.happenings[gold].id: inside[predicted] for gold, predicted in pairs.items()
        }
        """From ids of the key to happenings of the run."""
        self.gold_of = {each.id: gold for gold, each in self.happenings.items()}
        self.unmatched = [each for each in inside if each.id not in self.gold_of]

    def _events(self) -> Iterator[Candidate]:
        for number, (happening, report) in enumerate(self.pack.reports):
            surface = self.run.surfaces.get(report.article, Surface())
            places, evidence = surface.find(report.evidence), words(report.evidence)
            for place, event in enumerate(self.events):
                degree = touches(places, evidence, event) if event.article == report.article else None
                if degree is None:
                    continue
                self.touching[number].append(place)
                if event.type in happening.types and actors_right(happening, event):
                    self.right.add(place)
                    unlike = event.status != report.status, not event.said_by(report.by)
                    yield (-degree[0], -degree[1], *unlike), number, place

    def _holding(self, report: int, inside: Sequence[RunHappening]) -> set[int]:
        if report not in self.found:
            return set()
        event = self.events[self.found[report]].id
        return {number for number, each in enumerate(inside) if event in each.events}

    def _happenings(self, inside: Sequence[RunHappening]) -> Iterator[Candidate]:
        numbers = {happening.id: number for number, happening in enumerate(self.pack.happenings)}
        common = Counter(
            (numbers[happening.id], held)
            for (happening, _), holding in zip(self.pack.reports, self.holders, strict=True)
            for held in holding
        )
        for (gold, predicted), count in common.items():
            both = len(self.pack.happenings[gold].reports) + len(inside[predicted].events)
            yield (-count, -2 * count / both), gold, predicted
