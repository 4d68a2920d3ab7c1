"""Sentences whose main verb the small parser reads as a description of something; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import NOUNS, SUBJECTS
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_OWN = (*SUBJECTS, "aux", "auxpass", "mark", "agent")
_COMPLETE = ("dobj", "ccomp", "xcomp", "prt", "dative")
_BEFORE = ("det", "amod", "compound", "nummod", "nmod", "case", "poss", "quantmod", "punct")
_PEERS = ("appos", "conj", "cc", "relcl")
CLAUSE_MARKS = frozenset({"after", "before", "since", "until"})


def past_read_as_describing_its_subject(parse: Parse) -> bool:
    """ "A former tycoon, once the richest man here, called for sanctions.": the only verb of a sentence is read as a
    participle that describes the tycoon. A verb that has an object, or has no passive, is a past."""
    noun = parse.root
    if not _is_left_without_a_verb(parse, noun):
        return False
    verb = _describing(parse, noun)
    if verb is None:
        return False
    parse.tags[verb] = "VBD"
    parse.move(verb, verb, "ROOT")
    parse.move(noun, verb, "nsubj")
    for kid in [kid for kid in parse.kids[noun] if kid > verb and parse.deps[kid] not in _PEERS]:
        parse.move(kid, verb, parse.deps[kid])
    for kid in [kid for kid in parse.kids[noun] if kid < noun and parse.deps[kid] not in _BEFORE]:
        parse.move(kid, verb, parse.deps[kid])
    return True


def _is_left_without_a_verb(parse: Parse, noun: int) -> bool:
    """Whether a noun is read as the head of a whole sentence, one with a full stop, and is said of nothing."""
    whole = parse.tags[noun] in NOUNS and parse.texts[-1] == "."
    return whole and not parse.has(noun, "cop", *SUBJECTS)


def _describing(parse: Parse, noun: int) -> int | None:
    """The verb that is read as describing the noun at the head of a sentence, if it must be the sentence's own."""
    for verb in parse.children(noun, "acl"):
        if parse.tags[verb] not in ("VBN", "VBD") or parse.child(verb, *_OWN) is not None:
            continue
        if any(parse.lower(kid) in ("by", "as") for kid in parse.children(verb, "prep")):
            continue
        active = parse.child(verb, *_COMPLETE) is not None or parse.child(verb, "prep") is not None
        if parse.has(verb, "dobj") or (active and parse.lemmas[verb] not in tables().always_transitive):
            return verb
    return None


def main_verb_behind_a_relative(parse: Parse) -> bool:
    """ "The opposition, whose leader is in prison, called on the army": the main verb is read as another description of
    the opposition; a past behind a relative clause, in a sentence that has no other verb, is its verb."""
    noun = parse.root
    if (
        parse.tags[noun] not in NOUNS
        or parse.texts[-1] != "."
        or parse.child(noun, "nsubj", "cop") is not None
    ):
        return False
    relative = parse.child(noun, "relcl")
    if relative is None:
        return False
    verb = next((kid for kid in parse.kids[noun] if kid > relative and parse.deps[kid] == "acl"), None)
    if verb is None or parse.tags[verb] != "VBD" or parse.child(verb, *_OWN) is not None:
        return False
    if verb != parse.edges(relative)[1] + 1 and parse.texts[verb - 1] != ",":
        return False
    parse.move(verb, verb, "ROOT")
    parse.move(noun, verb, "nsubj")
    for kid in [kid for kid in parse.kids[noun] if kid > verb]:
        parse.move(kid, verb, parse.deps[kid])
    return True


def maker_of_a_participle_with_another_verb(parse: Parse) -> bool:
    """ "The embassy stormed by students and closed later has become a ruin": `stormed` is made the main verb and
    `become` its peer; a past with a maker and no auxiliary describes its noun, the finite verb is the sentence's."""
    mended = False
    for verb in range(len(parse)):
        if parse.tags[verb] not in ("VBD", "VBN") or parse.child(verb, "agent") is None:
            continue
        subject, main = parse.child(verb, "nsubj", "nsubjpass"), _finite_peer(parse, verb)
        if subject is None or main is None or parse.has(verb, "aux", "auxpass", "dobj", "mark"):
            continue
        above, label = parse.heads[verb], parse.deps[verb]
        parse.move(main, main if above == verb else above, label)
        parse.move(subject, main, "nsubjpass" if parse.child(main, "auxpass") is not None else "nsubj")
        parse.move(verb, subject, "acl")
        parse.tags[verb] = "VBN"
        mended = True
    return mended


def _finite_peer(parse: Parse, verb: int) -> int | None:
    """The verb with an auxiliary of its own that is made a peer or a complement of another with no "and" before it."""
    for peer in parse.children(verb, "conj", "ccomp"):
        first = parse.child(peer, "aux", "auxpass")
        if peer < verb or first is None or parse.tags[first] not in ("VBD", "VBZ", "VBP", "MD"):
            continue
        if parse.child(peer, *SUBJECTS) is None and parse.lower(first - 1) not in ("and", "or", "but", ","):
            return peer
    return None


def verb_read_as_clause_of_time(parse: Parse) -> bool:
    """ "The sanctions imposed on Oman after the vote were condemned": `after the vote were condemned` tells, it seems,
    when they were imposed; a sentence that has no other verb has this one."""
    noun = parse.root
    if not _is_left_without_a_verb(parse, noun):
        return False
    for participle in parse.children(noun, "acl"):
        verb = parse.child(participle, "advcl")
        mark = parse.child(verb, "mark") if verb is not None else None
        subject = parse.child(verb, "nsubj", "nsubjpass") if verb is not None else None
        if verb is None or mark is None or subject is None or parse.lower(mark) not in CLAUSE_MARKS:
            continue
        label = parse.deps[subject]
        parse.move(verb, verb, "ROOT")
        parse.move(noun, verb, label)
        parse.move(mark, participle, "prep")
        parse.move(subject, mark, "pobj")
        return True
    return False


def time_read_as_opening_the_sentence(parse: Parse) -> bool:
    """ "Two sailors held by Oman since May were freed": `since` is made the opening word of `freed`, with May as its
    object or as a second subject; it is a preposition of the participle before it."""
    mended = False
    for mark, dep in enumerate(parse.deps):
        verb = parse.heads[mark]
        if dep != "mark" or parse.lower(mark) not in CLAUSE_MARKS:
            continue
        subjects = parse.children(verb, "nsubj", "nsubjpass")
        participle = parse.child(subjects[0], "acl") if subjects else None
        if participle is None or not subjects[0] < participle < mark < verb:
            continue
        if parse.child(mark, "pobj") is None:
            if len(subjects) != _FIRST_AND_SECOND or subjects[1] < mark:
                continue
            parse.move(subjects[1], mark, "pobj")
        parse.move(mark, participle, "prep")
        if parse.child(verb, "auxpass") is not None:
            parse.deps[subjects[0]] = "nsubjpass"
        mended = True
    return mended


_FIRST_AND_SECOND = 2


def thing_behind_an_aside_read_as_time(parse: Parse) -> bool:
    """ "launched, early on Monday, an attack on the port": what stands behind an aside is read as telling when; a verb
    that needs an object, or the second of two with a comma behind each, has it there."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        verb = parse.heads[thing]
        if dep != "npadvmod" or thing < verb or parse.tags[thing] not in ("NN", "NNS"):
            continue
        if parse.child(verb, "dobj", "ccomp", "xcomp", "prt", "auxpass") is not None:
            continue
        light = parse.lemmas[verb] in (tables().light_verbs | tables().always_transitive)
        light = light or (parse.deps[verb] == "conj" and parse.texts[parse.heads[verb] + 1 :][:1] == [","])
        first = parse.edges(thing)[0]
        aside = (
            first > 0 and parse.texts[first - 1] in (",", "-", "–", "—") and parse.texts[verb + 1] in ",-–—"
        )
        article = parse.child(thing, "det", "amod", "poss") is not None
        if light and aside and article and parse.lemmas[thing] not in tables().times:
            parse.deps[thing] = "dobj"
            mended = True
    return mended
