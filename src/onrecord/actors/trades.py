"""People by a trade that no table lists, told by the shape of the word and by what they do: "Ethiopian flower packers
demanded gloves", "an Armenian chess coach accused the federation"."""

from __future__ import annotations

from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.grammar import Phrase
from onrecord.records import stable_id

_SUFFIXES = (
    "er",
    "or",
    "ist",
    "ian",
    "eer",
    "ee",
    "man",
    "woman",
    "coach",
    "guide",
    "chief",
    "ward",
    "smith",
    "wright",
)
"""Endings of nouns for people; many things end so too, which is why the noun must also act."""

_SCORE = 0.6


def trade_nodes(scene: Scene, index: int, taken: list[Node]) -> list[Node]:
    """Nodes for phrases with a people's adjective and an unlisted noun for people that speaks or acts as people do."""
    view, found = scene.views[index], []
    for number, phrase in enumerate(view.sentence.phrases):
        if phrase.kind != "common" or view.hit_at[phrase.head] >= 0 or not phrase.lemma.endswith(_SUFFIXES):
            continue
        place = _country(scene, view, phrase)
        free = not any(node.kind != "place" and node.covers(phrase.start, phrase.end) for node in taken)
        if place is not None and free and _acts(scene, view, number):
            found.append(_node(scene, view, index, phrase, place))
    return found


def _country(scene: Scene, view: View, phrase: Phrase) -> str | None:
    """The state whose adjective stands in a phrase."""
    for at in range(phrase.first, phrase.head):
        number = view.hit_at[at]
        if number >= 0 and number not in view.blocked:
            for meaning in view.hits[number].of("demonym"):
                if scene.is_state(meaning.target):
                    return meaning.target
    return None


def _acts(scene: Scene, view: View, number: int) -> bool:
    """Whether a phrase is the subject of what people do, is described with "who", or stands beside a name."""
    phrase, verbs = view.sentence.phrases[number], scene.tables.verbs
    if view.lower(phrase.last) in ("who", "whose") or view.lower(phrase.last + 1) in ("who", "whose"):
        return True
    beside = (*phrase.appositions, *((phrase.apposed_to,) if phrase.apposed_to is not None else ()))
    if any(view.sentence.phrases[other].kind == "proper" for other in beside):
        return True
    slot, clause, _ = view.slot(phrase.head)
    return slot == "subject" and clause is not None and clause.lemma in verbs.saying | verbs.official


def _node(scene: Scene, view: View, index: int, phrase: Phrase, place: str) -> Node:
    state, word = scene.cast.of_place(place), view.words[phrase.head]
    plural = phrase.plural
    figure = Figure(
        id=stable_id("actor", place, phrase.lemma, "trade", "" if plural else scene.article.id),
        name=f"{word.text} of {state.name}",
        kind="people" if plural else "person",
        country=state.country,
        sectors=("CVL",),
        place=place,
        plural=plural,
    )
    node = Node(
        phrase.start,
        phrase.end,
        index,
        figure,
        kind="group" if plural else "role",
        rule="trade",
        score=_SCORE,
    )
    node.role_text = view.text[phrase.start : phrase.end]
    node.anchor, node.head_end, node.determiner = word.start, word.end, phrase.determiner or ""
    return node
