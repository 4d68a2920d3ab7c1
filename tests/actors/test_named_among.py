"""Whom a text names among several states."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Several countries, including Peru and Chile, condemned Iceland.", ["PER", "CHL"]),
        ("More than twenty countries condemned Iceland, among them Peru and Chile.", ["PER", "CHL"]),
        ("Iceland was condemned by many states such as Peru, Chile and Japan.", ["PER", "CHL", "JPN"]),
        ("Seven governments, including those of Peru and Chile, condemned Iceland.", ["PER", "CHL"]),
        ("Several countries condemned Iceland, including its president.", [None]),
        ("Twelve countries condemned Iceland.", [None]),
    ],
)
def test_those_who_are_named_among_several_do_what_the_several_do(
    text: str, sources: list[str | None]
) -> None:
    (event,) = onrecord.code(text).events
    assert [actor.country for actor in event.sources] == sources
