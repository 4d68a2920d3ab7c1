"""Linkage: how pairs make groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from onrecord.linking.linkage import (
    ALIKE,
    CLEARLY,
    LONG_AFTER,
    NEAREST,
    NEAREST_SAME,
    NEVER,
    TOLD_APART,
    Scores,
    joined,
)
from onrecord.linking.profiles import profile
from onrecord.linking.rulings import NO_RULINGS, Ruling, Rulings
from tests.linking.invented import KERLAND, VOSTIA, article, event

TEXT = "Vostia freed the crew at noon."


def told(name: str) -> Any:
    of = article(name, TEXT, outlet=f"Outlet {name}")
    return profile(event(of, "RETREAT", TEXT, "freed", VOSTIA, KERLAND))


def told_of(name: str, target: Any) -> Any:
    of = article(name, TEXT, outlet=f"Outlet {name}")
    return profile(event(of, "RETREAT", TEXT, "freed", VOSTIA, target))


ORLAND, DRESK = replace(KERLAND, id="ORL", country="ORL"), replace(KERLAND, id="DRE", country="DRE")
OTHERS = [told_of(name, each) for name, each in zip("abcd", (KERLAND, KERLAND, ORLAND, DRESK), strict=True)]
EVENTS = [told(name) for name in "abcd"]


def groups(
    likely: dict[tuple[int, int], float], rulings: Rulings = NO_RULINGS, events: Sequence[Any] = OTHERS
) -> list[list[int]]:
    """The groups of four events of which these pairs are so likely one, and no others at all."""
    numbers = {each.event.id: number for number, each in enumerate(events)}

    def score(a: Any, b: Any) -> float:
        pair = tuple(sorted((numbers[a.event.id], numbers[b.event.id])))
        return likely.get(pair, NEVER)  # type: ignore[call-overload]

    return joined(Scores(events, score, {}), rulings)


def test_a_chain_does_not_join_what_its_ends_contradict() -> None:
    assert groups({(0, 1): 2.0, (1, 2): 1.0}) == [[0, 1], [2], [3]]
    assert groups({(0, 1): 2.0, (1, 2): 1.0, (0, 2): 0.0}) == [[0, 1, 2], [3]]


def test_a_report_left_alone_joins_the_group_that_is_clearly_nearest() -> None:
    near = (ALIKE + NEAREST) / 2
    assert near < ALIKE
    pair = {(0, 1): 2.0, (0, 2): near, (1, 2): near}
    assert groups(pair) == [[0, 1, 2], [3]]
    assert groups({(1, 2): 2.0, (1, 3): near, (2, 3): near}) == [[0], [1, 2, 3]]
    rival = NEAREST - 0.05
    assert near - rival < CLEARLY
    assert groups({**pair, (2, 3): rival}) == [[0, 1], [2], [3]]
    assert groups({**pair, (0, 2): NEAREST - 0.1, (1, 2): NEAREST - 0.1}) == [[0, 1], [2], [3]]


def test_a_report_left_alone_does_not_join_what_its_own_sentence_tells_apart() -> None:
    like = {(0, 1): 8.0, (0, 3): 8.0, (1, 3): 8.0, (0, 2): 6.2, (1, 2): 6.2}
    apart = like | {(2, 3): TOLD_APART}
    mean = (apart[0, 2] + apart[1, 2] + TOLD_APART) / 3
    assert NEAREST < mean < ALIKE
    assert groups(apart) == [[0, 1, 3], [2]]
    assert groups(like | {(2, 3): NEVER}) == [[0, 1, 2, 3]]


def test_a_report_that_was_printed_long_after_stays_alone_unless_the_deed_is_the_same() -> None:
    near = (ALIKE + NEAREST) / 2
    likely = {(0, 1): 2.0, (0, 2): near, (1, 2): near}

    def printed(events: list[Any], later: int) -> list[Any]:
        return [*events[:2], replace(events[2], published=events[0].published + later), events[3]]

    assert groups(likely, events=printed(OTHERS, LONG_AFTER - 1)) == [[0, 1, 2], [3]]
    assert groups(likely, events=printed(OTHERS, LONG_AFTER)) == [[0, 1], [2], [3]]
    assert groups(likely, events=printed(EVENTS, LONG_AFTER)) == [[0, 1, 2], [3]]


def test_a_report_of_the_same_deed_by_the_same_sides_joins_one_that_is_farther() -> None:
    far = (NEAREST + NEAREST_SAME) / 2
    likely = {(0, 1): 2.0, (0, 2): far, (1, 2): far}
    assert groups(likely) == [[0, 1], [2], [3]]
    assert groups(likely, events=EVENTS) == [[0, 1, 2], [3]]


def test_what_one_article_alone_reports_joins_the_same_deed() -> None:
    again = article("c", TEXT)
    twice = [replace(each, event=replace(each.event, article=again.id)) for each in EVENTS[2:]]
    near = (ALIKE + NEAREST) / 2
    likely = {(0, 1): 2.0, (2, 3): 2.0} | {(a, b): near for a in (0, 1) for b in (2, 3)}
    assert groups(likely, events=[*EVENTS[:2], *twice]) == [[0, 1, 2, 3]]
    assert groups(likely, events=EVENTS) == [[0, 1], [2, 3]]


def test_the_same_deed_of_the_same_sides_is_compared_though_no_word_is_shared() -> None:
    words = ("Vostia freed the crew.", "It released sailors.", "Captives went home.", "They left Dresk.")
    triggers = ("freed", "released", "went", "left")
    events = [
        profile(event(article(name, text), "RETREAT", text, trigger, VOSTIA, KERLAND))
        for name, text, trigger in zip("abcd", words, triggers, strict=True)
    ]
    assert groups({(0, 1): NEAREST}, events=events) == [[0, 1], [2], [3]]
    assert groups({(0, 1): NEAREST_SAME - 0.1}, events=events) == [[0], [1], [2], [3]]


def test_what_was_ruled_to_be_apart_is_not_joined_for_being_alone() -> None:
    near = (ALIKE + NEAREST) / 2
    first, lone = EVENTS[0].event.id, EVENTS[2].event.id
    apart = Rulings((Ruling(frozenset((lone,)), frozenset((first,))),))
    assert groups({(0, 1): 2.0, (0, 2): near, (1, 2): near}, apart) == [[0, 1], [2], [3]]
