"""Whose words an event stands in: the outlet's own, or those of the statement that holds it."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import Statement, Voice

_DENYING = frozenset({"denies"})


class Voices:
    """Whose words a stretch of an article is: the innermost statement whose content holds it."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._contents = [
            (span.start, span.end, statement) for statement in statements for span in statement.content
        ]

    def of(self, field: str, start: int, end: int) -> tuple[Voice | None, bool]:
        """The voice, and whether its speaker denies what stands there."""
        holding = [
            (high - low, statement)
            for low, high, statement in self._contents
            if statement.field == field and low <= start and end <= high
        ]
        if not holding:
            return None, False
        _, statement = min(holding, key=lambda item: (item[0], item[1].id))
        voice = Voice(statement=statement.id, speaker=statement.speaker, source_text=statement.source_text)
        return voice, statement.stance in _DENYING
