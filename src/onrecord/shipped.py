"""The tables that come with the package: one way to read a TOML file of `data/` into a typed value.

Belongs here: opening, parsing and checking a shipped table. Does not belong here: what the table means, which is its
room's, and files of the user's own (`actors/overlay.py`, `events/codebook.py`).
"""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import TypeVar

import msgspec

from onrecord.errors import DataError

_T = TypeVar("_T")


def shipped(path: str, type_: type[_T], *, key: str | None = None, code: str) -> _T:
    """The table `data/{path}`, or what stands under `key` in it, as a value of `type_`.

    Raises `DataError` with `code`, naming the file, when it is not valid TOML or does not follow its schema.
    """
    text = files("onrecord").joinpath(f"data/{path}").read_text(encoding="utf-8")
    try:
        content = tomllib.loads(text)
        return msgspec.convert(content if key is None else content[key], type_)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, KeyError) as error:
        raise DataError(f"data/{path} does not follow its schema: {error}.", code=code) from error
