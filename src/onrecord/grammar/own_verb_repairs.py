"""Verbs that the small parser gives to another subject, or hangs on another clause, than their own; applied with the
other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE, SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_AMID = ("advmod", "neg", "aux", "auxpass")
_BESIDE = ("conj", "advcl", "ccomp", "dep", "parataxis")
_OBJECTS = ("dobj", "pobj", "attr", "oprd")


def subject_joined_to_the_object(parse: Parse) -> bool:
    """ "fired missiles at Kerland and Vostia condemned it": Vostia is made another one who is fired at; the finite verb
    right behind it, which nothing joins to the first, is Vostia's."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        outer = parse.heads[verb]
        if dep not in _BESIDE or outer > verb or not parse.tags[outer].startswith("VB"):
            continue
        if parse.has(verb, "mark", *SUBJECTS) or not parse.has(outer, "nsubj", "nsubjpass"):
            continue
        first = min([verb, *(kid for kid in parse.kids[verb] if kid < verb and parse.deps[kid] in _AMID)])
        if not any(parse.tags[word] in FINITE for word in range(first, verb + 1)):
            continue
        found = _joined_before(parse, outer, first)
        if found is None:
            continue
        peer, joint = found
        parse.deps[verb] = "conj"
        parse.move(peer, verb, "nsubjpass" if parse.has(verb, "auxpass") else "nsubj")
        parse.move(joint, outer, parse.deps[joint])
        mended = True
    return mended


def _joined_before(parse: Parse, outer: int, verb: int) -> tuple[int, int] | None:
    """The peer of an object whose phrase ends right before a verb, and the "and" or semicolon before it."""
    peer = verb - 1
    while peer > outer and parse.deps[peer] != "conj" and parse.heads[peer] != peer:
        peer = parse.heads[peer]
    first = parse.heads[peer]
    while parse.deps[first] == "conj":  # "…; Oman, Iran and Peru stay"
        peer, first = first, parse.heads[first]
    if peer <= outer or parse.deps[first] not in _OBJECTS or not parse.is_below(first, outer):
        return None
    if parse.small[parse.heads[first]] == "between":  # "raised between January and June came from …"
        return None
    if not parse.tags[peer].startswith(("NN", "PRP")) or parse.edges(peer)[1] != verb - 1:
        return None
    joint = parse.edges(peer)[0] - 1
    joins = parse.deps[joint] == "cc" or parse.texts[joint] == ";"
    return (peer, joint) if joins and parse.heads[joint] == first else None


def infinitive_read_as_the_verb_of_its_noun(parse: Parse) -> bool:
    """ "said preparations to resume exports were going on": `resume` is read as what the preparations do; the finite
    verb behind it, which has no subject, is theirs."""
    mended = False
    for inner, dep in enumerate(parse.deps):
        if dep != "ccomp" or parse.tags[inner] != "VB":
            continue
        noun, to = parse.child(inner, "nsubj"), parse.child(inner, "aux")
        if noun is None or to is None or parse.tags[to] != "TO" or noun != to - 1:
            continue
        main = next((kid for kid in parse.children(parse.heads[inner], "ccomp") if kid > inner), None)
        if main is None or parse.has(main, "mark", *SUBJECTS):
            continue
        if not any(parse.tags[word] in FINITE for word in (main, *parse.children(main, "aux", "auxpass"))):
            continue
        parse.move(noun, main, "nsubjpass" if parse.has(main, "auxpass") else "nsubj")
        parse.move(inner, noun, "acl")
        mended = True
    return mended


TIMES = frozenset({"before", "after", "when", "while", "as", "until"})


def content_hung_on_a_clause_of_time(parse: Parse) -> bool:
    """ "had announced before his guest landed that it was over": what is announced is hung on `landed`."""
    mended = False
    for content, dep in enumerate(parse.deps):
        time = parse.heads[content]
        said = parse.heads[time]
        if dep != "ccomp" or parse.deps[time] != "advcl" or not said < time < content:
            continue
        marks = [parse.small[kid] for clause in (time, content) for kid in parse.children(clause, "mark")]
        if len(marks) != _TWO or marks[0] not in TIMES or marks[1] != "that":
            continue
        if parse.lemmas[said] not in tables().acts_of_speech or parse.has(said, "dobj", "ccomp", "xcomp"):
            continue
        if parse.lemmas[time] not in tables().acts_of_speech:
            parse.move(content, said, "ccomp")
            mended = True
    return mended


_TWO = 2


def verb_behind_a_place_read_as_describing(parse: Parse) -> bool:
    """ "In Vostia, a union offered to ship fruit": the sentence is read as a phrase, the union as what Vostia is; a
    past with an infinitive or object behind it is the verb of the sentence."""
    root = parse.root
    place = parse.child(root, "pobj") if parse.tags[root] == "IN" else None
    noun = parse.child(place, "appos") if place is not None else None
    verb = parse.child(noun, "acl") if noun is not None else None
    if noun is None or verb is None or verb < noun or parse.tags[verb] not in ("VBN", "VBD"):
        return False
    if parse.texts[parse.edges(noun)[0] - 1] != "," or parse.has(verb, "agent", "aux", "auxpass"):
        return False
    if not parse.has(verb, "dobj", "xcomp", "ccomp"):
        return False
    parse.tags[verb] = "VBD"
    above = [kid for kid in parse.kids[root] if parse.deps[kid] == "punct"]
    parse.move(verb, verb, "ROOT")
    parse.move(noun, verb, "nsubj")
    parse.move(root, verb, "prep")
    for kid in above:
        parse.move(kid, verb, "punct")
    return True


SPANS = frozenset({"moments", "minutes", "hours", "days", "weeks", "months", "years", "decades"})
_WHEN = frozenset({"before", "after", "later", "earlier", "ago"})


def name_read_as_part_of_a_time(parse: Parse) -> bool:
    """ "met Vostia days before the vote", "brokered by Tolen minutes before he left": the name before the time is read
    as part of it; it is what stands behind the verb or the preposition."""
    mended = False
    for time, small in enumerate(parse.small[:-1]):
        name = time - 1
        if small not in SPANS or parse.small[time + 1] not in _WHEN or name < 1 or parse.heads[name] != time:
            continue
        if not parse.tags[name].startswith("NNP") or parse.small[name] in tables().calendar_names:
            continue
        left = [kid for kid in parse.kids[time] if kid < name]
        governor = parse.edges(time)[0] - 1
        if governor < 0 or not parse.tags[governor].startswith(("VB", "IN", "TO")):
            continue
        dep = "dobj" if parse.tags[governor].startswith("VB") else "pobj"
        verb = _verb_over(parse, governor)
        parse.move(name, governor, dep)
        for kid in left:
            parse.move(kid, name, parse.deps[kid])
        if verb is not None and parse.heads[time] <= time:
            parse.move(time, verb, "npadvmod")
        mended = True
    return mended


def _verb_over(parse: Parse, word: int) -> int | None:
    """The nearest verb that a word is, or hangs under."""
    while not parse.tags[word].startswith("VB"):
        if parse.heads[word] == word:
            return None
        word = parse.heads[word]
    return word
