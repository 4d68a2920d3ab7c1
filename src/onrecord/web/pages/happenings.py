"""One happening with every report of it, and the happenings on which reports differ."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import Conflict, Disagreement, HappeningTold, Source
from onrecord.questions.conflicts import find_conflicts
from onrecord.questions.happenings import MOST_TOLD_FIRST, tell, tell_shortly, told_by_id
from onrecord.records import Happening, Story
from onrecord.review.laying import Rulings, laid_over_happenings
from onrecord.store import Store
from onrecord.web.asking import OF_DEEDS, Asked
from onrecord.web.facets import happening_facets
from onrecord.web.headlines import headline
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.pages.exchanges import exchanges_of
from onrecord.web.paging import Paged, paged, turning_of


class ExchangeLine(msgspec.Struct, frozen=True, kw_only=True):
    """An exchange that a happening is part of: its `role` (overture, answer), the outcome, and the other side of it."""

    id: str
    role: str
    outcome: str
    others: tuple[HappeningTold, ...]


class HappeningPage(msgspec.Struct, frozen=True, kw_only=True):
    """A happening: its reports by independent source, on what they differ, who is silent, and its exchanges."""

    told: HappeningTold
    rulings: Rulings
    sources: tuple[Source, ...]
    disagreements: tuple[Disagreement, ...]
    silent: tuple[str, ...]
    story: str | None
    headline: str
    exchanges: tuple[ExchangeLine, ...]


def one_happening(store: Store, happening_id: str) -> HappeningTold:
    """A happening by its id. Raises `QuestionError`."""
    with store.reading() as connection:
        found = told_by_id(connection, [happening_id])
    if happening_id not in found:
        raise QuestionError(f"There is no happening {happening_id!r}.", code="unknown-id")
    return found[happening_id]


def _one(site: Site, asked: Asked) -> HappeningPage:
    store = site.store
    (told,), rulings = laid_over_happenings(store, [one_happening(store, asked.ids["happening"])])
    with store.reading() as connection:
        conflict = find_conflicts(connection, [told])[0]
    return HappeningPage(
        told=told,
        rulings=rulings,
        sources=told.sources,
        disagreements=conflict.disagreements,
        silent=told.happening.not_reported_by,
        story=told.happening.story,
        headline=_headline(store, told.happening.story),
        exchanges=tuple(_exchanges(store, told.happening.id)),
    )


def _headline(store: Store, story_id: str | None) -> str:
    from onrecord.web.pages.stories import one_story

    if story_id is None:
        return ""
    story: Story = one_story(store, story_id).story
    return headline(store, story)


def _exchanges(store: Store, happening_id: str) -> list[ExchangeLine]:
    lines = []
    for told in exchanges_of(store, happening_id):
        begins = told.overture.happening.id == happening_id
        lines.append(
            ExchangeLine(
                id=told.exchange.id,
                role="overture" if begins else "answer",
                outcome=told.exchange.outcome,
                others=told.answers if begins else (told.overture,),
            )
        )
    return lines


def _list(site: Site, asked: Asked) -> Paged[HappeningTold]:
    store = site.store
    page = listed(store, Happening, "happening", asked, tell_shortly, order=MOST_TOLD_FIRST)
    found, rulings = laid_over_happenings(store, page.items)
    sentence = f"{asked.sentence('Happenings')}, those that most independent sources report first."
    listing = paged(asked, found, page.total, sentence, rulings, more=page.more)
    return cast("Paged[HappeningTold]", listing)


def _conflicts(site: Site, asked: Asked) -> Paged[Conflict]:
    store = site.store
    page = listed(store, Happening, "conflict", asked, _conflicting)
    sentence = f"{asked.sentence('Happenings on which articles differ')}, by day."
    return cast("Paged[Conflict]", paged(asked, page.items, page.total, sentence, more=page.more))


def _conflicting(connection: sa.Connection, found: Sequence[Happening]) -> list[Conflict]:
    return find_conflicts(connection, tell(connection, found))


def _view(site: Site, asked: Asked, data: Paged[HappeningTold]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data), "facets": happening_facets(site.store, asked, asked.f, data)}


def _conflicts_view(site: Site, asked: Asked, data: Paged[Conflict]) -> dict[str, Any]:
    facets = happening_facets(site.store, asked, asked.f, data, "conflict")
    return {"turning": turning_of(asked, data), "facets": facets}


PAGES = (
    Page("/happenings", "Happenings, those that most independent sources report first.", "happenings.html", _list,
         Paged[HappeningTold], _view, filters=OF_DEEDS, paged=True),
    Page("/happenings/{happening}", "One happening with every report of it.", "happening.html", _one, HappeningPage),
    Page("/conflicts", "Happenings on which articles differ, by day.", "conflicts.html", _conflicts, Paged[Conflict],
         _conflicts_view, filters=OF_DEEDS, paged=True),
)  # fmt: skip
