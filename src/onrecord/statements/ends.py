"""Where a content stops: speech that the same source goes on to make is no part of it ("…, adding that …")."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence
from onrecord.records import Span
from onrecord.statements.cues import Cues
from onrecord.statements.stretches import trimmed

_CONTRAST = frozenset({"while", "whereas", "though", "although"})
_DESCRIBING = ("participle", "relative")
"""Clauses inside the source's own phrase: "Oman, accused by Iran of spying, denied it and said …"."""


def next_speech(sentence: Sentence, clause: Clause, content: list[Span], cues: Cues) -> int | None:
    """Where, inside a content, the source's next speech or another's begins; None when it does not."""
    places = [
        start
        for other in sentence.clauses
        if other.index != clause.index
        and other.start > clause.start
        and any(span.start < other.start < span.end for span in content)
        and (start := _opens(sentence, clause, other, content, cues)) is not None
    ]
    return min(places, default=None)


def cut_at_next_speech(sentence: Sentence, content: list[Span], place: int | None) -> list[Span]:
    """The content up to a place."""
    if place is None:
        return content
    kept = [
        trimmed(sentence, span.start, min(span.end, place)) if span.end > place else span
        for span in content
        if span.start < place
    ]
    return [span for span in kept if span.end > span.start]


def said_by_the_same(sentence: Sentence, clause: Clause, cues: Cues) -> Clause | None:
    """The speaking clause whose source a later speech shares: "X said …, adding …", "X said … and insisted …"."""
    if not (_trails(sentence, clause, cues) or _coordinated(sentence, clause, cues)):
        return None
    candidates = [
        other
        for other in sentence.clauses
        if other.start < clause.start and other.kind == "verb" and not _trailing_shape(sentence, other)
    ]
    if _coordinated(sentence, clause, cues):
        candidates = [
            other
            for other in candidates
            if _speaks(other, cues) and _alike(other, clause) and other.relation not in _DESCRIBING
        ]
        return candidates[0] if candidates else None
    roots = [other for other in candidates if other.relation in ("root", "conjunct") and other.subjects]
    above = _above(sentence, clause)
    return next((other for other in reversed(roots) if other.index in above), roots[-1] if roots else None)


def _above(sentence: Sentence, clause: Clause) -> set[int]:
    found: set[int] = set()
    while clause.parent is not None and clause.parent not in found:
        found.add(clause.parent)
        clause = sentence.clauses[clause.parent]
    return found


def _opens(sentence: Sentence, clause: Clause, other: Clause, content: list[Span], cues: Cues) -> int | None:
    if not _speaks(other, cues):
        return None
    if _trails(sentence, other, cues):
        return _comma_before(sentence, other.start)
    if _coordinated(sentence, other, cues) and _alike(clause, other) and _speaks(clause, cues):
        return _conjunction_before(sentence, other.start)
    if other.mark in _CONTRAST and _alike(clause, other) and not other.subject_shared:
        return other.span_start
    return None


def _speaks(clause: Clause, cues: Cues) -> bool:
    return clause.kind == "verb" and any(group.speech for group in cues.of(clause.kind, clause.lemma))


def _alike(one: Clause, other: Clause) -> bool:
    return one.tense == other.tense and one.modal == other.modal and not one.infinitive


def _trailing_shape(sentence: Sentence, clause: Clause) -> bool:
    return (
        sentence.words[clause.word].tag == "VBG"
        and not clause.progressive
        and _comma_before(sentence, clause.start) is not None
    )


def _trails(sentence: Sentence, clause: Clause, cues: Cues) -> bool:
    """ ", saying …", ", adding …": a participle of speech after a comma."""
    if clause.parent is not None and sentence.clauses[clause.parent].start > clause.start:
        return False  # "Oman, accusing Iran of spying, expelled its envoy"
    return _speaks(clause, cues) and _trailing_shape(sentence, clause) and clause.relation != "complement"


def _coordinated(sentence: Sentence, clause: Clause, cues: Cues) -> bool:
    """ "… and vowed …": a finite speech without a subject of its own after a conjunction."""
    return (
        _speaks(clause, cues)
        and clause.relation == "conjunct"
        and clause.subject_shared
        and clause.tense in ("past", "present")
        and clause.modal is None
        and bool(clause.complements)
        and _conjunction_before(sentence, clause.start) is not None
    )


def _comma_before(sentence: Sentence, place: int) -> int | None:
    """The comma or dash that stands before a word, an adverb or a conjunction between allowed."""
    before = [word for word in sentence.words if word.start < place][-3:]
    for word in reversed(before):
        if word.text in (",", "—", "–", "-", "--", ";"):
            return word.start
        if word.tag not in ("RB", "CC", "IN", "''", "``"):
            return None
    return None


def _conjunction_before(sentence: Sentence, place: int) -> int | None:
    before = [word for word in sentence.words if word.start < place][-4:]
    for word in reversed(before):
        if word.tag == "CC":
            return word.start
        if word.tag not in ("RB", "VBZ", "VBP", "VBD", ","):
            return None
    return None
