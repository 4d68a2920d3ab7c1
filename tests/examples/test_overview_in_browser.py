"""Somebody who never saw the program: from the overview of each example to the proof, in two clicks.

What is asked: who offered or demanded what, what the answer was, and on what which outlets disagree. The answers stand
on the overview; every one of them leads over its happening to the words in the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.store import Store
from tests.examples.keys import STORIES
from tests.web.browser import follow, needs_browser, open_browser, open_page, serving

pytestmark = needs_browser

OUTLETS = {
    "cuba-thaw-2014": "Potomac Chronicle",
    "eritrea-ethiopia-2018": "Addis Sentinel",
    "qatar-crisis-2017": "Gulf Pillar",
}
"""An outlet that tells each story alone, by which its part of the overview is known."""


@pytest.fixture(scope="module")
def plain(linked: Store, database: Path) -> Iterator[tuple[Any, str]]:
    """A browser without JavaScript, and the address of the overview."""
    with (
        serving(database, "t") as address,
        open_browser() as browser,
        open_page(browser, java_script_enabled=False) as page,
    ):
        yield page, address


def _story(page: Any, address: str, slug: str) -> Any:
    """The part of the overview that tells an example: the one whose page has an article of its outlet."""
    page.goto(address)
    for number in range(page.locator("article.story").count()):
        story = page.locator("article.story").nth(number)
        if OUTLETS[slug] in story.inner_text():
            return story
    raise AssertionError(f"no story of {OUTLETS[slug]} on the overview")


@pytest.mark.parametrize("slug", STORIES)
def test_who_offered_what_and_the_answer_with_outlets(plain: tuple[Any, str], slug: str) -> None:
    rows = _story(*plain, slug).locator(".exchange")
    assert rows.count() > 0
    answered = []
    for number in range(rows.count()):
        offer, answer = (rows.nth(number).locator(":scope > div").nth(side) for side in (0, 1))
        assert offer.locator("mark").count() == 1
        assert offer.locator(".meta a").count() == 1
        answered.append(answer.locator("mark").count())
        assert answered[-1] or "No article reports an answer" in answer.inner_text()
    assert answered == sorted(answered, reverse=True), "what was answered stands first"


@pytest.mark.parametrize("slug", STORIES)
def test_which_outlets_disagree_on_what(plain: tuple[Any, str], slug: str) -> None:
    differ = _story(*plain, slug).locator(".differ").first
    assert differ.locator(".flag").first.inner_text().endswith("?")
    sides = differ.locator(".side-by-side").first.locator(":scope > li")
    values = [sides.nth(number).locator("h4").inner_text() for number in range(sides.count())]
    assert len(set(values)) == len(values) > 1
    for number in range(sides.count()):
        assert sides.nth(number).locator("mark").count() == 1
        assert sides.nth(number).locator(".meta a").count() > 0


@pytest.mark.parametrize("slug", STORIES)
@pytest.mark.parametrize("part", [".exchange", ".differ"])
def test_two_clicks_lead_to_the_words(plain: tuple[Any, str], slug: str, part: str) -> None:
    page, _ = plain
    row = _story(*plain, slug).locator(part).first
    follow(row.locator("a[href^='/happenings/']").first)
    follow(page.locator("a", has_text="in the article").first)
    shown = page.locator(".m-at").first
    shown.wait_for(state="visible")
    assert shown.inner_text().strip()


@pytest.mark.parametrize("slug", STORIES)
def test_one_click_on_an_outlet_leads_to_the_words_that_differ(plain: tuple[Any, str], slug: str) -> None:
    page, _ = plain
    side = _story(*plain, slug).locator(".differ .side-by-side > li").first
    words = side.locator("mark").inner_text()
    follow(side.locator(".meta a").first)
    marked = "".join(page.locator(".m-at").all_inner_texts())
    assert words in marked
