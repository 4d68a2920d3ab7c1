"""The review: the queue of what most needs a person, and who decided what, when and why."""

from __future__ import annotations

from typing import Any, cast

from onrecord.questions.wording import STATUS_WORDS, TYPE_WORDS
from onrecord.records import Decision
from onrecord.review import Waiting, all_decisions
from onrecord.review.keeping import count_decisions
from onrecord.review.queue import queue_page
from onrecord.web.asking import Asked
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning


def _queue(site: Site, asked: Asked) -> Paged[Waiting]:
    store = site.store
    found, total = queue_page(store, asked.paged)
    sentence = f"{asked.f.sentence('Events')} that wait for a person, the most needy first."
    return cast("Paged[Waiting]", paged(asked, tuple(found), total, sentence))


def _history(site: Site, asked: Asked) -> Paged[Decision]:
    store, f = site.store, asked.paged
    found = tuple(all_decisions(store, limit=f.limit or -1, offset=f.offset))
    return cast(
        "Paged[Decision]", paged(asked, found, count_decisions(store), "Decisions, the latest first.")
    )


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning(asked, data.total), "types": TYPE_WORDS, "statuses": STATUS_WORDS}


PAGES = (
    Page("/review", "Events that wait for a person.", "review.html", _queue, Paged[Waiting], _view,
         filtered=True, paged=True),
    Page("/decisions", "Who decided what, when and why.", "decisions.html", _history, Paged[Decision], _view,
         paged=True),
)  # fmt: skip
