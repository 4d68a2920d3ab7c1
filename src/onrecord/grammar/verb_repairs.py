"""Verbs that the small parser tags as something else or hangs on the wrong clause; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "agent", "mark", "expl")
"""What a verb that goes on with another one's subject has not beside it."""
_NOUNS = ("NN", "NNS", "NNP", "NNPS")
_RELATIVE = ("WDT", "WP")


def past_read_as_participle(parse: Parse) -> bool:
    """ "summoned the ambassador late at night and protested": the second past is read as a participle, whose subject
    would be who suffers it; beside an active past with a subject it is a past."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        head = parse.heads[verb]
        if tag != "VBN" or parse.deps[verb] != "conj" or parse.tags[head] != "VBD":
            continue
        if parse.child(head, "nsubj") is None or parse.child(head, "aux", "auxpass", "nsubjpass") is not None:
            continue
        by = any(parse.lower(kid) == "by" for kid in parse.children(verb, "prep"))
        if not by and parse.child(verb, *_OWN) is None:
            parse.tags[verb] = "VBD"
            mended = True
    return mended


def present_read_as_plural(parse: Parse) -> bool:
    """ "if Iran attacks", "which the Omani side rejects": hung as the verb of a clause and yet tagged a plural noun,
    with its subject as a modifier before it."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if tag != "NNS" or parse.deps[verb] not in ("advcl", "relcl", "ccomp") or not _opens(parse, verb):
            continue
        subject = verb - 1
        if parse.heads[subject] != verb or parse.tags[subject] not in ("NN", "NNP"):
            continue
        if parse.tags[subject] == "NN" and parse.tags[subject - 1] in _RELATIVE:
            continue  # "companies that ship jobs overseas"
        if parse.lemmas[verb].endswith(_PEOPLE) or parse.child(verb, "cop", "aux"):
            continue
        for kid in [kid for kid in parse.kids[verb] if kid < subject]:
            if parse.tags[kid] in _RELATIVE:
                parse.deps[kid] = "dobj"
            elif parse.deps[kid] in ("det", "amod", "compound", "poss", "nmod", "nummod"):
                parse.move(kid, subject, parse.deps[kid])
        parse.move(subject, verb, "nsubj")
        parse.tags[verb] = "VBZ"
        mended = True
    return mended


_PEOPLE = ("er", "or", "ist", "ian", "ant", "ial", "eer", "man")
"""Endings of nouns for people, which are plurals indeed: "while state officials"."""


def _opens(parse: Parse, verb: int) -> bool:
    """Whether a word stands before it that opens a clause: "if", "unless", "which"."""
    return any(
        kid < verb and (parse.deps[kid] == "mark" or parse.tags[kid] in _RELATIVE) for kid in parse.kids[verb]
    )


def speaker_goes_on(parse: Parse) -> bool:
    """ "said the rebels had broken their promise, and called on Oman to step in": `called` is made a peer of what was
    said; behind a comma and "and" a past that is an act of speech, or follows on a past perfect, is the speaker's."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        content = parse.heads[verb]
        said = parse.heads[content]
        if dep != "conj" or parse.deps[content] != "ccomp" or parse.tags[said] != "VBD" or said > content:
            continue
        if parse.tags[verb] not in ("VBD", "VBN") or parse.child(verb, *_OWN) is not None:
            continue
        joint = next(
            (kid for kid in parse.kids[content] if parse.deps[kid] == "cc" and content < kid < verb), None
        )
        if joint is None or parse.texts[joint - 1] != "," or parse.child(said, "nsubj") is None:
            continue
        speech = parse.lemmas[verb] in tables().acts_of_speech
        perfect = any(parse.lower(kid) == "had" for kid in parse.children(content, "aux"))
        if not (speech or (perfect and parse.tags[verb] == "VBD")):
            continue
        parse.move(verb, said, "conj")
        parse.move(joint, said, "cc")
        parse.tags[verb] = "VBD"
        mended = True
    return mended
