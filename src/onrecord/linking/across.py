"""Exchanges over the chapters of a large story: what one chapter asks and a later one answers, or asks once more.

A chapter's overtures are kept in short (`Opened`), with the exchange that each opens in the chapter by itself. What was
not answered there is looked for in the chapters that follow, one at a time (`answered_in`), so that a chapter that
changes is read alone. From both the exchanges of the whole story follow (`join_exchanges`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from onrecord.linking.answers import Answer, answers_to, common_words
from onrecord.linking.beside import Beside
from onrecord.linking.exchanges import asked_in, by_day, exchange_of, settled
from onrecord.linking.overtures import SAME_OFFER
from onrecord.linking.sides import Told
from onrecord.linking.views import as_given
from onrecord.records import Exchange, stable_id


class Opened(msgspec.Struct, frozen=True, kw_only=True):
    """An overture of a chapter, in short: who makes it to whom, in which words, and what came of it in the chapter."""

    overture: str
    type: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    words: tuple[str, ...]
    exchange: Exchange | None
    """The exchange in the chapter by itself; None where it is one only when answered, and nothing answers."""
    told: str
    """Made from all that an answer is recognised by: another one means that answers are to be looked for again."""

    @property
    def waits(self) -> bool:
        """Whether nothing in the chapter answers it."""
        return self.exchange is None or self.exchange.is_open


Later = Mapping[tuple[str, int], Exchange]
"""What a later chapter, by its number, answers to an overture of an earlier one: the exchange of the two."""


def opened_in(told: Iterable[Told]) -> tuple[Opened, ...]:
    """The overtures of a chapter in their order."""
    return tuple(_opened(each.overture, each.exchange) for each in asked_in(told))


def _opened(told: Told, exchange: Exchange | None) -> Opened:
    happening = told.happening
    seen = {
        (event.sentence.text, event.trigger.text, event.rule, event.status, event.date.start, event.date.end)
        for event in told.events
    }
    sides = msgspec.json.encode((happening.sources, happening.targets, happening.reciprocal, happening.date))
    return Opened(
        overture=happening.id,
        type=happening.type,
        sources=tuple(sorted(told.sources)),
        targets=tuple(sorted(told.targets)),
        words=tuple(sorted(told.words)),
        exchange=exchange,
        told=stable_id("told", sides.decode(), str(told.first_told), *map(repr, sorted(map(_plain, seen)))),
    )


def _plain(parts: tuple[object, ...]) -> tuple[str, ...]:
    return tuple("" if part is None else str(part) for part in parts)


def answered_in(
    waiting: Sequence[Told], chapter: Sequence[Told], own: Iterable[Opened]
) -> dict[str, Exchange]:
    """What a chapter answers to overtures that wait for it in chapters before, by the overture; `own` are the
    chapter's overtures: what refuses or does one thing that was asked in the chapter itself answers that alone."""
    waiting = [as_given(each)[0] for each in waiting]
    ordered = sorted((view for each in chapter for view in as_given(each)), key=by_day)
    common, beside = common_words(ordered), Beside(ordered)
    taken = {answer for each in own if each.exchange is not None for answer in each.exchange.answers}
    free = [
        [found for found in answers_to(each, beside.of(each), common) if _free(found, taken)]
        for each in waiting
    ]
    pairs = zip(waiting, settled(waiting, free), strict=True)
    return {
        each.happening.id: exchange
        for each, given in pairs
        if given and (exchange := exchange_of(each, given)) is not None
    }


def _free(answer: Answer, taken: set[str]) -> bool:
    return not answer.rule.one or answer.told.happening.id not in taken


class _Member(msgspec.Struct, frozen=True):
    """An overture of the story: its chapter, and its exchange with what came of it in this chapter or the next that
    answers."""

    opened: Opened
    chapter: int
    exchange: Exchange | None


def join_exchanges(
    opened: Mapping[int, Sequence[Opened]], later: Later, follows: Mapping[int, Sequence[int]]
) -> dict[int, tuple[Exchange, ...]]:
    """The exchanges of all chapters of a story, each in the chapter where its overture was made first.

    `opened` are the overtures of each chapter, `follows` the chapters that come after each in time, as
    `chapters.followed_by` gives them: in these an overture may be answered or made again. Where it was made several
    times, the last answer tells the outcome. What answers another overture and is not answered itself is no exchange.
    """
    members = [
        _Member(each, number, _nearest(each, follows.get(number, ()), later))
        for number in (*follows, *sorted(opened.keys() - follows.keys()))
        for each in opened.get(number, ())
    ]
    made = [each for group in _groups(members, follows) for each in _made(group)]
    given = {answer for each in made for answer in each.exchange.answers}
    found: dict[int, list[Exchange]] = defaultdict(list)
    for each in made:
        if each.exchange.answers or each.exchange.overture not in given:
            found[each.chapter].append(each.exchange)
    return {chapter: tuple(exchanges) for chapter, exchanges in found.items()}


def _nearest(opened: Opened, after: Sequence[int], later: Later) -> Exchange | None:
    """The exchange of an overture: answered in its own chapter, else in the first of the later ones that answers."""
    if not opened.waits:
        return opened.exchange
    found = next(
        (later[opened.overture, number] for number in after if (opened.overture, number) in later), None
    )
    if found is None:
        return opened.exchange
    return replace(found, repeated=opened.exchange.repeated) if opened.exchange is not None else found


def _groups(members: Sequence[_Member], follows: Mapping[int, Sequence[int]]) -> list[list[_Member]]:
    """Overtures that are one made several times, in chapters that follow each other; the first one leads."""
    groups: list[list[_Member]] = []
    by_side: dict[tuple[str, ...], list[list[_Member]]] = defaultdict(list)
    for each in members:
        known = by_side[each.opened.sources]
        group = next((found for found in known if any(_again(one, each, follows) for one in found)), None)
        if group is None:
            group = []
            groups.append(group)
            known.append(group)
        group.append(each)
    return groups


def _again(one: _Member, later: _Member, follows: Mapping[int, Sequence[int]]) -> bool:
    """Whether the later of two overtures of one side makes the earlier one again, or one thing answers both. A second
    visit is not the first."""
    if later.chapter not in follows.get(one.chapter, ()):
        return False
    mine, its = one.opened, later.opened
    if mine.type == its.type != "CONSULT" and _answered_alike(one.exchange, later.exchange):
        return True
    if "CONSULT" in (mine.type, its.type) or set(mine.targets).isdisjoint(its.targets):
        return False
    return len(set(mine.words).intersection(its.words)) >= SAME_OFFER


def _answered_alike(one: Exchange | None, other: Exchange | None) -> bool:
    if one is None or other is None or one.outcome != other.outcome:
        return False
    return not set(one.answers).isdisjoint(other.answers)


class _Made(NamedTuple):
    chapter: int
    exchange: Exchange


def _made(group: Sequence[_Member]) -> Iterator[_Made]:
    """The exchange of an overture that was made once or several times; none where it is none without an answer."""
    known = [_Made(each.chapter, each.exchange) for each in group if each.exchange is not None]
    if len(group) == 1 or not known:
        yield from known
        return
    chapter, lead = known[0]
    answered = [each for _, each in known if not each.is_open]
    told = answered[-1] if answered else lead
    answers = dict.fromkeys(
        answer for _, each in known if each.outcome == told.outcome for answer in each.answers
    )
    others = (
        name
        for each in answered
        for name in (*each.before, *(each.answers if each.outcome != told.outcome else ()))
    )
    everyone = (name for each in group for name in (each.opened.overture, *_history(each.exchange)))
    yield _Made(
        chapter,
        replace(
            lead,
            answers=tuple(answers),
            outcome=told.outcome,
            open_since=None if answered else lead.open_since,
            reason=told.reason,
            repeated=tuple(name for name in dict.fromkeys(everyone) if name != lead.overture),
            before=tuple(name for name in dict.fromkeys(others) if name not in answers),
        ),
    )


def _history(exchange: Exchange | None) -> tuple[str, ...]:
    return exchange.repeated if exchange is not None else ()
