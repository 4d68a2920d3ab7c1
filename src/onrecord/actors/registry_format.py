"""The registry's file format as types: every table, every key, and what a value may be."""

from __future__ import annotations

import datetime as dt
from typing import Literal

import msgspec

from onrecord.actors.entries import first_day, last_day


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
    "defence-minister", "interior-minister", "finance-minister", "spokesperson", "ambassador-un", "ambassador-eu",
    "chief-negotiator", "speaker", "supreme-leader", "opposition-leader", "party-leader", "military-chief",
    "intelligence-chief", "central-bank-governor", "national-security-adviser", "monarch", "crown-prince",
    "secretary-general", "other",
]  # fmt: skip

SECTORS = frozenset((
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU",
    "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
))  # fmt: skip
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
    died: Day | None = None
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
