"""What a person ruled on what belongs together: the last word on each pair, and how stories and happenings follow."""

from typing import NamedTuple

import pytest

from onrecord.linking.happenings import group_events
from onrecord.linking.linked import link
from onrecord.linking.profiles import profile
from onrecord.linking.rulings import NO_RULINGS, Rulings, last_word, moves, of_events
from onrecord.linking.stories import find_stories
from tests.linking.invented import LEAD, OWN, TOLEN, VOSTIA, WIRE, article, day, event, reading


class Said(NamedTuple):
    together: bool
    one: tuple[str, ...]
    other: tuple[str, ...]


def merge(one: str, other: str) -> Said:
    return Said(True, tuple(one), tuple(other))


def split(one: str, other: str) -> Said:
    return Said(False, tuple(one), tuple(other))


def blocks(*said: Said) -> set[str]:
    return {"".join(sorted(block)) for block in last_word(said).blocks if len(block) > 1}


def test_merges_that_share_a_member_are_one() -> None:
    assert blocks(merge("a", "b"), merge("c", "d"), merge("b", "c")) == {"abcd"}


def test_a_later_split_takes_out_of_an_earlier_merge() -> None:
    assert blocks(merge("ab", "cd"), split("a", "bcd")) == {"bcd"}
    assert last_word([merge("ab", "cd"), split("a", "bcd")]).forbid("a", "d")


def test_those_that_go_away_together_are_one_until_they_are_parted() -> None:
    assert blocks(split("ab", "c")) == {"ab"}
    assert blocks(split("ab", "c"), split("a", "b")) == set()


def test_a_later_merge_takes_back_an_earlier_split_for_its_pairs_alone() -> None:
    ruled = last_word([split("ab", "cd"), merge("a", "c")])
    assert not ruled.forbid("a", "c")
    assert ruled.forbid("b", "c")
    assert ruled.forbid("a", "d")


def test_what_is_apart_is_not_brought_together_by_others() -> None:
    assert blocks(split("a", "c"), merge("a", "b"), merge("b", "c")) == {"ab"}


def followed(homes: dict[str, int], *said: Said) -> dict[str, int]:
    homes = dict(homes)
    for move in moves(homes, last_word(said)):
        to = max(homes.values()) + 1 if move.to is None else move.to
        names = (
            [name for name, home in homes.items() if home == move.home]
            if move.members is None
            else move.members
        )
        homes.update((name, to) for name in names)
    return homes


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ((), {"a": 0, "b": 0, "c": 1, "d": 1}),
        ((merge("a", "c"),), {"a": 0, "b": 0, "c": 0, "d": 0}),
        ((split("a", "b"),), {"a": 2, "b": 0, "c": 1, "d": 1}),
        ((split("bd", "a"),), {"a": 0, "b": 1, "c": 1, "d": 1}),
        ((merge("a", "c"), split("d", "abc")), {"a": 0, "b": 0, "c": 0, "d": 1}),
        ((split("x", "a"), merge("y", "z")), {"a": 0, "b": 0, "c": 1, "d": 1}),
    ],
    ids=["nothing", "merged", "split", "split into the place of its own", "merged but one", "not there"],
)
def test_places_follow_the_rulings(said: tuple[Said, ...], found: dict[str, int]) -> None:
    assert followed({"a": 0, "b": 0, "c": 1, "d": 1}, *said) == found


ARTICLES = (
    article("a", WIRE),
    article("b", OWN),
    article("c", LEAD, published="2014-02-20"),
    article("d", "The salt of the seized ship was sold in Dresk.", published="2014-07-01"),
)


def stories(*said: Said) -> set[str]:
    return {"".join(sorted(story.articles)) for story in find_stories(ARTICLES, last_word(said))}


def test_stories_follow_the_rulings() -> None:
    assert stories() == {"abc", "d"}
    assert stories(merge("a", "d")) == {"abcd"}
    assert stories(split("c", "ab")) == {"ab", "c", "d"}


def met(name: str, **more: object):
    of = article(name, LEAD, **more)
    return event(of, "SANCTION" if name == "z" else "CONSULT", LEAD, "met", TOLEN, VOSTIA)


def member(of) -> str:
    trigger = of.trigger
    return f"{of.id}@{of.article}:{trigger.field}:{trigger.start}-{trigger.end}"


def groups(events, ruled: Rulings) -> set[str]:
    found = group_events([profile(each) for each in events], of_events(ruled, events))
    return {"".join(sorted(each.event.article for each in group)) for group in found}


def test_happenings_follow_the_rulings() -> None:
    one, two, other = met("x"), met("y"), met("z")
    events = (one, two, other)
    assert groups(events, NO_RULINGS) == {"xy", "z"}
    apart = last_word([Said(False, (member(one),), (member(two),))])
    assert groups(events, apart) == {"x", "y", "z"}
    together = last_word([Said(True, (member(one), member(two)), (member(other),))])
    assert groups(events, together) == {"xyz"}
    assert groups(
        events,
        last_word(
            [
                Said(True, (member(other),), (member(one),)),
                Said(False, (member(two),), (member(one), member(other))),
            ]
        ),
    ) == {"xz", "y"}


def test_an_event_with_another_id_is_found_at_its_place() -> None:
    one, two = met("x"), met("y")
    _, _, place = member(one).partition("@")
    ruled = last_word([Said(False, (f"evt-of-an-older-coder@{place}",), (member(two),))])
    assert groups((one, two), ruled) == {"x", "y"}
    assert of_events(ruled, [two]) == NO_RULINGS


def test_linking_all_at_once_follows_both() -> None:
    readings = [
        reading(of, event(of, "CONSULT", LEAD, "met", TOLEN, VOSTIA, date=day("2014-02-18")))
        for of in (article("x", LEAD), article("y", LEAD), article("z", LEAD))
    ]
    one, two = readings[0].events[0], readings[1].events[0]
    linked = link(
        readings,
        stories_ruled=last_word([split("z", "xy")]),
        events_ruled=last_word([Said(False, (member(one),), (member(two),))]),
    )
    assert {"".join(story.articles) for story in linked.stories} == {"xy", "z"}
    assert len(linked.happenings) == 3
