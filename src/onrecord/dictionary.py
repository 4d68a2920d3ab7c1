"""The data dictionary: every field of every record with its type and meaning, read from `records.py` itself.

`python -m onrecord.dictionary docs/words.md` rewrites the part of that page between the marks. A test fails when the
page is out of date or a field has no meaning.
"""

from __future__ import annotations

import ast
import inspect
import sys
from pathlib import Path

from onrecord import records

BEGIN = "<!-- records: begin, written by make docs -->"
END = "<!-- records: end -->"


def fields_of() -> dict[str, list[tuple[str, str, str]]]:
    """For each record type: its fields as (name, type, meaning), in the order of the record."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for node in ast.parse(inspect.getsource(records)).body:
        if isinstance(node, ast.ClassDef):
            found[node.name] = _fields(node)
    return found


def _fields(node: ast.ClassDef) -> list[tuple[str, str, str]]:
    found: list[tuple[str, str, str]] = []
    for line in node.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            found.append((line.target.id, ast.unparse(line.annotation), ""))
        elif isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and found:
            name, type_, _ = found[-1]
            found[-1] = name, type_, " ".join(str(line.value.value).split())
    return found


def page() -> str:
    """The dictionary as Markdown: one table a record type."""
    parts: list[str] = []
    for name, fields in fields_of().items():
        if not fields:
            continue
        doc = inspect.getdoc(getattr(records, name)) or ""
        rows = [
            f"| `{field}` | `{type_.replace('|', chr(92) + '|')}` | {meaning} |"
            for field, type_, meaning in fields
        ]
        parts.append(
            "\n".join([f"### {name}", "", doc, "", "| field | type | meaning |", "|---|---|---|", *rows])
        )
    return "\n\n".join(parts)


def rewritten(text: str) -> str:
    """A page with the part between the marks replaced. Raises `ValueError` when the marks are missing."""
    head, _, rest = text.partition(BEGIN)
    _, end, tail = rest.partition(END)
    if not end:
        raise ValueError(f"The page lacks the marks {BEGIN} and {END}.")
    return f"{head}{BEGIN}\n\n{page()}\n\n{END}{tail}"


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(rewritten(target.read_text(encoding="utf-8")), encoding="utf-8")
