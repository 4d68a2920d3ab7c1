"""Cues that stand beside their content rather than over it: ", he promised,", "As the envoy put it, …"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence
from onrecord.records import Span
from onrecord.statements.stretches import QUOTATION_MARKS, STOPS, trimmed

_CLOSE = 2
"""Characters between a verb and a subject that follows it."""
_SHORTEST = 4
"""Words before a parenthesis that can be the first part of what was said."""
_ADVERBIAL = 7
"""Words a parenthesis may hold behind its verb: "he said in Geneva on Monday,"."""


def parenthesis(sentence: Sentence, clause: Clause) -> list[Span]:
    """ "As soon as they are free, he promised, they will leave": what a cue with its subject between commas (or behind
    the last one) leaves of the sentence. Empty when quotation marks or anything but the source stand between them, or
    when a colon shows that the words are still to come."""
    subjects = [sentence.phrases[number] for number in clause.subjects]
    near = [p for p in subjects if p.end <= clause.start or 0 <= p.full_start - clause.end <= _CLOSE]
    if clause.kind != "verb" or clause.passive or not near or clause.tense not in ("past", "present"):
        return []
    things = any(sentence.phrases[number].start >= clause.end for number in clause.objects)
    if things and clause.lemma not in ("tell", "put"):
        return []
    low = min(clause.start, *(p.full_start for p in near))
    high = max([clause.end, *(p.full_end for p in near if p.start >= clause.end)])
    before = [word for word in sentence.words if word.end <= low]
    if len(before) < 2 or before[-1].text != "," or any(w.text in QUOTATION_MARKS for w in sentence.words):
        return []
    after = [word for word in sentence.words if word.start >= high]
    closing = next((n for n, word in enumerate(after) if word.text in STOPS), None)
    if (
        closing is None
        or closing > _ADVERBIAL
        or after[closing].text == ":"
        or any(w.tag.startswith("VB") for w in after[:closing])
    ):
        return []
    start = sentence.start if before[0].text not in QUOTATION_MARKS else before[0].end
    spans = [trimmed(sentence, start, low)]
    if after[closing].text != "," and len(before) < _SHORTEST:
        return []
    if after[closing].text == ",":
        spans.append(trimmed(sentence, after[closing].end, sentence.end))
    return [span for span in spans if span.end > span.start]


def said_as(sentence: Sentence, clause: Clause) -> list[Span]:
    """ "As the envoy put it, the treaty is a surrender": the sentence without the clause that "as" opens."""
    if (
        clause.mark != "as"
        or clause.relation != "adverbial"
        or any(w.text in QUOTATION_MARKS for w in sentence.words)
    ):
        return []
    before = trimmed(sentence, sentence.start, clause.span_start)
    after = trimmed(sentence, clause.span_end, sentence.end)
    return [span for span in (before, after) if span.end > span.start]
