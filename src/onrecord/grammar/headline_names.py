"""Names in a row as headlines write them, with a comma for "and": "Obama, Castro announce swap"."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_NOUNS = ("NN", "NNS", "NNP", "NNPS", "CD")


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
        if parse.texts[second + 1 : second + 2] == [","] or not _may_be_peers(parse, first, second):
            continue
        if second + 1 >= len(parse) and parse.deps[first] != "dobj":
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


def three_names_without_and(parse: Parse) -> bool:
    """ "Armenia, Azerbaijan, Russia sign deal": names in a row before the verb, of which the last is read as its
    subject alone."""
    verb = parse.root
    last = parse.child(verb, "nsubj")
    if last is None or last + 1 != verb or parse.tags[last] not in ("NNP", "NNPS"):
        return False
    if any(parse.tags[word] not in ("NNP", "NNPS", ",") for word in range(last)):
        return False
    ends = [word - 1 for word in range(1, last) if parse.texts[word] == ","]
    if len(ends) < _THIRD - 1:
        return False
    for end in ends:
        if parse.deps[end] not in ("compound", "amod"):
            parse.move(end, last, "conj")
    first, *others = [*(end for end in ends if parse.heads[end] == last), last]
    parse.move(first, verb, "nsubj")
    for other in others:
        parse.move(other, first, "conj")
    return True


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
