"""Whose words a mention stands in: the outlet's own, or those of the innermost statement whose content holds it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.records import Field, Mention, Statement


def with_voices(mentions: Sequence[Mention], statements: Sequence[Statement]) -> tuple[Mention, ...]:
    """The mentions in the order given, each with the id of the statement in whose words it stands."""
    places = [(mention.field, mention.start, mention.end) for mention in mentions]
    voices = innermost(places, statements)
    return tuple(
        mention if voice is None else replace(mention, voice=voice.id)
        for mention, voice in zip(mentions, voices, strict=True)
    )


def innermost(
    places: Sequence[tuple[Field, int, int]], statements: Sequence[Statement]
) -> list[Statement | None]:
    """For each stretch (field, start, end) the statement with the shortest content span that holds all of it.

    One sweep over the text: every span is opened and closed once, however many stretches there are.
    """
    spans = sorted(
        (
            ((statement.field, span.start, span.end), number)
            for number, statement in enumerate(statements)
            for span in statement.content
        ),
        key=lambda item: item[0],
    )
    found: list[Statement | None] = [None] * len(places)
    open_spans: list[tuple[tuple[Field, int, int], int]] = []
    following = 0
    for index in sorted(range(len(places)), key=lambda number: places[number]):
        field, start, end = places[index]
        while following < len(spans) and spans[following][0][:2] <= (field, start):
            open_spans.append(spans[following])
            following += 1
        open_spans = [item for item in open_spans if item[0][0] == field and item[0][2] > start]
        holding = [
            (high - low, statements[number].id, number)
            for (_, low, high), number in open_spans
            if end <= high
        ]
        if holding:
            found[index] = statements[min(holding)[2]]
    return found
