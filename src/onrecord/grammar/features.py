"""Voice, negation, modality and tense of one verb, read from its own auxiliaries."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.grammar.negation import negation_of
from onrecord.grammar.parse import Parse

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
ASKING = frozenset(
    {"insist", "demand", "ask", "request", "propose", "suggest", "recommend", "urge", "require", "stipulate"}
)
"""Verbs whose clause tells what is to be done in a bare verb."""


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
    negation = negation_of(parse, verb)
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
        return "none" if not auxiliaries and _is_subjunctive(parse, verb) else "present"
    if parse.tags[verb] == "VBN" and not auxiliaries:
        return "past"
    return "none"


def _is_subjunctive(parse: Parse, verb: int) -> bool:
    """ "insisted that Kerland pay": a bare verb that the parser takes for a present, which one name would not have."""
    subject = parse.child(verb, "nsubj")
    return (
        parse.tags[verb] == "VBP"
        and parse.lemmas[parse.heads[verb]] in ASKING
        and subject is not None
        and parse.tags[subject] == "NNP"
        and not parse.has(subject, "conj")
    )
