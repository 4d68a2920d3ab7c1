"""The roles that a clause leaves out, looked for in order: the thing it points back to, an event of the same type, the
partner that the article's events mostly have, the other side named nearest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from onrecord.events.cast import Pairs
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Draft, Roles, is_reciprocal
from onrecord.events.meaning import Meaning
from onrecord.events.recalling import Recall, Told
from onrecord.grammar import Phrase
from onrecord.statements import voice_of

Missing = Literal["speaker", "source", "target"]
"""Who is wanting where an event cannot be coded: words of `explaining.REASONS`."""

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
        if not self._complete(meaning, len(sources), len(targets)):
            return "target"
        if is_reciprocal(meaning, len(sources), len(targets)):
            return Roles(sources=sources + targets, reciprocal=True, way=way)
        return Roles(sources=sources, targets=targets, way=way)

    def _missing_sources(self, place: int, draft: Draft) -> tuple[Pairs, Pairs, str]:
        """ "The talks were held in May", "The prisoners were freed"."""
        meaning, targets = draft.meaning, draft.roles.targets
        if targets:
            return self._recall.sources_for(place, meaning.type, targets), targets, "~told"
        clause = draft.clause
        if meaning.needs_target and (clause.kind != "noun" or clause.attachments or clause.objects):
            return (), (), ""
        both = self._recall.both(place, draft.root, meaning.type, meaning.reciprocal)
        return (*both, "~same") if both is not None else ((), (), "")

    def _missing_targets(self, place: int, draft: Draft) -> tuple[Pairs, str]:
        """The other side of an event whose clause names one only, and the way it was found."""
        sources, meaning = draft.roles.sources, draft.meaning
        if found := self._behind_thing(place, draft):
            return found, "~thing"
        if found := self._recall.targets_for(place, meaning.type, sources):
            return found, "~told"
        if not self._book.types[meaning.type].implied or meaning.needs_target:
            return (), ""
        if found := self._recall.partner(sources):
            return found, "~partner"
        voice = voice_of(draft.statement)
        return draft.around.near.other_side(draft.sentence, draft.clause, sources, voice), "~near"

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
