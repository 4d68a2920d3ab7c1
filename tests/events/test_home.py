"""Whose country it is where the words do not say it, read with the real registry."""

from __future__ import annotations

import pytest

from onrecord.evaluation.reading import events_of
from onrecord.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    article = Article(id="art-home", document="doc-home", text=text, published="2015-03-04")
    return next(iter(events_of([article], None)))[1]


@pytest.mark.parametrize(
    ("text", "type_", "source", "target"),
    [
        ("Cambodian police arrested four activists.", "COERCE", "KHM", "KHM"),
        ("Rebels in Mali freed five Norwegian soldiers.", "RETREAT", "MLI", "NOR"),
        ("Chile seized a Peruvian trawler on Monday.", "COERCE", "CHL", "PER"),
        ("Sudan has massed troops on its border with Chad.", "MOBILIZE", "SDN", "TCD"),
    ],
)
def test_countries_of_sides(text: str, type_: str, source: str, target: str) -> None:
    (event,) = [event for event in read(text) if event.type == type_]
    assert (event.sources[0].country, event.targets[0].country) == (source, target)


def test_whom_one_supports_may_be_from_anywhere() -> None:
    (event,) = read("Chile backs the rebels.")
    assert [actor.country for actor in event.targets] == [None]
