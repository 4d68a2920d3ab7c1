"""Who says it: the phrases of the subject, a relative pronoun with what it stands for, or the speech it hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.grammar import Clause, Phrase, Sentence
from onrecord.records import Span
from onrecord.statements.cues import CueGroup, speech_words

Found = tuple[list[Span], tuple[int, ...]]
"""The spans of a source and the phrases that name the speaker."""

_RELATIVES = ("WP", "WDT")
_JUDGED = frozenset(
    ("hard", "difficult", "easy", "impossible", "possible", "important", "necessary", "premature", "early", "right",
     "wrong", "fair", "useful", "useless", "wise", "time", "safe", "reasonable")
)  # fmt: skip
"""What "it" is when nobody is meant: "it was hard to believe that"."""
_DUMMY = frozenset({"it", "there"})
_POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}
_MAKERS = ("from", "by", "among")
"""Prepositions that name whose a demand or a fear is: "calls from the opposition", "fears among diplomats"."""
_PASSIVE_LIGHT = frozenset(
    {"receive", "face", "draw", "get", "win", "attract", "earn", "meet", "suffer", "come", "gain"}
)
"""Light verbs whose subject is spoken of, not the speaker: "faced criticism"."""
_BESIDE = 3
"""Characters between a cue and a phrase that stands right beside it."""


def sources_of(
    sentence: Sentence, clause: Clause, teller: Clause | None, content: Sequence[Span], speech: bool
) -> Found:
    """The source of a predicate: spans, and the phrases that name the speaker. A time is no source ("Congress this week
    rejected …"), nor is the "us" of "let's"."""
    speaking = tuple(number for number in clause.subjects if _may_speak(sentence.phrases[number]))
    if speaking != clause.subjects:
        clause = replace(clause, subjects=speaking)
    if teller is not None and teller.subjects:
        return _spans(sentence, teller.subjects), teller.subjects
    if clause.kind == "noun":
        return _of_noun(sentence, clause)
    if _is_dummy(sentence, clause):
        return [], ()
    if clause.relation == "relative" and clause.relative_to in clause.subjects:
        return _relative(sentence, clause, clause.relative_to)
    if clause.relation == "participle" and not clause.passive and (beside := _absolute(sentence, clause)):
        return _spans(sentence, beside, base=True), beside
    if clause.relation == "participle" and clause.relative_to is not None and not clause.passive:
        return _spans(sentence, (clause.relative_to,), base=True), (clause.relative_to,)
    if clause.parent is not None and _governed_by_preposition(sentence, clause):
        return _of_parent(sentence, sentence.clauses[clause.parent])
    if not clause.subjects and speech and not clause.passive and clause.tense in ("past", "present"):
        return _beside(sentence, clause, content)
    return _spans(sentence, clause.subjects), clause.subjects


def _may_speak(phrase: Phrase) -> bool:
    return phrase.lemma.lower() not in speech_words().times and phrase.lemma != "'s"


def _is_dummy(sentence: Sentence, clause: Clause) -> bool:
    words = [sentence.words[sentence.phrases[p].head].text.lower() for p in clause.subjects]
    above = sentence.clauses[clause.parent] if clause.infinitive and clause.parent is not None else None
    judged = above is not None and above.kind == "adjective" and above.lemma in _JUDGED
    return any(word in _DUMMY for word in words) and (
        clause.kind == "adjective" or clause.lemma == "point out" or judged
    )


def _absolute(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """ "…, with the envoy saying that …": the phrase between "with" and the participle, whatever that hangs on."""
    return tuple(
        number
        for number, phrase in enumerate(sentence.phrases)
        if 0 < clause.start - phrase.end <= 1
        and phrase.first > 0
        and sentence.words[phrase.first - 1].text.lower() == "with"
    )[:1]


def _governed_by_preposition(sentence: Sentence, clause: Clause) -> bool:
    """ "distanced himself by saying": the doer is the subject of the verb above, not its object."""
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or sentence.words[clause.word].tag != "VBG":
        return False
    return any(
        c.clause == clause.index and c.prep in ("by", "in", "of", "before", "after", "without", "while", "to")
        for c in parent.complements
    )


def _of_parent(sentence: Sentence, parent: Clause) -> Found:
    if parent.kind == "noun" and parent.parent is not None and not parent.subjects:
        parent = sentence.clauses[parent.parent]
    return _spans(sentence, parent.subjects), parent.subjects


def _of_noun(sentence: Sentence, clause: Clause) -> Found:
    """ "Iran's claim", "fears among diplomats", "his promise" (whose is who governs the noun), "voiced criticism"."""
    makers = tuple(a.phrase for a in clause.attachments if a.prep in _MAKERS)
    if makers:
        return _spans(sentence, makers), makers
    if clause.light is not None and clause.light.split()[0] in _PASSIVE_LIGHT:
        return [], ()
    parent = sentence.clauses[clause.parent] if clause.parent is not None else None
    if len(clause.subjects) == 1 and parent is not None:
        owner = sentence.words[sentence.phrases[clause.subjects[0]].head].text.lower()
        if owner in _POSSESSIVES and len(parent.subjects) >= 1 and not parent.passive:
            subject = sentence.words[sentence.phrases[parent.subjects[0]].head]
            if subject.end <= clause.start and subject.tag in ("NNP", "NNPS", "NN", "NNS"):
                return _spans(sentence, parent.subjects), parent.subjects
    return _spans(sentence, clause.subjects), clause.subjects


def _beside(sentence: Sentence, clause: Clause, content: Sequence[Span]) -> Found:
    """A finite verb of speech whose subject the parse lost: the phrase beside it, else what opens the sentence."""
    free = [
        (number, phrase)
        for number, phrase in enumerate(sentence.phrases)
        if _may_speak(phrase)
        and not any(span.start < phrase.end and phrase.start < span.end for span in content)
    ]
    for number, phrase in free:
        if 0 <= phrase.full_start - clause.end <= _BESIDE and any(
            span.end <= clause.start for span in content
        ):
            return _spans(sentence, (number,)), (number,)
    before = [(number, phrase) for number, phrase in free if phrase.end <= clause.start]
    near = [item for item in before if clause.start - item[1].full_end <= _BESIDE]
    if near:
        widest = max(near, key=lambda item: (item[1].full_end - item[1].full_start, -item[0]))[0]
        return _spans(sentence, (widest,)), (widest,)
    opening = [number for number, phrase in before if phrase.start <= sentence.start + _BESIDE]
    if opening and clause.relation == "root":
        return _spans(sentence, (opening[0],), base=True), (opening[0],)
    return [], ()


def _spans(sentence: Sentence, numbers: tuple[int, ...], base: bool = False) -> list[Span]:
    phrases = [sentence.phrases[number] for number in _without_dateline(sentence, numbers)]
    return [Span(p.start, p.end) if base else Span(p.full_start, p.full_end) for p in phrases]


def _without_dateline(sentence: Sentence, numbers: tuple[int, ...]) -> tuple[int, ...]:
    """Drops "GENEVA (Agency) -" that the parse took for the first of two subjects."""
    if len(numbers) < 2 or sentence.phrases[numbers[0]].start > sentence.start + _BESIDE:
        return numbers
    low, high = sentence.phrases[numbers[0]].end, sentence.phrases[numbers[1]].start
    dashed = any(w.text in ("-", "–", "—", "--") for w in sentence.words if low - 3 <= w.start < high)
    return numbers[1:] if dashed else numbers


def _relative(sentence: Sentence, clause: Clause, antecedent: int | None) -> Found:
    """The antecedent and its pronoun: "Ms Okoye, who said …"."""
    if antecedent is None:
        return [], ()
    phrase = sentence.phrases[antecedent]
    spans = [Span(phrase.start, phrase.end)]
    for word in sentence.words:
        if clause.span_start <= word.start < clause.start and word.tag in _RELATIVES:
            spans.append(Span(word.start, word.end))
            break
    return spans, (antecedent,)


def addressees_of(clause: Clause, group: CueGroup) -> tuple[int, ...]:
    """The phrases of whom it is said to."""
    found: list[int] = []
    for place in group.addressee:
        if place == "object":
            found.extend(clause.objects)
        elif place == "recipient":
            found.extend(clause.recipients)
        else:
            found.extend(item.phrase for item in clause.attachments if item.prep == place)
    return tuple(dict.fromkeys(found))
