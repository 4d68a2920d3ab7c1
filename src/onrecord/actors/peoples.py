"""Names of peoples -> nodes: "the Russians" act for their state, "Greeks" are its people."""

from __future__ import annotations

from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.records import stable_id


def people_nodes(scene: Scene, index: int, taken: set[int]) -> None:
    """Nodes for peoples: "the Russians", "the Dutch" act for the state; "Greeks" without article are its people."""
    view = scene.views[index]
    for number, hit in enumerate(view.hits):
        if number in taken or number in view.blocked or not hit.has("people", "demonym"):
            continue
        node = _people_node(scene, view, index, number)
        if node is not None:
            scene.nodes.append(node)


def _people_node(scene: Scene, view: View, index: int, number: int) -> Node | None:
    hit, (first, last) = view.hits[number], view.spans[number]
    phrase = view.phrase_at(last - 1)
    does = view.lower(last) == "-" and view.is_verb_of_a_subject(last + 1)  # "the Qatari-brokered truce"
    if phrase < 0 or not view.is_head(first, last) or (view.lower(last) == "-" and not does):
        return None
    place = next((m.target for m in hit.of("people", "demonym") if m.target in scene.registry.entries), None)
    if place is None:
        return None
    base = view.sentence.phrases[phrase]
    townsfolk = any(meaning.regional for meaning in hit.meanings) and view.tag(last - 1)[:2] == "NN"
    definite = (base.determiner == "the" or view.lower(first - 1) == "the") and not townsfolk
    plural = (townsfolk or hit.has("people")) and (base.plural or view.tag(last - 1) in ("NNS", "NNPS"))
    state = scene.cast.of_place(place)
    if does:
        return Node(hit.start, hit.end, index, state, kind="group", rule="people_as_state", score=0.9)
    if definite and (plural or view.tag(last - 1)[:2] in ("JJ", "NN")) and base.determiner not in ("a", "an"):
        return Node(hit.start, hit.end, index, state, kind="group", rule="people_as_state", score=0.9)
    if townsfolk and not plural and base.determiner == "the":
        return None  # "The New Yorker reported"
    if not (townsfolk or hit.has("people")) or (not plural and base.determiner is None):
        return None
    figure = Figure(
        id=stable_id("actor", place, "people"),
        name=f"People of {state.name}",
        kind="people",
        country=state.country,
        sectors=("CVL",),
        place=place,
        plural=plural,
    )
    return Node(hit.start, hit.end, index, figure, kind="group", rule="people", score=0.8)
