"""What negates a verb: its own "not", what opens the sentence, and what stands where something else was done."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

Span = tuple[int, int]
_WITH_NEGATION = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
"""Labels of dependents whose own negation is the verb's: "no envoy came"."""
_ADVERBIAL = frozenset({"advmod", "preconj", "cc"})
_LEAVES_IT = frozenset(
    {"only", "just", "merely", "simply", "solely", "until", "till", "before", "sooner", "doubt", "wonder", "matter"}
)  # fmt: skip
"""Words behind "not" and "no" that leave the verb as it is: "not only rejected the offer but also …", "not until Friday
did Iran free them", "no sooner had Iran freed them than …"."""
_OPENING = frozenset({"no", "not", "never", "nowhere", "little"})
"""Words that turn verb and subject round: "at no point did Iran agree"."""
_IN_NO = frozenset(
    {"point", "time", "stage", "moment", "way", "sense", "case", "circumstance", "circumstances", "pretext",
     "account", "occasion", "means"}
)  # fmt: skip
"""What is "no" behind one of `_AT` negates: "has at no point agreed", "under no circumstances"; not "for no reason"."""
_AT = frozenset({"at", "in", "under", "on", "by"})
_SPARED = (["instead", "of"], ["rather", "than"], ["far", "from"])
"""What stands before that which was not done, something else was: "instead of freeing them, it jailed them"."""


def negation_of(parse: Parse, verb: int) -> Span | None:
    """Characters of the word that negates the verb, if any does."""
    return _own(parse, verb) or _never_again(parse, verb) or _opening(parse, verb) or _not_done(parse, verb)


def _own(parse: Parse, verb: int) -> Span | None:
    lists = tables()
    for kid in parse.kids[verb]:
        word = parse.lower(kid)
        dep = parse.deps[kid]
        if dep == "neg" or (dep in _ADVERBIAL and word in lists.negative_adverbs):
            if _leaves_it(parse, kid):
                continue
            return parse.starts[kid], parse.ends[kid]
        if (
            dep == "advmod"
            and word in lists.negated_adverbs
            and (no := parse.child(kid, "neg", "det")) is not None
        ):
            return parse.starts[no], parse.ends[kid]
        never = parse.child(kid, "neg") if dep == "aux" else None  # "never has Iran threatened"
        if never is not None and not _leaves_it(parse, never):
            return parse.starts[never], parse.ends[never]
        noun = parse.child(kid, "pobj") if dep == "agent" else kid if dep in _WITH_NEGATION else None
        if noun is not None and (nobody := _none_of(parse, noun)) is not None:
            return nobody
        if dep in ("nsubj", "nsubjpass") and (single := _not_one(parse, kid)) is not None:
            return single
        if dep == "cc" and word == "nor" and kid < verb:  # "Nor has Iran threatened Norway."
            return parse.starts[kid], parse.ends[kid]
    head = parse.heads[verb]
    if parse.deps[verb] == "conj":  # "nor did it send an envoy", "neither sign nor ratify"
        for kid in parse.kids[head]:
            if parse.deps[kid] == "cc" and kid < verb and parse.lower(kid) == "nor":
                return parse.starts[kid], parse.ends[kid]
    return None


def _never_again(parse: Parse, verb: int) -> Span | None:
    """ "swore never again to attack": what the parser hangs on the verb above the infinitive."""
    if parse.small[max(0, verb - 3) : verb] != ["never", "again", "to"]:
        return None
    return parse.starts[verb - 3], parse.ends[verb - 2]


def _opening(parse: Parse, verb: int) -> Span | None:
    """ "At no point did Iran agree", "Not for all the oil in the Gulf would it yield", "has at no point agreed"."""
    for kid in parse.children(verb, "prep"):
        noun = parse.child(kid, "pobj") if parse.lower(kid) in _AT else None
        if noun is not None and parse.lower(noun) in _IN_NO:
            no = parse.child(noun, "det")
            if no is not None and parse.lower(no) == "no":
                return parse.starts[no], parse.ends[noun]
    subject = parse.child(verb, "nsubj", "nsubjpass")
    auxiliary = parse.child(verb, "aux", "auxpass")
    if subject is None or auxiliary is None or auxiliary > subject:
        return None
    for word in range(auxiliary - 1, -1, -1):
        if parse.deps[word] in ("punct", "cc"):
            return None
        if parse.small[word] in _OPENING and not _leaves_it(parse, word):
            return parse.starts[word], parse.ends[word]
    return None


def _not_done(parse: Parse, verb: int) -> Span | None:
    """ "without warning them", "instead of freeing them", "far from agreeing", "rather than yield"."""
    head = parse.heads[verb]
    if parse.deps[verb] == "pcomp" and parse.lower(head) == "without":
        return parse.starts[head], parse.ends[head]
    if parse.small[max(0, verb - 2) : verb] in _SPARED:
        return parse.starts[verb - 2], parse.ends[verb - 1]
    return None


def _leaves_it(parse: Parse, no: int) -> bool:
    """Whether what stands behind "not" or "no" leaves the verb as it is; "never before" does not."""
    behind = parse.small[no + 1 : no + 2]
    return not _LEAVES_IT.isdisjoint(behind) and parse.small[no] != "never"


def _none_of(parse: Parse, noun: int) -> Span | None:
    """ "no ship", "by neither side", "neither Iran nor Iraq", "nobody": the word that says that it is none."""
    lists = tables()
    determiner = parse.child(noun, "det", "neg")
    if determiner is not None and parse.lower(determiner) in lists.negative_determiners:
        behind = parse.texts[determiner + 1 : determiner + 2]
        if behind and behind[0].isdigit():  # "No 10 threatens to sue"
            return None
        return parse.starts[determiner], parse.ends[determiner]
    if (either := parse.child(noun, "preconj")) is not None and parse.lower(either) == "neither":
        return parse.starts[either], parse.ends[either]
    return (parse.starts[noun], parse.ends[noun]) if parse.lower(noun) in lists.negative_pronouns else None


def _not_one(parse: Parse, subject: int) -> Span | None:
    """ "Not one shot was fired", "Not a single soldier crossed"; "Not every soldier left" denies nothing."""
    first = parse.edges(subject)[0]
    if first + 1 < subject and parse.small[first] == "not" and parse.small[first + 1] in ("one", "a"):
        return parse.starts[first], parse.ends[first + 1]
    return None
