"""Label tables (`data/en/labels/`): which words judge an actor, with what they must or must not stand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

import msgspec

from onrecord.shipped import shipped

_FILES = ("legitimacy", "hostility", "esteem", "ideology")
_TAIL = re.compile("[ -]")
"""What joins the words of a head that has several."""


class Meant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An actor that is meant where nothing in the article tells: registry id and name."""

    id: str
    name: str


class LabelGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that judge in the same way; the keys are explained at the head of `legitimacy.toml`."""

    name: str
    category: str
    heads: tuple[str, ...] = ()
    modifiers: tuple[str, ...] = ()
    things: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    plural: bool = False
    said: bool = False
    title: bool = False
    means: Meant | None = None
    last: bool = False
    band: bool = False
    known: bool = False
    apart: bool = False
    person: bool = False
    abroad: bool = False

    @property
    def rule(self) -> str:
        """The name that a label's record keeps."""
        return f"{self.category}/{self.name}"


class LabelWords:
    """All groups, indexed by head and by modifier, in the order of the tables."""

    def __init__(self, groups: Iterable[LabelGroup]) -> None:
        self._heads: dict[str, list[LabelGroup]] = defaultdict(list)
        self._modifiers: dict[str, list[LabelGroup]] = defaultdict(list)
        self._tails: set[str | None] = set()
        for group in groups:
            for word in group.heads:
                self._heads[word].append(group)
                self._tails.add(_TAIL.split(word)[-1] if _TAIL.search(word) else None)
            for word in group.modifiers:
                self._modifiers[word].append(group)

    def of_head(self, lemma: str) -> list[LabelGroup]:
        """The groups of a noun."""
        return self._heads.get(lemma, [])

    def ends_several(self, lemma: str) -> bool:
        """Whether a noun ends a head of several words: "fifth column", "cat's-paw"."""
        return lemma in self._tails

    def of_modifier(self, word: str) -> list[LabelGroup]:
        """The groups of a word that stands before a noun or is said of an actor."""
        return self._modifiers.get(word, [])

    def meant_by(self, words: Iterable[str]) -> Meant | None:
        """The actor that one of the words means wherever it stands: "the ayatollah regime"."""
        for word in words:
            for group in (*self.of_head(word), *self.of_modifier(word)):
                if group.means is not None:
                    return group.means
        return None


@lru_cache(maxsize=1)
def label_words() -> LabelWords:
    """The tables as shipped. Raises `DataError` naming the file that does not fit."""
    return LabelWords(label_groups())


def label_groups() -> list[LabelGroup]:
    """All groups as shipped, in the order of the files. Raises `DataError` naming the file that does not fit."""
    return [
        group
        for name in _FILES
        for group in shipped(f"en/labels/{name}.toml", list[LabelGroup], key="group", code="labels")
    ]
