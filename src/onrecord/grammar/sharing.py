"""Subjects and other roles that predicates share: coordination, control, participles."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.grammar.draft import Draft
from onrecord.grammar.gaps import fill_cleft, fill_gap, fill_long_gap
from onrecord.grammar.linking import Drafts, preposition_over
from onrecord.grammar.nominal import light_verb_of
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables


def carry_subjects(parse: Parse, drafts: Drafts) -> None:
    """Give each predicate the subject it shares with another: relative, participle, coordination, control."""
    for word in sorted(drafts, key=lambda w: (_depth(parse, w), w)):
        draft = drafts[word]
        if draft.relation == "complement":
            fill_cleft(parse, draft, drafts)
            fill_long_gap(parse, draft, drafts)
        if draft.relation in ("relative", "participle"):
            fill_gap(parse, draft, drafts)
        if draft.kind == "noun" or draft.parent is None:
            continue
        parent = drafts[draft.parent]
        if not draft.subjects and not _done_by_nobody(parse, draft.word):
            draft.subjects = _inherited(parse, draft, parent, drafts)
            draft.subject_shared = bool(draft.subjects)
        elif draft.relation == "complement":
            _raise_to_object(draft, parent)
        if parent.subjects and draft.subjects and parse.lower(draft.subjects[0]).endswith(_SELF):
            draft.subjects = list(parent.subjects)  # "Iran declared itself ready": it is Iran that is
        if draft.relation == "conjunct":
            _share(parse, draft, parent)
    for draft in drafts.values():
        _so_did(parse, draft, drafts)


def _done_by_nobody(parse: Parse, word: int) -> bool:
    """Whether a predicate without a subject shares nobody's: "there are no tanks, said Iran"; "isolating Qatar is
    wrong, Turkey said" tells neither who isolates it nor that Turkey is wrong."""
    return parse.deps[word] in _CLAUSAL or parse.child(word, "expl", *_CLAUSAL) is not None


_CLAUSAL = ("csubj", "csubjpass")


def _so_did(parse: Parse, draft: Draft, drafts: Drafts) -> None:
    """ "Iran rejected the text, and so did Oman", "Iran left, as did Oman": who did so did what is told before."""
    told = None if draft.parent is None else drafts[draft.parent]
    if draft.lemma not in _DID or told is None or told.kind != "verb" or draft.objects or draft.complements:
        return
    after = draft.subjects and draft.subjects[0] > draft.word and not draft.subject_shared
    if after and told.word < draft.word and parse.lower(draft.word - 1) in _SO:
        told.subjects = [*told.subjects, *draft.subjects]
        draft.subjects = []


_SELF = ("self", "selves")
_DID = frozenset({"do", "have", "be"})
_SO = frozenset({"so", "as", "neither", "nor"})


def _depth(parse: Parse, word: int) -> int:
    depth = 0
    while parse.heads[word] != word:
        word = parse.heads[word]
        depth += 1
    return depth


def _inherited(parse: Parse, draft: Draft, parent: Draft, drafts: Drafts) -> list[int]:
    if draft.relation == "complement":
        return _controller(parse, draft, parent, drafts)
    if draft.relation in ("conjunct", "purpose", "parataxis"):
        return list(parent.subjects)
    if (
        draft.relation == "adverbial"
        and parse.tags[draft.word] in ("VBG", "VBN")
        and draft.features.tense in ("none", "past")
    ):
        behind_agent = [agent for agent in parent.agents if parse.edges(agent)[1] == draft.word - 1]
        if behind_agent:  # "dispersed by police using batons"
            return behind_agent
        told = _told_before(parse, draft, parent, drafts)
        if told is not None:
            return list(told.agents if told.features.passive else told.subjects)
        if parent.features.passive and parent.lemma != draft.lemma and draft.lemma in tables().harming:
            return list(parent.agents)  # "the base was hit by missiles, killing two": not the base
        return list(parent.subjects)
    return []


def _told_before(parse: Parse, draft: Draft, parent: Draft, drafts: Drafts) -> Draft | None:
    """ "Iran freed the crew, Oman said, ending a dispute": what comes of a deed comes of what was told, not of
    telling it."""
    if draft.lemma not in tables().harming | tables().results or not parent.subjects:
        return None
    if any(parse.texts[word] in _QUOTES for word in range(draft.word)):
        return None
    said = [word for kind, word, _ in parent.complements if kind == "bare"]
    if parent.relation == "parataxis" and parent.parent is not None:
        said.append(parent.parent)
    return next((drafts[word] for word in said if word < parent.subjects[0] < draft.word), None)


_QUOTES = frozenset('"“”„»«')


def _controller(parse: Parse, draft: Draft, parent: Draft, drafts: Drafts) -> list[int]:
    """Who does the infinitive or gerund: the object of the outer verb if it has one, else its subject."""
    partners = _prepositional_controller(parse, parent)
    if partners and not parent.objects:
        return partners
    preposition = preposition_over(parse, draft.word)
    if preposition in tables().adverbial_prepositions:
        return list(_around(parent, drafts).subjects if preposition in _WHEN else parent.subjects)
    if preposition == "for" and (thanked := _thanked(parse, parent)):
        return thanked
    if parent.kind == "noun":
        light = light_verb_of(parse, parent.word)
        shared = parent.subjects or (drafts[light].subjects if light in drafts else [])
        return list(shared or _owners(parse, parent.word))
    if parent.lemma in tables().subject_control:
        return list(parent.subjects)
    if draft.features.infinitive or draft.relation == "complement":
        people = [word for word in parent.recipients or parent.objects if word < draft.word]
        if people and parent.kind == "verb":
            return people
    return list(parent.subjects)


_WHEN = frozenset({"after", "before", "since", "without", "when", "while"})
"""Prepositions whose gerund is done by the clause's subject even under a noun: "a day after siding with Iran"."""


def _around(parent: Draft, drafts: Drafts) -> Draft:
    """The clause around a noun that names nobody who does it."""
    while parent.kind == "noun" and not parent.subjects and parent.parent is not None:
        parent = drafts[parent.parent]
    return parent


def _thanked(parse: Parse, parent: Draft) -> list[int]:
    """ "expressed gratitude to Oman for hosting the talks": who is thanked did it."""
    thanks = [word for word in parent.objects if parse.lemmas[word] in tables().thanks]
    preps = [kid for word in (*thanks, parent.word) for kid in parse.children(word, "prep", "dative")]
    found = [parse.child(kid, "pobj") for kid in preps if parse.lower(kid) == "to"] if thanks else []
    return [word for word in found if word is not None]


def _owners(parse: Parse, noun: int) -> list[int]:
    """ "the refusal of the army to withdraw": who stands under `of` or `by` does it."""
    preps = [kid for kid in parse.children(noun, "prep", "agent") if parse.lower(kid) in ("of", "by")]
    return [inner for kid in preps for inner in parse.children(kid, "pobj")]


def _prepositional_controller(parse: Parse, parent: Draft) -> list[int]:
    prepositions = tables().prepositional_control.get(parse.lemmas[parent.word], ())
    for kid in parse.children(parent.word, "prep", "dative"):
        if parse.lower(kid) in prepositions and (inner := parse.child(kid, "pobj")) is not None:
            return [inner]
    return []


def _raise_to_object(draft: Draft, parent: Draft) -> None:
    """ "urged Iran to stop": the parser often makes Iran the subject of `stop` alone; it is whom one urges, too."""
    if (
        draft.features.infinitive
        and draft.mark is None
        and parent.kind == "verb"
        and not parent.objects
        and not parent.features.passive
    ):
        parent.objects.extend(draft.subjects)


def _object_held_back(parse: Parse, parent: Draft, draft: Draft) -> bool:
    """ "Iran rejected, and Oman accepted, the plan": a comma after each verb keeps the object for both."""
    return (
        parse.texts[parent.word + 1] == ","
        and parse.texts[draft.word + 1] == ","
        and draft.objects[0] > draft.word
    )


def _share(parse: Parse, draft: Draft, parent: Draft) -> None:
    """Coordinated verbs share modal ("will meet and discuss"), agent, a last object ("rejected and condemned it")."""
    if draft.modal is None and draft.subject_shared and parse.tags[draft.word] == "VB":
        draft.modal = parent.modal
    if (
        not parent.objects
        and draft.objects
        and not parent.complements
        and not parent.features.passive
        and parent.kind == "verb"
    ):
        between = range(parent.word + 1, draft.word)
        if all(parse.tags[w] in ("CC", "RB", ",") for w in between) or _object_held_back(
            parse, parent, draft
        ):
            parent.objects = list(draft.objects)
    if parent.relation == "relative" and parent.relative_to in parent.objects and draft.subject_shared:
        _share_gap(parse, draft, parent.relative_to)
    if (
        parent.features.negated
        and draft.subject_shared
        and not draft.features.negated
        and any(parse.lower(kid) == "or" for kid in parse.children(parent.word, "cc"))
    ):  # "did not meet the rebels or visit the camp"
        draft.features = replace(draft.features, negated=True, negation=parent.features.negation)
    if draft.features.passive and parent.features.passive and draft.agents and not parent.agents:
        parent.agents = list(draft.agents)


def _share_gap(parse: Parse, draft: Draft, antecedent: int) -> None:
    """ "the airliner that they intercepted and forced down": what is left out behind the first verb is left out behind
    the second."""
    if draft.features.passive or draft.kind != "verb" or draft.complements or draft.recipients:
        return
    if all(parse.tags[word] in _RELATIVE for word in draft.objects):
        draft.objects = [antecedent]


_RELATIVE = ("WDT", "WP")
