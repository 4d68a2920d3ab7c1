"""How predicates hang together: parents, relations, complements, and the subjects that are carried over."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.grammar.draft import Draft
from onrecord.grammar.parse import Parse
from onrecord.grammar.predicates import light_verb_of
from onrecord.grammar.tables import tables
from onrecord.grammar.tree import ComplementKind, Relation

_RELATIVE_TAGS = ("WDT", "WP", "WP$")
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
                (_complement_kind(parse, draft), draft.word, _preposition(parse, draft.word))
            )
            draft.condition = draft.condition and draft.mark != "if"
            _idiom(parse, parent, draft)


def _is_condition(parse: Parse, draft: Draft) -> bool:
    """Conditions without a word of their own, "had Iran attacked", "should Iran attack"; and "as long as"."""
    kids = parse.kids[draft.word]
    if draft.mark == "as":
        mark = next(kid for kid in kids if parse.deps[kid] == "mark")
        return mark > 0 and parse.lower(mark - 1) in tables().conditional_adverbs
    if parse.deps[draft.word] != "advcl" or not kids or not draft.subjects:
        return False
    first = kids[0]
    return (
        parse.deps[first] == "aux"
        and first < draft.subjects[0]
        and parse.lower(first) in _INVERTED
        and parse.heads[draft.word] > draft.word
    )


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
        return "complement" if draft.features.infinitive or draft.mark == "that" else "participle"
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
    return "bare"


def _preposition(parse: Parse, word: int) -> str | None:
    head = parse.heads[word]
    return parse.lower(head) if parse.deps[word] == "pcomp" else None


def _idiom(parse: Parse, parent: Draft, draft: Draft) -> None:
    """ "is to visit", "is going to visit", "has to leave": the outer verb is only a modal of the inner one."""
    if not draft.features.infinitive or parent.kind != "verb" or parent.objects:
        return
    lemma = parse.lemmas[parent.word]
    if lemma == "be" or (lemma == "go" and parse.tags[parent.word] == "VBG"):
        draft.modal = "will" if parent.features.tense != "past" else "would"
    elif lemma == "have":
        if any(
            parse.lower(kid) == "yet" for kid in parse.children(parent.word, "advmod")
        ):  # "has yet to sign"
            yet = parse.child(parent.word, "advmod")
            span = None if yet is None else (parse.starts[yet], parse.ends[yet])
            draft.features = replace(draft.features, negated=True, negation=span)
        else:
            draft.modal = "must"


def carry_subjects(parse: Parse, drafts: Drafts) -> None:
    """Give each predicate the subject it shares with another: relative, participle, coordination, control."""
    for word in sorted(drafts, key=lambda w: (_depth(parse, w), w)):
        draft = drafts[word]
        if draft.relation == "complement":
            _fill_cleft(parse, draft, drafts)
            _fill_long_gap(parse, draft, drafts)
        if draft.relation in ("relative", "participle"):
            _fill_gap(parse, draft, drafts)
        if draft.kind == "noun" or draft.parent is None:
            continue
        parent = drafts[draft.parent]
        if not draft.subjects:
            draft.subjects = _inherited(parse, draft, parent, drafts)
            draft.subject_shared = bool(draft.subjects)
        elif draft.relation == "complement":
            _raise_to_object(draft, parent)
        if draft.relation == "conjunct":
            _share(parse, draft, parent)


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
        return list(parent.subjects)
    return []


def _controller(parse: Parse, draft: Draft, parent: Draft, drafts: Drafts) -> list[int]:
    """Who does the infinitive or gerund: the object of the outer verb if it has one, else its subject."""
    partners = _prepositional_controller(parse, parent)
    if partners and not parent.objects:
        return partners
    if _preposition(parse, draft.word) in tables().adverbial_prepositions:
        return list(parent.subjects)
    if parent.kind == "noun":
        light = light_verb_of(parse, parent.word)
        return list(parent.subjects or (drafts[light].subjects if light in drafts else []))
    if parent.lemma in tables().subject_control:
        return list(parent.subjects)
    if draft.features.infinitive or draft.relation == "complement":
        people = parent.recipients or parent.objects
        if people and parent.kind == "verb":
            return list(people)
    return list(parent.subjects)


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


def _fill_infinitive(parse: Parse, draft: Draft, antecedent: int, drafts: Drafts) -> None:
    """ "the first state to recognise it" is done by the state; "gave Iran a month to comply" by who was given it."""
    ranked = any(
        parse.lower(kid) in ("first", "last", "only", "latest", "next") or parse.tags[kid] == "JJS"
        for kid in parse.kids[antecedent]
    )
    above = drafts.get(parse.heads[antecedent])
    if ranked:
        draft.subjects, draft.subject_shared = [antecedent], True
    elif above is not None and antecedent in above.objects:
        draft.subjects, draft.subject_shared = list(above.recipients or above.subjects), True


def _fill_gap(parse: Parse, draft: Draft, drafts: Drafts) -> None:
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
                return
    for kid in parse.children(draft.word, "prep"):
        inner = parse.child(kid, "pobj")
        if inner is not None and parse.tags[inner] in _RELATIVE_TAGS:
            draft.extra_attachments.append((parse.lower(kid), antecedent))
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


def _fill_cleft(parse: Parse, draft: Draft, drafts: Drafts) -> None:
    """ "It was Kerland who attacked": the parser makes the clause a complement of the copula."""
    parent = drafts.get(draft.parent) if draft.parent is not None else None
    if parent is None or parse.lemmas[parent.word] != "be" or not parent.objects:
        return
    if any(parse.lower(word) == "it" for word in parent.subjects):
        for roles in (draft.subjects, draft.objects):
            roles[:] = [parent.objects[0] if parse.tags[w] in _RELATIVE_TAGS else w for w in roles]


def _fill_long_gap(parse: Parse, draft: Draft, drafts: Drafts) -> None:
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
    if (
        parent.features.negated
        and draft.subject_shared
        and not draft.features.negated
        and any(parse.lower(kid) == "or" for kid in parse.children(parent.word, "cc"))
    ):  # "did not meet the rebels or visit the camp"
        draft.features = replace(draft.features, negated=True, negation=parent.features.negation)
    if draft.features.passive and parent.features.passive and draft.agents and not parent.agents:
        parent.agents = list(draft.agents)
