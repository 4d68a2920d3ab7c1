"""Stories, and the timeline of one story or of any question."""

from __future__ import annotations

from typing import Any, cast

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.errors import QuestionError
from onrecord.questions import HappeningTold, StoryTold
from onrecord.questions.fetching import fetch
from onrecord.questions.happenings import tell
from onrecord.questions.stories import tell_stories
from onrecord.records import Happening, Story
from onrecord.review.laying import laid_over_happenings
from onrecord.store import Store
from onrecord.store.former_stories import became
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.asking import OF_DEEDS, OF_RECORDS, Asked
from onrecord.web.days import span_words
from onrecord.web.drawing.timeline import draw
from onrecord.web.facets import happening_facets
from onrecord.web.headlines import headline, headlines
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of
from onrecord.web.zoom import ZOOMS, zoom_of, zooms

DRAWN = 200
"""Happenings drawn one by one; where there are more, those of this page are. To tell 200 takes some 40 ms."""

_story = record_tables["story"]


class StoryLine(msgspec.Struct, frozen=True, kw_only=True):
    """A story in a list, with the headline that names it."""

    told: StoryTold
    headline: str


class TimelinePage(msgspec.Struct, frozen=True, kw_only=True):
    """Happenings by day; `story` when it is the timeline of one, `formerly` the id that was asked for when that story
    has gone up in this one."""

    story: StoryTold | None
    headline: str
    listing: Paged[HappeningTold]
    formerly: str = ""


def titled(site: Site, asked: Asked) -> Asked:
    """The question with the headlines of the stories that it names by their ids."""
    if not asked.f.story:
        return asked
    with site.store.reading() as connection:
        found = list(fetch(connection, Story, asked.f.story).values())
    return replace(asked, titles=headlines(site.store, found))


def latest(store: Store, number: int) -> tuple[list[StoryTold], int]:
    """The stories that went on last, and how many there are."""
    order = (_story.c.last_day.desc().nulls_last(), _story.c.size.desc(), _story.c.id)
    query = sa.select(*record_columns("story")).order_by(*order).limit(number)
    with store.reading() as connection:
        found = [Story(**row._mapping) for row in connection.execute(query)]
        return tell_stories(connection, found), _all(connection)


def _all(connection: sa.Connection) -> int:
    return int(connection.execute(sa.select(sa.func.count()).select_from(_story)).scalar_one())


def one_story(store: Store, story_id: str) -> StoryTold:
    """A story by its id, or the one that the story of this id has gone up in. Raises `QuestionError`."""
    query = sa.select(*record_columns("story"))
    with store.reading() as connection:
        row = connection.execute(query.where(_story.c.id == story_id)).first()
        if row is None and (name := became(connection, story_id)) is not None:
            row = connection.execute(query.where(_story.c.id == name)).first()
        if row is None:
            raise QuestionError(f"There is no story {story_id!r}.", code="unknown-id")
        return tell_stories(connection, [Story(**row._mapping)])[0]


def _stories(site: Site, asked: Asked) -> Paged[StoryLine]:
    store = site.store
    page = listed(store, Story, "story", asked, tell_stories)
    found: tuple[StoryTold, ...] = page.items
    names = headlines(store, [told.story for told in found])
    lines = tuple(StoryLine(told=told, headline=names[told.story.id]) for told in found)
    sentence = f"{asked.sentence('Stories')}, the oldest first."
    return cast("Paged[StoryLine]", paged(asked, lines, page.total, sentence, more=page.more))


def _stories_view(site: Site, asked: Asked, data: Paged[StoryLine]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data)}


def _timeline(site: Site, asked: Asked) -> TimelinePage:
    store = site.store
    return TimelinePage(story=None, headline="", listing=_listing(store, asked))


def _of_story(site: Site, asked: Asked) -> TimelinePage:
    store = site.store
    told = one_story(store, asked.ids["story"])
    within = replace(asked, f=replace(asked.f, story=(told.story.id,)))
    return TimelinePage(
        story=told,
        headline=headline(store, told.story),
        listing=_listing(store, asked, within),
        formerly="" if told.story.id == asked.ids["story"] else asked.ids["story"],
    )


def _listing(store: Store, asked: Asked, within: Asked | None = None) -> Paged[HappeningTold]:
    """Happenings by day: those asked for, or of these those `within` a story."""
    page = listed(store, Happening, "happening", within or asked, tell)
    found, rulings = laid_over_happenings(store, page.items)
    sentence = f"{asked.sentence('Happenings')}, by day."
    listing = paged(asked, found, page.total, sentence, rulings, more=page.more)
    return cast("Paged[HappeningTold]", listing)


def _drawn(store: Store, asked: Asked, data: TimelinePage) -> tuple[HappeningTold, ...]:
    """All that fits, where a drawing has room for it; else what stands on this page."""
    listing = data.listing
    if listing.more or listing.total > DRAWN or listing.total == len(listing.items):
        return listing.items
    f = replace(asked.f, story=(data.story.story.id,)) if data.story else asked.f
    page = listed(store, Happening, "happening", replace(asked, f=f, page=1, per=DRAWN), tell)
    found, _ = laid_over_happenings(store, page.items)
    return tuple(found)


def _timeline_view(site: Site, asked: Asked, data: TimelinePage) -> dict[str, Any]:
    drawn = _drawn(site.store, asked, data)
    zoom = zoom_of(asked, drawn)
    f = replace(asked.f, story=(data.story.story.id,)) if data.story else asked.f
    return {
        "turning": turning_of(asked, data.listing),
        "drawing": draw(drawn, zoom),
        "drawn": len(drawn),
        "zooms": zooms(asked, zoom),
        "facets": happening_facets(site.store, asked, f, data.listing),
        "span": span_words(data.story.story.since, data.story.story.until) if data.story else "",
    }


PAGES = (
    Page("/stories", "Stories, the oldest first.", "stories.html", _stories, Paged[StoryLine], _stories_view,
         filters=OF_RECORDS, paged=True),
    Page("/stories/{story}", "One story: what happened in it, by day.", "timeline.html", _of_story, TimelinePage,
         _timeline_view, {"zoom": ZOOMS}, filters=OF_DEEDS, paged=True),
    Page("/timeline", "What happened, by day.", "timeline.html", _timeline, TimelinePage, _timeline_view,
         {"zoom": ZOOMS}, filters=OF_DEEDS, paged=True),
)  # fmt: skip
