"""Debian's Chromium, started so that it asks nobody anything."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from onrecord.web import Settings, make_app

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
GRAVE = ("serious", "critical")
SCHEMES = {
    "light": {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}},
    "dark": {"resultTypes": ["violations"], "runOnly": ["color-contrast", "link-in-text-block"]},
}
"""What axe looks for: all it knows and WCAG 2.2's size of what can be clicked; in the dark, where nothing but colours
is another (`test_the_dark_changes_nothing_but_colours`), the rules of colours alone."""
REQUIRED = os.environ.get("ONRECORD_BROWSER") == "required"
needs_browser = pytest.mark.skipif(
    not CHROMIUM.exists() and not REQUIRED, reason="no Chromium here; make browser installs it"
)


@contextmanager
def serving(db: Path, token: str) -> Iterator[str]:
    """The pages over a database, listening on a free port; stopped at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    app = make_app(Settings(db=str(db), port=port, token=token))
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


@contextmanager
def open_page(browser: Any, **how: Any) -> Iterator[Any]:
    """A page of its own context in a wide window, closed at the end."""
    context = browser.new_context(viewport={"width": 1200, "height": 900}, **how)
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    yield opened
    context.close()


@contextmanager
def open_browser() -> Iterator[Any]:
    """A browser, closed at the end."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=list(FLAGS))
        yield browser
        browser.close()


def follow(link: Any) -> None:
    """Click a link or a button that opens a page, and wait until all of that page is there: a click alone comes back
    when the first of it has come, and what is counted then may be missing."""
    with link.page.expect_navigation():
        link.click()


def keeps_people_out(page: Any) -> list[tuple[str, str, list[str]]]:
    """What axe finds grave on the page that is open, in the light and in the dark."""
    from axe_playwright_python.sync_playwright import Axe

    page.evaluate(Axe().axe_script)
    found = []
    for scheme, options in SCHEMES.items():
        page.emulate_media(color_scheme=scheme)
        for each in page.evaluate("options => axe.run(options)", options)["violations"]:
            if each["impact"] in GRAVE:
                found.append((scheme, each["id"], [node["html"][:120] for node in each["nodes"]][:3]))
    return found
