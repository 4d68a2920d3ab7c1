"""Clause × frame: does it fit, how closely, and which phrases are source and target."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.events.codebook import Codebook, Frame, Typed
from onrecord.grammar import Clause, Sentence

DEFAULT_SOURCE = ("subject",)
DEFAULT_TARGET = (
    "recipient",
    "object",
    "against",
    "on",
    "with",
    "to",
    "at",
    "of",
    "over",
    "from",
    "for",
    "toward",
    "towards",
    "in",
)
NOUN_TARGET = (
    "against",
    "on",
    "with",
    "to",
    "of",
    "object",
    "over",
    "for",
    "at",
    "toward",
    "towards",
    "from",
    "in",
    "into",
)

Groups = tuple[tuple[int, ...], ...]
"""Phrases by place, in the order in which a frame looks for its source or target: the first group with an actor counts."""


class Fit(msgspec.Struct, frozen=True):
    """A frame that fits a clause; phrases by their index in the sentence."""

    typed: Typed
    clause: int
    weight: int
    sources: Groups
    targets: Groups


def attached(sentence: Sentence, clause: Clause) -> list[tuple[str, int]]:
    """Prepositional phrases of the clause and, behind them, those of its objects ("signed a deal with Iran")."""
    found = [(item.prep, item.phrase) for item in clause.attachments]
    for phrase in clause.objects:
        found.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    return found


def phrases_at(sentence: Sentence, clause: Clause, place: str) -> tuple[int, ...]:
    """The phrases of a clause in one place: a role or a preposition."""
    if place == "subject":
        return clause.subjects
    if place == "object":
        return clause.objects
    if place == "recipient":
        return clause.recipients
    return tuple(dict.fromkeys(phrase for prep, phrase in attached(sentence, clause) if prep == place))


class Matcher:
    """Finds the frames that fit a clause, the most specific first."""

    def __init__(self, codebook: Codebook) -> None:
        self._codebook = codebook
        self._words = lru_cache(maxsize=None)(codebook.words)

    def best(self, sentence: Sentence, clause: Clause) -> Fit | None:
        """The most specific frame that fits; among equals the first in the codebook."""
        best: Fit | None = None
        for typed in self._codebook.frames(clause.kind, clause.lemma):
            weight = self._weight(sentence, clause, typed.frame)
            if weight is not None and (best is None or weight > best.weight):
                best = self._fit(sentence, clause, typed, weight)
        return best

    def _weight(self, sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
        """How many conditions the frame sets and the clause meets; None where one is not met."""
        weight = 0
        for wanted, unwanted, phrases in (
            (frame.object, frame.not_object, clause.objects),
            (frame.subject, frame.not_subject, clause.subjects),
        ):
            heads = {sentence.phrases[phrase].lemma for phrase in phrases}
            if unwanted and heads & self._words(unwanted):
                return None
            if wanted:
                if not heads & self._words(wanted):
                    return None
                weight += 3
        preps = attached(sentence, clause) if frame.with_ or frame.not_with else []
        for prep, wanted in frame.with_.items():
            found = [sentence.phrases[phrase].lemma for name, phrase in preps if name == prep]
            if not found or (wanted and not set(found) & self._words(wanted)):
                return None
            weight += 3 if wanted else 2
        if any(name in frame.not_with for name, _ in preps):
            return None
        return self._shape(clause, frame, weight)

    def _shape(self, clause: Clause, frame: Frame, weight: int) -> int | None:
        if frame.light:
            if clause.light is None or ("*" not in frame.light and clause.light not in frame.light):
                return None
            weight += 1 if "*" in frame.light else 2
        if frame.complement:
            if not any(complement.kind in frame.complement for complement in clause.complements):
                return None
            weight += 2
        if frame.passive is not None:
            if frame.passive != clause.passive:
                return None
            weight += 1
        return weight

    def _fit(self, sentence: Sentence, clause: Clause, typed: Typed, weight: int) -> Fit:
        frame = typed.frame
        default = NOUN_TARGET if clause.kind == "noun" else DEFAULT_TARGET
        sources = self._groups(sentence, clause, frame.source or DEFAULT_SOURCE, frozenset())
        taken = frozenset(phrase for group in sources for phrase in group)
        targets = self._groups(sentence, clause, frame.target or default, taken)
        return Fit(typed, clause.index, weight, sources, targets)

    @staticmethod
    def _groups(sentence: Sentence, clause: Clause, places: tuple[str, ...], taken: frozenset[int]) -> Groups:
        found = []
        for place in places:
            phrases = tuple(phrase for phrase in phrases_at(sentence, clause, place) if phrase not in taken)
            if phrases:
                found.append(phrases)
        return tuple(found)
