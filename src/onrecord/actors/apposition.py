"""A role beside a name is one actor: "Foreign ministry spokeswoman Jiang Yu", "Jane Roe, the bloc's envoy, …"."""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from onrecord.actors.derived import OTHERS, gender_of
from onrecord.actors.entries import NOT_STATES
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.persons import People
from onrecord.actors.registry import held_at
from onrecord.actors.registry_freshness import is_lapsed
from onrecord.actors.runs import Run
from onrecord.actors.scene import Scene
from onrecord.actors.strangers import Told
from onrecord.actors.view import View
from onrecord.records import Notice

_UNKNOWN_PERSON = 0.8
_OFFICIAL = frozenset(("GOV", "LEG", "JUD", "MIL", "COP"))
"""Sectors of an office written beside a name, which go before what the registry says of the person in general."""
_UNPLACED = ("_context", "_no_country", "_antecedent")
"""Endings of the rules of roles that do not themselves tell whose they are: the others describe somebody first."""
_ANYBODY = ("CVL",)
"""What an occupation without a country tells of somebody when it tells nothing ("the actress Ana Roe")."""
_TAIL = re.compile(r"(?:(?:for|of|to|in|on|at) (?:[^,;.:()]|(?<=[A-Z])\.){2,40})?,")
"""Between a role and its name: a comma, before it at most a short phrase ("the envoy for Syldavia, …")."""

_LEAD = re.compile(
    r",(?: \d{1,3},)?(?: (?:the|a|an))?(?:(?<=the|. a|.an)(?: (?!of|and|in|for|to|who|whose|that|with)[a-z-]+){1,3})?",
    re.IGNORECASE,
)
"""Between a name and its role: a comma, perhaps an age, an article, at most a few adjectives ("Jane Roe, 34, a veteran
rail union ...")."""


_FINITE = ("VBD", "VBZ", "VBP", "MD")
"""Tags of verbs that a subject stands before."""


class Joiner:
    """Joins roles and names of one sentence."""

    def __init__(self, scene: Scene, people: People, index: int) -> None:
        self.scene, self.people, self.index = scene, people, index
        self.view: View = scene.views[index]
        self.runs = [run for number, run in people.met.runs if number == index]

    def join(self, roles: list[Node], names: list[Node]) -> list[Node]:
        """Give each role its name's figure; returns nodes for unknown persons who stand beside a role."""
        made: list[Node] = []
        persons = [node for node in names if node.figure.person]
        for role in sorted(roles, key=_how_little_told):
            if (
                role.figure.plural
                or role.figure.kind not in ("person", "unknown", "people")
                or role.slot == "joined"
            ):
                continue
            known = self._beside(role, persons)
            if known is not None:
                self._merge(role, known)
                continue
            run = self._run_beside(role)
            if run is not None and not (role.weak and role.figure.sectors == _ANYBODY):
                made.append(self._introduce(role, run))
                persons.append(made[-1])
        for role, other in pairwise(sorted(roles, key=lambda each: each.start)):
            if other.slot == "joined" and self._is_second_office(role, other):
                role.figure, role.reason = other.figure, other.reason
                role.slot, role.candidates = other.slot, ()
        return made

    def _is_second_office(self, role: Node, other: Node) -> bool:
        """ "Prime Minister and Foreign Minister Jane Roe": two titles of one person."""
        text = self.view.text
        alone = not role.figure.plural and role.slot != "joined" and not role.determiner
        beside = text[role.head_end : other.start].strip() == "and"
        return alone and beside and text[role.anchor].isupper() and text[other.anchor].isupper()

    def _beside(self, role: Node, persons: list[Node]) -> Node | None:
        for person in persons:
            if self._adjacent(role, person.start, person.end):
                return person
        return None

    def _run_beside(self, role: Node) -> Run | None:
        for run in self.runs:
            end = self.view.words[run.last - 1].end
            if any(
                self._adjacent(role, start, end)
                for start in (self._run_start(run), self.view.words[run.first].start)
            ):
                return run
        return None

    def _run_start(self, run: Run) -> int:
        """Where the run's name starts, honorific included."""
        size = len(run.honorific.split())
        return self.view.words[max(0, run.first - size)].start

    def _adjacent(self, role: Node, start: int, end: int) -> bool:
        """Directly after the noun, after a comma behind the whole phrase, or before the phrase and a comma."""
        text = self.view.text
        honorific = self.people.finder.title_before(self.view, self.view.word_at(start))
        if start >= role.head_end:
            between = text[role.head_end : start].strip()
            if between in ("", honorific):
                return True
            gap = text[role.end : start].strip().removesuffix(honorific).strip()
            told = start >= role.end and bool(_TAIL.fullmatch(gap)) and self._closed(role, end)
            return told and not self._opens(role, end)
        if end <= role.start:
            gap = text[end : role.start].strip()
            free = self.view.tag(self.view.word_at(role.head_end - 1) + 1) not in ("NNP", "NNPS")
            return free and bool(_LEAD.fullmatch(gap)) and self._closes(role)
        return False

    def _opens(self, role: Node, end: int) -> bool:
        """Whether the name is the subject behind a phrase with the role: "After talks with the king, Jane Roe said"."""
        first = self.view.word_at(role.start)
        while self.view.tag(first - 1) in ("DT", "JJ", "PRP$"):
            first -= 1
        goes_on = (
            self.view.text[end : end + 1] == " " and self.view.tag(self.view.word_at(end) + 1) in _FINITE
        )
        return goes_on and self.view.tag(first - 1) == "IN"

    def _closed(self, role: Node, end: int) -> bool:
        """A name set off by commas after a role; a list of people ("the minister, X and Y") is not."""
        following = self.view.text[end : end + 1]
        if role.determiner in ("a", "an", "one", "another"):
            after = self.view.word_at(end)
            return following in (",", ".", ";") and self.view.lower(after + 1) not in ("and", "or")
        return role.determiner in ("the", "its", "his", "her", "their", "") and following in (
            ",",
            ".",
            ";",
            ")",
            "—",
            "-",
            " ",
            "",
        )

    def _closes(self, role: Node) -> bool:
        """The phrase after "Name," is no further member of a list: "X, the French president and Y"."""
        last = self.view.word_at(max(role.end, role.head_end) - 1) + 1
        return not (
            self.view.lower(last) == "and"
            and self.view.tag(last + 1) in ("NNP", "DT")
            and role.determiner == "the"
        )

    def _merge(self, role: Node, person: Node) -> None:
        figure = person.figure
        if not figure.sectors and role.figure.sectors and not figure.entry:
            figure = msgspec.structs.replace(
                figure, country=role.figure.country, sectors=role.figure.sectors, place=role.figure.place
            )
        elif figure.entry:
            figure = self._checked(role, person)
        role.figure = person.figure = figure
        role.reason, role.score, role.slot = figure.reason, max(role.score, person.score), "joined"
        person.role_text = role.role_text
        role.candidates = ()

    def _checked(self, role: Node, person: Node) -> Figure:
        """The known person; where the registry has no office for the date, country and sectors of the role written."""
        figure, day = person.figure, self.scene.day
        entry = self.scene.registry.entries[figure.entry]
        held = [holding for holding in held_at(entry, day) if not is_lapsed(holding, day)] if day else []
        written = role.figure
        if not held and self._tells_more(role, figure) and not self._sent_to(role, figure):
            country = written.country or figure.country
            figure = msgspec.structs.replace(figure, country=country, sectors=written.sectors)
            if written.sectors[0] in _OFFICIAL or written.country in NOT_STATES:
                self.scene.cast.tell(figure)
        if role.offices and held and not role.modifiers & {*OTHERS, "elect"}:
            roles = {holding.role for holding in held}
            if person.rule != "full_name":
                return figure
            beside = (
                not self.view.text[role.head_end : max(role.head_end, person.start)].strip().startswith(",")
            )
            other = bool(written.entry) and written.entry != figure.entry
            if beside and other and not roles & set(role.offices):
                self.people.unlisted.notices.append(self._notice(role, person))
        return figure

    def _sent_to(self, role: Node, figure: Figure) -> bool:
        """Whether somebody speaks for the own country at an organisation: "Ruritania's U.N. delegate"."""
        countries = {place for start, place in self.view.countries if role.start <= start < role.end}
        return role.figure.country in NOT_STATES and figure.country in countries

    @staticmethod
    def _tells_more(role: Node, figure: Figure) -> bool:
        """Whether the role written says more of a person than the registry, which has no office for the date."""
        written = role.figure
        if not written.sectors or written.country not in (figure.country, None, *NOT_STATES):
            return False
        if figure.sectors and (role.role_text or "").endswith(("elect", "designate")):
            return False
        office = written.sectors[0] in _OFFICIAL and not role.modifiers & {"former", "then", "elect"}
        return not figure.sectors or figure.reason is not None or office or written.country in NOT_STATES

    def _notice(self, role: Node, person: Node) -> Notice:
        return Notice(
            code="role_date",
            text=f"{role.role_text}: the registry has {person.figure.name} in another office at the date",
            start=role.start,
            end=role.end,
            field=self.view.sentence.field,
        )

    def _introduce(self, role: Node, run: Run) -> Node:
        gender = gender_of(fold(role.role_text or ""))
        told = msgspec.structs.replace(Told.of(role.figure), gender=gender)
        figure = self.people.unlisted.unknown_figure(self.view, run, told)
        role.figure, role.slot, role.candidates = figure, "joined", ()
        role.rule, role.score = "role_of_person", max(role.score, _UNKNOWN_PERSON)
        start, end = self.view.words[run.first].start, self.view.words[run.last - 1].end
        self.people.met.runs.remove((self.index, run))
        self.runs.remove(run)
        return Node(
            start,
            end,
            self.index,
            figure,
            rule="person_with_role",
            score=_UNKNOWN_PERSON,
            role_text=role.role_text,
        )


def _how_little_told(role: Node) -> int:
    """What a role says by itself of whoever has it: its country, one that stands around, or none."""
    return 2 if not role.figure.country else int(role.rule.endswith(_UNPLACED))
