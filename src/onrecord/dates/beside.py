"""The time that a clause without one takes from what stands beside it: `beside`."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from onrecord.dates.lexicon import NUMBER, UNIT, WORDS, number
from onrecord.dates.mention import TimeMention
from onrecord.dates.rules_units import pointed
from onrecord.dates.values import Unit, around, dated, shifted
from onrecord.grammar import Clause, Sentence

_ARRIVING = frozenset(WORDS["sharing"]["arriving"])
_MESSAGES = frozenset(WORDS["sharing"]["messages"])
_NEXT = frozenset(WORDS["sharing"]["next"])
"""Words by which a clause is of another time than the one that it is joined to."""
_COUNTED = re.compile(
    rf"(?:(?P<count>{NUMBER}|an?|the)\s+|(?=hours|minutes))(?P<unit>{UNIT})\s+(?:after|before)\b",
    re.IGNORECASE,
)
_ADJOINING = len(", ")
"""Characters between a time and the "when" that tells what happened then."""

_STOPS = frozenset((",", ";", "–", "—"))
_BEHIND_STOP = len(" and ")
"""Characters between a comma and the clause that it parts from the one before."""

Timed = Callable[[Clause], TimeMention | None]
"""The time of another clause of the sentence."""


def beside(
    sentence: Sentence, clause: Clause, times: Sequence[TimeMention], timed: Timed
) -> TimeMention | None:
    """The time that a clause without one of its own takes from a clause beside it, or None."""
    return (
        _then(clause, times)
        or _at_once(sentence, clause, timed)
        or _of_an_aside(sentence, clause, timed)
        or _of_those_who_came(sentence, clause, timed)
        or _went_on(sentence, clause, timed)
    )


def counted(
    sentence: Sentence, clause: Clause, count: TimeMention, times: Sequence[TimeMention], timed: Timed
) -> TimeMention | None:
    """ "broke off relations on Monday, two days after planes struck a camp": when they struck, counted from the day of
    what came after it. `count` are the words that count."""
    if clause.parent is None or clause.mark not in ("after", "before"):
        return None
    match = _COUNTED.match(count.value.text or "")
    outer = _right_before(count.start, times) or timed(sentence.clauses[clause.parent])
    if match is None or outer is None or outer.value.precision != "day" or outer.value.start is None:
        return None
    unit, many = _units(match)
    try:
        when = shifted(
            date.fromisoformat(outer.value.start), unit, many if clause.mark == "before" else -many
        )
    except (ValueError, OverflowError):
        return None
    found = around(when, unit)
    value = dated(found, outer.value.basis, count.value.text or "")
    return TimeMention(count.field, count.start, count.end, count.sentence, value)


def goes_on(sentence: Sentence, clause: Clause, time: TimeMention) -> bool:
    """Whether a clause goes on behind a comma with what was done on a day that stands before it, and not counted from
    another: "met him on Sunday, and the two agreed"; "and the two later agreed" does not."""
    if time.value.precision != "day" or time.value.basis == "anchor" or time.end > clause.start:
        return False
    if clause.tense != "past" or clause.perfect or not _NEXT.isdisjoint(clause.adverbs):
        return False
    return any(
        word.text in _STOPS and 0 <= clause.span_start - word.end <= _BEHIND_STOP for word in sentence.words
    )


def _right_before(start: int, times: Sequence[TimeMention]) -> TimeMention | None:
    """The last time that ends right before a place: "on Sunday, nine days after they agreed"."""
    before = [time for time in times if 0 <= start - time.end <= _ADJOINING and time.value.value]
    return before[-1] if before else None


def _units(match: re.Match[str]) -> tuple[Unit, int]:
    count = (match["count"] or "one").lower()
    return pointed(number("one" if count in ("a", "an", "the") else count), match["unit"])


def _then(clause: Clause, times: Sequence[TimeMention]) -> TimeMention | None:
    """ "broke out on 7 August, when Georgia shelled the city": the time right before "when"."""
    if clause.mark != "when" or clause.perfect:
        return None
    return _right_before(clause.span_start, times)


def _at_once(sentence: Sentence, clause: Clause, timed: Timed) -> TimeMention | None:
    """ "was sealed on Tuesday when he called", "refused on Thursday, as planes dropped bombs", "landed on Saturday for
    talks": what happens when the governing clause does."""
    if clause.parent is None:
        return None
    outer = sentence.clauses[clause.parent]
    if clause.mark in ("when", "as") and clause.relation == "adverbial":
        alike = clause.tense == outer.tense == "past" and not clause.perfect and not outer.perfect
        found = timed(outer) if alike and clause.modal is None and clause.kind != "noun" else None
    elif clause.kind == "noun" and outer.lemma in _ARRIVING:
        held = any(each.prep in ("for", "on") and each.phrase == clause.phrase for each in outer.attachments)
        found = timed(outer) if held else None
    else:
        return None
    return found if found is not None and found.value.precision == "day" else None


def _of_an_aside(sentence: Sentence, clause: Clause, timed: Timed) -> TimeMention | None:
    """ "The group, meeting in Ottawa on Monday, urged", "In a note handed over on Monday, it asked": the day of what is
    told between the subject and its verb, or of the message in which it is said."""
    if clause.kind != "verb" or clause.relation not in ("root", "conjunct"):
        return None
    told_in = {
        sentence.phrases[each.phrase].head
        for each in clause.attachments
        if each.prep == "in" and sentence.phrases[each.phrase].lemma in _MESSAGES
    }
    for other in sentence.clauses:
        if other.span_end > clause.start or other.kind != "verb" or other.parent is None or other.perfect:
            continue
        aside = other.parent == clause.index and other.relation in ("participle", "adverbial")
        aside = aside and other.tense == "none" and other.mark is None and other.subject_shared
        message = other.relation == "participle" and sentence.clauses[other.parent].word in told_in
        if (
            ((aside and not other.passive) or message)
            and (found := timed(other))
            and found.value.precision == "day"
        ):
            return found
    return None


def _of_those_who_came(sentence: Sentence, clause: Clause, timed: Timed) -> TimeMention | None:
    """ "The envoy, who arrived on Sunday, was received by Tolen": the day on which those came who do it, or to whom it
    is done."""
    if clause.relation == "conjunct" or clause.tense != "past" or clause.perfect or clause.modal is not None:
        return None
    for other in sentence.clauses:
        came = other.relation == "relative" and other.relative_to in clause.subjects
        if came and other.lemma in _ARRIVING and other.tense == "past" and not other.perfect:
            found = timed(other) if other.span_end <= clause.start else None
            if found is not None and found.value.precision == "day":
                return found
    return None


def _went_on(sentence: Sentence, clause: Clause, timed: Timed) -> TimeMention | None:
    """ "held an exercise on Thursday, in which a frigate crossed the line", "met Brask on Sunday, who offered asylum":
    what a clause behind a comma goes on to tell of the day before it."""
    if clause.relation != "relative" or clause.parent is None:
        return None
    outer = sentence.clauses[clause.parent]
    if outer.kind == "noun" and outer.parent is not None and clause.relative_to not in clause.subjects:
        outer = sentence.clauses[outer.parent]
    found = timed(outer) if outer.tense == "past" else None
    return found if found is not None and goes_on(sentence, clause, found) else None
