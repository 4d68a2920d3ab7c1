"""Contents that are things: what is judged, mentioned or feared, what is called what, what a preposition names."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.grammar import Attachment, Clause, Phrase, Sentence
from onrecord.records import Span
from onrecord.statements.cues import CueGroup
from onrecord.statements.stretches import QUOTATION_MARKS, STOPS, touching_joined, trimmed

_GROUNDS = frozenset({"for", "of", "as", "over"})
"""Prepositions whose phrase belongs to what is judged: "praised X for Y", "described X as Y"."""
_MATTERS = frozenset({"about", "against", "toward", "towards", "between", "regarding", "with", "from"})
"""Prepositions whose phrase belongs to the object it follows at once: "expressed concern about X"."""


def object_spans(sentence: Sentence, clause: Clause) -> list[Span]:
    """The objects of a verb with the grounds behind them: "the mediators for their patience"."""
    phrases = [sentence.phrases[p] for p in clause.objects]
    after = [p for p in phrases if p.full_start >= clause.end] or phrases
    extents = [_apart_from(p, clause) for p in after]
    start, end = min(each.start for each in extents), max(each.end for each in extents)
    if start < clause.start < end:
        end = min(end, clause.start)
    return touching_joined([trimmed(sentence, start, end), *_grounds(sentence, clause, end)])


def _apart_from(phrase: Phrase, clause: Clause) -> Span:
    """A phrase with what hangs on it, but for the clause itself: "the blogger, whom they list as a spy"."""
    if phrase.end <= clause.start < phrase.full_end:
        return Span(phrase.full_start, max(phrase.end, clause.span_start))
    return Span(phrase.full_start, phrase.full_end)


def named_spans(sentence: Sentence, clause: Clause) -> list[Span]:
    """ "called the deal a mistake", "described it as dangerous", "is seen as weak": whom and as what."""
    unwritten = [item.phrase for item in clause.attachments if _behind_no_as(sentence, item)]
    phrases = [sentence.phrases[p] for p in (*clause.objects, *unwritten)]
    after = [p for p in phrases if p.full_start >= clause.end]
    extents = [_apart_from(p, clause) for p in phrases]
    before = [trimmed(sentence, each.start, each.end) for each in extents if each.end <= clause.start][:1]
    if len(after) > 1 or (clause.passive and after):
        start, end = after[0].full_start, max(p.full_end for p in after)
        return touching_joined([*before, trimmed(sentence, start, end)])
    place = after[0].full_end if after else clause.end
    described = _predicate_end(sentence, clause, place)
    if described is None and after and _ends_in_adjective(sentence, after[0]):
        described = after[0].full_end  # the parse took the description for a part of the phrase
    if described is not None:
        return touching_joined(
            [*before, trimmed(sentence, after[0].full_start if after else place, described)]
        )
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        if complement.kind == "bare" and inner.start > clause.end:
            return [trimmed(sentence, inner.span_start, inner.span_end)]
    return []


def _behind_no_as(sentence: Sentence, item: Attachment) -> bool:
    """Whether somebody is called so without a written *as*: "called the deal [a mistake]"."""
    first = sentence.phrases[item.phrase].first
    return item.prep == "as" and sentence.words[first - 1].text.lower() != "as"


def about_spans(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Span]:
    """The phrase or gerund after a preposition of the group; the whole coordination of it."""
    found = [
        sentence.phrases[item.phrase]
        for item in clause.attachments
        if item.prep in group.about
        and sentence.phrases[item.phrase].start >= clause.end
        and (not group.heads or sentence.phrases[item.phrase].lemma in group.heads)
    ]
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        if complement.prep in group.about and inner.span_start >= clause.end:
            return [trimmed(sentence, inner.span_start, inner.span_end)]
    if not found:
        return []
    start, end = found[0].full_start, max(phrase.full_end for phrase in found)
    for complement in clause.complements:  # "called for Iran to stop"
        inner = sentence.clauses[complement.clause]
        if complement.kind == "infinitive" and inner.span_start >= start:
            end = max(end, inner.span_end)
    return [trimmed(sentence, start, end)]


def _grounds(sentence: Sentence, clause: Clause, after: int) -> Iterator[Span]:
    """ "for Y", "of doing Y", "as Z" behind what is praised, accused or described."""
    for item in clause.attachments:
        phrase = sentence.phrases[item.phrase]
        if (item.prep in _GROUNDS or item.prep in _MATTERS) and phrase.start >= clause.end:
            start = _preposition_start(sentence, phrase.start, item.prep)
            if start >= min(after, clause.end) and (item.prep in _GROUNDS or start <= after + 1):
                yield trimmed(sentence, start, phrase.full_end)
    for inner in sentence.clauses:  # "praised the efforts to find a way out"
        if inner.infinitive and inner.parent == clause.index and 0 <= inner.span_start - after <= 1:
            yield trimmed(sentence, inner.span_start, inner.span_end)
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        if complement.prep in _GROUNDS and inner.span_start >= clause.end:
            start = _preposition_start(sentence, inner.span_start, complement.prep)
            yield trimmed(sentence, start, inner.span_end)


def _preposition_start(sentence: Sentence, place: int, preposition: str) -> int:
    first = preposition.split()[0]
    before = [w for w in sentence.words if place - 30 <= w.start < place and w.text.lower() == first]
    return before[-1].start if before else place


def _ends_in_adjective(sentence: Sentence, phrase: Phrase) -> bool:
    tail = [
        w for w in sentence.words if phrase.end <= w.start < phrase.full_end and w.text not in QUOTATION_MARKS
    ]
    return bool(tail) and tail[-1].tag in ("JJ", "JJR", "JJS")


def _predicate_end(sentence: Sentence, clause: Clause, place: int) -> int | None:
    """Where a description without a verb ends ("it [absurd]", "the vote [as fair]"); None when none begins there. What
    the same one does besides ("sees it as fair and rejects a second one") is no part of it."""
    besides = (
        other.span_start
        for other in sentence.clauses
        if other.relation == "conjunct" and other.parent == clause.index and other.start > clause.end
    )
    end = min(besides, default=clause.span_end)
    words = [w for w in sentence.words if place <= w.start < end and w.text not in QUOTATION_MARKS]
    while words and words[0].tag == "RB":
        words.pop(0)
    if not words or not (words[0].text.lower() == "as" or words[0].tag in ("JJ", "JJR", "JJS", "VBN")):
        return None
    stop = next((w for w in words if w.text in (*STOPS, "—", "–", "--") or w.text.lower() == "by"), None)
    return stop.start if stop is not None else end
