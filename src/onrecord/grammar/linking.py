"""How predicates hang together: parents, relations, complements, conditions."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.grammar.draft import Draft
from onrecord.grammar.features import ASKING
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables
from onrecord.grammar.tree import ComplementKind, Relation

_COMPLEMENTS = ("ccomp", "xcomp", "pcomp", "csubj", "acomp", "oprd")
_INVERTED = ("should", "had", "were")
Drafts = dict[int, Draft]


def link(parse: Parse, drafts: Drafts) -> None:
    """Fill in `parent`, `relation`, `relative_to`, `complements`, `condition` and `conditioned` of all drafts."""
    for word, draft in drafts.items():
        draft.parent = _parent(parse, word, drafts)
        draft.relation = "nominal" if draft.kind == "noun" else _relation(parse, word, draft)
        if draft.relation in ("relative", "participle"):
            draft.relative_to = _antecedent(parse, word)
        draft.condition = draft.mark in tables().condition_marks or _is_condition(parse, draft)
    for draft in drafts.values():
        parent = drafts.get(draft.parent) if draft.parent is not None else None
        if parent is None:
            continue
        if draft.condition:
            parent.conditioned = True
        if draft.relation == "complement":
            parent.complements.append(
                (_complement_kind(parse, draft), draft.word, preposition_over(parse, draft.word))
            )
            draft.condition = draft.condition and draft.mark != "if"
            _idiom(parse, parent, draft)


def _is_condition(parse: Parse, draft: Draft) -> bool:
    """Conditions without a word of their own, "had Iran attacked", "should Iran attack"; and "as long as"."""
    kids = parse.kids[draft.word]
    if draft.mark in tables().time_conditions:  # "until they are freed"; but "until they were freed"
        return _is_not_yet(parse, draft)
    if draft.mark == "as":
        mark = next(kid for kid in kids if parse.deps[kid] == "mark")
        before = parse.lower(mark - 1) if mark > 0 else ""
        return before in tables().conditional_adverbs or (before == "soon" and _is_not_yet(parse, draft))
    if parse.deps[draft.word] != "advcl" or not kids or not draft.subjects:
        return False
    first = kids[0]
    if parse.deps[first] != "aux" or first > draft.subjects[0]:
        return False
    opens = parse.lower(first) in _INVERTED and parse.heads[draft.word] > draft.word
    return opens or (parse.lower(first) == "should" and "?" not in parse.texts)


def _is_not_yet(parse: Parse, draft: Draft) -> bool:
    """The present, also "have left", behind a word of time: what is still to come."""
    finite = [*parse.children(draft.word, "aux", "auxpass"), draft.word]
    return parse.tags[min(finite)] in ("VBZ", "VBP") and not draft.features.progressive


def _parent(parse: Parse, word: int, drafts: Drafts) -> int | None:
    here = word
    while parse.heads[here] != here:
        here = parse.heads[here]
        if here in drafts:
            return here
    return None


def _relation(parse: Parse, word: int, draft: Draft) -> Relation:
    dep = parse.deps[word]
    if dep in _COMPLEMENTS:
        return "complement"
    if dep == "relcl":
        return "relative"
    if dep == "acl":
        if parse.lower(parse.heads[word]) == "order" and draft.features.infinitive:  # "in order to protest"
            return "purpose"
        told = draft.features.infinitive or draft.mark in ("that", "whether")
        return "complement" if told else "participle"
    if dep == "advcl":
        return "purpose" if draft.features.infinitive and draft.mark is None else "adverbial"
    if dep == "conj":
        return "conjunct"
    return "root" if parse.heads[word] == word else "parataxis"


def _antecedent(parse: Parse, word: int) -> int | None:
    head = parse.heads[word]
    return head if not parse.tags[head].startswith("VB") else None


def _complement_kind(parse: Parse, draft: Draft) -> ComplementKind:
    if draft.mark in ("if", "whether"):
        return "if"
    if draft.mark == "that":
        return "that"
    if draft.features.infinitive:
        return "infinitive"
    if any(parse.tags[kid] in ("WP", "WRB", "WDT") and kid < draft.word for kid in parse.kids[draft.word]):
        return "wh"
    if parse.tags[draft.word] == "VBG" and not draft.features.progressive:
        return "gerund"
    asked = parse.lemmas[parse.heads[draft.word]] in ASKING and draft.kind == "verb" and bool(draft.subjects)
    if asked and draft.features.tense == "none" and draft.modal is None:
        return "that"  # "insists Kerland free the crew": what is to be done
    return "bare"


def preposition_over(parse: Parse, word: int) -> str | None:
    """The preposition whose gerund a word is: "by" for "by leaving"."""
    head = parse.heads[word]
    return parse.lower(head) if parse.deps[word] == "pcomp" else None


def _idiom(parse: Parse, parent: Draft, draft: Draft) -> None:
    """ "is to visit", "is going to visit", "has to leave": the outer verb is only a modal of the inner one."""
    if not draft.features.infinitive or parent.kind != "verb" or parent.objects:
        return
    lemma = parse.lemmas[parent.word]
    if lemma == "be" and draft.lemma == "blame":
        return  # "is to blame": it is at fault, nobody is going to blame it
    if lemma == "be" and parent.features.tense == "past" and _is_answer(parse, parent):
        draft.features = replace(draft.features, infinitive=False, tense="past")
    elif lemma == "be" or (lemma == "go" and parse.tags[parent.word] == "VBG"):
        draft.modal = "will" if parent.features.tense != "past" else "would"
        if parent.features.negated and not draft.features.negated:  # "is not going to visit"
            draft.features = replace(draft.features, negated=True, negation=parent.features.negation)
        if parent.condition:  # "if Iran were to attack"
            draft.condition, draft.modal = True, None
    elif lemma == "have":
        # "has yet to sign"
        if any(parse.lower(kid) == "yet" for kid in parse.children(parent.word, "advmod")):
            yet = parse.child(parent.word, "advmod")
            span = None if yet is None else (parse.starts[yet], parse.ends[yet])
            draft.features = replace(draft.features, negated=True, negation=span)
        elif _was_forced(parse, parent):
            draft.features = replace(draft.features, infinitive=False, tense="past")
        else:
            draft.modal = "must"


def _was_forced(parse: Parse, parent: Draft) -> bool:
    """ "Iran had to leave": told as done, unless somebody says that it must ("said that Iran had to leave")."""
    word = parent.word
    while parse.deps[word] == "conj":
        word = parse.heads[word]
    told = parent.features.tense == "past" and not parent.features.negated and not parent.condition
    return told and parse.deps[word] != "ccomp"


def _is_answer(parse: Parse, parent: Draft) -> bool:
    """ "Iran's answer was to expel the envoy": that was done."""
    return any(parse.lemmas[word] in _ANSWERS for word in parent.subjects)


_ANSWERS = frozenset(
    {"answer", "response", "reply", "reaction", "retort", "riposte", "revenge", "retaliation"}
)
