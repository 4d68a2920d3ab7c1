"""Whom a go-between brings together: those who do with each other what he brokers.

Belongs here: finding them in the clause that the mediated thing stands in. Who is a go-between stands in
`go_betweens.py`.
"""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_THIRD_PARTY, _MANY = "third-party", "multilateral"
"""The modes of what is done to bring others together, and of what several do at one's table."""

_OTHER = frozenset({"with", "to"})
"""Prepositions of the other one in a clause of two: "signed it with Freedonia", "apologised to Freedonia"."""
_JOINING = frozenset(
    {
        "sign", "accept", "agree", "reach", "conclude", "seal", "strike", "join", "attend", "enter", "ratify",
        "initial", "break", "violate", "breach", "honour", "honor", "observe", "respect",
    }
)  # fmt: skip
"""What a side does with a thing that it has made with another one; others only judge it."""
_WHERE = frozenset({"at", "in", "during", "after"})
"""Prepositions of where two deal with each other: "told Freedonia at talks hosted by Sylvania"."""


def brings_together(clause: Clause, mode: str | None) -> bool:
    """Whether a clause tells who brought others together: "brokered a truce", "talks hosted by Sylvania"."""
    return clause.kind == "verb" and (
        mode == _THIRD_PARTY or (mode == _MANY and clause.relative_to is not None)
    )


def brought_together(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """ "Ruritania signed the Sylvanian-brokered truce with Freedonia", "apologised to Freedonia in a call brokered by
    Sylvania": the phrases of those who deal with each other over the thing that is brokered."""
    things = {*clause.objects, *(() if clause.relative_to is None else (clause.relative_to,))}
    for outer in sentence.clauses:
        if outer.kind != "verb" or outer.passive or outer.index == clause.index:
            continue
        preps = {item.prep for item in outer.attachments if item.phrase in things}
        if not preps and things.isdisjoint(outer.objects):
            continue
        others = [item.phrase for item in outer.attachments if item.prep in _OTHER]
        met = outer.objects if preps & _WHERE else ()
        if not (met or others or len(outer.subjects) > 1 or outer.lemma in _JOINING):
            continue
        found = dict.fromkeys((*outer.subjects, *outer.recipients, *met, *others))
        return tuple(each for each in found if each not in things)
    return ()
