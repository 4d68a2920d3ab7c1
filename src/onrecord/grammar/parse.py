"""A dependency parse of one sentence as plain lists, independent of the parser that made it.

Words are numbered from 0 within the sentence; `heads[i] == i` marks the root. Labels are those of spaCy's English
models
(the CLEAR style: nsubj, nsubjpass, dobj, dative, agent, prep, pobj, xcomp, ccomp, relcl, acl …), tags are Penn tags.
Tests build such parses by hand, so that a new model version cannot change silently what a shape means.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence


class Parse:
    """Words of one sentence with tags, labels and heads; `kids[i]` are the dependents of word `i` in order.

    `starts` and `ends` are character offsets into the field's text; `small` are the words in lower case.
    """

    __slots__ = (
        "_spans",
        "deps",
        "ends",
        "heads",
        "kids",
        "lemmas",
        "root",
        "small",
        "starts",
        "tags",
        "texts",
    )

    def __init__(
        self,
        texts: Sequence[str],
        starts: Sequence[int],
        ends: Sequence[int],
        tags: Sequence[str],
        deps: Sequence[str],
        heads: Sequence[int],
        lemmas: Sequence[str],
    ) -> None:
        self.texts, self.starts, self.ends = list(texts), starts, ends
        self.small = [text.lower() for text in texts]
        self.tags, self.deps, self.heads, self.lemmas = list(tags), list(deps), list(heads), list(lemmas)
        self.kids: list[list[int]] = [[] for _ in texts]
        self.root = 0
        self._spans: tuple[list[int], list[int]] | None = None
        for word, head in enumerate(heads):
            if head == word:
                self.root = word
            else:
                self.kids[head].append(word)

    def __len__(self) -> int:
        return len(self.texts)

    def child(self, word: int, *deps: str) -> int | None:
        """The first dependent of `word` with one of the labels, or None."""
        labels = self.deps
        for kid in self.kids[word]:
            if labels[kid] in deps:
                return kid
        return None

    def has(self, word: int, *deps: str) -> bool:
        """Whether `word` has a dependent with one of the labels; word 0 counts, which as a number is false."""
        return self.child(word, *deps) is not None

    def children(self, word: int, *deps: str) -> list[int]:
        """All dependents of `word` with one of the labels, in order."""
        found: list[int] = []
        labels = self.deps
        for kid in self.kids[word]:
            if labels[kid] in deps:
                found.append(kid)
        return found

    def lower(self, word: int) -> str:
        """The word's own characters in lower case."""
        return self.small[word]

    def spell(self, word: int, text: str) -> None:
        """Write a word, of the same length, in other characters."""
        self.texts[word] = text
        self.small[word] = self.lemmas[word] = text.lower()

    def move(self, word: int, head: int, dep: str) -> None:
        """Hang `word` (with all below it) on another head, for the repairs; `head == word` makes it the root.

        A head that stands below the word itself is refused, and nothing moves: a parse stays a tree.
        """
        if head != word and self.is_below(head, word):
            return
        if self.heads[word] != word:
            self.kids[self.heads[word]].remove(word)
        self.heads[word], self.deps[word] = head, dep
        self._spans = None
        if head == word:
            self.root = word
        else:
            insort(self.kids[head], word)

    def is_below(self, word: int, other: int) -> bool:
        """Whether `word` stands in the subtree of `other`."""
        while word != other and self.heads[word] != word:
            word = self.heads[word]
        return word == other

    def conjuncts(self, word: int) -> list[int]:
        """The members coordinated with `word` after it ("A, B and C" -> [B, C] for A), in order."""
        kids = self.kids[word]
        if not kids:
            return []
        found: list[int] = [kid for kid in kids if self.deps[kid] == "conj"]
        if not found:
            return found
        stack = list(found)
        while stack:
            for kid in self.kids[stack.pop()]:
                if self.deps[kid] == "conj":
                    found.append(kid)
                    stack.append(kid)
        return sorted(found)

    def edges(self, word: int, leave_out: frozenset[str] = frozenset()) -> tuple[int, int]:
        """First and last word (both included) of the subtree of `word`, without dependents labelled `leave_out`."""
        lows, highs = self._spans or self._find_spans()
        if not leave_out:
            return lows[word], highs[word]
        kids = [kid for kid in self.kids[word] if self.deps[kid] not in leave_out]
        return min([word, *[lows[kid] for kid in kids]]), max([word, *[highs[kid] for kid in kids]])

    def _find_spans(self) -> tuple[list[int], list[int]]:
        """First and last word below each word, all in one pass from the leaves up; kept until a word is moved."""
        heads, kids = self.heads, self.kids
        order = [word for word, head in enumerate(heads) if head == word]
        for word in order:  # grows while it is read: every word comes after its head
            if kids[word]:
                order += kids[word]
        lows, highs = list(range(len(heads))), list(range(len(heads)))
        for word in reversed(order):
            head = heads[word]
            if lows[word] < lows[head]:
                lows[head] = lows[word]
            if highs[word] > highs[head]:
                highs[head] = highs[word]
        self._spans = lows, highs
        return self._spans


def hand_built(source: str) -> Parse:
    """A parse written by hand: one word a token, `text/TAG/dep/head[/lemma]`, heads by number from 0.

    `Iran/NNP/nsubj/1 rejected/VBD/ROOT/1/reject it/PRP/dobj/1`. Words are set one space apart.
    """
    texts, starts, ends, tags, deps, heads, lemmas = [], [], [], [], [], [], []
    position = 0
    for token in source.split():
        text, tag, dep, head, *lemma = token.rsplit("/", 4) if token.count("/") == 4 else token.rsplit("/", 3)
        texts.append(text)
        starts.append(position)
        ends.append(position + len(text))
        position += len(text) + 1
        tags.append(tag)
        deps.append(dep)
        heads.append(int(head))
        lemmas.append(lemma[0] if lemma else text.lower())
    return Parse(texts, starts, ends, tags, deps, heads, lemmas)
