"""Who stands on which side of a happening, on which days, and in which words it is told.

What the rules of exchanges and positions look at, and nothing else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

import msgspec

from onrecord.event_rules import STEP, steps_of
from onrecord.linking.blocs import sides
from onrecord.linking.families import families_of, family
from onrecord.linking.profiles import day_number, text_behind
from onrecord.linking.shingles import plain_row
from onrecord.records import Event, Happening

BESIDE = 40
"""Characters on each side of a trigger in which its object stands: six or seven words."""


CONTENT = 4
"""Words behind a trigger, at least, that tell what is offered or asked without those before it."""

RIGHT_BEHIND = 2
"""Words behind a trigger in which its object stands where it is a pronoun."""

PHRASE = 4
"""Words of a trigger that says what is done; a longer one is a whole clause."""

SAID_BEFORE = 30
"""Days before it is said once more that a thing may have been said first."""

PARTIES = 2
"""Sides, at least, between which somebody mediates."""

VISIT = "visit"
"""The mode of a consultation for which one side goes to the other."""

_ASIDE = re.compile("[;:]| [-–—] ")

_AGAIN = ("begin:repeat", "begin:reiterate", "begin:renew")
_TOLD = frozenset({"reported", "denied", "negated"})


Place = tuple[str, str, int]
"""Article, field and first character of a sentence."""


class Told(msgspec.Struct, frozen=True, dict=True):
    """A happening with the events that report it."""

    happening: Happening
    events: tuple[Event, ...]

    @cached_property
    def sources(self) -> frozenset[str]:
        """Sides of those who do it."""
        return sides(self.happening.sources, self.within)

    @cached_property
    def targets(self) -> frozenset[str]:
        """Sides of those to whom it is done; of a reciprocal one all sides."""
        if self.happening.reciprocal:
            return self.sources
        return sides(self.happening.targets, self.within)

    @cached_property
    def asked(self) -> frozenset[str]:
        """Sides of those to whom it is done, without those who do it; none where the reports do not tell."""
        return self.targets - self.sources

    @cached_property
    def guests(self) -> frozenset[str]:
        """Sides of those who visit, as the reports of a visit tell; where both do it, those who are named first."""
        told = [(e.sources[:1] if e.reciprocal else e.sources) for e in self.events if e.mode == VISIT]
        return sides((ref for each in told for ref in each), self.within)

    @cached_property
    def hosts(self) -> frozenset[str]:
        """Sides of those who are visited."""
        return (self.sources | self.targets) - self.guests

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """First and last day, counted from the year 1; None where a day is not told exactly."""
        date = self.happening.date
        start, end = day_number(date.start), day_number(date.end)
        return (start, end) if start is not None and end is not None else None

    @cached_property
    def span(self) -> tuple[int, int] | None:
        """First and last day that a report of it as done gives: what is asked or refused again has several, and what
        is said once more was said before."""
        ranges = [
            (day_number(each.date.start), day_number(each.date.end))
            for each in self.events
            if each.status in _TOLD
        ]
        known = [(start, end) for start, end in ranges if start is not None and end is not None]
        if not known:
            return self.days
        before = SAID_BEFORE if self.takes(_AGAIN) else 0
        return min(start for start, _ in known) - before, max(end for _, end in known)

    @cached_property
    def first_told(self) -> int | None:
        """The day of its first report."""
        return min(self._printed, default=None)

    @cached_property
    def first_made(self) -> int | None:
        """The day of its first report as done; as planned or possible it may have been told of before."""
        days = [day_number(event.published) for event in self.events if event.status in _TOLD]
        return min((day for day in days if day is not None), default=self.first_told)

    @cached_property
    def last_told(self) -> int | None:
        """The day of its last report."""
        return max(self._printed, default=None)

    @property
    def _printed(self) -> list[int]:
        return [day for event in self.events if (day := day_number(event.published)) is not None]

    @cached_property
    def by_article(self) -> dict[str, list[Event]]:
        """The events that report it, by article."""
        found: dict[str, list[Event]] = defaultdict(list)
        for each in self.events:
            found[each.article].append(each)
        return dict(found)

    @cached_property
    def names(self) -> frozenset[str]:
        """Families of the words by which its actors are named and told of."""
        refs = (ref for event in self.events for ref in (*event.sources, *event.targets))
        return frozenset(family(word) for ref in refs for word in plain_row(f"{ref.name} {ref.text}"))

    @cached_property
    def words(self) -> frozenset[str]:
        """Families of the words of its sentences, without the names of its actors."""
        told = (word for event in self.events for word in plain_row(event.sentence.text))
        return families_of(told) - self.names

    @cached_property
    def content(self) -> frozenset[str]:
        """Families of the words of its triggers and of what stands behind them, if much does; else of its sentences."""
        found: set[str] = set()
        for each in self.events:
            behind = words_behind(each)
            told = behind if len(behind) >= CONTENT else plain_row(each.sentence.text)
            found |= families_of((*told, *plain_row(each.trigger.text)))
        return frozenset(found) - self.names

    @cached_property
    def asked_words(self) -> frozenset[str]:
        """Families of the words of its triggers and of what stands behind them up to the next semicolon or colon."""
        told = (f"{each.trigger.text} {_ASIDE.split(text_behind(each))[0]}" for each in self.events)
        return frozenset(family(word) for words in told for word in plain_row(words)) - self.names

    @cached_property
    def beside(self) -> frozenset[str]:
        """Words of its triggers and of what stands right before and behind them, in lower case."""
        return frozenset(word for each in self.events for word in beside(each))

    @cached_property
    def deeds(self) -> frozenset[str]:
        """Families of the words of its triggers, which say what is done."""
        told = (plain_row(each.trigger.text) for each in self.events)
        short = (word for words in told if len(words) <= PHRASE for word in words)
        return families_of(short) - self.names

    @cached_property
    def triggers(self) -> frozenset[str]:
        """The words of its triggers, in lower case."""
        return frozenset(word for event in self.events for word in plain_row(event.trigger.text))

    @cached_property
    def steps(self) -> frozenset[str]:
        """The steps of the rules that coded its events, without what was done about missing actors."""
        return frozenset(step for event in self.events for step in steps_of(event.rule))

    @cached_property
    def within(self) -> bool:
        """Whether both sides are of one country, so that it does not tell them apart."""
        each = self.happening
        refs = (each.sources, each.sources if each.reciprocal else each.targets)
        first, second = ({ref.country for ref in side if ref.country} for side in refs)
        alone = each.reciprocal and (len(first) > 1 or len(each.sources) == 1)
        return bool(first and first == second and not alone)

    def takes(self, steps: Iterable[str]) -> bool:
        """Whether one of its rules has a step that begins so, or has such steps in a row."""
        return any(
            any(each in event.rule for event in self.events)
            if STEP in each
            else any(mine.startswith(each) for mine in self.steps)
            for each in steps
        )


def words_behind(event: Event) -> tuple[str, ...]:
    """The words of the sentence behind the trigger, in lower case."""
    return plain_row(text_behind(event))


def words_before(event: Event) -> tuple[str, ...]:
    """The words of the sentence before the trigger, in lower case."""
    return plain_row(event.sentence.text[: max(0, event.trigger.start - event.sentence.start)])


def place_of(event: Event) -> Place:
    """Where the sentence of an event stands."""
    return event.article, event.sentence.field, event.sentence.start


def beside(event: Event) -> tuple[str, ...]:
    """The words of a trigger and of what stands right before and behind it, in lower case."""
    start, end = (at - event.sentence.start for at in (event.trigger.start, event.trigger.end))
    return plain_row(event.sentence.text[max(0, start - BESIDE) : max(0, end) + BESIDE])


def told_of(happenings: Iterable[Happening], events: Mapping[str, Event]) -> list[Told]:
    """The happenings with their events, in the order given; reports whose event is not there are passed over."""
    return [
        Told(each, tuple(events[report.event] for report in each.reports if report.event in events))
        for each in happenings
    ]


def of_happenings(told: Iterable[Told], happenings: Iterable[str]) -> list[Told]:
    """Those of the happenings with these ids, in the order given."""
    wanted = set(happenings)
    return [each for each in told if each.happening.id in wanted]
