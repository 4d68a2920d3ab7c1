"""How types, statuses and sides read in English."""

from __future__ import annotations

from onrecord.records import PositionStance

TYPE_WORDS: dict[str, str] = {
    "AGREE": "offers / agrees",
    "CONSULT": "meets / talks",
    "SUPPORT": "supports",
    "CONCEDE": "gives way",
    "YIELD": "gives way",
    "COOPERATE": "cooperates",
    "AID": "gives aid",
    "RETREAT": "withdraws / releases",
    "REQUEST": "asks / demands",
    "ACCUSE": "accuses / criticises",
    "REJECT": "rejects",
    "THREATEN": "threatens",
    "PROTEST": "protests",
    "SANCTION": "sanctions / breaks off",
    "MOBILIZE": "mobilises",
    "COERCE": "coerces",
    "ASSAULT": "attacks",
}
"""PLOVER's types (manual 0.8) as a verb of the source; YIELD stands for CONCEDE and RETREAT in older labellings."""

STATUS_WORDS: dict[str, str] = {
    "reported": "reported as done",
    "planned": "planned",
    "possible": "possible",
    "conditional": "conditional",
    "denied": "denied",
    "negated": "did not happen",
}
"""An event's status as a person reads it."""

OVERTURE_WORDS: dict[str, str] = {"REQUEST": "request", "CONSULT": "contact", "THREATEN": "ultimatum"}
"""Type of an overture → what it is called; all others are offers."""


def overture_words(event_type: str) -> str:
    """`REQUEST` → `request`; what is not asked, threatened or begun is offered."""
    return OVERTURE_WORDS.get(event_type, "offer")


def stance_toward(stance: PositionStance) -> str:
    """How one stands, right before toward whom: `supports`, `mediates with`."""
    return "mediates with" if stance == "mediates" else stance


def type_words(event_type: str) -> str:
    """`AGREE` → `offers / agrees`; an unknown type in small letters."""
    return TYPE_WORDS.get(event_type, event_type.lower())


def listed(items: tuple[str, ...] | list[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def outlets_words(named: int, nameless: int) -> str:
    """How many outlets, and how many articles do not say whose they are: `7 outlets (3 articles name none)`."""
    if not nameless:
        return counted(named, "outlet")
    if not named:
        return "no outlet named"
    return f"{counted(named, 'outlet')} ({counted(nameless, 'article names', 'articles name')} none)"


def counted(number: int, one: str, many: str = "") -> str:
    """`1 outlet`, `3 outlets`, `1,204 articles`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
