"""Names with a letter or two lost or changed ("Nicols Maduro"), read as the registry's nearest one."""

from __future__ import annotations

from collections import defaultdict

import msgspec
from rapidfuzz import fuzz

from onrecord.actors.folding import fold
from onrecord.actors.registry import Registry

ALIKE = 88.0
"""Least rapidfuzz ratio (0-100) for a name of several words: two letters lost pass, another first name not."""

_MOST_LOST = 2
"""Letters that a damaged name may lack; "Stanley Johnson" is not Stanley John."""

_SHORTEST = 8
"""Shorter names are too easily another one."""

_ALIKE_SINGLE = 93.0
"""Least ratio for a single word, which must be a state or capital with one letter lost."""


class Repair(msgspec.Struct, frozen=True):
    """What a damaged name was read as."""

    entry: str
    name: str
    score: float
    lost: bool
    """Whether letters are only lost or added, none changed: a changed letter may be another name ("Paterson")."""


class Repairer:
    """Looks damaged names up among the names of a registry that begin with the same letters."""

    def __init__(self, registry: Registry) -> None:
        self._several: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
        self._single: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
        for entry in registry.entries.values():
            for name in (entry.name, *entry.names):
                folded = fold(name)
                words = folded.split()
                if len(words) > 1 and entry.kind == "person":
                    self._several[words[0][0], words[-1][0]].append((folded, entry.id, name))
                elif len(words) == 1 and entry.kind == "state" and len(folded) >= _SHORTEST:
                    self._single[folded[0]].append((folded, entry.id, name))

    def repair(self, text: str, *, parts: int) -> Repair | None:
        """The entry a name most likely is, or None when no name is near enough."""
        folded = fold(_mended(text))
        words = folded.split()
        if len(folded) < _SHORTEST or not words:
            return None
        if parts > 1 and len(words) > 1:
            choices, least = self._several.get((words[0][0], words[-1][0]), []), ALIKE
        elif parts == 1 and len(words) == 1:
            choices, least = self._single.get(folded[0], []), _ALIKE_SINGLE
        else:
            return None
        best: tuple[float, str, str] | None = None
        for known, entry, name in choices:
            ratio = fuzz.ratio(folded, known, score_cutoff=least)
            if ratio and (best is None or ratio > best[0]) and not _another_word(words, known.split()):
                best = (ratio, entry, name)
        return (
            Repair(best[1], best[2], round(best[0] / 100, 3), _only_lost(folded, fold(best[2])))
            if best
            else None
        )


def _another_word(words: list[str], known: list[str]) -> bool:
    """Whether a word is another one: short and with another letter ("Raul Castro" is not "Paul Castro"), or longer than
    a loss makes it."""
    if len(words) != len(known):
        return False
    return any(
        one != two and ((len(one) == len(two) and len(one) <= 4) or abs(len(one) - len(two)) > _MOST_LOST)
        for one, two in zip(words, known, strict=True)
    )


def _only_lost(one: str, two: str) -> bool:
    """Whether the shorter of two names has all its letters, in order, in the longer."""
    short, long = sorted((one, two), key=len)
    letters = iter(long)
    return len(short) < len(long) and all(letter in letters for letter in short)


def _mended(text: str) -> str:
    """Undo UTF-8 read as Windows-1252 ("FranÃ§ois"); the text itself where that is not what happened."""
    try:
        return text.encode("cp1252").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return text
