"""Which countries a sentence names in a part that lets them be the one whose "the army" or "the cabinet" is meant.

Who acts beside the noun may own it; who suffers its deed, what things are called after, where people go, and a foreign
state that deals with a government do not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice, takewhile
from operator import attrgetter
from typing import Literal

from onrecord.actors.clauses import clauses_over
from onrecord.actors.nodes import Node
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import POSSESSIVE, View

_sentence = attrgetter("sentence")

Strength = Literal["place", "acts", "named"]
"""Where it happens, for those who are there; who acts beside; somebody else."""
_ORDER: tuple[Strength, ...] = ("place", "acts", "named")

PLACING = frozenset(("in", "at", "near", "inside", "outside", "across", "around", "within", "off"))
"""Prepositions of where something is: the people there are of the place, a state's bodies need not be."""

_KEPT = frozenset(("embassy", "consulate", "ambassador", "envoy", "consul", "diplomat", "mission"))
_TOWNS = frozenset(("capital", "city", "town", "province", "district", "village", "port"))
_MOVING = frozenset(("to", "from", "into", "through", "via", "toward", "towards"))
_BORDERS = frozenset(("border", "borders", "frontier", "frontiers", "crossing", "crossings", "boundary"))
"""What somebody stands at who is of this side: "on the border with Sylvania the army ..."."""
_SUFFERING = frozenset(("with", "against", "from", "to", "on", "toward", "towards", "upon", "over"))
"""Prepositions of whom something is done to: "Parliament approved a treaty with China" is not China's parliament."""

_POLITICAL = frozenset(("GOV", "LEG", "PTY", "OPP", "JUD"))
"""Sectors with which other states deal: "Romania recognised the cabinet" is not Romania's own."""

_HOME_POLITICS = frozenset(
    ("opposition", "lawmaker", "legislator", "senator", "deputy", "mp", "parliamentarian", "voter")
)
"""Who deals with his own government: "Romanian lawmakers urged the government to ..." is no other state."""
_THEIR_OWN = frozenset(("government", "cabinet"))

_OF_GROUPS = frozenset(("group", "party", "company", "people"))
"""Whose names do not tell whose army or parliament is meant: Hamas is not the army's country."""


def states_here(scene: Scene, reading: Reading, main: str | None) -> list[str]:
    """The states of a sentence that may be a noun's, each once, in order: only those for whom most speaks."""
    found = list(_parts(scene, reading, main))
    for strength in _ORDER:
        places = dict.fromkeys(place for place, other in found if other == strength)
        if places:
            return list(places)
    view = scene.views[reading.index]
    return list(
        dict.fromkeys(
            place
            for start, place in _somebodies(scene, reading.index)
            if not _deals(view, start, place, reading, main) and not _is_done_to(view, start, reading)
        )
    )


def harmer(scene: Scene, reading: Reading) -> str | None:
    """The state that does harm to a noun of forces, which is then another's: "India downed a warplane"."""
    view = scene.views[reading.index]
    slot, clause, _ = view.slot(view.word_at(reading.anchor))
    forces = reading.head.kind == "body" and reading.head.sectors[:1] == ("MIL",)
    if not forces or slot != "object" or clause is None or clause.passive:
        return None
    if clause.lemma not in scene.tables.pronouns.harming.words:
        return None
    doing = {
        node.figure.country
        for node in _named_in(scene, reading.index)
        if view.does(view.word_at(node.end - 1), clause)
    }
    return doing.pop() if len(doing) == 1 else None


def done_to(scene: Scene, reading: Reading) -> frozenset[str]:
    """The states to which the noun does what is done to others: "The minister criticised Iran" is another's; "The
    minister led Iran" is not."""
    view = scene.views[reading.index]
    slot, clause, _ = view.slot(view.word_at(reading.anchor))
    dealing = scene.tables.verbs.official | scene.tables.pronouns.harming.words
    if slot != "subject" or clause is None or clause.lemma not in dealing:
        return frozenset()
    return frozenset(
        place
        for start, place in scene.states_in(view)
        if not qualifies(view, view.word_at(start)) and _is_done_to(view, start, reading)
    )


def _parts(scene: Scene, reading: Reading, main: str | None) -> Iterator[tuple[str, Strength]]:
    view = scene.views[reading.index]
    for start, place in scene.states_in(view):
        if not _only_group(scene, view, start):
            strength = _of_state(view, start, place, reading, main)
            if strength is not None:
                yield place, strength
    for start, place in _somebodies(scene, reading.index):
        slot, _, _ = view.slot(view.word_at(start))
        if slot == "subject" and start != reading.start and not _deals(view, start, place, reading, main):
            yield place, "acts"


def _deals(view: View, start: int, place: str, reading: Reading, main: str | None) -> bool:
    """Whether somebody of another state than the article's acts on a government ("Nasser recognised the cabinet")."""
    if _is_of_its_politics(view, start, reading):
        return False
    clause = view.slot(view.word_at(start))[1]
    slot, own, _ = view.slot(view.word_at(reading.anchor))
    foreign = place != main and bool(_POLITICAL & set(reading.head.sectors)) and reading.head.kind == "body"
    return foreign and slot == "object" and own is not None and own is clause


def _is_of_its_politics(view: View, start: int, reading: Reading) -> bool:
    """Whether somebody named before a government is a lawmaker or of the opposition, who deal with their own."""
    number = view.phrase_at(view.word_at(start))
    if number < 0 or start > reading.start or view.lower(view.word_at(reading.anchor)) not in _THEIR_OWN:
        return False
    phrase = view.sentence.phrases[number]
    words = (view.lower(at) for at in range(phrase.first, phrase.last))
    return any(word in _HOME_POLITICS or word.removesuffix("s") in _HOME_POLITICS for word in words)


def _of_state(view: View, start: int, place: str, reading: Reading, main: str | None) -> Strength | None:
    """The part of a country's name; None where it tells nothing of the noun."""
    word, own = view.word_at(start), view.word_at(reading.anchor)
    slot, clause, _ = view.slot(word)
    own_slot, own_clause, _ = view.slot(own)
    before = view.lower(view.before_phrase(word))
    if before in PLACING and is_place(view, word):
        return "place" if reading.head.kind == "agent" and _beside(view, start, reading) else None
    if before in _MOVING or (before == "with" and view.lower(view.before_phrase(word) - 1) in _BORDERS):
        return None
    somebody = qualifies(view, word)
    if somebody and (not of_somebody(view, word) or is_kept_abroad(view, word)):
        return None
    inside = clause is not None and clause.span_start <= reading.start < clause.span_end
    aside = told_aside(view, start) and not inside
    if slot == "subject" and clause is not None:
        dealt = inside and own_slot != "subject" and (own_clause is None or own_clause is clause)
        if _is_of_its_politics(view, start, reading):
            return "acts"
        foreign = place != main and bool(_POLITICAL & set(reading.head.sectors))
        if foreign and not inside and own_slot not in ("subject", "") and start > reading.start:
            return None  # who acts later is another: "banned sales to the junta, and France cancelled"
        if foreign and (dealt or (inside and not somebody)):
            return None
        return "acts" if start < reading.start and not aside else "named"
    past = aside and slot in (
        "object",
        "recipient",
    )  # "a senator whose family fled Havana accused the president"
    return None if past or _is_done_to(view, start, reading) else "named"


def told_aside(view: View, start: int) -> bool:
    """Whether a name stands in what a relative clause or a participle tells of somebody."""
    clause = view.slot(view.word_at(start))[1]
    return clause is not None and clause.relation in ("relative", "participle")


def _is_done_to(view: View, start: int, reading: Reading) -> bool:
    """Whether the noun does something to somebody named behind it, in its own clause: "The minister met Iran's Zarif".
    What a ministry says that another does may be done to its own."""
    slot, clause, preposition = view.slot(view.word_at(start))
    own_slot, own_clause, _ = view.slot(view.word_at(reading.anchor))
    apart = clause is not None and clause is not own_clause
    if own_slot != "subject" or start <= reading.anchor or apart:
        return False
    return slot in ("object", "recipient") or preposition in _SUFFERING


def _beside(view: View, start: int, reading: Reading) -> bool:
    """Whether a place stands in the noun's own clause, or in its phrase ("soldiers captured in Klow")."""
    phrase = view.phrase_at(view.word_at(reading.anchor))
    if phrase >= 0 and start < view.sentence.phrases[phrase].full_end and start > reading.anchor:
        return True
    own, other = (clauses_over(view, char)[:1] for char in (reading.anchor, start))
    return own == other


def is_place(view: View, word: int) -> bool:
    """Whether a country's word names a place: a town, the country itself, or its capital ("the Ruritanian capital")."""
    number = view.hit_at[word]
    if number < 0:
        return False
    if qualifies(view, word):
        return view.sentence.phrases[view.phrase_at(word)].lemma in _TOWNS
    return view.hits[number].has("capital", "city", "name", "region")


def qualifies(view: View, word: int) -> bool:
    """Whether a country's word only says whose or which its phrase is ("American money", "Spain's government")."""
    number = view.hit_at[word]
    first, last = view.spans[number] if number >= 0 else (word, word + 1)
    return view.lower(last) in POSSESSIVE or not view.is_head(first, last)


def of_somebody(view: View, word: int) -> bool:
    """Whether what a country's word qualifies is a noun of actors ("Spain's government"), no thing."""
    number = view.hit_at[word]
    last = view.spans[number][1] if number >= 0 else word + 1
    at = last + 1 if view.lower(last) in POSSESSIVE else word
    phrase = view.phrase_at(at)
    if phrase < 0:
        return False
    head = view.hit_at[view.sentence.phrases[phrase].head]
    return head >= 0 and view.hits[head].has("head")


def is_kept_abroad(view: View, word: int) -> bool:
    """Whether a country's word stands before an embassy or who is sent abroad: it tells nothing of the place."""
    phrase = view.phrase_at(word)
    return phrase >= 0 and view.sentence.phrases[phrase].lemma in _KEPT


def _only_group(scene: Scene, view: View, start: int) -> bool:
    hit = next((hit for hit in view.hits if hit.start == start), None)
    entries = [scene.registry.entries.get(meaning.target) for meaning in hit.of("name")] if hit else []
    return bool(entries) and all(entry is not None and entry.kind in _OF_GROUPS for entry in entries)


def _somebodies(scene: Scene, index: int) -> Iterator[tuple[int, str]]:
    """The persons whom a sentence names, with their country."""
    for node in _named_in(scene, index):
        country = node.figure.country
        if node.figure.person and country and scene.is_state(country):
            yield node.start, country


def _named_in(scene: Scene, index: int) -> Iterator[Node]:
    """The nodes of a sentence, which stand in the order of the text."""
    rest = islice(scene.nodes, bisect_left(scene.nodes, index, key=_sentence), None)
    return takewhile(lambda node: node.sentence == index, rest)
