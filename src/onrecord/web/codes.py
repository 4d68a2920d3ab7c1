"""Codes of the record as an editor reads them: countries, sectors, and how a date or a quotation is known.

Codes stay in the data and in addresses; pages show words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from onrecord.records import Actor, ActorRef, Mention

_NAME = re.compile(r'^name = "(.+)"$', re.MULTILINE)

PLACES: dict[str, str] = {
    "UNO": "United Nations",
    "EUR": "European Union",
    "IGO": "international organisation",
    "NGO": "non-governmental",
    "ISM": "international movement",
    "IMG": "armed group across borders",
    "MNC": "company in several countries",
}
"""What PLOVER writes in the place of a country."""

SECTORS: dict[str, str] = {
    "GOV": "government",
    "LEG": "parliament",
    "JUD": "courts",
    "MIL": "military",
    "COP": "police",
    "SPY": "intelligence service",
    "PTY": "political party",
    "OPP": "opposition",
    "REB": "rebels",
    "PRM": "militia",
    "UAF": "unidentified armed people",
    "CRM": "criminals",
    "CVL": "civilians",
    "SOC": "civil society",
    "REF": "refugees and migrants",
    "ELI": "former officials and elites",
    "JRN": "media",
    "BUS": "business",
    "LAB": "labour",
    "AGR": "farming",
    "EDU": "education",
    "MED": "health care",
    "REL": "religion",
    "PRE": "claims to be a state",
    "UNK": "sector not known",
    **PLACES,
}
"""PLOVER's sectors (manual 0.8), and the codes that may stand among them."""

KINDS: dict[str, str] = {"body": "institution", "people": "people or population", "unknown": "kind not known"}
"""Kinds of actor whose own word tells too little."""

FORMS: dict[str, str] = {
    "direct": "in quotation marks",
    "mixed": "partly in quotation marks",
    "indirect": "in the outlet’s wording",
}
"""How a statement is reported."""

BASES: dict[str, str] = {
    "metadata": "as the outlet gives it",
    "dateline": "from the line before the text",
    "text": "from the text",
    "user": "given when it was read",
    "published": "counted from the day of publication",
    "anchor": "counted from another date in the article",
}
"""How a date is known."""


@cache
def place_words(code: str | None) -> str:
    """`QAT` → `Qatar`, by the registry that comes with the program; empty for none, an unknown code as it is."""
    if not code:
        return ""
    if code in PLACES:
        return PLACES[code]
    file = files("onrecord") / "data" / "en" / "registry" / "countries" / f"{code}.toml"
    if not re.fullmatch(r"[A-Z]{3}", code) or not file.is_file():
        return code
    found = _NAME.search(file.read_text(encoding="utf-8"))
    return found[1] if found else code


def sector_words(codes: Iterable[str]) -> str:
    """`GOV`, `PTY` → `government, political party`."""
    return ", ".join(SECTORS.get(code, code) for code in codes)


def kind_words(kind: str) -> str:
    """A kind of actor."""
    return KINDS.get(kind, kind)


def who_words(actor: Actor | ActorRef | Mention, kind: str = "") -> str:
    """What an actor is, in one line: `Qatar, government`; with its kind, `person, Qatar, government`. A state's name
    beside it has told the place already."""
    own = sector_words(each for each in actor.sectors if each != actor.country)
    place = place_words(actor.country)
    named = not isinstance(actor, Mention) and actor.name == place
    parts = (kind_words(kind), "" if named else place, own)
    return ", ".join(part for part in parts if part)
