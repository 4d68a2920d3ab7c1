"""Who does it behind `by`: not every phrase under it names a doer."""

from __future__ import annotations

from onrecord.grammar.parse import Parse
from onrecord.grammar.tables import tables

_BARE = frozenset({"prep", "punct"})
"""Dependents that a means may have and stay one: "by way of Oman"."""
_YEARS = frozenset(map(str, range(1000, 2200)))


def doers_under(parse: Parse, by: int) -> list[int]:
    """The words under a `by` that name who does it, without times, means, measures and "step by step"."""
    return [word for word in parse.children(by, "pobj") if _may_do(parse, by, word)]


def _may_do(parse: Parse, by: int, word: int) -> bool:
    lists, lemma, small = tables(), parse.lemmas[word].lower(), parse.lower(word)
    if lemma in lists.times or small in lists.calendar_names or small in _YEARS:
        return False  # "by Friday", "by the end of the month", "by 2030"
    if lemma in lists.amounts:  # "by 15 percent", "by 60 votes to 40"
        return parse.child(word, "nummod", "det", "amod", "quantmod") is None
    if by > 0 and parse.lemmas[by - 1].lower() == lemma and not parse.tags[word].startswith("NNP"):
        return False  # "step by step"
    alone = all(parse.deps[kid] in _BARE for kid in parse.kids[word])
    return not (alone and parse.tags[word] == "NN" and lemma in lists.means)
