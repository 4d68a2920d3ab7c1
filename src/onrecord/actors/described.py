"""States by what they are: "the West African nation", "the two Caucasus republics", "the gas-rich emirate".

Only those that the article has named before are meant. A kind of state or region is a table
(`data/en/actors/described.toml`); an adjective that the table does not know tells nothing and is passed over, so that
such a phrase is resolved only where one state alone was named in the sentences before.
"""

from __future__ import annotations

from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, SURE, Discourse
from onrecord.actors.groups import group_node
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_TWO = 2
_LONGEST = 4
"""Words of a region's name: "horn of africa", "former soviet"."""
_MODIFYING = ("JJ", "NN", "VB", "RB", "CD", "IN", "HY")


class DescribedStates:
    """Resolves definite phrases for states, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.discourse = scene, Discourse(scene)
        self._words = words = scene.tables.described
        self._nouns = words.nouns | words.plurals | words.kinds.keys()

    def node(self, view: View, index: int, position: int) -> Node | None:
        """The node of the phrase that opens with "the" at a word, where it describes a state named before."""
        last = self._head(view, position)
        if last is None:
            return None
        plural = view.lower(last) in self._words.plurals
        modifiers = [view.lower(at) for at in range(position + 1, last)]
        if self._words.other.intersection(modifiers):
            return None
        trait = self._trait(modifiers) or self._words.kinds.get(view.lower(last).removesuffix("s"))
        if plural and (trait is None or not (view.lower(last) in self._words.together or "two" in modifiers)):
            return None
        states = self._named(index, view.words[position].start)
        spoken_of = self._spoken_of(index)
        if trait is not None:
            states = [figure for figure in states if figure.country in trait]
            if not states and len(spoken_of & trait) == 1:
                states = [self.scene.cast.of_place(next(iter(spoken_of & trait)))]
        elif len(spoken_of) > 1:
            return None
        start, end = view.words[position].start, view.words[last].end
        if plural:
            two = len(states) == _TWO
            return group_node(start, end, index, states, "group", LIKELY) if two else None
        if not states or (trait is None and (len(states) > 1 or view.lower(last) not in self._words.bare)):
            return None
        score = SURE if len(states) == 1 else LIKELY
        return Node(
            start,
            end,
            index,
            states[0],
            kind="role",
            rule="anaphor",
            score=score,
            role_text=view.text[start:end],
        )

    def _head(self, view: View, position: int) -> int | None:
        """The noun of the phrase, with at least one word before it and no country among them."""
        at = position + 1
        while at < len(view.words) and view.tag(at)[:2] in _MODIFYING and at - position <= _LONGEST + 2:
            if at > position + 1 and view.lower(at) in self._nouns and view.tag(at + 1)[:2] != "NN":
                return None if self._tells_country(view, position + 1, at) else at
            at += 1
        return None

    def _tells_country(self, view: View, first: int, last: int) -> bool:
        hits = [view.hits[view.hit_at[at]] for at in range(first, last) if view.hit_at[at] >= 0]
        words = " ".join(view.lower(at) for at in range(first, last))
        return "soviet" not in words and any(self.scene.places_of(hit) for hit in hits)

    def _trait(self, modifiers: list[str]) -> frozenset[str] | None:
        """The states of the longest region or kind among the modifiers."""
        plain = [word for word in modifiers if word != "-"]
        for size in range(min(_LONGEST, len(plain)), 0, -1):
            for first in range(len(plain) - size, -1, -1):
                found = self._words.traits.get(" ".join(plain[first : first + size]))
                if found is not None:
                    return found
        return None

    def _spoken_of(self, index: int) -> set[str]:
        """The countries of the sentences before, also those that only an adjective names."""
        return {
            place
            for other in range(max(0, index - SENTENCES_BACK), index)
            for place in self.scene.sentence_countries(other)
            if place in self.scene.registry.states
        }

    def _named(self, index: int, here: int) -> list[Figure]:
        """The states named before a place of a sentence, the nearest sentence first and its subject before others."""
        found: dict[str, Figure] = {}
        field = self.scene.views[index].sentence.field
        for other in range(index, max(-1, index - SENTENCES_BACK - 1), -1):
            if self.scene.views[other].sentence.field != field and found:
                break
            rows = [node for node in self.discourse.nodes(other) if other != index or node.end <= here]
            for node in sorted(rows, key=lambda each: each.slot != "subject"):
                if node.figure.kind == "state" and node.kind != "pronoun":
                    found.setdefault(node.figure.id, node.figure)
        return list(found.values())
