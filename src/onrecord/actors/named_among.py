"""Which states a text names among several: "several countries, including Peru and Chile", "..., among them Peru"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.collective_rows import Several
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.view import View
from onrecord.grammar import Phrase

_STAND_IN = frozenset({"those", "that"})


def named_among(view: View, phrase: Phrase, taken: Sequence[Node], words: Several) -> tuple[Figure, ...]:
    """The states of the list that tells who belongs to a phrase, where it stands behind the phrase and no other word
    for states does between; `taken` are the nodes of the sentence."""
    first = _list_after(view, phrase, words)
    opened = next((each for each in view.sentence.phrases if each.first == first), None)
    if opened is None:
        return ()
    found: dict[str, Figure] = {}
    for member in (opened, *(view.sentence.phrases[number] for number in opened.conjuncts)):
        for item in _meant(view, member):
            head = view.words[item.head]
            for node in taken:
                if node.kind == "name" and node.figure.kind == "state" and node.covers(head.start, head.end):
                    found.setdefault(node.figure.id, node.figure)
    return tuple(found.values())


def _meant(view: View, member: Phrase) -> Sequence[Phrase]:
    """A member of the list, or whose it is: "including those of Peru and Chile"."""
    if member.lemma not in _STAND_IN:
        return (member,)
    return [view.sentence.phrases[item.phrase] for item in member.attachments if item.prep == "of"]


def _list_after(view: View, phrase: Phrase, words: Several) -> int:
    """The word with which the list starts, or -1."""
    for at in range(phrase.head + 1, len(view.words)):
        if view.words[at].lemma in words.nouns or view.words[at].lemma in words.related:
            return -1
        for opening in words.such_as:
            if (
                tuple(view.lower(each) for each in range(at, min(at + len(opening), len(view.words))))
                == opening
            ):
                return at + len(opening)
    return -1
