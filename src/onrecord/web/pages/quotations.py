"""The same words in several articles, side by side."""

from __future__ import annotations

from typing import Any, cast

import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import QuotationTold, count, quotations
from onrecord.questions.listings import LISTINGS
from onrecord.questions.quotations import tell_quotations
from onrecord.questions.where import Where
from onrecord.records import Quotation
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.asking import Asked
from onrecord.web.links import Choice, changed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning

_quotation = record_tables["quotation"]

SHARED = ("yes", "no")


def _list(site: Site, asked: Asked) -> Paged[QuotationTold]:
    store, shared = site.store, asked.more.get("shared")
    if shared is None:
        found, total = tuple(quotations(store, asked.paged)), count(store, "quotation", asked.f)
    else:
        found, total = _by_articles(site, asked, several=shared == "yes")
    what = {
        None: "Quotations",
        "yes": "Quotations in several articles",
        "no": "Quotations in one article alone",
    }
    sentence = f"{asked.f.sentence(what[shared])}, by the day they first appeared."
    return cast("Paged[QuotationTold]", paged(asked, found, total, sentence))


def _by_articles(site: Site, asked: Asked, *, several: bool) -> tuple[tuple[QuotationTold, ...], int]:
    """Those in several articles, or in one: by the number that the table keeps."""
    listing = LISTINGS["quotation"]
    with site.store.reading() as connection:
        conditions = list(listing.where(Where(site.store, connection, asked.f)))
        conditions.append(_quotation.c.articles > 1 if several else _quotation.c.articles == 1)
        counted = sa.select(sa.func.count()).select_from(_quotation).where(*conditions)
        query = sa.select(*record_columns("quotation")).where(*conditions).order_by(*listing.order)
        page = asked.paged
        rows = connection.execute(query.limit(page.limit).offset(page.offset))
        found = tell_quotations(connection, [Quotation(**row._mapping) for row in rows])
        return tuple(found), int(connection.execute(counted).scalar_one())


def _one(site: Site, asked: Asked) -> QuotationTold:
    quotation_id = asked.ids["quotation"]
    query = sa.select(*record_columns("quotation")).where(_quotation.c.id == quotation_id)
    with site.store.reading() as connection:
        row = connection.execute(query).first()
        if row is None:
            raise QuestionError(f"There is no quotation {quotation_id!r}.", code="unknown-id")
        return tell_quotations(connection, [Quotation(**row._mapping)])[0]


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    chosen = asked.more.get("shared")
    words = {None: "all", "yes": "in several articles", "no": "in one alone"}
    links = [
        Choice(words[each], changed(asked, shared=each), chosen=each == chosen) for each in (None, *SHARED)
    ]
    return {"turning": turning(asked, data.total), "shared": links}


PAGES = (
    Page("/quotations", "Quotations, by the day they first appeared.", "quotations.html", _list, Paged[QuotationTold],
         _view, {"shared": SHARED}, filtered=True, paged=True),
    Page("/quotations/{quotation}", "One quotation with its variants side by side.", "quotation.html", _one,
         QuotationTold),
)  # fmt: skip
