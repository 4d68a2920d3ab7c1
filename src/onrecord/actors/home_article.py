"""Whose country an article is about: where bare institutions are at home that nothing nearer places."""

from __future__ import annotations

from onrecord.actors.finder import Hit
from onrecord.actors.home_here import is_kept_abroad, of_somebody, qualifies
from onrecord.actors.scene import TITLE_WEIGHT, Scene
from onrecord.actors.view import View

FIRST, HEADLINE = 0.5, 0.2
"""What the first country of the text and the first of the headline are worth beside how often a country is named (1 for
the most named)."""
FIRST_BELOW_DATELINE = 0.25
"""What the first country of the text is worth below a dateline, which stands before it."""
DATELINE, OUTLET, TOWN = 0.4, 0.15, 0.8
"""What the place in the dateline and one in the outlet's name are worth; either is worth more as a town where nobody
meets (no capital, no town of conferences): there the reporter is at the place, and the paper a local one."""
FEW = 3.0
"""Mentions from which shares count in full: a country named once in an article that names no other has a third of a
share, less than a dateline."""
VENUE = 0.4
"""What a town counts where something only happens; capitals and towns of conferences are everybody's: nothing."""
LEAD = 0.15
"""How far the first must be ahead of the second; less decides nothing."""
_EDITION = "english"
"""What a paper's edition for readers abroad is called: no word of its country."""
_OF_A_THING, _KEPT_ABROAD = 0.5, 0.25
"""What a name counts that only qualifies a thing ("Russian flags"), or an embassy."""


def ranking(scene: Scene) -> list[tuple[str, float]]:
    """The countries of an article with how much speaks for each, the best first."""
    often = _often(scene)
    top = max((*often.values(), FEW))
    points = {place: count / top for place, count in often.items()}
    dateline, outlet = _dateline(scene), _outlet(scene)
    placed = dateline[0] is not None or outlet[1] == TOWN
    first = (_first(scene), FIRST_BELOW_DATELINE if placed else FIRST)
    for place, worth in (first, dateline, (_titled(scene), HEADLINE), outlet):
        if place is not None:
            points[place] = points.get(place, 0.0) + worth
    return sorted(points.items(), key=lambda each: -each[1])  # stable: of equals whoever is named first


def _often(scene: Scene) -> dict[str, float]:
    counts: dict[str, float] = {}
    for view in scene.views:
        weight = TITLE_WEIGHT if view.sentence.field == "title" else 1
        for start, place in scene.states_in(view):
            worth = _worth(view, view.word_at(start))
            if scene.is_venue(view, start):
                worth *= VENUE if _is_out_of_the_way(scene, view, start) else 0.0
            if worth:
                counts[place] = counts.get(place, 0.0) + weight * worth
    return counts


def _is_out_of_the_way(scene: Scene, view: View, start: int) -> bool:
    """Whether a name is a town's where foreigners do not meet."""
    return any(hit.start == start and _nobody_meets(scene, hit) for hit in view.hits)


def _nobody_meets(scene: Scene, hit: Hit) -> bool:
    return hit.has("city") and not hit.has("capital") and hit.key not in scene.tables.contexts.hubs


def _dateline(scene: Scene) -> tuple[str | None, float]:
    """The country of the dateline and what it is worth."""
    view = next((view for view in scene.views if view.sentence.field == "text"), None)
    hits = [hit for hit in view.hits if hit.start < scene.dateline_end] if view is not None else []
    town = any(_nobody_meets(scene, hit) and scene.places_of(hit) for hit in hits)
    return scene.dateline_country, TOWN if town else DATELINE


def _outlet(scene: Scene) -> tuple[str | None, float]:
    """The state of a place in the outlet's name ("Kaduna Star") and what it is worth."""
    for hit in scene.finder.find(scene.article.outlet):
        for place in scene.places_of(hit) if hit.key != _EDITION else ():
            if scene.is_state(place):
                return place, TOWN if _nobody_meets(scene, hit) else OUTLET
    return None, 0.0


def own_country(scene: Scene) -> str | None:
    """The country of the outlet: of a place in its name, of a paper that the registry knows, else of the dateline."""
    place, _ = _outlet(scene)
    if place is not None:
        return place
    for hit in scene.finder.find(scene.article.outlet):
        for meaning in hit.of("name", "local"):
            entry = scene.registry.entries.get(meaning.target)
            if entry is not None and entry.sectors[:1] == ("JRN",) and scene.is_state(entry.home):
                return entry.home
    return scene.dateline_country


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
