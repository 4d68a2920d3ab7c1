"""Decisions that come in: who may send them, and what becomes of them.

A page of somebody else, open in the same browser, must not be able to rule on records. So every decision needs the
token that stands in this program's own pages (and on the terminal, for programs), and must come from such a page.
"""

from __future__ import annotations

import datetime as dt
import hmac
from collections.abc import Mapping
from typing import Any, cast, get_args
from urllib.parse import quote, urlsplit

import anyio.to_thread
import msgspec
from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from onrecord.errors import QuestionError
from onrecord.questions import show
from onrecord.records import Decision, Event, Label, Ruling, Statement
from onrecord.review import Wish, decide, decisions_on, keep_decision
from onrecord.review.deciding import CORRECTABLE
from onrecord.review.keeping import KINDS
from onrecord.review.ruling import Ruled
from onrecord.store import Store
from onrecord.web.links import path_to
from onrecord.web.page import Site

TOKEN_HEADER = "x-onrecord-token"
MOST_BYTES = 32_768
"""A decision with the longest reason has a tenth of this."""

REVIEWER_COOKIE = "onrecord-reviewer"
PAGES_OF: dict[str, str] = {"event": "events", "statement": "statements", "label": "labels"}

AnyRequest = Request[Any, Any, Any]


def decisions_handler(site: Site) -> HTTPRouteHandler:
    """The handler that takes decisions: from a form, answered by the page it came from, or as JSON, answered so."""

    @post("/decide", name="decide", request_max_body_size=MOST_BYTES, status_code=200)
    async def handle(request: AnyRequest) -> Response[Any]:
        as_json = request.headers.get("content-type", "").startswith("application/json")
        check_origin(request)
        given = await (_from_json(request) if as_json else _from_form(request))
        check_token(site, request.headers.get(TOKEN_HEADER) or given.get("token", ""))
        decision = await anyio.to_thread.run_sync(rule, site, _wish(given))
        if as_json:
            body = msgspec.json.encode(decision)
            return Response(body, media_type="application/json", status_code=201)
        return _back(given.get("back", ""), decision)

    return handle


def check_origin(request: AnyRequest) -> None:
    """Raise `QuestionError` unless the request comes from a page of this server, or from no page at all."""
    origin, fetched = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    own = origin is None or urlsplit(origin).netloc == request.headers.get("host")
    if not own or fetched not in (None, "same-origin", "none"):
        raise QuestionError("Decisions are taken from this program's own pages alone.", code="origin")


def check_token(site: Site, given: str) -> None:
    """Raise `QuestionError` unless decisions may be made here and the token is right."""
    if not site.settings.writing:
        raise QuestionError("These pages are served for reading alone.", code="read-only-pages")
    if not hmac.compare_digest(given.encode(), site.settings.token.encode()):
        raise QuestionError(
            "The token is missing or is that of an earlier run: open the page anew, then decide.",
            code="token",
        )


def rule(site: Site, wish: Wish) -> Decision:
    """Make and keep a decision. Raises `QuestionError` or `StoreError`."""
    with Store.open(site.settings.db, create=False, write=True) as store:
        record = show(store, wish.record).record
        if not isinstance(record, Event | Statement | Label) or record.id != wish.record:
            raise QuestionError(f"There is no record {wish.record!r} to rule on.", code="unknown-id")
        with store.reading() as connection:
            ruled = decisions_on(connection, [record]).get(record.id, Ruled(stands=None, history=()))
        decision = decide(KINDS[type(record)], record, wish, ruled, dt.datetime.now(dt.UTC))
        keep_decision(store, decision)
    return decision


async def _from_form(request: AnyRequest) -> dict[str, str]:
    form = await request.form()
    return {name: value for name, value in form.items() if isinstance(value, str)}


async def _from_json(request: AnyRequest) -> dict[str, Any]:
    try:
        given = msgspec.json.decode(await request.body())
    except msgspec.DecodeError as error:
        raise QuestionError(f"This is no JSON: {error}.", code="json") from error
    if not isinstance(given, dict):
        raise QuestionError("A decision is a JSON object.", code="json")
    changes = given.pop("changes", {})
    if not isinstance(changes, dict):
        raise QuestionError("changes is a JSON object of field and value.", code="json")
    return {
        **{name: str(value) for name, value in given.items()},
        **{f"to-{k}": str(v) for k, v in changes.items()},
    }


def _wish(given: Mapping[str, str]) -> Wish:
    ruling = given.get("ruling", "")
    if ruling not in get_args(Ruling):
        raise QuestionError("ruling is accept, reject, correct or undo.", code="ruling")
    fields = {name for fields in CORRECTABLE.values() for name in fields}
    unknown = [name for name in given if name.startswith("to-") and name.removeprefix("to-") not in fields]
    if unknown:
        raise QuestionError(f"{unknown[0].removeprefix('to-')!r} cannot be corrected.", code="field")
    return Wish(
        record=given.get("record", ""),
        ruling=cast("Ruling", ruling),
        reviewer=given.get("reviewer", ""),
        changes={name.removeprefix("to-"): value for name, value in given.items() if name.startswith("to-")},
        reason=given.get("reason", ""),
        seen=given.get("seen"),
    )


def _back(back: str, decision: Decision) -> Redirect:
    """To the page it came from; an address elsewhere is not followed."""
    parts = urlsplit(back)
    own = (
        back.startswith("/") and not back.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    )
    path = back if own else path_to(PAGES_OF[decision.kind], decision.record)
    answer = Redirect(path, status_code=303)
    answer.set_cookie(
        key=REVIEWER_COOKIE,
        value=quote(decision.reviewer, safe=""),
        httponly=True,
        samesite="strict",
        path="/",
        max_age=31_536_000,
    )
    return answer
