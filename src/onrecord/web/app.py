"""The application: one handler for each page, one place where errors become pages, and the files that pages load."""

from __future__ import annotations

import gc
import logging
from collections.abc import Sequence
from functools import partial
from typing import Any
from urllib.parse import quote, unquote

import anyio.to_thread
from litestar import Litestar, Request, Response, get
from litestar.enums import MediaType
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler

from onrecord.errors import OnrecordError
from onrecord.web.as_named import as_named
from onrecord.web.asking import Asked, ask, check_depth
from onrecord.web.faults import AGAIN_AFTER, Fault, fault_of
from onrecord.web.gate import AS_JSON, Gate
from onrecord.web.library import Library
from onrecord.web.listing import unfit
from onrecord.web.openapi import document
from onrecord.web.page import Page, Site
from onrecord.web.pages import PAGES
from onrecord.web.pages.stories import titled
from onrecord.web.rendering import STATIC, html, json, load_templates, static_file
from onrecord.web.settings import Settings
from onrecord.web.writing import REVIEWER_COOKIE, sent_json, writing_handlers

FOR_EVER = "public, max-age=31536000, immutable"
"""A file's address has its hash in it."""

AT_ONCE = 4
"""Requests worked on at the same time. Python answers one at a time whatever the number; a few more hide the waiting
for the disk, many more make all of them slow."""

OBJECTS_AT_ONCE = 20_000
"""Objects made before Python looks for those that are not used any more. A page of a listing makes some ten thousand,
nearly all of them freed without that; at Python's own 700 a look through everything took up to 60 ms of a page."""

log = logging.getLogger("onrecord.web")

AnyRequest = Request[Any, Any, Any]


def make_app(settings: Settings) -> Gate:
    """The pages over one database, as an ASGI application. The database is opened by the first question."""
    site = Site(settings, Library(settings.db))

    def start() -> None:
        anyio.to_thread.current_default_thread_limiter().total_tokens = AT_ONCE
        load_templates()
        gc.freeze()  # what is there by now stays; it need not be looked through
        gc.set_threshold(OBJECTS_AT_ONCE)

    app = Litestar(
        [*(_handler(site, page) for page in PAGES), *writing_handlers(site), _static(), _openapi()],
        openapi_config=None,
        logging_config=None,
        exception_handlers={Exception: _failed},
        on_startup=[start],
        on_shutdown=[site.library.close],
    )
    return Gate(app, settings)


def _handler(site: Site, page: Page) -> HTTPRouteHandler:
    @get(page.route, name=page.path, sync_to_thread=True)
    def handle(request: AnyRequest) -> Response[bytes]:
        asked = titled(site, _asked(request, page))
        data = as_named(site, page.ask(site, asked))
        if request.scope.get(AS_JSON):
            return _json(data)
        extra = page.view(site, asked, data) if page.view else {}
        given = {
            "data": data,
            "asked": asked,
            "page": page,
            "unfit": partial(unfit, site, asked),
            **_reviewer(request, site),
            **extra,
        }
        return _html(html(page.template, **given))

    return handle


def _reviewer(request: AnyRequest, site: Site) -> dict[str, Any]:
    """What the forms of the review need; nothing where decisions are not taken."""
    if not site.settings.writing:
        return {"writing": False}
    name = unquote(request.cookies.get(REVIEWER_COOKIE, ""))
    return {"writing": True, "token": site.settings.token, "reviewer": name}


def _asked(request: AnyRequest, page: Page) -> Asked:
    ids = {name: str(request.path_params[name]) for name in page.parts}
    path = page.path
    for name in page.parts:
        path = path.replace(f"{{{name}}}", quote(ids[name], safe=""))
    given: Sequence[tuple[str, str]] = list(request.query_params.multi_items())
    asked = ask(path, ids, given, page.takes, filters=page.filters, paged=page.paged)
    check_depth(asked)
    return asked


def _html(page: str, status: int = 200) -> Response[bytes]:
    return Response(
        page.encode("utf-8", "replace"), media_type="text/html; charset=utf-8", status_code=status
    )


def _json(data: object, status: int = 200) -> Response[bytes]:
    return Response(json(data), media_type=MediaType.JSON, status_code=status)


def _failed(request: AnyRequest, error: Exception) -> Response[bytes]:
    """An error as a page, or as JSON where that was asked for or sent."""
    status = error.status_code if isinstance(error, HTTPException) else None
    fault = fault_of(error, status)
    if fault.status == 500:
        log.error("%s failed", request.url.path, exc_info=error)
    elif not isinstance(error, OnrecordError | HTTPException):
        log.warning("%s: %s", request.url.path, error)
    as_json = request.scope.get(AS_JSON) or sent_json(request)
    answer = _json(fault, fault.status) if as_json else _html(_fault_page(fault), fault.status)
    if fault.passing:
        answer.headers["retry-after"] = str(AGAIN_AFTER)
    return answer


def _fault_page(fault: Fault) -> str:
    return html("fault.html", data=fault, asked=Asked(), page=None, writing=False)


def _static() -> HTTPRouteHandler:
    @get("/static/{digest:str}/{name:str}", name="static", sync_to_thread=False)
    def handle(request: AnyRequest) -> Response[bytes]:
        name = str(request.path_params["name"])
        if name not in STATIC:
            raise HTTPException(status_code=404)
        return Response(static_file(name), media_type=STATIC[name], headers={"cache-control": FOR_EVER})

    return handle


def _openapi() -> HTTPRouteHandler:
    described = json(document(PAGES))

    @get("/openapi.json", name="openapi", sync_to_thread=False)
    def handle() -> Response[bytes]:
        return Response(described, media_type=MediaType.JSON)

    return handle
