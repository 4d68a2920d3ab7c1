"""Ships of a navy or coast guard by the letters before their name: "HMS Tiger" is of the United Kingdom.

The letters are a table (`contexts.toml`); a ship of the merchant fleet ("MV", "SS") tells no country by them. The name
behind them means nothing by itself, as with every ship (`things.py`).
"""

from __future__ import annotations

from onrecord.actors.finder import Hit
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.records import stable_id

_SCORE = 0.9
"""Score of a ship whose letters tell its country."""

_LONGEST = 4
"""Words of a ship's name: "USS Carl M. Levin", "BRP Gregorio del Pilar"."""

_INSIDE = frozenset(("del", "de", "da", "of", "the", "van"))
"""Small words inside a ship's name."""


def warship_nodes(scene: Scene, index: int) -> list[Node]:
    """Nodes of the ships of a sentence; what their names hold means nothing by itself."""
    view, letters = scene.views[index], scene.tables.contexts.ships
    found: list[Node] = []
    if letters.keys().isdisjoint(view.forms):
        return found
    for first, word in enumerate(view.words):
        states = letters.get(word.text)
        last = _end(view, first + 1) if states else first + 1
        if states and last > first + 1 and not _is_title(scene, view, first + 1):
            found.append(_node(scene, index, (first, last), _whose(scene, states)))
    return found


def _is_title(scene: Scene, view: View, word: int) -> bool:
    """Whether an office stands behind the letters: "the INS Commissioner" heads an agency, no ship."""
    head = scene.tables.heads.get(fold(view.words[word].text))
    return head is not None and head.kind == "role" and bool(head.sectors)


def _whose(scene: Scene, states: tuple[str, ...]) -> str:
    """The country of some letters; where several fleets write them, the one of which the article speaks most."""
    return max(states, key=lambda state: (scene.countries[state], -states.index(state)))


def _end(view: View, first: int) -> int:
    """Behind the last word of a ship's name that starts at a word."""
    last = first
    for at in range(first, min(first + _LONGEST, len(view.words))):
        word = view.words[at].text
        if word[:1].isupper() or (at > first and (word in _INSIDE or word.isdigit())):
            last = at + 1 if word not in _INSIDE else last
        else:
            break
    return last


def _node(scene: Scene, index: int, span: tuple[int, int], state: str) -> Node:
    view = scene.views[index]
    start, end = view.words[span[0]].start, view.words[span[1] - 1].end
    name = view.text[start:end]
    figure = Figure(
        id=stable_id("actor", "ship", fold(name), state),
        name=name,
        kind="body",
        country=scene.cast.of_place(state).country,
        sectors=("MIL",),
        place=state,
    )
    # "the destroyer HMS Tiger"
    kind = range(span[0] - 1, span[0]) if view.tag(span[0] - 1) == "NN" else range(0)
    view.blocked.update({view.hit_at[at] for at in (*kind, *range(*span))} - {-1})
    view.hits.append(Hit(start, end, fold(name), ()))
    view.spans.append(span)
    view.hit_at[span[0] : span[1]] = [len(view.hits) - 1] * (span[1] - span[0])
    return Node(start, end, index, figure, rule="warship", score=_SCORE)
