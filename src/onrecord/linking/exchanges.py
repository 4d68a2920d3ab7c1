"""Exchanges: what one side offers or asks, joined to the answers of the other.

Which happenings are overtures, and which later ones answer them, stands in `data/en/linking/exchanges.toml`, entry by
entry with the reason that the record keeps. An offer that is repeated is one exchange, that of the happening that most
articles report. What nothing answers stays open, since the day of the overture.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.linking.answers import Answer, answers_to, common_words
from onrecord.linking.beside import Beside
from onrecord.linking.blocs import same_side
from onrecord.linking.exchange_rules import table
from onrecord.linking.overtures import (
    is_borrowed,
    is_mediation,
    is_plan,
    is_visit,
    opening,
    repeats,
    told_together,
)
from onrecord.linking.sides import Told
from onrecord.linking.visits import in_person
from onrecord.records import ActorRef, Exchange, stable_id

SLACK = 1
"""A refusal, or the doing of one thing, may have so much less to do with one overture than with another, counted in
words, and answer both."""

_FINAL = frozenset({"accepted", "rejected"})


def find_exchanges(told: Iterable[Told]) -> tuple[Exchange, ...]:
    """Every overture with its answers, by story and in order of the overtures.

    Only happenings of one story are joined. The result does not depend on the order of the happenings.
    """
    stories: dict[str, list[Told]] = defaultdict(list)
    for each in sorted(told, key=_order):
        stories[each.happening.story or ""].append(each)
    return tuple(exchange for name in sorted(stories) for exchange in _of_story(stories[name]))


def _of_story(told: Sequence[Told]) -> Iterator[Exchange]:
    kept: list[Told] = []
    rank = {rule.name: number for number, rule in enumerate(table().overture)}
    opened = [(each, rule) for each in told if (rule := opening(each)) is not None]
    for each, _ in sorted(opened, key=lambda one: _weight(one[0], rank[one[1].name])):
        if not any(repeats(each, other) for other in kept):
            kept.append(each)
    common = common_words(told)
    beside = Beside(told)
    given = [list(answers_to(each, beside.of(each), common)) for each in kept]
    answers = _returned_once(kept, _answering_one(given))
    found = [
        (overture, exchange)
        for overture, given in zip(kept, answers, strict=True)
        if (exchange := _exchange(overture, given)) is not None
    ]
    asked_once: list[tuple[Told, Exchange]] = []
    for pair in found:
        if not any(_answered_as(*pair, *other) for other in asked_once):
            asked_once.append(pair)
    answering = {answer for _, exchange in asked_once for answer in exchange.answers}
    for overture, exchange in sorted(asked_once, key=lambda pair: _order(pair[0])):
        if exchange.answers or overture.happening.id not in answering:
            yield exchange


def _weight(told: Told, rank: int) -> tuple[int, int, int]:
    """What most articles report comes first, then the plainer kind of overture, then what was told first."""
    return -len(told.happening.reports), rank, told.first_told or sys.maxsize


def _answered_as(one: Told, exchange: Exchange, other: Told, known: Exchange) -> bool:
    """Whether one answer is given to two overtures of one kind from the same side: it was asked twice then."""
    if exchange.outcome != known.outcome or set(exchange.answers).isdisjoint(known.answers):
        return False
    same = one.happening.type == other.happening.type != "CONSULT" and one.sources == other.sources
    plans = is_plan(one) and is_plan(other) and one.sources | one.targets == other.sources | other.targets
    between = (is_mediation(one) or is_mediation(other)) and not one.sources.isdisjoint(other.sources)
    return plans or between or (same and not told_together(one, other))


def _answering_one(answers: Sequence[Sequence[Answer]]) -> list[list[Answer]]:
    """The answers of each overture; those that answer one thing only where they share most words: one refuses or does
    one thing, while a deal may settle many."""
    most: dict[str, int] = defaultdict(int)
    for answer in (each for given in answers for each in given):
        most[answer.told.happening.id] = max(most[answer.told.happening.id], _near(answer))
    return [
        [each for each in given if not each.rule.one or _near(each) + SLACK >= most[each.told.happening.id]]
        for given in answers
    ]


def _returned_once(overtures: Sequence[Told], answers: Sequence[Sequence[Answer]]) -> list[Sequence[Answer]]:
    """The answers, of which a visit has one, and each visit is in one exchange of visits: first those that a host
    returns in person, then whichever comes first."""
    pairs = [
        (
            not in_person(one, each.told),
            _order(each.told),
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


def _near(answer: Answer) -> int:
    """How much an answer has to do with its overture: the words that both share, and what the rule counts for."""
    return answer.shared + answer.rule.near


def _exchange(overture: Told, found: Sequence[Answer]) -> Exchange | None:
    """The exchange that an overture opens; None where it is one only when answered, and nothing answers."""
    happening = overture.happening
    rule = opening(overture)
    if not found and (rule is None or rule.silent or not overture.asked or is_borrowed(overture)):
        return None
    if not found:
        return Exchange(
            id=stable_id("exchange", happening.id), overture=happening.id, open_since=happening.date.start
        )
    telling = _telling(found)
    answers = [each.told.happening for each in found if each.rule.outcome == telling.rule.outcome]
    other = _names(_answering(overture, telling))
    return Exchange(
        id=stable_id("exchange", happening.id),
        overture=happening.id,
        answers=tuple(dict.fromkeys(each.id for each in answers)),
        outcome=telling.rule.outcome,
        reason=telling.rule.reason.format(other=other, offerer=_names(happening.sources)),
    )


def _answering(overture: Told, answer: Answer) -> Sequence[ActorRef]:
    """Who answers: of several who were asked, those who do."""
    happening = answer.told.happening
    several = not overture.asked or len(overture.asked) > 1
    alone = answer.rule.by == "third" or (answer.rule.by == "other" and several)
    return happening.sources if alone else overture.happening.targets


def _telling(found: Sequence[Answer]) -> Answer:
    """The answer that gives the outcome: the first of the table, unless one to another outcome is dated later, or one
    of several who were asked accepts what another refuses."""
    rules = table().answer
    rank = {rule.name: number for number, rule in enumerate(rules)}
    best = min(found, key=lambda each: rank[each.rule.name])
    taken = [each for each in found if best.rule.outcome == "rejected" and _takes_alone(each, best)]
    if taken:
        return min(taken, key=lambda each: rank[each.rule.name])
    final = [each for each in found if each.rule.outcome in _FINAL and _later(each.told, best.told)]
    return max(final, key=lambda each: (each.told.days or (0, 0), -rank[each.rule.name]), default=best)


def _takes_alone(one: Answer, refusal: Answer) -> bool:
    """Whether one side accepts what is refused by another."""
    accepts = one.rule.outcome == "accepted" and one.rule.by == "other"
    return accepts and not same_side(one.told.sources, refusal.told.sources)


def _later(one: Told, other: Told) -> bool:
    return one.days is not None and other.days is not None and one.days[0] > other.days[1]


def _order(told: Told) -> tuple[bool, tuple[int, int], str]:
    """By day, the undated last; then by id."""
    return told.days is None, told.days or (0, 0), told.happening.id


def _names(refs: Iterable[object]) -> str:
    names = dict.fromkeys(str(getattr(ref, "name", "")) for ref in refs)
    return " and ".join(names) or "the other side"
