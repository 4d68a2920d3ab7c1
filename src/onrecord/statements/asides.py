"""Attributions without a predicate: "according to X", "in X's words", "reportedly"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from onrecord.grammar import Phrase, Sentence
from onrecord.records import Span
from onrecord.statements.stretches import QUOTATION_MARKS, trimmed

_HEARSAY = {"reportedly": "says", "allegedly": "claims", "purportedly": "claims"}
_VIEWS = {"view": "believes", "opinion": "believes", "eyes": "believes", "mind": "believes", "words": "says"}
_OPENERS = frozenset(
    {"because", "that", "and", "but", "if", "although", "though", "while", "as", "which", "who"}
)


@dataclass(slots=True)
class Aside:
    """An attribution as it stands: spans of cue, source and content, and the phrases of the speaker."""

    cue: Span
    stance: str
    speech: bool
    rule: str
    content: list[Span]
    source: list[Span] = field(default_factory=list)
    speakers: tuple[int, ...] = ()
    wants_quote: bool = False


def asides_of(sentence: Sentence) -> Iterator[Aside]:
    """All attributions of a sentence that no predicate makes."""
    small = {word.text.lower() for word in sentence.words}
    if "according" in small or "per" in small:
        yield from _according(sentence)
    if not small.isdisjoint(_HEARSAY):
        yield from _hearsay(sentence)
    yield from _in_view(sentence)


def phrase_from(sentence: Sentence, word: int) -> int | None:
    """The widest phrase whose base starts at a word."""
    found = [
        (phrase.end - phrase.start, -number, number)
        for number, phrase in enumerate(sentence.phrases)
        if phrase.first == word
    ]
    return max(found)[2] if found else None


def _whole(sentence: Sentence, number: int) -> Span:
    """A phrase with everything on it and the members it is coordinated with."""
    phrase = sentence.phrases[number]
    members: list[Phrase] = [phrase, *(sentence.phrases[n] for n in phrase.conjuncts)]
    return Span(phrase.full_start, max(p.full_end for p in members))


def _according(sentence: Sentence) -> Iterator[Aside]:
    """ "according to X", and "per X" with a name."""
    words = sentence.words
    for place in range(len(words) - 2):
        first, second = words[place].text.lower(), words[place + 1]
        if first == "according" and second.text.lower() == "to":
            cue, number = Span(words[place].start, second.end), phrase_from(sentence, place + 2)
        elif first == "per" and second.tag == "NNP" and place and words[place - 1].text == ",":
            cue, number = Span(words[place].start, words[place].end), phrase_from(sentence, place + 1)
        else:
            continue
        if number is None:
            continue
        source = _whole(sentence, number)
        yield Aside(
            cue=cue,
            stance="says",
            speech=True,
            rule="according",
            content=_rest(sentence, cue, source),
            source=[source],
            speakers=(number,),
            wants_quote=True,
        )


def _rest(sentence: Sentence, cue: Span, source: Span) -> list[Span]:
    """The sentence without the aside: what stands before it, and what goes on behind its closing comma."""
    before = trimmed(sentence, _clause_start(sentence, cue.start), cue.start)
    if _opens_a_clause(sentence, cue.start):
        before = Span(before.start, before.start)
    after = trimmed(sentence, source.end, sentence.end)
    opened = any(word.end <= cue.start and word.text == "," for word in sentence.words)
    closed = any(word.text == "," for word in sentence.words if source.end <= word.start < source.end + 2)
    long_before = before.end > before.start
    if not long_before:
        return [after] if after.end > after.start else []
    if opened and closed and after.end > after.start:
        return [before, after]
    return [before]


def _clause_start(sentence: Sentence, place: int) -> int:
    """Where the clause begins that an aside hangs on: the sentence, or what follows a semicolon."""
    stops = [word.end for word in sentence.words if word.end <= place and word.text in (";", "(")]
    if stops and not any(word.text == ")" for word in sentence.words if stops[-1] <= word.start < place):
        return stops[-1]
    return sentence.start


def _opens_a_clause(sentence: Sentence, place: int) -> bool:
    """ "because, according to X, …": the aside stands at the head of a clause, which alone is its content."""
    before = [word for word in sentence.words if word.end <= place][-2:]
    return len(before) == 2 and before[1].text == "," and before[0].text.lower() in _OPENERS


def _hearsay(sentence: Sentence) -> Iterator[Aside]:
    for word in sentence.words:
        stance = _HEARSAY.get(word.text.lower())
        if stance is None:
            continue
        holding = [
            c for c in sentence.clauses if c.kind == "verb" and c.span_start <= word.start < c.span_end
        ]
        if not holding:
            continue
        clause = min(holding, key=lambda c: (c.span_end - c.span_start, c.index))
        start = clause.span_start
        spans = [trimmed(sentence, start, word.start), trimmed(sentence, word.end, clause.span_end)]
        yield Aside(
            cue=Span(word.start, word.end),
            stance=stance,
            speech=True,
            rule="adverb",
            content=[span for span in spans if span.end > span.start],
        )


def _in_view(sentence: Sentence) -> Iterator[Aside]:
    """ "in X's view, …", "in his words"."""
    words = sentence.words
    for phrase in sentence.phrases:
        stance = _VIEWS.get(words[phrase.head].text.lower())
        before = words[phrase.first - 1].text.lower() if phrase.first else ""
        whose = phrase.possessor
        if whose is None:
            whose = next((item.phrase for item in phrase.attachments if item.prep == "of"), None)
        if stance is None or whose is None or before not in ("in", "to"):
            continue
        opener = words[phrase.first - 2].text if phrase.first >= 2 else ","
        if stance == "says" and opener not in (",", ";", "-", "—", "–") and opener not in QUOTATION_MARKS:
            continue  # "to be careful in its words"
        owner = sentence.phrases[whose]
        cue = Span(words[phrase.first - 1].start, phrase.end)
        rest = _rest(sentence, cue, Span(phrase.start, max(phrase.end, owner.full_end)))
        if rest:
            yield Aside(
                cue=Span(words[phrase.head].start, words[phrase.head].end),
                stance=stance,
                speech=stance == "says",
                rule="in-view",
                content=rest,
                source=[Span(owner.start, owner.full_end)],
                speakers=(whose,),
                wants_quote=True,
            )
