"""Voice, negation, modality and tense of one verb, read from its own auxiliaries."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

Tense = Literal["past", "present", "future", "none"]
_MODAL_FORMS = {
    "'ll": "will",
    "wo": "will",
    "ca": "can",
    "'d": "would",
    "sha": "shall",
    "ll": "will",
    "to": "will",
}
"""`to` is tagged as a modal in headlines alone ("Tolen to visit Iran")."""
_FUTURE = frozenset({"will", "shall"})
_WITH_NEGATION = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
"""Labels of dependents whose own negation is the verb's: "no envoy came"."""
_ADVERBIAL = frozenset({"advmod", "preconj", "cc"})
_NO_MORE_THAN = frozenset({"only", "just", "merely", "simply", "solely"})
"""Words behind "not" that leave the verb as it is: "not only rejected the offer but also …"."""


class Features(msgspec.Struct, frozen=True):
    """What the auxiliaries of a verb say of it."""

    passive: bool = False
    negated: bool = False
    negation: tuple[int, int] | None = None
    modal: str | None = None
    tense: Tense = "none"
    progressive: bool = False
    perfect: bool = False
    infinitive: bool = False


def features_of(parse: Parse, verb: int) -> Features:
    """Features of a verb (or of the copula of an adjective)."""
    auxiliaries = parse.children(verb, "aux", "auxpass")
    passive = parse.child(verb, "auxpass", "nsubjpass") is not None or _reduced_passive(
        parse, verb, auxiliaries
    )
    negation = _negation(parse, verb)
    modal = _modal(parse, auxiliaries)
    words = [verb, *auxiliaries]
    return Features(
        passive=passive,
        negated=negation is not None,
        negation=negation,
        modal=modal,
        tense=_tense(parse, verb, auxiliaries, modal),
        progressive=parse.tags[verb] == "VBG" and any(parse.lemmas[a] == "be" for a in auxiliaries),
        perfect=parse.tags[verb] in ("VBN", "VBD") and any(parse.lemmas[a] == "have" for a in auxiliaries),
        infinitive=any(parse.tags[w] == "TO" for w in words) and modal is None,
    )


def _reduced_passive(parse: Parse, verb: int, auxiliaries: list[int]) -> bool:
    """ "the plan rejected by Iran", "Accused of spying, he left": a bare past participle."""
    if parse.tags[verb] != "VBN" or parse.child(verb, "nsubj", "dobj") is not None:
        return False
    if parse.deps[verb] == "conj" and parse.tags[head := parse.heads[verb]].startswith("VB"):
        outer = parse.children(head, "aux", "auxpass")
        if not auxiliaries and any(parse.lemmas[a] == "have" for a in outer):  # "has met and talked"
            return parse.child(head, "auxpass", "nsubjpass") is not None
    return not any(parse.lemmas[a] == "have" for a in auxiliaries) and parse.deps[verb] in (
        "acl",
        "advcl",
        "conj",
        "ROOT",
        "xcomp",
        "ccomp",
        "dep",
        "relcl",
    )


def _negation(parse: Parse, verb: int) -> tuple[int, int] | None:
    lists = tables()
    for kid in parse.kids[verb]:
        word = parse.lower(kid)
        dep = parse.deps[kid]
        if dep == "neg" or (dep in _ADVERBIAL and word in lists.negative_adverbs):
            if parse.small[kid + 1 : kid + 2] and parse.small[kid + 1] in _NO_MORE_THAN:
                continue
            return parse.starts[kid], parse.ends[kid]
        if (
            dep == "advmod"
            and word in lists.negated_adverbs
            and (no := parse.child(kid, "neg", "det")) is not None
        ):
            return parse.starts[no], parse.ends[kid]
        if dep == "aux" and (never := parse.child(kid, "neg")) is not None:  # "never has Iran threatened"
            return parse.starts[never], parse.ends[never]
        if dep in _WITH_NEGATION:
            determiner = parse.child(kid, "det", "neg")
            if determiner is not None and parse.lower(determiner) in lists.negative_determiners:
                behind = parse.texts[determiner + 1 : determiner + 2]
                if behind and behind[0].isdigit():  # "No 10 threatens to sue"
                    continue
                return parse.starts[determiner], parse.ends[determiner]
            if (either := parse.child(kid, "preconj")) is not None and parse.lower(either) == "neither":
                return parse.starts[either], parse.ends[either]
            if word in lists.negative_pronouns:
                return parse.starts[kid], parse.ends[kid]
        if dep in ("nsubj", "nsubjpass") and (single := _not_one(parse, kid)) is not None:
            return single
        if dep == "cc" and word == "nor" and kid < verb:  # "Nor has Iran threatened Norway."
            return parse.starts[kid], parse.ends[kid]
    head = parse.heads[verb]
    if parse.deps[verb] == "conj":  # "nor did it send an envoy", "neither sign nor ratify"
        for kid in parse.kids[head]:
            if parse.deps[kid] == "cc" and kid < verb and parse.lower(kid) == "nor":
                return parse.starts[kid], parse.ends[kid]
    if parse.deps[verb] == "pcomp" and parse.lower(head) == "without":
        return parse.starts[head], parse.ends[head]
    return None


def _not_one(parse: Parse, subject: int) -> tuple[int, int] | None:
    """ "Not one shot was fired", "Not a single soldier crossed"; "Not every soldier left" denies nothing."""
    first = parse.edges(subject)[0]
    if first + 1 < subject and parse.small[first] == "not" and parse.small[first + 1] in ("one", "a"):
        return parse.starts[first], parse.ends[first + 1]
    return None


def _modal(parse: Parse, auxiliaries: list[int]) -> str | None:
    for word in auxiliaries:
        if parse.tags[word] == "MD":
            form = parse.lower(word).replace("’", "'")
            return _MODAL_FORMS.get(form, form)
    return None


def _tense(parse: Parse, verb: int, auxiliaries: list[int], modal: str | None) -> Tense:
    if modal in _FUTURE:
        return "future"
    if modal is not None:
        return "none"
    tags = [parse.tags[w] for w in auxiliaries if parse.tags[w] != "TO"] or [parse.tags[verb]]
    if any(parse.tags[w] == "TO" for w in auxiliaries):
        return "none"
    if "VBD" in tags or any(parse.lemmas[w] == "have" for w in auxiliaries):
        return "past"
    if "VBZ" in tags or "VBP" in tags:
        return "present"
    if parse.tags[verb] == "VBN" and not auxiliaries:
        return "past"
    return "none"
