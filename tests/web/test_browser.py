"""The pages in a real browser: Debian's Chromium, driven by Playwright; axe looks for what keeps people out.

Skipped where there is no Chromium, unless `ONRECORD_BROWSER=required` says that there must be one (as in CI).
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord.web.pages import PAGES
from tests.linked_made import GAZETTE, MERIDIAN, OFFER, STORY
from tests.web.browser import follow, keeps_people_out, needs_browser, open_page, serving
from tests.web.conftest import TOKEN
from tests.web.hostile import hostile
from tests.web.test_pages import QUESTIONS, address_of

pytestmark = needs_browser

PATHS = [address_of(page.path) + QUESTIONS.get(page.path, "") for page in PAGES]


@pytest.fixture(scope="module")
def site(shelf: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The pages over the story, listening on a free port."""
    with serving(Path(shutil.copy(shelf, tmp_path_factory.mktemp("browser"))), TOKEN) as address:
        yield address


def test_axe_finds_nothing_grave_on_any_page(browser: Any, site: str) -> None:
    hostile_one = f"/articles/{hostile().article.id}"
    found = {}
    with open_page(browser, bypass_csp=True) as page:
        for path in [*PATHS, "/nothing", "/timeline?since=x", hostile_one, f"{hostile_one}/mark?from=0"]:
            page.goto(site + path)
            page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
            found[path] = keeps_people_out(page)
    assert {path: grave for path, grave in found.items() if grave} == {}


def test_the_dark_changes_nothing_but_colours() -> None:
    styles = Path("src/onrecord/web/static/style.css").read_text(encoding="utf-8")
    (dark,) = re.findall(
        r"@media \(prefers-color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", styles, re.DOTALL
    )
    assert re.fullmatch(r"(\s*--[a-z-]+: #[0-9a-f]{6};)+\s*", dark)
    assert styles.count("prefers-color-scheme") == 1


def test_no_page_is_wider_than_the_screen_and_none_complains(browser: Any, site: str) -> None:
    said, wide = [], []
    with open_page(browser) as page:
        page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
        page.on(
            "request",
            lambda request: request.url.startswith(site) or said.append(f"elsewhere: {request.url}"),
        )
        for path in [*PATHS, f"/articles/{hostile().article.id}"]:
            page.goto(site + path)
            for width in (320, 768, 1600):
                page.set_viewport_size({"width": width, "height": 900})
                if page.evaluate("document.documentElement.scrollWidth") > width:
                    wide.append((path, width))
    assert (said, wide) == ([], [])


def test_on_a_phone_outlets_are_compared_beside_what_happened(browser: Any, site: str) -> None:
    with open_page(browser) as page:
        page.set_viewport_size({"width": 390, "height": 900})
        page.goto(f"{site}/outlets?story={STORY.id}")
        assert page.locator(".matrix td.when-first").first.is_hidden()
        row = page.locator(".matrix tbody th").first
        assert "2014" in row.inner_text(), "the day has moved to what happened"
        table = page.locator(".scroll").first
        table.evaluate("each => { each.style.width = '250px'; each.scrollLeft = 200; }")
        assert table.evaluate("each => each.scrollLeft") > 0
        assert row.bounding_box()["x"] == table.bounding_box()["x"], (
            "and stays while the outlets are scrolled"
        )
        page.set_viewport_size({"width": 1200, "height": 900})
        assert page.locator(".matrix td.when-first").first.is_visible()
        assert page.locator(".matrix .only-narrow").first.is_hidden()


def test_from_the_overview_to_the_proof_in_two_clicks(plain: Any, site: str) -> None:
    plain.goto(site)
    board = plain.locator(".exchange").first
    assert "rejected" in board.inner_text()
    follow(plain.locator(".differ a[href^='/happenings/']").first)
    follow(plain.locator("a", has_text="in the article").first)
    mark = plain.locator(".m-at").first
    assert "offered" in mark.inner_text()
    assert mark.is_visible()


def test_filters_and_zoom_are_links(plain: Any, site: str) -> None:
    plain.goto(f"{site}/stories/{STORY.id}")
    plain.get_by_text("Narrow this timeline").click()
    follow(plain.locator(".narrow a", has_text="denied"))
    assert "with status denied" in plain.inner_text("main")
    follow(plain.locator("a.chip"))
    follow(plain.locator("a", has_text="by months"))
    assert "zoom=months" in plain.url
    assert plain.locator(".drawing svg a").count() == 3


def test_search_suggests_and_finds(page: Any, site: str) -> None:
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.type("tol")
    page.wait_for_selector("#suggested li")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/actors/KER.mira-tolen")
    page.fill("#words", "talks")
    page.press("#words", "Enter")
    page.wait_for_url("**/search?words=talks")
    assert page.locator("main mark").count() > 0


def test_keys_walk_a_list(page: Any, site: str) -> None:
    page.goto(f"{site}/events")
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(
        "document.activeElement.closest('[data-row]') === document.querySelectorAll('[data-row]')[1]"
    )
    page.keyboard.press("k")
    assert page.evaluate(
        "document.activeElement.closest('[data-row]') === document.querySelectorAll('[data-row]')[0]"
    )


def test_a_keyboard_reaches_the_content_first(page: Any, site: str) -> None:
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.keyboard.press("Enter")
    page.wait_for_url("**/#main")


def test_what_has_the_focus_is_seen_and_nothing_moves_for_who_does_not_want_it(
    browser: Any, site: str
) -> None:
    with open_page(browser, reduced_motion="reduce") as page:
        page.goto(f"{site}/happenings/{OFFER.id}")
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
        for _ in range(25):
            page.keyboard.press("Tab")
            outline, top, bottom = page.evaluate(
                "(() => { const e = document.activeElement, r = e.getBoundingClientRect();"
                " return [getComputedStyle(e).outlineStyle, r.top, r.bottom] })()"
            )
            assert outline != "none"
            assert bottom > 0
            assert top < 900


def test_decisions_are_made_corrected_and_taken_back(plain: Any, site: str) -> None:
    address = f"{site}/events/{GAZETTE.events[1].id}"
    plain.goto(address)
    plain.locator("#ruling form.row input[name=reviewer]").fill("Ada <b>")
    follow(plain.get_by_role("button", name="Accept"))
    assert "accepted by Ada <b>" in " ".join(plain.inner_text("#ruling").split())
    plain.get_by_text("Correct it").click()
    plain.select_option("select[name=to-status]", "denied")
    plain.fill("textarea[name=reason]", "The Gazette says so.")
    follow(plain.get_by_role("button", name="Correct"))
    assert "status: denied, the program read reported" in " ".join(plain.inner_text("#ruling").split())
    follow(plain.get_by_role("button", name="Undo"))
    follow(plain.get_by_role("button", name="Undo"))
    assert plain.get_by_role("button", name="Undo").count() == 0
    plain.goto(f"{site}/decisions")
    assert plain.locator("main ul.rows > li").count() == 4


def test_the_review_is_done_by_keyboard(page: Any, site: str) -> None:
    page.goto(f"{site}/review")
    before = page.locator("[data-row]").count()
    first = page.locator("[data-row]").first.get_attribute("id")
    page.locator("input[name=reviewer]").first.fill("Ada")
    page.locator("[data-row] a").first.focus()
    page.keyboard.press("r")
    page.wait_for_load_state()
    page.wait_for_function(f"document.querySelectorAll('[data-row]').length === {before - 1}")
    assert page.locator(f"#{first}").count() == 0
    assert page.locator("input[name=reviewer]").first.input_value() == "Ada"


def test_times_are_told_in_the_readers_zone_beside_the_original(browser: Any, tmp_path: Path) -> None:
    context = browser.new_context(timezone_id="Asia/Tokyo", locale="en-GB")
    page = context.new_page()
    page.set_content(
        '<time datetime="2014-12-17T10:00:00-05:00" data-clock>17 December 2014, 10:00 -05:00</time>'
    )
    page.add_script_tag(path="src/onrecord/web/static/onrecord.js")
    shown = page.inner_text("body")
    context.close()
    assert shown.startswith("17 December 2014, 10:00 -05:00")
    assert "18 Dec 2014, 00:00 for you" in shown


def test_scripts_of_an_article_never_run(page: Any, site: str) -> None:
    said: list[str] = []
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.goto(f"{site}/articles/{hostile().article.id}")
    assert "<script>alert('read')</script>" in page.inner_text("h1")
    assert said == []


def test_a_page_prints(browser: Any, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/happenings/{OFFER.id}")
    page.emulate_media(media="print")
    assert not page.locator(".top").is_visible()
    assert page.locator("h1").is_visible()
    breaks = page.locator(".card").first.evaluate("card => getComputedStyle(card).breakInside")
    assert breaks == "avoid"  # a report stays on one sheet
    assert page.pdf()[:4] == b"%PDF"
    context.close()
    assert MERIDIAN.article.title
