"""Decisions through the pages and the API: only from our own pages, only with the token, never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from tests.linked_made import MERIDIAN, OFFER
from tests.web.conftest import ADDRESS, TOKEN, client_of

EVENT = MERIDIAN.events[0]
FORM = {"record": EVENT.id, "ruling": "reject", "reviewer": "Ada", "token": TOKEN}


@pytest.fixture
def client(db: Path) -> Iterator[TestClient[Any]]:
    """Somebody who decides, over a database of the test's own."""
    with client_of(db) as made:
        yield made


def send(client: TestClient[Any], origin: str | None = ADDRESS, **changes: str) -> Any:
    headers = {"origin": origin} if origin else {}
    return client.post("/decide", data={**FORM, **changes}, headers=headers, follow_redirects=False)


def test_a_form_decides_and_leads_back(client: TestClient[Any]) -> None:
    answer = send(client, back="/review?per=5#x")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review?per=5#x")
    assert "rejected by <bdi>Ada</bdi>" in client.get("/events").text
    assert "SameSite=strict" in answer.headers["set-cookie"]
    assert 'value="Ada"' in client.get(f"/events/{EVENT.id}").text


def test_what_is_rejected_no_longer_counts(client: TestClient[Any]) -> None:
    send(client)
    told = client.get(f"/happenings/{OFFER.id}.json").json()
    assert [each["outlets"] for each in told["told"]["standings"]] == [["Courier"], ["Gazette"]]
    assert told["rulings"][EVENT.id]["stands"]["ruling"] == "reject"


def test_a_correction_is_shown_with_what_the_program_read(client: TestClient[Any]) -> None:
    send(client, ruling="correct", **{"to-status": "planned", "to-sources": "VOS", "reason": "It says so."})
    data = client.get(f"/events/{EVENT.id}.json").json()
    assert data["moment"]["event"]["status"] == "planned"
    assert data["moment"]["event"]["sources"][0]["name"] == "Vostia"
    page = client.get(f"/events/{EVENT.id}").text
    assert "reported" in page
    assert "It says so." in page


def test_a_decision_is_taken_back_and_stays_in_the_history(client: TestClient[Any]) -> None:
    send(client)
    send(client, ruling="undo")
    assert "rejected by" not in client.get("/events").text
    assert [each["ruling"] for each in client.get("/decisions.json").json()["items"]] == ["undo", "reject"]
    assert send(client, ruling="undo").status_code == 400


def test_who_comes_late_looks_again(client: TestClient[Any]) -> None:
    send(client)
    late = send(client, ruling="accept", seen="")
    assert late.status_code == 409
    assert "since you opened it" in late.text


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:9999"])
def test_other_pages_decide_nothing(client: TestClient[Any], origin: str) -> None:
    assert send(client, origin).status_code == 403
    assert client.get("/decisions.json").json()["total"] == 0


def test_a_browser_that_says_where_it_comes_from(client: TestClient[Any]) -> None:
    headers = {"sec-fetch-site": "cross-site"}
    assert client.post("/decide", data=FORM, headers=headers).status_code == 403


@pytest.mark.parametrize("token", ["", "wrong", "é"])
def test_without_the_token_nothing_is_decided(client: TestClient[Any], token: str) -> None:
    assert send(client, token=token).status_code == 403


def test_programs_decide_with_the_token(client: TestClient[Any]) -> None:
    wish = {"record": EVENT.id, "ruling": "correct", "reviewer": "script", "changes": {"type": "consult"}}
    answer = client.post("/decide", json=wish, headers={"x-onrecord-token": TOKEN})
    assert answer.status_code == 201
    assert answer.json()["was"] == {"type": "AGREE"}
    assert client.post("/decide", json=wish).status_code == 403


NONSENSE = {
    "ruling": "burn",
    "reviewer": " ",
    "record": "evt-0000000000000000",
    "to-rule": "x",
    "reason": "y" * 2000,
}


@pytest.mark.parametrize(("field", "value"), NONSENSE.items())
def test_nonsense_is_named(client: TestClient[Any], field: str, value: str) -> None:
    assert send(client, **{field: value}).status_code in (400, 404)
    assert client.get("/decisions.json").json()["total"] == 0


@pytest.mark.parametrize(
    "changes", [{"to-type": "HUG"}, {"to-status": "x"}, {"to-date": "soon"}, {"to-type": "AGREE"}]
)
def test_a_correction_must_make_sense(client: TestClient[Any], changes: dict[str, str]) -> None:
    assert send(client, ruling="correct", **changes).status_code == 400


@pytest.mark.parametrize(
    "back", ["//evil.example", "http://evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_it_never_leads_elsewhere(client: TestClient[Any], back: str) -> None:
    assert send(client, back=back).headers["location"] == f"/events/{EVENT.id}"


def test_pages_for_reading_alone_take_nothing(db: Path) -> None:
    with client_of(db, writing=False) as client:
        assert send(client).status_code == 403
        assert "<form class" not in client.get("/review").text.split("<main")[1]


def test_json_that_is_none(client: TestClient[Any]) -> None:
    headers = {"content-type": "application/json", "x-onrecord-token": TOKEN}
    for body in (b"{", b"[]", b'{"changes": 1}'):
        assert client.post("/decide", content=body, headers=headers).status_code == 400
