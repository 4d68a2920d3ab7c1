"""Armed people of whom the words beside them tell nothing: "the hijackers", "the four".

Neither is a state nor acts for one. "The four" are the four men, hijackers, soldiers who were told of before; gunmen
whose country nothing tells are of the country whose armed people the article tells of, where that is one alone.
"""

from __future__ import annotations

import msgspec

from onrecord.actors.discourse import LIKELY, Discourse
from onrecord.actors.groups import group_node
from onrecord.actors.nodes import Figure, Node, only_figure
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.records import stable_id

_ARMED = frozenset(("REB", "UAF", "CRM"))
"""First sectors of those who take up arms for no state."""
_BY_NOTHING = "agent_no_country"
_PLACED = "agent_by_others"
_GUESS = 0.45
"""Score of armed people who are placed by the others of the article."""


def counted(
    scene: Scene, discourse: Discourse, view: View, index: int, position: int, last: int
) -> Node | None:
    """The node of "the four" or "the two men" from a word to another: the group last told of before by that number."""
    start, end = view.words[position].start, view.words[last].end
    number = view.lower(position + 1)
    for other in range(index, -1, -1):
        if scene.views[other].sentence.field != view.sentence.field:
            break
        for node in reversed(discourse.nodes(other)):
            before = other != index or node.end <= start
            if before and node.figure.plural and _is_counted(scene.views[other], node, number):
                if node.figure.members:  # the states that the group was first told by
                    return group_node(start, end, index, node.figure.members, "group", LIKELY)
                return Node(start, end, index, node.figure, kind="group", rule="group", score=LIKELY)
    return None


def _is_counted(view: View, node: Node, number: str) -> bool:
    """Whether a group is told of by a number: "four Palestinians", "the four masked gunmen"."""
    last = view.word_at(node.end - 1)
    phrase = view.phrase_at(last)
    first = view.sentence.phrases[phrase].first if phrase >= 0 else last
    return any(view.lower(at) == number for at in range(first, last + 1))


def place_bands(scene: Scene) -> None:
    """Tell who the armed people of an article are of whom nothing tells it: the only armed group that it names, else
    people of the country that all the others are of."""
    armed = [node for node in scene.nodes if _ARMED.intersection(node.figure.sectors[:1])]
    homes = {node.figure.country for node in armed if node.figure.country}
    place = homes.pop() if len(homes) == 1 else None
    if place is None or not scene.is_state(place):
        return
    only = only_figure(node.figure for node in armed if node.figure.kind == "group" and node.figure.entry)
    open_yet = {
        node.figure.id: node.figure for node in armed if node.rule == _BY_NOTHING and not node.figure.country
    }
    for node in armed:
        if (found := open_yet.get(node.figure.id)) is not None:
            node.rule = _PLACED if node.rule == _BY_NOTHING else node.rule
            node.figure = _placed(scene, found, place) if only is None else only
            node.reason, node.score = (
                f"armed people of {place} are told of elsewhere",
                min(node.score, _GUESS),
            )


def _placed(scene: Scene, figure: Figure, place: str) -> Figure:
    name = f"{figure.name} of {scene.cast.country_name(place)}"
    return msgspec.structs.replace(
        figure, id=stable_id("actor", place, figure.id), name=name, country=place, place=place, reason=None
    )
