"""Clauses -> attributions in the making: who, with which cue, what. Quotation marks come later (`joining.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.grammar import Clause, Complement, Sentence
from onrecord.records import Span
from onrecord.statements.cues import CueGroup, Cues

_MARKS = frozenset({"that", "whether", "if"})
_ACCORDING = "according to"


@dataclass(slots=True)
class Draft:
    """An attribution in the making; spans are characters of the sentence's field."""

    sentence: Sentence
    cue: Span
    stance: str
    speech: bool
    rule: str
    clause: int
    content: list[Span] = field(default_factory=list)
    source_phrases: tuple[int, ...] = ()
    addressees: tuple[int, ...] = ()
    wants_quote: bool = False
    carried: Draft | None = None
    """The draft whose source this one shares because it names none itself."""
    score: float = 1.0


def drafts_of(sentence: Sentence, cues: Cues) -> list[Draft]:
    """The attributions that the clauses of a sentence make, in the order of their cues."""
    found: list[Draft] = []
    for clause in sentence.clauses:
        draft = _of_clause(sentence, clause, cues)
        if draft is not None:
            found.append(draft)
        found.extend(_according(sentence, clause))
    return found


def _of_clause(sentence: Sentence, clause: Clause, cues: Cues) -> Draft | None:
    for group in cues.of(clause.kind, clause.lemma):
        content = _content(sentence, clause, group)
        quotes = "quote" in group.content
        if not content and not quotes:
            continue
        if clause.kind == "noun" and not content:
            continue
        sources, addressees = _people(clause, group)
        return Draft(
            sentence=sentence,
            cue=Span(clause.start, clause.end),
            stance=group.stance,
            speech=group.speech,
            rule=f"cue:{clause.lemma}",
            clause=clause.index,
            content=content,
            source_phrases=sources,
            addressees=addressees,
            wants_quote=quotes,
        )
    return None


def _people(clause: Clause, group: CueGroup) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Sources and addressees. "X was told by Y": the grammar has already made Y the subject and X the object."""
    addressees: list[int] = []
    for place in group.addressee:
        if place == "object":
            addressees.extend(clause.objects)
        elif place == "recipient":
            addressees.extend(clause.recipients)
        else:
            addressees.extend(item.phrase for item in clause.attachments if item.prep == place)
    sources = clause.subjects
    if not sources and clause.passive and clause.lemma in ("quote", "tell"):
        sources = clause.objects
    return sources, tuple(dict.fromkeys(addressees))


def _content(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Span]:
    for complement in clause.complements:
        kind = complement.kind
        if kind in group.content and complement.prep is None:
            span = _clause_span(sentence, clause, complement)
            if span is not None:
                return span
    if "object" in group.content and clause.objects and clause.kind == "verb":
        return [_phrase_span(sentence, clause, phrase) for phrase in clause.objects]
    for item in clause.attachments:
        if item.prep in group.about:
            phrase = sentence.phrases[item.phrase]
            return [Span(phrase.full_start, phrase.full_end)]
    return []


def _phrase_span(sentence: Sentence, clause: Clause, number: int) -> Span:
    phrase = sentence.phrases[number]
    end = phrase.full_end
    for (
        item
    ) in clause.attachments:  # what hangs on the verb behind the object mostly belongs to what is judged
        other = sentence.phrases[item.phrase]
        if other.start > phrase.full_end and other.full_end <= clause.span_end:
            end = max(end, other.full_end)
    return Span(phrase.full_start, end)


def _clause_span(sentence: Sentence, clause: Clause, complement: Complement) -> list[Span] | None:
    inner = sentence.clauses[complement.clause]
    start, end = inner.span_start, inner.span_end
    for (
        other
    ) in sentence.clauses:  # coordinated predicates belong to the content: "said X had left and Y would stay"
        if other.relation == "conjunct" and _chains_to(sentence, other, inner.index):
            start, end = min(start, other.span_start), max(end, other.span_end)
    if start <= clause.start < end:  # the cue stands inside: "The deal, he said, was bad"
        return _around(sentence, clause, start, end)
    return [_trimmed(sentence, start, end)]


def _chains_to(sentence: Sentence, clause: Clause, index: int) -> bool:
    while clause.relation == "conjunct" and clause.parent is not None:
        if clause.parent == index:
            return True
        clause = sentence.clauses[clause.parent]
    return False


def _around(sentence: Sentence, clause: Clause, start: int, end: int) -> list[Span] | None:
    """The two sides of a cue with its subject that stand in the middle of their content."""
    subjects = [sentence.phrases[phrase] for phrase in clause.subjects]
    low = min([clause.start, *(p.full_start for p in subjects if p.full_start >= start)])
    high = max([clause.end, *(p.full_end for p in subjects if p.full_end <= end)])
    spans = [_trimmed(sentence, start, low), _trimmed(sentence, high, end)]
    return [span for span in spans if span.end > span.start] or None


def _trimmed(sentence: Sentence, start: int, end: int) -> Span:
    """Without the commas and full stops at its edges."""
    words = [word for word in sentence.words if start <= word.start < end]
    while words and words[0].text in (",", ";", ":", "-", "–", "—"):
        words.pop(0)
    while words and words[-1].text in (",", ";", ":", ".", "-", "–", "—"):
        words.pop()
    return Span(words[0].start, words[-1].end) if words else Span(start, start)


def _according(sentence: Sentence, clause: Clause) -> Iterator[Draft]:
    """ "according to X": the clause without the phrase is the content."""
    for item in clause.attachments:
        if item.prep != _ACCORDING or clause.kind == "noun":
            continue
        phrase = sentence.phrases[item.phrase]
        cue = next(
            (word for word in sentence.words if word.text.lower() == "according" and word.end < phrase.start),
            None,
        )
        following = [word for word in sentence.words if cue is not None and word.start > cue.start]
        if cue is None or not following or phrase.start - cue.start > len(_ACCORDING) + 2:
            continue
        content = [
            _trimmed(sentence, sentence.start, cue.start),
            _trimmed(sentence, phrase.full_end, sentence.end),
        ]
        longest = max(content, key=lambda span: span.end - span.start)
        yield Draft(
            sentence=sentence,
            cue=Span(cue.start, following[0].end),
            stance="says",
            speech=True,
            rule="according",
            clause=clause.index,
            content=[longest],
            source_phrases=(item.phrase,),
        )
