"""Clauses that the small parser joins in the wrong way: clauses of time, rows of verbs, what stands before
the subject with a subject of its own; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_NOUNS = ("NN", "NNS", "NNP", "NNPS", "PRP", "CD")
_FINITE = ("VBD", "VBZ", "VBP")
TIME_MARKS = frozenset({"as", "after", "before", "since", "until"})
"""Words that open a clause of time and are prepositions too."""


def subject_of_a_clause_of_time_read_as_object(parse: Parse) -> bool:
    """ "As a small group of rebels waited, Iran …": the rebels are hung under `as` like the object of a preposition;
    the finite verb that has no subject is theirs, and `as` opens its clause."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        if dep != "advcl" or parse.tags[verb] not in _FINITE or parse.has(verb, "mark", "aux", *_SUBJECTS):
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
        if parse.tags[verb] not in ("VBD", "VBN") or parse.has(verb, "mark", "aux", "auxpass", *_SUBJECTS):
            continue
        if parse.child(verb, "agent", "advmod") is not None or parse.child(head, "nsubj") is None:
            continue
        if any(parse.tags[word] == "VBD" and parse.has(word, *_SUBJECTS) for word in range(head + 1, verb)):
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


_TWO = 2
