"""What each outlet calls whom, in its own voice and in others'."""

from __future__ import annotations

from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.questions import LabelTold, OutletTerms, called
from onrecord.questions.labels import tell_labels
from onrecord.records import Label
from onrecord.store import Store
from onrecord.store.tables import involvement, record_tables
from onrecord.web.asking import OF_WORDS, Asked
from onrecord.web.links import Choice, choices
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of

BY_OUTLET = 400
"""Labels up to which what each outlet says is put side by side; more are only listed."""

BEARERS = 16
"""Actors with most labels that are offered to choose from."""

LATEST = 2_000
"""Labels, counted back from those read last, among whose bearers they are looked for."""

_actor, _label = record_tables["actor"], record_tables["label"]


class LabelsPage(msgspec.Struct, frozen=True, kw_only=True):
    """Labels by outlet (none where there are too many), and one by one."""

    outlets: tuple[OutletTerms, ...]
    listing: Paged[LabelTold]


def _ask(site: Site, asked: Asked) -> LabelsPage:
    store = site.store
    page = listed(store, Label, "label", asked, tell_labels)
    sentence = f"{asked.sentence('Labels')}, in the order of the articles."
    listing = paged(asked, page.items, page.total, sentence, more=page.more)
    outlets = tuple(called(store, asked.f)) if 0 < page.total <= BY_OUTLET else ()
    return LabelsPage(outlets=outlets, listing=cast("Paged[LabelTold]", listing))


def _view(site: Site, asked: Asked, data: LabelsPage) -> dict[str, Any]:
    return {"turning": turning_of(asked, data.listing), "bearers": _bearers(site.store, asked)}


def _bearers(store: Store, asked: Asked) -> list[Choice]:
    number = sa.func.count()
    latest = sa.select(_label.c.id).order_by(sa.literal_column("label.rowid").desc()).limit(LATEST)
    query = (
        sa.select(_actor.c.name, number)
        .select_from(involvement.join(_actor, _actor.c.id == involvement.c.actor))
        .where(involvement.c.record.in_(latest), involvement.c.side == "bearer")
        .group_by(_actor.c.name)
        .order_by(number.desc(), _actor.c.name)
        .limit(BEARERS)
    )
    with store.reading() as connection:
        return choices(asked, "actor", [(row[0], row[1]) for row in connection.execute(query)], {})


PAGES = (
    Page(
        "/labels",
        "What each outlet calls whom.",
        "labels.html",
        _ask,
        LabelsPage,
        _view,
        filters=(*OF_WORDS, "by"),
        paged=True,
    ),
)
