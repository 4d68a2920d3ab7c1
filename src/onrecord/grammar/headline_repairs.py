"""What the parser gets wrong in headlines, which drop auxiliaries, articles and "and": repairs on the plain parse.

Applied to titles alone, where the shape has one reading; in running text the same words are ordinary appositions,
reduced relatives and infinitives. "Ours" are the headlines of `tests/grammar/sentences.txt`.
"""

from __future__ import annotations

from onrecord.grammar.dependencies import FINITE
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


def names_without_and(parse: Parse) -> bool:
    """ "Obama, Castro announce swap": the first name is read as an adverbial or gets the second as apposition; the
    comma of headlines is an "and". Only for two names with one comma between and none after."""
    for comma in range(1, len(parse) - 1):
        if (
            parse.texts[comma] != ","
            or parse.tags[comma - 1] not in _NOUNS
            or comma - 1 not in _heads_of_names(parse)
        ):
            continue
        first, second = comma - 1, _head_of_name(parse, comma + 1)
        if (
            second + 1 >= len(parse)
            or parse.texts[second + 1] == ","
            or not _may_be_peers(parse, first, second)
        ):
            continue
        if parse.deps[second] == "appos" and parse.heads[second] == first:
            parse.move(second, first, "conj")
            return True
        if (
            parse.deps[first] in ("npadvmod", "dep", "nmod", "advcl")
            and parse.heads[first] == parse.heads[second]
        ) or (parse.deps[first] == "nmod" and parse.heads[first] == second):
            role, verb = parse.deps[second], parse.heads[second]
            parse.move(first, verb, role)
            parse.move(second, first, "conj")
            return True
    return False


def peoples_without_and(parse: Parse) -> bool:
    """ "Thai, Cambodian troops clash": the first people is read as telling when; the comma is an "and"."""
    if len(parse) < _SHORTEST or parse.texts[1] != "," or parse.deps[0] not in ("npadvmod", "dep", "nmod"):
        return False
    noun = parse.heads[2]
    second = parse.deps[2] in ("amod", "compound", "nmod") and parse.tags[2] in ("JJ", "NNP")
    if not second or parse.tags[noun] != "NNS" or noun != _THIRD or not parse.texts[2][:1].isupper():
        return False
    if parse.heads[0] not in (noun, parse.heads[noun]):
        return False
    parse.move(0, noun, "amod")
    parse.move(2, 0, "conj")
    return True


_SHORTEST = 5
_THIRD = 3


def _heads_of_names(parse: Parse) -> set[int]:
    return {word for word, dep in enumerate(parse.deps) if dep not in ("compound", "amod", "det")}


def _head_of_name(parse: Parse, word: int) -> int:
    """The head of the base phrase that starts with `word`."""
    while parse.deps[word] in ("compound", "amod", "nmod", "det", "nummod") and parse.heads[word] > word:
        word = parse.heads[word]
    return word


def _may_be_peers(parse: Parse, first: int, second: int) -> bool:
    counted = parse.tags[second] == "NNS" and parse.child(second, "nummod") is not None  # "Iran, six powers"
    names = parse.tags[first] in ("NNP", "NNPS") and (counted or parse.tags[second] in ("NNP", "NNPS"))
    return names and parse.lower(first) not in tables().calendar_names


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
    if parse.tags[root] in ("CD", "NNS") and after is not None and after > root:  # "Six dead in blast"
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


REPAIRS = (
    noun_read_as_verb,
    headline_goes_on_with_its_subject,
    infinitive_before_its_speaker,
    names_without_and,
    peoples_without_and,
    participle_as_verb,
    participle_with_subject,
    infinitive_as_future,
    adjective_without_copula,
    headline_goes_on_with_the_speaker,
)
