"""What follows a head noun with a preposition: "president of Venezuela", "spokesman for the army", "police in Oslo"."""

from __future__ import annotations

from typing import Protocol

from onrecord.actors.finder import Meaning
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.view import POSSESSIVE, View

_REACH = 9
"""Words after the preposition within which the name must stand."""

_PREPOSITIONS = frozenset(("of", "for", "from", "with", "at", "in"))
_IN_PLACE = frozenset(
    (
        "COP",
        "CVL",
        "LEG",
        "JUD",
        "EDU",
        "LAB",
        "MED",
        "SOC",
        "REL",
        "AGR",
        "OPP",
        "GOV",
        "BUS",
        "PTY",
        "CRM",
        "JRN",
    )
)
"""Sectors of people who belong to the place they are in ("police in Oslo", but not "troops in Libya")."""

_RESIDENT = frozenset(("JUD", "EDU", "REL", "CVL", "BUS", "LAB", "COP"))
"""Sectors of single persons who are of the place they are in ("a judge in Oslo", but not "an envoy in Oslo")."""

_SPOKEN_FOR = frozenset(("spokesperson", "role", "part"))
_INNER_TAGS = frozenset(("PRP$", "NNP", "NN", "NNS", "NNPS", "HYPH", "DT", "POS"))


class _Reader(Protocol):
    """What this module needs of the head reader."""

    scene: Scene
    view: View
    owners: dict[int, Figure]
    consumed: set[int]
    inner: set[int]

    def sectors_of(self, word: int) -> tuple[str, ...]:
        """Sectors of those who belong to what a common noun names."""
        ...

    def name_of(self, number: int) -> Node | None:
        """The node of a hit."""
        ...


def follow(reader: _Reader, reading: Reading, position: int) -> None:
    """Take the country or body that follows the noun at word `position` with a fitting preposition."""
    view = reader.view
    if not _joins(reader, reading.head, view.lower(position)):
        return
    if reading.head.kind == "agent" and view.tag(position + 1) == "VBG":
        return  # "accused a neighbour of arming them"
    if view.lower(position) == "in" and reading.head.word in reader.scene.tables.collectives.visiting.words:
        return
    place, unknown, owner = "", False, -1
    for index in range(position + 1, min(len(view.words), position + 1 + _REACH)):
        number = view.hit_at[index]
        if number < 0 or number in view.blocked:
            if not _inner_word(view, index):
                break
            unknown = unknown or view.tag(index) in ("NNP", "NNS", "NNPS")
            reading.belongs = reader.sectors_of(index) or reading.belongs
            if index in reader.owners:
                place = reader.owners[index].place
            continue
        if _is_title(reader, number):
            continue
        node = reader.name_of(number)
        if node is not None and owner < 0 and _owns(view, node, number):
            owner = number
            continue
        if node is not None:
            _take(reader, reading, node, number)
            return
        found = _adjective(view.hits[number].of("demonym", "people", "capital", "city", "region"))
        if found:
            place = found
            reading.end = max(reading.end, view.hits[number].end, _phrase_end(view, index))
    state = reader.name_of(owner) if owner >= 0 else None
    if state is not None:
        _take(reader, reading, state, owner)
        return
    reading.unknown_name = reading.unknown_name or (unknown and not place)
    if place:
        reading.places.append(Place(place, reading.head_end, reading.end))


def _is_title(reader: _Reader, number: int) -> bool:
    """Whether a noun is only the title of the person whose name follows ("a friend of President Roe")."""
    view = reader.view
    following = view.hit_at[view.spans[number][1]] if view.spans[number][1] < len(view.words) else -1
    if following < 0 or not view.hits[number].has("head") or not view.hits[following].has("name", "surname"):
        return False
    node = reader.name_of(following)
    return node is not None and node.figure.person and view.text[view.hits[number].start].isupper()


def _owns(view: View, node: Node, number: int) -> bool:
    """Whether a name or noun only owns what follows ("a spokesman for Syldavia's energy ministry", "the secretary of a
    teachers' union")."""
    owner = node.figure.kind == "state" or node.figure.plural or node.figure.person
    return owner and view.lower(view.spans[number][1]) in POSSESSIVE


def _phrase_end(view: View, index: int) -> int:
    """Where the phrase of an adjective ends ("the mayor of the Syldavian village")."""
    phrase = view.phrase_at(index)
    return view.sentence.phrases[phrase].end if phrase >= 0 else 0


def _inner_word(view: View, index: int) -> bool:
    tag = view.tag(index)
    return tag in _INNER_TAGS or tag[:2] in ("JJ", "CD") or tag in ("VBN", "VBG")


def _adjective(meanings: tuple[Meaning, ...]) -> str | None:
    return next((meaning.target for meaning in meanings if meaning.target), None)


def _take(reader: _Reader, reading: Reading, node: Node, number: int) -> None:
    personal = fold(reading.head.word) in reader.scene.tables.collectives.personal.words
    if node.figure.person and reading.head.kind not in ("spokesperson", "role", "part") and not personal:
        _take_leader(reader, reading, node)
        return
    kept = node.figure.person and personal  # "supporters of the president" speaks of the president too
    if not kept and reader.view.hits[number].has("head") and not reader.view.hits[number].has("name"):
        reader.inner.add(number)
    if node.figure.kind == "state":
        reading.places.append(Place(node.figure.place or node.figure.id, node.start, node.end))
        if reading.plural:
            _take_list(reader, reading, number)
    else:
        reading.base = node.figure
    reading.end = max(reading.end, node.end)


def _take_leader(reader: _Reader, reading: Reading, node: Node) -> None:
    """ "the government of President Roe": the country is the person's."""
    entry = reader.scene.registry.entries.get(node.figure.country or "")
    if reading.head.kind == "body" and entry is not None:
        reading.places.append(Place(entry.id, node.start, node.end))


def _take_list(reader: _Reader, reading: Reading, number: int) -> None:
    """The further states of a list: "the ministers of Russia, Turkey and Iran"."""
    view, position = reader.view, reader.view.spans[number][1]
    while view.lower(position) in (",", "and", "&"):
        position += 1
        while view.lower(position) in ("and", "the", "of"):
            position += 1
        following = view.hit_at[position] if position < len(view.words) else -1
        node = reader.name_of(following) if following >= 0 and following not in view.blocked else None
        if node is None or node.figure.kind != "state" or view.lower(view.spans[following][1]) in POSSESSIVE:
            return
        reading.listed.append(Place(node.figure.place or node.figure.id, node.start, node.end))
        position = view.spans[following][1]


def _joins(reader: _Reader, head: Head, preposition: str) -> bool:
    """Whether a preposition leads from a noun to whose it is; with people of somebody's also "to" ("an aide to")."""
    if preposition in ("to", "for") and fold(head.word) in reader.scene.tables.collectives.personal.words:
        return True
    return preposition in _PREPOSITIONS and _may_follow(head, preposition)


def _may_follow(head: Head, preposition: str) -> bool:
    if preposition == "in":
        local = _RESIDENT if head.kind == "role" else _IN_PLACE
        settled = bool(head.sectors) and head.sectors[0] in local and not head.offices
        return settled or head.kind == "spokesperson"
    if preposition == "for":
        return head.kind in _SPOKEN_FOR
    if preposition in ("with", "at"):
        return head.part
    return True
