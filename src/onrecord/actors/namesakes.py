"""Whether a full name of the registry is somebody else's: a corporal who is called like a politician."""

from __future__ import annotations

from onrecord.actors.entries import Entry
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_OF_RANK = frozenset(("MIL", "COP"))


def rank_before(scene: Scene, view: View, first: int) -> tuple[str, ...]:
    """Sectors of the rank or trade in uniform that stands directly before a name ("Corporal Jan Roe"), or none."""
    number = view.hit_at[first - 1] if first else -1
    if number < 0 or not view.hits[number].has("head"):
        return ()
    head = scene.tables.heads.get(view.hits[number].key)
    uniformed = head is not None and head.kind == "agent" and head.sectors[:1] and head.sectors[0] in _OF_RANK
    return head.sectors if head is not None and uniformed else ()


def is_namesake(scene: Scene, view: View, first: int, entry: Entry) -> bool:
    """Whether the rank before a person's name is of a sector in which the registry's person never held office."""
    rank = rank_before(scene, view, first)
    if not rank or entry.kind != "person":
        return False
    known = {*scene.cast.of_id(entry.id).sectors, *(s for holding in entry.holdings for s in holding.sectors)}
    return not known.intersection(rank)


def without_namesakes(scene: Scene, view: View, number: int, entries: list[Entry]) -> list[Entry]:
    """Those of whom a hit's name may be: whom the rank before it does not make somebody else."""
    first = view.spans[number][0]
    return [entry for entry in entries if not is_namesake(scene, view, first, entry)]
