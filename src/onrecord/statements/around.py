"""The words beside a quotation that belong to the same content: "The deal was “not perfect” for anyone, he said"."""

from __future__ import annotations

from onrecord.records import Span
from onrecord.statements.drafts import Draft
from onrecord.statements.quotes import Quote
from onrecord.statements.stretches import trimmed

_FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_BREAKS = (":", "—", "–", " - ", "--", ";")


def words_around(text: str, draft: Draft, quote: Quote) -> list[Span]:
    """What a cue without content of its own takes beside the quotation: the rest of the sentence on its side of the
    cue when a comma parts them ("…, he said, …"), or what follows "that" ("writes in a column that … “…”")."""
    sentence = draft.sentence
    if not (sentence.start <= quote.start and quote.end <= sentence.end + 1):
        return []
    low = min([draft.cue.start, *(span.start for span in draft.source)])
    high = max([draft.cue.end, *(span.end for span in draft.source if span.start < sentence.end)])
    if quote.end <= low:
        return _before(text, draft, quote, low, high)
    if quote.start >= draft.cue.end:
        return _after(draft, quote)
    return []


def _before(text: str, draft: Draft, quote: Quote, low: int, high: int) -> list[Span]:
    sentence = draft.sentence
    gap = text[quote.end : low]
    if text[quote.inner_start : quote.inner_end].rstrip()[-1:] != "," and "," not in gap[-3:]:
        return []
    start = max(
        [
            sentence.start,
            *(
                text.rfind(mark, sentence.start, quote.start) + len(mark)
                for mark in _BREAKS
                if text.rfind(mark, sentence.start, quote.start) >= 0
            ),
        ]
    )
    spans = [trimmed(sentence, start, low)]
    if spans[0].start >= quote.start:  # the quotation is all that stands before the cue
        return []
    if text[high : high + 1] == "," and text[high + 1 : sentence.end].strip():
        spans.append(trimmed(sentence, high, sentence.end))
    return [span for span in spans if span.end > span.start]


def _after(draft: Draft, quote: Quote) -> list[Span]:
    sentence = draft.sentence
    between = [w for w in sentence.words if draft.cue.end <= w.start and w.end <= quote.start]
    opening = next((word for word in between if word.text.lower() == "that"), None)
    if opening is None and between and any(word.tag in _FINITE for word in between):
        opening = between[0]
    if opening is None or between[-1].text == ":":
        return []
    span = trimmed(sentence, opening.start, sentence.end)
    return [span] if span.end > span.start else []
