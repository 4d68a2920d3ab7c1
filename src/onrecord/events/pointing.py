"""Statements that deny what was told before them, and the words with which they point back at it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from onrecord.events.codebook import Codebook
from onrecord.records import Article, Statement

Kind = Literal["it", "charge", "part"]
"""What a denial points with: a pronoun, a word for what was said ("the allegation"), or one for having done it
("involvement")."""

_POINTERS = frozenset({"it", "this", "that", "so", "doing so", "having done so", "them", "these"})
_OUTRIGHT = frozenset({"deny", "denies", "denied", "denying", "refute", "refutes", "refuted"})
"""Cues that deny a bare "it"; "rejected it" turns an offer down."""
_BEFORE, _BEHIND = 4, 3
"""Words that may stand before the word for a charge ("the latest allegations") and behind it ("made by Georgia")."""
_WHICH = re.compile(
    r"\b(?:(?:(?P<prep>after|at|by|during|in|on|to) )?which|(?P<charge>an? \w+)(?: (?:that|which))?)\s*$"
)
""", "which Moscow denies", ", a charge that Moscow rejects": what stands right before who denies; "a letter in which
Moscow denies" points at nothing."""
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_NOTHING = re.compile(
    r"\bnothing to do with (?:it|this|that|them|the \w+)\W*$|^(?:there was|there were) no such\b"
)
_NOT_TRUE = re.compile(
    r"\b(?:not|isn[’']t|wasn[’']t) (?:at all |simply )?(?:true|correct|so|the case|accurate)\b|\bno truth\b"
)
_IS = frozenset({"is", "are", "was", "were", "be"})


class Denying(msgspec.Struct, frozen=True):
    """A statement that denies what was told before, and how it points at it."""

    statement: Statement
    kind: Kind

    @property
    def may_turn_down(self) -> bool:
        """Whether it may turn an offer down and deny nothing: "rejected it", where "denied it" denies."""
        return self.kind == "it" and _OUTRIGHT.isdisjoint(self.statement.cue_text.lower().split())


class Pointers:
    """Finds the denials that point back, with one codebook's words."""

    def __init__(self, codebook: Codebook) -> None:
        self._charges, self._parts, self._untrue = (
            codebook.classes.get(name, frozenset()) for name in ("charge", "part", "untrue")
        )

    def of(self, article: Article, statement: Statement) -> Denying | None:
        """How a statement denies what was told before; None where it does not, or nobody is told to say it."""
        if statement.speaker is None or not statement.cue or not statement.content:
            return None
        kind = self._kind(article, statement)
        return None if kind is None else Denying(statement, kind)

    def _kind(self, article: Article, statement: Statement) -> Kind | None:
        said = statement.content_text.lower().strip(" .,;:!?\"'“”‘’")
        words = _WORD.findall(said)
        if statement.stance == "denies":
            return self._before(article, statement) or self._pointed(words, said, statement.cue_text.lower())
        if statement.stance in ("calls", "judges"):
            return self._pointed_first(words) if self._is_untrue(words) else None
        if _NOTHING.search(said):
            return "part"
        untrue = self._is_untrue(words) or _NOT_TRUE.search(said)
        says_untrue = len(words) > 1 and untrue and _IS.intersection(words)
        return self._pointed_first(words) if says_untrue else None

    def _before(self, article: Article, statement: Statement) -> Kind | None:
        """What stands before who denies: "…, which Moscow denies", "…, a charge Moscow denies"."""
        text = article.title if statement.field == "title" else article.text
        first = min(span.start for span in (*statement.source, *statement.cue))
        found = _WHICH.search(text[max(0, first - 40) : first])
        if found is None or found["prep"] is not None:
            return None
        charge = found["charge"]
        if charge is None:
            return "it"
        return "charge" if charge.split()[-1].lower() in self._charges else None

    def _pointed(self, words: Sequence[str], said: str, cue: str) -> Kind | None:
        if said in _POINTERS:
            return "it" if _OUTRIGHT.intersection(cue.split()) else None
        return self._pointed_first(words, behind=_BEHIND)

    def _pointed_first(self, words: Sequence[str], behind: int | None = None) -> Kind | None:
        """What the first words point with, where no more than some words stand behind it."""
        for place, word in enumerate(words[: _BEFORE + 1]):
            lemma = word if word in self._charges | self._parts else word.removesuffix("s")
            kind: Kind | None = (
                "charge" if lemma in self._charges else "part" if lemma in self._parts else None
            )
            if kind is not None:
                return kind if behind is None or len(words) - place - 1 <= behind else None
        return "it" if behind is None and words and words[0] in _POINTERS else None

    def _is_untrue(self, words: Sequence[str]) -> bool:
        return any(word in self._untrue or word.removesuffix("s") in self._untrue for word in words)
