"""Quotations that no cue of the tables takes: any verb right beside the marks, or words and a colon before them."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence
from onrecord.records import Span
from onrecord.statements.drafts import Draft
from onrecord.statements.quotes import Quote

_BESIDE = 3
"""Characters (a comma, a space) between the closing mark and the subject or verb that goes with it."""


def bare_cue(text: str, sentence: Sentence, quote: Quote) -> Draft | None:
    """ "…," X shot back: a finite verb whose subject or own word stands right behind a quotation that a comma ends."""
    if text[quote.inner_start : quote.inner_end].rstrip()[-1:] not in (",", "?", "!", "—", "-"):
        return None
    for clause in sentence.clauses:
        if clause.kind != "verb" or clause.start < quote.end or not clause.subjects:
            continue
        subject = sentence.phrases[clause.subjects[0]]
        first = min(clause.start, subject.full_start)
        if quote.end <= first <= quote.end + _BESIDE:
            return _draft(sentence, clause, "beside")
    return None


def led_in(text: str, sentence: Sentence, quote: Quote) -> Draft | None:
    """ "The minister was blunt: '…'": the main clause before a colon that opens a quotation."""
    before = text[max(sentence.start, quote.start - 2) : quote.start]
    if ":" not in before or sentence.start >= quote.start:
        return None
    led = [c for c in sentence.clauses if c.end <= quote.start and c.kind != "noun" and c.subjects]
    roots = [c for c in led if c.relation == "root"] or led
    return _draft(sentence, roots[0], "colon-quote") if roots else None


def _draft(sentence: Sentence, clause: Clause, rule: str) -> Draft:
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
