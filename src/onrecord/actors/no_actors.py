"""Nouns of actors that stand for something else: "the military response", "a state of war", "flown by helicopter"."""

from __future__ import annotations

from onrecord.actors.finder import head_of
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.view import POSSESSIVE, View

_AGAINST = ("anti-", "counter-", "anti ", "non-")
_COUNTED = frozenset(("-man", "-woman", "-person", "-men", "-people"))
"""Ends of words that say of how many something is: "a three-man crew"."""
_PARTIES = frozenset(("party", "parties"))
_NEITHER = frozenset(("third ", "third-"))
"""What makes a party nobody of those who quarrel: "no third party is needed"."""
_AT_HAND = frozenset(("at", "by", "from"))
"""Prepositions of a place beside somebody: "sat at his side", but not "took his side"."""

_OWNED = frozenset(("demonym", "name", "people", "capital"))


def is_no_actor(scene: Scene, view: View, number: int) -> bool:
    """Whether the noun of a hit is none of the actors that it mostly means."""
    hit, (first, last) = view.hits[number], view.spans[number]
    head = head_of(scene.tables, hit.of("head")[0])
    return (
        view.text[max(0, hit.start - 8) : hit.start].lower().endswith(_AGAINST)
        or view.text[max(0, hit.start - 1) : hit.end].lower() in _COUNTED
        or (head.word in _PARTIES and view.text[max(0, hit.start - 6) : hit.start].lower() in _NEITHER)
        or _only_measures(scene, view, number)
        or (_qualifies(scene, view, head, first, last) and not _is_owned(view, first))
        or _conveys(scene, view, first, last)
        or _is_at_hand(view, head, first)
        or _names_a_party(scene, view, head, last)
        or _opposes(view, head, last)
    )


def _opposes(view: View, head: Head, last: int) -> bool:
    """ "voiced strong opposition to the plan": what somebody has against it, and no party."""
    return head.sectors[:1] == ("OPP",) and view.lower(last - 1) == "opposition" and view.lower(last) == "to"


def _only_measures(scene: Scene, view: View, number: int) -> bool:
    """ "their state of war", "an army of bureaucrats": the noun tells how many or in which condition."""
    first, last = view.spans[number]
    if last - first > 1 or view.lower(first) not in scene.tables.collectives.measuring.words:
        return False
    if view.lower(last) != "of" or not view.words[first].text.islower():
        return False
    at = last + 1
    while view.tag(at) in ("DT", "JJ", "CD", "PRP$"):
        at += 1
    following = view.hit_at[at] if at < len(view.words) else -1
    counted = following < 0 or (view.hits[following].has("head") and view.tag(at) == "NNS")
    return view.tag(at) in ("NN", "NNS") and counted


def _qualifies(scene: Scene, view: View, head: Head, first: int, last: int) -> bool:
    """Whether the noun stands before a common noun that is a thing."""
    if (
        head.kind not in ("body", "agent")
        or view.is_head(first, last)
        or view.hit_at[last : last + 1] != [-1]
    ):
        return False
    if view.tag(last) not in ("NN", "NNS", "JJ"):
        return False
    row, phrase = scene.tables.collectives.qualifying, view.phrase_at(first)
    noun = view.sentence.phrases[phrase].head if phrase >= 0 else last
    if view.hit_at[noun] >= 0 or view.tag(noun) not in ("NN", "NNS"):
        return False
    return view.lower(last - 1) in row.always or view.words[noun].lemma in row.things


def _is_owned(view: View, first: int) -> bool:
    """Whether the country stands before the noun ("the Turkish military operation"): then it does tell who acts."""
    at = first - 2 if view.lower(first - 1) in POSSESSIVE else first - 1
    number = view.hit_at[at] if at >= 0 else -1
    return number >= 0 and any(meaning.sort in _OWNED for meaning in view.hits[number].meanings)


def _conveys(scene: Scene, view: View, first: int, last: int) -> bool:
    """ "flown by helicopter": without an article after "by" it is how one travels."""
    words = scene.tables.collectives.conveying.words
    return view.lower(first - 1) == "by" and view.lower(last - 1) in words


def _is_at_hand(view: View, head: Head, first: int) -> bool:
    """ "sat at the president's side"."""
    owned = view.tag(first - 1) in ("POS", "PRP$")
    return head.word == "side" and owned and view.slot(first)[2] in _AT_HAND


def _names_a_party(scene: Scene, view: View, head: Head, last: int) -> bool:
    """ "the opposition Blue Party": the noun only says on which side the party stands."""
    number = view.hit_at[last] if last < len(view.words) else -1
    if head.sectors[:1] != ("OPP",) or number < 0:
        return False
    entries = [scene.registry.entries.get(meaning.target) for meaning in view.hits[number].of("name")]
    return any(entry is not None and entry.kind == "party" for entry in entries)
