"""Wikidata's JSON of entities: people with the positions they held, and parties, ministries, companies, armed groups.

Reads `{"entities": {...}}` (Special:EntityData), a list of entities, or one entity a line (dumps). Countries and
positions are named by their own entities, which must be in the same file: countries with their ISO code (P298),
positions with their English label. Properties: instance of P31, citizenship P27, position held P39 with start P580
and end P582, sex or gender P21, country P17, applies to P1001.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from onrecord.actors.folding import fold
from onrecord.actors.imported import Found, FoundTerm, LeftOut, Section
from onrecord.actors.registry_checks import known_country
from onrecord.actors.tables import load_tables
from onrecord.errors import DataError

HUMAN, FEMALE = "Q5", "Q6581072"

CLASSES: Mapping[str, tuple[Section, tuple[str, ...]]] = {
    "Q7278": ("parties", ("PTY",)),
    "Q17149090": ("groups", ("REB",)),
    "Q4830453": ("companies", ("BUS",)),
    "Q484652": ("organisations", ("IGO",)),
    "Q192350": ("bodies", ("GOV",)),
    "Q35749": ("bodies", ("LEG",)),
    "Q47913": ("bodies", ("SPY",)),
    "Q43229": ("organisations", ("CVL",)),
}
"""Wikidata's classes that are imported beside people, with section and sector: political party, armed organisation,
business, international organisation, ministry, parliament, intelligence agency, organisation."""

MONTH, DAY = 10, 11
"""Wikidata's precisions of a time; a year is 9, and what is less is no date."""

Entities = Mapping[str, Mapping[str, Any]]


def read_wikidata(text: str) -> Iterator[Found | LeftOut]:
    """The actors of an export in its order. DataError when it is not JSON of entities."""
    entities = _entities(text)
    for entity in entities.values():
        kinds = _items(entity, "P31")
        if HUMAN in kinds:
            yield from _person(entity, entities)
        elif known := [kind for kind in kinds if kind in CLASSES]:
            yield _other(entity, entities, *CLASSES[known[0]])


def _entities(text: str) -> Entities:
    try:
        data = json.loads(text)
    except ValueError:
        data = _lines(text)
    rows = data.get("entities", data) if isinstance(data, dict) else data
    rows = [rows] if isinstance(rows, dict) and "claims" in rows else rows
    rows = rows.values() if isinstance(rows, dict) else rows
    if not all(isinstance(row, dict) and "id" in row for row in rows):
        raise DataError("the file is not Wikidata's JSON: an entity has no id", code="import_file")
    return {str(row["id"]): row for row in rows}


def _lines(text: str) -> list[Any]:
    """A dump: one entity a line, commas at the ends."""
    try:
        return [
            json.loads(line.rstrip(",")) for line in map(str.strip, text.splitlines()) if line.strip("[],")
        ]
    except ValueError as error:
        raise DataError(f"the file is not JSON: {error}", code="import_file") from error


def _person(entity: Mapping[str, Any], entities: Entities) -> Iterator[Found | LeftOut]:
    name = _label(entity)
    home = next((code for item in _items(entity, "P27") if (code := _iso(item, entities))), None)
    terms: dict[str, list[FoundTerm]] = {}
    for statement in _claims(entity, "P39"):
        position = entities.get(_item(statement), {})
        country = next(
            (c for p in ("P1001", "P17") for i in _items(position, p) if (c := _iso(i, entities))), home
        )
        if not _label(position):
            yield LeftOut(name, f"the position {_item(statement)} is not in the file")
        elif country is None:
            yield LeftOut(name, f"the country of '{_label(position)}' is not in the file")
        else:
            terms.setdefault(country, []).append(_term(statement, position, entities))
    if not name or not terms:
        yield LeftOut(name or str(entity["id"]), "holds no position that the file tells with its country")
    female = FEMALE in _items(entity, "P21")
    for country, held in terms.items():
        yield Found(
            name=name,
            names=_aliases(entity),
            country=country,
            section="persons",
            holders=tuple(held),
            gender="f" if female else None,
        )


def _term(statement: Mapping[str, Any], position: Mapping[str, Any], entities: Entities) -> FoundTerm:
    label = _label(position)
    title = re.sub(r"\s+of (?:the )?$", "", _without_country(label, position, entities)).strip()
    head = load_tables().heads.get(fold(title))
    role = head.offices[0] if head and head.offices else "other"
    sectors = head.sectors if head and head.sectors else ("GOV",)
    since, until = _time(statement, "P580"), _time(statement, "P582")
    checked = None if until else str(since or "2000")[:7]
    return FoundTerm(role=role, title=title, sectors=sectors, since=since, until=until, checked=checked)


def _without_country(label: str, position: Mapping[str, Any], entities: Entities) -> str:
    """ "President of Ruritania" -> "president"."""
    for prop in ("P1001", "P17"):
        for item in _items(position, prop):
            name = _label(entities.get(item, {}))
            label = re.sub(rf"\s+of (?:the )?{re.escape(name)}$", "", label) if name else label
    return label[:1].lower() + label[1:]


def _other(
    entity: Mapping[str, Any], entities: Entities, section: Section, sectors: tuple[str, ...]
) -> Found | LeftOut:
    name = _label(entity)
    country = next((code for item in _items(entity, "P17") if (code := _iso(item, entities))), None)
    if section == "organisations" and country is None and sectors == ("IGO",):
        country = "IGO"
    if not name or country is None:
        return LeftOut(name or str(entity["id"]), "its country is not in the file")
    return Found(name=name, names=_aliases(entity), country=country, section=section, sectors=sectors)


def _label(entity: Mapping[str, Any]) -> str:
    return str(entity.get("labels", {}).get("en", {}).get("value", ""))


def _aliases(entity: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(alias["value"]) for alias in entity.get("aliases", {}).get("en", ()))


def _claims(entity: Mapping[str, Any], prop: str) -> list[Mapping[str, Any]]:
    """The statements of a property that are not deprecated."""
    statements = cast("list[Mapping[str, Any]]", entity.get("claims", {}).get(prop, []))
    return [statement for statement in statements if statement.get("rank") != "deprecated"]


def _items(entity: Mapping[str, Any], prop: str) -> list[str]:
    return [_item(statement) for statement in _claims(entity, prop)]


def _item(statement: Mapping[str, Any]) -> str:
    value = statement.get("mainsnak", {}).get("datavalue", {}).get("value", "")
    return str(value.get("id", "")) if isinstance(value, dict) else str(value)


def _iso(item: str, entities: Entities) -> str | None:
    code = next(iter(_items(entities.get(item, {}), "P298")), None)
    return code if code and known_country(code) else None


def _time(statement: Mapping[str, Any], prop: str) -> dt.date | str | None:
    """A qualifier's time, as exact as Wikidata has it."""
    for snak in statement.get("qualifiers", {}).get(prop, ()):
        value = snak.get("datavalue", {}).get("value", {})
        match = re.match(r"\+(\d{4})-(\d{2})-(\d{2})T", value.get("time", ""))
        if match:
            year, month, day = match.groups()
            if value.get("precision", 0) >= DAY:
                return dt.date(int(year), int(month), int(day))
            return f"{year}-{month}" if value.get("precision") == MONTH else year
    return None
