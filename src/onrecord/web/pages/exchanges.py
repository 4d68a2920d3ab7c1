"""The exchanges board: offers on the left, answers on the right, and what is still open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast, get_args

import msgspec
import sqlalchemy as sa

from onrecord.questions import ExchangeTold
from onrecord.questions.exchanges import tell_exchanges
from onrecord.records import Exchange, Outcome
from onrecord.review.laying import Rulings, laid_over_happenings
from onrecord.store import Store
from onrecord.store.linked_tables import exchange_happening
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.asking import OF_DEEDS, Asked
from onrecord.web.links import Choice, changed
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of

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
    also = (_exchange.c.outcome == outcome,) if outcome else ()
    page = listed(store, Exchange, "exchange", asked, tell_exchanges, also=also)
    found, rulings = reviewed(store, page.items)
    what = {
        None: "Offers and demands with their answers",
        "unanswered": "Offers and demands that nothing has answered so far",
        "followed by contact": "Offers and demands that were followed by contact",
        "counter-offer": "Offers and demands that were met by a counter-offer",
    }.get(outcome, f"Offers and demands that were {outcome}")
    sentence = f"{asked.sentence(what)}, by day."
    return cast("Paged[ExchangeTold]", paged(asked, found, page.total, sentence, rulings, more=page.more))


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    chosen = asked.more.get("outcome")
    links = [Choice("all", changed(asked, outcome=None), chosen=chosen is None)]
    links += [
        Choice(each, changed(asked, outcome=each), chosen=chosen == each, value=each) for each in OUTCOMES
    ]
    return {"turning": turning_of(asked, data), "outcomes": links}


PAGES = (
    Page("/exchanges", "Offers and demands, their answers, and what is still open.", "exchanges.html", _ask,
         Paged[ExchangeTold], _view, {"outcome": OUTCOMES}, filters=OF_DEEDS, paged=True),
)  # fmt: skip
