"""Exchanges: what one side offers or asks, joined to the answers of the other.

Which happenings are overtures, and which later ones answer them, stands in `data/en/linking/exchanges.toml`, entry by
entry with the reason that the record keeps. An offer that is repeated is one exchange, that of the happening that most
articles report. What nothing answers stays open, since the day of the overture.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.linking.answers import Answer, answers_to, common_words
from onrecord.linking.asking import is_silent
from onrecord.linking.beside import Beside
from onrecord.linking.blocs import same_side
from onrecord.linking.exchange_rules import table
from onrecord.linking.outcomes import OPEN, answered_before, as_told, near_to, telling_of
from onrecord.linking.overtures import (
    is_borrowed,
    is_mediation,
    is_plan,
    is_visit,
    is_yet_to_ask,
    opening,
    repeats,
    told_together,
)
from onrecord.linking.sides import Told
from onrecord.linking.views import as_given
from onrecord.linking.visits import in_person
from onrecord.records import ActorRef, Exchange, stable_id

SLACK = 1
"""A refusal, or the doing of one thing, may have so much less to do with one overture than with another, counted in
words, and answer both."""


def find_exchanges(told: Iterable[Told]) -> tuple[Exchange, ...]:
    """Every overture with its answers, by story and in order of the overtures.

    Only happenings of one story are joined. The result does not depend on the order of the happenings.
    """
    stories: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        stories[each.happening.story or ""].append(each)
    asked = (each for name in sorted(stories) for each in asked_in(stories[name]))
    return tuple(each.exchange for each in asked if each.exchange is not None)


class Asked(NamedTuple):
    """An overture and the exchange that it opens: none where it is one only when answered, and nothing answers."""

    overture: Told
    exchange: Exchange | None


def asked_in(told: Iterable[Told]) -> list[Asked]:
    """The overtures of one story in their order, each once however often it is made. What answers another overture and
    is not answered itself is passed over."""
    views = [as_given(each) for each in told]
    ordered = sorted((view for each in views for view in each), key=by_day)
    again: dict[str, list[Told]] = {}
    kept = _kept(sorted((each[0] for each in views), key=by_day), again)
    common, beside = common_words(ordered), Beside(ordered)
    answers = settled(kept, [as_told(each, answers_to(each, beside.of(each), common)) for each in kept])
    found = [Asked(each, exchange_of(each, given)) for each, given in zip(kept, answers, strict=True)]
    once: list[Asked] = []
    for each in found:
        same = next((known for known in once if _asked_twice(each, known)), None)
        if same is None:
            once.append(each)
        else:
            others = again.pop(each.overture.happening.id)
            again[same.overture.happening.id] += [each.overture, *others]
    given_to = {answer for each in once if each.exchange for answer in each.exchange.answers}
    given_to -= {name for name, count in Counter(each.happening.id for each in ordered).items() if count > 1}
    return [
        _with_history(each, again[each.overture.happening.id])
        for each in sorted(once, key=lambda asked: by_day(asked.overture))
        if (each.exchange and each.exchange.answers) or each.overture.happening.id not in given_to
    ]


def _kept(told: Sequence[Told], again: dict[str, list[Told]]) -> list[Told]:
    """The overtures without those that say once more what another says, which are put to that one in `again`."""
    kept: list[Told] = []
    rank = {rule.name: number for number, rule in enumerate(table().overture)}
    opened = [(each, rule) for each in told if (rule := opening(each)) is not None]
    for each, _ in sorted(opened, key=lambda one: _weight(one[0], rank[one[1].name])):
        first = next((other for other in kept if repeats(each, other)), None)
        if first is None:
            kept.append(each)
            again[each.happening.id] = []
        else:
            again[first.happening.id].append(each)
    return kept


def _with_history(asked: Asked, again: Iterable[Told]) -> Asked:
    """An overture whose exchange names those that say it again."""
    if asked.exchange is None:
        return asked
    names = tuple(each.happening.id for each in sorted(again, key=by_day))
    return asked._replace(exchange=replace(asked.exchange, repeated=names))


def _weight(told: Told, rank: int) -> tuple[int, int, int, int]:
    """What most articles report comes first, then what is put to more sides, the plainer kind of overture, and what was
    told first."""
    return -len(told.happening.reports), -len(told.asked), rank, told.first_told or sys.maxsize


def _asked_twice(one: Asked, other: Asked) -> bool:
    """Whether one answer is given to two overtures of one kind from the same side: it was asked twice then."""
    if one.exchange is None or other.exchange is None or one.exchange.outcome != other.exchange.outcome:
        return False
    if set(one.exchange.answers).isdisjoint(other.exchange.answers):
        return False
    return _of_one_kind(one.overture, other.overture)


def _of_one_kind(one: Told, other: Told) -> bool:
    same = one.happening.type == other.happening.type != "CONSULT" and one.sources == other.sources
    plans = is_plan(one) and is_plan(other) and one.sources | one.targets == other.sources | other.targets
    between = (is_mediation(one) or is_mediation(other)) and not one.sources.isdisjoint(other.sources)
    return plans or between or (same and not told_together(one, other))


def settled(overtures: Sequence[Told], answers: Sequence[Sequence[Answer]]) -> list[Sequence[Answer]]:
    """What is left of the answers of overtures when those that can answer one alone have been given to it."""
    return _returned_once(overtures, _answering_one(answers))


def _answering_one(answers: Sequence[Sequence[Answer]]) -> list[list[Answer]]:
    """The answers of each overture; those that answer one thing only where they share most words: one refuses or does
    one thing, while a deal may settle many. What is told several times may be told right behind several overtures."""
    most: dict[int, int] = defaultdict(int)
    for answer in (each for given in answers for each in given):
        most[id(answer.told)] = max(most[id(answer.told)], near_to(answer))
    return [
        [
            each
            for each in given
            if not each.rule.one
            or near_to(each) + SLACK >= most[id(each.told)]
            or (each.goes_on and len(each.told.events) > 1)
        ]
        for given in answers
    ]


def _returned_once(overtures: Sequence[Told], answers: Sequence[Sequence[Answer]]) -> list[Sequence[Answer]]:
    """The answers, of which a visit has one, and each visit is in one exchange of visits: first those that a host
    returns in person, then whichever comes first."""
    pairs = [
        (
            not in_person(one, each.told),
            by_day(each.told),
            number,
            each,
        )
        for number, (one, given) in enumerate(zip(overtures, answers, strict=True))
        for each in given
        if is_visit(one)
    ]
    kept = [() if is_visit(one) else given for one, given in zip(overtures, answers, strict=True)]
    taken: set[str] = set()
    for _, _, number, answer in sorted(pairs, key=lambda pair: pair[:3]):
        both = {overtures[number].happening.id, answer.told.happening.id}
        if taken.isdisjoint(both):
            taken |= both
            kept[number] = (answer,)
    return kept


def exchange_of(overture: Told, found: Sequence[Answer]) -> Exchange | None:
    """The exchange of an overture with its answers; None where it is one only when answered, and nothing answers."""
    happening = overture.happening
    rule = opening(overture)
    idle = (
        rule is None or rule.silent or not overture.asked or is_borrowed(overture) or is_yet_to_ask(overture)
    )
    if not found and idle and not (overture.asked and is_silent(overture)):
        return None
    if not found:
        return Exchange(
            id=stable_id("exchange", happening.id), overture=happening.id, open_since=_open_since(overture)
        )
    telling = telling_of(found)
    answers = [each.told.happening for each in found if each.rule.outcome == telling.rule.outcome]
    other = _names(_answering(overture, telling))
    return Exchange(
        id=stable_id("exchange", happening.id),
        overture=happening.id,
        answers=tuple(dict.fromkeys(each.id for each in answers)),
        outcome=telling.rule.outcome,
        open_since=_open_since(overture) if telling.rule.outcome == OPEN else None,
        reason=telling.rule.reason.format(other=other, offerer=_names(happening.sources)),
        before=tuple(dict.fromkeys(each.happening.id for each in answered_before(found, telling))),
    )


def _open_since(overture: Told) -> str | None:
    """The day of an overture; none where a report printed before gives it: it is that of what is offered then."""
    day, told = overture.days, overture.first_told
    return None if day and told and day[0] > told else overture.happening.date.start


def _answering(overture: Told, answer: Answer) -> Sequence[ActorRef]:
    """Who answers: of several who were asked, those who do."""
    happening = answer.told.happening
    several = not same_side(answer.told.sources, overture.asked) or len(overture.asked) > 1
    alone = answer.rule.by == "third" or (answer.rule.by == "other" and several)
    return happening.sources if alone else overture.happening.targets


def by_day(told: Told) -> tuple[bool, tuple[int, int], str]:
    """The order in which happenings are looked at: by day, the undated last; then by id."""
    return told.days is None, told.days or (0, 0), told.happening.id


def _names(refs: Iterable[object]) -> str:
    names = dict.fromkeys(str(getattr(ref, "name", "")) for ref in refs)
    return " and ".join(names) or "the other side"
