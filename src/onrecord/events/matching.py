"""Clause × frame: does it fit, how closely, and which phrases are source and target."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook, Frame, Typed
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

_COPULAS = frozenset({"be", "become", "remain"})
_PARTICLES = frozenset({"out", "off", "down", "up", "back", "away", "aside", "over"})
"""Adverbs that the parser does not always take for a verb's particle ("stepped down", "walked out")."""

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


def phrases_at(sentence: Sentence, clause: Clause, place: str, within: Iterable[str] = ()) -> tuple[int, ...]:
    """The phrases of a clause in one place: a role or a preposition. Prepositions of phrases that stand under one of
    `within` count as the clause's own ("called for [sanctions on Iran]")."""
    if place == "subject":
        return clause.subjects or _copular_subjects(sentence, clause)
    if place == "object":
        return clause.objects
    if place == "recipient":
        return clause.recipients
    pairs = attached(sentence, clause)
    for prep, phrase in tuple(pairs):
        if prep in within:
            pairs.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    return tuple(dict.fromkeys(phrase for prep, phrase in pairs if prep == place))


def _copular_subjects(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """ "Iran is a donor to Syria": the noun is said of the subject of `be`."""
    if clause.kind != "noun" or clause.parent is None or clause.light is not None:
        return ()
    outer = sentence.clauses[clause.parent]
    return outer.subjects if outer.lemma in _COPULAS and clause.phrase in outer.objects else ()


class Matcher:
    """Finds the frames that fit a clause, the most specific first."""

    def __init__(self, codebook: Codebook, *, silent: bool = True) -> None:
        """`silent` false leaves out the frames that say that nothing is coded, where it is known that something is."""
        self._codebook, self._silent = codebook, silent
        self._words = lru_cache(maxsize=None)(codebook.words)

    def best(self, sentence: Sentence, clause: Clause) -> Fit | None:
        """The most specific frame that fits; among equals the first in the codebook."""
        best: Fit | None = None
        for lemma in predicate_lemmas(sentence, clause):
            for typed in self._codebook.frames(clause.kind, lemma):
                if typed.type == NO_EVENT and not self._silent:
                    continue
                weight = self._weight(sentence, clause, typed.frame)
                if weight is not None and (best is None or weight > best.weight):
                    best = self._fit(sentence, clause, typed, weight)
        return best

    def _weight(self, sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
        """How many conditions the frame sets and the clause meets; None where one is not met."""
        weight = 0
        for check in (self._roles, self._prepositions, self._wording, _shape):
            met = check(sentence, clause, frame)
            if met is None:
                return None
            weight += met
        return weight

    def _roles(self, sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
        weight = 0
        if (frame.no_object and clause.objects) or (frame.transitive and not clause.objects):
            return None
        if frame.object_kind is not None:
            if frame.object_kind not in {sentence.phrases[phrase].kind for phrase in clause.objects}:
                return None
            weight += 1
        for wanted, unwanted, phrases in (
            (frame.object, frame.not_object, clause.objects),
            (frame.subject, frame.not_subject, clause.subjects),
        ):
            if not wanted and not unwanted:
                continue
            heads = {lemma for phrase in phrases for lemma in noun_lemmas(sentence, phrase)}
            if unwanted and heads & self._words(unwanted):
                return None
            if wanted:
                if not heads & self._words(wanted):
                    return None
                weight += 3
        return weight

    def _prepositions(self, sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
        if not frame.with_ and not frame.not_with:
            return 0
        preps = attached(sentence, clause)
        if any(name in frame.not_with for name, _ in preps):
            return None
        weight = 0
        for prep, wanted in frame.with_.items():
            found = {
                lemma for name, phrase in preps if name == prep for lemma in noun_lemmas(sentence, phrase)
            }
            if not found or (wanted and not found & self._words(wanted)):
                return None
            weight += 3 if wanted else 2
        return weight

    def _wording(self, sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
        weight = 0
        if frame.modifier or frame.not_modifier:
            before = _modifiers(sentence, clause)
            if before & self._words(frame.not_modifier):
                return None
            if frame.modifier:
                if not before & self._words(frame.modifier):
                    return None
                weight += 3
        if frame.words:
            lemmas = {
                word.lemma for word in sentence.words if clause.span_start <= word.start < clause.span_end
            }
            if not lemmas & self._words(frame.words):
                return None
            weight += 3
        if frame.followed_by:
            verbs = {
                other.lemma
                for other in sentence.clauses
                if other.parent == clause.index and other.kind == "verb"
            }
            if not verbs & self._words(frame.followed_by):
                return None
            weight += 3
        return weight

    def _fit(self, sentence: Sentence, clause: Clause, typed: Typed, weight: int) -> Fit:
        frame = typed.frame
        default = NOUN_TARGET if clause.kind == "noun" else DEFAULT_TARGET
        sources = self._groups(sentence, clause, frame.source or DEFAULT_SOURCE, frozenset(), ())
        taken = frozenset(sources[0]) if sources else frozenset()
        places = frame.target or default
        if (
            "object" in places and "from" not in places
        ):  # "arrested a man from Freedonia": the parser hangs it on the verb
            places = (*places, "from")
        targets = self._groups(sentence, clause, places, taken, frame.with_)
        return Fit(typed, clause.index, weight, sources, targets)

    @staticmethod
    def _groups(
        sentence: Sentence,
        clause: Clause,
        places: tuple[str, ...],
        taken: frozenset[int],
        within: Iterable[str],
    ) -> Groups:
        found = []
        for place in places:
            phrases = tuple(
                phrase for phrase in phrases_at(sentence, clause, place, within) if phrase not in taken
            )
            if phrases:
                found.append(phrases)
        return tuple(found)


def noun_lemmas(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The lemma of a phrase's head and, where it is written with a hyphen ("cease-fire"), the whole word."""
    head = sentence.phrases[phrase].head
    lemma, words = sentence.phrases[phrase].lemma, sentence.words
    if head > 1 and words[head - 1].text == "-" and words[head - 2].end == words[head - 1].start:
        return lemma, f"{words[head - 2].text.lower()}-{lemma}"
    return (lemma,)


def predicate_lemmas(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """What a clause is looked up under: its lemma, for a noun with a hyphen the whole word first."""
    if clause.kind == "verb":
        particles = [adverb for adverb in clause.adverbs if adverb in _PARTICLES]
        return (*(f"{clause.lemma} {particle}" for particle in particles), clause.lemma)
    if clause.kind != "noun" or clause.phrase is None:
        return (clause.lemma,)
    return tuple(reversed(noun_lemmas(sentence, clause.phrase)))


def _modifiers(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """Lemmas before the head within the phrase of a nominal predicate, or within those of the objects."""
    phrases = (clause.phrase,) if clause.kind == "noun" and clause.phrase is not None else clause.objects
    found = [sentence.phrases[number] for number in phrases]
    return frozenset(word.lemma for phrase in found for word in sentence.words[phrase.first : phrase.head])


def _shape(sentence: Sentence, clause: Clause, frame: Frame) -> int | None:
    weight = 0
    if frame.light:
        if clause.light is None or ("*" not in frame.light and clause.light not in frame.light):
            return None
        weight += 1 if "*" in frame.light else 2
    if frame.no_complement and clause.complements:
        return None
    if frame.complement:
        if not any(complement.kind in frame.complement for complement in clause.complements):
            return None
        weight += 2
    if frame.passive is not None:
        if frame.passive != clause.passive:
            return None
        weight += 1
    return weight
