"""Merges and splits by a person are followed by the next linking, survive every other, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.records import Decision, Event
from onrecord.relinking import link_database
from onrecord.relinking.rulings import rulings
from onrecord.review.deciding import decision_id
from onrecord.review.grouping import member_of
from onrecord.review.keeping import keep_decision
from onrecord.store import Store
from tests.relinking.test_running import READINGS, everything, filled, stored, told


def decided(
    kind: str, ruling: str, one: Iterable[str], other: Iterable[str], at: str = "2026-01-01"
) -> Decision:
    one, other = list(one), list(other)
    made = Decision(
        id="",
        record=one[0],
        kind=kind,
        ruling=ruling,
        changes={"one": "; ".join(one), "other": "; ".join(other)},
        reviewer="R. Eader",
        at=at,
    )
    return msgspec.structs.replace(made, id=decision_id(made))


def undone(decision: Decision) -> Decision:
    made = msgspec.structs.replace(
        decision, id="", ruling="undo", changes={}, undoes=decision.id, at="2026-02-02"
    )
    return msgspec.structs.replace(made, id=decision_id(made))


def stories(store: Store) -> set[str]:
    return {"".join(sorted(story.articles)) for story in stored(store)["story"].values()}


def happenings(store: Store) -> set[tuple[str, ...]]:
    found = stored(store)["happening"].values()
    return {tuple(sorted(report.event for report in each.reports)) for each in found}


def consistent(store: Store) -> bool:
    """Whether the tables beside the records say what the records say, and every article is in one story."""
    beside = everything(store)
    told_in = {(article, each.id) for each in stored(store)["story"].values() for article in each.articles}
    reports = {
        (report.event, each.id) for each in stored(store)["happening"].values() for report in each.reports
    }
    return {(row[0], row[1]) for row in beside["story_article"]} == told_in and {
        row[:2] for row in beside["happening_report"]
    } == reports


def test_stories_are_merged_and_parted_again() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        assert stories(store) == {"abc", "d"}
        before = stored(store)
        merged = decided("story", "merge", "d", "a")
        keep_decision(store, merged)
        link_database(store)
        assert stories(store) == {"abcd"}
        assert consistent(store)
        link_database(store, anew=True)
        assert stories(store) == {"abcd"}
        keep_decision(store, undone(merged))
        link_database(store)
        assert stored(store) == before
        assert consistent(store)


def test_an_article_is_taken_out_of_a_story_and_stays_out() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        before = stored(store)
        parted = decided("story", "split", "b", ("a", "c"))
        keep_decision(store, parted)
        link_database(store)
        assert stories(store) == {"ac", "b", "d"}
        assert consistent(store)
        store.add(msgspec.structs.replace(READINGS[1], fingerprint="read anew"))
        link_database(store)
        assert stories(store) == {"ac", "b", "d"}
        link_database(store, anew=True)
        assert stories(store) == {"ac", "b", "d"}
        keep_decision(store, undone(parted))
        link_database(store)
        assert {frozenset(each.articles) for each in stored(store)["story"].values()} == {
            frozenset(each.articles) for each in before["story"].values()
        }
        assert happenings(store) == {
            tuple(sorted(report.event for report in each.reports)) for each in before["happening"].values()
        }
        assert consistent(store)


def test_a_merged_story_grows_on() -> None:
    with filled(*READINGS) as store:
        keep_decision(store, decided("story", "merge", "d", "a"))
        link_database(store)
        store.add(told("e", READINGS[3].article.text, "2014-06-02", outlet="Echo"))
        link_database(store)
        assert stories(store) == {"abcde"}


def meeting(store: Store) -> tuple[list[Event], set[tuple[str, ...]]]:
    told_there = [each.events[0] for each in READINGS[:2]]
    return told_there, happenings(store)


def test_an_event_is_taken_out_of_a_happening_and_put_back() -> None:
    with filled(*READINGS) as store:
        link_database(store)
        (one, two), before = meeting(store)
        parted = decided("happening", "split", [member_of(one)], [member_of(two)])
        keep_decision(store, parted)
        assert link_database(store).articles > 0
        assert {(one.id,), (two.id,)} <= happenings(store)
        assert consistent(store)
        link_database(store, anew=True)
        assert {(one.id,), (two.id,)} <= happenings(store)
        assert link_database(store).articles == 0
        keep_decision(store, undone(parted))
        link_database(store)
        assert happenings(store) == before


def test_events_are_put_into_one_happening() -> None:
    with filled(*READINGS) as store:
        one, two = READINGS[0].events
        keep_decision(store, decided("happening", "merge", [member_of(one)], [member_of(two)]))
        link_database(store)
        assert any({one.id, two.id} <= set(events) for events in happenings(store))
        assert consistent(store)


def test_the_rulings_in_force_are_told() -> None:
    with filled(*READINGS) as store, store.reading() as connection:
        assert rulings(connection).stories.members == frozenset()
    with filled(*READINGS) as store:
        first = decided("story", "merge", "d", "a")
        keep_decision(store, first)
        keep_decision(store, decided("story", "split", "d", "a", at="2026-01-03"))
        with store.reading() as connection:
            found = rulings(connection).stories
        assert found.held == ((frozenset("d"), frozenset("a")),)
        link_database(store)
        assert stories(store) == {"abc", "d"}


def test_articles_that_change_places_between_two_stories() -> None:
    """Each story takes an article of the other in one run: what each held is written once, whichever comes first."""
    later = [
        told(name, day_text, published)
        for name, day_text, published in (
            ("p", READINGS[0].article.text, "2019-03-01"),
            ("q", READINGS[0].article.text, "2019-03-02"),
        )
    ]
    with filled(*READINGS, *later) as store:
        link_database(store)
        assert stories(store) == {"abc", "d", "pq"}
        keep_decision(store, decided("story", "split", "p", "q"))
        keep_decision(store, decided("story", "merge", "p", "a", at="2026-01-02"))
        keep_decision(store, decided("story", "split", "b", "ac", at="2026-01-03"))
        keep_decision(store, decided("story", "merge", "b", "q", at="2026-01-04"))
        link_database(store)
        assert stories(store) == {"acp", "bq", "d"}
        assert consistent(store)
