"""The package's registry with a user's own files laid over it.

A user's file of a country that the package has adds to it: what it gives goes before what the package has, what it does
not give stays. An actor of the same id, a person or holder of the same name (and the same beginning) is replaced; a new
one is added, and a new holder of an office for one ends the term that the package has left open. A file of an id that
the package does not have is simply read.
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from onrecord.actors.entries import SINGLE
from onrecord.actors.registry_format import ACTOR_SECTIONS

Table = dict[str, Any]

WORDS = frozenset(("names", "local_names", "demonyms", "people", "capital_names", "cities", "titles"))
"""Lists that are joined; other lists of plain values (sectors, times in government) are replaced."""


def lay_over(tables: dict[str, Table], own: Table, source: str) -> dict[str, Table]:
    """The package's tables by file with one of the user's laid over them; `source` names the user's file."""
    ids = {table["id"] for section in ACTOR_SECTIONS for table in own.get(section, ())}
    ids |= {own["id"]} if "id" in own else set()
    home = next(
        (name for name, table in tables.items() if "id" in own and table.get("id") == own["id"]), None
    )
    rest = {name: _without(table, ids) if name != home else table for name, table in tables.items()}
    if home is None:
        return {**rest, source: own}
    return {**rest, home: merged(tables[home], own)}


def merged(base: Table, own: Table) -> Table:
    """One table laid over another: values replaced, lists of words joined, tables joined by what names them."""
    made = dict(base)
    for key, value in own.items():
        if isinstance(value, list) and isinstance(base.get(key), list):
            made[key] = _joined(key, base[key], value)
        else:
            made[key] = value
    return made


def _without(table: Table, ids: set[str]) -> Table:
    """A file without the actors of these ids."""
    if not ids or not any(actor["id"] in ids for key in ACTOR_SECTIONS for actor in table.get(key, ())):
        return table
    kept = {
        key: [actor for actor in table[key] if actor["id"] not in ids]
        for key in ACTOR_SECTIONS
        if key in table
    }
    return {**table, **kept}


def _joined(key: str, base: list[Any], own: list[Any]) -> list[Any]:
    if key in WORDS:
        return list(dict.fromkeys([*own, *base]))
    if not all(isinstance(item, dict) for item in [*base, *own]):
        return own
    found = {_name_of(key, table): table for table in base}
    for table in own:
        name = _name_of(key, table)
        found[name] = _office(found[name], table) if key == "offices" and name in found else table
    rows = list(found.values())
    return sorted(rows, key=lambda row: str(row.get("since", ""))) if key == "holders" else rows


def _office(base: Table, own: Table) -> Table:
    """An office with a user's holders; where one person holds it, a later one ends the term that was left open."""
    made = merged(base, own)
    begins = [row["since"] for row in own.get("holders", ()) if "since" in row and not _aside(row)]
    if own["role"] not in SINGLE or not begins:
        return made
    given = {_name_of("holders", row) for row in own["holders"]}
    made["holders"] = [
        row if _name_of("holders", row) in given else _ended(row, begins) for row in made["holders"]
    ]
    return made


def _ended(holder: Table, begins: list[Any]) -> Table:
    """A holder whose open term ends where the next of these days begins, if any does."""
    since = str(holder.get("since", ""))
    after = sorted((day for day in begins if str(day) > since), key=str)
    if not after or "until" in holder or _aside(holder):
        return holder
    until = after[0] - dt.timedelta(days=1) if isinstance(after[0], dt.date) else after[0]
    return {**{key: value for key, value in holder.items() if key != "checked"}, "until": until}


def _aside(holder: Table) -> bool:
    """Whether somebody holds an office beside its holder: acting, or disputed."""
    return bool(holder.get("acting") or holder.get("disputed"))


def _name_of(key: str, table: Table) -> tuple[str, ...]:
    """What tells two tables of a list apart."""
    if key == "holders":
        return table["name"], str(table.get("since", ""))
    if key == "offices":
        return (table["role"],) if table["role"] in SINGLE else (table["role"], table["title"])
    return (str(table.get("id") or table["name"]),)
