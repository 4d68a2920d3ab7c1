"""Stretches of capitalised words that may be a person's name, and the titles written before names."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from onrecord.actors.folding import fold
from onrecord.actors.scene import Scene
from onrecord.actors.title_surnames import is_occupational_name, is_titled
from onrecord.actors.view import View

_NAME_TAGS = frozenset(("NNP", "NNPS"))
_WHERE = frozenset(("in", "at", "near", "outside", "from", "around", "of"))
"""Prepositions behind which a town's name is the town, also where somebody of that name was met."""


class Run(msgspec.Struct, frozen=True):
    """A stretch of capitalised words that may be a person's name; `first:last` are words, without the honorific."""

    first: int
    last: int
    honorific: str = ""


class RunFinder:
    """Finds runs of name words in the sentences of one article; `met` tells whose surname the article has told."""

    def __init__(self, scene: Scene, met: Callable[[str], bool]) -> None:
        self.scene, self._met = scene, met
        self._found: dict[int, list[Run]] = {}
        self.honorifics = frozenset(scene.tables.honorific_genders)
        self._last_words = {honorific.split()[-1] for honorific in self.honorifics}

    def title_before(self, view: View, first: int) -> str:
        """The honorific or title written directly before a name, or ""."""
        before = first - 1
        number = view.hit_at[before] if before >= 0 else -1
        if number >= 0 and view.hits[number].has("head"):
            head = self.scene.tables.heads.get(view.hits[number].key)
            if head is None or head.kind == "role":
                return view.text[view.hits[number].start : view.hits[number].end]
        if before < 0 or view.words[before].text not in self._last_words:
            return ""
        for size in (3, 2, 1):
            words = " ".join([word.text for word in view.words[max(0, first - size) : first]])
            if words in self.honorifics:
                return words
        return ""

    def find(self, view: View, index: int) -> list[Run]:
        """Stretches of capitalised words with at least one that no hit covers."""
        if index not in self._found:
            self._found[index] = self._find(view, index)
        return self._found[index]

    def _find(self, view: View, index: int) -> list[Run]:
        if self.scene.headline_style(index):
            return []
        found: list[Run] = []
        position = 0
        while position < len(view.words):
            if view.words[position].tag not in _NAME_TAGS or not self._name_word(view, position):
                position += 1
                continue
            last = position + 1
            while last < len(view.words) and self._goes_on(view, last):
                last += 1
            run = self._trim(view, position, last)
            if run is not None:
                found.append(run)
            position = last
        return found

    def _name_word(self, view: View, index: int) -> bool:
        word = view.words[index]
        if (
            word.tag not in _NAME_TAGS
            or not word.text[:1].isupper()
            or word.text in self.scene.tables.contexts.calendar
        ):
            return False
        number = view.hit_at[index]
        if number < 0 or is_occupational_name(self.scene, view, number) or self._met_by_a_title(view, number):
            return True
        first, last = view.spans[number]
        hit = view.hits[number]
        joined = last - first > 1 and "-" in view.text[hit.start : hit.end] and hit.has("surname")
        single = (last - first == 1 or joined) and not hit.has(
            "head", "demonym", "people", "relative", "trap"
        )
        return (
            single
            and hit.has("surname", "name", "capital", "city")
            and not view.text[hit.start : hit.end].isupper()
        )

    def _particle(self, view: View, index: int) -> bool:
        text = view.lower(index)
        if text not in self.scene.tables.contexts.particles or text == "of" or index + 1 >= len(view.words):
            return False
        return (
            self._name_word(view, index + 1)
            or (text == "-" and self._small_part(view, index + 1))
            or (text != "-" and view.lower(index + 1) in self.scene.tables.contexts.particles)
        )

    def _goes_on(self, view: View, index: int) -> bool:
        """Whether a word continues a name."""
        named = self._name_word(view, index) or self._particle(view, index)
        return named or self._small_part(view, index) or self._surname_of_a_people(view, index)

    def _surname_of_a_people(self, view: View, index: int) -> bool:
        """ "Yusuf Baloch", "Mary English": a people's name after a first name, where no noun follows it."""
        first = fold(view.words[index - 1].text) in self.scene.registry.first_names
        number = view.hit_at[index]
        people = number >= 0 and view.hits[number].has("demonym", "people") and view.tag(index) == "NNP"
        return first and people and view.tag(index + 1)[:2] not in ("NN", "JJ") and view.hit_at[index - 1] < 0

    @staticmethod
    def _small_part(view: View, index: int) -> bool:
        """The second part of a given name: small, joined by a hyphen, and read as a name itself ("Nam Gwan-pyo"; not
        "Moscow-led") or with a capital after it ("Hyun-woo Park")."""
        if not 1 < index < len(view.words) or view.words[index - 1].text != "-":
            return False
        word, before = view.words[index], view.words[index - 2]
        joined = before.end == view.words[index - 1].start and view.words[index - 1].end == word.start
        named = word.tag == "NNP" and index > 2 and view.tag(index - 3) == "NNP"
        if not named and view.tag(index + 1) != "NNP":
            return False
        return joined and word.text.islower() and len(word.text) < 6 and before.tag == "NNP"

    def _told(self, view: View, index: int) -> bool:
        """Whether a word is told by the registry or the tables, not only an occupation that is somebody's surname."""
        number = view.hit_at[index]
        return (
            number >= 0
            and not is_occupational_name(self.scene, view, number)
            and not self._met_by_a_title(view, number)
        )

    def _met_by_a_title(self, view: View, number: int) -> bool:
        """ "King said" where the article has told of a Mary King; "the King" and "King Tolen" are the title."""
        first, last = view.spans[number]
        titled = is_titled(self.scene, view, number) and view.tag(first - 1) not in ("DT", "JJ", "NNP", "POS")
        return titled and view.tag(last) != "NNP" and self._met(view.hits[number].key)

    def _called_like_a_town(self, view: View, index: int, honorific: str) -> bool:
        """ "Mr. Dayton", and "Dayton" where the article has told of a Clara Dayton; capitals and a name that the
        registry gives to somebody are left alone."""
        hit = view.hits[view.hit_at[index]]
        if not hit.has("city") or hit.has("capital", "name", "surname"):
            return False
        return bool(honorific) or (self._met(hit.key) and view.lower(index - 1) not in _WHERE)

    def _of_surnames(self, view: View, first: int, last: int) -> bool:
        """A stranger of whose name each word is somebody's surname, the first also a first name ("Joseph Wilson") or
        one that stands first where the name is from ("Wang Wei")."""
        numbers = {view.hit_at[index] for index in range(first, last)}
        given = fold(view.words[first].text) in self.scene.registry.given_names or self._stands_first(
            view, first
        )
        only = all({m.sort for m in view.hits[number].meanings} == {"surname"} for number in numbers)
        return given and only and len(numbers) > 1

    def _with_a_town(self, view: View, first: int, last: int) -> bool:
        """A stranger whose first name is also a town's and whose second is only a surname ("Samar Badrani")."""
        if last - first != 2 or view.lower(first - 1) in _WHERE - {"of", "from"}:
            return False
        town, surname = (view.hits[view.hit_at[index]] for index in (first, first + 1))
        sorts = {meaning.sort for meaning in town.meanings}
        return sorts == {"city"} and {meaning.sort for meaning in surname.meanings} == {"surname"}

    def _stands_first(self, view: View, index: int) -> bool:
        """Whether a surname stands before the given name, as those of the registry who bear it have it."""
        hit, entries = view.hits[view.hit_at[index]], self.scene.registry.entries
        names = [entries[m.target].name for m in hit.meanings if m.sort == "surname"]
        return bool(names) and all(fold(name.split()[0]) == hit.key for name in names)

    def _trim(self, view: View, first: int, last: int) -> Run | None:
        honorific = ""
        for size in (3, 2, 1):
            words = " ".join(word.text for word in view.words[first : first + size])
            if first + size < last and words in self.honorifics:
                honorific, first = words, first + size
                break
        for at in range(first + 1, last - 1):
            if view.words[at].text in self._last_words and view.words[at].text in self.honorifics:
                honorific, first = view.words[at].text, at + 1
        if not honorific:
            honorific = (
                self.title_before(view, first) if self.title_before(view, first) in self.honorifics else ""
            )
        told = all(self._told(view, index) for index in range(first, last))
        if told and (self._of_surnames(view, first, last) or self._with_a_town(view, first, last)):
            return Run(first, last, honorific)
        if told and not (last - first == 1 and self._called_like_a_town(view, first, honorific)):
            return None
        if (
            view.words[last - 1].text.lower() in self.scene.tables.contexts.not_persons
            or view.words[first].text.lower() in self.scene.tables.contexts.not_persons
        ):
            return None
        return Run(first, last, honorific) if last - first <= 6 else None


def with_given_names(scene: Scene, view: View, number: int) -> int:
    """The word with which a full name begins, further given names before it included, which may be somebody's surname:
    "Dr. Ahmed Esmat Abdel Meguid"."""
    first = view.spans[number][0]
    while (
        first > 0
        and view.tag(first - 1) == "NNP"
        and fold(view.words[first - 1].text) in scene.registry.first_names
        and (view.hit_at[first - 1] < 0 or view.hits[view.hit_at[first - 1]].has("surname"))
    ):
        first -= 1
    return first
