"""Adding, moving evidence, merging, splitting and taking back through the pages and the API."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient
from msgspec.structs import replace

from onrecord.store import Store
from tests.linked_made import GAZETTE, GAZETTE_TEXT, MERIDIAN
from tests.made import BRASK, TOLEN, league, reading
from tests.web.conftest import ADDRESS, TOKEN, client_of
from tests.web.reviewed import happening_of, story_of

WORDS = "spoke of"
START = GAZETTE_TEXT.index(WORDS)
OFFERED, REJECTED = MERIDIAN.events[0], MERIDIAN.events[1]


@pytest.fixture
def path(linked_db: Path) -> Path:
    return linked_db


@pytest.fixture
def pages(path: Path) -> Iterator[TestClient[Any]]:
    with client_of(path) as made:
        yield made


def send(client: TestClient[Any], to: str, **given: Any) -> Any:
    data = {"token": TOKEN, "reviewer": "Ada", **given}
    return client.post(to, data=data, headers={"origin": ADDRESS}, follow_redirects=False)


def add_event(client: TestClient[Any], **given: Any) -> Any:
    wish = {
        "kind": "event",
        "article": GAZETTE.article.id,
        "word": [f"{START}-{START + 5}", f"{START + 6}-{START + 8}"],
        "to-type": "ACCUSE",
        "to-sources": "mira tolen",
        "to-targets": f'{BRASK.id}; "Harbour union"',
        "reason": "It is an insult.",
    }
    return send(client, "/add", **{**wish, **given})


def test_an_event_is_added_and_stands_everywhere(pages: TestClient[Any], path: Path) -> None:
    before = pages.get("/timeline.json").json()["listing"]["total"]
    answer = add_event(pages)
    assert answer.status_code == 303
    event = answer.headers["location"].rpartition("/")[2]
    page = pages.get(f"/events/{event}").text
    assert "added by Ada on" in page
    assert "It is an insult." in page
    assert "<mark>spoke of</mark>" in page
    assert event in pages.get("/events.json?actor=Harbour union").text
    assert pages.get("/timeline.json").json()["listing"]["total"] == before + 1
    assert 'm-event m-at">spoke of</span>' in pages.get(f"/articles/{GAZETTE.article.id}?at={event}").text
    with Store.open(path) as store:
        store.add(reading("2"))
    assert pages.get(f"/events/{event}.json").json()["moment"]["event"]["sources"][0]["id"] == TOLEN.id


def test_the_review_says_what_was_decided_last_and_takes_it_back(pages: TestClient[Any]) -> None:
    assert "Decided last" not in pages.get("/review").text
    send(pages, "/decide", record=OFFERED.id, ruling="reject")
    shown = pages.get("/review").text
    assert re.search(
        r"Decided last: <a[^>]*>rejected event</a> “<bdi>offered</bdi>”, by <bdi>Ada</bdi>", shown
    )
    assert "Decided last" not in pages.get("/review?second=Bo").text, (
        "who rules a second time does not see it"
    )
    decision = re.search(r'name="decision" value="([^"]+)"', shown)
    assert decision is not None
    send(pages, "/undo", decision=decision[1], back="/review")
    assert "Decided last" not in pages.get("/review").text


def test_an_addition_is_taken_back_and_given_again(pages: TestClient[Any]) -> None:
    event = add_event(pages).headers["location"].rpartition("/")[2]
    undone = send(pages, "/decide", record=event, ruling="undo", back=f"/events/{event}")
    assert undone.headers["location"] == f"/articles/{GAZETTE.article.id}"
    assert pages.get(f"/events/{event}").status_code == 404
    undo = pages.get("/decisions.json").json()["items"][0]
    assert undo["ruling"] == "undo"
    assert "taken back since" in pages.get("/decisions").text
    assert send(pages, "/undo", decision=undo["id"]).status_code == 303
    assert pages.get(f"/events/{event}").status_code == 200
    assert send(pages, "/undo", decision=undo["id"]).status_code == 400


def test_a_statement_is_added_by_a_program(pages: TestClient[Any]) -> None:
    start = GAZETTE_TEXT.index("anything")
    wish = {
        "kind": "statement",
        "article": GAZETTE.article.id,
        "start": start,
        "end": start + 8,
        "reviewer": "script",
        "values": {"speaker": "Kerland", "stance": "denies"},
    }
    answer = pages.post("/add", json=wish, headers={"x-onrecord-token": TOKEN})
    assert answer.status_code == 201
    made = pages.get(f"/statements/{answer.json()['record']}.json").json()["statement"]
    assert (made["content_text"], made["speaker"]["name"], made["stance"]) == (
        "anything",
        "Kerland",
        "denies",
    )
    assert answer.json()["record"] in pages.get("/statements.json?by=Kerland").text


@pytest.mark.parametrize(
    "given",
    [
        {"word": []},
        {"word": ["0-999999"]},
        {"word": ["x"]},
        {"kind": "actor"},
        {"field": "body"},
        {"article": "art-0"},
        {"to-type": "HUG"},
        {"to-sources": ""},
        {"to-sources": "Nobody At All"},
        {"to-rule": "x"},
        {"reviewer": ""},
    ],
)
def test_an_addition_that_makes_no_sense_adds_nothing(pages: TestClient[Any], given: dict[str, Any]) -> None:
    assert add_event(pages, **given).status_code in (400, 404)
    assert pages.get("/decisions.json").json()["total"] == 0


@pytest.mark.parametrize("to", ["/add", "/group", "/undo"])
def test_nothing_is_taken_without_the_token_or_from_elsewhere(pages: TestClient[Any], to: str) -> None:
    assert pages.post(to, data={"token": "x"}, headers={"origin": ADDRESS}).status_code == 403
    assert pages.post(to, data={"token": TOKEN}, headers={"origin": "http://evil.example"}).status_code == 403


def test_words_are_chosen_in_two_steps(pages: TestClient[Any]) -> None:
    at = f"/articles/{GAZETTE.article.id}/mark"
    first = pages.get(at).text
    assert f'href="{at}?from={GAZETTE_TEXT.index("The junta")}"' in first
    assert f'href="{at}?field=title&amp;from=0"' in first
    second = pages.get(f"{at}?from={START}&to={START + 8}").text
    assert second.count(" checked>") == 2
    assert re.search(rf'value="{START}-{START + 5}" checked><span>spoke</span>', second)
    assert pages.get(f"{at}?words=spoke of").text.count(" checked>") == 2
    assert pages.get(f"{at}?words=spoke ill of").status_code == 400
    for wrong in ("from=99999", "from=x", "from=5&to=2", "what=span", "what=span&record=x"):
        assert pages.get(f"{at}?{wrong}").status_code in (400, 404), wrong


def test_evidence_is_moved(pages: TestClient[Any]) -> None:
    event = GAZETTE.events[0]
    page = pages.get(f"/articles/{GAZETTE.article.id}/mark?what=span&record={event.id}").text
    assert page.count(" checked>") == 1
    start = GAZETTE_TEXT.index("denied")
    sent = send(pages, "/decide", record=event.id, ruling="correct", word=f"{start}-{start + 6}", seen="")
    assert sent.status_code == 303
    shown = pages.get(f"/events/{event.id}.json").json()["moment"]["event"]
    assert shown["trigger"]["text"] == "denied"
    assert "<mark>denied</mark>" in pages.get(f"/events/{event.id}").text
    said = GAZETTE.statements[0]
    start = GAZETTE_TEXT.index("The junta was firm")
    send(pages, "/decide", record=said.id, ruling="correct", word=f"{start}-{start + 18}")
    assert (
        pages.get(f"/statements/{said.id}.json").json()["statement"]["content_text"] == "The junta was firm"
    )
    assert "<mark>The junta was firm</mark>" in pages.get(f"/statements/{said.id}").text


def test_mentions_and_labels_are_ruled_on(pages: TestClient[Any]) -> None:
    mention, label = GAZETTE.mentions[1], GAZETTE.labels[0]
    send(pages, "/decide", record=mention.id, ruling="correct", **{"to-actor": "Anton Brask"})
    assert 'is <bdi><a href="/actors/VOS.anton-brask">' in pages.get(f"/mentions/{mention.id}").text
    start = GAZETTE_TEXT.index("firm")
    send(pages, "/decide", record=mention.id, ruling="correct", word=f"{start}-{start + 4}")
    assert "The junta was <mark>firm</mark>" in pages.get(f"/mentions/{mention.id}").text
    send(pages, "/decide", record=label.id, ruling="correct", **{"to-category": "hostility"})
    assert pages.get(f"/labels/{label.id}.json").json()["label"]["category"] == "hostility"
    assert "category: <bdi>legitimacy</bdi>" in pages.get("/decisions").text


def test_happenings_are_merged_split_and_put_back(pages: TestClient[Any], path: Path) -> None:
    offer, refusal = happening_of(path, OFFERED.id), happening_of(path, REJECTED.id)
    assert offer != refusal
    page = pages.get(f"/happenings/{offer}/review").text
    assert f'<option value="{refusal}">' in page
    merged = send(pages, "/group", kind="happening", ruling="merge", record=offer, other=refusal)
    assert merged.status_code == 303
    now = happening_of(path, OFFERED.id)
    assert now == happening_of(path, REJECTED.id)
    assert merged.headers["location"] == f"/happenings/{now}/review"
    assert "merged with" in pages.get(merged.headers["location"]).text
    split = send(pages, "/group", kind="happening", ruling="split", record=now, chosen=[REJECTED.id])
    assert split.status_code == 303
    assert happening_of(path, OFFERED.id) != happening_of(path, REJECTED.id)
    for decision in pages.get("/decisions.json").json()["items"]:
        assert send(pages, "/undo", decision=decision["id"]).status_code == 303
    assert (happening_of(path, OFFERED.id), happening_of(path, REJECTED.id)) == (offer, refusal)


def test_stories_are_merged_and_split(pages: TestClient[Any], path: Path) -> None:
    other = league(published="2015-06-21").article.id
    mine, its = story_of(path, GAZETTE.article.id), story_of(path, other)
    assert mine != its
    merged = send(
        pages,
        "/group",
        kind="story",
        ruling="merge",
        record=mine,
        **{"other-id": f"{ADDRESS}/stories/{its}?zoom=days"},
    )
    assert merged.status_code == 303
    assert story_of(path, other) == story_of(path, GAZETTE.article.id)
    now = story_of(path, other)
    assert send(pages, "/group", kind="story", ruling="split", record=now, chosen=[other]).status_code == 303
    assert story_of(path, other) != story_of(path, GAZETTE.article.id)


def test_an_actor_is_shown_as_another(pages: TestClient[Any], path: Path) -> None:
    event = f"/events/{OFFERED.id}.json"
    merged = send(pages, "/group", kind="actor", ruling="merge", record=TOLEN.id, other=BRASK.id)
    assert merged.headers["location"] == f"/actors/{TOLEN.id}/review"
    assert pages.get(event).json()["moment"]["event"]["sources"][0]["name"] == "Anton Brask"
    assert "merged with" in pages.get(f"/actors/{BRASK.id}/review").text
    assert f"/actors/{TOLEN.id}" not in pages.get("/events").text
    assert OFFERED.id in pages.get(f"/events.json?actor={BRASK.id}").text
    assert pages.get(f"/timeline.json?actor={BRASK.id}&type=AGREE").json()["listing"]["total"] > 0
    form = {"ruling": "correct", "to-status": "planned", "to-sources": BRASK.id}
    send(pages, "/decide", record=MERIDIAN.events[0].id, **form)
    assert pages.get("/decisions.json").json()["items"][0]["changes"] == {"status": "planned"}
    send(pages, "/decide", record=MERIDIAN.events[0].id, ruling="undo")
    assert "everything is shown under that name" in pages.get(f"/actors/{TOLEN.id}").text
    assert OFFERED.id in pages.get(f"/events.json?actor={BRASK.id}").text
    told = [pages.get(f"/events.json?actor={name}").json()["total"] for name in (TOLEN.id, BRASK.id, "Tolen")]
    assert told[0] == told[1] == told[2]
    shown = pages.get(f"/actors/{BRASK.id}.json").json()
    assert shown["also"] == [TOLEN.id]
    assert pages.get(f"/actors/{TOLEN.id}.json").json()["did"] == shown["did"]
    assert happening_of(path, OFFERED.id) in {each["happening"]["id"] for each in shown["did"]}
    (merge,) = [each for each in pages.get("/decisions.json").json()["items"] if each["ruling"] == "merge"]
    send(pages, "/undo", decision=merge["id"])
    assert pages.get(event).json()["moment"]["event"]["sources"][0]["name"] == "Mira Tólen"


def test_somebody_else_is_meant_in_some_articles(pages: TestClient[Any]) -> None:
    wish = {"kind": "actor", "ruling": "split", "record": TOLEN.id, "chosen": [GAZETTE.article.id]}
    send(pages, "/group", **wish, other='"Mira Tolen, the poet"')
    names = {
        each["event"]["article"]: each["event"]["sources"][0]["name"]
        for each in pages.get("/events.json?type=AGREE").json()["items"]
    }
    assert names[GAZETTE.article.id] == "Mira Tolen, the poet"
    assert names[MERIDIAN.article.id] == "Mira Tólen"
    (event,) = pages.get("/events.json?actor=poet").json()["items"]
    assert event["event"]["article"] == GAZETTE.article.id
    assert GAZETTE.article.id not in pages.get(f"/events.json?actor={TOLEN.id}&type=AGREE").text
    (poet,) = pages.get("/actors.json?actor=poet").json()["items"]
    assert pages.get(f"/actors/{poet['actor']['id']}").status_code == 200


def test_a_split_renames_nobody_in_what_a_reviewer_added(pages: TestClient[Any]) -> None:
    text = GAZETTE.article.text
    start = text.index("spoke")
    values = {"to-type": "CONSULT", "to-sources": TOLEN.id, "to-targets": BRASK.id}
    given = {"kind": "event", "article": GAZETTE.article.id, "start": str(start), "end": str(start + 5)}
    assert send(pages, "/add", **given, **values).status_code == 303
    wish = {"kind": "actor", "ruling": "split", "record": TOLEN.id, "chosen": [GAZETTE.article.id]}
    send(pages, "/group", **wish, other='"Mira Tolen, the poet"')
    named = {
        each["event"]["rule"] == "review": each["event"]["sources"][0]["name"]
        for each in pages.get("/events.json").json()["items"]
        if each["event"]["article"] == GAZETTE.article.id and each["event"]["type"] in ("CONSULT", "AGREE")
    }
    assert named == {True: "Mira Tólen", False: "Mira Tolen, the poet"}
    send(pages, "/group", kind="actor", ruling="merge", record=TOLEN.id, **{"other-id": BRASK.id})
    (added,) = [
        each for each in pages.get("/events.json").json()["items"] if each["event"]["rule"] == "review"
    ]
    assert added["event"]["sources"][0]["id"] == BRASK.id


def test_of_many_parts_the_latest_are_shown(
    pages: TestClient[Any], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = f"/stories/{story_of(path, GAZETTE.article.id)}/review"
    every = pages.get(f"{address}.json").json()
    assert (len(every["parts"]) > 1, every["more"]) == (True, False)
    monkeypatch.setattr("onrecord.web.pages.grouping.SHOWN_PARTS", 1)
    few = pages.get(f"{address}.json").json()
    assert (few["parts"], few["more"]) == (every["parts"][-1:], True)
    assert "There are more: these are the latest 1." in pages.get(address).text


def send_json(client: TestClient[Any], to: str, **given: Any) -> Any:
    return client.post(to, json={"reviewer": "Ada", **given}, headers={"x-onrecord-token": TOKEN})


def test_programs_leave_out_what_is_null_and_give_lists(pages: TestClient[Any]) -> None:
    wish = {"kind": "event", "article": GAZETTE.article.id, "start": START, "end": START + 8, "reason": None}
    values = {"type": "ACCUSE", "sources": [TOLEN.id, BRASK.id], "targets": None, "date": None}
    added = send_json(pages, "/add", **wish, values=values)
    assert added.status_code == 201
    assert added.json()["changes"] == {
        "sources": f"{TOLEN.id}; {BRASK.id}",
        "status": "reported",
        "type": "ACCUSE",
    }
    assert added.json()["reason"] == ""


def test_programs_are_told_what_was_wrong_as_they_asked(pages: TestClient[Any]) -> None:
    nobody = send_json(pages, "/undo", decision="decision-0", reviewer=None)
    assert (nobody.status_code, nobody.json()["code"]) == (404, "unknown-id")
    nested = send_json(pages, "/undo", decision={"id": "decision-0"})
    assert (nested.status_code, nested.json()["sentence"]) == (
        400,
        "decision is a text, a number or a list of them.",
    )


def test_a_merge_with_nothing_says_what_to_do(pages: TestClient[Any], path: Path) -> None:
    mine = story_of(path, GAZETTE.article.id)
    answer = send_json(pages, "/group", kind="story", ruling="merge", record=mine, other="")
    assert (answer.status_code, answer.json()["code"]) == (400, "members")
    assert "Name something else" in answer.json()["sentence"]


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "label"},
        {"ruling": "burn"},
        {"record": "happening-0"},
        {"ruling": "merge"},
        {"ruling": "split"},
        {"ruling": "split", "chosen": ["evt-0"]},
        {"kind": "actor", "record": TOLEN.id, "other": TOLEN.id},
        {"kind": "actor", "record": TOLEN.id, "other": "Nobody At All"},
        {"kind": "actor", "record": TOLEN.id, "ruling": "split", "other": BRASK.id},
    ],
)
def test_a_merge_or_split_that_makes_no_sense(
    pages: TestClient[Any], path: Path, given: dict[str, Any]
) -> None:
    wish = {"kind": "happening", "ruling": "merge", "record": happening_of(path, OFFERED.id), **given}
    assert send(pages, "/group", **wish).status_code in (400, 404, 409)
    assert pages.get("/decisions.json").json()["total"] == 0


def test_merges_survive_reading_anew(pages: TestClient[Any], path: Path) -> None:
    from onrecord.relinking import link_database

    offer, refusal = happening_of(path, OFFERED.id), happening_of(path, REJECTED.id)
    send(pages, "/group", kind="happening", ruling="merge", record=offer, other=refusal)
    with Store.open(path) as store:
        store.add(reading("2"))
        link_database(store, anew=True)
    assert happening_of(path, OFFERED.id) == happening_of(path, REJECTED.id)


def test_merges_survive_a_version_that_gives_other_ids(pages: TestClient[Any], path: Path) -> None:
    from onrecord.relinking import link_database

    offer, refusal = happening_of(path, OFFERED.id), happening_of(path, REJECTED.id)
    send(pages, "/group", kind="happening", ruling="merge", record=offer, other=refusal)
    anew = reading("2")
    others = tuple(replace(each, id=f"evt-{number:016}") for number, each in enumerate(anew.events))
    with Store.open(path) as store:
        store.add(replace(anew, events=others))
        link_database(store)
    assert happening_of(path, others[0].id) == happening_of(path, others[1].id)


def test_pages_for_reading_alone_have_no_forms(path: Path) -> None:
    with client_of(path, writing=False) as client:
        for at in (
            f"/articles/{GAZETTE.article.id}/mark?from=0",
            f"/happenings/{happening_of(path, OFFERED.id)}/review",
            "/decisions",
        ):
            assert "<button" not in client.get(at).text.split("<main")[1], at
        assert send(client, "/add").status_code == 403
