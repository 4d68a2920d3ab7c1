"""A name that is the name of a thing: a dog called Castro, the ferry Estonia, the film Casablanca, a Canada goose."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.actors.finder import Hit
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_TITLE_REACH = 7
"""Words of a work's title before the name in it ("A Portrait of the Artist in ...")."""

_QUOTED_TITLE = 6
"""Words between quotation marks that may be a title; more are somebody's speech."""

_QUOTES = frozenset(('"', "“", "”", "``", "''", "‘", "’"))
_LINKS = frozenset(("in", "of", "the", "on", "from", "to", "and", "for", "a", "an", "with", "at", "by", "'s"))
_SCORE = re.compile(r"(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])")


def names_a_thing(scene: Scene, view: View, number: int) -> bool:
    """Whether the words around a hit make it the name of a thing; not to be asked of headlines in title case."""
    first, last = view.spans[number]
    hit = view.hits[number]
    return (
        _is_called(scene, view, first)
        or _is_vessel(scene, view, first)
        or _is_goods(scene, view, hit, last)
        or _is_one_of_many(scene, view, number)
        or _follows_work(scene, view, first)
        or _quoted_title(scene, view, first, last)
        or _title_goes_on(view, last)
        or _is_team(scene, view, number)
    )


def _is_called(scene: Scene, view: View, first: int) -> bool:
    """ "a café named Obama", "a street named after Lenin" (a man, group or company called so is that actor)."""
    before = view.before_phrase(first)
    naming = scene.tables.things.naming
    if view.lower(before) in ("after", "for") and view.lower(before - 1) in naming:
        return view.tag(before - 1) == "VBN"
    if view.lower(before) not in naming or view.tag(before) != "VBN":
        return False
    noun = before - 1
    while noun >= 0 and (view.tag(noun) in (",", "RB") or view.lower(noun) in ("is", "was", "been", "which")):
        noun -= 1
    return view.tag(noun) in ("NN", "NNS") and view.lower(noun) not in scene.tables.heads


def _is_vessel(scene: Scene, view: View, first: int) -> bool:
    """ "the ferry Estonia", "USS Ronald Reagan"."""
    return first > 0 and view.words[first - 1].text in scene.tables.things.vessels


def _is_goods(scene: Scene, view: View, hit: Hit, last: int) -> bool:
    """ "a Canada goose", "the Reagan airport", "the Ottawa treaty" (not "a Canada-based company")."""
    adjective = hit.has("demonym", "people") and not hit.has("name", "capital")
    if adjective or view.tag(last)[:2] not in ("NN", "JJ", "VB"):
        return False
    return view.lower(last) in scene.tables.things.goods and view.words[last].text.islower()


def _is_one_of_many(scene: Scene, view: View, number: int) -> bool:
    """ "a Wall Street and a Broadway", "an IRA", "30 AU": names of bodies and seats stand for one thing alone; "the
    Boeing 737" is what the company makes."""
    hit, (first, last) = view.hits[number], view.spans[number]
    entries = [scene.registry.entries.get(meaning.target) for meaning in hit.of("name", "seat", "local")]
    single = all(entry is not None and entry.kind not in ("state", "person", "group") for entry in entries)
    made = all(entry is not None and entry.kind == "company" for entry in entries)
    if entries and made and view.tag(last) == "CD" and view.lower(first - 1) != "by":
        return True
    if not entries or not single or not view.is_head(first, last) or view.tag(last) in ("NN", "NNS", "NNP"):
        return False
    return view.lower(first - 1) in ("a", "an") or (
        view.tag(first - 1) == "CD" and view.lower(first - 1) != "one"
    )


def _follows_work(scene: Scene, view: View, first: int) -> bool:
    """ "the novel A Passage to India": a work's noun, then a run of capitalised words and small ones; a verb is none
    ("hit India with tariffs")."""
    for position in range(first - 1, max(-1, first - 1 - _TITLE_REACH), -1):
        word = view.words[position]
        if word.text in scene.tables.things.works and word.tag[:2] != "VB":
            return (
                position == first - 1
                or view.words[position + 1].text[:1].isupper()
                or _quote(view, position + 1)
            )
        if not (word.text[:1].isupper() or word.text.lower() in _LINKS or word.text in _QUOTES):
            return False
    return False


def _quote(view: View, position: int) -> bool:
    return view.words[position].text in _QUOTES


def _quoted_title(scene: Scene, view: View, first: int, last: int) -> bool:
    """A few capitalised words in quotation marks, in a sentence of works or of those who perform them."""
    opening = next(
        (at for at in range(first - 1, max(-1, first - 1 - _QUOTED_TITLE), -1) if _quote(view, at)), None
    )
    closing = next(
        (at for at in range(last, min(len(view.words), last + _QUOTED_TITLE)) if _quote(view, at)), None
    )
    if opening is None or closing is None or closing - opening - 1 > _QUOTED_TITLE:
        return False
    inside = [word.text for word in view.words[opening + 1 : closing] if word.text[:1].isalpha()]
    if not all(text[0].isupper() or text.lower() in _LINKS for text in inside):
        return False
    things = scene.tables.things
    return any(word.lemma in things.performing or word.text in things.works for word in view.words)


def _title_goes_on(view: View, last: int) -> bool:
    """ "Georgia on My Mind": after a small word a pronoun or verb with a capital inside the sentence."""
    at = last
    while view.lower(at) in _LINKS and view.words[at].text.islower() and at - last < 2:
        at += 1
    if at == last or at >= len(view.words):
        return False
    word = view.words[at]
    return word.text[0].isupper() and word.text != "I" and word.tag in ("PRP$", "PRP", "VB", "VBZ", "VBP")


def _is_team(scene: Scene, view: View, number: int) -> bool:
    """A country or city that plays: a verb of teams, and a word of sports or a score in the sentence."""
    hit, (first, last) = view.hits[number], view.spans[number]
    if not hit.has("name", "capital", "city", "region", "local") or not view.is_head(first, last):
        return False
    if hit.has("name") and not any(meaning.target in scene.registry.states for meaning in hit.of("name")):
        return False
    sports = scene.tables.things.sports
    _, clause, preposition = view.slot(first)
    played = clause is not None and (
        clause.lemma in sports.verbs or clause.lemma.split(" ")[0] in sports.verbs
    )
    if not played and preposition not in sports.teams:
        return False
    return _speaks_of_sports(scene, view, played=played)


def _speaks_of_sports(scene: Scene, view: View, *, played: bool) -> bool:
    sports = scene.tables.things.sports
    words = [word.text.lower() for word in view.words]
    pairs = [f"{one} {two}" for one, two in pairwise(words)]
    hyphened = ["".join(words[at : at + 3]) for at in range(len(words) - 2) if words[at + 1] == "-"]
    cues = (
        sports.cues.intersection(
            words,
        )
        | sports.cues.intersection(pairs)
        | sports.cues.intersection(hyphened)
    )
    text = view.text[view.sentence.start : view.sentence.end]
    verbs = any(clause.lemma in sports.verbs for clause in view.sentence.clauses)
    return verbs and (len(cues) > 1 or (played and bool(cues)) or bool(_SCORE.search(text) and played))
