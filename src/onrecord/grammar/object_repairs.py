"""Objects and doers that the small parser hangs on another word than their verb; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.agents import doers_under
from onrecord.grammar.giving_repairs import GIVING, make_receiver
from onrecord.grammar.parse import Parse

_NOUNS = ("NN", "NNS")

HANDING = frozenset(GIVING) | frozenset(
    {"show", "shows", "showed", "showing", "hand", "hands", "handed", "handing", "tell", "tells", "told"}
    | {"throw", "throws", "threw", "throwing", "pay", "pays", "paid", "paying", "awards", "awarded"}
)
"""Verbs with two objects, one behind the other."""


def second_object_read_as_apposition(parse: Parse) -> bool:
    """ "showed the envoy the door": the door is read as what the envoy is; without a comma between, behind such a verb,
    it is what the envoy gets."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        receiver = parse.heads[thing]
        verb = parse.heads[receiver]
        if dep != "appos" or parse.small[verb] not in HANDING or parse.tags[thing] not in _NOUNS:
            continue
        if parse.deps[receiver] not in ("dative", "dobj") or not verb < receiver < thing:
            continue
        if parse.edges(thing)[0] != receiver + 1 or not parse.has(thing, "det", "poss", "nummod"):
            continue
        if any(kid != receiver for kid in parse.children(verb, "dobj", "dative")):
            continue
        parse.move(thing, verb, "dobj")
        parse.deps[receiver] = "dative"
        mended = True
    return mended


def receiver_without_a_thing(parse: Parse) -> bool:
    """ "sent him home", "flew the crew back": who is sent is read as who gets something; where nothing is got it is
    the object. In a relative clause what is got stands before it."""
    mended = False
    for receiver, dep in enumerate(parse.deps):
        verb = parse.heads[receiver]
        if dep != "dative" or receiver < verb or not parse.tags[receiver].startswith(("NN", "PRP")):
            continue
        if parse.has(verb, "dobj", "ccomp", "xcomp", "npadvmod", "auxpass", "nsubjpass", "oprd"):
            continue
        above = verb
        while parse.deps[above] in ("conj", "xcomp") and parse.heads[above] != above:
            above = parse.heads[above]
        if parse.deps[above] not in ("relcl", "acl", "ccomp") and not _is_asked_for(parse, verb):
            parse.deps[receiver] = "dobj"
            mended = True
    return mended


def _is_asked_for(parse: Parse, verb: int) -> bool:
    """Whether a "what" or "which" before the verb is what is got."""
    return any(parse.tags[kid] in ("WP", "WDT") for kid in parse.kids[verb])


LET = frozenset(
    {"let", "allow", "permit", "order", "force", "ask", "tell", "invite", "urge", "forbid", "encourage"}
    | {"persuade", "instruct", "compel", "oblige", "authorise", "authorize"}
)


def maker_hung_on_what_is_allowed(parse: Parse) -> bool:
    """ "was allowed to leave by Kerland": Kerland is hung on `leave`; who is named behind `by` allows it."""
    mended = False
    for by, small in enumerate(parse.small):
        inner = parse.heads[by]
        outer = parse.heads[inner]
        if small != "by" or parse.deps[by] not in ("prep", "agent") or parse.deps[inner] != "xcomp":
            continue
        if parse.lemmas[outer] not in LET or not parse.has(outer, "auxpass") or parse.tags[inner] != "VB":
            continue
        if parse.has(inner, "auxpass") or parse.has(outer, "agent"):
            continue
        if any(parse.tags[doer].startswith("NNP") for doer in doers_under(parse, by)):
            parse.move(by, outer, "agent")
            mended = True
    return mended


SIDES = frozenset({"shoulder", "side", "step", "face", "hand", "arm", "toe", "head", "door", "house"})
"""Words said twice of how two stand together or a thing is done; to see "eye to eye" is a verb of its own."""
_BETWEEN = frozenset({"to", "by", "in", "for"})


def side_by_side(parse: Parse) -> bool:
    """ "stands shoulder to shoulder with Kerland": the shoulder is read as an object, or as a verb behind `to`;
    it tells how, and what hangs on it is the verb's."""
    mended = False
    for word in range(1, len(parse) - 2):
        small = parse.small[word]
        if small not in SIDES or parse.small[word + 2] != small or parse.small[word + 1] not in _BETWEEN:
            continue
        three = (word, word + 1, word + 2)
        verb = next((parse.heads[each] for each in three if parse.heads[each] not in three), word)
        if not parse.tags[verb].startswith("VB"):
            continue
        outside = [kid for each in three for kid in parse.kids[each] if kid not in three]
        parse.move(word, verb, "npadvmod")
        parse.move(word + 1, word, "prep")
        parse.move(word + 2, word + 1, "pobj")
        parse.tags[word] = parse.tags[word + 2] = "NN"
        for kid in outside:
            parse.move(kid, verb, parse.deps[kid])
        mended = True
    return mended


def whom_read_as_describing(parse: Parse) -> bool:
    """ ", whom unknown men abducted,": the men are read as what tells of him, abducted themselves; they abduct him."""
    mended = False
    for whom, small in enumerate(parse.small):
        doer = parse.heads[whom]
        if (
            small != "whom"
            or doer < whom
            or parse.deps[doer] != "relcl"
            or not parse.tags[doer].startswith("NN")
        ):
            continue
        verb = parse.child(doer, "acl")
        if verb is None or verb < doer or parse.tags[verb] not in ("VBN", "VBD"):
            continue
        parse.move(verb, parse.heads[doer], "relcl")
        parse.move(doer, verb, "nsubj")
        parse.move(whom, verb, "dobj")
        parse.tags[verb] = "VBD"
        mended = True
    return mended


def whom_read_as_subject(parse: Parse) -> bool:
    """ "the men whom the gunmen wanted freed": *whom* is read as a second subject; it is whom the verb is done to."""
    mended = False
    for whom, small in enumerate(parse.small):
        subjects = parse.children(parse.heads[whom], "nsubj") if small == "whom" else []
        if whom in subjects and len(subjects) > 1:
            parse.deps[whom] = "dobj"
            mended = True
    return mended


def receiver_before_a_number(parse: Parse) -> bool:
    """ "handed the Red Cross 14 prisoners": the name is read as a part of what is handed; the number ends it."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        verb = parse.heads[thing]
        number = parse.child(thing, "nummod") if dep == "dobj" and parse.small[verb] in HANDING else None
        if number is None or parse.has(verb, "dative") or not parse.tags[number - 1].startswith("NNP"):
            continue
        receiver = number - 1
        if (
            parse.heads[receiver] != thing
            or receiver < verb
            or parse.deps[receiver] not in ("nmod", "compound")
        ):
            continue
        make_receiver(parse, receiver, thing, verb)
        mended = True
    return mended


JUDGED = frozenset(
    ("reject", "rejects", "rejected", "rejecting", "dismiss", "dismisses", "dismissed", "dismissing", "condemn",
     "condemns", "condemned", "condemning", "denounce", "denounces", "denounced", "denouncing", "describe", "describes",
     "described", "describing", "criticised", "criticized", "slam", "slams", "slammed", "branded", "hail", "hails",
     "hailed", "praised", "welcomed", "deplored", "decried", "derided")
)  # fmt: skip
"""Forms of verbs that judge a thing "as" something."""


def thing_judged_read_as_what_it_is_called(parse: Parse) -> bool:
    """ "rejected as baseless Oman's complaint", "condemned as illegal the exercise": what is judged stands last and is
    taken into the phrase behind "as"; an adjective before an article or an owner belongs to no noun behind it."""
    mended = False
    for thing, dep in enumerate(parse.deps):
        as_ = parse.heads[thing]
        verb = parse.heads[as_]
        if dep != "pobj" or parse.small[as_] != "as" or parse.deps[as_] != "prep":
            continue
        if parse.small[verb] not in JUDGED or as_ < verb or parse.has(verb, "dobj"):
            continue
        how = next((kid for kid in parse.kids[thing] if kid > as_ and parse.tags[kid] not in _MARKS), None)
        opener = parse.child(thing, "poss", "det")
        if how is None or opener is None or parse.tags[how] not in _HOW:
            continue
        if as_ < how < parse.edges(opener)[0] <= thing:
            parse.move(how, as_, "amod")
            parse.move(thing, verb, "dobj")
            mended = True
    return mended


_HOW = ("JJ", "VBN", "JJR", "JJS")
_MARKS = ("``", "''", '"', "'")

STOPPING = frozenset(
    {"stop", "stops", "stopped", "stopping", "prevent", "prevents", "prevented", "preventing", "keep", "kept"}
)
"""Forms of verbs of keeping somebody from doing."""


def doing_stopped_read_as_on_the_occasion(parse: Parse) -> bool:
    """ "stopped Oman attacking the port": the attack is read as what the stopper does meanwhile; right behind who is
    stopped, by name or pronoun and without a comma, it is what they are kept from."""
    mended = False
    for doing, dep in enumerate(parse.deps):
        verb = parse.heads[doing]
        if dep != "advcl" or parse.tags[doing] != "VBG" or parse.small[verb] not in STOPPING:
            continue
        stopped = parse.child(verb, "dobj")
        if (
            stopped is None
            or parse.tags[stopped] not in ("NNP", "NNPS", "PRP")
            or parse.has(doing, "nsubj", "mark")
        ):
            continue
        if verb < stopped and parse.edges(stopped)[1] == doing - 1:
            parse.deps[doing] = "xcomp"
            mended = True
    return mended
