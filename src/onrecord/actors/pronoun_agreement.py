"""Which actors agree with a pronoun, and whether somebody would whom the article's actors are not known by."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.clauses import nodes_of, written_subjects
from onrecord.actors.joint import fits_plural
from onrecord.actors.nodes import Node
from onrecord.actors.view import View
from onrecord.grammar import Clause

_SINGULAR_KINDS = frozenset(("state", "body", "organisation", "company", "group", "party"))
_NEW = frozenset(("a", "an", "another"))
"""Determiners of what has not been named before."""


def fits(node: Node, sort: str) -> bool:
    """Whether an actor agrees with a pronoun: `sort` is "m", "f", "n" (it) or "p" (they)."""
    figure = node.figure
    if sort in ("m", "f"):
        return figure.person and not figure.plural and figure.gender in (sort, "")
    if sort == "n":
        return figure.kind in _SINGULAR_KINDS and not figure.plural and node.rule != "people_as_state"
    return fits_plural(node)


def preferred(rows: list[Node]) -> Node:
    """Which of several that fit is meant: a subject, else the first, of those that stand in no other's name."""
    outer = [
        node
        for node in rows
        if not any(
            o is not node and o.covers(node.start, node.end) and o.figure.id != node.figure.id for o in rows
        )
    ]
    subjects = [node for node in outer if node.slot == "subject"]
    return (subjects or outer or rows)[0]


def some_fit(rows: Sequence[Node]) -> bool:
    """Whether "it" may mean several of the sentence's own actors: then it is nobody of an earlier one."""
    return len({node.figure.id for node in rows if node.kind != "place" and fits(node, "n")}) > 1


def are_several(view: View, numbers: Sequence[int], sort: str, rows: Sequence[Node]) -> bool:
    """Whether two subjects joined by "and" fit a singular pronoun, a name of nobody known among them: none is meant."""
    found: set[str] = set()
    for number in numbers if len(numbers) > 1 else ():
        nodes = nodes_of(view, number, rows)
        found |= {node.figure.id for node in nodes if fits(node, sort)}
        phrase = view.sentence.phrases[number]
        if not nodes and phrase.kind == "proper" and not phrase.plural:
            found.add(f"unknown {number}")
    return len(found) > 1


def is_nobody(
    view: View, clause: Clause | None, sort: str, rows: Sequence[Node], position: int | None = None
) -> bool:
    """Whether a clause's subject would fit and is nobody known: then no other actor is meant for sure."""
    if clause is None:
        return False
    for number in written_subjects(clause):
        phrase = view.sentence.phrases[number]
        if position is not None and phrase.end > view.words[position].start:
            continue
        if nodes_of(view, number, rows) or phrase.kind in ("pronoun", "number", "other"):
            continue
        if phrase.kind == "proper" and not phrase.plural and sort != "p":
            return True
        if phrase.kind == "common" and sort == ("p" if phrase.plural else "n"):
            return True
    return False


def is_stranger(view: View, clause: Clause | None) -> bool:
    """Whether a clause's subject is a name that tells nothing of its bearer: "Then Strofzin rang. He ..."."""
    for number in written_subjects(clause) if clause is not None else ():
        phrase = view.sentence.phrases[number]
        hit = view.hit_at[phrase.head]
        unknown = hit < 0 or all(meaning.sort == "surname" for meaning in view.hits[hit].meanings)
        if unknown and phrase.kind == "proper" and not phrase.plural and view.tag(phrase.head) == "NNP":
            return True
    return False


def brings_in_a_thing(view: View, clause: Clause | None, known: Sequence[Node]) -> bool:
    """Whether a clause's subject is something new that is no actor: "A mine went off. It killed two"."""
    for number in written_subjects(clause) if clause is not None else ():
        phrase = view.sentence.phrases[number]
        new = phrase.kind == "common" and not phrase.plural and phrase.determiner in _NEW
        if new and not nodes_of(view, number, known):
            return True
    return False
