"""Registry tables as TOML text, in the layout of the package's own files: inner tables on one line each."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any


def to_toml(table: Mapping[str, Any]) -> str:
    """A file's text. Lists of tables become `[[name]]`, but seats and holders lists of inline tables."""
    return "\n".join(_lines(table, "")).strip() + "\n"


def _lines(table: Mapping[str, Any], path: str) -> list[str]:
    lines: list[str] = []
    below: list[str] = []
    for key, value in table.items():
        if not _is_tables(value):
            if value not in ([], None):
                lines.append(f"{key} = {_value(value)}")
        elif key in ("holders", "seats"):
            rows = "".join(f"  {_value(row)},\n" for row in value)
            lines.append(f"{key} = [\n{rows}]")
        else:
            for row in value:
                below += ["", f"[[{path}{key}]]", *_lines(row, f"{path}{key}.")]
    return lines + below


def _is_tables(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(item, dict) for item in value)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return f"[{', '.join(_value(item) for item in value)}]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key} = {_value(item)}" for key, item in value.items()) + " }"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value)
