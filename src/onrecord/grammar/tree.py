"""What grammar gives to the other rooms: sentences with their words, noun phrases and clauses, as plain frozen values.

No parser object and no dependency label leaves this room. Offsets are characters of the field (`text` or `title`) of
the article, half-open. Phrases and clauses refer to each other by their index in the sentence.
"""

from __future__ import annotations

from typing import Literal

import msgspec

PhraseKind = Literal["common", "proper", "pronoun", "number", "other"]
PredicateKind = Literal["verb", "noun", "adjective"]
ComplementKind = Literal["that", "bare", "infinitive", "gerund", "wh", "if"]
Relation = Literal[
    "root", "complement", "relative", "participle", "adverbial", "conjunct", "purpose", "parataxis", "nominal"
]


class Word(msgspec.Struct, frozen=True, gc=False):
    """One word: its characters, lower-cased lemma, Penn tag and whether it opens with a capital."""

    start: int
    end: int
    text: str
    lemma: str
    tag: str


class Attachment(msgspec.Struct, frozen=True, gc=False):
    """A phrase attached with a preposition: `with Iran`, `against the plan`. `phrase` is an index into the sentence."""

    prep: str
    phrase: int


class Phrase(msgspec.Struct, frozen=True, gc=False):
    """A noun phrase.

    `start:end` is the base phrase: determiner, modifiers, possessor and head ("the Iranian foreign minister").
    `full_start:full_end` adds what hangs on it: of-phrases, apposition, relative clauses (no coordinated members).
    `first:last` are word indices (half-open) of the base phrase, `head` the word index of the head.
    """

    start: int
    end: int
    full_start: int
    full_end: int
    first: int
    last: int
    head: int
    kind: PhraseKind
    lemma: str
    plural: bool
    determiner: str | None = None
    possessor: int | None = None
    appositions: tuple[int, ...] = ()
    apposed_to: int | None = None
    attachments: tuple[Attachment, ...] = ()
    conjuncts: tuple[int, ...] = ()
    """The other members when this phrase opens a coordination: for "Iran and the six powers", [the six powers]."""
    conjunct_of: int | None = None


class Complement(msgspec.Struct, frozen=True, gc=False):
    """A clause that completes another: `said [that …]`, `agreed [to …]`, `accused X of [attacking Y]`."""

    kind: ComplementKind
    clause: int
    prep: str | None = None


class Clause(msgspec.Struct, frozen=True, gc=False):
    """One predicate with its roles, whatever the shape it was written in.

    "X rejected Y", "Y was rejected by X", "X's rejection of Y", "X, rejecting Y" and "Y, which X rejected" all have
    subject X, predicate `reject`/`rejection`, object Y. Coordinated phrases are all listed. `lemma` carries a verb's
    particle (`call off`); `light` is the light verb when a noun is the predicate (`hold` in "held talks with").
    """

    index: int
    start: int
    end: int
    """The predicate's own characters, with particle and light verb (smallest stretch that covers them)."""
    span_start: int
    span_end: int
    """All characters of the clause, embedded clauses included."""
    word: int
    """Word index of the predicate's head."""
    kind: PredicateKind
    lemma: str
    light: str | None = None
    phrase: int | None = None
    """For a nominal predicate: the phrase whose head it is (its modifiers may name who: "a Russian attack")."""
    subjects: tuple[int, ...] = ()
    objects: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    complements: tuple[Complement, ...] = ()
    parent: int | None = None
    relation: Relation = "root"
    relative_to: int | None = None
    """For a relative or reduced relative clause: the phrase it describes."""
    passive: bool = False
    negated: bool = False
    negation: tuple[int, int] | None = None
    modal: str | None = None
    """`will would may might can could must should shall`, or `be to`, `be going to`, `have to` as `will`/`must`."""
    tense: Literal["past", "present", "future", "none"] = "none"
    progressive: bool = False
    perfect: bool = False
    infinitive: bool = False
    condition: bool = False
    """True inside an if-, unless-, should- or provided-clause."""
    conditioned: bool = False
    """True for a clause on which such a condition hangs."""
    question: bool = False
    subject_shared: bool = False
    """True when the subject was carried over (coordination, control, participle) and not written in this clause."""
    adverbs: tuple[str, ...] = ()
    mark: str | None = None
    """The word that opens a subordinate clause: `after`, `because`, `while`, `that`."""


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """A sentence of one field of an article."""

    index: int
    start: int
    end: int
    paragraph: int
    field: Literal["text", "title"]
    words: tuple[Word, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    heads: tuple[int, ...] = ()
    """Word index -> index of the innermost phrase whose base contains it, or -1."""
