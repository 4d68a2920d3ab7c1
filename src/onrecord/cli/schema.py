"""`onrecord schema`: the JSON Schema of all records."""

from __future__ import annotations

import sys


def schema() -> None:
    """Print the JSON Schema of all records, as they leave in --json."""
    import msgspec

    from onrecord.schema import json_schema

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(json_schema()), indent=2).decode() + "\n")
