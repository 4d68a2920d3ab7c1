"""The description of the API for programs (OpenAPI 3.1), made from the pages and the record types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

import msgspec

from onrecord import __version__
from onrecord.questions.wording import TYPE_WORDS
from onrecord.records import Decision, Status
from onrecord.web.asking import MANY, MOST_PER_PAGE, PER_PAGE, YES
from onrecord.web.faults import Fault
from onrecord.web.openapi_writing import TOKEN_SCHEME, writing_paths
from onrecord.web.page import Page

MEANINGS: dict[str, str] = {
    "actor": "Name or part of it, id, country or country code. Given twice: both must take part.",
    "outlet": "Outlet, or part of its name.",
    "type": "PLOVER event type.",
    "status": "Event status.",
    "article": "Article: its id or the beginning, or its source's own id.",
    "stance": "How a statement is put: says, claims, denies, wants …",
    "story": "A story's id or its beginning, or one of the words that set it apart.",
    "by": "In whose words: an actor, or words of the source.",
    "about": "An actor named in what is said.",
    "words": "Words of the article: all must occur; a phrase in quotation marks, begin* and -without.",
    "named": "What the clauses name alone: no actor is inferred.",
    "since": "From this day on: 2014, 2014-02 or 2014-02-20.",
    "until": "Up to this day.",
    "page": "Which page, from 1 on.",
    "per": f"Records a page: {PER_PAGE} unless told, at most {MOST_PER_PAGE}.",
}


def document(pages: Sequence[Page]) -> dict[str, Any]:
    """The whole description."""
    types = [*(page.answer for page in pages), Decision, Fault]
    references, components = msgspec.json.schema_components(types, ref_template="#/components/schemas/{name}")
    paths = {
        json_path(page): {"get": _operation(page, reference, references[-1])}
        for page, reference in zip(pages, references, strict=False)
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "onrecord",
            "version": __version__,
            "description": "The data of every page, under the page's address with .json. Spans are character offsets "
            "into article.text, half-open. Reading needs no token.",
        },
        "paths": {**paths, **writing_paths(references[-2], references[-1])},
        "components": {"schemas": components, "securitySchemes": TOKEN_SCHEME},
    }


def json_path(page: Page) -> str:
    """The address of a page's data."""
    return "/overview.json" if page.path == "/" else f"{page.path}.json"


def _operation(page: Page, answer: dict[str, Any], fault: dict[str, Any]) -> dict[str, Any]:
    return {
        "summary": page.summary,
        "operationId": page.path.strip("/").replace("/", "_").replace("{", "").replace("}", "") or "overview",
        "parameters": parameters(page),
        "responses": {
            "200": _response("The data of the page.", answer),
            "400": _response(
                "A parameter that the page does not take, or of a value that makes no sense.", fault
            ),
            "404": _response("No such record.", fault),
            "503": _response("The database is busy, gone or of another version.", fault),
        },
    }


def _response(description: str, reference: dict[str, Any]) -> dict[str, Any]:
    return {"description": description, "content": {"application/json": {"schema": reference}}}


def parameters(page: Page) -> list[dict[str, Any]]:
    """The parameters of a page, those of its path first."""
    found = [_parameter(name, {"type": "string"}, place="path") for name in page.parts]
    found += [_parameter(name, _schema(name)) for name in page.filters]
    for name, choices in page.takes.items():
        found.append(_parameter(name, {"type": "string", **({"enum": list(choices)} if choices else {})}))
    if page.paged:
        found.append(_parameter("page", {"type": "integer", "minimum": 1}))
        found.append(_parameter("per", {"type": "integer", "minimum": 1, "maximum": MOST_PER_PAGE}))
    return found


def _schema(name: str) -> dict[str, Any]:
    known = {"type": list(TYPE_WORDS), "status": list(get_args(Status)), "named": [YES]}.get(name)
    one = {"type": "string", **({"enum": known} if known else {})}
    return {"type": "array", "items": one} if name in MANY else one


def _parameter(name: str, schema: dict[str, Any], place: str = "query") -> dict[str, Any]:
    meaning = MEANINGS.get(name)
    return {
        "name": name,
        "in": place,
        "required": place == "path",
        "schema": schema,
        **({"description": meaning} if meaning else {}),
    }
