"""Every article of the four folders of whole articles follows the layout of its README."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from onrecord.evaluation import Options
from onrecord.evaluation.event_articles import GoldArticle, read_gold
from tests.gold.test_events_gold import CODE, TYPES

FOLDER = Path(__file__).parents[2] / "gold"
GOLD = FOLDER / "event_articles"
SECOND = FOLDER / "event_articles_2"
ORDINARY = FOLDER / "ordinary_articles"
MORE_ORDINARY = FOLDER / "ordinary_articles_2"


@pytest.fixture(scope="module")
def articles() -> list[GoldArticle]:
    return read_gold(GOLD, Options())


def test_there_are_enough_articles_of_each_kind(articles: list[GoldArticle]) -> None:
    assert len(articles) >= 44
    assert sum(article.sides == "many" for article in articles) >= 33
    assert {article.style for article in articles} == {"agency", "partisan", "local"}


def test_both_halves_hold_stories_of_two_and_of_many_sides() -> None:
    for part in ("0/2", "1/2"):
        assert {article.sides for article in read_gold(GOLD, Options(part=part))} == {"two", "many"}


def test_most_lines_of_ordinary_news_hold_no_event() -> None:
    lines = [line for article in read_gold(ORDINARY, Options()) for line in article.sentences]
    assert len(lines) >= 290
    assert sum(not line.events for line in lines) > 0.7 * len(lines)


def test_the_second_set_leaves_most_sides_open() -> None:
    events = [
        event
        for article in read_gold(SECOND, Options())
        for line in article.sentences
        for event in line.events
        if not event.optional
    ]
    assert len(events) >= 229
    assert sum(bool(event.borrowed) for event in events) > 0.6 * len(events)


@pytest.mark.parametrize(
    "folder",
    [GOLD, SECOND, ORDINARY, MORE_ORDINARY],
    ids=["dealings", "second set", "ordinary", "more ordinary"],
)
def test_codes_types_days_and_speakers(folder: Path) -> None:
    for article in read_gold(folder, Options()):
        date.fromisoformat(article.published)
        for line in article.sentences:
            for event in line.events:
                assert set(event.types) <= TYPES, (line.id, event)
                assert event.type not in event.accept, (line.id, event)
                sides = (*event.sources, *(side for side in event.targets if side != "none"))
                assert all(map(CODE.fullmatch, sides)), (line.id, event)
                assert event.by is None or event.by in line.sentence, (line.id, event)
