"""Attributions + quotation marks: quoted words find their cue, split quotations are joined, later ones carried on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from onrecord.grammar import Sentence
from onrecord.records import Span
from onrecord.statements.around import words_around
from onrecord.statements.blocks import BLOCK_SCORE, block_behind
from onrecord.statements.drafts import Draft
from onrecord.statements.openings import bare_cue, led_in
from onrecord.statements.quotes import Quote

_NEAR = 60
"""Characters between a quotation and the cue of a neighbouring sentence of the same paragraph."""
_TERM_NEAR = 30
"""The same for a mere term in quotation marks."""
_LONE = 25
"""Words outside its marks that a paragraph of pure quotation may hold at most, in characters."""


class Joiner:
    """Joins the drafts of one field with its quotations."""

    def __init__(
        self, text: str, quotes: Sequence[Quote], drafts: Sequence[Draft], sentences: Sequence[Sentence]
    ) -> None:
        self._text = text
        self._quotes = quotes
        self._sentences = sentences
        self._starts = [sentence.start for sentence in sentences]
        self._drafts = [draft for draft in drafts if _within_its_quote(draft, quotes)]
        self._of_sentence: dict[int, list[Draft]] = {}
        for draft in self._drafts:
            self._of_sentence.setdefault(draft.sentence.start, []).append(draft)
        self._taken: dict[int, list[Quote]] = {}

    def join(self) -> list[Draft]:
        """Drafts with the quotations that belong to them; drafts left without content are dropped.

        A quotation goes to the draft whose content it overlaps, else to a cue in its own sentence that wants one, else
        to the words beside it that lead it in, else (a quotation that goes on) to the draft before it in the same
        paragraph, or in the paragraph before when its own holds nothing but it.
        """
        last: Draft | None = None
        for quote in self._quotes:
            draft = self._overlapping(quote) or self._wanting(quote, own=True) or self._led_in(quote)
            if draft is None and last is not None and self._goes_on(quote, last):
                draft = last
            draft = draft or self._wanting(quote, own=False)
            if draft is None:
                if not quote.is_short(self._text):
                    last = None
                continue
            self._taken.setdefault(id(draft), []).append(quote)
            if draft.speech and not quote.is_short(self._text):
                last = draft
        for draft in self._drafts:
            self._complete(draft)
            draft.source = _outside(draft, self._taken.get(id(draft), []))
            for quote in self._taken.get(id(draft), []):
                draft.content = _merged(draft, quote)
            self._take_block(draft)
        return [draft for draft in self._drafts if draft.content]

    def _complete(self, draft: Draft) -> None:
        """Gives the words around its first quotation to a draft without content, and takes away what stands before a
        quotation that a colon or dash sets off ("She was frank: “It failed,” she said")."""
        taken = self._taken.get(id(draft), [])
        if not taken:
            return
        if draft.spoken is not None and not any(_overlap(q, s) for q in taken for s in draft.content):
            draft.quote_instead()
        if not draft.content:
            draft.content = words_around(self._text, draft, taken[0])
        else:
            draft.content = [part for span in draft.content for part in self._set_off(draft, span, taken[0])]

    def _take_block(self, draft: Draft) -> None:
        """Gives the paragraph behind its colon to a draft that nothing else gave words."""
        if draft.speech and draft.wants_quote and not draft.content:
            block = block_behind(self._text, draft)
            if block is not None:
                draft.content, draft.score = [block], min(draft.score, BLOCK_SCORE)
                draft.rule = f"{draft.rule.partition('+')[0]}+block"

    def _set_off(self, draft: Draft, span: Span, quote: Quote) -> list[Span]:
        lead = self._text[max(0, quote.start - 2) : quote.start].rstrip()
        closes = quote.end <= draft.cue.start and span.start < quote.start < span.end <= quote.end + 1
        if closes and lead[-1:] in (":", "-", "–", "—"):
            return [Span(quote.start, span.end)]
        return [span]

    def _sentences_at(self, quote: Quote) -> Iterator[Sentence]:
        first = max(0, bisect_right(self._starts, quote.start - _NEAR) - 1)
        for sentence in self._sentences[first : bisect_left(self._starts, quote.end + _NEAR)]:
            if sentence.end > quote.start - _NEAR:
                yield sentence

    def _near(self, quote: Quote) -> Iterator[Draft]:
        for sentence in self._sentences_at(quote):
            yield from self._of_sentence.get(sentence.start, ())

    def _overlapping(self, quote: Quote) -> Draft | None:
        """The draft with a cue outside the quotation whose content shares characters with it; the outermost one."""
        found = [
            draft
            for draft in self._near(quote)
            if not _inside(quote, draft.cue.start) and any(_overlap(quote, s) for s in draft.content)
        ]
        speaking = [draft for draft in found if draft.speech] or found
        return max(speaking, key=lambda draft: sum(s.end - s.start for s in draft.content), default=None)

    def _wanting(self, quote: Quote, own: bool) -> Draft | None:
        """A cue in the quotation's own sentence (or in one beside it) that takes quoted words: nearest outside
        the marks, without content of its own or with the content on the other side of a split quotation."""
        found: list[tuple[int, int, Draft]] = []
        for draft in self._near(quote):
            if not draft.wants_quote or _inside(quote, draft.cue.start):
                continue
            gap = draft.cue.start - quote.end if draft.cue.start >= quote.end else quote.start - draft.cue.end
            low, high = sorted((quote.start, draft.cue.start))
            if gap < 0 or "\n" in self._text[low:high]:
                continue
            same = draft.sentence.start < quote.end and quote.start < draft.sentence.end
            if same if own else gap <= _NEAR:
                found.append(
                    (gap + (_NEAR if draft.content and draft.spoken is None else 0), draft.cue.start, draft)
                )
        if not found:
            return None
        nearest = min(found, key=lambda item: item[:2])
        return None if quote.is_short(self._text) and nearest[0] > _TERM_NEAR else nearest[2]

    def _led_in(self, quote: Quote) -> Draft | None:
        """A quotation that no cue of the tables takes: a verb beside it, or words and a colon that lead it in."""
        if quote.is_short(self._text) and self._text[quote.inner_end - 1] not in ",!?":
            return None
        for sentence in self._sentences_at(quote):
            draft = bare_cue(self._text, sentence, quote) or led_in(self._text, sentence, quote)
            if draft is not None:
                self._drafts.append(draft)
                self._of_sentence.setdefault(sentence.start, []).append(draft)
                return draft
        return None

    def _goes_on(self, quote: Quote, last: Draft) -> bool:
        """Whether a quotation without a cue continues the last one."""
        before = self._taken.get(id(last), [])
        if not before or quote.is_short(self._text):
            return False
        if quote.continues:
            return True
        told = max(before[-1].end, last.cue.end, min(last.sentence.end, quote.start))
        between = self._text[told : quote.start]
        if "\n" in between:
            return between.count("\n\n") <= 1 and len(between.strip()) == 0 and self._fills_its_line(quote)
        return not any(
            s.start < quote.start and quote.end < s.end and s.end - quote.end > 20
            for s in self._sentences_at(quote)
        )

    def _fills_its_line(self, quote: Quote) -> bool:
        low = self._text.rfind("\n", 0, quote.start) + 1
        high = self._text.find("\n", quote.end)
        high = len(self._text) if high < 0 else high
        return (quote.start - low) + (high - quote.end) <= _LONE and not self._text[low : quote.start].strip()


def _outside(draft: Draft, quotes: Sequence[Quote]) -> list[Span]:
    """Source spans that are no part of the words quoted, and of several those on the cue's side of them."""
    kept = [
        s for s in draft.source if not any(q.inner_start <= s.start and s.end <= q.inner_end for q in quotes)
    ]
    near = [s for s in kept if not any(s.end <= q.start and q.end <= draft.cue.start for q in quotes)]
    return near or kept


def _overlap(quote: Quote, span: Span) -> bool:
    return span.start < quote.end and quote.start < span.end


def _inside(quote: Quote, place: int) -> bool:
    return quote.inner_start <= place < quote.inner_end


def _within_its_quote(draft: Draft, quotes: Sequence[Quote]) -> bool:
    """Clips a draft whose cue is quoted to the words of that quotation; False when its content lies outside."""
    number = bisect_right(quotes, draft.cue.start, key=lambda quote: quote.inner_start) - 1
    if number < 0 or not _inside(quotes[number], draft.cue.start):
        return True
    low, high = quotes[number].inner_start, quotes[number].inner_end
    clipped = [
        Span(max(s.start, low), min(s.end, high)) for s in draft.content if s.start < high and low < s.end
    ]
    had_content = bool(draft.content)
    draft.content = [span for span in clipped if span.end > span.start]
    return bool(draft.content) or not had_content


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
