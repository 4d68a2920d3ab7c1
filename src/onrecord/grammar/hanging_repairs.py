"""Words that the small parser hangs one clause too far in or out; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar.dependencies import NOUNS
from onrecord.grammar.parse import Parse

LETTING = frozenset({"allow", "let", "permit", "enable"})
"""Verbs of letting: what a participle behind a comma tells is done by whoever lets."""
_PAST = ("VBD", "VBN")


def aside_hung_on_what_is_allowed(parse: Parse) -> bool:
    """ "Kerland allowed the envoy to leave, turning down a request": the participle behind the comma is hung on the
    leaving; it goes on with what Kerland does."""
    mended = False
    for aside, dep in enumerate(parse.deps):
        allowed = parse.heads[aside]
        above = parse.heads[allowed]
        if dep != "advcl" or parse.tags[aside] != "VBG" or parse.deps[allowed] not in ("xcomp", "ccomp"):
            continue
        if parse.tags[allowed] != "VB" or parse.lemmas[above] not in LETTING or aside < allowed:
            continue
        if parse.small[parse.edges(aside)[0] - 1] == ",":
            parse.move(aside, above, "advcl")
            mended = True
    return mended


def participle_read_as_what_is_allowed(parse: Parse) -> bool:
    """ "allowed a man wanted by Vostia to leave": `wanted` is read as what is allowed, with the leaving under it."""
    mended = False
    for wanted, dep in enumerate(parse.deps):
        above = parse.heads[wanted]
        whom, infinitive = parse.child(wanted, "nsubj"), parse.child(wanted, "xcomp", "advcl")
        if dep != "ccomp" or parse.tags[wanted] not in _PAST or whom is None or infinitive is None:
            continue
        if parse.has(wanted, "aux", "mark", "dobj") or not parse.has(wanted, "agent") or whom < above:
            continue
        if parse.lemmas[above] in _MOVING and parse.small[infinitive - 1] == "to" and infinitive > wanted:
            for aside in parse.children(wanted, "advcl"):
                parse.move(aside, above, "advcl")
            parse.move(infinitive, above, "ccomp")
            parse.move(whom, infinitive, "nsubj")
            parse.move(wanted, whom, "acl")
            parse.tags[wanted] = "VBN"
            mended = True
    return mended


_MOVING = LETTING | {"ask", "urge", "order", "force", "help", "tell", "want", "persuade", "invite"}
"""Verbs behind whose object an infinitive says what that does."""


def subject_hung_on_an_aside(parse: Parse) -> bool:
    """ "Tolen, called by the minister, had condemned it": the subject is hung on the participle between the commas,
    and the main verb is left without any."""
    mended = False
    for aside, dep in enumerate(parse.deps):
        main = parse.heads[aside]
        subject = parse.child(aside, "nsubj")
        if dep not in ("parataxis", "ccomp", "advcl") or parse.tags[aside] not in _PAST or subject is None:
            continue
        if parse.has(main, "nsubj", "nsubjpass") or not parse.has(aside, "agent") or aside > main:
            continue
        set_off = aside - 1 > subject and parse.small[aside - 1] == ","
        if set_off and not parse.has(aside, "aux", "dobj") and parse.tags[main] in (*_PAST, "VBZ", "VBP"):
            parse.move(subject, main, "nsubj")
            parse.move(aside, subject, "acl")
            parse.tags[aside] = "VBN"
            mended = True
    return mended


def thing_hung_on_a_place(parse: Parse) -> bool:
    """ "sent to Vostia sixty men": the men are read as behind the preposition, and Vostia as part of their number."""
    mended = False
    for number, dep in enumerate(parse.deps):
        thing = parse.heads[number]
        prep = parse.heads[thing]
        place = number - 1
        if dep != "nummod" or parse.deps[thing] != "pobj" or parse.small[prep] not in ("to", "into"):
            continue
        if place <= prep or parse.tags[place] != "NNP" or parse.heads[place] not in (number, thing):
            continue
        verb = parse.heads[prep]
        if parse.tags[verb].startswith("VB") and not parse.has(verb, "dobj", "nsubjpass"):
            parse.move(thing, verb, "dobj")
            parse.move(place, prep, "pobj")
            for name in [kid for kid in parse.kids[thing] + parse.kids[number] if prep < kid < place]:
                parse.move(name, place, "compound")
            mended = True
    return mended


def relative_read_as_content(parse: Parse) -> bool:
    """ "was aboard the ship that Kerland seized": the clause is read as what the copula tells, though its "that" is
    what was seized."""
    mended = False
    for verb, dep in enumerate(parse.deps):
        that = parse.child(verb, "dobj")
        if dep != "ccomp" or that is None or parse.small[that] not in ("that", "which") or that > verb:
            continue
        noun = that - 1
        while noun > 0 and parse.tags[noun] == "CD":
            noun -= 1
        if parse.heads[verb] < noun and parse.tags[noun] in NOUNS and parse.edges(verb)[0] == that:
            parse.move(verb, noun, "relcl")
            parse.tags[that] = "WDT"
            mended = True
    return mended


def relative_hung_on_the_verb(parse: Parse) -> bool:
    """ "was shot down by Kerland, which apologised": the relative behind a name is read as an adverbial clause."""
    mended = False
    for which, word in enumerate(parse.small):
        verb, name = parse.heads[which], which - 2
        if word not in ("which", "who") or parse.deps[which] != "nsubj" or parse.deps[verb] != "advcl":
            continue
        opens = parse.edges(verb)[0] == which > name >= 0 and parse.small[which - 1] == ","
        if opens and parse.tags[name] in ("NNP", "NNPS"):
            parse.move(verb, name, "relcl")
            mended = True
    return mended


def deed_hung_on_how_far_one_went(parse: Parse) -> bool:
    """ "went so far as to recall its envoy": the recall is what was done in going, no measure of *far*."""
    mended = False
    for far, word in enumerate(parse.small):
        went, deed = parse.heads[far], parse.child(far, "advcl")
        if word == "far" and parse.lemmas[went] == "go" and deed is not None and parse.tags[deed] == "VB":
            parse.move(deed, went, "xcomp")
            for mark in parse.children(deed, "mark"):
                parse.deps[mark] = "dep"
            mended = True
    return mended


def deed_behind_no_choice(parse: Parse) -> bool:
    """ "had no choice but to withdraw", "was left with no option other than to pay": read as what the choice or another
    clause is about; it is what one had to do."""
    mended = False
    for choice, small in enumerate(parse.small):
        if small not in NO_CHOICE or parse.small[choice - 1] != "no" or choice + 3 >= len(parse):
            continue
        to = next((word for word in (choice + 2, choice + 3) if parse.small[word] == "to"), None)
        if (
            to is None
            or parse.small[choice + 1] not in _BUT
            or not parse.tags[parse.heads[to]].startswith("VB")
        ):
            continue
        verb, deed = parse.heads[choice], parse.heads[to]
        if parse.lower(verb) == "with":
            verb = parse.heads[verb]
        left = parse.lemmas[verb] == "leave" and parse.has(verb, "auxpass")
        if not (left or parse.lemmas[verb] in _FACED) or not verb < choice < deed:
            continue
        for kid in parse.children(verb, *_OF_PASSIVE):
            parse.deps[kid] = _OF_PASSIVE[parse.deps[kid]]
        for kid in range(parse.edges(choice)[0], choice + 1):
            parse.deps[kid] = "dep"
        parse.move(deed, verb, "xcomp")
        parse.lemmas[verb] = "have"
        mended = True
    return mended


NO_CHOICE = frozenset({"choice", "option", "alternative"})
_BUT = frozenset({"but", "other", "except"})
_FACED = frozenset({"have", "see", "face"})
_OF_PASSIVE = {"nsubjpass": "nsubj", "auxpass": "aux"}


def content_hung_on_the_verb(parse: Parse) -> bool:
    """ "denied the charge behind it, that it had armed them": what is charged is hung on the denying, as if it were
    when or why; behind a comma it says what the charge is."""
    mended = False
    for told, dep in enumerate(parse.deps):
        verb, mark = parse.heads[told], parse.child(told, "mark")
        if dep not in ("advcl", "ccomp") or mark is None or parse.small[mark] != "that":
            continue
        charge = parse.child(verb, "dobj")
        if (
            charge is not None
            and parse.small[charge] in CHARGES
            and charge < mark
            and parse.small[mark - 1] == ","
        ):
            parse.move(told, charge, "acl")
            mended = True
    return mended


CHARGES = frozenset(
    ("charge", "accusation", "allegation", "claim", "report", "rumour", "rumor", "suggestion", "assertion",
     "charges", "accusations", "allegations", "claims", "reports", "rumours", "rumors", "suggestions")
)  # fmt: skip
"""What one denies, in one word; its content says what that is."""


HANGING: tuple[tuple[frozenset[str], Callable[[Parse], bool]], ...] = (
    (frozenset({"by"}), participle_read_as_what_is_allowed),
    (frozenset({","}), aside_hung_on_what_is_allowed),
    (frozenset({"by"}), subject_hung_on_an_aside),
    (frozenset({"to", "into"}), thing_hung_on_a_place),
    (frozenset({"that", "which"}), relative_read_as_content),
    (frozenset({"which", "who"}), relative_hung_on_the_verb),
    (NO_CHOICE, deed_behind_no_choice),
    (frozenset({"far"}), deed_hung_on_how_far_one_went),
    (CHARGES, content_hung_on_the_verb),
)
"""The repairs of this module with the words of which one must stand in the sentence."""
