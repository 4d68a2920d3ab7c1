"""Nouns that point back: "the ministry", "the two leaders", "both sides", "the former", "the latter"."""

from __future__ import annotations

from onrecord.actors.anaphors import Anaphors
from onrecord.actors.bands import counted
from onrecord.actors.described import DescribedStates
from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, SURE, Discourse
from onrecord.actors.finder import Hit
from onrecord.actors.folding import fold
from onrecord.actors.groups import group_node
from onrecord.actors.members import MemberFinder
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.office_holders import OfficeHolders
from onrecord.actors.pronoun_rows import GroupKind
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.view import View

_ALSO_PLURAL = ("ese", "ss", "sh", "ch", "s")
"""Endings of words that mean the people as well: "the Swiss", "the Dutch", "the Chinese"."""

OPENERS = frozenset(("the", "both", "neither", "either"))

_TWO = 2


class Definites:
    """Resolves definite phrases that point back, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.discourse = scene, Discourse(scene)
        words = scene.tables.pronouns
        self._anaphors = {word: row for row in words.anaphors for word in row.words}
        self._group_nouns: dict[str, GroupKind] = {
            noun.lower(): kind for kind, nouns in words.groups.nouns.items() for noun in nouns
        }
        self._members, self._described = MemberFinder(scene), DescribedStates(scene)
        self._holders = OfficeHolders(scene, self._members)
        self._anaphoric = Anaphors(scene, self.discourse)

    def node(self, view: View, index: int, position: int) -> Node | None:
        """The node of the phrase that opens with "the" or "both" at a word, when it points back."""
        if view.lower(position) not in OPENERS or position + 1 >= len(view.words):
            return None
        rest = [view.lower(position + step) for step in range(1, 4)]
        definite = view.lower(position) == "the"
        if rest[0] in ("former", "latter") and self._stands_alone(view, position + 2):
            return self._former_latter(view, index, position, rest[0])
        group = self._group(view, index, position)
        if group is not None:
            return group
        national = self._national(view, index, position + 1) if definite else None
        if national is not None:
            return national
        for size in (3, 2, 1):
            last, phrase = position + size, " ".join(rest[:size])
            anaphor = self._anaphors.get(phrase) if definite else None
            if anaphor is None or not view.is_head(last, last + 1) or self._names_more(view, last):
                continue
            if self._open(index, view, last):
                return self._anaphoric.node(view, index, position, last, anaphor)
        return self._described.node(view, index, position) if definite else None

    @staticmethod
    def _names_more(view: View, last: int) -> bool:
        """Whether the noun is the beginning of a name ("the Organization of American States")."""
        number = view.hit_at[last]
        return number >= 0 and view.hits[number].has("name", "local") and view.spans[number][1] > last + 1

    def _national(self, view: View, index: int, position: int) -> Node | None:
        """ "The Uruguayan": the only person of the country whom the sentences before name, else the country itself."""
        number = view.hit_at[position]
        if (
            number < 0
            or view.tag(position) not in ("NNP", "NN", "JJ")
            or not view.hits[number].has("people", "demonym")
        ):
            return None
        hit, last = view.hits[number], view.spans[number][1]
        acting = [node for node in self.discourse.nodes(index) if node.start == hit.start]
        singular = not view.text[hit.start : hit.end].endswith(_ALSO_PLURAL) and view.is_head(position, last)
        if not singular or not acting or acting[0].rule != "people_as_state":
            return None
        for other in range(index - 1, max(-1, index - SENTENCES_BACK), -1):
            persons = {
                node.figure.id: node.figure
                for node in self.discourse.nodes(other)
                if node.figure.person
                and not node.figure.plural
                and node.figure.country == acting[0].figure.country
            }
            if persons:
                figure = next(iter(persons.values()))
                return self._as_person(view, index, hit, figure) if len(persons) == 1 else None
        return None

    @staticmethod
    def _as_person(view: View, index: int, hit: Hit, figure: Figure) -> Node:
        return Node(
            hit.start, hit.end, index, figure, kind="role", rule="national", score=LIKELY, role_text=hit.key
        )

    @staticmethod
    def _stands_alone(view: View, following: int) -> bool:
        tag = view.tag(following)
        return (tag[:2] in ("VB", "MD", "RB") and tag not in ("VBG", "VBN")) or view.lower(following) == ","

    def _open(self, index: int, view: View, position: int) -> bool:
        """Whether nothing written beside the noun has already told who is meant."""
        start = view.words[position].start
        rows = [
            node
            for node in self.discourse.nodes(index)
            if node.anchor >= 0 and node.anchor <= start < max(node.end, node.head_end)
        ]
        return all(_guessed(node) for node in rows)

    def _former_latter(self, view: View, index: int, position: int, low: str) -> Node | None:
        tops = self.discourse.tops(index, view.words[position].start)
        if len(tops) < 2:
            return None
        chosen = tops[0] if low == "former" else tops[-1]
        return Node(
            view.words[position].start,
            view.words[position + 1].end,
            index,
            chosen.figure,
            kind="pronoun",
            rule=low,
            score=LIKELY,
            candidates=tuple(dict.fromkeys(node.figure.id for node in tops)),
        )

    def _group(self, view: View, index: int, position: int) -> Node | None:
        """The group that opens at a word, with its members; None when it is none or fewer are known."""
        kind, size, last = self._group_words(view, position)
        if not size or view.tag(last + 1)[:2] in ("NN", "CD", "JJ") or view.lower(last + 1) == "of":
            return None
        here = view.words[position].start
        head = self._office(view, last) if kind == "person" else None
        members = self._holders.find(index, here, size, head) if head is not None else None
        region = self._region(view, last) if kind == "state" else None
        if region is not None and len(region) == size:
            states = tuple(self.scene.cast.of_place(place) for place in sorted(region))
            return group_node(here, view.words[last].end, index, states, "group", SURE)
        members = members or self._members.find(index, here, size, kind)
        # "the two men" may be two soldiers told of before
        if kind == "any" or (kind == "person" and head is None):
            named = members is not None and members.named and members.score >= SURE
            told = None if named else counted(self.scene, self.discourse, view, index, position, last)
            if told is not None or members is None:
                return told
        if members is not None and region is not None:
            members = members if all(figure.country in region for figure in members.figures) else None
        if members is not None and head is not None:
            members = self._holders.in_office(members, head)
        sides = view.lower(last) == "parties" and size == _TWO and position + 1 == last
        if members is None or (sides and not members.joined):
            return None
        start, end = view.words[position].start, view.words[last].end
        return group_node(start, end, index, members.figures, "group", members.score)

    def _group_words(self, view: View, position: int) -> tuple[GroupKind, int, int]:
        """Kind and size of a group and its last word; size 0 where no group is written."""
        groups = self.scene.tables.pronouns.groups
        number = position if view.lower(position) != "the" else position + 1
        size = groups.numbers.get(view.lower(number), 0)
        if size:
            for length in (3, 2, 1):
                words = [view.lower(number + step) for step in range(1, length + 1)]
                kind = self._group_nouns.get(" ".join(words)) or self._of_persons(" ".join(words))
                if kind is not None:
                    return kind, size, number + length
        if view.lower(position) == "the" and self._are_sides(view, position + 1):
            return "side", _TWO, position + 1
        if view.lower(position) == "the" and view.lower(position + 1) in groups.alone:
            return "any", groups.alone[view.lower(position + 1)], position + 1
        return "any", 0, position

    def _region(self, view: View, last: int) -> frozenset[str] | None:
        """The states of the region that stands before the noun of a group ("the three Baltic states")."""
        return self.scene.tables.described.traits.get(view.lower(last - 1))

    def _office(self, view: View, last: int) -> Head | None:
        """The title of an office in the plural that a group is of ("both prime ministers"), or None."""
        for size in (3, 2, 1):
            words = " ".join(view.lower(last - size + 1 + step) for step in range(size)).removesuffix("s")
            head = self.scene.tables.heads.get(fold(words))
            if (
                head is not None
                and head.kind == "role"
                and head.offices
                and not head.word.startswith("leader")
            ):
                return head
        return None

    def _are_sides(self, view: View, position: int) -> bool:
        """Whether "the parties" was read as the sides of a dispute."""
        start = view.words[position].start if position < len(view.words) else -1
        return view.tag(position) == "NNS" and any(
            node.rule == "side_no_country" and node.anchor == start for node in self.scene.nodes
        )

    def _of_persons(self, noun: str) -> GroupKind | None:
        """Whether the noun is the plural of a role ("the two mayors")."""
        head = self.scene.tables.heads.get(noun.removesuffix("s")) if noun.endswith("s") else None
        return "person" if head is not None and head.kind == "role" else None

    def drop_guess(self, node: Node) -> None:
        """A noun that points back replaces what the same noun was guessed to be from the article's country."""
        self.scene.nodes[:] = [other for other in self.scene.nodes if not _replaced(other, node)]


def _replaced(other: Node, node: Node) -> bool:
    if other.sentence != node.sentence:
        return False
    if node.rule == "national":
        return other.rule == "people_as_state" and other.start == node.start
    return node.start <= other.anchor < node.end and _guessed(other)


def _guessed(node: Node) -> bool:
    return node.rule.endswith(("_context", "_no_country", "_antecedent", "_sender"))
