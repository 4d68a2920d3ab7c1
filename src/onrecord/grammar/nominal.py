"""Parse -> the predicates of nouns, alone or under a light verb, with the roles that are written beside them."""

from __future__ import annotations

from onrecord.grammar.agents import doers_under
from onrecord.grammar.draft import Draft
from onrecord.grammar.features import Features
from onrecord.grammar.parse import Parse
from onrecord.grammar.particles import lemma_with, particle_of
from onrecord.grammar.tables import tables
from onrecord.grammar.whose import owner_meant

_ARGUMENT = ("dobj", "pobj", "attr", "nsubj", "nsubjpass", "appos", "conj", "dative", "ROOT", "oprd", "dep")
_NOUN_TAGS = ("NN", "NNS")
_COMING = frozenset({"come", "arrive", "emanate"})
"""Verbs whose subject somebody has sent: "from Iran came a warning"."""
_BRINGING = frozenset({"draw", "elicit", "provoke", "earn", "win", "receive", "get", "bring", "prompt"})
"""Verbs whose object somebody else says: "the raid drew a rebuke from Iran"."""


def is_nominal(parse: Parse, word: int) -> bool:
    """Whether a noun may be a predicate: a common noun with a possessor, a preposition, a complement clause, a
    capitalised modifier ("a Russian attack"), or governed by a light verb."""
    if parse.tags[word] not in _NOUN_TAGS or parse.deps[word] not in _ARGUMENT:
        return False
    if parse.lower(word) == "order" and parse.lower(parse.heads[word]) == "in":  # "in order to protest"
        return False
    for kid in parse.kids[word]:
        dep = parse.deps[kid]
        if dep in ("poss", "prep", "acl", "agent", "ccomp", "relcl"):
            return True
        if dep in ("amod", "compound", "nmod") and parse.texts[kid][:1].isupper():
            return dep == "amod" or not parse.texts[word][:1].isupper()  # "Lary Winters" is a name
    if parse.deps[word] == "nsubj" and parse.lemmas[word] in tables().sent:  # "An offer came from Iran."
        return parse.lemmas[parse.heads[word]] in _COMING and bool(_senders(parse, word))
    return light_verb_of(parse, word) is not None


def light_verb_of(parse: Parse, noun: int) -> int | None:
    """The light verb that governs a noun: "held talks", "talks were held", "came under attack"; None without one."""
    lists = tables()
    head = parse.heads[noun]
    while parse.deps[noun] == "conj" and head != noun:
        noun, head = head, parse.heads[head]
    if parse.deps[noun] == "pobj" and parse.lower(head) == "of":  # "held two hours of talks"
        measure = parse.heads[head]
        if parse.lemmas[measure] in lists.measures and parse.deps[measure] in ("dobj", "nsubjpass"):
            noun, head = measure, parse.heads[measure]
    if parse.deps[noun] in ("dobj", "nsubjpass") and _verb_lemma(parse, head) in lists.light_verbs:
        return None if parse.child(head, "oprd") is not None else head  # "called the raid a massacre"
    if parse.deps[noun] == "pobj" and parse.lower(head) in lists.light_prepositions:
        verb = parse.heads[head]
        if (
            parse.deps[head] == "prep"
            and parse.lemmas[verb] in lists.light_prepositional
            and parse.tags[verb].startswith("VB")
        ):
            return verb
    return None


def _verb_lemma(parse: Parse, verb: int) -> str:
    if not parse.tags[verb].startswith("VB"):
        return ""
    return lemma_with(parse, verb, particle_of(parse, verb))


def noun_draft(parse: Parse, noun: int, light: Draft | None) -> Draft:
    """The predicate of a noun. With a light verb it takes the verb's subject, tense, modality and negation."""
    negated = parse.child(noun, "det", "neg")
    no = negated is not None and parse.lower(negated) in tables().negative_determiners
    if light is None:
        features = Features(
            negated=no,
            negation=(parse.starts[negated], parse.ends[negated]) if no and negated is not None else None,
        )
    else:
        features = light.features
    draft = Draft(noun, "noun", parse.lemmas[noun], features, words=[noun], prepositional=[noun])
    possessors = [owner_meant(parse, kid) for kid in parse.children(noun, "poss")]
    makers = [
        inner
        for word in (noun, *_measure_of(parse, noun))
        for kid in parse.children(word, "prep", "agent")
        if parse.lower(kid) == "by"
        for inner in doers_under(parse, kid)
    ]
    senders = [] if makers or possessors else _senders(parse, noun)
    owners = [
        inner
        for kid in parse.children(noun, "prep")
        if parse.lower(kid) == "of"
        for inner in parse.children(kid, "pobj")
    ]
    if possessors and makers:
        draft.subjects, draft.objects = makers, possessors + owners
    elif possessors and not owners and _is_done_to_owner(parse, noun):
        draft.objects = possessors
    elif possessors or makers or senders:
        draft.subjects, draft.objects = possessors or makers, owners
    elif light is None:
        _take_from_participle(parse, noun, draft)
    if light is not None:
        _take_light_roles(draft, light)
    if senders:
        draft.subjects = senders
    return draft


def _measure_of(parse: Parse, noun: int) -> tuple[int, ...]:
    """ "a week of attacks by Iran": the noun that measures another, on which its maker is hung."""
    of = parse.heads[noun]
    measures = parse.deps[noun] == "pobj" and parse.lower(of) == "of"
    measures = measures and parse.lemmas[parse.heads[of]] in tables().measures
    return (parse.heads[of],) if measures else ()


def _senders(parse: Parse, noun: int) -> list[int]:
    """ "a warning from Iran", "from Iran came a warning", "drew a warning from Iran": who says what the noun names."""
    verb, role, said = parse.heads[noun], parse.deps[noun], parse.lemmas[noun] in tables().sent
    places = [noun] if said else []
    if (role == "nsubj" and parse.lemmas[verb] in _COMING) or (
        said and role == "dobj" and parse.lemmas[verb] in _BRINGING
    ):
        places.append(verb)
    return [
        inner
        for place in places
        for kid in parse.children(place, "prep")
        if parse.lower(kid) == "from"
        for inner in parse.children(kid, "pobj")
    ]


def _is_done_to_owner(parse: Parse, noun: int) -> bool:
    """ "the captain's arrest", "whose release": one of whom the noun tells suffers it; "its arrests" are a state's."""
    owner = parse.child(noun, "poss")
    one = parse.lemmas[noun] in tables().done_to_owner and parse.tags[noun] == "NN"
    return one and owner is not None and parse.lower(owner) != "its"


def _take_from_participle(parse: Parse, noun: int, draft: Draft) -> None:
    """ "the strikes launched by Iran on the port", "the embargo that Oman imposed on it": who does what the noun tells
    stands behind a verb of doing that describes it."""
    for verb in (*parse.children(noun, "acl", "relcl"), *_orders(parse, noun)):
        thing = parse.child(verb, "dobj")
        if _verb_lemma(parse, verb) not in tables().done_by:
            continue
        if thing is not None and parse.tags[thing] not in ("WDT", "WP"):
            continue
        if parse.tags[verb] == "VBN" and parse.child(verb, "nsubj") is None:
            draft.subjects = [doer for by in parse.children(verb, "agent") for doer in doers_under(parse, by)]
        elif parse.deps[verb] == "relcl":
            doers = parse.children(verb, "nsubj")
            draft.subjects = [doer for doer in doers if parse.tags[doer] not in ("WDT", "WP")]
        if draft.subjects:
            draft.prepositional.append(verb)
            return


def _orders(parse: Parse, noun: int) -> list[int]:
    """ "the suspension of the talks ordered by Oman": what is ordered is the suspension."""
    things = [thing for of in parse.children(noun, "prep") for thing in parse.children(of, "pobj")]
    verbs = [verb for thing in things for verb in parse.children(thing, "acl")]
    return [verb for verb in verbs if parse.lemmas[verb] in ("order", "decree")]


def _take_light_roles(draft: Draft, light: Draft) -> None:
    draft.light = light.lemma
    draft.words = [*light.words, *draft.words]
    draft.prepositional.append(light.word)
    draft.modal = light.modal
    draft.recipients = list(light.recipients)
    if light.features.passive:
        draft.subjects = light.agents or draft.subjects
    elif light.subjects:
        draft.subjects = light.subjects
