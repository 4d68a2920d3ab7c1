"""Surnames that are also a title or an occupation: "Mary King", "Mr Pope", "Carl Weaver"."""

from __future__ import annotations

from onrecord.actors.folding import fold
from onrecord.actors.scene import Scene
from onrecord.actors.view import View


def is_titled(scene: Scene, view: View, number: int) -> bool:
    """Whether a title is written as a surname may be that is one as well: "King", "Pope", "Prince"."""
    hit, (first, last) = view.hits[number], view.spans[number]
    head = scene.tables.heads.get(hit.key)
    everyday = view.text[hit.start : hit.end] in scene.tables.surnames.everyday
    return (
        head is not None
        and head.kind == "role"
        and everyday
        and last - first == 1
        and view.tag(first) == "NNP"
    )


def _is_called_by_a_title(scene: Scene, view: View, number: int) -> bool:
    """ "Mary King", "Mr Pope": a title behind a first name or an address, and before no name."""
    first, last = view.spans[number]
    if (
        first == 0
        or not is_titled(scene, view, number)
        or view.tag(last) == "NNP"
        or view.lower(last) == "of"
    ):
        return False
    before = view.hit_at[first - 1]
    free = before < 0 or all(meaning.sort == "surname" for meaning in view.hits[before].meanings)
    word = view.words[first - 1].text
    if word in scene.tables.honorific_genders:
        return word not in scene.tables.contexts.given_titles
    return free and fold(word) in scene.registry.first_names and view.tag(first - 1) == "NNP"


def is_occupational_name(scene: Scene, view: View, number: int) -> bool:
    """Whether a noun for an occupation or a title is a surname ("Carl Weaver", "Baker said", "Mary King")."""
    if _is_called_by_a_title(scene, view, number):
        return True
    hit, (first, last) = view.hits[number], view.spans[number]
    head = scene.tables.heads.get(hit.key)
    if (
        head is None
        or not head.explicit
        or head.kind != "agent"
        or last - first > 1
        or view.tag(first) != "NNP"
    ):
        return False
    if not view.text[hit.start].isupper():
        return False
    named_before = first > 0 and view.tag(first - 1) == "NNP" and not _is_demonym(view, first - 1)
    return named_before or view.tag(last) not in ("NNP", "NNPS")


def _is_demonym(view: View, index: int) -> bool:
    number = view.hit_at[index]
    return number >= 0 and view.hits[number].has("demonym", "people", "name", "head")
