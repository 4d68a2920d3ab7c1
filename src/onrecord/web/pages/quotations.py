"""The same words in several articles, side by side."""

from __future__ import annotations

from typing import Any, cast

import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import QuotationTold
from onrecord.questions.quotations import tell_quotations
from onrecord.records import Quotation
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.asking import OF_WORDS, Asked
from onrecord.web.links import Choice, changed
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of

_quotation = record_tables["quotation"]

SHARED = ("yes", "no")


def _list(site: Site, asked: Asked) -> Paged[QuotationTold]:
    store, shared = site.store, asked.more.get("shared")
    several = {None: (), "yes": (_quotation.c.articles > 1,), "no": (_quotation.c.articles == 1,)}[shared]
    page = listed(store, Quotation, "quotation", asked, tell_quotations, also=several)
    what = {
        None: "Quotations",
        "yes": "Quotations in several articles",
        "no": "Quotations in one article alone",
    }
    sentence = f"{asked.sentence(what[shared])}, by the day they first appeared."
    return cast("Paged[QuotationTold]", paged(asked, page.items, page.total, sentence, more=page.more))


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
    return {"turning": turning_of(asked, data), "shared": links}


PAGES = (
    Page("/quotations", "Quotations, by the day they first appeared.", "quotations.html", _list, Paged[QuotationTold],
         _view, {"shared": SHARED}, filters=(*OF_WORDS, "by", "about"), paged=True),
    Page("/quotations/{quotation}", "One quotation with its variants side by side.", "quotation.html", _one,
         QuotationTold),
)  # fmt: skip
