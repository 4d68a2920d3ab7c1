"""Every page answers, leads on, and has its data beside it."""

from __future__ import annotations

import html
import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

import onrecord
from onrecord.questions.wording import TYPE_WORDS
from onrecord.store import Store
from onrecord.web.deeds import DEEDS
from onrecord.web.links import words_at
from onrecord.web.pages import PAGES, outlets
from onrecord.web.rendering import environment
from tests.linked_made import EXCHANGE, GAZETTE, MERIDIAN, OFFER, SHARED, STORY, VISIT, went_up
from tests.made import reading
from tests.web.conftest import client_of

IDS = {
    "story": STORY.id,
    "happening": OFFER.id,
    "actor": "KER.mira-tolen",
    "article": MERIDIAN.article.id,
    "quotation": SHARED.id,
    "event": MERIDIAN.events[1].id,
    "statement": MERIDIAN.statements[0].id,
    "mention": MERIDIAN.mentions[0].id,
    "label": GAZETTE.labels[0].id,
}
QUESTIONS = {"/suggest": "?words=tol", "/search": "?words=talks"}


def address_of(path: str) -> str:
    for name, value in IDS.items():
        path = path.replace(f"{{{name}}}", value)
    return path


PATHS = [address_of(page.path) for page in PAGES]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_answers_and_is_whole(client: TestClient[Any], path: str) -> None:
    answer = client.get(path + QUESTIONS.get(path, ""))
    assert answer.status_code == 200, answer.text
    assert answer.text.rstrip().endswith("</html>")
    assert answer.text.count("<h1") == 1
    assert "style=" not in answer.text
    assert "onclick" not in answer.text


def test_every_page_has_a_title_of_its_own(client: TestClient[Any]) -> None:
    titles = {}
    for path in PATHS:
        found = re.search(r"<title>(.+) · onrecord</title>", client.get(path + QUESTIONS.get(path, "")).text)
        assert found, path
        titles[path] = found[1]
    assert titles.pop("/overview") == titles["/"]
    assert len(set(titles.values())) == len(titles), titles


@pytest.mark.parametrize("path", [path for path in PATHS if path != "/"])
def test_every_page_has_its_data_beside_it(client: TestClient[Any], path: str) -> None:
    answer = client.get(f"{path}.json{QUESTIONS.get(path, '')}")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert isinstance(answer.json(), dict)


def test_all_links_lead_somewhere(client: TestClient[Any]) -> None:
    waiting, seen = [client.get("/").text], {"/"}
    while waiting and len(seen) < 600:
        for href in re.findall(r'(?:href|action|src)="([^"]*)"', waiting.pop()):
            path = html.unescape(href).split("#")[0]
            if path.startswith("/") and path not in seen and path not in DEEDS:
                seen.add(path)
                found = client.get(path)
                assert found.status_code == 200, f"{path}: {found.text[:400]}"
                if found.headers["content-type"].startswith("text/html"):
                    waiting.append(found.text)
    assert len(seen) > 100


def test_the_overview_tells_what_was_offered_answered_and_disputed(client: TestClient[Any]) -> None:
    page = client.get("/").text
    assert "Who offered or demanded what, and the answer" in page
    assert f'href="/happenings/{OFFER.id}"' in page
    assert re.search(r'outcome rejected">.*?rejected', page, re.DOTALL)
    assert "Where outlets disagree" in page
    assert "anything" in page


def test_what_was_answered_stands_first(client: TestClient[Any]) -> None:
    (story,) = client.get("/overview.json").json()["stories"]
    outcomes = [each["exchange"]["outcome"] == "unanswered" for each in story["exchanges"]]
    assert outcomes == sorted(outcomes)
    assert story["answered"] == outcomes.count(False)


def test_any_words_of_an_article_can_be_marked_by_an_address(client: TestClient[Any]) -> None:
    text = GAZETTE.article.text
    path = words_at(GAZETTE.article.id, "text", text.index("offered"), text.index("offered") + 7)
    assert re.search(r'class="[^"]*m-at[^"]*">offered<', client.get(path.split("#")[0]).text)
    for odd in ("text:9999999-1", "text:5-2", "title:x", "<b>"):
        assert client.get(f"/articles/{GAZETTE.article.id}", params={"at": odd}).status_code == 200


def test_the_drawing_has_what_other_pages_list(client: TestClient[Any]) -> None:
    whole, first = (client.get(f"/stories/{STORY.id}?per={per}").text for per in (200, 1))
    drawn = [
        page.split("<figure>")[1].split("</figure>")[0].count('<a href="/happenings')
        for page in (whole, first)
    ]
    assert drawn[0] == drawn[1] > 1


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/decisions", "Nobody has decided anything yet"),
        ("/exchanges?outcome=accepted", "Take one of the conditions away"),
        ("/events?page=9", "beyond the last one"),
        ("/timeline?page=9", "beyond the last one"),
        ("/set-aside", "Everything was read"),
    ],
)
def test_an_empty_list_says_why(client: TestClient[Any], path: str, said: str) -> None:
    assert said in client.get(path).text


def test_two_clicks_prove_it(client: TestClient[Any]) -> None:
    happening = client.get(f"/happenings/{OFFER.id}").text
    event = GAZETTE.events[0]
    href = f"/articles/{GAZETTE.article.id}?at={event.id}"
    assert html.escape(f"{href}#{event.id}") in happening
    article = client.get(href).text
    assert 'm-event m-at">offered</span>' in article


def test_a_happening_folds_copies_and_names_the_silent(client: TestClient[Any]) -> None:
    page = client.get(f"/happenings/{OFFER.id}").text
    assert "1 report of articles that reprint it" in page
    assert "They tell the story" not in page
    silent = client.get(f"/happenings/{VISIT.id}").text
    assert "Silent" in silent
    assert "Gazette" in silent


def test_statuses_have_a_shape_and_a_word(client: TestClient[Any]) -> None:
    page = client.get(f"/happenings/{OFFER.id}").text
    assert re.search(
        r'<span class="status denied"><svg[^>]*aria-hidden.*?</svg>denied</span>', page, re.DOTALL
    )


def test_filters_say_what_they_ask_and_can_be_taken_away(client: TestClient[Any]) -> None:
    page = client.get("/timeline?actor=Vostia&status=denied").text
    assert "Happenings with status denied with Vostia, by day." in page
    assert 'href="/timeline?status=denied"' in page
    assert client.get("/timeline.json?actor=Vostia&status=denied").json()["listing"]["total"] == 1


def test_a_link_shows_only_what_the_clauses_name(client: TestClient[Any]) -> None:
    whole, named = (client.get(f"/timeline{query}").text for query in ("", "?named=1"))
    assert 'href="/timeline?named=1" title=' in whole
    assert 'class="inferred"' in whole
    assert 'href="/timeline" aria-current="true"' in named
    assert 'class="inferred"' not in named
    assert "Happenings with every side named, by day." in named
    assert client.get("/timeline.json?named=1").json()["listing"]["total"] == 2
    assert client.get("/events?named=yes").status_code == 400


@pytest.mark.parametrize(
    "path", ["/articles?stance=says", "/quotations?type=AGREE", "/labels?named=1", "/timeline?about=x"]
)
def test_a_page_takes_no_condition_that_it_does_not_heed(client: TestClient[Any], path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert "This page has no parameter" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("/timeline?actor=Zorro", "Nothing fits. No actor is known as Zorro. Take one"),
        ("/events?outlet=Gazete", "Nothing fits. There is no outlet Gazete: did you mean Gazette? Take one"),
        ("/timeline?since=2031", "Nothing fits. The articles are from 20 February 2014 to"),
        ("/timeline?actor=Vostia&type=PROTEST", "Nothing fits. Take one"),
    ],
)
def test_where_nothing_fits_the_condition_is_named_that_nothing_can_meet(
    client: TestClient[Any], question: str, told: str
) -> None:
    assert told in " ".join(client.get(question).text.split())


def test_the_words_say_what_each_type_means(client: TestClient[Any]) -> None:
    types = client.get("/words.json").json()["types"]
    assert {each["word"] for each in types} == set(TYPE_WORDS) - {"YIELD"}
    assert all(each["coded"].endswith(".") for each in types)
    assert "Warns of harm or announces it." in client.get("/words").text


def test_a_story_is_named_by_its_headline(client: TestClient[Any]) -> None:
    page = client.get(f"/timeline?story={STORY.id}").text
    assert client.get(f"/timeline.json?story={STORY.id}").json()["listing"]["sentence"] == (
        "Happenings in the story “Tolen holds out a hand”, by day."
    )
    assert f"<bdi>{STORY.id}</bdi>" not in page


def test_what_changed_between_versions_is_shown_by_signs_too(client: TestClient[Any]) -> None:
    page = client.get(f"/articles/{MERIDIAN.article.id}/versions").text
    assert "Only one version" in page
    assert "<h2" not in page, "nothing to compare, no sections"


def test_listings_are_turned_page_by_page(client: TestClient[Any]) -> None:
    first = client.get("/events.json?per=2").json()
    assert (first["page"], first["previous"], first["next"]) == (1, None, "/events.json?per=2&page=2")
    assert len(first["items"]) == 2
    second = client.get(first["next"]).json()
    assert second["previous"] == "/events.json?per=2"
    assert 'rel="next"' in client.get("/events?per=2").text


def test_a_story_can_be_zoomed(client: TestClient[Any]) -> None:
    page = client.get(f"/stories/{STORY.id}?zoom=years").text
    assert 'aria-current="true">by years' in page
    assert "<svg" in page


def test_articles_that_name_no_outlet_are_counted_where_outlets_are(db: Path) -> None:
    with sqlite3.connect(db) as connection:
        connection.execute("UPDATE article SET outlet = '', outlet_key = '' WHERE outlet = 'Gazette'")
    with client_of(db) as client:
        assert "2 outlets (1 article names none)" in client.get("/stories").text
        assert "(1 article names none)" in client.get("/").text
        assert "1 article of this story names no outlet and has no column here" in client.get("/outlets").text
        with sqlite3.connect(db) as connection:
            connection.execute("UPDATE article SET outlet = '', outlet_key = ''")
        page = client.get("/outlets").text
        assert "No article of this story names its outlet." in page
        assert "<table" not in page
        assert "no outlet named" in client.get("/").text


def test_an_article_without_a_day_was_not_published_undated(db: Path) -> None:
    made = reading(title="Nobody knows when", published=None, external_id="m-9")
    with Store.open(db) as store:
        store.add(made)
    undated = next(each for each in made.events if each.date.start is None)
    with client_of(db) as asked:
        page = asked.get(f"/events/{undated.id}").text
    assert "; the article is undated" in page
    assert "published undated" not in page


def test_outlets_stand_side_by_side(client: TestClient[Any]) -> None:
    data = client.get(f"/outlets.json?story={STORY.id}").json()
    assert data["outlets"] == ["Courier", "Gazette", "The Meridian"]
    assert [bool(cell) for cell in data["happenings"][-1]["cells"]] == [True, False, True]
    some = client.get(f"/outlets.json?story={STORY.id}&outlet=gazette&outlet=meridian").json()
    assert some["outlets"] == ["Gazette", "The Meridian"]
    assert "outlets: choose others above" not in client.get(f"/outlets?story={STORY.id}").text


def test_outlets_that_have_no_room_are_not_left_out_in_silence(
    client: TestClient[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outlets, "COLUMNS", 2)
    assert "2 of 3 outlets: choose others above." in client.get(f"/outlets?story={STORY.id}").text


def test_the_exchanges_board_can_be_asked_for_one_outcome(client: TestClient[Any]) -> None:
    data = client.get("/exchanges.json?outcome=rejected").json()
    assert [each["exchange"]["id"] for each in data["items"]] == [EXCHANGE.id]


def test_marks_of_an_article_can_be_chosen(client: TestClient[Any]) -> None:
    path = f"/articles/{GAZETTE.article.id}"
    assert 'class="m-label"' in client.get(path).text
    only = client.get(f"{path}?marks=events").text
    assert "m-event" in only
    assert re.search(r'<p class="p"[^>]*>[^<]*<span class="m-label', only) is None


def test_suggestions_name_actors_and_outlets(client: TestClient[Any]) -> None:
    names = [each["name"] for each in client.get("/suggest.json?words=ger").json()["items"]]
    assert names == []
    assert client.get("/suggest.json?words=tol").json()["items"][0]["name"] == "Mira Tólen"
    assert client.get("/suggest.json?words=gaz").json()["items"][0]["href"] == "/articles?outlet=Gazette"


def test_the_description_of_the_api_names_every_page(client: TestClient[Any]) -> None:
    described = client.get("/openapi.json").json()
    assert described["openapi"] == "3.1.0"
    assert set(described["paths"]) - set(DEEDS) == {f"{p.path}.json" for p in PAGES if p.path != "/"}
    for path in DEEDS:
        post = described["paths"][path]["post"]
        assert post["security"] == [{"token": []}]
        assert "reviewer" in post["requestBody"]["content"]["application/json"]["schema"]["required"]
    assert described["paths"]["/undo"]["post"]["responses"]["201"]["content"]["application/json"][
        "schema"
    ] == {"$ref": "#/components/schemas/Decision"}
    assert "HappeningTold" in described["components"]["schemas"]
    assert "http" not in re.sub(
        r"https?://json-schema\.org\S*", "", client.get("/api").text.split("<main")[1]
    )


def test_the_page_of_a_story_that_went_up_in_another_says_so(client: TestClient[Any], db: Path) -> None:
    assert "no story of its own" not in client.get(f"/stories/{STORY.id}").text
    with Store.open(db) as store:
        gone = went_up(store)
    with client_of(db) as anew:
        page = anew.get(f"/stories/{gone}")
        assert page.status_code == 200
        assert "no story of its own" in page.text
        assert STORY.id in page.text
        assert anew.get(f"/stories/{gone}.json").json()["formerly"] == gone
        assert anew.get("/stories/story-unknown").status_code == 404


def test_a_side_that_no_clause_names_stands_in_brackets() -> None:
    (_, told) = onrecord.code("Kenya accused Somalia of shelling villages.", published="2021-09-18").events
    page = environment().from_string("{% import 'macros.html' as m %}{{ m.who(told) }}").render(told=told)
    assert '">Somalia</a></bdi> <span' in page
    assert re.search(r'title="The clause does not name it[^>]*>\[<bdi><a[^>]*>Kenya</a></bdi>\]', page)
