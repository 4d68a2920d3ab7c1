"""Sentences of which the small parser makes one long name: their verb is read as describing a noun in it; applied with
the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE, NOUNS, SUBJECTS
from onrecord.grammar.headline_repairs import (
    infinitive_as_future,
    participle_as_verb,
    participle_with_subject,
)
from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_DESCRIBING = ("acl", "relcl", "ccomp", "appos")
_RELATIVES = ("WDT", "WP", "WP$", "WRB")
_ENDS = frozenset({".", "”", '"', "’", "'", "''"})


def verb_read_as_describing(parse: Parse) -> bool:
    """ "Tolen, echoing Kerland, called on it to yield.", "The envoy who led the talks has left the city.": the only
    verb that can be the sentence's own is read as describing a noun. A verb with a finite auxiliary and no subject is
    one, and so is a past that has an object or no passive."""
    noun = parse.root
    if parse.tags[noun] not in NOUNS or parse.texts[-1] not in _ENDS or parse.has(noun, "cop", *SUBJECTS):
        return False
    verb = next((word for word in range(noun + 1, len(parse)) if _is_own(parse, word)), None)
    if verb is None:
        return False
    subject = _behind_a_colon(parse, noun, verb)
    if subject is None:
        return False
    if parse.tags[verb] == "VBN" and not parse.has(verb, "aux", "auxpass"):
        parse.tags[verb] = "VBD"
    thing = parse.heads[verb] if parse.deps[verb] == "amod" else None
    parse.move(verb, verb, "ROOT")
    if thing is not None:
        parse.move(thing, verb, "dobj")
    if subject != noun:
        parse.move(subject, verb, "nsubj")
    parse.move(noun, verb, "nsubj" if subject == noun else "dep")
    if parse.has(verb, "auxpass"):
        parse.deps[subject] = "nsubjpass"
    for kid in [kid for kid in parse.kids[noun] if kid > verb]:
        parse.move(kid, verb, parse.deps[kid])
    return True


def note_without_auxiliary(parse: Parse) -> bool:
    """ "Dozens arrested.", "Pipelines blown up in the south.", "Tolen to visit Iran.": notes in a live report or a
    chronicle, read as headlines are. They have no article before their noun and no other verb that could be the
    sentence's own."""
    root = parse.root
    noun = parse.child(root, *SUBJECTS) if parse.tags[root][:2] == "VB" else root
    if noun is None or parse.tags[noun] not in (*NOUNS, "CD") or parse.has(noun, "det", "poss"):
        return False
    if any(tag in FINITE for word, tag in enumerate(parse.tags) if word != root):
        return False
    verb = root if noun != root else parse.child(root, "acl")
    if verb is None or not _is_done_to(parse, verb, noun):
        return parse.tags[noun] in ("NNP", "NNPS") and infinitive_as_future(parse)
    parse.tags[verb] = "VBN"
    return participle_with_subject(parse) or participle_as_verb(parse)


def _is_done_to(parse: Parse, verb: int, noun: int) -> bool:
    """Whether what stands behind a noun is what was done to it: a form that is no past ("given"), or a verb that always
    has an object, but for those that people also do by themselves ("Ministers agreed.")."""
    if parse.tags[verb] not in ("VBN", "VBD"):
        return False
    if parse.small[verb].endswith(("en", "wn")):
        return True
    if verb + 2 < len(parse) and parse.tags[verb + 1] not in ("IN", "TO", "JJ"):
        return False  # "sent marines ashore", "reached out to them"
    alone = parse.lemmas[verb] in _ALSO_ALONE and parse.tags[noun] != "NN"
    return parse.lemmas[verb] in tables().always_transitive and not alone


_ALSO_ALONE = frozenset(
    ("agree", "approve", "find", "hang", "hold", "launch", "order", "pass", "reach", "reject", "send", "sign", "strike",
     "try", "warn")
)  # fmt: skip
"""Verbs that stand without an object, too, or whose object may follow late ("rejected on Thursday a request")."""


def _is_own(parse: Parse, word: int) -> bool:
    """Whether a verb that is read as describing a noun can only be the sentence's own."""
    if parse.tags[word][:2] != "VB" or parse.tags[parse.heads[word]] not in NOUNS:
        return False
    if parse.deps[word] == "amod":
        return (parse.tags[word] == "VBD" and parse.texts[word - 1] == ",") or _follows_its_subject(
            parse, word
        )
    if parse.deps[word] not in _DESCRIBING or parse.has(word, *SUBJECTS, "mark"):
        return False
    if parse.texts[word - 1] != "," and _is_within_a_clause(parse, word):
        return False
    if any(parse.tags[kid] in _RELATIVES for kid in parse.kids[word] if kid < word):
        return False
    first = parse.child(word, "aux", "auxpass")
    if first is not None:
        return parse.tags[first] in (*FINITE, "MD")
    return parse.tags[word] in ("VBD", "VBN") and is_active(parse, word)


def _follows_its_subject(parse: Parse, word: int) -> bool:
    """ "Trump listed investments": a past right behind the name that the whole sentence is read as."""
    return word - 1 == parse.root and parse.tags[word] in ("VBD", "VBN") and parse.heads[word] > word


def _is_within_a_clause(parse: Parse, word: int) -> bool:
    """Whether a finite clause stands between a verb and the noun that the whole sentence is read as."""
    while (word := parse.heads[word]) != parse.root:
        if parse.tags[word] in FINITE or parse.has(word, *SUBJECTS):
            return True
    return False


def is_active(parse: Parse, verb: int) -> bool:
    """Whether a past cannot be a participle: it has an object or a content, or there is no passive of it."""
    if parse.has(verb, "agent") or any(
        parse.lower(kid) in ("by", "as") for kid in parse.children(verb, "prep")
    ):
        return False
    if parse.has(verb, "dobj"):
        return True
    content = parse.child(verb, "ccomp")
    if content is not None and parse.lemmas[verb] not in tables().ditransitive:
        return True  # "a poll found last week that"
    passive = parse.lemmas[verb] in tables().always_transitive
    return not passive and parse.has(verb, "xcomp", "prt", "dative", "prep", "advcl")


def _behind_a_colon(parse: Parse, noun: int, verb: int) -> int | None:
    """The subject: the noun at the head of it all, or what stands behind the colon: "KLOW: The king has left."."""
    colon = next((word for word in range(noun + 1, verb) if parse.texts[word] == ":"), None)
    if colon is None:
        return noun
    behind = [kid for kid in parse.kids[noun] if colon < kid < verb and parse.tags[kid] in NOUNS]
    return behind[0] if behind else None
