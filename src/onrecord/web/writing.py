"""What comes in: decisions, additions, merges, splits and their undoing; who may send them, and where they lead.

A page of somebody else, open in the same browser, must not be able to rule on records. So everything that is sent needs
the token that stands in this program's own pages (and on the terminal, for programs), and must come from such a page.
"""

from __future__ import annotations

import hmac
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlsplit

import anyio.to_thread
import msgspec
from litestar import Request, Response, post
from litestar.handlers import HTTPRouteHandler
from litestar.response import Redirect

from onrecord.errors import QuestionError
from onrecord.records import Decision
from onrecord.web.deeds import DEEDS, Done, Given
from onrecord.web.page import Site

TOKEN_HEADER = "x-onrecord-token"
MOST_BYTES = 65_536
"""A split of a story of 200 articles, with the longest reason, has a third of this."""

REVIEWER_COOKIE = "onrecord-reviewer"

AnyRequest = Request[Any, Any, Any]


def writing_handlers(site: Site) -> list[HTTPRouteHandler]:
    """The handlers that take what is sent: from a form, answered by the page it came from, or as JSON, answered so."""
    return [_handler(site, path, deed) for path, deed in DEEDS.items()]


def _handler(site: Site, path: str, deed: Callable[[str, Given], Done]) -> HTTPRouteHandler:
    @post(path, name=path.strip("/"), request_max_body_size=MOST_BYTES, status_code=200)
    async def handle(request: AnyRequest) -> Response[Any]:
        as_json = sent_json(request)
        check_origin(request)
        given = await (_from_json(request) if as_json else _from_form(request))
        check_token(site, request.headers.get(TOKEN_HEADER) or given.one("token"))
        done = await anyio.to_thread.run_sync(_do, site, deed, given)
        if as_json:
            body = msgspec.json.encode(done.decision)
            return Response(body, media_type="application/json", status_code=201)
        return _back(given.one("back"), done)

    return handle


def _do(site: Site, deed: Callable[[str, Given], Done], given: Given) -> Done:
    """Do it, unless the database cannot even be looked at: opening an empty file to write would make it one. Raises
    `QuestionError` or `StoreError`."""
    _ = site.store
    return deed(site.settings.db, given)


def sent_json(request: AnyRequest) -> bool:
    """Whether a program sent this, which is answered as it asked."""
    return request.headers.get("content-type", "").startswith("application/json")


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


async def _from_form(request: AnyRequest) -> Given:
    form = await request.form()
    found: dict[str, list[str]] = {}
    for name, value in form.multi_items():
        if isinstance(value, str):
            found.setdefault(name, []).append(value)
    return Given(found)


async def _from_json(request: AnyRequest) -> Given:
    try:
        given = msgspec.json.decode(await request.body())
    except msgspec.DecodeError as error:
        raise QuestionError(f"This is no JSON: {error}.", code="json") from error
    if not isinstance(given, dict):
        raise QuestionError("A decision is a JSON object.", code="json")
    found: dict[str, list[str]] = {}
    for name in ("changes", "values"):
        told = given.pop(name, {})
        if not isinstance(told, dict):
            raise QuestionError(f"{name} is a JSON object of field and value.", code="json")
        found |= {f"to-{field}": _texts(field, value) or [""] for field, value in told.items()}
    return Given(found | {name: _texts(name, value) for name, value in given.items()})


def _texts(name: str, value: object) -> list[str]:
    """The values of a name in JSON as a form would send them; none for null."""
    several = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(each, str | int) for each in several):
        raise QuestionError(f"{name} is a text, a number or a list of them.", code="json")
    return [str(each) for each in several]


def _back(back: str, done: Done) -> Redirect:
    """To where what was done can be seen, else to the page it came from; an address elsewhere is not followed."""
    parts = urlsplit(back)
    own = (
        back.startswith("/") and not back.startswith(("//", "/\\")) and not parts.scheme and not parts.netloc
    )
    answer = Redirect(done.seen_at or (back if own else done.page), status_code=303)
    answer.set_cookie(
        key=REVIEWER_COOKIE,
        value=quote(_reviewer(done.decision), safe=""),
        httponly=True,
        samesite="strict",
        path="/",
        max_age=31_536_000,
    )
    return answer


def _reviewer(decision: Decision) -> str:
    return decision.reviewer
