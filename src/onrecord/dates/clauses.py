"""Which expression of time belongs to which clause: `time_of_clause`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from onrecord.dates.beside import beside, counted, goes_on
from onrecord.dates.leaning import is_part_of_a_day
from onrecord.dates.lexicon import WORDS
from onrecord.dates.mention import TimeMention
from onrecord.dates.values import between, dated, range_of
from onrecord.grammar import Clause, Sentence

_CAUSES = frozenset({"about", "for", "over"})
"""Prepositions behind which stands why a clause is done: "apologised for the downing", "condemned over its raid"."""

_DUE = frozenset((*WORDS["sharing"]["due"], *WORDS["leaning"]["implicative"]))
"""Verbs of which the day beside what follows them is theirs: of what lies ahead, and of what is done with them."""

_COARSE = frozenset({"month", "quarter", "season", "half", "year", "decade"})
"""Precisions of times that are too long for the day of a report."""

_BOUNDING = frozenset(WORDS["sharing"]["bounding"])
"""Words before a day by which it ends something or lies behind it."""

_BOUNDS = frozenset({"day", "year"})
"""Precisions of which the bound is nowhere near: what was before a day was not that day."""

_GAP = len(" early in ")
"""Characters between a thing and a time that follows it directly."""


def time_of_clause(sentence: Sentence, clause_index: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The expression that dates a clause, or None.

    Of those in the clause's own words (not in a clause embedded in it) the resolved one nearest to the predicate. A
    clause without one takes its subject's ("Monday's attack killed twelve"), else that of the clause it shares its time
    with: it is coordinated with it, is a noun in it ("carried out an attack on Monday") or a participle beside it
    ("…, killing four"). A time that ends coordinated verbs of one subject dates them all ("recalled its envoy
    and expelled two diplomats on Friday"). A time in another finite clause is never taken.
    """
    here = [t for t in times if t.sentence == sentence.index and t.field == sentence.field]
    found = _time(sentence, sentence.clauses[clause_index], here, set()) if here else None
    return found and _both_days(sentence, found, here)


def _both_days(sentence: Sentence, time: TimeMention, times: Sequence[TimeMention]) -> TimeMention:
    """ "on Saturday and Sunday": both days, when one follows the other and nothing but "and" stands between."""
    gaps = {(word.start - 1, word.end + 1) for word in sentence.words if word.lemma == "and"}
    for first, last in pairwise(sorted(times, key=lambda each: each.start)):
        if (first.end, last.start) not in gaps or time not in (first, last):
            continue
        days = [range_of(each.value.value or "") for each in (first, last)]
        if not days[0] or not days[1] or not days[0].precision == days[1].precision == "day":
            continue
        if days[1].first - days[0].last == timedelta(1):
            text = f"{first.value.text} and {last.value.text}"
            value = dated(between(days[0], days[1]), first.value.basis, text)
            return TimeMention(time.field, first.start, last.end, time.sentence, value)
    return time


def _time(
    sentence: Sentence, clause: Clause, times: Sequence[TimeMention], seen: set[int]
) -> TimeMention | None:
    seen.add(clause.index)
    own = _own(sentence, clause, times) or _of_subject(sentence, clause, times)

    def timed(other: Clause) -> TimeMention | None:
        return None if other.index in seen else _time(sentence, other, times, seen)

    if own:
        nearest = min(own, key=lambda time: _nearness(clause, time))
        days = counted(sentence, clause, nearest, times, timed) if nearest.value.value is None else None
        return days or nearest
    if behind := _of_its_noun(sentence, clause, times):
        return behind
    if final := _final(sentence, clause, times):
        return final
    if ahead := _of_what_is_due(sentence, clause, times):
        return ahead
    if found := beside(sentence, clause, times, timed):
        return found
    if clause.parent is None or clause.parent in seen or not _shares_time(clause):
        return None
    governor = sentence.clauses[clause.parent]
    found = _time(sentence, governor, times, seen)
    return found if found and _reaches(sentence, clause, governor, found) else None


def _own(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> list[TimeMention]:
    """The times among a clause's words and in no clause embedded in it. A part of the day is no clause that
    could hold it: `night` in "on Saturday night"."""
    inner = [
        c
        for c in sentence.clauses
        if c.index != clause.index and _inside(c, clause) and not (c.light and c.parent == clause.index)
    ]
    inner = [c for c in inner if not is_part_of_a_day(c)]
    own = []
    for time in times:
        held = _covers(clause, time) and not any(_covers(c, time) and not _names(c, time) for c in inner)
        cause = _cause(sentence, time)
        if (held if cause is None else cause is clause) and not (
            _names_something_else(sentence, clause, time) or _only_bounds(sentence, clause, time)
        ):
            own.append(time)
    return own


def _only_bounds(sentence: Sentence, clause: Clause, time: TimeMention) -> bool:
    """ "closed the border until Friday", "to the lines held before 7 June": a day that ends what is done, or that it
    was before, is not when it was done; but what "was not done until Friday" was done then."""
    if time.value.precision not in _BOUNDS:
        return False
    before = next((word for word in reversed(sentence.words) if word.end <= time.start), None)
    if before is None or before.lemma not in _BOUNDING:
        return False
    return before.lemma == "before" or not clause.negated


def _names(clause: Clause, time: TimeMention) -> bool:
    """Whether what reads as a noun's clause is the time itself: `10th` in "on the 10th of May"."""
    return clause.kind == "noun" and time.start <= clause.start and clause.end <= time.end


def _cause(sentence: Sentence, time: TimeMention) -> Clause | None:
    """ "apologised for the downing of a plane last November": what something is done for, when a time follows directly
    that is too long to date news; it is the cause's time, whatever the parser hangs it on."""
    if time.value.precision not in _COARSE:
        return None
    for cause in sentence.clauses:
        if cause.kind != "noun" or cause.parent is None or not 0 < time.start - cause.span_end <= _GAP:
            continue
        if any(
            a.prep in _CAUSES and a.phrase == cause.phrase for a in sentence.clauses[cause.parent].attachments
        ):
            return cause
    return None


def _names_something_else(sentence: Sentence, clause: Clause, time: TimeMention) -> bool:
    """ "the first since the 1959 revolution": a year before a noun tells which one is meant, not when it was."""
    if time.value.precision != "year":
        return False
    for phrase in sentence.phrases:
        head = sentence.words[phrase.head]
        if phrase.start <= time.start and time.end < head.start < phrase.end and phrase.head != clause.word:
            return True
    return False


def _of_subject(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> list[TimeMention]:
    """The times of a noun predicate that is the subject of an active verb which reports nothing."""
    if clause.kind != "verb" or clause.passive or _reports(clause):
        return []
    nouns = [c for c in sentence.clauses if c.kind == "noun" and c.parent == clause.index]
    return [t for c in nouns if c.span_end <= clause.start for t in _own(sentence, c, times)]


def _of_its_noun(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> TimeMention | None:
    """ "spoke before a crowd in Orlo on Tuesday", "said in a statement on Friday", "welcomed the release on Friday":
    the day behind a noun of the clause, by which the text says when its verb was done, not which crowd it is."""
    if clause.kind != "verb":
        return None
    behind = [
        time
        for noun in sentence.clauses
        if noun.start >= clause.end and _hangs_on(sentence, noun, clause)
        for time in _own(sentence, noun, times)
        if time.start >= noun.end and time.value.precision == "day"
    ]
    return min(behind, key=lambda time: _nearness(clause, time), default=None)


def _hangs_on(sentence: Sentence, noun: Clause, clause: Clause) -> bool:
    """Whether a noun, or the noun that it describes ("the house of the envoy"), is one of a clause."""
    while noun.kind == "noun" and noun.relation == "nominal" and noun.parent is not None:
        if noun.parent == clause.index:
            return True
        noun = sentence.clauses[noun.parent]
    return False


def _final(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> TimeMention | None:
    """The time that ends one of the verbs coordinated with a clause, the first that has one, when they share its
    subject, tense and modal; not what is counted from the clause itself ("lost and a week later asked")."""
    chain = [
        other
        for other in sentence.clauses
        if other.relation == "conjunct" and other.subject_shared and _in_chain(sentence, other, clause)
    ]
    for other in sorted(chain, key=lambda each: each.start):
        if _mood(other) != _mood(clause):
            return None
        ending = [
            time for time in _own(sentence, other, times) if time.start >= other.end and time.value.value
        ]
        if ending:
            found = min(ending, key=lambda time: _nearness(other, time))
            return None if found.value.basis == "anchor" else found
    return None


def _of_what_is_due(sentence: Sentence, clause: Clause, times: Sequence[TimeMention]) -> TimeMention | None:
    """ "was due to meet on Monday", "hopes to meet on Monday", "tried to call him on Monday": the time of what somebody
    is due, expected or minded to do, or does in part or by leave."""
    if clause.kind != "adjective" and clause.lemma not in _DUE:
        return None
    due = [sentence.clauses[each.clause] for each in clause.complements if each.kind == "infinitive"]
    own = [time for one in due for time in _own(sentence, one, times)]
    return min(own, key=lambda time: _nearness(clause, time), default=None)


def _in_chain(sentence: Sentence, conjunct: Clause, clause: Clause) -> bool:
    """Whether a coordinated clause hangs on another, directly or by further conjuncts."""
    seen: set[int] = set()
    while conjunct.relation == "conjunct" and conjunct.parent is not None and conjunct.index not in seen:
        if conjunct.parent == clause.index:
            return True
        seen.add(conjunct.index)
        conjunct = sentence.clauses[conjunct.parent]
    return False


def _mood(clause: Clause) -> tuple[str, str | None, bool]:
    return clause.tense, clause.modal, clause.perfect


def _covers(clause: Clause, time: TimeMention) -> bool:
    return clause.span_start <= time.start and time.end <= clause.span_end


def _inside(inner: Clause, outer: Clause) -> bool:
    smaller = inner.span_end - inner.span_start < outer.span_end - outer.span_start
    return smaller and outer.span_start <= inner.span_start and inner.span_end <= outer.span_end


def _shares_time(clause: Clause) -> bool:
    """Whether a clause happens when its governor does: coordination, a noun in it, a participle beside it."""
    if clause.relation == "conjunct":
        return True
    if clause.kind == "noun" and clause.relation == "nominal":
        return clause.light is not None
    beside = clause.relation in ("adverbial", "participle") and clause.relative_to is None
    return beside and clause.tense == "none" and not clause.infinitive and clause.mark is None


def _reaches(sentence: Sentence, clause: Clause, governor: Clause, time: TimeMention) -> bool:
    """Whether the governor's time may hold here too: a coordinated clause with its own subject needs it before both, or
    goes on with that day ("met him on Sunday, and the two agreed"); what "had" been done was done before."""
    if clause.relation != "conjunct" or time.end <= governor.start:
        return True
    if clause.subject_shared:
        return governor.perfect or not clause.perfect
    return _mood(clause) == _mood(governor) and goes_on(sentence, clause, time)


def _reports(clause: Clause) -> bool:
    return any(complement.kind in ("that", "bare") for complement in clause.complements)


def _nearness(clause: Clause, time: TimeMention) -> tuple[bool, bool, int, int]:
    gap = max(time.start - clause.end, clause.start - time.end, 0)
    return time.value.value is None, time.value.precision == "vague", gap, time.start
