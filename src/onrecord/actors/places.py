"""Whether a capital or seat of government stands for the government or is only a place."""

from __future__ import annotations

from onrecord.actors.scene import Scene
from onrecord.actors.scenery import is_scenery
from onrecord.actors.view import POSSESSIVE, View

_JOINING = frozenset(("and", "or", ",", "&"))


def stands_for_government(scene: Scene, view: View, number: int) -> bool:
    """True when the name acts, is acted on or owns something that governments have; False for a mere place."""
    first, last = view.spans[number]
    if is_scenery(scene, view, number):
        return False
    if view.lower(last) in POSSESSIVE:
        return _owns_like_government(scene, view, last)
    if not view.is_head(first, last) and view.phrase_at(last - 1) == view.phrase_at(last):
        return _modifies_government(scene, view, last)
    if (
        view.tag(first - 1) in ("NN", "NNS")
        and view.hit_at[first - 1] < 0
        and view.phrase_at(first - 1) == view.phrase_at(first)
    ):
        return False
    before = view.before_phrase(first)
    joined = _decision_of_neighbour(scene, view, number, before)
    if joined is not None:
        return joined
    return _by_grammar(scene, view, first, before)


def _owns_like_government(scene: Scene, view: View, last: int) -> bool:
    phrase = view.phrase_at(last - 1)
    owner = next(
        (p for p in view.sentence.phrases if p.possessor is not None and p.possessor == phrase), None
    )
    head = owner.lemma if owner else view.lower(last + 1)
    nouns = {head, view.lower(last + 1)}
    return not nouns & scene.tables.verbs.possessed_place


def _modifies_government(scene: Scene, view: View, last: int) -> bool:
    """ "the Kabul government" but not "the Vienna talks"."""
    phrase = view.sentence.phrases[view.phrase_at(last - 1)]
    return view.words[phrase.head].lemma.lower() in scene.tables.verbs.capital_heads


def _decision_of_neighbour(scene: Scene, view: View, number: int, before: int) -> bool | None:
    """In "London and Paris" the second name is what the first is."""
    if view.lower(before) not in _JOINING or before < 1 or not number:
        return None
    if view.lower(before) == "," and not _coordinated(view, before - 1, before + 1):
        return None
    if view.hit_at[before - 1] != number - 1 or not view.hits[number - 1].has("capital", "seat"):
        return None
    return stands_for_government(scene, view, number - 1)


def _coordinated(view: View, one: int, two: int) -> bool:
    """Whether a comma between two words joins them in a list ("London, Paris and Rome")."""
    pair = (view.phrase_at(one), view.phrase_at(two))
    if min(pair) < 0:
        return False
    first, second = (view.sentence.phrases[number] for number in pair)
    return second.conjunct_of is not None and second.conjunct_of in (pair[0], first.conjunct_of)


def _by_grammar(scene: Scene, view: View, first: int, before: int) -> bool:
    verbs = scene.tables.verbs
    preposition = view.lower(before)
    slot, clause, _ = view.slot(first)
    if preposition in verbs.locative:
        return False
    if preposition in verbs.motional:
        return _after_motional(scene, view, first, preposition)
    if slot in ("object", "recipient") and clause is not None and clause.lemma in verbs.place_objects:
        return bool(clause.passive)
    return True


def _after_motional(scene: Scene, view: View, first: int, preposition: str) -> bool:
    verbs = scene.tables.verbs
    slot, clause, _ = view.slot(first)
    if preposition == "for" and slot == "subject" and clause is not None and clause.infinitive:
        return True
    governor = view.governor(view.phrase_at(first))
    if preposition == "of":
        return governor not in verbs.of_place
    if preposition == "on":
        return True
    if preposition == "from" and clause is None and governor in verbs.sent:
        return True
    return bool(governor) and governor.split(" ")[0] not in verbs.motion and preposition != "from"
