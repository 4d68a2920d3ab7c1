"""Clauses that the small parser joins in the wrong way: clauses of time, rows of verbs, sentences before a semicolon,
what stands before the subject with a subject of its own; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import SUBJECTS
from onrecord.grammar.parse import Parse

_NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP", "CD")
_FINITE = ("VBD", "VBZ", "VBP")
TIME_MARKS = frozenset({"as", "after", "before", "since", "until"})
"""Words that open a clause of time and are prepositions too."""
MEANWHILE = frozenset(("after", "before", "since", "when", "as", "while"))
_DEPENDENT = ("xcomp", "ccomp", "advcl", "conj", "acl")


def subject_of_a_clause_of_time_read_as_object(parse: Parse) -> bool:
    """ "As a small group of rebels waited, Iran …": the rebels are hung under `as` like the object of a preposition;
    the finite verb that has no subject is theirs, and `as` opens its clause."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        if dep != "advcl" or parse.tags[verb] not in _FINITE or parse.has(verb, "mark", "aux", *SUBJECTS):
            continue
        first = parse.kids[verb][0] if parse.kids[verb] else verb
        subject = parse.child(first, "pobj") if first < verb else None
        if subject is None or parse.deps[first] != "prep" or parse.lower(first) not in TIME_MARKS:
            continue
        if parse.texts[verb - 1] == "," or parse.tags[subject] not in _NOUNS:
            continue
        parse.move(subject, verb, "nsubj")
        parse.deps[first] = "mark"
        mended = True
    return mended


def verb_in_a_row_read_as_adverbial(parse: Parse) -> bool:
    """ "met in Rome, condemned Oman, and asked Iran for help": a past without a subject of its own behind a comma is
    read as telling when; it is the next verb of the row."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        head = parse.heads[verb]
        if dep != "advcl" or verb < head or parse.tags[head] != "VBD" or parse.lower(verb - 1) != ",":
            continue
        if parse.tags[verb] not in ("VBD", "VBN") or parse.has(verb, "mark", "aux", "auxpass", *SUBJECTS):
            continue
        if parse.child(verb, "agent", "advmod") is not None or parse.child(head, "nsubj") is None:
            continue
        if any(parse.tags[word] == "VBD" and parse.has(word, *SUBJECTS) for word in range(head + 1, verb)):
            continue  # "the only time was when he warned Iran, blamed Oman and …": whose act is it?
        more = any(parse.tags[kid] == "VBD" for kid in parse.children(verb, "conj"))
        if parse.tags[verb] == "VBD" or more:
            parse.move(verb, head, "conj")
            parse.tags[verb] = "VBD"
            mended = True
    return mended


def absolute_read_as_subject(parse: Parse) -> bool:
    """ "His arm in a sling, the envoy left": the arm is read as a second subject beside the envoy; what is
    somebody's and has a phrase of its own before a comma tells how it was."""
    mended = False
    for verb in range(len(parse)):
        subjects = parse.children(verb, "nsubj", "nsubjpass")
        if len(subjects) != _TWO:
            continue
        first, second = subjects
        comma = parse.edges(second)[0] - 1
        if second > verb or comma < 1 or parse.texts[comma] != "," or parse.edges(first)[1] != comma - 1:
            continue
        owner = parse.child(first, "poss")
        if owner is not None and parse.tags[owner] == "PRP$" and parse.child(first, "prep") is not None:
            parse.move(first, verb, "dep")
            mended = True
    return mended


def past_hung_on_what_is_to_come(parse: Parse) -> bool:
    """ "agreed to resume talks after their presidents met": the meeting is hung on `resume`; what is told in the past
    is no time of an infinitive, which is still to come, but of the past verb above it."""
    mended = False
    for past, dep in enumerate(parse.deps):
        infinitive = parse.heads[past]
        if dep != "advcl" or past < infinitive or not _is_infinitive(parse, infinitive):
            continue
        mark = parse.child(past, "mark", "advmod")
        if mark is None or parse.lower(mark) not in MEANWHILE or not _is_past(parse, past):
            continue
        outer = infinitive
        while _is_infinitive(parse, outer) and parse.deps[outer] in _DEPENDENT:
            outer = parse.heads[outer]
        if _is_past(parse, outer) and outer < infinitive:
            parse.move(past, outer, "advcl")
            mended = True
    return mended


def _is_infinitive(parse: Parse, verb: int) -> bool:
    """Whether a verb has "to" before it, or goes on with one that has."""
    if parse.tags[verb] != "VB":
        return False
    if parse.deps[verb] == "conj" and parse.tags[parse.heads[verb]] == "VB":
        return parse.child(verb, "aux") is None
    return any(parse.tags[kid] == "TO" for kid in parse.children(verb, "aux"))


def _is_past(parse: Parse, verb: int) -> bool:
    """Whether a verb is a past: "met", "had met", "were met"."""
    if parse.tags[verb] == "VBD":
        return True
    helpers = parse.children(verb, "aux", "auxpass")
    return parse.tags[verb] in ("VBN", "VBG") and any(parse.tags[kid] == "VBD" for kid in helpers)


def sentence_before_a_semicolon(parse: Parse) -> bool:
    """ "London sent a ship; Caracas refused": the first is read as what is refused; it is a sentence of its own, and
    the second goes on with it."""
    mended = False
    for first in reversed(range(len(parse))):
        second = parse.heads[first]
        if parse.deps[first] != "ccomp" or first > second:
            continue
        subject = parse.child(second, "nsubj", "nsubjpass", "expl")
        stop = next((word for word in range(first + 1, second) if parse.texts[word] == ";"), None)
        if subject is None or stop is None or subject < stop:
            continue
        for kid in [kid for kid in parse.kids[first] if kid > second and parse.deps[kid] in ("conj", "cc")]:
            parse.move(kid, second, parse.deps[kid])  # "…; Oman objected, and called for talks"
        if parse.heads[stop] != second and parse.edges(first)[1] + 1 != stop:
            continue
        above, label = parse.heads[second], parse.deps[second]
        parse.move(first, first if above == second else above, label)
        parse.move(second, first, "conj")
        parse.move(stop, first, "punct")
        mended = True
    return mended


_TWO = 2
