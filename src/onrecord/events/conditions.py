"""The conditions that a frame sets to a clause: which words its roles must have, and in what shape."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.events.schema import Frame
from onrecord.grammar import Clause, Sentence

Words = Callable[[tuple[str, ...]], frozenset[str]]
"""Opens the classes in a list of lemmas."""


def weight_of(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> int | None:
    """How many conditions of the frame the clause meets, telling ones counted more; None where one is not met."""
    weight = 0
    for check in (_roles, _prepositions, _wording, _shape):
        met = check(sentence, clause, frame, words)
        if met is None:
            return None
        weight += met
    return weight


def _roles(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> int | None:
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
        if unwanted and heads & words(unwanted):
            return None
        if wanted:
            if not heads & words(wanted):
                return None
            weight += 3
    return weight


def _prepositions(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> int | None:
    if not frame.with_ and not frame.not_with:
        return 0
    preps = attached(sentence, clause)
    if any(name in frame.not_with for name, _ in preps):
        return None
    weight = 0
    for prep, wanted in frame.with_.items():
        found = {lemma for name, phrase in preps if name == prep for lemma in noun_lemmas(sentence, phrase)}
        if not found or (wanted and not found & words(wanted)):
            return None
        weight += 3 if wanted else 2
    return weight


def _wording(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> int | None:
    weight = 0
    if frame.modifier or frame.not_modifier:
        before = _modifiers(sentence, clause)
        if before & words(frame.not_modifier):
            return None
        if frame.modifier:
            if not before & words(frame.modifier):
                return None
            weight += 3
    if frame.words:
        within = [word for word in sentence.words if clause.span_start <= word.start < clause.span_end]
        found = {word.lemma for word in within} | {word.text.lower() for word in within}
        if not found & words(frame.words):
            return None
        weight += 3
    if frame.followed_by:
        verbs = {
            other.lemma for other in sentence.clauses if other.parent == clause.index and other.kind == "verb"
        }
        if not verbs & words(frame.followed_by):
            return None
        weight += 3
    return weight


def attached(sentence: Sentence, clause: Clause) -> list[tuple[str, int]]:
    """Prepositional phrases of the clause and, behind them, those of its objects ("signed a deal with Iran")."""
    found = [(item.prep, item.phrase) for item in clause.attachments]
    for phrase in clause.objects:
        found.extend((item.prep, item.phrase) for item in sentence.phrases[phrase].attachments)
    return found


def noun_lemmas(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The lemma of a phrase's head and, where it is written with a hyphen ("cease-fire"), the whole word."""
    head = sentence.phrases[phrase].head
    lemma, words = sentence.phrases[phrase].lemma, sentence.words
    if head > 1 and words[head - 1].text == "-" and words[head - 2].end == words[head - 1].start:
        return lemma, f"{words[head - 2].text.lower()}-{lemma}"
    return (lemma,)


def _modifiers(sentence: Sentence, clause: Clause) -> frozenset[str]:
    """Lemmas before the head within the phrase of a nominal predicate, or within those of the objects."""
    phrases = (clause.phrase,) if clause.kind == "noun" and clause.phrase is not None else clause.objects
    found = [sentence.phrases[number] for number in phrases]
    return frozenset(word.lemma for phrase in found for word in sentence.words[phrase.first : phrase.head])


def _shape(sentence: Sentence, clause: Clause, frame: Frame, words: Words) -> int | None:
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
