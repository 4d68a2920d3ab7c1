"""Verbs that the small parser tags as something else or hangs on the wrong clause; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.speaker_repairs import make_peer_of_the_saying
from onrecord.grammar.tables import tables

_OWN = ("nsubj", "nsubjpass", "aux", "auxpass", "agent", "mark", "expl")
"""What a verb that goes on with another one's subject has not beside it."""
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
        if tag != "NNS" or parse.deps[verb] not in ("advcl", "relcl", "ccomp"):
            continue
        if not (_opens(parse, verb) or _is_quoted(parse, verb)):
            continue
        subject = verb - (2 if parse.texts[verb - 1] in _MARKS else 1)
        if subject < 0 or parse.heads[subject] != verb or parse.tags[subject] not in ("NN", "NNP"):
            continue
        if parse.tags[subject] == "NN" and parse.tags[subject - 1] in _RELATIVE:
            continue  # "companies that ship jobs overseas"
        if parse.lemmas[verb].endswith(_PEOPLE) or parse.child(verb, "cop", "aux") is not None:
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


def _is_quoted(parse: Parse, verb: int) -> bool:
    """Whether a lone word in quotation marks has a name as its subject and an object: 'said Oman "applauds" it'."""
    marks = parse.texts[verb - 1 : verb + 2 : 2]
    return len(marks) == 2 and all(mark in _MARKS for mark in marks) and parse.has(verb, "dobj")


_MARKS = ('"', "“", "”", "'", "‘", "’", "''", "``")


def relative_read_as_what_is_told(parse: Parse) -> bool:
    """ ", an allegation Oman rejects": the allegation and Oman are read as parts of a plural with *an*, which it cannot
    have; the last word is the verb of a relative clause."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag != "NNS"
            or parse.small[verb] not in TURNED
            or parse.deps[verb] not in ("appos", "npadvmod", "conj")
        ):
            continue
        first = parse.child(verb, "det")
        *parts, name = parse.children(verb, "compound", "amod", "nmod") or (verb,)
        if first is None or parse.small[first] not in ("a", "an") or not parts or name != verb - 1:
            continue
        told = parts[-1] if parse.tags[parts[-1]] == "NN" else parts[0]
        if parse.tags[told] != "NN" or parse.tags[name] not in ("NNP", "NNPS"):
            continue
        parse.tags[verb] = "VBZ"
        parse.move(told, parse.heads[verb], parse.deps[verb])
        for part in (first, *(part for part in parts if part < told)):
            parse.move(part, told, parse.deps[part])
        for part in (part for part in parts if part > told):
            parse.move(part, name, "compound")
        parse.move(verb, told, "relcl")
        parse.move(name, verb, "nsubj")
        mended = True
    return mended


TURNED = frozenset(
    {"rejects", "denies", "disputes", "refuses", "opposes", "contests", "dismisses", "refutes"}
)
"""What is done to what was told or asked before, as the parser takes it for a plural."""


def speaker_goes_on(parse: Parse) -> bool:
    """ "said the rebels had broken their promise, and called on Oman to step in": `called` is made a peer of what was
    said; behind a comma and "and" a past that is an act of speech, or follows on a past perfect, is the speaker's. What
    is denied is joined by "or", so that behind "and" whoever denies goes on."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        peer = content = parse.heads[verb]
        if parse.deps[content] == "conj":  # "said they had crossed the line and fired, and vowed to …"
            content = parse.heads[content]
        said = parse.heads[content]
        if dep != "conj" or parse.deps[content] != "ccomp" or parse.tags[said] != "VBD" or said > content:
            continue
        if parse.tags[verb] not in ("VBD", "VBN") or parse.child(verb, *_OWN) is not None:
            continue
        joint = next((kid for kid in parse.kids[peer] if parse.deps[kid] == "cc" and peer < kid < verb), None)
        if joint is None or parse.child(said, "nsubj") is None:
            continue
        denied = parse.lemmas[said] == "deny" and parse.small[joint] == "and"
        if parse.texts[joint - 1] != "," and not denied:
            continue
        speech = parse.lemmas[verb] in tables().acts_of_speech
        perfect = any(parse.lower(kid) == "had" for kid in parse.children(content, "aux"))
        if not (speech or (perfect and parse.tags[verb] == "VBD")):
            continue
        make_peer_of_the_saying(parse, verb, peer, said)
        mended = True
    return mended


def sentence_goes_on_behind_a_relative(parse: Parse) -> bool:
    """ "thanked Oman, whose offices had made it possible, and invited its king": `invited` is made a peer of what the
    relative clause tells; a simple past on a past perfect, behind a comma and "and", goes on with the sentence."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        relative = parse.heads[verb]
        noun = parse.heads[relative]
        outer = parse.heads[parse.heads[noun]] if parse.deps[noun] == "pobj" else parse.heads[noun]
        if dep != "conj" or parse.deps[relative] != "relcl" or parse.tags[outer] != "VBD" or outer > noun:
            continue
        if parse.tags[verb] != "VBD" or parse.child(verb, *_OWN) is not None:
            continue
        perfect = any(parse.lower(kid) == "had" for kid in parse.children(relative, "aux"))
        joint = parse.child(relative, "cc")
        if (
            not perfect
            or joint is None
            or parse.texts[joint - 1] != ","
            or parse.child(outer, "nsubj") is None
        ):
            continue
        parse.move(verb, outer, "conj")
        parse.move(joint, outer, "cc")
        mended = True
    return mended


def term_given_read_as_time(parse: Parse) -> bool:
    """ "gave the rebels a week to leave": a stretch of time that is given to somebody is what is given, not when."""
    mended = False
    for verb in range(len(parse)):
        receiver = parse.child(verb, "dative")
        term = parse.child(verb, "npadvmod")
        if receiver is None or term is None or parse.child(verb, "dobj") is not None:
            continue
        if parse.child(receiver, "pobj") is not None:  # "gave to the rebels"
            continue
        if receiver < term and any(parse.tags[kid] in ("DT", "CD") for kid in parse.kids[term]):
            parse.deps[term] = "dobj"
            mended = True
    return mended


PASTS = {
    "retook": "retake",
    "rebuilt": "rebuild",
    "redrew": "redraw",
    "overran": "overrun",
    "withheld": "withhold",
    "rang": "ring",
    "strove": "strive",
    "forsook": "forsake",
    "forgave": "forgive",
    "foresaw": "foresee",
    "foretold": "foretell",
    "leapt": "leap",
    "leant": "lean",
    "swam": "swim",
    "slew": "slay",
}
"""Irregular pasts that the parser takes for a present at least at times, with their lemmas."""


def past_read_as_present(parse: Parse) -> bool:
    """ "his men retook the town": a past that the parser has not met is read as a present."""
    mended = False
    for word, tag in enumerate(parse.tags):
        base = PASTS.get(parse.lower(word))
        if base is not None and tag in ("VBP", "VB", "VBZ"):
            parse.tags[word], parse.lemmas[word] = "VBD", base
            mended = True
    return mended
