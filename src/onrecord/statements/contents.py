"""What a cue attributes: a clause, a noun phrase with what belongs to it, or a phrase after a preposition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.grammar import Clause, Complement, Phrase, Sentence, Word
from onrecord.records import Span
from onrecord.statements.cues import CueGroup

_EDGES = frozenset({",", ";", ":", ".", "-", "–", "—", "--"})
_QUOTED = frozenset({'"', "“", "”", "''", "``", "«", "»"})
_STOPS = frozenset({",", ".", ":", ";"})
_CLOSE = 2
"""Characters between a verb and a subject that follows it."""
_SHORTEST = 4
"""Words before a parenthesis that can be the first part of what was said."""
_ADVERBIAL = 7
"""Words a parenthesis may hold behind its verb: "he said in Geneva on Monday,"."""
_MARKED = ("that", "if", "wh", "infinitive", "gerund")
_GROUNDS = frozenset({"for", "of", "as", "over"})
"""Prepositions whose phrase belongs to what is judged: "praised X for Y", "described X as Y"."""
_MATTERS = frozenset({"about", "against", "toward", "towards", "between", "regarding", "with", "from"})
"""Prepositions whose phrase belongs to the object it follows at once: "expressed concern about X"."""
_NEAR_SUBJECT = frozenset({"want", "expect", "need", "like", "prefer", "call", "wish"})
"""Cues whose object is the doer in the content ("wants Iran to stop"), not the one spoken to."""


def content_of(sentence: Sentence, clause: Clause, group: CueGroup) -> tuple[str, list[Span]] | None:
    """The kind of content a predicate has under a group, and its spans; None when it has none there."""
    for complement in _ranked(sentence, clause, group):
        spans = _clause_spans(sentence, clause, complement, group)
        if spans:
            return complement.kind, spans
    spans = _stray_that(sentence, clause, group)
    if spans:
        return "that", spans
    if "named" in group.content and clause.objects:
        spans = _named(sentence, clause)
        if spans:
            return "named", spans
    if "object" in group.content and clause.objects and clause.kind == "verb":
        return "object", _object_spans(sentence, clause)
    spans = _about(sentence, clause, group)
    return ("about", spans) if spans else None


def trimmed(sentence: Sentence, start: int, end: int) -> Span:
    """A stretch without the commas, dashes and full stops at its edges."""
    words = [word for word in sentence.words if start <= word.start < end]
    low, high = 0, len(words)
    while low < high and (words[low].text in _EDGES or not words[low].text.strip()):
        low += 1
    while high > low and _is_edge(words[high - 1]):
        high -= 1
    return Span(words[low].start, words[high - 1].end) if low < high else Span(start, start)


def _is_edge(word: Word) -> bool:
    return word.text in _EDGES or word.tag == "CC" or not word.text.strip()


def _ranked(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Complement]:
    """Complements the group takes: marked ones after the cue, bare ones after it, then what stands before it."""

    def rank(complement: Complement) -> tuple[int, int]:
        inner = sentence.clauses[complement.clause]
        if inner.start < clause.start:
            return 2, inner.start
        return (0 if complement.kind in _MARKED else 1), inner.start

    allowed = [c for c in clause.complements if c.kind in group.content and c.prep is None]
    fronted = group.speech and not clause.passive and clause.kind == "verb"
    return sorted(
        (
            c
            for c in allowed
            if sentence.clauses[c.clause].start > clause.start or (fronted and c.kind in ("bare", "wh"))
        ),
        key=rank,
    )


def _clause_spans(
    sentence: Sentence, clause: Clause, complement: Complement, group: CueGroup
) -> list[Span] | None:
    inner = sentence.clauses[complement.clause]
    start, end = inner.span_start, inner.span_end
    for other in sentence.clauses:  # coordinated predicates belong to it: "said X had left and Y would stay"
        if other.relation == "conjunct" and _chains_to(sentence, other, inner.index):
            start, end = min(start, other.span_start), max(end, other.span_end)
    if start <= clause.start < end:  # the cue stands inside: "The deal, he said, was bad"
        return _around(sentence, clause, start, end)
    if complement.kind in ("infinitive", "gerund") and start > clause.start:
        start = min(start, _doer_start(sentence, clause, inner, start))
        if clause.passive and clause.objects:
            return _raised(sentence, clause, start, end)
    span = trimmed(sentence, start, end)
    return [span] if span.end > span.start else None


def _stray_that(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Span]:
    """ "told Der Bote in an interview on Sunday that she would resign": a that-clause hung on a word in between."""
    if not group.speech or clause.kind != "verb" or "that" not in group.content or "object" in group.content:
        return []
    starts = {word.start: n for n, word in enumerate(sentence.words) if word.text.lower() == "that"}
    for inner in sentence.clauses:
        if inner.start <= clause.end or inner.span_start not in starts or not inner.subjects:
            continue
        before = starts[inner.span_start] - 1
        hung = inner.relative_to is None or sentence.phrases[inner.relative_to].head != before
        own = not inner.subject_shared and inner.relative_to not in inner.subjects
        if hung and own and _is_below(sentence, inner, clause):
            return [trimmed(sentence, inner.span_start, inner.span_end)]
    return []


def _is_below(sentence: Sentence, inner: Clause, outer: Clause) -> bool:
    """Whether a clause hangs on another with nothing but participles and nouns between them."""
    while inner.parent is not None:
        inner = sentence.clauses[inner.parent]
        if inner.index == outer.index:
            return True
        if inner.relation != "participle" and inner.kind != "noun":
            return False
    return False


def _doer_start(sentence: Sentence, clause: Clause, inner: Clause, start: int) -> int:
    """Where the content starts when its doer stands before the infinitive: "wants [Iran to stop]"."""
    doers = [
        sentence.phrases[p] for p in clause.objects if clause.end <= sentence.phrases[p].full_start < start
    ]
    if clause.lemma in _NEAR_SUBJECT and doers and not clause.passive:
        return doers[0].full_start
    return start


def _raised(sentence: Sentence, clause: Clause, start: int, end: int) -> list[Span]:
    """ "X is expected to do Y": X and the infinitive together are what is expected."""
    phrases = [sentence.phrases[p] for p in clause.objects]
    subjects = [Span(p.full_start, p.full_end) for p in phrases if p.full_end <= clause.start]
    return [*subjects[:1], trimmed(sentence, start, end)]


def _chains_to(sentence: Sentence, clause: Clause, index: int) -> bool:
    while clause.relation == "conjunct" and clause.parent is not None:
        if clause.parent == index:
            return True
        clause = sentence.clauses[clause.parent]
    return False


def _around(sentence: Sentence, clause: Clause, start: int, end: int) -> list[Span] | None:
    """The two sides of a cue with its subject that stand in the middle of their content."""
    subjects = [sentence.phrases[phrase] for phrase in clause.subjects]
    near = [p for p in subjects if start <= p.full_start and p.full_end <= end]
    low = min([clause.start, *(p.full_start for p in near)])
    high = max([clause.end, *(p.full_end for p in near)])
    high = _past_adverbials(sentence, clause, high, end)
    spans = [trimmed(sentence, start, low), trimmed(sentence, high, end)]
    return [span for span in spans if span.end > span.start] or None


def _past_adverbials(sentence: Sentence, clause: Clause, place: int, end: int) -> int:
    """Past what hangs on the cue itself: "he said [in an interview]", up to the comma after it."""
    hung = [sentence.phrases[item.phrase] for item in clause.attachments]
    for phrase in hung:
        if place <= phrase.start <= place + 20 and phrase.full_end <= end:
            place = phrase.full_end
    return place


def _object_spans(sentence: Sentence, clause: Clause) -> list[Span]:
    phrases = [sentence.phrases[p] for p in clause.objects]
    after = [p for p in phrases if p.full_start >= clause.end] or phrases
    start, end = min(p.full_start for p in after), max(p.full_end for p in after)
    if start < clause.start < end:
        end = min(end, clause.start)
    return _joined([trimmed(sentence, start, end), *_grounds(sentence, clause, end)])


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


def _joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order; those that overlap or touch become one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.end > span.start:
            joined.append(span)
    return joined


def _named(sentence: Sentence, clause: Clause) -> list[Span]:
    """ "called the deal a mistake", "described it as dangerous", "is seen as weak": whom and as what."""
    phrases = [sentence.phrases[p] for p in clause.objects]
    after = [p for p in phrases if p.full_start >= clause.end]
    before = [Span(p.full_start, p.full_end) for p in phrases if p.full_end <= clause.start][:1]
    if len(after) > 1 or (clause.passive and after):
        start, end = after[0].full_start, max(p.full_end for p in after)
        return _joined([*before, trimmed(sentence, start, end)])
    place = after[0].full_end if after else clause.end
    described = _predicate_end(sentence, clause, place)
    if described is None and after and _ends_in_adjective(sentence, after[0]):
        described = after[0].full_end  # the parse took the description for a part of the phrase
    if described is not None:
        return _joined([*before, trimmed(sentence, after[0].full_start if after else place, described)])
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        if complement.kind == "bare" and inner.start > clause.end:
            return [trimmed(sentence, inner.span_start, inner.span_end)]
    return []


def _ends_in_adjective(sentence: Sentence, phrase: Phrase) -> bool:
    tail = [w for w in sentence.words if phrase.end <= w.start < phrase.full_end and w.text not in _QUOTED]
    return bool(tail) and tail[-1].tag in ("JJ", "JJR", "JJS")


def _predicate_end(sentence: Sentence, clause: Clause, place: int) -> int | None:
    """Where a description without a verb ends ("it [absurd]", "the vote [as fair]"); None when none begins there."""
    words = [w for w in sentence.words if place <= w.start < clause.span_end and w.text not in _QUOTED]
    while words and words[0].tag == "RB":
        words.pop(0)
    if not words or not (words[0].text.lower() == "as" or words[0].tag in ("JJ", "JJR", "JJS", "VBN")):
        return None
    stop = next((w for w in words if w.text in (*_STOPS, "—", "–", "--") or w.text.lower() == "by"), None)
    return stop.start if stop is not None else clause.span_end


def _about(sentence: Sentence, clause: Clause, group: CueGroup) -> list[Span]:
    """The phrase or gerund after a preposition of the group; the whole coordination of it."""
    found = [
        sentence.phrases[item.phrase]
        for item in clause.attachments
        if item.prep in group.about and sentence.phrases[item.phrase].start >= clause.end
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


def parenthesis(sentence: Sentence, clause: Clause) -> list[Span]:
    """ "As soon as they are free, he promised, they will leave": what a cue with its subject between commas (or behind
    the last one) leaves of the sentence. Empty when quotation marks or anything but the source stand between them."""
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
    if len(before) < 2 or before[-1].text != "," or any(w.text in _QUOTED for w in sentence.words):
        return []
    after = [word for word in sentence.words if word.start >= high]
    closing = next((n for n, word in enumerate(after) if word.text in _STOPS), None)
    if closing is None or closing > _ADVERBIAL or any(w.tag.startswith("VB") for w in after[:closing]):
        return []
    start = sentence.start if before[0].text not in _QUOTED else before[0].end
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
        or any(w.text in _QUOTED for w in sentence.words)
    ):
        return []
    before = trimmed(sentence, sentence.start, clause.span_start)
    after = trimmed(sentence, clause.span_end, sentence.end)
    return [span for span in (before, after) if span.end > span.start]
