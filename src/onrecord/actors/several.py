"""States spoken of together without a name: "several countries", "the Gulf states", "Western capitals".

They are nobody whom the registry could know, but they do act, and an event that they do is nobody else's. Each becomes
an actor of its article alone, without a country.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.folding import fold
from onrecord.actors.groups import group_node
from onrecord.actors.named_among import named_among
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.grammar import Phrase
from onrecord.records import stable_id

_SCORE, _TOGETHER = 0.5, 0.8
_THEIRS = frozenset(("its", "their", "our"))
_WHERE = frozenset(
    ("in", "across", "around", "throughout", "within", "inside", "through", "between", "among", "than")
)
"""Prepositions before countries that are only where something is."""

_RELATED = "related_no_country"
"""Rule of the nodes of others who are only told by whose they are: "the neighbours of Ruritania"."""


def several_nodes(scene: Scene, index: int, taken: Sequence[Node]) -> list[Node]:
    """Nodes of the phrases of a sentence that name states without saying which; `taken` are its other nodes."""
    view, words = scene.views[index], scene.tables.collectives.several
    found = []
    for phrase in view.sentence.phrases:
        if (called := _called_together(scene, view, index, phrase)) is not None:
            found.append(called)
        if phrase.kind != "common" or not phrase.plural or phrase.lemma not in words.nouns | words.related:
            continue
        head = view.words[phrase.head]
        over = [node for node in taken if node.kind != "place" and node.covers(head.start, head.end)]
        told = any(node.rule != _RELATED for node in over)
        if told or view.slot(phrase.head)[2] in _WHERE:
            continue
        if named := named_among(view, phrase, taken, words):
            found.append(group_node(head.start, head.end, index, named, "several_named_among", _TOGETHER))
        elif not over and _says_which_kind(scene, view, phrase):
            found.append(_node(scene, view, index, phrase))
    return found


def _called_together(scene: Scene, view: View, index: int, phrase: Phrase) -> Node | None:
    """The node of "the West": those of one entry of the registry, where the phrase is no more than its name and nothing
    is done there; of a continent ("Europe condemned the raid") only where it does something itself."""
    head, called = view.words[phrase.head], scene.tables.collectives.several
    acting = called.continents.get(head.text)
    entry = called.behind_the.get(head.text, acting)
    if entry is None:
        return None
    opens = [view.lower(at) for at in range(phrase.first, phrase.head)]
    follows = view.words[phrase.head + 1].text if phrase.head + 1 < len(view.words) else ""
    goes_on = follows[:1].isupper() or any(item.prep == "of" for item in phrase.attachments)
    slot, _, preposition = view.slot(phrase.head)
    apart = slot != "subject" if acting is not None else preposition in _WHERE
    if opens != ([] if acting is not None else ["the"]) or goes_on or apart:
        return None
    return Node(
        view.words[phrase.first].start,
        head.end,
        index,
        scene.cast.of_id(entry),
        rule="called_together",
        score=_TOGETHER,
        anchor=head.start,
        head_end=head.end,
    )


def _says_which_kind(scene: Scene, view: View, phrase: Phrase) -> bool:
    """Whether a word before the noun tells how many or of what kind they are, or whose neighbours, and none which."""
    words = scene.tables.collectives.several
    before = [view.lower(at) for at in range(phrase.first, phrase.head)]
    if phrase.lemma in words.related:
        return phrase.possessor is not None and _is_state(
            scene, view, view.sentence.phrases[phrase.possessor]
        )
    hits = [view.hits[view.hit_at[at]] for at in range(phrase.first, phrase.head) if view.hit_at[at] >= 0]
    if any(scene.places_of(hit) for hit in hits):
        return False
    counted = phrase.determiner is None and any(
        view.tag(at) == "CD" for at in range(phrase.first, phrase.head)
    )
    return counted or bool(words.how_many.intersection(before) or words.of_what.intersection(before))


def _is_state(scene: Scene, view: View, owner: Phrase) -> bool:
    """Whether "its", "their" or a state's name says whose neighbours they are; a person's rivals are no states."""
    number = view.hit_at[owner.head]
    return view.lower(owner.head) in _THEIRS or (number >= 0 and bool(scene.places_of(view.hits[number])))


def _node(scene: Scene, view: View, index: int, phrase: Phrase) -> Node:
    first = phrase.first
    while first < phrase.head and view.tag(first) in ("DT", "PDT", "PRP$", "POS", "IN"):
        first += 1
    head = view.words[phrase.head]
    start = view.words[first].start
    figure = nameless(scene, view.text[start : head.end], ("GOV",))
    return Node(
        start,
        head.end,
        index,
        figure,
        kind="group",
        rule="several_no_country",
        score=_SCORE,
        reason=figure.reason,
        anchor=head.start,
        head_end=head.end,
    )


def nameless(scene: Scene, text: str, sectors: tuple[str, ...]) -> Figure:
    """An actor of one article alone that nothing identifies, called as it is written."""
    opens = text.split()[0].lower() in scene.tables.collectives.several.how_many
    name = text[:1].lower() + text[1:] if opens else text
    return Figure(
        id=stable_id("actor", "several", scene.article.id, fold(text)),
        name=name,
        kind="unknown",
        sectors=sectors,
        plural=True,
        reason="several that are not named",
    )
