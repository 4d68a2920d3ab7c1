"""The words of an article as statements are compared: tokens, which of them are words, which stand in quotation
marks, and which of a source's words count."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Literal

Kind = Literal["direct", "mixed", "indirect"]

_TOKEN = re.compile(r"(?P<word>[^\W_]+(?:['’.,\-][^\W_]+)*)|\S")
_MARK = re.compile(r"''|``|’’|‘‘|[“”«»\"]")
_OPENING, _CLOSING = frozenset("“«"), frozenset("”»")

ARTICLES = frozenset({"the", "a", "an"})
UNTELLING = ARTICLES | {"of", "and", "for", "in", "at", "on", "to", "by", "with", "from", "'s", "’s", "s"}
"""Words that do not tell one source from another: two sources that share only these do not agree."""

PREPOSITIONS = frozenset(["of", "for", "in", "at", "from", "with", "on", "to", "by", "during", "under"])
AFTER_HEAD = PREPOSITIONS | {"who", "whose", "that", "which", "and", ",", "(", "—", "–"}
"""What ends the part of a source in which its head stands."""


class Tokens:
    """An article cut into tokens: a run of letters and digits, inner `' ’ . , -` kept, or one other character.

    Tokens are numbered from 0. A token belongs to a span if any of its characters does. Only words count, unless
    `all_tokens` is asked for, so that quotation marks and full stops at the edge of a span neither help nor hurt.
    """

    def __init__(self, text: str) -> None:
        matches = list(_TOKEN.finditer(text))
        self.starts = [match.start() for match in matches]
        self.ends = [match.end() for match in matches]
        self.forms = [match.group().lower() for match in matches]
        self.is_word = [match["word"] is not None for match in matches]
        self.quoted = _quoted(text, self.starts)

    def all_tokens(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of all tokens that any of the spans touches."""
        found: set[int] = set()
        for start, end in spans:
            if end > start:
                found.update(range(bisect_right(self.ends, max(0, start)), bisect_left(self.starts, end)))
        return frozenset(found)

    def words(self, spans: Iterable[tuple[int, int]]) -> frozenset[int]:
        """The numbers of the word tokens that any of the spans touches."""
        return frozenset(i for i in self.all_tokens(spans) if self.is_word[i])

    def telling(self, words: frozenset[int]) -> frozenset[int]:
        """The words of a source that tell it from others; all of them when there is no such word."""
        return frozenset(i for i in words if self.forms[i] not in UNTELLING) or words

    def without_articles(self, words: frozenset[int]) -> frozenset[int]:
        """The words that are no article."""
        return frozenset(i for i in words if self.forms[i] not in ARTICLES)

    def head(self, spans: Iterable[tuple[int, int]]) -> int | None:
        """The head word of a source: the last word before the first comma, preposition, relative or `and` that
        follows a word; None when there is no word."""
        last = None
        for i in sorted(self.all_tokens(spans)):
            if last is not None and self.forms[i] in AFTER_HEAD:
                break
            if self.is_word[i]:
                last = i
        return last

    def kind(self, content: frozenset[int]) -> Kind:
        """`direct` when every word stands in quotation marks, `mixed` when some do, else `indirect`."""
        inside = sum(self.quoted[i] for i in content)
        if not inside:
            return "indirect"
        return "direct" if inside == len(content) else "mixed"


def _quoted(text: str, starts: list[int]) -> list[bool]:
    """Whether each token opens inside double quotation marks.

    Marks are followed line by line, since a quotation left open runs to the end of its paragraph and is opened anew
    in the next. Straight marks and doubled single ones switch, curly ones say themselves whether they open.
    """
    flags: list[bool] = []
    position = 0
    tokens = iter(starts)
    token = next(tokens, None)
    for line in text.splitlines(keepends=True):
        end = position + len(line)
        marks = _marks(line)
        inside = _states(len(line), marks)
        while token is not None and token < end:
            flags.append(inside[token - position])
            token = next(tokens, None)
        position = end
    return flags


def _marks(line: str) -> list[tuple[int, str]]:
    """The quotation marks of a line with their places. Overlapping doubles count at each place (`'''` is two)."""
    found = []
    for i in range(len(line)):
        if match := _MARK.match(line, i):
            found.append((i, match.group()))
    return found


def _states(length: int, marks: list[tuple[int, str]]) -> list[bool]:
    """For each character of a line whether it is inside a quotation; the marks themselves are outside."""
    states, inside, at = [False] * length, False, 0
    for place, mark in [*marks, (length, "")]:
        if inside:
            states[at:place] = [True] * (place - at)
        inside = mark in _OPENING or (mark not in _CLOSING and not inside)
        at = place + 1
    return states
