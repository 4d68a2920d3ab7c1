"""The three example stories, read from their files as a user would, against the key a careful reader wrote.

The key lists every report of every happening. The floors below are what the reading reached when they were set, rounded
down: they may only rise. `lines.toml` holds reports picked by hand, one for each thing the program must get right.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord.articles import SpanMap
from onrecord.records import Event
from tests.examples.keys import STORIES, Story, finds, letters

RECALL_FLOOR = 0.20
STATUS_FLOOR = 0.88

LINES = tomllib.loads((Path(__file__).parent / "lines.toml").read_text(encoding="utf-8"))["line"]


@pytest.mark.parametrize("slug", STORIES)
def test_every_article_is_read_with_outlet_and_date(stories: dict[str, Story], slug: str) -> None:
    story = stories[slug]
    assert sorted(story.readings) == sorted(article["id"] for article in story.key["articles"])
    for article in story.key["articles"]:
        read = story.readings[article["id"]].article
        assert (read.outlet, read.published) == (article["outlet"], article["published"])
        assert (read.published_basis == "unknown") == (article["published"] is None)
        assert letters(read.title) == letters(article["title"])


@pytest.mark.parametrize("slug", STORIES)
def test_furniture_is_gone_and_listed_and_nothing_else_is(stories: dict[str, Story], slug: str) -> None:
    for article in stories[slug].key["articles"]:
        read = stories[slug].readings[article["id"]].article
        assert [line for line in article["furniture"] if line in read.text.split("\n")] == []
    for report in _reports(stories[slug]):
        read = stories[slug].readings[report["article"]].article
        assert letters(report["evidence"]) in letters(read.title) + " " + letters(read.text)


@pytest.mark.parametrize("slug", STORIES)
def test_every_record_leads_back_to_its_words_and_to_the_document(
    stories: dict[str, Story], slug: str
) -> None:
    for reading in stories[slug].readings.values():
        article = reading.article
        for event in reading.events:
            for evidence in (event.sentence, event.trigger):
                text = article.title if evidence.field == "title" else article.text
                assert text[evidence.start : evidence.end] == evidence.text
        for statement in reading.statements:
            text = article.title if statement.field == "title" else article.text
            assert statement.content_text == " … ".join(text[s.start : s.end] for s in statement.content)
        places = SpanMap(article.source_map)
        unmapped = [
            c
            for place, c in enumerate(article.text)
            if c.isalnum() and places.to_document(place, place + 1) is None
        ]
        assert len(unmapped) <= 0.02 * len(article.text)


@pytest.mark.parametrize("slug", STORIES)
def test_reports_of_the_key_are_found_with_their_status(stories: dict[str, Story], slug: str) -> None:
    wanted = found = right = 0
    for happening in stories[slug].key["happenings"]:
        for report in happening["reports"]:
            wanted += 1
            fitting = [
                e
                for e in stories[slug].readings[report["article"]].events
                if finds(e, happening, report["evidence"])
            ]
            found += bool(fitting)
            right += any(event.status == report["status"] for event in fitting)
    assert found >= RECALL_FLOOR * wanted
    assert right >= STATUS_FLOOR * found


def _line(line: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason=line["fails"])] if "fails" in line else []
    return pytest.param(line, id=line["words"][:40], marks=marks)


@pytest.mark.parametrize("line", [_line(line) for line in LINES])
def test_line(stories: dict[str, Story], line: dict[str, Any]) -> None:
    events = stories[line["story"]].readings[f"{line['story']}-{line['article']}"].events
    near = [event for event in events if letters(line["words"]) in letters(event.sentence.text)]
    seen = [
        (e.type, e.status, [a.country for a in e.sources], [a.country for a in e.targets], e.by) for e in near
    ]
    assert any(_is(event, line) for event in near), seen


def _is(event: Event, line: dict[str, Any]) -> bool:
    spoken = "" if event.by is None else event.by.source_text
    return (
        (event.type, event.status) == (line["type"], line["status"])
        and set(line["sources"]) <= {actor.country for actor in event.sources}
        and set(line["targets"]) <= {actor.country for actor in event.targets}
        and (line["by"] in spoken if "by" in line else event.by is None)
    )


def test_a_damaged_name_is_understood_and_noticed(stories: dict[str, Story]) -> None:
    codes = {n.code for story in stories.values() for r in story.readings.values() for n in r.article.notices}
    assert {"damaged_name", "undated"} <= codes


def _reports(story: Story) -> list[dict[str, Any]]:
    return [report for happening in story.key["happenings"] for report in happening["reports"]]
