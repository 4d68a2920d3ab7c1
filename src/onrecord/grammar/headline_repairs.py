"""What the parser gets wrong in headlines, which drop auxiliaries, articles and "and": repairs on the plain parse.

Applied to titles alone, where the shape has one reading; in running text the same words are ordinary appositions,
reduced relatives and infinitives. "Ours" are the headlines of `tests/grammar/sentences.txt`.
"""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE
from onrecord.grammar.headline_names import (
    names_without_and,
    peoples_without_and,
    three_names_without_and,
)
from onrecord.grammar.inversion_repairs import (
    headline_goes_on_with_its_subject,
    infinitive_before_its_speaker,
)
from onrecord.grammar.parse import Parse
from onrecord.grammar.saying_repairs import headline_goes_on_with_the_speaker
from onrecord.grammar.tables import tables

_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")


def repair_headline(parse: Parse) -> list[str]:
    """Apply all repairs of headlines to the parse itself; the names of those that found something to mend."""
    return [each.__name__ for each in REPAIRS if each(parse)]


def participle_as_verb(parse: Parse) -> bool:
    """ "Two killed in attack", "Deal signed by Iran": the root is the noun and the verb its modifier; a headline that
    is a noun with a participle alone says that it was done."""
    noun = parse.root
    if parse.tags[noun] not in _NOUNS or any(parse.deps[k] in ("cop", "nsubj") for k in parse.kids[noun]):
        return False
    verb = next(
        (k for k in parse.kids[noun] if parse.deps[k] == "acl" and parse.tags[k] in ("VBN", "VBD")), None
    )
    if verb is None or parse.child(verb, "nsubj", "nsubjpass", "dobj") is not None:
        return False
    parse.move(verb, verb, "ROOT")
    parse.move(noun, verb, "nsubjpass")
    parse.tags[verb] = "VBN"
    return True


def participle_with_subject(parse: Parse) -> bool:
    """ "Turkey accused of shelling town", "Truce agreed in Oslo": read as an active past; a transitive verb with no
    object after its subject is a headline's passive."""
    verbs = (parse.root, *parse.conjuncts(parse.root))
    return sum(_read_as_passive(parse, verb) for verb in verbs) > 0


def _read_as_passive(parse: Parse, verb: int) -> bool:
    subject = parse.child(verb, "nsubj")
    if (
        subject is None
        or parse.tags[verb] not in ("VBN", "VBD")
        or parse.has(verb, "aux", "auxpass", "dobj")
        or any(kid > verb for kid in parse.children(verb, "ccomp"))
    ):
        return False
    if parse.lemmas[verb] not in tables().always_transitive:
        return False
    if parse.lemmas[verb] in _TAKES_INFINITIVE and parse.has(verb, "xcomp"):
        return False  # "Iran agreed to free sailors"
    parse.deps[subject] = "nsubjpass"
    parse.tags[verb] = "VBN"
    return True


_TAKES_INFINITIVE = frozenset(
    {"agree", "promise", "threaten", "refuse", "decline", "offer", "plan", "pledge"}
)


def infinitive_as_future(parse: Parse) -> bool:
    """ "Tolen to visit Iran", "Iran president to meet rebels": an infinitive is the headline's future. The name that
    the parser made the root is its subject; `to` is given the tag of a modal."""
    root = parse.root
    verb: int | None = root
    subject: int | None = root
    if parse.tags[root] == "VB":
        subject = parse.child(root, "nsubj")
    else:
        verb = parse.child(root, "relcl", "acl", "advcl")
        if parse.lemmas[root] in tables().plan_nouns or parse.tags[root] not in _NOUNS:
            return False
    if verb is None or subject is None or subject > verb or parse.tags[verb] != "VB":
        return False
    to = next((kid for kid in parse.kids[verb] if parse.tags[kid] == "TO"), None)
    if (
        to is None
        or any(parse.tags[kid] in FINITE for kid in parse.kids[verb])
        or parse.child(verb, "nsubj", "mark") not in (None, subject)
    ):
        return False
    if verb != root:
        parse.move(verb, verb, "ROOT")
        parse.move(subject, verb, "nsubj")
    parse.tags[to] = "MD"
    return True


def adjective_without_copula(parse: Parse) -> bool:
    """ "Iran ready for talks": the name before the adjective is read as an adverbial; it is its subject."""
    root = parse.root
    after = parse.child(root, "amod")
    if parse.tags[root] in ("CD", "NNS", "NNP") and after is not None and after > root:  # "Six dead in blast"
        parse.move(after, after, "ROOT")
        parse.move(root, after, "nsubj")
        return True
    if not parse.tags[root].startswith("JJ") or parse.child(root, "nsubj") is not None:
        return False
    name = parse.child(root, "npadvmod", "dep", "nmod")
    if name is None or name > root or parse.tags[name] not in _NOUNS:
        return False
    parse.deps[name] = "nsubj"
    return True


def noun_read_as_verb(parse: Parse) -> bool:
    """ "Iran rejects ceasefire offer as troops advance": `offer` is read as a verb of which the ceasefire is the
    subject; a singular has no such verb, it is the object of the verb before."""
    for noun, dep in enumerate(parse.deps):
        subject, verb = parse.child(noun, "nsubj"), parse.heads[noun]
        if dep != "ccomp" or parse.tags[noun] not in ("VBP", "VB") or subject is None or verb > noun:
            continue
        if subject != noun - 1 or parse.tags[subject] != "NN" or subject - 1 != verb:
            continue
        if parse.has(noun, "aux", "auxpass", "dobj", "mark") or parse.has(verb, "dobj"):
            continue
        for kid in [kid for kid in parse.kids[noun] if parse.deps[kid] in ("advcl", "punct")]:
            parse.move(kid, verb, parse.deps[kid])
        parse.deps[subject], parse.deps[noun], parse.tags[noun] = "compound", "dobj", "NN"
        return True
    return False


def visitor_without_a_verb(parse: Parse) -> bool:
    """ "Merkel in Paris for talks": who is somewhere for talks visits it; the preposition stands for the verb."""
    who = parse.root
    if parse.tags[who] not in ("NNP", "NNPS") and parse.lemmas[who] not in _VISITORS:
        return False
    at = parse.child(who, "prep")
    place = None if at is None or parse.small[at] != "in" else parse.child(at, "pobj")
    if at is None or place is None or parse.tags[place] != "NNP":
        return False
    for word in range(place + 1, len(parse) - 1):
        thing = parse.child(word, "pobj") if parse.small[word] == "for" else None
        if thing is not None and parse.lemmas[thing] in _OCCASIONS and parse.heads[word] in (who, at, place):
            break
    else:
        return False
    parse.move(at, at, "ROOT")
    for kid in [kid for kid in parse.kids[who] if kid > at]:
        parse.move(kid, at, parse.deps[kid])
    parse.move(who, at, "nsubj")
    parse.move(word, at, "prep")
    parse.deps[place], parse.tags[at], parse.lemmas[at] = "dobj", "VBZ", "visit"
    return True


_OCCASIONS = frozenset({"talk", "talks", "visit", "summit", "meeting", "negotiation", "consultation"})
_VISITORS = frozenset(
    {"minister", "envoy", "president", "premier", "leader", "chief", "delegation", "team", "king"}
)


REPAIRS = (
    visitor_without_a_verb,
    noun_read_as_verb,
    headline_goes_on_with_its_subject,
    infinitive_before_its_speaker,
    three_names_without_and,
    names_without_and,
    peoples_without_and,
    participle_as_verb,
    participle_with_subject,
    infinitive_as_future,
    adjective_without_copula,
    headline_goes_on_with_the_speaker,
)
