"""Attributions + quotation marks: quoted words find their cue, split quotations are joined, later ones carried on."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.grammar import Sentence
from onrecord.records import Span
from onrecord.statements.drafts import Draft
from onrecord.statements.quotes import Quote

_NEAR = 60
"""Characters between a quotation and the cue of a neighbouring sentence of the same paragraph."""


def join(
    text: str, quotes: Sequence[Quote], drafts: list[Draft], sentences: Sequence[Sentence]
) -> list[Draft]:
    """Drafts of one field with the quotations that belong to them; drafts left without content are dropped.

    A quotation goes to the draft whose content it overlaps, else to a cue in its own sentence that wants one, else (a
    quotation that goes on) to the draft before it in the same paragraph or in the paragraph it continues.
    """
    last: Draft | None = None
    extended: dict[int, list[Quote]] = {}
    for quote in quotes:
        draft = _overlapping(quote, drafts) or _wanting(text, quote, drafts)
        if draft is None and last is not None and _goes_on(text, quote, last, extended, sentences):
            draft = last
        if draft is None:
            continue
        extended.setdefault(id(draft), []).append(quote)
        if draft.speech and not quote.is_short(text):
            last = draft
    for draft in drafts:
        for quote in extended.get(id(draft), []):
            draft.content = _merged(draft, quote)
    return [draft for draft in drafts if draft.content]


def _inside(quote: Quote, place: int) -> bool:
    return quote.inner_start <= place < quote.inner_end


def _overlapping(quote: Quote, drafts: list[Draft]) -> Draft | None:
    """The draft with a cue outside the quotation whose content shares characters with it; the outermost one."""
    found = [
        draft
        for draft in drafts
        if not _inside(quote, draft.cue.start)
        and any(s.start < quote.end and quote.start < s.end for s in draft.content)
    ]
    speaking = [draft for draft in found if draft.speech] or found
    return max(speaking, key=lambda draft: sum(s.end - s.start for s in draft.content), default=None)


def _wanting(text: str, quote: Quote, drafts: list[Draft]) -> Draft | None:
    """A cue in the quotation's sentence that takes quoted words: nearest outside the marks, without content of its own
    or with the content on the other side of a split quotation."""
    found: list[tuple[int, Draft]] = []
    for draft in drafts:
        if not draft.wants_quote or _inside(quote, draft.cue.start):
            continue
        gap = draft.cue.start - quote.end if draft.cue.start >= quote.end else quote.start - draft.cue.end
        same_sentence = draft.sentence.start < quote.end and quote.start < draft.sentence.end
        if "\n" in text[min(quote.start, draft.cue.start) : max(quote.start, draft.cue.start)] or gap < 0:
            continue
        if same_sentence or gap <= _NEAR:
            found.append((gap + (0 if not draft.content else _NEAR), draft))
    if not found or quote.is_short(text) and min(found, key=lambda item: item[0])[0] > 30:
        return None
    return min(found, key=lambda item: (item[0], item[1].cue.start))[1]


def _goes_on(
    text: str, quote: Quote, last: Draft, extended: dict[int, list[Quote]], sentences: Sequence[Sentence]
) -> bool:
    """Whether a quotation without a cue continues the last one: same paragraph, or a paragraph left open before it."""
    before = extended.get(id(last), [])
    if not before or quote.is_short(text):
        return False
    if quote.continues:
        return True
    between = text[min(before[-1].end, last.cue.end) : quote.start]
    whole = not any(s.start < quote.start and quote.end < s.end and s.end - quote.end > 20 for s in sentences)
    return "\n" not in between and whole


def _merged(draft: Draft, quote: Quote) -> list[Span]:
    """The content with the quotation in it; pieces that touch become one."""
    spans = sorted([*draft.content, Span(quote.start, quote.end)])
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end + 1:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    cue = draft.cue
    return [part for span in merged for part in _without(span, cue)]


def _without(span: Span, cue: Span) -> list[Span]:
    if span.start < cue.start and cue.end < span.end:
        return [Span(span.start, cue.start), Span(cue.end, span.end)]
    return [span]
