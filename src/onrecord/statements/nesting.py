"""Statements inside statements: each with the id of the smallest one whose content holds its cue."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.records import Statement


def nested(statements: Sequence[Statement]) -> list[Statement]:
    """Statements of one field with `inside` filled in, in the order given. One sweep over the text."""
    opens = sorted(
        (span.start, span.end, number) for number, s in enumerate(statements) for span in s.content
    )
    order = sorted(range(len(statements)), key=lambda number: _place(statements[number]))
    sizes = [_size(statement) for statement in statements]
    inside: dict[int, int] = {}
    active: list[tuple[int, int]] = []
    following = 0
    for number in order:
        start, end = _place(statements[number])
        while following < len(opens) and opens[following][0] <= start:
            active.append(opens[following][1:])
            following += 1
        active = [item for item in active if item[0] > start]
        holding = [
            (sizes[other], statements[other].id, other)
            for stop, other in active
            if stop >= end and other != number and sizes[other] > sizes[number]
        ]
        if holding:
            inside[number] = min(holding)[2]
    return [
        replace(statement, inside=statements[inside[number]].id) if number in inside else statement
        for number, statement in enumerate(statements)
    ]


def _place(statement: Statement) -> tuple[int, int]:
    span = statement.cue[0] if statement.cue else statement.content[0]
    return span.start, span.end


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
