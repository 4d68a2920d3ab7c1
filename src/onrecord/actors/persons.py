"""Names of persons -> nodes: full names, surnames, names with letters lost, and persons whom no registry knows."""

from __future__ import annotations

import re
from collections import defaultdict

from onrecord.actors.bearers import Bearers, is_everyday
from onrecord.actors.damaged import Repairer
from onrecord.actors.entries import Entry
from onrecord.actors.finder import Hit
from onrecord.actors.folding import fold
from onrecord.actors.namesakes import is_namesake, rank_before
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.runs import Run, RunFinder, with_given_names
from onrecord.actors.scene import Scene
from onrecord.actors.scenery import is_scenery
from onrecord.actors.strangers import Strangers, Told
from onrecord.actors.view import View
from onrecord.records import Notice

_AMBIGUOUS = 0.6
_GIVEN = 0.85
"""Score of a first name alone of somebody whose full name stands in the article."""
_BARE = 0.75
"""Score of an office holder named at once by surname alone."""


class People:
    """The persons of one article: finds, remembers and links them."""

    def __init__(self, scene: Scene, repairer: Repairer) -> None:
        self.scene, self.repairer = scene, repairer
        self.notices: list[Notice] = []
        self._by_surname: dict[str, list[Figure]] = defaultdict(list)
        self._by_given: dict[str, Figure] = {}
        self._instead: set[tuple[int, int]] = set()
        self.finder, self.bearers = RunFinder(scene, self._is_met), Bearers(scene)
        self._sectors = {
            word: s for s, words in scene.tables.contexts.honorific_sectors.items() for word in words
        }
        self.runs: list[tuple[int, Run]] = []
        self.strangers = Strangers(scene)

    def remember(self, figure: Figure, name: str) -> None:
        """Link later uses of the surname in the article to this person."""
        known = self._by_surname[fold(name.split()[-1])]
        if all(other.id != figure.id for other in known):
            known.append(figure)

    def _is_met(self, surname: str) -> bool:
        """Whether the article has named somebody with a surname (folded), also one of whom it has told nothing yet."""
        if any(figure.person for figure in self._by_surname.get(surname, ())):
            return True
        named = ((self.scene.views[index], run) for index, run in self.runs if run.last - run.first > 1)
        return any(fold(view.words[run.last - 1].text) == surname for view, run in named)

    def _remember_given(self, figure: Figure, text: str) -> None:
        """Link the first name too, without the title before it: "Sheikh Mohamed", "Abiy"."""
        words = text.split()
        while len(words) > 1 and words[0] in self.finder.honorifics:
            words.pop(0)
        if len(words) > 1:
            self._by_given.setdefault(fold(words[0]), figure)

    def _given(self, key: str, title: str) -> Figure | None:
        """Whom a first name alone means: somebody whose full name stands in the article, best with a title."""
        figure = self._by_given.get(key)
        sure = title in self.scene.tables.contexts.given_titles
        return figure if figure is not None and (sure or not self._by_surname.get(key)) else None

    def remember_full_names(self) -> None:
        """First pass: full names anywhere in the article tell whom its bare surnames mean, and so do heads of state who
        are named by their surname with their title, or before anybody else of it; not by a capital's ("Muscat")."""
        for index, view in enumerate(self.scene.views):
            for number, hit in enumerate(view.hits):
                if (head := self._head_of_state(view, index, number)) is not None:
                    self.remember(self.scene.cast.of_id(head.id), head.surname)
                entries = self._own(view, number, self._entries(hit, "name"))
                if entries and number not in view.blocked:
                    figure = self.scene.cast.of_id(self.bearers.best(entries, index, "").id)
                    self.remember(figure, self.scene.registry.entries[figure.id].surname)
                    self.remember(figure, view.text[hit.start : hit.end])
                    self._remember_given(figure, view.text[hit.start : hit.end])

    def _head_of_state(self, view: View, index: int, number: int) -> Entry | None:
        """Who holds the office whose title stands before a surname ("President Castro"), or the only head of a country
        of the article whom a surname means that nobody has borne so far, nor anybody else in full."""
        hit, (first, last) = view.hits[number], view.spans[number]
        bearers = self._entries(hit, "surname")
        if not bearers or view.tag(last) in ("NNP", "NNPS"):
            return None
        if title := self.finder.title_before(view, first):
            rows = self.bearers.in_office_of(bearers, title)
        elif (
            hit.has("capital")
            or self._by_surname.get(hit.key)
            or not self.bearers.alone_counts(view, index, number, hit)
        ):
            return None
        else:
            rows = [each for each in self.bearers.meant_alone(bearers) if self.bearers.leads(each.id)]
            rows = [] if rows and self._is_borne_in_full(view.text[hit.start : hit.end]) else rows
        return rows[0] if len(rows) == 1 else None

    def _is_borne_in_full(self, surname: str) -> bool:
        """Whether a first name stands before a surname anywhere: "Mariela Castro"."""
        before = re.findall(rf"\b([A-Z][\w'-]+) {re.escape(surname)}\b", self.scene.article.text)
        titles = self.scene.tables.heads
        return any(word not in self.finder.honorifics and fold(word) not in titles for word in before)

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
        known = {figure.id for figure in self._by_surname.get(hit.key, ())}
        told = any(entry.id in known for entry in self._entries(hit, "surname"))
        return told and view.lower(first - 1) not in (*self.scene.tables.verbs.locative, "to", "from")

    def name_nodes(self, index: int) -> None:
        """Nodes for all persons named in a sentence that the registry or the article knows; other runs are kept."""
        view = self.scene.views[index]
        taken = self._given_before(view)
        for run in self.finder.find(view, index):
            node = self._of_run(view, index, run)
            if node is not None:
                self.scene.nodes.append(node)
            elif run.last - run.first > 1 or run.honorific:
                self.runs.append((index, run))
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
            if number not in view.blocked and self._entries(hit, "name"):
                first = with_given_names(self.scene, view, number)
                found.update(view.hit_at[first : view.spans[number][0]])
        return found

    def _entries(self, hit: Hit, *sorts: str) -> list[Entry]:
        rows = (self.scene.registry.entries[m.target] for m in hit.meanings if m.sort in sorts)
        return list({entry.id: entry for entry in rows if entry.kind == "person"}.values())

    def _of_hit(self, view: View, index: int, number: int, hit: Hit) -> Node | None:
        title = self.finder.title_before(view, view.spans[number][0])
        named = self._entries(hit, "name")
        others = self._own(view, number, named)
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
        bearers = self._entries(hit, "surname")
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

    def _own(self, view: View, number: int, entries: list[Entry]) -> list[Entry]:
        """The entries whom the rank before their name does not make somebody else."""
        first = view.spans[number][0]
        return [entry for entry in entries if not is_namesake(self.scene, view, first, entry)]

    def _namesake(self, view: View, index: int, number: int) -> Node:
        """Somebody of no registry who is called like one of it."""
        hit, first = view.hits[number], view.spans[number][0]
        name = view.text[hit.start : hit.end]
        figure = self.strangers.meet(name, Told(sectors=rank_before(self.scene, view, first)))
        self.remember(figure, name)
        return Node(hit.start, hit.end, index, figure, rule="namesake", score=_GIVEN)

    def _of_surname(
        self, view: View, index: int, number: int, hit: Hit, bearers: list[Entry], title: str
    ) -> Node | None:
        known = self._by_surname.get(hit.key, [])
        given = self._given(hit.key, title)
        if given is not None and (title or not is_everyday(self.scene, view, hit)):
            return Node(
                hit.start, hit.end, index, given, rule="given_name", score=_GIVEN, reason=given.reason
            )
        if known and not self.bearers.unlikely(view, number):
            listed = [entry for entry in bearers if any(figure.id == entry.id for figure in known)]
            if listed:
                return self._node(
                    hit, index, self.bearers.best(listed, index, title), "surname", 0.95, listed, title
                )
            return Node(hit.start, hit.end, index, known[-1], rule="surname", score=0.9)
        bearers = [entry for entry in bearers if not self.bearers.forgotten(entry)]
        if title:
            fitting = self.bearers.with_title(bearers, title) or self.bearers.known(bearers, title)
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

    def _of_run(self, view: View, index: int, run: Run) -> Node | None:
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        text = view.text[start:end]
        known = self._by_surname.get(fold(view.words[run.last - 1].text), [])
        if known and (run.last - run.first == 1):
            return Node(start, end, index, known[-1], rule="surname", score=0.9)
        given = self._given(fold(text), run.honorific) if run.last - run.first == 1 else None
        if given is not None:
            return Node(start, end, index, given, rule="given_name", score=_GIVEN, reason=given.reason)
        for figure in known:
            if fold(figure.name) == fold(text):
                return Node(start, end, index, figure, rule="full_name", score=0.95)
        initialled = self._with_initial(view, index, run)
        if initialled is not None:
            return initialled
        repaired = self.repairer.repair(text, parts=run.last - run.first)
        if repaired is None or not (repaired.lost or self.bearers.leads(repaired.entry)):
            return None
        entry, damaged = self.scene.registry.entries[repaired.entry], repaired.name
        if is_namesake(self.scene, view, run.first, entry):
            return None
        figure = self.scene.cast.of_id(entry.id)
        if entry.kind == "person":
            self.remember(figure, entry.surname or entry.name)
            self.remember(figure, text)
        self.notices.append(
            Notice(
                code="damaged_name",
                text=f"{text} read as {damaged}",
                start=start,
                end=end,
                field=view.sentence.field,
            )
        )
        return Node(
            start, end, index, figure, rule="damaged_name", score=repaired.score, reason=f"written {text!r}"
        )

    def _with_initial(self, view: View, index: int, run: Run) -> Node | None:
        """ "Michael B. Strofzin" is Michael Strofzin: a middle initial is no part of the registry's names."""
        words = [view.words[at].text for at in range(run.first, run.last)]
        plain = [word for word in words if not (len(word) == 2 and word.endswith(".") and word[0].isupper())]
        if len(plain) == len(words) or len(plain) < 2:
            return None
        rows = [m.target for m in self.scene.finder.meanings(fold(" ".join(plain))) if m.sort == "name"]
        entries = [
            entry for entry in map(self.scene.registry.entries.__getitem__, rows) if entry.kind == "person"
        ]
        if not entries:
            return None
        figure = self.scene.cast.of_id(self.bearers.best(entries, index, "").id)
        self.remember(figure, plain[-1])
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        return Node(start, end, index, figure, rule="full_name", score=0.95, reason=figure.reason)

    def unknown_figure(self, view: View, run: Run, told: Told) -> Figure:
        """A person of no registry, with what the words beside the name say."""
        name = view.text[view.words[run.first].start : view.words[run.last - 1].end]
        gender = self.finder.honorifics.get(run.honorific, "")
        figure = self.strangers.meet(
            name,
            Told(
                told.country,
                told.sectors or ((self._sectors[run.honorific],) if run.honorific in self._sectors else ()),
                told.place,
                gender if gender in ("m", "f") else told.gender,
            ),
        )
        self.remember(figure, name)
        if figure.country in self.scene.tables.contexts.called_by_given:
            self._remember_given(figure, name)
        return figure
