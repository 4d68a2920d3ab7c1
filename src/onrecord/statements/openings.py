"""Quotations that no cue of the tables takes: any verb right beside the marks, or words and a colon before them."""

from __future__ import annotations

import re

from onrecord.grammar import Clause, Sentence
from onrecord.records import Span
from onrecord.statements.drafts import Draft
from onrecord.statements.quotes import Quote

_BESIDE = 3
"""Characters (a comma, a space) between the closing mark and the subject or verb that goes with it."""
_LAST_PIECE = re.compile(
    r"(?:^|[.!?]|\s[-–—])\s*(?:More from |From |Via )?([^.!?:–—\n]{2,80}|[^:\n–—]{2,80})$"
)
_NAME_WORD = re.compile(r"[\"'“‘(]?[A-Z0-9][\w.’'()-]*,?|of|the|and|for|de|von|van|al|la|el")
_LONGEST_NAME = 9
"""Words before a colon that may still be a speaker's name with an office."""


def bare_cue(text: str, sentence: Sentence, quote: Quote) -> Draft | None:
    """ "…," X shot back: a finite verb whose subject or own word stands right behind a quotation that a comma ends."""
    if text[quote.inner_start : quote.inner_end].rstrip()[-1:] not in (",", "?", "!", "—", "-"):
        return None
    if sentence.end <= quote.end or text[sentence.start : max(sentence.start, quote.start)].strip():
        return None
    for clause in sentence.clauses:
        if clause.kind != "verb" or clause.start < quote.end or not clause.subjects or clause.objects:
            continue
        subject = sentence.phrases[clause.subjects[0]]
        first = min(clause.start, subject.full_start)
        if quote.end <= first <= quote.end + _BESIDE and "\n" not in text[quote.end : first]:
            return _of_clause(sentence, clause, "beside")
    return None


def led_in(text: str, sentence: Sentence, quote: Quote) -> Draft | None:
    """ "The minister was blunt: '…'", "Ms Okoye: '…'": a name or a main clause before a colon and a quotation."""
    colon = text.rfind(":", max(0, quote.start - 3), quote.start)
    if colon < 0 or ("\n" in text[colon : quote.start] and "\n\n" not in text[colon : quote.start]):
        return None
    if not sentence.start <= colon < sentence.end:
        return None
    named = _named(text, sentence, colon)
    if named is not None:
        return named
    led = [
        c for c in sentence.clauses if c.end <= colon and c.kind != "noun" and c.subjects and not c.infinitive
    ]
    main = [c for c in led if c.relation in ("root", "conjunct", "parataxis")] or led
    return _of_clause(sentence, main[-1], "colon-quote") if main else None


def _named(text: str, sentence: Sentence, colon: int) -> Draft | None:
    match = _LAST_PIECE.search(text[text.rfind("\n", 0, colon) + 1 : colon])
    if match is None:
        return None
    offset = text.rfind("\n", 0, colon) + 1
    words = match.group(1).split()
    if not words or len(words) > _LONGEST_NAME or not all(_NAME_WORD.fullmatch(word) for word in words):
        return None
    span = Span(offset + match.start(1), offset + match.end(1))
    speakers = tuple(n for n, p in enumerate(sentence.phrases) if span.start <= p.start and p.end <= span.end)
    return Draft(
        sentence=sentence,
        cue=Span(colon, colon + 1),
        stance="says",
        speech=True,
        rule="colon",
        clause=None,
        source=[span],
        speakers=speakers[-1:],
        wants_quote=True,
    )


def _of_clause(sentence: Sentence, clause: Clause, rule: str) -> Draft:
    phrases = [sentence.phrases[number] for number in clause.subjects]
    return Draft(
        sentence=sentence,
        cue=Span(clause.start, clause.end),
        stance="says",
        speech=True,
        rule=rule,
        clause=clause.index,
        source=[Span(phrase.full_start, phrase.full_end) for phrase in phrases],
        speakers=clause.subjects,
        wants_quote=True,
    )
