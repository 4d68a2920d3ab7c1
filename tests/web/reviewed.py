"""The story of three outlets, linked by the program itself, so that what reviewers decide is followed."""

from __future__ import annotations

from pathlib import Path

from onrecord.questions import stories, timeline
from onrecord.relinking import link_database
from onrecord.store import Store
from tests.linked_made import READINGS
from tests.made import league


def make_linked(path: Path) -> None:
    """The three articles of the story and one of another, read and linked."""
    with Store.open(path) as store:
        for each in (*READINGS, league(published="2015-06-21")):
            store.add(each)
        link_database(store)


def happening_of(path: Path, event: str) -> str:
    """The happening that an event reports now."""
    with Store.open(path) as store:
        return next(
            told.happening.id
            for told in timeline(store)
            if event in {report.event.id for report in told.reports}
        )


def story_of(path: Path, article: str) -> str:
    """The story that an article tells now."""
    with Store.open(path) as store:
        return next(told.story.id for told in stories(store) if article in told.story.articles)
