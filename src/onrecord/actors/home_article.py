"""Whose country an article is about: where bare institutions are at home that nothing nearer places."""

from __future__ import annotations

from onrecord.actors.home_here import is_kept_abroad, of_somebody, qualifies
from onrecord.actors.scene import TITLE_WEIGHT, Scene
from onrecord.actors.view import View

FIRST, DATELINE, HEADLINE = 0.5, 0.4, 0.2
"""What the first country of the text, that of the dateline and the first of the headline are worth beside how often a
country is named (1 for the most named)."""
LEAD = 0.15
"""How far the first must be ahead of the second; less decides nothing."""
_OF_A_THING, _KEPT_ABROAD = 0.5, 0.25
"""What a name counts that only qualifies a thing ("Russian flags"), or an embassy."""


def ranking(scene: Scene) -> list[tuple[str, float]]:
    """The countries of an article with how much speaks for each, the best first."""
    often = _often(scene)
    top = max(often.values(), default=0.0)
    if not top:
        return []
    points = {place: count / top for place, count in often.items()}
    for place, worth in (
        (_first(scene), FIRST),
        (scene.dateline_country, DATELINE),
        (_titled(scene), HEADLINE),
    ):
        if place is not None:
            points[place] = points.get(place, 0.0) + worth
    return sorted(points.items(), key=lambda each: -each[1])  # stable: of equals whoever is named first


def _often(scene: Scene) -> dict[str, float]:
    counts: dict[str, float] = {}
    for view in scene.views:
        weight = TITLE_WEIGHT if view.sentence.field == "title" else 1
        for start, place in scene.concerned_in(view):
            counts[place] = counts.get(place, 0.0) + weight * _worth(view, view.word_at(start))
    return counts


def _worth(view: View, word: int) -> float:
    if is_kept_abroad(view, word):
        return _KEPT_ABROAD
    return _OF_A_THING if qualifies(view, word) and not of_somebody(view, word) else 1.0


def _first(scene: Scene) -> str | None:
    """The first state of the text, where its sentence does not name it together with another."""
    for view in scene.views:
        if view.sentence.field == "title":
            continue
        for start, place in scene.states_in(view):
            phrase = view.phrase_at(view.word_at(start))
            return None if phrase >= 0 and view.sentence.phrases[phrase].conjuncts else place
    return None


def _titled(scene: Scene) -> str | None:
    for view in scene.views[:1]:
        if view.sentence.field == "title":
            return next((place for _, place in view.countries if scene.is_state(place)), None)
    return None
