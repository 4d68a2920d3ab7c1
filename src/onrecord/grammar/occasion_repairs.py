"""What is told beside something else and the small parser takes for a part of it; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

MEANWHILE = frozenset(("after", "before", "since", "when", "as", "while"))
_DEPENDENT = ("xcomp", "ccomp", "advcl", "conj", "acl")


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
        stop = parse.edges(first)[1] + 1
        if not first < stop < second or parse.texts[stop] != ";":
            continue
        subject = parse.child(second, "nsubj", "nsubjpass", "expl")
        if subject is None or subject < stop:
            continue
        above, label = parse.heads[second], parse.deps[second]
        parse.move(first, first if above == second else above, label)
        parse.move(second, first, "conj")
        parse.move(stop, first, "punct")
        mended = True
    return mended
