"""Clause × frame: does it fit, how closely, and which phrases are source and target."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.conditions import Condition, attached, conditions_of, noun_lemmas, weight_of
from onrecord.events.explaining import Trace
from onrecord.events.makers import principals
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

_COPULAS = frozenset({"be", "become", "remain"})
_PARTICLES = frozenset({"in", "out", "off", "down", "up", "back", "away", "aside", "over", "home"})
"""Adverbs that the parser does not always take for a verb's particle ("stepped down", "walked out")."""

_TEXTS = frozenset(
    {
        "statement",
        "letter",
        "declaration",
        "communique",
        "message",
        "tweet",
        "resolution",
        "note",
        "post",
        "motion",
    }
)
"""What somebody issues who says something by it: "a statement condemning the raid"."""

_ISSUING = frozenset(
    {
        "issue",
        "release",
        "publish",
        "send",
        "write",
        "post",
        "deliver",
        "read",
        "read out",
        "adopt",
        "pass",
        "approve",
        "endorse",
        "put out",
        "make",
        "table",
        "draft",
        "submit",
        "circulate",
        "hand over",
        "broadcast",
    }
)
"""Verbs whose subject speaks by the text that is their object; who received or vetoed it does not."""
_WRITTEN_BY = ("by", "from", "of")
_SPEAKING_BY = frozenset({"in", "by", "with", "through", "via"})
_MOTION = frozenset(
    {"fly", "travel", "go", "come", "head", "drive", "sail", "move", "return", "march", "send"}
)
_ONWARD = frozenset({"on", "back", "home", "over", "along"})
"""Particles that leave a verb of motion what it is: "flew on to Tbilisi"."""

_TOGETHER = frozenset({"along with", "together with", "alongside"})
_JOINTLY = frozenset({"together", "along", "jointly", "alongside"})

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


def phrases_at(sentence: Sentence, clause: Clause, place: str, within: Iterable[str] = ()) -> tuple[int, ...]:
    """The phrases of a clause in one place: a role or a preposition. Prepositions of phrases that stand under one of
    `within` count as the clause's own ("called for [sanctions on Iran]")."""
    if place == "subject":
        doing = clause.subjects or _copular_subjects(sentence, clause)
        return doing + companions(sentence, doing) + issuers(sentence, clause)
    if place == "object":
        return clause.objects
    if place == "recipient":
        return clause.recipients
    if place == "outer":
        outer = None if clause.parent is None else sentence.clauses[clause.parent]
        return () if outer is None else outer.subjects or outer.objects
    if place == "governed":
        return governed_subjects(sentence, clause)
    pairs = attached(sentence, clause)
    for prep, phrase in tuple(pairs):
        if prep in within:
            pairs.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    if place == "between":  # "the war between them has ended"
        for phrase in clause.subjects:
            pairs.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    return tuple(dict.fromkeys(phrase for prep, phrase in pairs if prep == place))


def companions(sentence: Sentence, doing: tuple[int, ...]) -> tuple[int, ...]:
    """Those together with whom somebody does it: "Ruritania, along with Sylvania, condemned the raid"."""
    beside = (item for number in doing for item in sentence.phrases[number].attachments)
    return tuple(
        item.phrase
        for item in beside
        if item.prep in _TOGETHER
        or (item.prep == "with" and _word_before(sentence, item.phrase, 2) in _JOINTLY)
    )


def _word_before(sentence: Sentence, phrase: int, steps: int) -> str:
    """The word some steps before a phrase, in lower case; empty where there is none."""
    place = sentence.phrases[phrase].first - steps
    return sentence.words[place].text.lower() if place >= 0 else ""


def governed_subjects(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Of whom something is asked or said: the subject of the clause below ("demanded that X leave")."""
    pairs = [(item.kind, sentence.clauses[item.clause]) for item in clause.complements]
    inner = [
        other
        for kind, other in pairs
        if kind in ("that", "bare") or (kind == "infinitive" and not other.subject_shared)
    ]
    return tuple(phrase for other in inner for phrase in (other.subjects or other.objects))


def _copular_subjects(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """ "Iran is a donor to Syria": the noun is said of the subject of `be`."""
    if clause.kind != "noun" or clause.parent is None or clause.light is not None:
        return ()
    outer = sentence.clauses[clause.parent]
    return outer.subjects if outer.lemma in _COPULAS and clause.phrase in outer.objects else ()


def issuers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Whoever issues the text that says what a clause tells: "issued a statement condemning the raid", "a letter from
    the king asking for help"."""
    texts = {number for number in clause.subjects if sentence.phrases[number].lemma in _TEXTS}
    if not texts:
        return ()
    beside = (item for number in sorted(texts) for item in sentence.phrases[number].attachments)
    found = [item.phrase for item in beside if item.prep in _WRITTEN_BY]
    for other in sentence.clauses if clause.relation in ("participle", "relative") else ():
        if other.kind != "verb" or other.index == clause.index:
            continue
        issued = other.lemma in _ISSUING and not texts.isdisjoint(other.objects)
        if issued or any(item.prep in _SPEAKING_BY and item.phrase in texts for item in other.attachments):
            found.extend(other.subjects)
    return tuple(dict.fromkeys(found))


class Matcher:
    """Finds the frames that fit a clause, the most specific first."""

    def __init__(self, codebook: Codebook, *, silent: bool = True, trace: Trace | None = None) -> None:
        """`silent` false leaves out the frames that say that nothing is coded, where it is known that something is.
        `trace` is told what is tried."""
        self._codebook, self._silent, self.trace = codebook, silent, trace
        self._words = lru_cache(maxsize=None)(codebook.words)

    def best(self, sentence: Sentence, clause: Clause) -> Fit | None:
        """The most specific frame that fits; among equals the first in the codebook."""
        fitting: list[tuple[int, Typed]] = []
        for lemma in predicate_lemmas(sentence, clause):
            for typed in self._codebook.frames(clause.kind, lemma):
                if typed.type == NO_EVENT and not self._silent:
                    continue
                conditions: Iterable[Condition] = conditions_of(sentence, clause, typed.frame, self._words)
                if self.trace is not None:
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

    def _fit(self, sentence: Sentence, clause: Clause, typed: Typed, weight: int) -> Fit:
        frame = typed.frame
        default = NOUN_TARGET if clause.kind == "noun" else DEFAULT_TARGET
        sources = self._groups(sentence, clause, frame.source or DEFAULT_SOURCE, frozenset(), frame.beside)
        if meant := principals(sentence, clause):
            sources = (meant, *sources)
        taken = frozenset(sources[0]) if sources else frozenset()
        places = frame.target or default
        # "arrested a man from Freedonia": the parser hangs it on the verb
        if "object" in places and "from" not in places:
            places = (*places, "from")
        targets = self._groups(sentence, clause, places, taken, frame.beside)
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
