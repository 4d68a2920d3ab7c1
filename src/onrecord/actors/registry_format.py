"""The registry's file format as types: every table, every key, and what a value may be.

Stricter than `loading.py`, which reads what it needs: this is what `onrecord registry check` and the tests of the
registry's own files go by. An unknown key, a wrong type or a date that is none is a sentence naming file, table, key.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any, Literal

import msgspec

from onrecord.actors.entries import first_day, last_day
from onrecord.errors import DataError


class Day:
    """A TOML date, or "2007-05" or "2007" where the day is not known: from `first` to `last`, both included."""

    __slots__ = ("first", "last", "written")

    def __init__(self, value: object) -> None:
        """ValueError when the value is neither."""
        if isinstance(value, dt.datetime) or not isinstance(value, dt.date | str):
            raise ValueError(f'{value!r} is not a date such as 2014-05-31, "2014-05" or "2014"')
        self.first, self.last, self.written = first_day(value), last_day(value), str(value)

    def __str__(self) -> str:
        return self.written


Role = Literal[
    "head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government", "foreign-minister",
    "defence-minister", "interior-minister", "finance-minister", "spokesperson", "ambassador-un", "chief-negotiator",
    "speaker", "supreme-leader", "opposition-leader", "party-leader", "military-chief", "intelligence-chief",
    "central-bank-governor", "national-security-adviser", "monarch", "crown-prince", "secretary-general", "other",
]  # fmt: skip

SECTORS = frozenset(
    [
        "COP",
        "GOV",
        "JUD",
        "LEG",
        "MIL",
        "PRM",
        "PTY",
        "REB",
        "SPY",
        "UAF",
        "UNK",
        "AGR",
        "BUS",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "JRN",
        "LAB",
        "MED",
        "REF",
        "OPP",
        "PRE",
        "REL",
        "SOC",
    ]
)
"""The 25 sectors of the PLOVER manual (0.8), primary and secondary."""

KIND_CODES = frozenset(("IGO", "NGO", "ISM", "IMG", "MNC"))
"""PLOVER writes these in the place of a country; a registry file may repeat them as a sector, so that an organisation
with a country ("a British NGO") keeps what it is."""

EXTRA_COUNTRIES = frozenset(("KOS", "EUR", "UNO", *KIND_CODES))
"""What PLOVER has in the place of a country beside ISO 3166 alpha-3."""


class _Table(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base: keys that are not listed are refused."""


class HolderTable(_Table, frozen=True, kw_only=True):
    """Who held an office, from one day to another, both included."""

    name: str
    names: list[str] = []
    surname: str | None = None
    since: Day | None = None
    until: Day | None = None
    checked: Day | None = None
    acting: bool = False
    disputed: bool = False
    gender: Literal["f", "m"] | None = None
    sectors: list[str] = []
    country: str | None = None
    title: str | None = None
    note: str | None = None


class OfficeTable(_Table, frozen=True, kw_only=True):
    """An office with all who held it, in order of time."""

    role: Role
    title: str
    titles: list[str] = []
    sectors: list[str] = []
    body: str | None = None
    country: str | None = None
    note: str | None = None
    holders: list[HolderTable] = []


class SeatTable(_Table, frozen=True, kw_only=True):
    """A house, street or square that stands for a body ("the Kremlin")."""

    name: str
    names: list[str] = []
    body: str = "government"
    sector: str | None = None
    sectors: list[str] = []


class ActorTable(_Table, frozen=True, kw_only=True):
    """A body, party, group, organisation or company."""

    id: str
    name: str
    names: list[str] = []
    local_names: list[str] = []
    kind: Literal["body", "party", "group", "company", "organisation"] | None = None
    country: str | None = None
    sectors: list[str] = []
    demonyms: list[str] = []
    people: list[str] = []
    since: Day | None = None
    until: Day | None = None
    government: list[list[Day]] = []
    seats: list[SeatTable] = []
    offices: list[OfficeTable] = []
    role_text: str | None = None
    wikidata: str | None = None
    note: str | None = None


class PersonTable(_Table, frozen=True, kw_only=True):
    """A person much in the news without an office that the file lists."""

    name: str
    id: str | None = None
    kind: str | None = None
    names: list[str] = []
    local_names: list[str] = []
    surname: str | None = None
    sectors: list[str] = []
    country: str | None = None
    gender: Literal["f", "m"] | None = None
    since: Day | None = None
    until: Day | None = None
    checked: Day | None = None
    role_text: str | None = None
    wikidata: str | None = None
    note: str | None = None


class CollectionFile(_Table, frozen=True, kw_only=True):
    """A file without an id of its own: organisations, groups and companies, each with its offices and seats."""

    note: str | None = None
    bodies: list[ActorTable] = []
    parties: list[ActorTable] = []
    groups: list[ActorTable] = []
    organisations: list[ActorTable] = []
    companies: list[ActorTable] = []


class CountryFile(CollectionFile, frozen=True, kw_only=True):
    """A country, territory or organisation with everything that is its own."""

    id: str
    name: str
    names: list[str] = []
    local_names: list[str] = []
    status: Literal["un-member", "observer", "contested", "dependency"] | None = None
    kind: str | None = None
    country: str | None = None
    sectors: list[str] = []
    demonyms: list[str] = []
    people: list[str] = []
    capital: str | None = None
    capital_names: list[str] = []
    cities: list[str] = []
    seats: list[SeatTable] = []
    offices: list[OfficeTable] = []
    persons: list[PersonTable] = []
    since: Day | None = None
    until: Day | None = None
    government: list[list[Day]] = []
    role_text: str | None = None
    wikidata: str | None = None


RegistryFile = CountryFile | CollectionFile

ACTOR_SECTIONS = ("bodies", "parties", "groups", "organisations", "companies")

_PLACE = re.compile(r"Object missing required field `(\w+)`|Object contains unknown field `(\w+)`")
_PATH = re.compile(r" - at `\$?\.?(.*?)`$")


def read_format(path: Path) -> RegistryFile:
    """A file as typed tables. DataError with a sentence naming file, table and key when it is not of the format."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}", code="registry_file") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: is not TOML in UTF-8: {error}", code="registry_toml") from error
    return convert_file(data, str(path))


def convert_file(data: dict[str, Any], source: str) -> RegistryFile:
    """Parsed TOML as typed tables; `source` names the file in errors. DataError as `read_format`."""
    kind: type[RegistryFile] = CountryFile if "id" in data else CollectionFile
    try:
        return msgspec.convert(data, kind, dec_hook=_day)
    except msgspec.ValidationError as error:
        raise DataError(f"{source}: {_sentence(str(error), data)}", code="registry_format") from error


def _day(kind: type, value: object) -> object:
    if kind is Day:
        return Day(value)
    raise NotImplementedError(kind)


def _sentence(message: str, data: dict[str, Any]) -> str:
    """msgspec's message with the table's own name put to its path: "offices[2].holders[0] (Jane Doe): ..."."""
    path = _PATH.search(message)
    text = _PATH.sub("", message)
    missing = _PLACE.match(text)
    if missing:
        key = missing.group(1) or missing.group(2)
        text = f"the key '{key}' is missing" if missing.group(1) else f"there is no key '{key}' here"
    if path is None or not path.group(1):
        return text
    return f"{path.group(1)}{_called(path.group(1), data)}: {text}"


def _called(path: str, data: Any) -> str:  # noqa: ANN401 - parsed TOML is of any shape
    """The name or title of the innermost table on the path, in brackets."""
    name = ""
    for step in re.findall(r"\w+", path):
        try:
            data = data[int(step)] if step.isdigit() else data[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(data, dict):
            name = str(data.get("name") or data.get("title") or name)
    return f" ({name})" if name else ""
