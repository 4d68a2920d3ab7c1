"""Articles that carry scripts, broken markup, giant words, directional tricks and null characters are text."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import quote

import pytest
from litestar.testing import TestClient

from onrecord.web.shown import short, tamed
from tests.web.hostile import ARABIC, GIANT, WRITER, hostile

ARTICLE = hostile().article
PATHS = [
    f"/articles/{ARTICLE.id}",
    f"/articles/{ARTICLE.id}/mark",
    f"/articles/{ARTICLE.id}/mark?from=0&wide=yes",
    f"/articles/{ARTICLE.id}/mark?what=span&record={hostile().events[0].id}",
    f"/actors/{quote(WRITER.id, safe='')}/review",
    f"/events/{hostile().events[0].id}",
    f"/actors/{quote(WRITER.id, safe='')}",
    "/articles",
    "/actors",
    "/events",
    "/labels",
    "/outlets",
    "/review",
    "/search?words=accused",
    "/search?words=%3Cscript%3Ealert(1)%3C/script%3E",
    "/timeline?actor=%3Cscript%3E%22%27",
    "/timeline?outlet=%E2%80%AEevil",
]


@pytest.mark.parametrize("path", PATHS)
def test_what_an_article_carries_stays_text(client: TestClient[Any], path: str) -> None:
    page = client.get(path)
    assert page.status_code == 200, page.text
    assert page.text.count("<script") == page.text.count('<script src="/static/') > 0
    assert "<img" not in page.text
    assert "<i>Harbour" not in page.text
    assert "javascript:" not in re.findall(r'href="([^"]*)"', page.text).__str__()
    assert page.text.count("</main>") == 1
    for hidden in ("\x00", "\u202e", "\u202c"):
        assert hidden not in page.text


def test_tricks_are_spelt_out_and_other_scripts_left_alone(client: TestClient[Any]) -> None:
    page = client.get(f"/articles/{ARTICLE.id}").text
    assert "⟨RLO⟩gnorw⟨PDF⟩" in page
    assert "be␀fore" in page
    assert ARABIC in page
    assert "{{ 7 * 7 }}" in page
    assert 'dir="auto"' in page


@pytest.mark.parametrize("path", ["/", "/events", "/review", "/search?words=accused", "/timeline"])
def test_a_giant_word_is_cut_in_lists_and_whole_in_its_article(client: TestClient[Any], path: str) -> None:
    page = client.get(path).text
    assert GIANT[:201] not in page
    assert GIANT in client.get(f"/articles/{ARTICLE.id}").text


def test_headlines_are_cut_where_they_stand_for_an_article() -> None:
    assert short("a b " * 200) == "a b " * 74 + "a b …"
    assert short("x " + "w" * 50_000) == "x " + "w" * 40 + "… ⟨50,000 letters⟩"
    assert tamed("Short enough.") == "Short enough."


def test_the_data_keeps_every_character(client: TestClient[Any]) -> None:
    data = client.get(f"/articles/{ARTICLE.id}.json").json()
    assert data["article"]["text"] == ARTICLE.text
    assert client.get("/nothing<script>").text.count("<script") == 1
