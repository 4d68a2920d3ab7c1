"""The review: the queue of what most needs a person, and who decided what, when and why."""

from __future__ import annotations

from typing import Any, cast

import sqlalchemy as sa

from onrecord.questions.wording import STATUS_WORDS, TYPE_WORDS
from onrecord.records import Decision
from onrecord.review import Lost, Waiting, all_decisions, lost_additions
from onrecord.review.keeping import count_decisions, taken_back, those_there
from onrecord.review.queue import queue_page, second_page
from onrecord.store.linked_tables import happening_report
from onrecord.web.asking import OF_DEEDS, Asked
from onrecord.web.following import PAGES_OF
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning


def _queue(site: Site, asked: Asked) -> Paged[Waiting]:
    store, second = site.store, asked.more.get("second", "")
    if second:
        found, total = second_page(store, asked.paged, second)
        sentence = f"{asked.sentence('Events')} on which others have ruled and {second} has not."
        return cast("Paged[Waiting]", paged(asked, tuple(found), total, sentence))
    found, total = queue_page(store, asked.paged)
    sentence = f"{asked.sentence('Events')} that wait for a person, those that most need one first."
    return cast("Paged[Waiting]", paged(asked, tuple(found), total, sentence))


def _history(site: Site, asked: Asked) -> Paged[Decision]:
    store, f = site.store, asked.paged
    found = tuple(all_decisions(store, limit=f.limit or -1, offset=f.offset))
    return cast(
        "Paged[Decision]", paged(asked, found, count_decisions(store), "Decisions, the latest first.")
    )


def _view(site: Site, asked: Asked, data: Paged[Waiting]) -> dict[str, Any]:
    report = happening_report.c
    events = [each.event.id for each in data.items]
    with site.store.reading() as connection:
        told = connection.execute(sa.select(report.event, report.happening).where(report.event.in_(events)))
        happening_of = {row[0]: row[1] for row in told}
    return {
        "turning": turning(asked, data.total),
        "types": TYPE_WORDS,
        "statuses": STATUS_WORDS,
        "happening_of": happening_of,
        "lost": _lost(site) if asked.page == 1 and not asked.more else [],
        "last": None if asked.more.get("second") else _last(site),
        "page_of": PAGES_OF,
    }


def _last(site: Site) -> Decision | None:
    """The latest decision while it stands, to see what a key or button has done; who rules a second time does not see
    what others ruled."""
    found = next(iter(all_decisions(site.store, limit=1)), None)
    if found is None or found.ruling == "undo":
        return None
    with site.store.reading() as connection:
        return found if found.id not in taken_back(connection) else None


def _lost(site: Site) -> list[Lost]:
    """Additions without a place; they are few, so they stand above the queue."""
    return lost_additions(site.store)


def _history_view(site: Site, asked: Asked, data: Paged[Decision]) -> dict[str, Any]:
    with site.store.reading() as connection:
        there, taken = those_there(connection, data.items), taken_back(connection)
    return {"turning": turning(asked, data.total), "page_of": PAGES_OF, "there": there, "taken": taken}


PAGES = (
    Page("/review", "Events that wait for a person.", "review.html", _queue, Paged[Waiting], _view,
         {"second": None}, filters=OF_DEEDS, paged=True),
    Page("/decisions", "Who decided what, when and why.", "decisions.html", _history, Paged[Decision],
         _history_view,         paged=True),
)  # fmt: skip
