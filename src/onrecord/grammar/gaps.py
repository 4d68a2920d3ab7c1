"""The role that a relative or reduced relative clause leaves open is its antecedent's."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.grammar.draft import Draft
from onrecord.grammar.linking import Drafts
from onrecord.grammar.parse import Parse

_RELATIVE_TAGS = ("WDT", "WP", "WP$")


def _fill_infinitive(parse: Parse, draft: Draft, antecedent: int, drafts: Drafts) -> None:
    """ "the first state to recognise it" is done by the state; "gave Iran a month to comply" by who was given it."""
    ranked = any(
        parse.lower(kid) in ("first", "last", "only", "latest", "next") or parse.tags[kid] == "JJS"
        for kid in parse.kids[antecedent]
    )
    above = drafts.get(parse.heads[antecedent])
    if parse.deps[antecedent] == "pobj" and parse.lower(parse.heads[antecedent]) in ("until", "till"):
        giver = drafts.get(parse.heads[parse.heads[antecedent]])  # "gave the rebels until noon to leave"
        if giver is not None:
            draft.subjects, draft.subject_shared = list(giver.recipients or giver.objects), True
        return
    if ranked:
        draft.subjects, draft.subject_shared = [antecedent], True
    elif above is not None and antecedent in above.objects:
        draft.subjects, draft.subject_shared = list(above.recipients or above.subjects), True


def fill_gap(parse: Parse, draft: Draft, drafts: Drafts) -> None:
    """The antecedent takes the place of the relative pronoun, or of the role that is missing."""
    antecedent = draft.relative_to
    if antecedent is None:
        return
    if draft.relation == "relative" and draft.features.infinitive and not draft.subjects:
        _fill_infinitive(parse, draft, antecedent, drafts)
        return
    if draft.relation == "participle":
        if not draft.subjects:
            draft.subjects, draft.subject_shared = [antecedent], True
        return
    for roles in (draft.subjects, draft.objects, draft.recipients):
        for place, word in enumerate(roles):
            if parse.tags[word] in _RELATIVE_TAGS:
                roles[place] = antecedent
                _deny_if_stressed(parse, draft, antecedent, drafts)
                return
    for kid in parse.children(draft.word, "prep"):
        inner = parse.child(kid, "pobj")
        if inner is not None and parse.tags[inner] in _RELATIVE_TAGS:
            draft.extra_attachments.append((parse.lower(kid), antecedent))
            return
    if len(draft.subjects) > 1 and _is_of_whose(parse, draft.subjects[0]):
        draft.objects.append(draft.subjects.pop(0))  # "whose release Oman had announced"
        return
    whose = any(
        parse.tags[w] == "WP$" or parse.lower(w) in ("where", "when", "why")
        for w in range(parse.edges(draft.word)[0], draft.word)
    )
    if (
        not draft.objects
        and not draft.complements
        and draft.subjects
        and not draft.features.passive
        and not whose
        and draft.kind == "verb"
    ):
        draft.objects.append(antecedent)


def _is_of_whose(parse: Parse, noun: int) -> bool:
    possessor = parse.child(noun, "poss")
    return possessor is not None and parse.tags[possessor] == "WP$"


def fill_cleft(parse: Parse, draft: Draft, drafts: Drafts) -> None:
    """ "It was Kerland who attacked": the parser makes the clause a complement of the copula. "It was not Kerland who
    attacked" denies the deed of it."""
    parent = drafts.get(draft.parent) if draft.parent is not None else None
    if parent is None or parse.lemmas[parent.word] != "be" or not parent.objects:
        return
    if any(parse.lower(word) == "it" for word in parent.subjects):
        before = (list(draft.subjects), list(draft.objects))
        for roles in (draft.subjects, draft.objects):
            roles[:] = [parent.objects[0] if parse.tags[w] in _RELATIVE_TAGS else w for w in roles]
        if before != (draft.subjects, draft.objects):
            _deny_as_the_copula(draft, parent)


def _deny_if_stressed(parse: Parse, draft: Draft, antecedent: int, drafts: Drafts) -> None:
    """ "It was not our men who attacked": what is stressed is read as what the relative clause describes."""
    copula = drafts.get(parse.heads[antecedent])
    if copula is None or parse.lemmas[copula.word] != "be" or antecedent not in copula.objects:
        return
    if any(parse.lower(word) == "it" for word in copula.subjects):
        _deny_as_the_copula(draft, copula)


def _deny_as_the_copula(draft: Draft, copula: Draft) -> None:
    """ "It was not Kerland": what is said of the one that is stressed is denied with it."""
    if copula.features.negated and not draft.features.negated and len(copula.objects) == 1:
        draft.features = replace(draft.features, negated=True, negation=copula.features.negation)


def fill_long_gap(parse: Parse, draft: Draft, drafts: Drafts) -> None:
    """ "the accord, which he said was not built on trust": the relative pronoun stands one clause further in."""
    antecedent, above = None, draft
    while above.parent is not None and antecedent is None:
        above = drafts[above.parent]
        antecedent = above.relative_to if above.relation == "relative" else None
    if antecedent is None:
        return
    for roles in (draft.subjects, draft.objects):
        for place, word in enumerate(roles):
            if parse.tags[word] in _RELATIVE_TAGS:
                roles[place] = antecedent
