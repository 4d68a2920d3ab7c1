"""Gerunds that the small parser takes for something else; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.lemma import unmet_verb
from onrecord.grammar.parse import Parse

_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit"})
_TAKES_GERUND = frozenset(
    {"deny", "admit", "consider", "stop", "avoid", "suggest", "propose", "resume", "finish"}
)


def gerund_read_as_adjective(parse: Parse) -> bool:
    """ "denied supplying missiles to the rebels": `supplying` is read as an adjective of the missiles; it is the verb
    that they, and what hangs on the outer verb behind it, belong to."""
    mended = False
    for gerund, tag in enumerate(parse.tags):
        thing = parse.heads[gerund]
        if tag != "VBG" or parse.deps[gerund] not in ("amod", "compound"):
            continue
        outer = parse.heads[thing]
        charging = _charging(parse, outer, gerund) if parse.deps[thing] == "pobj" else None
        if charging is not None:
            parse.move(outer, charging, "prep")
            parse.move(gerund, outer, "pcomp")
            parse.move(thing, gerund, "dobj")
            mended = True
            continue
        if parse.deps[thing] != "dobj":
            continue
        if outer != gerund - 1 or parse.lemmas[outer] not in _TAKES_GERUND:
            continue
        parse.move(gerund, outer, "xcomp")
        parse.move(thing, gerund, "dobj")
        for prep in [kid for kid in parse.children(outer, "prep", "dative") if kid > thing]:
            parse.move(prep, gerund, parse.deps[prep])
        mended = True
    return mended


_DEALING = (
    "abandon", "accuse", "annex", "antagonise", "antagonize", "appease", "arm", "attack", "back", "besiege",
    "betray", "blame", "blockade", "bomb", "boycott", "bully", "call", "condemn", "confront", "contain", "corner",
    "defend", "demonise", "demonize", "destabilise", "destabilize", "disarm", "divide", "embrace", "engage",
    "equip", "exclude", "expel", "finance", "free", "fund", "help", "humiliate", "ignore", "insult", "invade",
    "invite", "isolate", "join", "label", "lecture", "liberate", "partition", "portray", "present", "press",
    "pressure", "provoke", "punish", "question", "readmit", "rearm", "recognise", "recognize", "reward", "sanction",
    "shell", "starve", "strangle", "strike", "support", "suspend", "taunt", "threaten", "trust", "weaken",
)  # fmt: skip
_DOUBLING = frozenset({"expel", "readmit"})
_GERUNDS = {f"{verb.removesuffix('e')}{verb[-1] if verb in _DOUBLING else ''}ing": verb for verb in _DEALING}
DEALING = frozenset(_GERUNDS)
"""Gerunds of what is done to states; "visiting", "warring" and "neighbouring" describe one."""


def gerund_read_as_name(parse: Parse) -> bool:
    """ "Isolating Oman will solve nothing", "Questioning Oman's rights was wrong": at the head of a sentence
    `Isolating` is read as a part of the name; it is the verb, and all of it what the sentence is about."""
    opening = _opening(parse)
    lemma = _GERUNDS.get(parse.small[opening])
    name = parse.heads[opening]
    if lemma is None or parse.deps[opening] not in ("compound", "amod") or name != opening + 1:
        return False
    thing = parse.heads[name] if parse.deps[name] == "poss" else name
    verb = parse.heads[thing]
    if parse.deps[thing] not in ("nsubj", "nsubjpass") or parse.tags[name] not in ("NNP", "NNPS"):
        return False
    parse.tags[opening], parse.lemmas[opening] = "VBG", lemma
    parse.move(opening, verb, "csubj")
    parse.move(thing, opening, "dobj")
    for prep in parse.children(name, "prep"):
        parse.move(prep, opening, "prep")
    return True


def object_read_as_second_subject(parse: Parse) -> bool:
    """ "Recognising Oman was a mistake": what stands behind a gerund that opens the sentence and is its subject is the
    gerund's object and no second subject."""
    gerund = _opening(parse)
    if parse.tags[gerund] != "VBG" or parse.deps[gerund] != "csubj":
        return False
    thing = parse.child(parse.heads[gerund], "nsubj")
    if thing is None or thing < gerund or parse.has(gerund, "dobj", "prep", "xcomp", "ccomp"):
        return False
    parse.move(thing, gerund, "dobj")
    return True


def _opening(parse: Parse) -> int:
    """The first word behind a quotation mark."""
    return 1 if len(parse) > 1 and parse.tags[0] == "``" else 0


def perfect_read_as_adjective(parse: Parse) -> bool:
    """ "denied having supplied missiles", "had never supplied missiles": `supplied` is read as an adjective of the
    missiles; behind *having*, and behind *had* with an adverb of time, it is the verb that they belong to."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        thing = parse.heads[verb]
        if tag != "VBN" or parse.deps[verb] != "amod" or parse.deps[thing] != "dobj" or thing < verb:
            continue
        outer = parse.heads[thing]
        if parse.lower(verb - 1) == "having" and parse.heads[verb - 1] == verb:
            parse.move(verb, outer, "xcomp")
            parse.move(thing, verb, "dobj")
            for prep in [kid for kid in parse.children(outer, "prep", "dative") if kid > thing]:
                parse.move(prep, verb, parse.deps[prep])
            mended = True
        elif parse.lower(verb - 1) in OF_TIME and outer == verb - 2 and parse.lemmas[outer] == "have":
            parse.move(verb, outer, "amod")
            _put_over(parse, verb, outer)
            mended = True
    return mended


OF_TIME = frozenset({"ever", "never", "long", "already", "since", "previously", "repeatedly", "once"})
"""Adverbs that stand between *had* and its participle, and not before an adjective."""


def _charging(parse: Parse, of: int, gerund: int) -> int | None:
    """ "accuses Oman of jamming radio": the verb that says of what somebody is accused."""
    above = parse.heads[of]
    verb = above if parse.tags[above].startswith("VB") else parse.heads[above]
    said = of == gerund - 1 and parse.lower(of) == "of" and parse.lemmas[verb] in _CHARGING
    return verb if said else None


def progressive_read_as_what_it_is(parse: Parse) -> bool:
    """ "Kerland is mediating between the two": `mediating` is read as what Kerland is; said of a name or of somebody
    it is the verb, and `is` its auxiliary."""
    mended = False
    for gerund, tag in enumerate(parse.tags):
        be = parse.heads[gerund]
        if tag != "VBG" or parse.deps[gerund] != "attr" or parse.lemmas[be] != "be" or be > gerund:
            continue
        subject = parse.child(be, "nsubj")
        if subject is None or subject > be or parse.tags[subject] not in _SOMEBODY:
            continue
        if parse.lower(subject) in ("it", "that", "this") or parse.has(gerund, "det", "amod", "poss"):
            continue
        _put_over(parse, gerund, be)
        mended = True
    return mended


_SOMEBODY = ("NNP", "NNPS", "PRP", "WP", "NNS")
"""Tags of subjects that do something; "his hobby is fishing" has none of them."""


def gerund_in_a_row_read_as_adjective(parse: Parse) -> bool:
    """ "chanting slogans and waving flags": `waving` is read as an adjective of the flags, and those as peers of the
    slogans; it is a peer of the gerund before."""
    mended = False
    for gerund, tag in enumerate(parse.tags):
        thing = parse.heads[gerund]
        if tag != "VBG" or parse.deps[gerund] != "amod" or parse.deps[thing] != "conj" or thing < gerund:
            continue
        peer = parse.heads[thing]
        outer = parse.heads[peer]
        if parse.deps[peer] != "dobj" or parse.tags[outer] != "VBG" or outer > peer:
            continue
        if parse.lower(gerund - 1) not in ("and", "or"):
            continue
        parse.move(gerund, outer, "conj")
        parse.move(thing, gerund, "dobj")
        mended = True
    return mended


_NOUN = ("nsubj", "nsubjpass", "dobj", "pobj", "conj")
_OF_A_VERB = (
    "dobj",
    "ccomp",
    "xcomp",
    "nsubj",
    "aux",
    "auxpass",
    "agent",
    "prt",
    "dative",
    "acomp",
    "mark",
    "neg",
)


def deed_read_as_gerund(parse: Parse) -> bool:
    """ "Fighting between Oman and Kerland ended", "under Thai shelling": a gerund that stands where a noun does and has
    nothing of a verb beside it is one."""
    mended = False
    for deed, tag in enumerate(parse.tags):
        if tag == "VBG" and parse.deps[deed] in _NOUN and not parse.has(deed, *_OF_A_VERB):
            if parse.deps[deed] == "conj" and parse.tags[parse.heads[deed]][:2] != "NN":
                continue
            parse.tags[deed], parse.lemmas[deed] = "NN", parse.small[deed]
            mended = True
    return mended


def progressive_read_as_adjective(parse: Parse) -> bool:
    """ "is destabilising Oman", "is menacing it": what has an object is a verb, and `is` its auxiliary."""
    mended = False
    for gerund, tag in enumerate(parse.tags):
        if tag != "JJ" or not parse.small[gerund].endswith("ing") or not parse.has(gerund, "dobj"):
            continue
        be = parse.heads[gerund] if parse.deps[gerund] == "acomp" else parse.child(gerund, "aux")
        if be is None or parse.lemmas[be] != "be" or be > gerund:
            continue
        if parse.deps[gerund] == "acomp":
            _put_over(parse, gerund, be)
        parse.tags[gerund] = "VBG"
        parse.lemmas[gerund] = unmet_verb(parse.small[gerund]) or parse.small[gerund]
        mended = True
    return mended


def _put_over(parse: Parse, gerund: int, be: int) -> None:
    """Makes a gerund the verb of which a form of "be" was."""
    above, label = parse.heads[be], parse.deps[be]
    parse.move(gerund, gerund if above == be else above, label)
    for kid in list(parse.kids[be]):
        parse.move(kid, gerund, parse.deps[kid])
    parse.move(be, gerund, "aux")
