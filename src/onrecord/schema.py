"""The JSON Schema of all records, derived from their types.

Belongs here: the one document that `onrecord schema` prints. Does not belong here: the records themselves.
"""

from __future__ import annotations

from typing import Any

import msgspec

from onrecord.records import RECORD_TYPES, SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of every record as it leaves in `--json` listings, one object a line."""
    types = list(RECORD_TYPES.values())
    references, components = msgspec.json.schema_components(types, ref_template="#/$defs/{name}")
    return {
        "$schema": DIALECT,
        "title": "onrecord records",
        "description": f"One record a line; schema version {SCHEMA_VERSION}. Spans are character offsets, half-open.",
        "anyOf": list(references),
        "$defs": components,
    }
