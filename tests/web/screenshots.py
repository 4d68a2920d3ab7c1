"""`python -m tests.web.screenshots DB FOLDER`: pictures of the main pages over a database, for README and documents."""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any

from tests.web.browser import open_browser, serving

WIDE, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 844}

LATEST_STORY = "SELECT id FROM story ORDER BY first_day LIMIT 1 OFFSET 1"
MOST_DISPUTED = (
    "SELECT id FROM happening WHERE differs ORDER BY origins DESC, outlets DESC, first_day LIMIT 1"
)
MOST_TOLD = "SELECT article FROM event GROUP BY article ORDER BY COUNT(*) DESC, published, article LIMIT 1"
MOST_DEALT = (
    "SELECT actor FROM linked_involvement JOIN actor ON actor.id = actor WHERE kind = 'person' "
    "GROUP BY actor ORDER BY COUNT(*) DESC, actor LIMIT 1"
)


def pages_of(db: str) -> list[tuple[str, str, dict[str, int], str]]:
    """Name, address, size of the screen, light or dark."""
    with sqlite3.connect(db) as connection:
        story, happening, article, actor = (
            str(connection.execute(query).fetchone()[0])
            for query in (LATEST_STORY, MOST_DISPUTED, MOST_TOLD, MOST_DEALT)
        )
        first = "SELECT trigger ->> 'start', trigger ->> 'end' FROM event WHERE article = ? AND in_text ORDER BY id"
        start, end = connection.execute(first, [article]).fetchone()
    return [
        ("overview", "/", WIDE, "light"),
        ("overview-dark", "/", WIDE, "dark"),
        ("overview-phone", "/", PHONE, "light"),
        ("timeline", f"/stories/{story}", WIDE, "light"),
        ("happening", f"/happenings/{happening}", WIDE, "light"),
        ("article", f"/articles/{article}", WIDE, "light"),
        ("article-phone", f"/articles/{article}", PHONE, "dark"),
        ("exchanges", f"/exchanges?story={story}", WIDE, "light"),
        ("outlets", f"/outlets?story={story}", WIDE, "light"),
        ("actor", f"/actors/{actor}", WIDE, "light"),
        ("review", "/review", WIDE, "light"),
        ("marking", f"/articles/{article}/mark?from={start}&to={end}", WIDE, "light"),
        ("merging", f"/happenings/{happening}/review", WIDE, "light"),
    ]


def take(db: str, folder: Path) -> None:
    """Serve the database and take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with serving(Path(db), "t") as address, open_browser() as browser:
        for name, path, size, scheme in pages_of(db):
            _take(browser, address + path, (size, scheme), folder / f"{name}.png")


def _take(browser: Any, url: str, look: tuple[dict[str, int], str], file: Path) -> None:
    context = browser.new_context(viewport=look[0], color_scheme=look[1])
    page = context.new_page()
    page.goto(url)
    page.screenshot(path=str(file))
    context.close()


if __name__ == "__main__":
    take(sys.argv[1], Path(sys.argv[2]))
