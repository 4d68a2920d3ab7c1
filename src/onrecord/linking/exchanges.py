"""Exchanges: what one side offers or asks, joined to the answers of the other.

Which happenings are overtures, and which later ones answer them, stands in `data/en/linking/exchanges.toml`, entry by
entry with the reason that the record keeps. An offer that is repeated is one exchange, that of the happening that most
articles report. What nothing answers stays open, since the day of the overture.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import permutations
from typing import Literal

import msgspec

from onrecord.linking.blocs import same_side
from onrecord.linking.families import family
from onrecord.linking.sides import Told, told_of
from onrecord.records import Event, Exchange, Happening, Outcome, stable_id
from onrecord.shipped import shipped

SAME_OFFER = 3
"""Words, beside names, that two overtures of one side to another share when they are one offer made twice."""

WITHIN = 180
"""Days after which something is no longer an answer where both days are known."""

LAG = 5
"""Days before its first report that an overture without a date of its own may have been made at most."""

_MEDIATING = ("consult.mediat", "consult.broker", "consult.host-talks")
"""Steps of the coder's rules by which one side brings others together."""

COMMON_SHARE, COMMON_LEAST = 0.15, 8
"""A word that more of a story's happenings have than this share, and than so many, tells nothing of what an answer is
about."""

BREAK = 2
"""Characters between two sentences that follow each other: a space, or the break between two paragraphs."""

_FINAL = frozenset({"accepted", "rejected"})

_UNREAL = frozenset({"denied", "negated"})


class OvertureRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings are overtures; the keys are explained in the table."""

    name: str
    types: tuple[str, ...]
    flagged: bool = False
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    silent: bool = False
    alone: bool = False


class AnswerRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings answer an overture, and how; the keys are explained in the table."""

    name: str
    outcome: Outcome
    types: tuple[str, ...]
    reason: str
    by: Literal["other", "both", "asked", "parties", "third"]
    toward: Literal["offerer", "any"] = "any"
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    about: int = 0
    dated: bool = False
    overture: bool = False
    to: tuple[str, ...] = ()
    mediated: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    overture: tuple[OvertureRule, ...]
    answer: tuple[AnswerRule, ...]
    called: dict[str, tuple[str, ...]] = {}


def find_exchanges(happenings: Iterable[Happening], events: Mapping[str, Event]) -> tuple[Exchange, ...]:
    """Every overture with its answers, by story and in order of the overtures; `events` by id.

    Only happenings of one story are joined. The result does not depend on the order of the happenings.
    """
    stories: dict[str, list[Told]] = defaultdict(list)
    for each in sorted(told_of(happenings, events), key=_order):
        stories[each.happening.story or ""].append(each)
    return tuple(exchange for name in sorted(stories) for exchange in _of_story(stories[name]))


def _of_story(told: Sequence[Told]) -> Iterator[Exchange]:
    kept: list[Told] = []
    rank = {rule.name: number for number, rule in enumerate(_table().overture)}
    opened = [(each, rule) for each in told if (rule := opening(each)) is not None]
    for each, _ in sorted(opened, key=lambda one: (-len(one[0].happening.reports), rank[one[1].name])):
        if not any(_repeats(each, other) for other in kept):
            kept.append(each)
    common = _common(told)
    found = [
        (overture, exchange)
        for overture in kept
        if (exchange := _exchange(overture, told, common)) is not None
    ]
    for overture, exchange in sorted(found, key=lambda each: _order(each[0])):
        before = found[: found.index((overture, exchange))]
        if not any(_answered_as(overture, exchange, *other) for other in before):
            yield exchange


def _answered_as(one: Told, exchange: Exchange, other: Told, known: Exchange) -> bool:
    """Whether one answer is given to two overtures of one kind from the same side: it was asked twice then."""
    same = one.happening.type == other.happening.type and one.sources == other.sources
    return (
        same
        and not _told_together(one, other)
        and exchange.outcome == known.outcome
        and not set(exchange.answers).isdisjoint(known.answers)
    )


def _common(told: Sequence[Told]) -> frozenset[str]:
    """The words that most things of a story are told in, and the names of all its actors."""
    counts = Counter(word for each in told for word in each.words)
    most = max(COMMON_LEAST, COMMON_SHARE * len(told))
    names = (name for each in told for name in each.names)
    return frozenset(names) | {word for word, count in counts.items() if count > most}


def opening(told: Told) -> OvertureRule | None:
    """The rule by which a happening is an overture: one side offers, invites, asks or proposes, none denying it."""
    happening = told.happening
    if happening.reciprocal or not happening.sources or not happening.targets or _unreal(told):
        return None
    if told.sources == told.targets:
        return None
    return next((rule for rule in _table().overture if _opens(rule, told)), None)


def _opens(rule: OvertureRule, told: Told) -> bool:
    if told.happening.type not in rule.types or told.takes(rule.unless):
        return False
    if rule.alone and len(told.targets) > 1:
        return False
    flagged = not rule.flagged or any(event.overture for event in told.events)
    begins = not rule.rules or told.takes(rule.rules)
    return flagged and begins and (not rule.words or bool(told.triggers & rule.words))


def _exchange(overture: Told, told: Sequence[Told], common: frozenset[str]) -> Exchange | None:
    """The exchange that an overture opens; None where it is one only when answered, and nothing answers."""
    happening = overture.happening
    rule = opening(overture)
    found = list(_answers(overture, told, common))
    if not found and (rule is None or rule.silent):
        return None
    if not found:
        return Exchange(
            id=stable_id("exchange", happening.id), overture=happening.id, open_since=happening.date.start
        )
    telling = _telling(found)
    answers = [answer.happening.id for other, answer in found if other.outcome == telling.outcome]
    return Exchange(
        id=stable_id("exchange", happening.id),
        overture=happening.id,
        answers=tuple(dict.fromkeys(answers)),
        outcome=telling.outcome,
        reason=telling.reason.format(other=_names(happening.targets), offerer=_names(happening.sources)),
    )


def _answers(
    overture: Told, told: Sequence[Told], common: frozenset[str]
) -> Iterator[tuple[AnswerRule, Told]]:
    """Every happening that answers, with the first rule that says so, in the order of the happenings."""
    for other in told:
        if other is overture or _unreal(other):
            continue
        shared = len((_topic(overture) & other.words) - common) + _told_next(overture, other)
        rule = next(
            (each for each in _table().answer if shared >= each.about and _holds(each, overture, other)), None
        )
        if rule is not None:
            yield rule, other


def _topic(overture: Told) -> frozenset[str]:
    """What an answer may speak of: the words of the overture, and what such an overture is called."""
    called = _table().called.get(overture.happening.type, ())
    words = (word for word in overture.words if not word.isdigit())
    return frozenset(words) | {family(word) for word in called}


def _told_next(one: Told, other: Told) -> bool:
    """Whether an article tells both in one sentence or in two that follow each other."""
    places = {(e.article, e.sentence.field, e.sentence.start, e.sentence.end) for e in one.events}
    return any(
        (e.article, e.sentence.field) == (article, field)
        and max(start - e.sentence.end, e.sentence.start - end) <= BREAK
        for e in other.events
        for article, field, start, end in places
    )


def _telling(found: Sequence[tuple[AnswerRule, Told]]) -> AnswerRule:
    """The rule that gives the outcome: the first of the table, unless an answer to another one is dated later."""
    rules = _table().answer
    rank = {rule.name: number for number, rule in enumerate(rules)}
    best = min(found, key=lambda each: rank[each[0].name])
    final = [each for each in found if each[0].outcome in _FINAL and _later(each[1], best[1])]
    return max(final, key=lambda each: (each[1].days or (0, 0), -rank[each[0].name]), default=best)[0]


def _later(one: Told, other: Told) -> bool:
    return one.days is not None and other.days is not None and one.days[0] > other.days[1]


def _holds(rule: AnswerRule, overture: Told, other: Told) -> bool:
    """Whether `other` answers the overture as the rule has it."""
    if other.happening.type not in rule.types or not _after(overture, other, rule.dated):
        return False
    if rule.to and overture.happening.type not in rule.to:
        return False
    if rule.mediated and not overture.takes(_MEDIATING):
        return False
    if rule.rules and not other.takes(rule.rules) and not other.triggers & rule.words:
        return False
    if rule.overture and opening(other) is None:
        return False
    if rule.outcome == "followed by contact" and _told_together(overture, other):
        return False
    return _between(rule, overture, other)


def _between(rule: AnswerRule, overture: Told, other: Told) -> bool:
    """Whether the right sides do it to each other."""
    asked, offerer = overture.targets - overture.sources, overture.sources
    everyone = other.sources | other.targets
    if rule.by == "both":
        agrees = rule.outcome != "accepted" or same_side(other.sources, asked)
        return agrees and _both(everyone, asked, offerer)
    if rule.by == "asked":
        return len(everyone & asked) > 1
    if rule.by == "parties":
        return len(other.sources - offerer) > 1 and other.happening.reciprocal
    if same_side(other.sources, offerer) or (rule.by == "other" and not same_side(other.sources, asked)):
        return False
    return rule.toward == "any" or same_side(other.targets, offerer) or _named(overture, other)


def _named(overture: Told, other: Told) -> bool:
    """Whether a sentence of the answer names who made the overture: its target is often read wrong beside others."""
    names = {ref.name for ref in overture.happening.sources}
    return any(name in event.sentence.text for event in other.events for name in names)


def _both(everyone: frozenset[str], asked: frozenset[str], offerer: frozenset[str]) -> bool:
    """Whether both sides take part, each by one of its own: a state that stands for two of its blocs is one."""
    return any(
        same_side(frozenset((one,)), asked) and same_side(frozenset((other,)), offerer)
        for one, other in permutations(sorted(everyone), 2)
    )


def _after(overture: Told, other: Told, dated: bool) -> bool:
    """Whether the other is not before the overture, as far as their days are known."""
    if other.days is None:
        return not dated
    if overture.days is None:
        told = overture.first_told
        return not dated and (told is None or other.days[1] >= told - LAG)
    return overture.days[0] <= other.days[1] and other.days[0] - overture.days[1] <= WITHIN


def _repeats(one: Told, other: Told) -> bool:
    """Whether one overture says what another says."""
    same = one.sources == other.sources and bool(one.targets & other.targets)
    return same and not _told_together(one, other) and len(one.words & other.words) >= SAME_OFFER


def _told_together(one: Told, other: Told) -> bool:
    """Whether one sentence tells both: two things then, not one told twice."""
    mine, others = (
        {(e.article, e.sentence.field, e.sentence.start) for e in each.events} for each in (one, other)
    )
    return bool(mine & others)


def _unreal(told: Told) -> bool:
    """Whether every report says that it did not happen."""
    return bool(told.happening.reports) and all(report.status in _UNREAL for report in told.happening.reports)


def _order(told: Told) -> tuple[bool, tuple[int, int], str]:
    """By day, the undated last; then by id."""
    return told.days is None, told.days or (0, 0), told.happening.id


def _names(refs: Iterable[object]) -> str:
    names = dict.fromkeys(str(getattr(ref, "name", "")) for ref in refs)
    return " and ".join(names) or "the other side"


@cache
def _table(language: str = "en") -> _Table:
    return shipped(f"{language}/linking/exchanges.toml", _Table, code="linking")
