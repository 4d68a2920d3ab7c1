"""Where a clause opens, for the nouns in it: "In Washington, officials ..." speaks of American ones."""

from __future__ import annotations

from onrecord.actors.home_here import is_place
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_CLAUSE_OPENERS = frozenset((",", ";", ":", "and", "but", "while", "where", "–", "—", "-", "--"))
_OPENING = 2
"""Words before a sentence's noun of place that still open it ("In Kiev", "But in Kiev")."""


def opening_place(scene: Scene, reading: Reading) -> str | None:
    """The country of a place that opens the clause before the noun: "In Washington", ", in Kiev"."""
    view = scene.views[reading.index]
    for number in range(len(view.hits) - 1, -1, -1):
        hit, (first, last) = view.hits[number], view.spans[number]
        before = view.before_phrase(first)
        if hit.end > reading.start or view.lower(before) not in ("in", "at"):
            continue
        opens = before < _OPENING or view.lower(before - 1) in _CLAUSE_OPENERS
        where = view.lower(last + (view.lower(last) == ",")) == "where"
        near = where or not _verb_between(view, last, reading) or _goes_on(view, before, reading)
        if opens and is_place(view, first) and near:
            places = [place for place in scene.places_of(hit) if scene.is_state(place)]
            if len(places) == 1:
                return places[0]
    return None


def _goes_on(view: View, before: int, reading: Reading) -> bool:
    """Whether those who act in a second clause are where the sentence opens: "In Klow shops closed, and customs
    officers searched lorries"; not where somebody of a state acts between."""
    if before >= _OPENING or reading.head.kind != "agent" or not reading.plural or reading.determiner:
        return False
    word = view.word_at(reading.anchor)
    phrase, (slot, clause, _) = view.phrase_at(word), view.slot(word)
    first = view.word_at(view.sentence.phrases[phrase].full_start) if phrase >= 0 else word
    joined = view.lower(first - 1) in _CLAUSE_OPENERS
    if slot != "subject" or clause is None or not joined:
        return False
    return not any(
        view.slot(view.word_at(start))[0] == "subject"
        for start, _ in view.countries
        if view.words[before].end < start < reading.start
    )


def _verb_between(view: View, last: int, reading: Reading) -> bool:
    words = view.words[last : view.word_at(reading.start)]
    return any(word.tag[:2] == "VB" for word in words)
