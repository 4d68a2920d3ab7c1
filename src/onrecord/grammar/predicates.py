"""Parse -> the predicates of verbs and of adjectives with a copula, with the roles that are written beside them; those
of nouns stand in `nominal.py`."""

from __future__ import annotations

from onrecord.grammar.agents import doers_under
from onrecord.grammar.draft import Draft
from onrecord.grammar.features import features_of
from onrecord.grammar.free_relatives import thing_named
from onrecord.grammar.parse import Parse
from onrecord.grammar.particles import lemma_with, particle_of
from onrecord.grammar.tables import tables

_NOT_PREDICATES = frozenset(
    {
        "aux",
        "auxpass",
        "amod",
        "compound",
        "case",
        "mark",
        "punct",
        "det",
        "nmod",
        "prep",
        "agent",
        "cc",
        "prt",
        "npadvmod",
    }
)
_COPULAS = frozenset({"be", "become", "remain", "seem", "appear", "stay"})
_ONWARD = frozenset({"back", "home", "over", "away", "out", "up", "down", "on", "off"})


def is_verb(parse: Parse, word: int) -> bool:
    """Whether a word is a verbal predicate (auxiliaries and participles used as adjectives are not)."""
    tag, dep = parse.tags[word], parse.deps[word]
    if not tag.startswith("VB") or dep in _NOT_PREDICATES:
        return False
    if tag in ("VBG", "VBN") and dep in ("dobj", "pobj", "nsubj", "attr", "appos"):
        return parse.child(word, "dobj", "agent", "nsubj", "auxpass", "xcomp", "ccomp") is not None
    return True


def verb_draft(parse: Parse, verb: int) -> Draft:
    """The predicate of a verb, with the roles that stand beside it."""
    features = features_of(parse, verb)
    particle = particle_of(parse, verb)
    draft = Draft(
        verb,
        "verb",
        lemma_with(parse, verb, particle),
        features,
        words=[verb] if particle is None else [verb, particle],
        prepositional=[verb],
    )
    draft.prepositional += _particles(parse, verb)
    draft.modal = features.modal
    _read_roles(parse, verb, draft)
    if features.passive and draft.objects and parse.lemmas[verb] in tables().ditransitive:
        draft.recipients, draft.subjects = draft.subjects, []
    if parse.lemmas[verb] in _COPULAS:
        _copula(parse, verb, draft)
    return draft


def _particles(parse: Parse, verb: int) -> list[int]:
    """ "handed the bell back to Iran", "sent him home to Iran": what hangs on the little word belongs to the verb; so
    does what hangs on an adjective that tells how one stands: "stood firm against Iran"."""
    copula = parse.lemmas[verb] in _COPULAS
    return [
        kid
        for kid in parse.children(verb, "prt", "advmod", "acomp", "oprd")
        if kid > verb and (parse.lower(kid) in _ONWARD or (parse.tags[kid] == "JJ" and not copula))
    ]


def _read_roles(parse: Parse, verb: int, draft: Draft) -> None:
    called: list[int] = []
    for kid in parse.kids[verb]:
        dep = parse.deps[kid]
        if dep in ("nsubj", "nsubjpass"):
            draft.subjects.append(kid)
        elif dep == "aux" and parse.kids[kid]:
            # "Iran had better leave": the parser hangs the subject on the helper
            draft.subjects.extend(parse.children(kid, "nsubj"))
        elif dep in ("dobj", "attr", "oprd"):
            if not is_verb(parse, kid):
                (called if dep == "oprd" else draft.objects).append(kid)
        elif dep == "dative":
            inner = parse.child(kid, "pobj")
            draft.recipients.append(kid if inner is None else inner)
        elif dep == "agent" or (dep == "prep" and parse.lower(kid) == "by" and draft.features.passive):
            draft.agents.extend(doers_under(parse, kid))
        elif dep == "ccomp" and parse.tags[kid].startswith("JJ") and not is_verb(parse, kid):
            # "found Freedonia guilty": whom the adjective is said of is the verb's object
            draft.objects.extend(
                parse.children(kid, "nsubj") if parse.child(kid, "cop", "aux") is None else ()
            )
        elif dep == "mark":
            draft.mark = parse.lower(kid)
    if (
        draft.objects
        or (draft.features.passive and draft.subjects)
        or _is_named_elsewhere(parse, verb, draft)
    ):
        # "called X a liar", "X was elected president": as whatever X is called, made or held
        draft.extra_attachments.extend(("as", kid) for kid in called)
    else:
        draft.objects.extend(called)
    if not draft.objects and (named := thing_named(parse, verb)) is not None:
        draft.objects.append(named)
    for kid in parse.children(verb, "prep"):
        if (named := thing_named(parse, kid)) is not None:
            draft.extra_attachments.append((parse.lower(kid), named))
    if (
        draft.mark is None
        and (adverb := parse.child(verb, "advmod")) is not None
        and parse.tags[adverb] == "WRB"
    ):
        draft.mark = parse.lower(adverb)


def _is_named_elsewhere(parse: Parse, verb: int, draft: Draft) -> bool:
    """Whether what has the name stands outside the clause: "the usurper, as his camp calls Tolen", "which one calls
    Klow and the other calls Bolz"."""
    before = parse.heads[verb]
    return draft.mark == "as" or (parse.deps[verb] == "conj" and parse.has(before, "oprd"))


def is_bare_adjective(parse: Parse, word: int) -> bool:
    """Whether an adjective is a predicate without a copula: "Iran ready for talks", "makes Iran responsible"."""
    return (
        parse.tags[word].startswith("JJ")
        and parse.child(word, "nsubj") is not None
        and parse.child(word, "dobj", "ccomp") is None
    )


def adjective_draft(parse: Parse, word: int) -> Draft:
    """The predicate of an adjective that stands without a copula."""
    draft = Draft(
        word, "adjective", parse.lemmas[word], features_of(parse, word), words=[word], prepositional=[word]
    )
    draft.modal = draft.features.modal
    _read_roles(parse, word, draft)
    return draft


def _copula(parse: Parse, verb: int, draft: Draft) -> None:
    adjective = parse.child(verb, "acomp")
    if adjective is None:
        return
    draft.kind = "adjective"
    draft.lemma = parse.lemmas[adjective]
    draft.words = [adjective]
    draft.prepositional.append(adjective)
