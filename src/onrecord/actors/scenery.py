"""Whether a country or city is spoken of as a landscape: its beaches, the wine from it, the storm that hits it."""

from __future__ import annotations

from onrecord.actors.scene import Scene
from onrecord.actors.view import POSSESSIVE, View
from onrecord.grammar import Clause

_COPULA = frozenset(("be", "remain", "become"))
_AHEAD = 7
"""Words after "is" within which the noun stands that says what the place is ("is a sleepy little town")."""


def is_scenery(scene: Scene, view: View, number: int) -> bool:
    """True where nobody acts: the words beside the name are those of maps, weather, travel and trade in goods."""
    first, last = view.spans[number]
    if view.lower(last) in POSSESSIVE:
        return view.lower(_owned(view, last)) in _forms(scene)
    slot, clause, preposition = view.slot(first)
    if preposition == "of":
        return view.governor(view.phrase_at(first)) in scene.tables.things.scenery.land
    if preposition in ("from", "to", "for"):
        return _only_travelled(scene, view, view.phrase_at(first), clause, preposition)
    if slot == "subject" and clause is not None:
        return _lies_there(scene, view, clause, last)
    if slot in ("object", "recipient") and clause is not None:
        return _is_weathered(scene, view, clause)
    return False


def _owned(view: View, last: int) -> int:
    phrase = view.phrase_at(last + 1)
    return view.sentence.phrases[phrase].head if phrase >= 0 else last + 1


def _forms(scene: Scene) -> frozenset[str]:
    land = scene.tables.things.scenery.land
    return land | {f"{word}s" for word in land} | {f"{word}es" for word in land}


def _only_travelled(scene: Scene, view: View, phrase: int, clause: Clause | None, preposition: str) -> bool:
    """ "wine from Chile", "storks fly to Kenya": what comes or goes is no actor's doing."""
    scenery = scene.tables.things.scenery
    governor = view.governor(phrase)
    if clause is None:
        return governor in scenery.goers
    return (
        preposition != "for"
        and clause.lemma.split(" ")[0] in scenery.travelling
        and _goes(scene, view, clause)
    )


def _goes(scene: Scene, view: View, clause: Clause) -> bool:
    """Whether the one who goes is a traveller, an animal, a thing or the weather."""
    heads = [view.sentence.phrases[number].lemma for number in (clause.objects or clause.subjects)]
    heads += [view.sentence.phrases[number].lemma for number in clause.subjects]
    return any(lemma in scene.tables.things.scenery.goers for lemma in heads)


def _lies_there(scene: Scene, view: View, clause: Clause, last: int) -> bool:
    """ "London basked in sunshine", "Athens has more museums", "Berlin is a city of three millions"."""
    scenery = scene.tables.things.scenery
    if clause.lemma in scenery.boasting or (clause.lemma in scenery.verbs and not clause.objects):
        return True
    if clause.lemma == "have":
        return any(view.sentence.phrases[number].lemma in scenery.has for number in clause.objects)
    if clause.passive:
        return _is_weathered(scene, view, clause)
    if view.words[last].lemma not in _COPULA if last < len(view.words) else True:
        return False
    ahead = view.words[last + 1 : last + 1 + _AHEAD]
    noun = next((word.lemma for word in ahead if word.tag == "NN" and word.lemma != "lot"), "")
    return noun in scenery.kinds and view.lower(last + 1) in ("a", "an", "the", "home")


def _is_weathered(scene: Scene, view: View, clause: Clause) -> bool:
    """ "Rome was not built in a day", "an earthquake shook Nepal", "the choir toured Japan"."""
    scenery = scene.tables.things.scenery
    if clause.passive and clause.lemma in scenery.built:
        agents = [view.sentence.phrases[number] for number in clause.subjects]
        return all(phrase.lemma in scenery.goers or phrase.kind == "common" for phrase in agents)
    return clause.lemma in scenery.travelling and _subject_goes(scene, view, clause)


def _subject_goes(scene: Scene, view: View, clause: Clause) -> bool:
    return any(
        view.sentence.phrases[number].lemma in scene.tables.things.scenery.goers for number in clause.subjects
    )
