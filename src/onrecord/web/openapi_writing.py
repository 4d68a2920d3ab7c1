"""What can be sent to the pages, described for programs: ruling, adding, merging and splitting, taking back."""

from __future__ import annotations

from typing import Any, get_args

from onrecord.questions.wording import TYPE_WORDS
from onrecord.records import Field, Status
from onrecord.review.adding import FIELDS, KINDS
from onrecord.review.deciding import CORRECTABLE
from onrecord.review.grouping import GROUPING, SUBJECTS

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
_SIGNED: dict[str, Schema] = {
    "reviewer": {**TEXT, "maxLength": 80, "description": "Who decides."},
    "reason": {**TEXT, "maxLength": 1000, "description": "Why."},
}
_FIELDS: dict[str, Schema] = {
    "type": {**TEXT, "enum": list(TYPE_WORDS)},
    "status": {**TEXT, "enum": list(get_args(Status))},
    "date": {**TEXT, "description": "2014, 2014-02 or 2014-02-20."},
    "span": {**TEXT, "description": "The evidence: START-END, characters of its field."},
}


def writing_paths(decision: Schema, fault: Schema) -> dict[str, Any]:
    """The addresses that take something, by path; `decision` and `fault` are references to what they answer."""
    corrected = sorted({name for names in CORRECTABLE.values() for name in names})
    told = sorted({name for names in FIELDS.values() for name in names})
    return {
        "/decide": _post("Rule on an event, statement, label or mention.", decision, fault, ("record", "ruling"), {
            "record": TEXT,
            "ruling": {**TEXT, "enum": ["accept", "reject", "correct", "undo"]},
            "changes": _fields(corrected),
            "seen": {**TEXT, "description": "Id of the last decision on it that was seen, empty for none."},
        }),
        "/add": _post("Add what was missed.", decision, fault, ("kind", "article", "start", "end"), {
            "kind": {**TEXT, "enum": list(KINDS)},
            "article": TEXT,
            "field": {**TEXT, "enum": list(get_args(Field))},
            "start": NUMBER,
            "end": NUMBER,
            "values": _fields(told),
        }),
        "/group": _post("Merge or split.", decision, fault, ("kind", "ruling", "record"), {
            "kind": {**TEXT, "enum": list(SUBJECTS)},
            "ruling": {**TEXT, "enum": list(GROUPING)},
            "record": TEXT,
            "other": {**TEXT, "description": "With what it is one; of an actor that is split, who is meant instead."},
            "chosen": {"type": "array", "items": TEXT, "description": "What is split off: ids of articles or events."},
        }),
        "/undo": _post("Take a decision back.", decision, fault, ("decision",), {"decision": TEXT}),
    }  # fmt: skip


def _fields(names: list[str]) -> Schema:
    actors = {**TEXT, "description": "Actors by id or name, with ; between; a new name in quotation marks."}
    known = {**_FIELDS, "stance": TEXT, "category": TEXT}
    properties = {name: known.get(name, actors) for name in names}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _post(
    summary: str, decision: Schema, fault: Schema, required: tuple[str, ...], properties: dict[str, Schema]
) -> dict[str, Any]:
    body = {"type": "object", "required": [*required, "reviewer"], "properties": {**properties, **_SIGNED}}
    answers = {
        "201": ("The decision that was kept.", decision),
        "400": ("What was sent makes no sense.", fault),
        "403": ("The token is missing, or these pages are for reading alone.", fault),
        "404": ("No such record.", fault),
        "409": ("Somebody else ruled in between.", fault),
    }
    return {
        "post": {
            "summary": summary,
            "security": [{"token": []}],
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
            "responses": {
                status: {"description": told, "content": {"application/json": {"schema": schema}}}
                for status, (told, schema) in answers.items()
            },
        }
    }


TOKEN_SCHEME = {
    "token": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Onrecord-Token",
        "description": "Printed by onrecord serve; reading needs none.",
    }
}
