"""Files of gold: UTF-8 with line ends as they are, so that offsets stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec


def write_lines(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Write records as JSON Lines."""
    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, "".join(msgspec.json.encode(each).decode() + "\n" for each in records))


def write_text(path: Path, text: str) -> None:
    """Write a text without changing a character."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(text)
