"""What a cue attributes: a clause, a noun phrase with what belongs to it, or a phrase after a preposition."""

from __future__ import annotations

from onrecord.grammar import Clause, Complement, Sentence
from onrecord.records import Span
from onrecord.statements.cues import CueGroup
from onrecord.statements.stretches import trimmed
from onrecord.statements.things import about_spans, named_spans, object_spans

_MARKED = ("that", "if", "wh", "infinitive", "gerund")
_NEAR_SUBJECT = frozenset({"want", "expect", "need", "like", "prefer", "call", "wish"})
"""Cues whose object is the doer in the content ("wants Iran to stop"), not the one spoken to."""


def content_of(sentence: Sentence, clause: Clause, group: CueGroup) -> tuple[str, list[Span]] | None:
    """The kind of content a predicate has under a group, and its spans; None when it has none there."""
    for complement in _ranked(sentence, clause, group):
        spans = _clause_spans(sentence, clause, complement, group)
        if spans:
            return complement.kind, spans
    spans = _stray_that(sentence, clause, group)
    if spans:
        return "that", spans
    if "named" in group.content and clause.objects:
        spans = named_spans(sentence, clause)
        if spans:
            return "named", spans
    if "object" in group.content and clause.kind == "verb" and _has_head(sentence, clause, group):
        return "object", object_spans(sentence, clause)
    spans = about_spans(sentence, clause, group)
    return ("about", spans) if spans else None


def _has_head(sentence: Sentence, clause: Clause, group: CueGroup) -> bool:
    """Whether a verb has an object, and one of those that its group asks for."""
    return any(not group.heads or sentence.phrases[p].lemma in group.heads for p in clause.objects)


def _ranked(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Complement]:
    """Complements the group takes: marked ones after the cue, bare ones after it, then what stands before it."""

    def rank(complement: Complement) -> tuple[int, int]:
        inner = sentence.clauses[complement.clause]
        if inner.start < clause.start:
            return 2, inner.start
        return (0 if complement.kind in _MARKED else 1), inner.start

    allowed = [c for c in clause.complements if c.kind in group.content and c.prep is None]
    fronted = group.speech and not clause.passive and clause.kind == "verb"
    return sorted(
        (
            c
            for c in allowed
            if sentence.clauses[c.clause].start > clause.start or (fronted and c.kind in ("bare", "wh"))
        ),
        key=rank,
    )


def _clause_spans(
    sentence: Sentence, clause: Clause, complement: Complement, group: CueGroup
) -> list[Span] | None:
    inner = sentence.clauses[complement.clause]
    start, end = inner.span_start, inner.span_end
    for other in sentence.clauses:  # coordinated predicates belong to it: "said X had left and Y would stay"
        if other.relation == "conjunct" and _chains_to(sentence, other, inner.index):
            start, end = min(start, other.span_start), max(end, other.span_end)
    if start <= clause.start < end:  # the cue stands inside: "The deal, he said, was bad"
        return _around(sentence, clause, start, end)
    if complement.kind in ("infinitive", "gerund") and start > clause.start:
        start = min(start, _doer_start(sentence, clause, inner, start))
        if clause.passive and clause.objects:
            return _raised(sentence, clause, start, end)
    span = trimmed(sentence, start, end)
    return [span] if span.end > span.start else None


def _stray_that(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Span]:
    """ "told Der Bote in an interview on Sunday that she would resign": a that-clause hung on a word in between."""
    if not group.speech or clause.kind != "verb" or "that" not in group.content or "object" in group.content:
        return []
    starts = {word.start: n for n, word in enumerate(sentence.words) if word.text.lower() == "that"}
    for inner in sentence.clauses:
        if inner.start <= clause.end or inner.span_start not in starts or not inner.subjects:
            continue
        before = starts[inner.span_start] - 1
        hung = inner.relative_to is None or sentence.phrases[inner.relative_to].head != before
        own = not inner.subject_shared and inner.relative_to not in inner.subjects
        if hung and own and _is_below(sentence, inner, clause):
            return [trimmed(sentence, inner.span_start, inner.span_end)]
    return []


def _is_below(sentence: Sentence, inner: Clause, outer: Clause) -> bool:
    """Whether a clause hangs on another with nothing but participles and nouns between them."""
    while inner.parent is not None:
        inner = sentence.clauses[inner.parent]
        if inner.index == outer.index:
            return True
        if inner.relation != "participle" and inner.kind != "noun":
            return False
    return False


def _doer_start(sentence: Sentence, clause: Clause, inner: Clause, start: int) -> int:
    """Where the content starts when its doer stands before the infinitive: "wants [Iran to stop]"."""
    doers = [
        sentence.phrases[p] for p in clause.objects if clause.end <= sentence.phrases[p].full_start < start
    ]
    if clause.lemma in _NEAR_SUBJECT and doers and not clause.passive:
        return doers[0].full_start
    return start


def _raised(sentence: Sentence, clause: Clause, start: int, end: int) -> list[Span]:
    """ "X is expected to do Y": X and the infinitive together are what is expected."""
    phrases = [sentence.phrases[p] for p in clause.objects]
    subjects = [Span(p.full_start, p.full_end) for p in phrases if p.full_end <= clause.start]
    return [*subjects[:1], trimmed(sentence, start, end)]


def _chains_to(sentence: Sentence, clause: Clause, index: int) -> bool:
    while clause.relation == "conjunct" and clause.parent is not None:
        if clause.parent == index:
            return True
        clause = sentence.clauses[clause.parent]
    return False


def _around(sentence: Sentence, clause: Clause, start: int, end: int) -> list[Span] | None:
    """The two sides of a cue with its subject that stand in the middle of their content."""
    subjects = [sentence.phrases[phrase] for phrase in clause.subjects]
    near = [p for p in subjects if start <= p.full_start and p.full_end <= end]
    low = min([clause.start, *(p.full_start for p in near)])
    high = max([clause.end, *(p.full_end for p in near)])
    high = _past_adverbials(sentence, clause, high, end)
    spans = [trimmed(sentence, start, low), trimmed(sentence, high, end)]
    return [span for span in spans if span.end > span.start] or None


def _past_adverbials(sentence: Sentence, clause: Clause, place: int, end: int) -> int:
    """Past what hangs on the cue itself: "he said [in an interview]", up to the comma after it."""
    hung = [sentence.phrases[item.phrase] for item in clause.attachments]
    for phrase in hung:
        if place <= phrase.start <= place + 20 and phrase.full_end <= end:
            place = phrase.full_end
    return place
