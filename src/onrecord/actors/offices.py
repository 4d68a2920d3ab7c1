"""Who held an office: the holder that day of what a phrase names, where it means the office's own holder."""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterable, Sequence

from onrecord.actors.derived import OTHERS
from onrecord.actors.entries import are_held_at_once
from onrecord.actors.folding import fold
from onrecord.actors.handover import Row, holders_in_the_news, leading_first
from onrecord.actors.nodes import Figure
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.registry_freshness import doubt
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_HEADS = frozenset(("head-of-government", "head-of-state", "monarch"))
_OTHER_TIMES = frozenset((*OTHERS, "elect", "disputed"))
"""Words beside a title by which its holder of the day is not meant."""
_ONE_OF_THEM = frozenset(("a", "an", "another"))
_COUNTING = frozenset(("first", "last", "latest", "only", "rare"))
_NEAR = 6
"""Words before a title within which such a word stands."""
_LED_BY_MANY = "supreme-leader"
"""The office that stands first for nouns which also name one leader of several ("leader", "chief")."""


class Offices:
    """Looks up the holders of offices at the date of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry

    def holder(self, reading: Reading, place: str, view: View) -> Figure | None:
        """Who held the office of the country or organisation at the article's date."""
        day = self.scene.day
        if day is None or self._is_nobodys(reading, view):
            return None
        return self._held(reading, place, view, self._offices(reading, place, day), day)

    def titled(self, reading: Reading, anchor: Figure, view: View) -> Figure | None:
        """Who held the office that the country of a body, party or group lists under its name: "the Blue Party leader",
        "the head of the Borduric Secret Service"."""
        entry = self.registry.entries.get(anchor.entry)
        day = self.scene.day
        if entry is None or entry.home is None or day is None or self._is_nobodys(reading, view):
            return None
        word = reading.head.word
        names = (entry.name, *entry.names, *entry.local_names)
        titles = (
            title
            for name in names
            for title in (f"{name} {word}", f"{word} of {name}", f"{word} of the {name}")
        )
        posts = next((found for each in titles if (found := self.registry.posts(entry.home, fold(each)))), ())
        return self._held(reading, entry.home, view, posts, day)

    def _is_nobodys(self, reading: Reading, view: View) -> bool:
        """Whether a noun names somebody else than the holder of its office that day."""
        head = reading.head
        if reading.plural or reading.modifiers & OTHERS:
            return True
        if fold(head.word) in self.scene.tables.collectives.ranks.words:
            return True
        if reading.regional or (reading.noun_modifier and fold(head.word) not in self.registry.titles):
            return True
        return self._is_one_of_them(reading, view)

    def _held(
        self, reading: Reading, place: str, view: View, posts: Iterable[str], day: dt.date
    ) -> Figure | None:
        for role in posts:
            if "elect" in reading.modifiers:
                rows = self.registry.coming(place, role, day)
            elif "disputed" in reading.modifiers:
                rows = self.registry.holders(place, role, day, disputed=True)
            else:
                rows = holders_in_the_news(self.scene, view, reading, place, role)
            if rows:
                holding, entry = rows[0]
                reading.rivals = tuple(row[1].id for row in rows) if len(rows) > 1 else ()
                return None if _is_shared(rows, reading) else self.cast.of_entry(entry, holding)
        return None

    def _is_one_of_them(self, reading: Reading, view: View) -> bool:
        """ "A Palestinian leader": one of several, not the holder; so too in a headline, which has no articles, where
        the text says "a Palestinian leader"."""
        if reading.head.offices[:1] != (_LED_BY_MANY,):
            return False
        if reading.determiner in _ONE_OF_THEM:
            return not self._is_the_first(reading, view)
        if reading.determiner or view.sentence.field != "title":
            return False
        written = re.escape(view.text[reading.start : reading.head_end])
        return re.search(rf"\ban? {written}\b", self.scene.article.text) is not None

    @staticmethod
    def _is_the_first(reading: Reading, view: View) -> bool:
        """ "The first visit by a Vostian leader": the holder's, told by what others have not done."""
        at = view.word_at(reading.start)
        before = [view.lower(each) for each in range(max(0, at - _NEAR), at)]
        return "by" in before and not _COUNTING.isdisjoint(before)

    def _offices(self, reading: Reading, place: str, day: dt.date) -> list[str]:
        """The roles that the noun may stand for in a country or organisation, the likelier first."""
        head = reading.head
        roles = self.registry.posts(place, fold(head.word)) or list(head.offices)
        if reading.owner is not None and fold(head.word) in self.scene.tables.contexts.modifiers["next_of"]:
            owner = self.registry.entries.get(reading.owner.entry)
            roles = [post for holding in held_at(owner, day) for post in holding.posts] if owner else []
            roles += [role for role in ("head-of-government", "head-of-state") if set(roles) & _HEADS]
        return leading_first(self.scene, place, roles)

    def why_nobody(self, reading: Reading, place: str) -> str | None:
        """Why an office has no holder; None for a noun of no office."""
        if self.scene.day is None:
            return "the article has no date"
        return self.lapsed(reading, place) or (
            "no holder known at the date" if reading.head.offices else None
        )

    def lapsed(self, reading: Reading, place: str) -> str | None:
        """Whose office was checked too long ago to say that it was still held that day; they become candidates."""
        day = self.scene.day
        if day is None or reading.plural or reading.modifiers & _OTHER_TIMES:
            return None
        for role in self._offices(reading, place, day):
            rows = self.registry.lapsed(place, role, day)
            if rows:
                reading.rivals = tuple(entry.id for _, entry in rows)
                return f"{rows[0][1].name}: {doubt(rows[0][0])}"
        return None


def _is_shared(rows: Sequence[Row], reading: Reading) -> bool:
    """Whether several hold an office side by side ("a deputy prime minister"), so that it tells nobody from another;
    where one of them has it under the very title, that one is meant."""
    title = fold(reading.head.word)
    titled = [holding for holding, _ in rows if fold(holding.title) == title]
    held = [holding for holding in titled or [holding for holding, _ in rows] if not holding.acting]
    return any(
        one.post == other.post and are_held_at_once((one.term,), (other.term,))
        for one, other in itertools.combinations(held, 2)
    )
