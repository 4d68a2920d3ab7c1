"""The roles that a clause leaves out, looked for in order: the thing it points back to, an event of the same type, the
partner that the article's events mostly have, the other side named nearest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from onrecord.events.cast import Pairs
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Draft, Roles, is_reciprocal
from onrecord.events.home import at_home, home_of
from onrecord.events.implied import IMPLIED, lowered, side
from onrecord.events.meaning import Meaning
from onrecord.events.recalling import Recall, Told
from onrecord.grammar import Phrase

Missing = Literal["speaker", "source", "target"]
"""Who is wanting where an event cannot be coded: words of `explaining.REASONS`."""

THING, TOLD, PARTNER = 0.2, 0.3, 0.1
"""What speaks for a side besides the words around (`implied`): it stands behind the thing that the clause names; an
event of the same type was done to it; the article's events mostly happen between it and the source."""
MAIN = 0.5
"""What must speak for a side before it is taken for one of the two that talk; and it must be twice the next."""
ASIDE = 0.25
"""What speaks for a side that is only mentioned; with more than it, somebody else may be meant than those at home."""
LEAST = 0.3
"""What must speak for a side that stands neither in the sentence nor in the one before, nor was told of, before it is
taken: on the story packs 20 of 38 such sides are right, of those with less none of 4; at 0.4 it would be 18 of 30."""
TWO = 0.3
"""What must speak for the second of two sides before an article is about those two; and it must be twice the third."""
ABROAD = 0.4
"""What must speak for a side abroad before it stands in where the article quarrels at home, and then only for those
who take no part in the quarrel. The story packs are between countries: that those get none costs 1 of 420 reports."""
_POINTING = frozenset({"it", "this", "that"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_AGREED = frozenset({"SUPPORT", "AGREE", "CONCEDE"})
"""Types of the events that bring about an accord."""


class Completer:
    """Fills the roles of one article's drafts."""

    def __init__(self, codebook: Codebook, drafts: Iterable[Draft]) -> None:
        self._book = codebook
        self._recall = Recall(
            Told(
                place,
                draft.meaning.type,
                draft.root,
                draft.roles.sources,
                draft.roles.targets,
                draft.roles.reciprocal,
            )
            for place, draft in enumerate(drafts)
            if draft.told
        )
        self._doings, self._deals = (codebook.classes.get(name, frozenset()) for name in ("doing", "deal"))

    def roles(self, place: int, draft: Draft) -> Roles | Missing:
        """Who does it to whom; or who of those it needs is not found."""
        found = self._roles(place, draft)
        return found if isinstance(found, str) else at_home(draft, found)

    def _roles(self, place: int, draft: Draft) -> Roles | Missing:
        sources, targets, meaning = draft.roles.sources, draft.roles.targets, draft.meaning
        if draft.told:
            return draft.roles
        if meaning.speaker and not sources:
            return "speaker"
        if not sources:
            sources, targets, way = self._missing_sources(place, draft)
        else:
            targets, way = self._missing_targets(place, draft)
        if not sources:
            return "source"
        doers = {actor.id for actor, _ in sources}
        targets = tuple(pair for pair in targets if pair[0].id not in doers)
        if not self._complete(meaning, len(sources), len(targets)):
            return "target"
        if is_reciprocal(meaning, len(sources), len(targets)):
            return Roles(sources=sources + targets, reciprocal=True, way=way)
        return Roles(sources=sources, targets=targets, way=way)

    def _missing_sources(self, place: int, draft: Draft) -> tuple[Pairs, Pairs, str]:
        """ "The talks were held in May", "The prisoners were freed"."""
        meaning, targets = draft.meaning, draft.roles.targets
        if targets:
            found = self._recall.sources_for(place, meaning.type, targets)
            if not found and meaning.reciprocal:
                return self._across(draft, targets), targets, "~main"
            return found, targets, "~told"
        clause = draft.clause
        if meaning.needs_target and (clause.kind != "noun" or clause.attachments or clause.objects):
            return (), (), ""
        # In an article of many sides the same type tells nothing: 0 of 10 such events had the right sides.
        two = self._two(draft)
        told = (
            self._recall.both(place, draft.root, meaning.type, meaning.reciprocal)
            if two
            else self._recall.same(place, draft.root, meaning.reciprocal)
        )
        if told is not None:
            return (*told, "~same")
        return (two, (), "~main") if meaning.reciprocal else ((), (), "")

    @staticmethod
    def _two(draft: Draft) -> Pairs:
        """The two sides of an article that is about two and hardly about anybody else."""
        sides = draft.around.near.sides(draft.sentence).values()
        ranked = sorted(sides, key=lambda one: one.weight, reverse=True)
        weights = [one.weight for one in ranked]
        if len(weights) < 2 or weights[1] < TWO or (len(weights) > 2 and weights[2] > weights[1] / 2):
            return ()
        return lowered((ranked[0].pair, ranked[1].pair), IMPLIED)

    def _across(self, draft: Draft, targets: Pairs) -> Pairs:
        """Who talks with these: the one side that the article is about besides."""
        known = {side(pair) for pair in targets}
        likely = draft.around.near.sides(draft.sentence)
        ranked = sorted((one.weight, name) for name, one in likely.items() if name not in known)
        if not ranked or ranked[-1][0] < MAIN or (len(ranked) > 1 and ranked[-2][0] > ranked[-1][0] / 2):
            return ()
        return lowered((likely[ranked[-1][1]].pair,), IMPLIED)

    def _missing_targets(self, place: int, draft: Draft) -> tuple[Pairs, str]:
        """The other side of an event whose clause names one only, and the way it was found."""
        sources, meaning = draft.roles.sources, draft.meaning
        thing = self._behind_thing(place, draft)
        likely = draft.around.near.sides(draft.sentence)
        known = {side(pair) for pair in sources}
        beside = any(one.near or one.weight > ASIDE for name, one in likely.items() if name not in known)
        if not beside and (found := home_of(draft, sources)):
            return found, "~home"
        told = self._recall.targets_for(place, meaning.type, sources)
        if not self._book.types[meaning.type].implied or (
            meaning.needs_target and draft.clause.kind == "noun"
        ):
            return (thing, "~thing") if thing else (told, "~told" if told else "")
        ways = (
            ("~thing", THING, thing),
            ("~told", TOLD, told),
            ("~partner", PARTNER, self._recall.partner(sources)),
        )
        weights: dict[str, float] = {}
        for one, reason in likely.items():
            if one not in known:
                weights[one] = reason.weight
        for _, weight, pairs in ways:
            for one in {side(pair) for pair in pairs} - known:
                weights[one] = weights.get(one, 0) + weight
        if not weights:
            return (), ""
        best = max(weights, key=lambda one: (weights[one], one))
        if self._recall.quarrels_at_home(sources) and (
            weights[best] < ABROAD or self._recall.is_quarrelling(sources)
        ):
            return (thing, "~thing") if thing else (told, "~told" if told else "")
        for way, _, pairs in ways:
            if best in {side(pair) for pair in pairs}:
                return pairs, way
        if not likely[best].near and weights[best] < LEAST:
            return (), ""
        return lowered((likely[best].pair,), IMPLIED), "~near" if likely[best].near else "~main"

    def _behind_thing(self, place: int, draft: Draft) -> Pairs:
        types = self._thing(draft)
        if types is None:
            return ()
        verbal = self._book.family(draft.meaning.type) == "verbal"
        likely = frozenset(
            name for name, type_ in self._book.types.items() if (type_.family == "conflict") == verbal
        )
        sources = draft.roles.sources
        return self._recall.behind(place, types or likely, sources, sides=not verbal) or self._recall.behind(
            place, types, sources, sides=not verbal
        )

    def _thing(self, draft: Draft) -> frozenset[str] | None:
        """The types of event that a definite thing in target place points back to ("welcomed the accord", "called it
        a crime"): empty where it may be any, None where there is no such thing."""
        for group in draft.meaning.targets:
            for number in group:
                types = self._types_of(
                    draft.sentence.phrases[number], headline=draft.sentence.field == "title"
                )
                if types is not None:
                    return types
        return None

    def _types_of(self, phrase: Phrase, *, headline: bool) -> frozenset[str] | None:
        if phrase.kind == "pronoun" and phrase.lemma in _POINTING:
            return frozenset()
        if phrase.kind != "common" or not (headline or phrase.determiner in _DEFINITE):
            return None
        if phrase.lemma in self._doings:
            return frozenset()
        if phrase.lemma in self._deals:
            return _AGREED
        return frozenset(typed.type for typed in self._book.frames("noun", phrase.lemma)) or None

    def _complete(self, meaning: Meaning, sources: int, targets: int) -> bool:
        """Whether an event has whom it needs: a target, a second side, or a type that may stand alone."""
        if targets or is_reciprocal(meaning, sources, targets):
            return True
        return self._book.types[meaning.type].alone and not meaning.needs_target
