"""A sentence as the resolver walks it: words by character, hits by word, phrases by what they do in their clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from onrecord.actors.finder import Hit
from onrecord.grammar import Clause, Sentence, Word

POSSESSIVE = frozenset(("'s", "’s", "'", "’"))

Slot = Literal["subject", "object", "recipient", "prep", "none"]


class View:
    """One sentence with the hits inside it. Offsets are characters of the field."""

    def __init__(self, sentence: Sentence, hits: Sequence[Hit], text: str) -> None:
        self.sentence, self.text = sentence, text
        self.words: tuple[Word, ...] = sentence.words
        self._starts = [word.start for word in self.words]
        self._small = [word.text.lower() for word in self.words]
        self.forms = frozenset([word.text for word in self.words])
        """The words as they are written, each once."""
        self.hits = list(hits)
        self.hit_at: list[int] = [-1] * len(self.words)
        self.spans: list[tuple[int, int]] = []
        for number, hit in enumerate(self.hits):
            first, last = self.word_at(hit.start), self.word_at(hit.end - 1) + 1
            self.spans.append((first, last))
            self.hit_at[first:last] = [number] * (last - first)
        self.blocked: set[int] = set()
        """Hits that are part of another name and mean nothing."""
        self.countries: list[tuple[int, str]] = []
        """Country ids that the sentence names, by place in it."""
        self._slots: dict[int, tuple[Slot, Clause | None, str]] | None = None
        self._verbs: frozenset[int] | None = None

    def word_at(self, char: int) -> int:
        """The index of the word at, or next before, a character."""
        return max(0, bisect_right(self._starts, char) - 1)

    def lower(self, index: int) -> str:
        """A word in lower case, or "" outside the sentence."""
        return self._small[index] if 0 <= index < len(self._small) else ""

    def tag(self, index: int) -> str:
        """A word's Penn tag, or "" outside the sentence."""
        return self.words[index].tag if 0 <= index < len(self.words) else ""

    def phrase_at(self, index: int) -> int:
        """The innermost phrase whose base holds the word, or -1."""
        heads = self.sentence.heads
        return heads[index] if 0 <= index < len(heads) else -1

    def country_before(self, first: int) -> str | None:
        """The country that stands right before a word, as its owner or as an adjective."""
        before = first - 2 if first > 1 and self.lower(first - 1) in POSSESSIVE else first - 1
        number = self.hit_at[before] if before >= 0 else -1
        return dict(self.countries).get(self.hits[number].start) if number >= 0 else None

    def before_phrase(self, first: int) -> int:
        """The word before a name and its article and adjectives ("in" of "in the northern Syria")."""
        before = first - 1
        while before > 0 and (
            self.tag(before)[:2] in ("DT", "JJ") or self.lower(before) in ("northern", "southern")
        ):
            before -= 1
        return before

    def is_head(self, first: int, last: int) -> bool:
        """Whether the words first:last hold the head of the phrase they stand in."""
        phrase = self.phrase_at(last - 1)
        return phrase < 0 or first <= self.sentence.phrases[phrase].head < last

    def slot(self, word: int) -> tuple[Slot, Clause | None, str]:
        """What the phrase of a word does: its slot, the clause (None when it hangs on a noun) and the preposition."""
        return self._slot_table().get(self.phrase_at(word), ("none", None, ""))

    def acts_on(self, doer: int, other: int, slots: tuple[Slot, ...] = ("object",)) -> bool:
        """Whether a word is the subject of the very clause that has another in one of some slots: "Perolt praised the
        president"."""
        slot, clause, _ = self.slot(other)
        return clause is not None and slot in slots and self.does(doer, clause)

    def does(self, word: int, clause: Clause) -> bool:
        """Whether a word is the subject of a clause."""
        slot, own, _ = self.slot(word)
        return own is clause and slot == "subject"

    def is_verb_of_a_subject(self, index: int) -> bool:
        """Whether a word is the active verb of somebody who stands before it, and no participle of what follows."""
        if self._verbs is None:
            heads = self.sentence.phrases
            self._verbs = frozenset(
                clause.word
                for clause in self.sentence.clauses
                if clause.kind == "verb"
                and not clause.passive
                and any(heads[number].head < clause.word for number in clause.subjects)
            )
        return index in self._verbs

    def governor(self, phrase: int) -> str:
        """The lemma of the verb or noun that a prepositional phrase hangs on, or ""."""
        for other in self.sentence.phrases:
            if any(attachment.phrase == phrase for attachment in other.attachments):
                return other.lemma
        for clause in self.sentence.clauses:
            if clause.kind == "verb" and any(
                attachment.phrase == phrase for attachment in clause.attachments
            ):
                return clause.lemma
        return ""

    def _slot_table(self) -> dict[int, tuple[Slot, Clause | None, str]]:
        if self._slots is None:
            self._slots = {}
            for clause in self.sentence.clauses:
                self._enter(clause)
            for phrase in self.sentence.phrases:
                for attachment in phrase.attachments:
                    self._slots.setdefault(attachment.phrase, ("prep", None, attachment.prep))
        return self._slots

    def _enter(self, clause: Clause) -> None:
        assert self._slots is not None
        if clause.kind == "noun":
            return
        for attachment in clause.attachments:
            self._slots.setdefault(attachment.phrase, ("prep", clause, attachment.prep))
        rows: tuple[tuple[Slot, tuple[int, ...]], ...] = (
            ("subject", clause.subjects), ("object", clause.objects), ("recipient", clause.recipients)
        )  # fmt: skip
        for slot, phrases in rows:
            for phrase in phrases:
                known = self._slots.get(phrase)
                if known is None or known[0] == "prep" or (slot == "subject" and clause.relation == "root"):
                    self._slots[phrase] = (slot, clause, "")
