"""Names inside other names: "the Turkey Club", "Tom Holland", "the Berlin Wall", "Lebanon, Ohio" are no actors."""

from __future__ import annotations

from onrecord.actors.entries import Entry
from onrecord.actors.finder import Hit, Sort
from onrecord.actors.scene import Scene
from onrecord.actors.table_rows import Homonym
from onrecord.actors.things import names_a_thing
from onrecord.actors.view import View

_ADDRESS = 10
"""Words after a street within which its town and state are written."""

_NAMES: tuple[Sort, ...] = ("name", "capital", "city", "surname", "seat", "local")
_CLOSING = frozenset({",", ".", ")", ""})
"""What stands behind a town and its state: "in Athens, Georgia, on Monday"."""
_JOINING = frozenset({"and", "or", "&"})
"""What stands behind a place that is one of several: "Lebanon, Georgia and Syria"."""


def block_traps(scene: Scene, index: int) -> None:
    """Mark the hits of a sentence that are only a part of another name: nothing of them is an actor."""
    view = scene.views[index]
    loose = scene.headline_style(index)
    for number, hit in enumerate(view.hits):
        if hit.has("trap") or scene.in_dateline(view, hit.start):
            view.blocked.add(number)
        elif hit.has(*_NAMES) and (
            _is_trapped(scene, view, number, loose) or (not loose and names_a_thing(scene, view, number))
        ):
            view.blocked.add(number)
            view.blocked.update(_state_after(scene, view, number) - {-1})
    view.countries = [
        (start, place) for start, place in view.countries
        if not any(view.hits[number].start == start for number in view.blocked if not scene.in_dateline(view, start))
    ]  # fmt: skip


def _is_trapped(scene: Scene, view: View, number: int, loose: bool) -> bool:
    hit, (first, last) = view.hits[number], view.spans[number]
    traps = scene.tables.traps
    text = hit_text(view, hit)
    if any(homonym.name == text and _means_other(scene, homonym) for homonym in traps.homonyms):
        return True
    if hit.has("seat") and _elsewhere(scene, view, last):
        return True
    entry = _single_entry(scene, hit)
    if _opens_as_adjective(view, number):
        return True
    if (
        entry is not None
        and entry.kind in ("body", "company", "organisation")
        and last - first == 1
        and not loose
    ):
        return _unknown_name_word(scene, view, last) and not hit_text(view, hit).isupper()
    person = entry is not None and entry.kind == "person"
    if (last - first > 2 and not person) or (entry is not None and entry.kind not in ("state", "person")):
        return False
    following = view.words[last].text if last < len(view.words) else ""
    if (following in traps.after or (following.lower() in traps.after and following.islower())) and not loose:
        return not hit.has("demonym", "people")
    if first and _before(view, first) & traps.before:
        return True
    if not hit.has("surname") and _state_after(scene, view, number):
        return True
    return not loose and _in_longer_name(scene, view, number)


def _opens_as_adjective(view: View, number: int) -> bool:
    """ "Swift action followed": an acronym also written as a word, where it opens a sentence as an adjective."""
    hit, (first, last) = view.hits[number], view.spans[number]
    spelt = hit.has("name") and all(m.form.replace(".", "").isupper() for m in hit.of("name"))
    plain = view.text[hit.start + 1 : hit.end].islower() and view.tag(first) in ("JJ", "RB", "VB")
    return first == 0 and spelt and plain and last - first == 1


def _means_other(scene: Scene, homonym: Homonym) -> bool:
    return scene.mentions_word(homonym.cues) and not scene.mentions_word(homonym.own)


def _state_after(scene: Scene, view: View, number: int) -> set[int]:
    """The hit of a state after a comma ("Athens, Georgia"), {-1} when it is no hit: town and state are no actors."""
    last = view.spans[number][1]
    state = view.words[last + 1].text if view.lower(last) == "," and last + 1 < len(view.words) else ""
    if state not in scene.tables.traps.elsewhere:
        return set()
    hit, after = view.hit_at[last + 1], view.lower(last + 2)
    in_a_row = after in _JOINING or (hit >= 0 and view.hits[hit].has("name", "capital"))
    return set() if in_a_row and after not in _CLOSING else {hit}


def _elsewhere(scene: Scene, view: View, last: int) -> bool:
    """Whether a seat's address is followed by a town elsewhere ("10 Downing Street in ... Kingston, Ontario")."""
    ahead = range(last, min(len(view.words) - 1, last + _ADDRESS))
    return view.lower(last) in ("in", ",") and any(
        view.lower(at) == "," and view.words[at + 1].text in scene.tables.traps.elsewhere for at in ahead
    )


def _before(view: View, first: int) -> set[str]:
    one = view.words[first - 1].text
    two = f"{view.words[first - 2].text} {one}" if first > 1 else one
    return {one, two}


def _in_longer_name(scene: Scene, view: View, number: int) -> bool:
    """Whether an unknown capitalised word stands directly beside: "Tom Holland", "the Turkey Club"."""
    hit, (first, last) = view.hits[number], view.spans[number]
    if hit.has("demonym", "people") or last - first > 1:
        return False
    if _unknown_name_word(scene, view, last) and not (hit.has("name") and hit_text(view, hit).isupper()):
        return True
    before = first - 1
    if not _unknown_name_word(scene, view, before) or hit_text(view, hit).isupper():
        return False
    return view.words[before].text not in scene.tables.honorific_genders and not hit.has("surname")


def _unknown_name_word(scene: Scene, view: View, index: int) -> bool:
    if not 0 <= index < len(view.words) or view.hit_at[index] >= 0:
        return False
    word = view.words[index]
    if word.text in scene.tables.contexts.calendar:
        return False
    return (
        word.tag in ("NNP", "NNPS")
        and word.text[:1].isupper()
        and (word.text[1:2].islower() or word.text[1:2] in ("'", "’"))
        and len(word.text) > 2
    )


def hit_text(view: View, hit: Hit) -> str:
    """The characters of a hit."""
    return view.text[hit.start : hit.end]


def _single_entry(scene: Scene, hit: Hit) -> Entry | None:
    named = hit.of("name")
    return scene.registry.entries.get(named[0].target) if named else None
