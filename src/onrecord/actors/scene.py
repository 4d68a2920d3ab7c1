"""One article as the resolver sees it: its date, its sentences with their hits, and which countries it is about."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from onrecord.actors.finder import Finder, Hit
from onrecord.actors.nodes import Cast, Node
from onrecord.actors.registry import Registry
from onrecord.actors.table_rows import Relative
from onrecord.actors.tables import Tables
from onrecord.actors.view import View
from onrecord.articles.dateline import dateline_end
from onrecord.grammar import Sentence
from onrecord.records import Article, Field

TITLE_WEIGHT = 2
"""A country in the headline counts so many times for what the article is about."""

_MOSTLY = 0.6
"""Share of capitalised words from which a sentence is in headline style, where capitals tell nothing."""


class Scene:
    """Everything about one article that the parts of the resolver share. `nodes` grows as they work."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        registry: Registry,
        tables: Tables,
        finder: Finder,
    ) -> None:
        self.article, self.registry, self.tables, self.finder = article, registry, tables, finder
        self.day = published_day(article.published)
        self.cast = Cast(registry, self.day)
        self.nodes: list[Node] = []
        self._headlines: dict[int, bool] = {}
        self._mentioned: dict[str, bool] = {}
        self._whole_text = f"{article.title}\n{article.text}"
        self.dateline_end = dateline_end(article.text)
        self.views = self._views(sentences)
        for view in self.views:
            view.countries = [(hit.start, place) for hit in view.hits for place in self.places_of(hit)]

    def _views(self, sentences: Sequence[Sentence]) -> list[View]:
        hits: dict[Field, list[Hit]] = {
            "title": self.finder.find(self.article.title, capitals=_all_capitals(self.article.title)),
            "text": self.finder.find(self.article.text),
        }
        texts: dict[Field, str] = {"title": self.article.title, "text": self.article.text}
        views: list[View] = []
        cursor: dict[Field, int] = {"title": 0, "text": 0}
        for sentence in sentences:
            rows, index = hits[sentence.field], cursor[sentence.field]
            while index < len(rows) and rows[index].start < sentence.start:
                index += 1
            first = index
            while index < len(rows) and rows[index].end <= sentence.end:
                index += 1
            cursor[sentence.field] = index
            views.append(View(sentence, rows[first:index], texts[sentence.field]))
        return views

    def places_of(self, hit: Hit) -> list[str]:
        """The country or organisation that a hit speaks for; an ambiguous name tells nothing."""
        if hit.has("trap"):
            return []
        found: dict[str, None] = {}
        if hit.has("relative"):
            row = self.relative(hit)
            return [row.country] if row is not None else []
        for meaning in hit.of("name", "seat", "capital", "demonym", "people", "region", "city"):
            entry = self.registry.entries.get(meaning.target)
            if meaning.sort in ("name", "seat") and entry is not None:
                place = entry.id if entry.id in self.registry.states else (entry.country or "")
                if entry.kind == "person":
                    place = self.cast.of_id(entry.id).country or ""
            else:
                place = meaning.target
            if place in self.registry.states:
                found[place] = None
        rivals = {self.registry.entries[meaning.target].country for meaning in hit.of("local")} - set(found)
        return list(found) if len(found) == 1 and not rivals else []

    def relative(self, hit: Hit) -> Relative | None:
        """What a relative name ("the North") means in this article, if anything."""
        for meaning in hit.of("relative"):
            row = self.tables.contexts.relative[int(meaning.target)]
            text = self.article.text[max(0, hit.start - 4) : hit.start].lower()
            if (not row.name.startswith("the ") or text == "the ") and self.mentions_word(row.cues):
                return row
        return None

    @cached_property
    def relative_adjectives(self) -> dict[str, str]:
        """Adjective -> the state it tells in this article, which names it and its other half ("southern")."""
        rows = [
            row for row in self.tables.contexts.relative if row.adjective and self.mentions_word(row.cues)
        ]
        found = {row.adjective: row.country for row in reversed(rows)}
        return found if all(self.countries[place] for place in found.values()) else {}

    @cached_property
    def countries(self) -> Counter[str]:
        """How often the article names each state; headline twice. Organisations do not count."""
        counter: Counter[str] = Counter()
        for view in self.views:
            weight = TITLE_WEIGHT if view.sentence.field == "title" else 1
            for start, place in self.states_in(view):
                counter[place] += 0 if self.is_venue(view, start) else weight
        return counter

    def states_in(self, view: View) -> Iterator[tuple[int, str]]:
        """Where a sentence names which states, in order; the dateline names nobody."""
        for start, place in view.countries:
            if self.is_state(place) and not self.in_dateline(view, start):
                yield start, place

    def concerned_in(self, view: View) -> Iterator[tuple[int, str]]:
        """The same without those that are only where something happens."""
        return ((start, place) for start, place in self.states_in(view) if not self.is_venue(view, start))

    @staticmethod
    def is_venue(view: View, start: int) -> bool:
        """Whether a capital or city is only where something happens ("talks in Havana"): not who it is about."""
        hit = next((hit for hit in view.hits if hit.start == start), None)
        if hit is None or not hit.has("capital", "city") or hit.has("name", "demonym", "people"):
            return False
        return view.lower(view.word_at(start) - 1) in ("in", "at", "to", "from")

    @cached_property
    def places(self) -> list[str]:
        """All countries and organisations that the article names, the most named first."""
        return [
            place
            for place, _ in Counter(place for view in self.views for _, place in view.countries).most_common()
        ]

    def is_state(self, place: str) -> bool:
        """Whether the id is a country's (contested ones too), not an organisation's."""
        entry = self.registry.entries.get(place)
        return entry is not None and entry.kind == "state"

    @cached_property
    def main_country(self) -> str | None:
        """The state that the article names most, the first named of equals; else the dateline's."""
        if self.countries:
            return self.countries.most_common(1)[0][0]
        for view in self.views:
            for _, place in view.countries:
                if self.is_state(place):
                    return place
        return None

    @cached_property
    def dateline_country(self) -> str | None:
        """The state of the place that the dateline names."""
        for view in self.views:
            if view.sentence.field == "text":
                return next(
                    (
                        place
                        for start, place in view.countries
                        if start < self.dateline_end and self.is_state(place)
                    ),
                    None,
                )
        return None

    def sentence_countries(self, index: int) -> list[str]:
        """The states that a sentence names, in order, each once."""
        return list(dict.fromkeys(place for _, place in self.views[index].countries if self.is_state(place)))

    def mentions_word(self, cues: Sequence[str]) -> bool:
        """Whether one of the cues stands in the article as a whole word."""
        return any(self._mentions(cue) for cue in cues)

    def _mentions(self, cue: str) -> bool:
        if cue not in self._mentioned:
            text = self._whole_text
            self._mentioned[cue] = cue in text and bool(re.search(rf"(?<!\w){re.escape(cue)}(?!\w)", text))
        return self._mentioned[cue]

    def headline_style(self, index: int) -> bool:
        """Whether nearly all words of a sentence are capitalised, so that a capital tells nothing."""
        if index not in self._headlines:
            self._headlines[index] = self._in_headline_style(index)
        return self._headlines[index]

    def _in_headline_style(self, index: int) -> bool:
        words = [
            word.text for word in self.views[index].words if word.text[:1].isalpha() and len(word.text) > 3
        ]
        if self.views[index].sentence.field != "title" or not words:
            return False
        return sum(word[0].isupper() for word in words) / len(words) > _MOSTLY

    def in_dateline(self, view: View, start: int) -> bool:
        """Whether a character of the text lies in the dateline."""
        return view.sentence.field == "text" and start < self.dateline_end


def published_day(published: str | None) -> dt.date | None:
    """The day of an ISO date or date-time; None when there is none."""
    if not published:
        return None
    try:
        return dt.date.fromisoformat(published[:10])
    except ValueError:
        return None


def _all_capitals(title: str) -> bool:
    letters = [char for char in title if char.isalpha()]
    return len(letters) > 8 and sum(char.isupper() for char in letters) > 0.9 * len(letters)
