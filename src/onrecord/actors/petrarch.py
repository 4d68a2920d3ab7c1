"""Actor dictionaries of PETRARCH and TABARI: names with CAMEO codes, some of them for a stretch of time.

    JANE_Q_EXAMPLE_ ; Reuters 10 May 2011
    +JANE_EXAMPLE_
        [XYZGOV >20090101]
        [XYZELI <20090101]

A code is a country or group of three letters and roles of three letters each. `>` is "from this day on", `<` "before
this day", `A-B` "from A to B"; dates are YYMMDD or YYYYMMDD.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from onrecord.actors.folding import fold
from onrecord.actors.imported import Found, FoundTerm, LeftOut, Section
from onrecord.actors.registry_checks import known_country
from onrecord.actors.registry_format import SECTORS
from onrecord.actors.tables import load_tables

CAMEO_SECTORS = {
    "MED": ("JRN",), "HLH": ("MED",), "INS": ("REB",), "SEP": ("REB",), "RAD": ("REB",), "HRI": ("CVL", "NGO"),
    "ENV": ("CVL",), "DEV": ("CVL",), "SET": ("CVL",), "MOD": ("OPP",), "NGO": ("NGO",), "NGM": ("NGO",),
    "IGO": ("IGO",), "MNC": ("MNC", "BUS"), "IMG": ("IMG", "REB"), "TOP": ("GOV",), "MID": ("GOV",),
    "HAR": ("GOV",), "JRN": ("JRN",), "PRE": ("PRE",),
}  # fmt: skip
"""CAMEO's role codes that PLOVER calls otherwise or does not have; the rest are the same in both."""

CENTURY = 30
"""A year of two digits up to this one is of this century ("090120" is 2009, "690101" is 1969)."""

LONGEST_PERSON = 4
"""A name of more words is taken for a body's."""

_CODE = re.compile(r"\[([^\]]*)\]")
_NOTE = re.compile(r"[;#].*$|<!--.*?-->")
_DAY = r"(\d{8}|\d{6})"
_WHEN = (
    (re.compile(rf"{_DAY}\s*-\s*{_DAY}$"), "between"),
    (re.compile(rf">\s*{_DAY}$"), "from"),
    (re.compile(rf"<\s*{_DAY}$"), "before"),
)


class Code(NamedTuple):
    """A country with sectors, and from when to when the dictionary gives it."""

    country: str
    sectors: tuple[str, ...]
    unknown: tuple[str, ...]
    since: dt.date | None = None
    until: dt.date | None = None

    @property
    def dated(self) -> bool:
        """Whether it is for a stretch of time."""
        return self.since is not None or self.until is not None


def read_petrarch(text: str) -> Iterator[Found | LeftOut]:
    """The actors of a dictionary in its order; entries that cannot be used, with the reason."""
    for names, codes in _entries(text):
        yield from _actor(names, codes)


def _entries(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Names (the main one first) and codes of each entry."""
    names: list[str] = []
    codes: list[str] = []
    for line in text.splitlines():
        bare = _NOTE.sub("", line).strip()
        found, words = _CODE.findall(bare), _CODE.sub("", bare).strip()
        if words and not words.startswith("+"):
            if names:
                yield names, codes
            names, codes = [], []
        if words:
            names.append(_name(words.lstrip("+")))
        codes += found
    if names:
        yield names, codes


def _name(words: str) -> str:
    """ "JANE_Q_EXAMPLE_" -> "Jane Q Example"; a word without vowels stays an acronym."""
    parts = words.replace("_", " ").replace("=", " ").split()
    return " ".join(
        part.capitalize() if re.search("[AEIOUY]", part) or len(part) < 2 else part for part in parts
    )


def _actor(names: list[str], written: list[str]) -> Iterator[Found | LeftOut]:
    name, other = names[0], tuple(dict.fromkeys(n for n in names[1:] if n != names[0]))
    codes = []
    for text in written:
        try:
            codes.append(_code(text))
        except ValueError as error:
            yield LeftOut(name, f"[{text}]: {error}")
    if not codes and not written:
        yield LeftOut(name, "has no code")
    for country in dict.fromkeys(code.country for code in codes):
        yield from _of_country(name, other, country, [code for code in codes if code.country == country])


def _of_country(
    name: str, other: tuple[str, ...], country: str, codes: list[Code]
) -> Iterator[Found | LeftOut]:
    unknown = sorted({word for code in codes for word in code.unknown})
    if unknown:
        yield LeftOut(
            name, f"{', '.join(unknown)} is a code of a group, religion or people that PLOVER does not have"
        )
    usable = [code for code in codes if code.sectors]
    if not usable:
        yield LeftOut(
            name, f"{country} alone: names of a country or its places belong to the country's own file"
        )
        return
    always = tuple(dict.fromkeys(s for code in usable if not code.dated for s in code.sectors))
    dated = [code for code in usable if code.dated]
    section = "persons" if dated and _like_person(name) else _section(name, usable[0].sectors)
    if section == "persons":
        holders = tuple(_term(code) for code in dated)
        yield Found(name=name, names=other, country=country, section=section, sectors=always, holders=holders)
    else:
        yield Found(
            name=name, names=other, country=country, section=section, sectors=always or usable[-1].sectors
        )


def _term(code: Code) -> FoundTerm:
    """Neither end of a dictionary's last code is known: it is checked when it was begun, and ages from there."""
    checked = code.since.isoformat()[:7] if code.since and not code.until else None
    return FoundTerm(sectors=code.sectors, since=code.since, until=code.until, checked=checked)


def _code(text: str) -> Code:
    """ValueError when it is not a code of CAMEO's form."""
    code, _, when = text.strip().partition(" ")
    if not re.fullmatch(r"(?:[A-Z]{3})+", code):
        raise ValueError("is not a code of three capitals or a multiple")
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    if parts[0] == "IGO" and len(parts) > 1 and parts[1] in ("UNO", "EUR"):
        parts = parts[1:]
    if not known_country(parts[0]):
        raise ValueError(f"{parts[0]} is no country and none of PLOVER's codes beside them")
    sectors = [sector for part in parts[1:] for sector in _sectors(part)]
    if parts[0] in CAMEO_SECTORS and not sectors:
        sectors = list(CAMEO_SECTORS[parts[0]])
    unknown = tuple(part for part in parts[1:] if not _sectors(part))
    since, until = _when(when.strip())
    return Code(parts[0], tuple(dict.fromkeys(sectors)), unknown, since, until)


def _sectors(part: str) -> tuple[str, ...]:
    return CAMEO_SECTORS.get(part, (part,) if part in SECTORS else ())


def _when(text: str) -> tuple[dt.date | None, dt.date | None]:
    if not text:
        return None, None
    for pattern, sort in _WHEN:
        if match := pattern.match(text):
            days = [_day(group) for group in match.groups()]
            if sort == "between":
                return days[0], days[1]
            return (days[0], None) if sort == "from" else (None, days[0] - dt.timedelta(days=1))
    raise ValueError(f"'{text}' is not a time such as >20090120, <20090120 or 20010101-20050601")


def _day(digits: str) -> dt.date:
    if len(digits) == len("YYMMDD"):
        digits = f"{20 if int(digits[:2]) <= CENTURY else 19}{digits}"
    return dt.datetime.strptime(digits, "%Y%m%d").replace(tzinfo=dt.UTC).date()


def _like_person(name: str) -> bool:
    """Two to four words, none of them a word for a body or an office."""
    words = fold(name).split()
    heads = load_tables().heads
    return 2 <= len(words) <= LONGEST_PERSON and not any(
        word in heads or word in ("of", "and", "the") for word in words
    )


def _section(name: str, sectors: tuple[str, ...]) -> Section:
    by_sector: dict[str, Section] = {
        "PTY": "parties",
        "BUS": "companies",
        "IGO": "organisations",
        "NGO": "organisations",
    }
    by_sector |= dict.fromkeys(("REB", "PRM", "UAF", "CRM", "IMG"), "groups")
    if sectors[0] in by_sector:
        return by_sector[sectors[0]]
    return "persons" if _like_person(name) else "bodies"
