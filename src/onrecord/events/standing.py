"""What the words around a clause, or a small word within it, make of what it says."""

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
from onrecord.events.matching import Groups
from onrecord.events.unreal import DEFINITE, is_hardly_there, is_not_set
from onrecord.grammar import Clause, Sentence

_TOLD = frozenset(
    {
        "report",
        "claim",
        "allegation",
        "accusation",
        "charge",
        "suggestion",
        "rumour",
        "rumor",
        "assertion",
        "notion",
    }
    | {"story", "statement", "speculation", "insinuation"}
)
_DENYING = frozenset(
    {"deny", "reject", "dismiss", "refute", "rebut", "rubbish", "dispute", "contest", "brush off"}
)
_UNTRUE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "groundless", "fabricated", "wrong", "incorrect"}
)
_CALLING = frozenset({"call", "describe", "brand", "label"})
_SIGNS = frozenset({"sign", "evidence", "indication", "trace", "proof", "hint", "prospect"})
"""Nouns of which there is none where the thing itself is not: "no sign of a withdrawal"."""
_HAPPENING = frozenset({"happen", "occur", "take place", "take"})
_DOUBTING = frozenset({"doubt", "unclear", "uncertain", "unknown"})
_NO = frozenset({"no", "never", "neither"})
_HELD = frozenset(
    {"accuse", "suspect", "believe", "think", "rumour", "rumor", "allege", "presume"}
    | {"understand", "report", "say", "repute", "assume"}
)
"""Verbs that in the passive say what is told of somebody by nobody in particular."""
_SEEMING = frozenset({"seem", "look", "appear", "be", "become", "remain"})
_OPEN = frozenset({"possible", "likely", "conceivable", "unclear", "uncertain", "doubtful", "unlikely"})
_MEANS = frozenset({"for", "with", "through"})
"""What is done with or for a thing yet to come lies ahead as well: "will fly there for talks", "will be cleared with
Ruritanian help"."""
_BY_DOING = frozenset({"by", "on", "in", "through"})
_RULING_OUT = frozenset({"will", "would", "shall", "can"})
LEFT_OPEN = frozenset({"rule out", "exclude", "preclude"})
"""Verbs that negated leave their object possible: "did not rule out talks"."""
_CASES = frozenset({"case", "event", "return", "exchange"})
"""Nouns that behind *in* make what *would* be conditional: "in case of an attack", "in return for a truce"."""
_LEFT = frozenset({"have", "be", "remain"})
"""Verbs over a *yet to* that tells what has not been done: "has yet to sign"."""
_BOTH = frozenset({"each", "both"})
"""Words of two of whom each does it to "the other"."""
_EDGE = frozenset({"end", "start", "beginning", "close"})
_EDGE_OF = frozenset({"at", "by", "until", "till", "near", "toward", "towards", "since", "from", "before"})


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
    if outer.kind == "noun" and outer.lemma in _TOLD and _rejecting(sentence, outer) is not None:
        return "deny"
    if outer.kind == "noun" and outer.lemma in _SIGNS and is_hardly_there(sentence, outer):
        return "fail"
    if clause.kind == "noun" and clause.light is None:
        return _effect_on_noun(sentence, clause, outer, planned=planned)
    if outer.kind == "adjective" and clause.relation == "complement":
        not_so = outer.negated if outer.lemma == "true" else outer.lemma in _UNTRUE and not outer.negated
        return "fail" if not_so else None
    return None


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
    if has_nothing_to_do(sentence, clause):
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


def has_nothing_to_do(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who has "nothing to do with the attack", or denies having "anything to do" with it: the phrases of those who say
    that they did not do it."""
    doing = None if clause.parent is None else sentence.clauses[clause.parent]
    if doing is None or doing.lemma != "do" or doing.parent is None:
        return ()
    beside = any(item.prep == "with" and item.phrase == clause.phrase for item in doing.attachments)
    said = sentence.clauses[doing.parent].lemma
    denied = said == "anything" and any(each.lemma == "deny" for each in sentence.clauses)
    return doing.subjects if beside and (said == "nothing" or denied) else ()


def is_left_undone(sentence: Sentence, clause: Clause) -> bool:
    """ "India has yet to sign the treaty"."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    return clause.infinitive and clause.negated and outer is not None and outer.lemma in _LEFT


def is_asked(sentence: Sentence, clause: Clause) -> bool:
    """ "Will Ruritania hand back the islands?": the clause of a question itself, not what it takes for given."""
    while clause.parent is not None and (clause.relation == "conjunct" or clause.light is not None):
        clause = sentence.clauses[clause.parent]
    return clause.question and clause.relation == "root" and clause.kind == "verb"


def is_presupposed(sentence: Sentence, clause: Clause) -> bool:
    """ "denied that the talks were linked": what somebody's words take for given, and do not deny."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None or clause.parent is None:
        return False
    outer = sentence.clauses[clause.parent]
    subjects = outer.objects if outer.passive else outer.subjects
    return clause.phrase in subjects and sentence.phrases[clause.phrase].determiner in DEFINITE


def is_in_passing(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether words from `start` on only name what a clause tells, in a noun or a relative clause."""
    while clause.start >= start:
        if clause.kind == "noun" or clause.relation == "relative":
            return True
        if clause.parent is None:
            return False
        clause = sentence.clauses[clause.parent]
    return False


def is_given_for(sentence: Sentence, outer: Clause) -> bool:
    """ "in return for", "in exchange for"."""
    if outer.kind != "noun" or outer.phrase is None or outer.lemma not in ("return", "exchange"):
        return False
    first = sentence.phrases[outer.phrase].first
    return first > 0 and sentence.words[first - 1].lemma == "in"


def is_hearsay(sentence: Sentence, clause: Clause) -> bool:
    """ "is believed to have bombed", "was accused of bombing": what nobody in particular says of somebody."""
    if clause.parent is None or clause.relation != "complement":
        return False
    outer = sentence.clauses[clause.parent]
    return outer.passive and not outer.subjects and outer.lemma in _HELD


def is_open(sentence: Sentence, clause: Clause) -> bool:
    """ "would not say whether it had bombed the port", "doubts that it did": whether it is so is left open."""
    if clause.parent is None or clause.kind == "noun" or clause.relation != "complement":
        return False
    outer = sentence.clauses[clause.parent]
    if is_hearsay(sentence, clause):
        return True
    kinds = [item.kind for item in outer.complements if item.clause == clause.index]
    return kinds == ["if"] or (outer.lemma in _DOUBTING and not outer.negated)


def deniers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who did it by what they deny, where the charge names nobody: "rejected accusations of having bombed the camp",
    "denied reports of talks with Freedonia"."""
    told = None if clause.parent is None or clause.subjects else sentence.clauses[clause.parent]
    if told is None or told.kind != "noun" or told.lemma not in _TOLD:
        return ()
    by = _rejecting(sentence, told)
    return by.subjects if by is not None and by.lemma in _DENYING else ()


def _rejecting(sentence: Sentence, told: Clause) -> Clause | None:
    """The clause of "rejected reports that …", "the claim that … is untrue", "called the reports baseless"."""
    for clause in sentence.clauses:
        named = told.phrase in (*clause.objects, *(item.phrase for item in clause.attachments))
        if clause.lemma in _DENYING and named:
            return clause
        if clause.kind == "adjective" and clause.lemma in _UNTRUE and told.phrase in clause.subjects:
            return clause
        if clause.lemma in _CALLING and named:
            within = {word.lemma for word in sentence.words if clause.end <= word.start < clause.span_end}
            if not _UNTRUE.isdisjoint(within):
                return clause
    return None


def each_other(sentence: Sentence, targets: Groups) -> bool:
    """ "recognised each other", "accused one another", "each side blamed the other": whether a target is that."""
    words = sentence.words
    for number in (number for group in targets for number in group):
        head = sentence.phrases[number].head
        if words[head].lemma in ("other", "another") and words[head - 1].lemma in ("each", "one"):
            return True
        the_other = words[head].lemma == "other" and words[head - 1].lemma == "the"
        if the_other and any(word.lemma in _BOTH for word in words[:head]):
            return True
    return False


def lacks(sentence: Sentence, clause: Clause) -> bool:
    """ "sends no arms": said of what is not done, not of a refusal."""
    start = -1 if clause.negation is None else clause.negation[0]
    return any(word.start == start and word.lemma in _NO for word in sentence.words)


def is_edge(sentence: Sentence, clause: Clause) -> bool:
    """ "at the end of the talks", "by the close of the visit": when it was, and nobody ends anything."""
    if (
        clause.kind != "noun"
        or clause.light is not None
        or clause.phrase is None
        or clause.lemma not in _EDGE
    ):
        return False
    phrase = sentence.phrases[clause.phrase]
    before = sentence.words[phrase.first - 1].lemma if phrase.first > 0 else ""
    return before in _EDGE_OF and phrase.determiner == "the"


def has_condition(sentence: Sentence, clause: Clause) -> bool:
    """Whether a condition hangs on a clause, or on whoever says that it *would* be ("said it would …, provided that
    …")."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    said = outer is not None and clause.relation == "complement" and outer.conditioned
    phrases = (sentence.phrases[item.phrase] for item in clause.attachments if item.prep == "in")
    in_case = any(phrase.lemma in _CASES for phrase in phrases)
    return clause.conditioned or (clause.modal == "would" and (said or in_case))
