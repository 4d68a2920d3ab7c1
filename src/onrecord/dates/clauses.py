"""Which expression of time belongs to which clause: `time_of_clause`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.dates.mentions import TimeMention
from onrecord.grammar.tree import Clause, Sentence

_SAME_HAPPENING = ("conjunct",)


def time_of_clause(sentence: Sentence, clause_index: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The expression that dates a clause, or None.

    Of those in the clause's own words (not in a clause embedded in it) the resolved one nearest to the predicate. A
    clause without one takes its governor's when it is coordinated with it or is a noun in it ("carried out an attack
    on Monday"), or when the governor's stands at the opening of the sentence before both. A time in another finite
    clause is never taken.
    """
    here = [t for t in times if t.sentence == sentence.index and t.field == sentence.field]
    if not here:
        return None
    clause = sentence.clauses[clause_index]
    for candidate in _scopes(sentence, clause):
        own = list(_own(sentence, candidate, here))
        if candidate is not clause:
            own = [t for t in own if _scopes_over(sentence, candidate, clause, t)]
        if own:
            return min(own, key=lambda t: _nearness(candidate, t))
    return None


def _scopes(sentence: Sentence, clause: Clause) -> Iterator[Clause]:
    """The clause, then its governors, as long as their time may hold for it."""
    seen = {clause.index}
    yield clause
    while clause.parent is not None and clause.parent not in seen:
        clause = sentence.clauses[clause.parent]
        seen.add(clause.index)
        yield clause


def _own(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> Iterator[TimeMention]:
    inner = [c for c in sentence.clauses if c.index != clause.index and _inside(sentence, c, clause)]
    for time in times:
        if not (clause.span_start <= time.start and time.end <= clause.span_end):
            continue
        if not any(c.span_start <= time.start and time.end <= c.span_end for c in inner):
            yield time


def _inside(sentence: Sentence, inner: Clause, outer: Clause) -> bool:
    """Whether `inner` hangs below `outer` and is smaller."""
    smaller = inner.span_end - inner.span_start < outer.span_end - outer.span_start
    within = outer.span_start <= inner.span_start and inner.span_end <= outer.span_end
    return smaller and within


def _scopes_over(sentence: Sentence, governor: Clause, clause: Clause, time: TimeMention) -> bool:
    """Whether a governor's time holds for a clause under it: in coordination, or when it opens the sentence."""
    if clause.relation == "conjunct" and clause.parent == governor.index:
        return True
    if clause.kind == "noun" and clause.relation == "nominal" and clause.parent == governor.index:
        return not _reports(governor)
    opens = time.end <= min(governor.start, clause.start) and time.start - sentence.start <= _OPENING
    return opens and not (
        clause.tense in ("past", "present", "future")
        and clause.relation in ("complement", "relative", "adverbial")
    )


def _reports(clause: Clause) -> bool:
    return any(complement.kind in ("that", "bare") for complement in clause.complements)


def _nearness(clause: Clause, time: TimeMention) -> tuple[bool, bool, int, int]:
    gap = max(time.start - clause.end, clause.start - time.end, 0)
    return time.value.value is None, time.value.precision == "vague", gap, time.start


_OPENING = 3
"""A time that begins within so many characters of the sentence ("On Friday,") opens it."""
