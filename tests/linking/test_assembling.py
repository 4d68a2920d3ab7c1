"""What a happening has of its reports: its sides, and whether any report names them."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef, Event
from tests.linking.invented import KERLAND, LEAD, TOLEN, VOSTIA, article, event

GUESSED = replace(KERLAND, inferred=True)


def report(name: str, source: ActorRef) -> Event:
    return event(article(name, LEAD), "ACCUSE", LEAD, "shook", source, VOSTIA)


def is_inferred(*events: Event) -> bool:
    (source,) = to_happening(tuple(profile(each) for each in events), {}).sources
    return source.inferred


def test_a_side_that_no_report_names_is_inferred() -> None:
    assert is_inferred(report("first", GUESSED), report("second", GUESSED))


def test_a_side_that_one_report_names_is_not() -> None:
    assert not is_inferred(report("first", GUESSED), report("second", KERLAND))
    assert not is_inferred(report("first", GUESSED), report("second", GUESSED), report("third", TOLEN))
