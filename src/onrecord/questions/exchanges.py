"""Exchanges: what one side offered, asked or proposed, what came back, and how long it took."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import cast

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.fetching import batches, fetch
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.happenings import HappeningTold, ReportTold, told_by_id
from onrecord.questions.listings import records_in
from onrecord.questions.moments import place_in_time
from onrecord.records import Exchange, Story
from onrecord.store import Store

BATCH = 50
"""Exchanges told together; each has some three happenings."""


class ExchangeTold(msgspec.Struct, frozen=True, kw_only=True):
    """An exchange with its happenings in words.

    `days` count from the overture to the first answer; while nothing has answered, to `known_until`, the last day on
    which an article of its story was published: nobody knows what came later. None where a day is not known.
    """

    exchange: Exchange
    overture: HappeningTold
    answers: tuple[HappeningTold, ...] = ()
    known_until: str | None = None
    days: int | None = None


def exchanges(store: Store, f: Filter = EVERYTHING) -> Iterator[ExchangeTold]:
    """Exchanges of which the overture or an answer fits, by day of the overture."""
    with store.reading() as connection:
        for some in batches(records_in(store, connection, "exchange", f), BATCH):
            yield from tell_exchanges(connection, [cast("Exchange", each) for each in some])


def tell_exchanges(connection: sa.Connection, found: Sequence[Exchange]) -> list[ExchangeTold]:
    """Exchanges with their happenings in words, in the order given; one whose overture is not there is passed over."""
    told = told_by_id(connection, (name for each in found for name in (each.overture, *each.answers)))
    stories = fetch(connection, Story, (each.happening.story or "" for each in told.values()))
    return [_tell(each, told, stories) for each in found if each.overture in told]


def _tell(
    exchange: Exchange, told: Mapping[str, HappeningTold], stories: Mapping[str, Story]
) -> ExchangeTold:
    overture = told[exchange.overture]
    answers = tuple(_as_answer(told[name], overture) for name in exchange.answers if name in told)
    story = stories.get(overture.happening.story or "")
    until = story.until if story else None
    answered = min((each.day for each in answers if each.day), default=None)
    return ExchangeTold(
        exchange=exchange,
        overture=overture,
        answers=tuple(sorted(answers, key=lambda each: (each.day is None, each.day or ""))),
        known_until=until,
        days=_days(overture.day, until if exchange.is_open else answered),
    )


def _as_answer(answer: HappeningTold, overture: HappeningTold) -> HappeningTold:
    """The answer, led by a report that can be one: printed in the article that tells the overture, else not before it;
    an answer without a day of its own stands under the day that report was printed."""
    since = overture.day or ""
    told = overture.lead.article.id if overture.lead else ""

    def lacking(each: ReportTold) -> tuple[bool, bool]:
        return each.article.id != told, (each.article.published or "") < since

    lead = min(answer.reports, key=lacking, default=None)
    if lead is None or (answer.lead is not None and lacking(answer.lead) <= lacking(lead)):
        return answer
    if answer.day_basis != "published":
        return replace(answer, lead=lead)
    first, last, basis = place_in_time(answer.happening.date, lead.article.published)
    return replace(answer, lead=lead, day=first, last_day=last, day_basis=basis)


def _days(first: str | None, last: str | None) -> int | None:
    """Whole days from one ISO day to another; None where one of them is not known, or the second is before the first
    (an answer that was printed earlier and has no day of its own)."""
    if first is None or last is None or last < first:
        return None
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
