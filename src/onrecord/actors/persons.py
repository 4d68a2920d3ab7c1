"""Names of persons -> nodes: full names and surnames of the registry's persons, and of whom the article has told."""

from __future__ import annotations

from onrecord.actors.acquaintance import GIVEN_NAME, Acquaintance
from onrecord.actors.bearers import Bearers, is_everyday, persons_of
from onrecord.actors.damaged import Repairer
from onrecord.actors.entries import Entry
from onrecord.actors.finder import Hit
from onrecord.actors.full_names import FullNames
from onrecord.actors.namesakes import rank_before, without_namesakes
from onrecord.actors.nodes import Node
from onrecord.actors.run_reading import RunReader
from onrecord.actors.runs import RunFinder, with_given_names
from onrecord.actors.scene import Scene
from onrecord.actors.scenery import is_scenery
from onrecord.actors.strangers import Told
from onrecord.actors.view import View

_AMBIGUOUS = 0.6
_BARE = 0.75
"""Score of an office holder named at once by surname alone."""


class People:
    """The persons of one article: finds, remembers and links them."""

    def __init__(self, scene: Scene, repairer: Repairer) -> None:
        self.scene, self.met, self.bearers = scene, Acquaintance(scene), Bearers(scene)
        self.finder = RunFinder(scene, self.met.has_met)
        self.unlisted = RunReader(scene, self.met, self.bearers, repairer)
        self._instead: set[tuple[int, int]] = set()

    def remember_full_names(self) -> None:
        """First pass, before any other: full names and heads of state tell whom surnames mean."""
        FullNames(self.scene, self.met, self.finder, self.bearers).remember()

    def block_in_runs(self, index: int) -> None:
        """Names inside a longer unknown name mean nothing by themselves ("Amal" in a first name and surname), nor do
        towns and capitals that somebody is called like whose full name the article gives."""
        view = self.scene.views[index]
        for number, hit in enumerate(view.hits):
            if self._is_met_not_place(view, number):
                view.blocked.add(number)
                self._instead.add((index, number))
                view.countries = [(start, place) for start, place in view.countries if start != hit.start]
        for run in self.finder.find(view, index):
            inside = {view.hit_at[word] for word in range(run.first, run.last) if view.hit_at[word] >= 0}
            view.blocked.update(
                number for number in inside
                if not view.hits[number].has("surname")
                and (run.last - run.first > 1 or view.hits[number].has("city"))
            )  # fmt: skip

    def _is_met_not_place(self, view: View, number: int) -> bool:
        """Whether a place has the surname of somebody of the registry whose full name the article gives: "President
        Ricardo Strelsau ... Strelsau said"; where something is or goes it stays the place."""
        hit, first = view.hits[number], view.spans[number][0]
        if not hit.has("surname") or not hit.has("capital", "city"):
            return False
        known = {figure.id for figure in self.met.of_surname(hit.key)}
        told = any(entry.id in known for entry in persons_of(self.scene, hit, "surname"))
        return told and view.lower(first - 1) not in (*self.scene.tables.verbs.locative, "to", "from")

    def name_nodes(self, index: int) -> None:
        """Nodes for all persons named in a sentence that the registry or the article knows; other runs are kept."""
        view = self.scene.views[index]
        taken = self._given_before(view)
        for run in self.finder.find(view, index):
            node = self.unlisted.node(view, index, run)
            if node is not None:
                self.scene.nodes.append(node)
            elif run.last - run.first > 1 or run.honorific:
                self.met.runs.append((index, run))
            if node is not None or run.last - run.first > 1:
                taken.update(view.hit_at[word] for word in range(run.first, run.last))
        for number, hit in enumerate(view.hits):
            if (number in view.blocked and (index, number) not in self._instead) or number in taken:
                continue
            found = self._of_hit(view, index, number, hit)
            if found is not None:
                self.scene.nodes.append(found)

    def _given_before(self, view: View) -> set[int]:
        """Surnames that are a further given name of whoever is named right behind them."""
        found: set[int] = set()
        for number, hit in enumerate(view.hits):
            if number not in view.blocked and persons_of(self.scene, hit, "name"):
                first = with_given_names(self.scene, view, number)
                found.update(view.hit_at[first : view.spans[number][0]])
        return found

    def _of_hit(self, view: View, index: int, number: int, hit: Hit) -> Node | None:
        title = self.finder.title_before(view, view.spans[number][0])
        named = persons_of(self.scene, hit, "name")
        others = without_namesakes(self.scene, view, number, named)
        if named and not others:
            return self._namesake(view, index, number)
        if (
            named
            and all(self.bearers.forgotten(entry) for entry in named)
            and self._called_after(view, number)
        ):
            return None
        if named:
            named = others
            first = with_given_names(self.scene, view, number)
            title = title or self.finder.title_before(view, first)
            best = self.bearers.best(named, index, title)
            node = self._node(hit, index, best, "full_name", 1.0, named, title)
            node.start = view.words[first].start
            return node
        bearers = persons_of(self.scene, hit, "surname")
        last = view.spans[number][1]
        if view.text[hit.start : hit.end] in self.finder.honorifics and view.tag(last) == "NNP":
            return None  # "Sheikh Saud"
        place = hit.has("name", "capital", "seat") and (index, number) not in self._instead
        if not bearers or (place and not title):
            return None
        return self._of_surname(view, index, number, hit, bearers, title)

    def _called_after(self, view: View, number: int) -> bool:
        """Whether the name of somebody of the past is a thing's: "the Charles de Gaulle", "a flight to ..."."""
        first = view.spans[number][0]
        return view.lower(first - 1) == "the" or is_scenery(self.scene, view, number)

    def _namesake(self, view: View, index: int, number: int) -> Node:
        """Somebody of no registry who is called like one of it."""
        hit, first = view.hits[number], view.spans[number][0]
        name = view.text[hit.start : hit.end]
        figure = self.unlisted.strangers.meet(name, Told(sectors=rank_before(self.scene, view, first)))
        self.met.remember(figure, name)
        return Node(hit.start, hit.end, index, figure, rule="namesake", score=GIVEN_NAME)

    def _of_surname(
        self, view: View, index: int, number: int, hit: Hit, bearers: list[Entry], title: str
    ) -> Node | None:
        known = self.met.of_surname(hit.key)
        given = self.met.of_given(hit.key, title)
        if given is not None and (title or not is_everyday(self.scene, view, hit)):
            return Node(
                hit.start, hit.end, index, given, rule="given_name", score=GIVEN_NAME, reason=given.reason
            )
        if known and not self.bearers.unlikely(view, number):
            listed = [entry for entry in bearers if any(figure.id == entry.id for figure in known)]
            if listed:
                return self._node(
                    hit, index, self.bearers.best(listed, index, title), "surname", 0.95, listed, title
                )
            return Node(hit.start, hit.end, index, known[-1], rule="surname", score=0.9)
        once = self.bearers.once_in_office_of(bearers, title)
        bearers = [entry for entry in bearers if not self.bearers.forgotten(entry)]
        if title:
            fitting = self.bearers.with_title(bearers, title) or once or self.bearers.known(bearers, title)
            return self._chosen(hit, index, fitting, "title_surname", 0.9, title)
        if not self.bearers.alone_counts(view, index, number, hit):
            return None
        in_office = self.bearers.meant_alone(bearers)
        if in_office:
            return self._chosen(hit, index, in_office, "office_holder_surname", _BARE, "")
        heads = (
            self.bearers.former_heads(bearers)
            or self.bearers.only_one(bearers, index)
            or self.bearers.active_here(bearers)
        )
        if len(heads) != 1 or is_everyday(self.scene, view, hit):
            return None
        return self._node(hit, index, heads[0], "known_surname", _AMBIGUOUS, heads, "")

    def _chosen(
        self, hit: Hit, index: int, choices: list[Entry], rule: str, score: float, title: str
    ) -> Node | None:
        if not choices:
            return None
        return self._node(hit, index, self.bearers.best(choices, index, title), rule, score, choices, title)

    def _node(
        self, hit: Hit, index: int, entry: Entry, rule: str, score: float, choices: list[Entry], title: str
    ) -> Node:
        figure = self.scene.cast.of_id(entry.id)
        node = Node(hit.start, hit.end, index, figure, rule=rule, score=score, reason=figure.reason)
        if len(choices) > 1:
            ordered = sorted(
                choices, key=lambda each: (-self.bearers.likelihood(each, index, title), each.id)
            )
            node.candidates = tuple(each.id for each in ordered[:5])
            rivals = [self.scene.cast.of_id(each.id) for each in ordered]
            if self.bearers.likelihood(ordered[0], index, title) == self.bearers.likelihood(
                ordered[1], index, title
            ):
                node.score, node.reason = _AMBIGUOUS, f"{rivals[0].name} or {rivals[1].name}"
        return node
