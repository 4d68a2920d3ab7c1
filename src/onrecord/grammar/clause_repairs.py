"""Regular errors of the small parser about where a clause begins and who its subject is; applied with the others
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE, NAMES
from onrecord.grammar.list_repairs import first_of_name
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables


def noun_read_as_infinitive(parse: Parse) -> bool:
    """ "agreed to talks with Oman on Tuesday": `talks` is tagged a plural noun and yet hung as an infinitive under
    `to`; the plural is right, and `to` is its preposition. With an object it is the verb: "offered to host talks"."""
    mended = False
    for noun, dep in enumerate(parse.deps):
        if dep not in ("xcomp", "advcl") or parse.tags[noun] not in ("NN", "NNS"):
            continue
        to = parse.child(noun, "aux")
        if to is None or parse.lower(to) != "to":
            continue
        if parse.tags[noun] == "NN":
            if parse.has(noun, "dobj"):
                parse.tags[noun] = "VB"
                mended = True
            continue
        head = parse.heads[noun]
        parse.move(to, head, "prep")
        parse.move(noun, to, "pobj")
        mended = True
    return mended


def provided_that(parse: Parse) -> bool:
    """ "will lift it provided that Iran leaves": `provided` is read as a participle; it opens a condition."""
    for word in range(1, len(parse)):
        if parse.lower(word) not in ("provided", "providing") or parse.has(
            word, "aux", "auxpass", "nsubj", "dobj"
        ):
            continue
        inner = parse.child(word, "ccomp", "pcomp")
        above = _verb_above(parse, word)
        if inner is None or above is None:
            continue
        mark = parse.child(inner, "mark")
        parse.move(inner, above, "advcl")
        parse.move(word, inner, "mark")
        if mark is not None:
            parse.deps[mark] = "dep"
        return True
    return False


def _verb_above(parse: Parse, word: int) -> int | None:
    while parse.heads[word] != word:
        word = parse.heads[word]
        if parse.tags[word].startswith("VB"):
            return word
    return None


def _said_if(parse: Parse, supposed: int) -> bool:
    """ "Should Iran refuse, others will follow, Oman said": the condition is read as what is said."""
    if parse.deps[supposed] != "ccomp" or supposed > parse.heads[supposed] or "?" in parse.texts:
        return False
    parse.deps[supposed] = "advcl"
    return True


_DESCRIBING = ("relcl", "acl")
_SUPPOSED = ("ccomp", *_DESCRIBING)
"""As what a condition behind its main clause is read."""


def _condition_behind(parse: Parse) -> bool:
    """ "warned of war should Oman attack", "promised further steps should Oman attack": the condition behind its main
    clause is read as what is said or as describing a noun; it hangs on the verb before it."""
    for word in range(2, len(parse)):
        verb = parse.heads[word]
        if parse.lower(word) != "should" or parse.deps[word] != "aux" or parse.deps[verb] not in _SUPPOSED:
            continue
        subject = parse.child(verb, "nsubj", "nsubjpass")
        if subject is None or not word < subject < verb or parse.kids[verb][0] != word or "?" in parse.texts:
            continue
        said = parse.heads[verb]
        while (
            said < word
            and parse.deps[verb] in _DESCRIBING
            and parse.tags[said][0] != "V"
            and said != parse.heads[said]
        ):
            said = parse.heads[said]
        main = next((kid for kid in parse.children(said, "ccomp", "xcomp") if kid < word), said)
        if main < word:
            parse.move(verb, main, "advcl")
            return True
    return False


def inverted_condition(parse: Parse) -> bool:
    """ "Should Iran attack, ...", "Were Iran to attack, ...": the verb is read as a noun or as a relative clause."""
    if len(parse) < _SHORTEST:
        return False
    if _condition_behind(parse):
        return True
    if parse.lower(0) == "should" and parse.deps[0] == "aux":
        return _said_if(parse, parse.heads[0])
    if parse.deps[0] != "advcl" or parse.lower(0) not in ("should", "were"):
        return False
    subject = parse.child(0, "nsubj")
    if subject is None:
        return False
    verb = parse.child(subject, "relcl", "acl") if parse.lower(0) == "were" else None
    if verb is None and parse.lower(0) == "should" and subject > 1 and parse.tags[subject] == "NN":
        verb, subject = subject, subject - 1
        if parse.heads[subject] != verb:
            return False
        parse.tags[verb] = "VB"
    if verb is None:
        return False
    main = parse.heads[0]
    parse.move(verb, main, "advcl")
    parse.move(subject, verb, "nsubj")
    parse.move(0, verb, "aux")
    return True


_SHORTEST = 5
"""Words of the shortest sentence with a condition and a main clause."""


def apposed_subject(parse: Parse) -> bool:
    """ "the deal Iran signed", "told the council Iran was arming them": a clause opens without a word of its own, and
    the parser takes its subject for an apposition. A name with no comma before it, just before the verb, is its
    subject."""
    mended = False
    for name, dep in enumerate(parse.deps):
        if dep != "appos" or parse.tags[name] not in (*NAMES, "PRP"):
            continue
        verb = _finite_after(parse, name)
        if (
            verb is None
            or parse.deps[verb] not in ("acl", "ccomp", "relcl")
            or parse.has(verb, "nsubj", "nsubjpass")
        ):
            continue
        if parse.texts[first_of_name(parse, name) - 1] == ",":
            continue
        if parse.is_below(verb, name):
            parse.move(verb, parse.heads[name], "relcl")
        parse.move(name, verb, "nsubj")
        if parse.deps[verb] == "acl":
            parse.deps[verb] = "relcl"
        mended = True
    return mended


def _finite_after(parse: Parse, word: int) -> int | None:
    """The verb whose finite form or auxiliary stands right after a word."""
    if word + 1 >= len(parse) or parse.tags[word + 1] not in FINITE:
        return None
    return parse.heads[word + 1] if parse.deps[word + 1] in ("aux", "auxpass") else word + 1


def content_before_says(parse: Parse) -> bool:
    """ "No talks with rebels, says Tolen": what was said is read as a second subject of `says`; it stands apart."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBZ", "VBD")
            or len(subjects := parse.children(verb, "nsubj")) != _CONTENT_AND_SPEAKER
        ):
            continue
        content, speaker = subjects
        if content < verb < speaker and parse.texts[verb - 1] in (",", '"', "”", "'", "’"):
            parse.deps[content] = "dep"
            mended = True
    return mended


_CONTENT_AND_SPEAKER = 2


def verb_in_a_row_read_as_participle(parse: Parse) -> bool:
    """ "signed a convention, banned trawling and agreed …": the second verb is read as a participle that describes the
    convention; a participle with an object of its own does not, it is the next verb of the row."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        noun = parse.heads[verb]
        if tag not in ("VBN", "VBD") or parse.deps[verb] != "acl" or parse.lower(verb - 1) != ",":
            continue
        outer = parse.heads[noun]
        if parse.deps[noun] not in ("dobj", "pobj") or parse.lemmas[verb] in tables().ditransitive:
            continue
        outer = parse.heads[outer] if parse.deps[noun] == "pobj" else outer
        later = any(parse.deps[kid] == "conj" and kid > verb for kid in parse.kids[outer])
        thing = parse.child(verb, "dobj", "xcomp")
        if parse.tags[outer] == "VBD" and later and thing is not None and parse.child(verb, "agent") is None:
            parse.move(verb, outer, "conj")
            parse.tags[verb] = "VBD"
            mended = True
    return mended


def content_goes_on_behind_the_speaker(parse: Parse) -> bool:
    """ "The rebels never agreed, their spokesman said, and would not disarm": what stands behind the speaker and a
    comma goes on with what is said; it is made a peer of `said`."""
    mended = False
    for said, dep in enumerate(parse.deps):
        more = parse.child(said, "conj")
        if more is None:
            continue
        content = parse.heads[said] if dep == "parataxis" else parse.child(said, "ccomp")
        speaker, joint = parse.child(said, "nsubj"), parse.child(said, "cc")
        if content is None or speaker is None or joint is None or not content < speaker < said:
            continue
        if parse.texts[joint - 1] != "," or parse.child(more, "nsubj", "nsubjpass") is not None:
            continue
        if parse.lower(joint) != "and" or '"' in parse.texts or "”" in parse.texts:
            continue  # behind "but" the outlet may speak itself
        parse.move(more, content, "conj")
        parse.move(joint, content, "cc")
        mended = True
    return mended


def contents_in_a_row(parse: Parse) -> bool:
    """ "said the army had not crossed the border, did not plan to do so and …": the second verb is made another content
    without a subject; it goes on with the first."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        if dep != "ccomp" or parse.child(verb, "nsubj", "nsubjpass", "mark", "expl") is not None:
            continue
        said = parse.heads[verb]
        first = parse.child(said, "ccomp")
        auxiliary = parse.child(verb, "aux", "auxpass")
        if first is None or not said < first < verb or parse.child(first, "nsubj", "nsubjpass") is None:
            continue
        finite = verb if auxiliary is None else auxiliary
        if parse.tags[finite] in FINITE and parse.lower(finite - 1) in (",", "and"):
            parse.move(verb, first, "conj")
            mended = True
    return mended
