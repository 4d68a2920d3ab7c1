"""Clause × frame: does it fit, how closely, and which phrases are source and target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.conditions import Condition, conditions_of, weight_of
from onrecord.events.explaining import Trace
from onrecord.events.makers import principals
from onrecord.events.measured import TIMES, noun_lemmas
from onrecord.events.needs import Entries, Setting, needs_of
from onrecord.events.places import phrases_at
from onrecord.events.schema import Typed
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
    "into",
    "in",
    "inside",
    "near",
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

_PARTICLES = frozenset({"in", "out", "off", "down", "up", "back", "away", "aside", "over", "home", "ashore"})
"""Adverbs that the parser does not always take for a verb's particle ("stepped down", "walked out")."""

_MOTION = frozenset(
    {"fly", "travel", "go", "come", "head", "drive", "sail", "move", "return", "march", "send"}
)
_ONWARD = frozenset({"on", "back", "home", "over", "along"})
"""Particles that leave a verb of motion what it is: "flew on to Tbilisi"."""

_BY_SAYING = ("speaker",)
"""Sources of a frame whose deed is done by saying it and in no other way."""

ANY_VERB = ("*",)
"""What frames list that speak of every verb."""

Groups = tuple[tuple[int, ...], ...]
"""Phrases by place, in the order in which a frame looks for its source or target; the first with an actor counts."""


class Fit(msgspec.Struct, frozen=True):
    """A frame that fits a clause; phrases by their index in the sentence."""

    typed: Typed
    clause: int
    weight: int
    sources: Groups
    targets: Groups
    rivals: bool = False
    """An entry of another type fits as closely."""


class Matcher:
    """Finds the frames that fit a clause, the most specific first."""

    def __init__(self, codebook: Codebook, *, silent: bool = True, trace: Trace | None = None) -> None:
        """`silent` false leaves out the frames that say that nothing is coded, where it is known that something is.
        `trace` is told what is tried."""
        self._codebook, self._silent, self.trace = codebook, silent, trace
        self._words = lru_cache(maxsize=None)(codebook.words)
        self._known: dict[tuple[str, str], Entries] = {}
        self._setting: Setting | None = None

    def best(self, sentence: Sentence, clause: Clause, *, spoken: bool = True) -> Fit | None:
        """The most specific frame that fits; among equals the first in the codebook. `spoken` false leaves out what is
        done by saying it alone: the clause stands in nobody's words."""
        fit = self._closest(sentence, clause, predicate_lemmas(sentence, clause), spoken)
        if fit is None:
            for lemma, moved in with_particle(sentence, clause):
                if (fit := self._closest(sentence, moved, (lemma,), spoken)) is not None:
                    break
        return fit

    def whatever(self, sentence: Sentence, clause: Clause) -> Fit | None:
        """The most specific frame for any verb at all that fits ("plunged *together*"); for a verb of which nothing
        else of the codebook speaks."""
        return self._closest(sentence, clause, ANY_VERB, True) if clause.kind == "verb" else None

    def _closest(self, sentence: Sentence, clause: Clause, lemmas: Iterable[str], spoken: bool) -> Fit | None:
        fitting: list[tuple[int, Typed]] = []
        if self._setting is None or self._setting.sentence is not sentence:
            self._setting = Setting(sentence)
        offered = self._setting.offered(clause)
        for lemma in lemmas:
            entries = self._entries(clause.kind, lemma)
            tried = [typed for typed, _ in entries.all] if self.trace is not None else entries.met_by(offered)
            for typed in tried:
                if not spoken and typed.frame.source == _BY_SAYING:
                    continue
                conditions: Iterable[Condition] = conditions_of(sentence, clause, typed.frame, self._words)
                if self.trace is not None:
                    conditions = tuple(conditions)
                    if lemma not in ANY_VERB or weight_of(conditions) is not None:
                        conditions = self.trace.tried(clause, lemma, typed, conditions)
                weight = weight_of(conditions)
                if weight is not None:
                    fitting.append((weight, typed))
        if not fitting:
            return None
        most = max(weight for weight, _ in fitting)
        best, *equals = [typed for weight, typed in fitting if weight == most]
        fit = self._fit(sentence, clause, best, most)
        rivals = any(other.type != best.type for other in equals)
        return msgspec.structs.replace(fit, rivals=True) if rivals else fit

    def _entries(self, kind: str, lemma: str) -> Entries:
        """The entries of a predicate."""
        known = self._known.get((kind, lemma))
        if known is None:
            known = self._known[kind, lemma] = Entries(
                (typed, needs_of(typed.frame, self._words))
                for typed in self._codebook.frames(kind, lemma)
                if self._silent or typed.type != NO_EVENT
            )
        return known

    def _fit(self, sentence: Sentence, clause: Clause, typed: Typed, weight: int) -> Fit:
        frame = typed.frame
        default = NOUN_TARGET if clause.kind == "noun" else DEFAULT_TARGET
        sources = self._groups(sentence, clause, frame.source or DEFAULT_SOURCE, frozenset(), frame.beside)
        if meant := principals(sentence, clause):
            sources = (meant, *sources)
        taken = frozenset(sources[0]) if sources else frozenset()
        places = frame.target or default
        targets = self._groups(sentence, clause, places, taken, frame.beside)
        if "object" in places and "from" not in places:
            targets += _from_behind(sentence, clause, taken)
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


def _from_behind(sentence: Sentence, clause: Clause, taken: frozenset[int]) -> Groups:
    """ "arrested a man from Freedonia": what the parser hangs on the verb. "From Klow, he called it a crime" says where
    he was."""
    hanging = tuple(
        item.phrase
        for item in clause.attachments
        if item.prep == "from"
        and item.phrase not in taken
        and sentence.phrases[item.phrase].start > clause.start
    )
    return (hanging,) if hanging else ()


def predicate_lemmas(sentence: Sentence, clause: Clause) -> tuple[str, ...]:
    """What a clause is looked up under: its lemma, for a noun with a hyphen the whole word first."""
    if clause.kind == "verb":
        particles = [adverb for adverb in clause.adverbs if adverb in _PARTICLES]
        doubled = (item.prep.partition(" ") for item in clause.attachments)  # "pulled out of the valley"
        particles += [first for first, rest, _ in doubled if rest and first in _PARTICLES]
        verb, _, particle = clause.lemma.partition(" ")
        bare = (verb,) if particle in _ONWARD and verb in _MOTION else ()
        return (*(f"{clause.lemma} {adverb}" for adverb in particles), clause.lemma, *bare)
    if clause.kind != "noun" or clause.phrase is None:
        return (clause.lemma,)
    return tuple(reversed(noun_lemmas(sentence, clause.phrase)))


def with_particle(sentence: Sentence, clause: Clause) -> Iterator[tuple[str, Clause]]:
    """Readings of a clause without an object in which what the parser took for a preposition is a particle: in "walled
    off its citizens" the citizens are walled off. For clauses that nothing fits as they were read."""
    if clause.kind != "verb" or clause.objects or clause.passive or " " in clause.lemma:
        return
    for item in clause.attachments:
        phrase = sentence.phrases[item.phrase]
        if item.prep in _PARTICLES and phrase.kind != "number" and phrase.lemma not in TIMES:
            others = tuple(other for other in clause.attachments if other is not item)
            moved = msgspec.structs.replace(clause, objects=(item.phrase,), attachments=others)
            yield f"{clause.lemma} {item.prep}", moved
