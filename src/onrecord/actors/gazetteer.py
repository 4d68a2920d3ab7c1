"""Towns, provinces, bases and islands beyond those that a country's file lists: only where something is.

A name of the registry or the tables always wins over a place of the same name (`forms.all_forms`), also one from a
user's own files; the lists need not know who is called like a town. Measured when 7,800 names were added: full events
of whole articles not read .423 -> .480, packs and sentences unchanged.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path

from onrecord.actors.folding import fold_text

GAZETTEER_DIR = Path(__file__).parent.parent / "data" / "en" / "gazetteer"


@lru_cache(maxsize=1)
def places() -> dict[str, tuple[str, ...]]:
    """The places of each country as its file writes them, by the country's id."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(GAZETTEER_DIR.glob("*.toml")):
        for country, names in tomllib.loads(path.read_text(encoding="utf-8")).items():
            found[country] = (*found.get(country, ()), *names)
    return found


@lru_cache(maxsize=1)
def keyed() -> tuple[tuple[str, str, str], ...]:
    """Country, name and the key under which the finder knows it, of every place: folded once for all who ask."""
    return tuple(
        (country, name, fold_text(name).text.strip()) for country, names in places().items() for name in names
    )


@lru_cache(maxsize=1)
def listed() -> frozenset[str]:
    """The keys under which the finder knows them. None of them stands for its country as a seat of government does:
    "Dayton criticised France" is more often somebody of that name."""
    return frozenset(key for _, _, key in keyed())
