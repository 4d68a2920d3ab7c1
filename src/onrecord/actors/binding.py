"""Where grammar tells whom a pronoun means, or cannot mean: "Blavek and his staff", "Upon his return, Blavek ...".

What a pronoun cannot mean are principles A and B of Chomsky (1981), and what verbs tell of whose their objects are:
nobody expels their own envoys, and who demands that somebody be freed is not in prison.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.clauses import (
    clauses_over,
    describes,
    nodes_of,
    owns_object,
    root_clause,
    written_subjects,
)
from onrecord.actors.nodes import Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View
from onrecord.grammar import Clause, Phrase

_REFLEXIVE = ("self", "selves")
_NOMINATIVE = frozenset(("he", "she", "they"))
_OPENING = frozenset(
    ("upon", "on", "after", "before", "in", "during", "at", "since", "despite", "with", "following")
)
"""Prepositions of a phrase that stands before the subject whose it is."""
_CITING = frozenset(("according", "as", "for", "like", "regarding", "concerning", "among", "of"))
"""Words before somebody who may be the subject: "according to Blavek, he ...", "as for Blavek, he ..."."""
_JOINING = frozenset(("and", "or"))
_ONE_PERSON = frozenset(("his", "her"))


def is_conjoined(view: View, position: int) -> bool:
    """Whether a possessive pronoun stands right behind "and" or "or"."""
    return view.tag(position) == "PRP$" and position >= 2 and view.lower(position - 1) in _JOINING


def conjoined_owner(view: View, position: int, before: Sequence[Node]) -> Node | None:
    """Who stands right before "and his ...": "the envoy and his staff"; None where nobody does."""
    if not is_conjoined(view, position):
        return None
    end = view.words[position - 2].end
    found = [node for node in before if end in (node.end, node.head_end) and node.kind != "place"]
    return max(found, key=lambda node: node.end - node.start, default=None)


def aimed_at(view: View, position: int, before: Sequence[Node], words: frozenset[str]) -> Node | None:
    """Who is punished or blamed for what is theirs: "sanctions against Iran over its attack", "protested to Iran over
    its …": right behind one of `words` and a preposition, right before the "over" or "for" of a possessive pronoun."""
    if position < 4 or view.lower(position - 1) not in _GROUND:
        return None
    end = view.words[position - 2].end
    found = [node for node in before if end in (node.end, node.head_end)]
    node = max(found, key=lambda node: node.end - node.start, default=None)
    if node is None:
        return None
    place = next(at for at, word in enumerate(view.words) if word.end > node.start)
    place -= view.lower(place - 1) == "the"
    return node if view.lower(place - 1) in _AIMED and view.lower(place - 2) in words else None


_GROUND = frozenset(("for", "over"))
_AIMED = frozenset(("against", "at", "on", "to"))


def coming_subject(view: View, position: int, nodes: Sequence[Node]) -> Node | None:
    """The main subject after a phrase that opens the sentence: "Upon his return from Klow, Blavek said ...".

    Of single persons alone: "its" before a comma is as often another's ("After its invasion of ...").
    """
    if position != 1 or view.lower(0) not in _OPENING or view.lower(position) not in _ONE_PERSON:
        return None
    root = root_clause(view)
    subjects = written_subjects(root) if root is not None and not root.passive else ()
    found = [node for number in subjects for node in nodes_of(view, number, nodes) if node.kind == "name"]
    return found[0] if len({node.figure.id for node in found}) == 1 else None


def spoken_for(scene: Scene, view: View, numbers: Sequence[int], rows: Sequence[Node]) -> list[Node]:
    """Whose kin, lawyer or spokesman a subject is: in "her lawyer said she ..." she is who has the lawyer."""
    phrases = view.sentence.phrases
    owners = [
        owner
        for number in numbers
        if phrases[number].lemma in scene.tables.pronouns.speaking_for.words
        and (owner := phrases[number].possessor) is not None
    ]
    return [
        node
        for owner in owners
        for node in nodes_of(view, owner, rows)
        if node.end <= phrases[owner].end + len("'s")
    ]


def is_reflexive(view: View, position: int) -> bool:
    """Whether a pronoun means the subject of its own clause ("himself")."""
    return view.lower(position).endswith(_REFLEXIVE)


def is_done_to(view: View, position: int) -> bool:
    """Whether the pronoun is what something is done to: "they" and the "it" of a passive are not."""
    if view.tag(position) != "PRP" or view.lower(position) in _NOMINATIVE:
        return False
    slot, clause, _ = view.slot(position)
    return slot in ("recipient", "prep") or (slot == "object" and clause is not None and not clause.passive)


def barred_from(scene: Scene, view: View, position: int, before: Sequence[Node]) -> list[Node]:
    """Nodes that a pronoun cannot mean: the subject of the clause whose object it is, the one it describes, who harms
    what is owned, who asks that somebody be freed."""
    over = clauses_over(view, view.words[position].start)
    phrases: list[Phrase] = []
    if view.tag(position) == "PRP$":
        described = describes(view, position)
        phrases += [described] if described is not None else []
        his_own = view.lower(position + 1) == "own"  # "bombed its own cities"
        if over and not his_own and _harms_what_is_owned(scene, view, position, over[0]):
            phrases += [view.sentence.phrases[number] for number in over[0].subjects]
    if is_done_to(view, position) and not is_reflexive(view, position):
        _, own, _ = view.slot(position)
        around = [own] if own is not None else over[:1]
        words = scene.tables.pronouns
        if own is not None and own.lemma in words.freeing.words:
            around += [clause for clause in over if clause.lemma in words.demanding.words]
        phrases += [view.sentence.phrases[number] for clause in around for number in written_subjects(clause)]
    phrases += _in_front(view, position)
    apposed = [view.sentence.phrases[number] for phrase in phrases for number in phrase.appositions]
    heads = [view.words[phrase.head].start for phrase in (*phrases, *apposed)]
    return [node for node in before if any(node.start <= head < node.end for head in heads)]


def _in_front(view: View, position: int) -> list[Phrase]:
    """Whom a phrase with a preposition names that opens the clause whose subject a pronoun is: "In a talk with Blavek,
    he ..." is somebody else; "In Blavek's speech, he ..." may be Blavek (principle C)."""
    slot, clause, _ = view.slot(position)
    if clause is None or slot != "subject" or view.lower(position) not in _NOMINATIVE:
        return []
    start, every = view.words[position].start, view.sentence.phrases
    rows = [item for item in clause.attachments if item.prep.split()[0] not in _CITING]
    found: list[Phrase] = []
    while rows:
        phrase = every[rows.pop().phrase]
        if phrase.end <= start:
            found.append(phrase)
            rows += phrase.attachments
    return found


def _harms_what_is_owned(scene: Scene, view: View, position: int, clause: Clause) -> bool:
    """Whether a clause's verb is done to what is another's: not of "met his counterpart", whose own it is."""
    words = scene.tables.pronouns
    if clause.lemma not in words.harming.words or clause.passive:
        return False
    owned = view.phrase_at(position)
    own = any(
        phrase.possessor == owned and phrase.lemma in words.own.words for phrase in view.sentence.phrases
    )
    return not own and owns_object(view, position, clause)
