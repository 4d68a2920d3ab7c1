"""What follows from a noun and from whom it belongs to: sectors, gender, whether somebody is a former holder."""

from __future__ import annotations

from onrecord.actors.nodes import Figure
from onrecord.actors.reading import Reading
from onrecord.actors.tables import Head

_OWN_SECTORS = frozenset(("LEG", "JRN", "JUD", "COP", "REF", "CVL", "EDU", "REL", "MED", "AGR", "LAB", "BUS"))
"""Sectors that a noun keeps beside the body it belongs to ("Likud lawmaker" is of the legislature)."""

_ANYWHERE = frozenset(
    ("secretary", "president", "deputy", "adviser", "advisor", "aide", "representative", "chief executive")
)
"""Titles of the state that any body has too."""


OTHERS = frozenset(("former", "then", "deputy", "shadow"))
"""Kinds of words before an office that make its bearer somebody else than its holder of the day."""


def rank(reading: Reading) -> str:
    """What somebody is who no longer has an office ("former") or not quite ("deputy", "shadow"), else ""."""
    return next((kind for kind in ("former", "deputy", "shadow") if kind in reading.modifiers), "")


def is_one_of_many(reading: Reading) -> bool:
    """Whether one unnamed person is meant whom nothing tells from others ("a fisherman", not "the army chief")."""
    if reading.plural or reading.head.kind not in ("role", "agent", "part"):
        return False
    return (
        reading.head.kind == "agent"
        or not reading.placed
        or reading.determiner in ("a", "an", "one", "another")
    )


def is_steered(head: Head) -> bool:
    """Whether a noun says nothing of the sector by itself ("head", "secretary of the dockers' union")."""
    return head.part or not head.sectors or head.word in _ANYWHERE


def at_time(reading: Reading, sectors: tuple[str, ...]) -> tuple[str, ...]:
    """Former officials are elites."""
    if "former" in reading.modifiers and reading.head.kind in ("role", "agent", "part", "spokesperson"):
        return ("ELI",)
    return sectors


def sectors_with(head: Head, anchor: Figure) -> tuple[str, ...]:
    """Sectors of a noun that belongs to a body, party, group or person: "NATO chief", "Likud lawmaker"."""
    if (
        head.part
        or not head.sectors
        or (not anchor.entry and is_steered(head) and "GOV" not in anchor.sectors)
    ):
        return anchor.sectors or head.sectors
    if head.sectors[0] in _OWN_SECTORS or anchor.kind in ("unknown", "people", "person"):
        return tuple(dict.fromkeys((*head.sectors, *anchor.sectors)))
    if anchor.kind == "company" and head.offices:
        return anchor.sectors or head.sectors  # "chief executive" is an office of state elsewhere
    if anchor.kind in ("organisation", "group", "party"):
        return tuple(dict.fromkeys((*anchor.sectors, *head.sectors)))
    return head.sectors


def sectors_in(head: Head, state: Figure) -> tuple[str, ...]:
    """Sectors of a noun of a country or organisation: "EU officials" are first of the organisation."""
    if state.kind == "state":
        return (*(head.sectors or state.sectors), *(("PRE",) if "PRE" in state.sectors else ()))
    own = bool(head.sectors) and head.sectors[0] in _OWN_SECTORS
    both = (*head.sectors, *state.sectors) if own else (*state.sectors, *head.sectors)
    return tuple(dict.fromkeys(both))


_FEMALE = frozenset(
    ("queen", "princess", "nun", "wife", "daughter", "sister", "mother", "widow", "niece", "grandmother")
)
_MALE = frozenset(
    ("king", "pope", "emir", "sultan", "priest", "bishop", "husband", "son", "brother", "father", "widower", "nephew",
     "grandfather")
)  # fmt: skip


_CRAFT = frozenset(
    ("boat", "vessel", "ship", "warship", "gunboat", "speedboat", "freighter", "tanker", "trawler", "cruiser",
     "plane", "jet", "aircraft", "helicopter", "drone")
)  # fmt: skip


def gender_of(word: str) -> str:
    """ "f" or "m" where the word itself tells, "n" of a craft, which nobody calls he or she who speaks, else ""."""
    low = word.lower()
    if low.split()[-1:] and low.split()[-1] in _CRAFT:
        return "n"
    if low.endswith(("woman", "women")) or low in _FEMALE:
        return "f"
    return "m" if low.endswith(("man", "men")) or low in _MALE else ""


def name_with(reading: Reading, anchor: Figure) -> str:
    """The name of what belongs to another: "NATO: chief"; of nameless people as one says it ("dockers' union")."""
    word = reading.head.word
    if anchor.entry or anchor.kind != "people":
        return f"{anchor.name}: {word}"
    people, _, home = anchor.name.rpartition(" of ")
    if reading.owner is None or not people:
        return f"{word} of {anchor.name}"
    return f"{people}{chr(39) if people.endswith('s') else chr(39) + 's'} {word} of {home}"
