"""The exchanges board: offers on the left, answers on the right, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast, get_args

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions import ExchangeTold, Filter, count
from onrecord.questions.exchanges import tell_exchanges
from onrecord.questions.listings import LISTINGS
from onrecord.questions.where import Where
from onrecord.records import Exchange, Outcome
from onrecord.review.laying import Rulings, laid_over_happenings
from onrecord.store import Store
from onrecord.store.linked_tables import exchange_happening
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.asking import Asked
from onrecord.web.links import Choice, changed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning

OUTCOMES: tuple[str, ...] = get_args(Outcome)

_exchange = record_tables["exchange"]


def exchanges_of(store: Store, happening_id: str) -> list[ExchangeTold]:
    """The exchanges that a happening begins or answers."""
    parts = sa.select(exchange_happening.c.exchange).where(exchange_happening.c.happening == happening_id)
    query = sa.select(*record_columns("exchange")).where(_exchange.c.id.in_(parts)).order_by(_exchange.c.id)
    with store.reading() as connection:
        found = [Exchange(**row._mapping) for row in connection.execute(query)]
        return tell_exchanges(connection, found)


def reviewed(store: Store, found: Sequence[ExchangeTold]) -> tuple[tuple[ExchangeTold, ...], Rulings]:
    """Exchanges with decisions laid over the reports of their happenings."""
    parts = {part.happening.id: part for each in found for part in (each.overture, *each.answers)}
    laid, rulings = laid_over_happenings(store, parts.values())
    by_id = {part.happening.id: part for part in laid}
    told = tuple(
        msgspec.structs.replace(
            each,
            overture=by_id[each.overture.happening.id],
            answers=tuple(by_id[part.happening.id] for part in each.answers),
        )
        for each in found
    )
    return told, rulings


def _ask(site: Site, asked: Asked) -> Paged[ExchangeTold]:
    store, outcome = site.store, asked.more.get("outcome")
    some, total = _some(store, asked.paged, outcome)
    found, rulings = reviewed(store, some)
    what = {
        None: "Overtures and their answers",
        "unanswered": "Overtures that nothing has answered so far",
    }.get(outcome, f"Overtures that were {outcome}")
    sentence = f"{asked.f.sentence(what)}, by day of the overture."
    return cast("Paged[ExchangeTold]", paged(asked, found, total, sentence, rulings))


def _some(store: Store, f: Filter, outcome: str | None) -> tuple[list[ExchangeTold], int]:
    listing = LISTINGS["exchange"]
    with store.reading() as connection:
        conditions = list(listing.where(Where(store, connection, f)))
        if outcome:
            conditions.append(_exchange.c.outcome == outcome)
        query = sa.select(*record_columns("exchange")).where(*conditions).order_by(*listing.order)
        rows = connection.execute(query.limit(f.limit).offset(f.offset))
        found = tell_exchanges(connection, [Exchange(**row._mapping) for row in rows])
        counted = sa.select(sa.func.count()).select_from(_exchange).where(*conditions)
        return found, int(connection.execute(counted).scalar_one())


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    everything = count(site.store, "exchange", replace(asked.f, limit=None, offset=0))
    chosen = asked.more.get("outcome")
    links = [Choice("all", changed(asked, outcome=None), everything, chosen is None)]
    links += [
        Choice(each, changed(asked, outcome=each), chosen=chosen == each, value=each) for each in OUTCOMES
    ]
    return {"turning": turning(asked, data.total), "outcomes": links}


PAGES = (
    Page("/exchanges", "Offers and demands, their answers, and what is still open.", "exchanges.html", _ask,
         Paged[ExchangeTold], _view, {"outcome": OUTCOMES}, filtered=True, paged=True),
)  # fmt: skip
