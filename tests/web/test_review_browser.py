"""Adding, merging, splitting and taking back in a real browser, with JavaScript and without, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.linked_made import GAZETTE, GAZETTE_TEXT, MERIDIAN
from tests.web.browser import follow, keeps_people_out, needs_browser, open_page, serving
from tests.web.conftest import TOKEN
from tests.web.reviewed import happening_of, story_of

pytestmark = needs_browser

OFFERED, REJECTED = MERIDIAN.events[0].id, MERIDIAN.events[1].id
ARTICLE = f"/articles/{GAZETTE.article.id}"
SPOKE = GAZETTE_TEXT.index("spoke of")


@pytest.fixture
def db(linked_db: Path) -> Path:
    return linked_db


@pytest.fixture
def site(db: Path) -> Iterator[str]:
    with serving(db, TOKEN) as address:
        yield address


def test_a_missing_event_is_added_and_taken_back_without_a_script(plain: Any, site: str) -> None:
    plain.goto(site + ARTICLE)
    follow(plain.get_by_role("link", name="Add what is missing"))
    follow(plain.get_by_role("link", name="Mira Tolen spoke of"))
    plain.get_by_label("spoke", exact=True).check()
    plain.get_by_label("of", exact=True).check()
    plain.get_by_label("What happens").select_option("ACCUSE")
    plain.get_by_label("Who", exact=True).fill("Mira Tolen")
    plain.get_by_label("To whom").fill('"Harbour union"; Vostia')
    plain.get_by_label("When").fill("2014-02-19")
    plain.get_by_label("Why").fill("An insult <b>is</b> an accusation.")
    plain.get_by_label("Your name").fill("Ada")
    follow(plain.get_by_role("button", name="Add an event"))
    assert plain.locator("blockquote mark").inner_text() == "spoke of"
    assert "An insult <b>is</b> an accusation." in plain.inner_text("main")
    plain.goto(f"{site}/timeline?actor=Harbour union")
    assert plain.locator(".rows .words mark").inner_text() == "spoke of"
    plain.goto(f"{site}/decisions")
    plain.get_by_label("Your name").fill("Ada")
    follow(plain.get_by_role("button", name="Take it back"))
    assert "taken back since" in plain.inner_text("main")
    plain.goto(f"{site}/timeline?actor=Harbour union")
    assert "Nothing fits" in plain.inner_text("main")


def test_words_that_are_selected_in_an_article_are_added_from_there(page: Any, site: str) -> None:
    page.goto(site + ARTICLE)
    select(page, ".article > .p:not(.lone)", 2, "spoke of")
    follow(page.locator(".offer a", has_text="Add an event"))
    page.wait_for_url("**/mark?**")
    assert ticked(page) == ["spoke", "of"]
    page.goto(site + ARTICLE)
    select(page, ".article > .p:not(.lone)", 1, "Vostia rejects the talks")
    follow(page.locator(".offer a", has_text="Add a statement"))
    page.wait_for_url("**/mark?**")
    assert ticked(page) == ["Vostia", "rejects", "the", "talks"]
    page.get_by_label("Who says it").fill("Anton Brask")
    page.get_by_label("Your name").fill("Ada")
    follow(page.get_by_role("button", name="Add a statement"))
    page.wait_for_url("**/statements/**")
    assert page.locator("h1").inner_text().startswith("Anton Brask says")


def test_words_are_chosen_with_the_mouse_and_by_keyboard(page: Any, site: str) -> None:
    page.goto(f"{site}{ARTICLE}/mark")
    line = page.get_by_role("link", name="Mira Tolen spoke of")
    box = line.bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + 60, box["y"] + box["height"] / 2, steps=5)
    page.mouse.up()
    page.wait_for_url("**from=**to=**")
    assert ticked(page)[0] == "Mira"
    follow(page.get_by_role("link", name="Another sentence"))
    follow(page.get_by_role("link", name="Kerland denied"))
    page.wait_for_url("**from=0")
    page.goto(f"{site}{ARTICLE}/mark?from={SPOKE}")
    page.get_by_label("spoke", exact=True).focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert page.locator(".tick.within").all_inner_texts() == ["spoke", "of", "a"]


def test_the_evidence_of_an_event_is_moved_without_a_script(plain: Any, site: str) -> None:
    plain.goto(f"{site}/events/{GAZETTE.events[0].id}")
    plain.get_by_text("Correct it").click()
    follow(plain.get_by_role("link", name="Mark other words as its evidence"))
    assert plain.locator(".tick input:checked").count() == 1
    plain.get_by_label("offered", exact=True).uncheck()
    plain.get_by_label("denied", exact=True).check()
    plain.get_by_label("Your name").fill("Ada")
    follow(plain.get_by_role("button", name="Move the evidence"))
    assert plain.locator(".m-at").inner_text() == "denied"
    assert "corrected by Ada" in " ".join(plain.inner_text("main").split())


def test_happenings_are_merged_split_and_put_back_without_a_script(plain: Any, site: str, db: Path) -> None:
    offer, refusal = happening_of(db, OFFERED), happening_of(db, REJECTED)
    plain.goto(f"{site}/happenings/{offer}")
    follow(plain.get_by_role("link", name="Merge or split"))
    merge = plain.locator("section", has=plain.locator("#merge"))
    merge.get_by_label("Another happening").select_option(refusal)
    merge.get_by_label("Your name").fill("Ada")
    follow(merge.get_by_role("button", name="Merge"))
    assert happening_of(db, OFFERED) == happening_of(db, REJECTED)
    split = plain.locator("section", has=plain.locator("#split"))
    split.get_by_label("Vostia rejects").first.check()
    split.get_by_label("Why").fill("A refusal is no offer.")
    follow(split.get_by_role("button", name="Split"))
    assert "A refusal is no offer." in plain.inner_text("#decided")
    while plain.get_by_role("button", name="Take it back").count():
        follow(plain.get_by_role("button", name="Take it back").first)
        plain.goto(f"{site}/happenings/{happening_of(db, OFFERED)}/review")
    assert (happening_of(db, OFFERED), happening_of(db, REJECTED)) == (offer, refusal)


def test_a_story_is_split_and_an_actor_merged_without_a_script(plain: Any, site: str, db: Path) -> None:
    plain.goto(f"{site}/stories/{story_of(db, GAZETTE.article.id)}")
    follow(plain.get_by_role("link", name="Merge or split this story"))
    split = plain.locator("section", has=plain.locator("#split"))
    split.get_by_label("No offer").check()
    split.get_by_label("Your name").fill("Ada")
    follow(split.get_by_role("button", name="Split"))
    assert story_of(db, GAZETTE.article.id) != story_of(db, MERIDIAN.article.id)
    plain.goto(f"{site}/actors/KER.mira-tolen")
    follow(plain.get_by_role("link", name="Merge or split"))
    merge = plain.locator("section", has=plain.locator("#merge"))
    merge.get_by_label("name or id").fill("Anton Brask")
    follow(merge.get_by_role("button", name="Merge"))
    plain.goto(f"{site}/events/{OFFERED}")
    assert plain.locator("h1").inner_text().startswith("Anton Brask")


def test_a_correction_is_made_by_keyboard_alone(page: Any, site: str) -> None:
    page.goto(f"{site}/review")
    page.keyboard.press("j")
    first = page.locator("[data-row]").first.get_attribute("id")
    page.keyboard.press("c")
    page.locator("[data-row]").first.get_by_label("Status").focus()
    page.keyboard.type("planned")
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement.name") != "reviewer":
        page.keyboard.press("Tab")
    page.keyboard.type("Ada")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{site}/events/{first}")
    assert "status: planned" in " ".join(page.inner_text("#ruling").split())


def test_from_the_queue_to_merging_by_keyboard(page: Any, site: str) -> None:
    page.goto(f"{site}/review")
    page.keyboard.press("j")
    page.keyboard.press("m")
    page.wait_for_url("**/happenings/*/review")
    assert page.locator("h1").inner_text().startswith("Merge or split")


def test_axe_finds_nothing_grave_where_words_are_marked_and_decisions_listed(browser: Any, site: str) -> None:
    found = {}
    with open_page(browser, bypass_csp=True) as page:
        page.set_viewport_size({"width": 390, "height": 900})
        page.goto(f"{site}{ARTICLE}/mark?from={SPOKE}")
        page.get_by_label("Who", exact=True).fill("Mira Tolen")
        page.get_by_label("What happens").select_option("ACCUSE")
        page.get_by_label("spoke", exact=True).check()
        page.get_by_label("Your name").fill("Ada")
        follow(page.get_by_role("button", name="Add an event"))
        added = page.url
        for path in (
            f"{ARTICLE}/mark",
            f"{ARTICLE}/mark?from={SPOKE}&to={SPOKE + 8}",
            f"{ARTICLE}/mark?what=statement&from={SPOKE}",
            f"{ARTICLE}/mark?what=span&record={GAZETTE.events[0].id}",
            f"/mentions/{GAZETTE.mentions[0].id}",
            f"/labels/{GAZETTE.labels[0].id}",
            "/decisions",
            "/review",
            added.removeprefix(site),
        ):
            page.goto(site + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
            found[path] = keeps_people_out(page)
    assert {path: grave for path, grave in found.items() if grave} == {}


def ticked(page: Any) -> list[str]:
    return [text.strip() for text in page.locator(".tick:has(:checked)").all_inner_texts()]


def select(page: Any, where: str, number: int, words: str) -> None:
    """Select words of a paragraph, as a person does with the mouse."""
    page.evaluate(
        """([where, number, words]) => {
          const part = document.querySelectorAll(where)[number];
          const nodes = [], walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('.nr')) nodes.push(walk.currentNode);
          const whole = nodes.map((each) => each.data).join('');
          const place = (at) => {
            for (const node of nodes) { if (at <= node.length) return [node, at]; at -= node.length; }
          };
          const start = whole.indexOf(words), range = document.createRange();
          range.setStart(...place(start)); range.setEnd(...place(start + words.length));
          const chosen = window.getSelection(); chosen.removeAllRanges(); chosen.addRange(range);
        }""",
        [where, number, words],
    )
