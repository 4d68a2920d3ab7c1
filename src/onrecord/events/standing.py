"""What the clauses around a clause make of what it says: done by doing another, for a journey, in a report denied."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.events.ahead import (
    AHEAD,
    POSSIBLE,
    came_to_nothing,
    goes_with,
    is_told_for_later,
    will_be_held,
    will_begin,
)
from onrecord.events.foreseen import effect_of_foresight
from onrecord.events.involvement import without_part
from onrecord.events.refuted import UNTRUE, is_refuted
from onrecord.events.unreal import is_hardly_there, is_not_set
from onrecord.grammar import Clause, Sentence

_SIGNS = frozenset({"sign", "evidence", "indication", "trace", "proof", "hint", "prospect"})
"""Nouns of which there is none where the thing itself is not: "no sign of a withdrawal"."""
_HAPPENING = frozenset({"happen", "occur", "take place", "take"})
_SEEMING = frozenset({"seem", "look", "appear", "be", "become", "remain"})
_OPEN = frozenset({"possible", "likely", "conceivable", "unclear", "uncertain", "doubtful", "unlikely"})
_MEANS = frozenset({"for", "with", "through"})
"""What is done with or for a thing yet to come lies ahead as well: "will fly there for talks", "will be cleared with
Ruritanian help"."""
_BY_DOING = frozenset({"by", "on", "in", "through"})
_RULING_OUT = frozenset({"will", "would", "shall", "can"})
LEFT_OPEN = frozenset({"rule out", "exclude", "preclude"})
"""Verbs that negated leave their object possible: "did not rule out talks"."""


def ways_to(clause: Clause) -> Iterator[int]:
    """By doing what a clause is done, as clauses of its sentence: "retaliate by expelling the envoy", "work with
    Freedonia on lifting the ban"."""
    return (item.clause for item in clause.complements if item.kind == "gerund" and item.prep in _BY_DOING)


def is_way_to(clause: Clause, outer: Clause) -> bool:
    """Whether a clause tells by doing what another is done."""
    return clause.index in ways_to(outer)


def effect_around(sentence: Sentence, clause: Clause, *, planned: bool) -> str | None:
    """The effect (a table of `effects.toml`) of what a clause hangs on: what a journey yet to come (`planned`) is for
    lies ahead too, and so does that by which what will be done is done; a report that is rejected is denied, what never
    took place did not happen; None where nothing changes."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    if outer is None:
        return None
    if is_way_to(clause, outer):
        may_be = None if outer.modal not in POSSIBLE else "seem" if outer.perfect else "possible"
        return "plan" if outer.modal in AHEAD else may_be
    if goes_with(clause, outer):
        return "plan" if outer.modal in AHEAD else None
    if is_told_for_later(clause, outer):
        return "plan" if planned or (outer.modal in AHEAD and not outer.perfect) else None
    if is_refuted(sentence, outer):
        return "deny"
    if outer.kind == "noun" and outer.lemma in _SIGNS and is_hardly_there(sentence, outer):
        return "fail"
    if clause.kind == "noun" and clause.light is None:
        return _effect_on_noun(sentence, clause, outer, planned=planned)
    if outer.kind == "adjective" and clause.relation == "complement" and clause.index not in _gerunds(outer):
        not_so = outer.negated if outer.lemma == "true" else outer.lemma in UNTRUE and not outer.negated
        return "fail" if not_so else None
    return None


def _gerunds(outer: Clause) -> set[int]:
    """What is judged and not told: "isolating Freedonia was wrong"."""
    return {item.clause for item in outer.complements if item.kind == "gerund"}


def _effect_on_noun(sentence: Sentence, clause: Clause, outer: Clause, *, planned: bool) -> str | None:
    """ "There were never any talks", "the attack never happened", "no sign of a withdrawal", "in return for the lifting
    of sanctions"."""
    if (foreseen := effect_of_foresight(sentence, clause, outer)) is not None:
        return foreseen
    gone = outer.negated and not clause.negated
    if gone and is_not_set(sentence, clause, outer):
        return "fail"
    if gone and outer.lemma in _HAPPENING and clause.phrase in outer.subjects:
        return "fail"
    if gone and outer.lemma == "be" and not outer.subjects and clause.phrase in outer.objects:
        return "fail"
    if came_to_nothing(sentence, clause, outer):
        return "fail"
    if clause.phrase in outer.subjects and _leaves_open(sentence, outer):
        return "possible"
    if without_part(sentence, clause):
        return "deny"
    if will_begin(sentence, clause) or will_be_held(clause, outer):
        return "plan"
    means = {item.prep for item in outer.attachments if item.phrase == clause.phrase}
    if "for" in means and is_given_for(sentence, outer):
        return "plan"
    return "plan" if planned and not means.isdisjoint(_MEANS) else None


def will_not_be(sentence: Sentence, clause: Clause) -> bool:
    """ "There will be no talks": whether a noun names what whoever says so rules out."""
    if clause.kind != "noun" or clause.light is not None or clause.parent is None or not clause.negated:
        return False
    outer = sentence.clauses[clause.parent]
    there_is = outer.lemma == "be" and not outer.subjects and clause.phrase in outer.objects
    return there_is and outer.modal in _RULING_OUT


def _leaves_open(sentence: Sentence, outer: Clause) -> bool:
    """ "The release now seems possible", "a strike is likely"."""
    if outer.kind == "adjective":
        return outer.lemma in _OPEN
    after = {word.lemma for word in sentence.words if outer.end <= word.start < outer.span_end}
    return outer.lemma in _SEEMING and not outer.objects and not _OPEN.isdisjoint(after)


def is_given_for(sentence: Sentence, outer: Clause) -> bool:
    """ "in return for", "in exchange for"."""
    if outer.kind != "noun" or outer.phrase is None or outer.lemma not in ("return", "exchange"):
        return False
    first = sentence.phrases[outer.phrase].first
    return first > 0 and sentence.words[first - 1].lemma == "in"
