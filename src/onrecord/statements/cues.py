"""Cue tables (`data/en/cues/`): which words attribute, what their content may be, and the stance they give."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.errors import DataError
from onrecord.shipped import shipped

_FILES = ("verbs", "nouns", "adjectives")
CONTENT_KINDS = frozenset({"that", "bare", "wh", "if", "infinitive", "gerund", "object", "quote", "named"})


class Example(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sentence of ours with the source and the content that the group should find in it; run as a test."""

    text: str
    source: str
    content: str


class CueGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that share frame, stance and kind."""

    name: str
    stance: str
    speech: bool
    content: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    heads: frozenset[str] = frozenset()
    needs_source: bool = False
    examples: tuple[Example, ...] = ()


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs that do something, and say nothing, with one of these heads of a source or of an object."""

    verbs: frozenset[str]
    sources: frozenset[str]
    objects: frozenset[str]


class SpeechWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Lemmas in lower case that tell speakers from what is none: heads of phrases of time, what sources do not want
    to be, heads of findings, verbs by which a finding hints at something, and what is done instead of said."""

    times: frozenset[str]
    unnamed: frozenset[str]
    evidence: frozenset[str]
    hinting: frozenset[str]
    deeds: tuple[Deed, ...]


class Cues:
    """All groups, indexed by predicate kind and lemma."""

    def __init__(self, groups: list[CueGroup]) -> None:
        self._groups: dict[tuple[str, str], list[CueGroup]] = {}
        for group in groups:
            unknown = set(group.content) - CONTENT_KINDS
            if unknown:
                raise DataError(
                    f"A cue table names a content {sorted(unknown)[0]!r} that does not exist.", code="cues"
                )
            for kind, lemmas in (
                ("verb", group.verbs),
                ("noun", group.nouns),
                ("adjective", group.adjectives),
            ):
                for lemma in lemmas:
                    self._groups.setdefault((kind, lemma), []).append(group)

    def of(self, kind: str, lemma: str) -> list[CueGroup]:
        """The groups of a predicate, in the order of the tables."""
        return self._groups.get((kind, lemma), [])


@lru_cache(maxsize=1)
def cues() -> Cues:
    """The tables as shipped, indexed. Raises `DataError` naming the file that does not fit."""
    return Cues(cue_groups())


def cue_groups() -> list[CueGroup]:
    """All groups as shipped, in the order of the files. Raises `DataError` naming the file that does not fit."""
    return [
        group
        for name in _FILES
        for group in shipped(f"en/cues/{name}.toml", list[CueGroup], key="group", code="cues")
    ]


@lru_cache(maxsize=1)
def speech_words() -> SpeechWords:
    """The table of `speech.toml` as shipped. Raises `DataError` naming the file when it does not fit."""
    return shipped("en/cues/speech.toml", SpeechWords, code="cues")
