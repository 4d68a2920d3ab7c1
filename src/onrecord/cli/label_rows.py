"""Labels on the screen: one by one, and what each outlet calls an actor."""

from __future__ import annotations

from collections.abc import Sequence

from rich.text import Text

from onrecord.cli.entries import Entry, quoted, voice_words
from onrecord.cli.rows import short
from onrecord.cli.screen import Row, joined
from onrecord.questions.labels import LabelTold, OutletTerms, Term
from onrecord.records import Span

HEADINGS = ("Published", "Who is called what", "Words")

TERMS = 6
"""Terms of one kind that are listed for an outlet; the others are counted."""

EXAMPLES = 2
"""Sentences shown for an outlet in each voice: the terms that it uses most."""


def label_row(told: LabelTold) -> Row:
    """A label: who is called so and of what kind it is, the sentence, the outlet and whose word it is."""
    label = told.label
    bearer = label.actor.name if label.actor else "nobody who could be told"
    head = joined([Text(bearer, style="bold"), joined([label.term, label.category])], "\n")
    voice = "in its own words" if label.voice is None else voice_words(label.voice)
    foot = joined([told.article.outlet or "unknown outlet", voice, short(label.id)])
    body = quoted(told.sentence, [Span(label.start, label.end)])
    return Row(Text((told.article.published or "undated")[:10]), head, body, foot)


def outlet_entry(terms: OutletTerms) -> Entry:
    """What one outlet calls an actor, with examples."""
    lines: list[tuple[str | Text, Text | str]] = [
        ("in its own voice", counted(terms.own) or "no label"),
        *_examples(terms.own),
        ("in others' words", counted(terms.quoted) or "no label"),
        *_examples(terms.quoted),
        ("plain names", counted(terms.plain) or "none"),
    ]
    return Entry(Text(""), Text(terms.outlet or "unknown outlet", style="bold"), lines)


def counted(terms: Sequence[Term]) -> str:
    """`regime (of Ostan) ×3, junta ×1 and 2 more`: each term, who is called so where it is a label, and how often."""
    shown = [f"{term.text}{_bearers(term)} ×{term.count}" for term in terms[:TERMS]]
    more = f" and {len(terms) - TERMS} more" if len(terms) > TERMS else ""
    return ", ".join(shown) + more


def _bearers(term: Term) -> str:
    names = dict.fromkeys(each.label.actor.name for each in term.places if each.label.actor)
    return f" ({', '.join(names)})" if names else ""


def _examples(terms: Sequence[Term]) -> list[tuple[str, Text]]:
    found = []
    for term in terms[:EXAMPLES]:
        label = term.places[0].label
        told = quoted(term.places[0].sentence, [Span(label.start, label.end)])
        found.append(("", joined([told, voice_words(label.voice) if label.voice else ""], " — ")))
    return found
