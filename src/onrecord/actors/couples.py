"""The two states between whom an article's story is: whom "the two countries" means where no sentence near by tells."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations

from onrecord.actors.home_here import PLACING, is_place, of_somebody, qualifies
from onrecord.actors.nodes import Figure
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

PAIR = 2
_CLEARLY = 1.5
"""How many times as often as any third state the second of two must be named to be one of the article's pair."""


class Couples:
    """Tells the pair of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def main(self, shut: frozenset[str]) -> tuple[Figure, ...]:
        """The two states that the headline names alone, else the two that sentences name together. Those who act on
        the group are left out, but where the headline joins the two ("Ruritania and Syldavia hold talks")."""
        for view in self.scene.views[:1]:
            titled = {
                place: start
                for start, place in view.countries
                if self.scene.is_state(place) and _is_party(view, start)
            }
            if view.sentence.field != "title" or len(titled) != PAIR:
                continue
            if not shut & set(titled) or any(_is_joined(view, start) for start in titled.values()):
                return tuple(self.scene.cast.of_place(place) for place in titled)
        pair = self._together(shut)
        return tuple(self.scene.cast.of_place(place) for place in pair)

    def _together(self, shut: frozenset[str]) -> tuple[str, ...]:
        """The two states that sentences name together far more often than any other two; else those named far more
        often than any third."""
        ranked = [*self._named_together[:2], ((), 0.0), ((), 0.0)]
        pair, often = ranked[0]
        second = ranked[1][1]
        if often >= _CLEARLY * max(1.0, second) and not shut & set(pair):
            return pair
        (one, _), (two, named), (_, third) = [
            *self.scene.countries.most_common(3),
            ("", 0),
            ("", 0),
            ("", 0),
        ][:3]
        clear = two and named >= _CLEARLY * max(1, third) and not {one, two} & shut
        return (one, two) if clear else ()

    @cached_property
    def _named_together(self) -> list[tuple[tuple[str, ...], float]]:
        """How often sentences name two states together; of several in one sentence each couple counts less."""
        counts: dict[tuple[str, ...], float] = {}
        for view in self.scene.views:
            named = {place for _, place in self.scene.concerned_in(view)}
            for couple in combinations(sorted(named), PAIR):
                counts[couple] = counts.get(couple, 0.0) + 1 / (len(named) - 1)
        return sorted(counts.items(), key=lambda each: (-each[1], each[0]))


def _is_party(view: View, start: int) -> bool:
    """Whether a headline names a country as one who acts, not as a place or as what a thing is called after."""
    word = view.word_at(start)
    placed = view.lower(view.before_phrase(word)) in PLACING and is_place(view, word)
    return not placed and (not qualifies(view, word) or of_somebody(view, word))


def _is_joined(view: View, start: int) -> bool:
    """Whether a country is joined to another by "and"."""
    phrase = view.phrase_at(view.word_at(start))
    return phrase >= 0 and view.sentence.phrases[phrase].conjunct_of is not None
