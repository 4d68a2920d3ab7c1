"""Whose words a stretch of an article is: the outlet's own, or those of the innermost statement whose content holds it.

Mentions, events and labels all ask here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from onrecord.records import Field, Mention, Statement, Voice

_Content = tuple[int, str, int, int, Statement]

_BLOCK = 512
"""Characters of a block of text; only contents that reach into its block are looked through for a place, so that the
time grows with the article and not with its square."""


class Voices:
    """The contents of an article's statements, asked by place."""

    def __init__(self, statements: Iterable[Statement]) -> None:
        contents: list[_Content] = []
        self._cues: list[tuple[Field, int, int, Statement]] = []
        for statement in statements:
            self._cues.extend((statement.field, cue.start, cue.end, statement) for cue in statement.cue)
            for span in statement.content:
                contents.append((span.end - span.start, statement.id, span.start, span.end, statement))
        contents.sort(key=lambda content: content[:2])
        self._cues.sort(key=lambda cue: (cue[2] - cue[1], cue[3].id))
        self._near: dict[tuple[Field, int], list[_Content]] = defaultdict(list)
        for content in contents:
            _, _, low, high, statement = content
            for block in range(low // _BLOCK, high // _BLOCK + 1):
                self._near[statement.field, block].append(content)

    def statement(self, field: Field, start: int, end: int) -> Statement | None:
        """The statement with the shortest content span that holds the stretch; of equals the first id."""
        return next(self.around(field, start, end), None)

    def around(self, field: Field, start: int, end: int) -> Iterator[Statement]:
        """All statements whose contents hold the stretch, the shortest content first."""
        for _, _, low, high, statement in self._near.get((field, start // _BLOCK), ()):
            if low <= start and end <= high:
                yield statement

    def cued(self, field: Field, start: int, end: int) -> Statement | None:
        """The statement with the shortest cue that shares characters with the stretch, of equals the first id: what is
        done there is done by saying it."""
        for its, low, high, statement in self._cues:
            if its == field and low < end and start < high:
                return statement
        return None

    def voice(self, field: Field, start: int, end: int) -> Voice | None:
        """The same as a record carries it; None for the outlet's own words."""
        return voice_of(self.statement(field, start, end))


def voice_of(statement: Statement | None) -> Voice | None:
    """A statement as the voice of what stands in it."""
    if statement is None:
        return None
    return Voice(statement=statement.id, speaker=statement.speaker, source_text=statement.source_text)


_CLAIMS = ("statement-noun", "claim-noun")


def is_named_claim(statement: Statement) -> bool:
    """Whether a noun alone tells it, as what somebody claims or reports: "the report that Oman had left"."""
    return statement.rule.startswith(_CLAIMS)


def with_voices(mentions: Sequence[Mention], statements: Sequence[Statement]) -> tuple[Mention, ...]:
    """The mentions in the order given, each with the id of the statement in whose words it stands."""
    voices = Voices(statements)
    found = (voices.statement(mention.field, mention.start, mention.end) for mention in mentions)
    return tuple(
        mention if statement is None else replace(mention, voice=statement.id)
        for mention, statement in zip(mentions, found, strict=True)
    )
