"""Records of a story of several chapters that goes up in another: each takes its place there, before and after the
story that it was of is written anew."""

from __future__ import annotations

import pytest

from onrecord.relinking import link_database
from onrecord.review.keeping import keep_decision
from onrecord.store import Store
from onrecord.store.former_stories import became
from tests.relinking.test_rulings import consistent, decided, undone
from tests.relinking.test_running import (
    SALT,
    asked,
    asked_again,
    at_once,
    bridge,
    everything,
    filled,
    outcomes,
    quoted,
    refused,
    silent,
    stored,
    told,
)


@pytest.fixture(autouse=True)
def short_chapters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("onrecord.linking.chapters.MOST", 3)


def two_large_stories(*more) -> Store:
    """Five articles on the sale of the salt, then at least four on the meeting, which are numbered second."""
    salt = [
        told(f"s{number}", SALT, f"2014-01-{number}", outlet=f"Mail {number}") for number in range(10, 15)
    ]
    return filled(*salt, *(silent(f"r{number}", f"2014-02-{number}") for number in (12, 13, 20, 21)), *more)


def merged_and_parted(store: Store) -> None:
    """Link, merge the two stories, link, and take the merging back."""
    link_database(store)
    assert len(stored(store)["story"]) == 2
    before, names = (stored(store)["exchange"], len(bridge(store))), stored(store)["story"].keys()
    merge = decided("story", "merge", ["r12"], ["s10"])
    keep_decision(store, merge)
    link_database(store)
    (story,) = stored(store)["story"]
    assert consistent(store)
    with store.reading() as connection:
        assert {became(connection, each) for each in names - {story}} == {story}
    assert (outcomes(store), len(bridge(store))) == ([each.outcome for each in before[0].values()], before[1])
    keep_decision(store, undone(merge))
    link_database(store)
    assert consistent(store)
    assert (stored(store)["exchange"], len(bridge(store))) == before
    assert stored(store)["exchange"] == at_once(store)["exchange"]


def test_an_exchange_over_chapters_moves_with_its_story() -> None:
    question, again, answer = (
        asked("q", "2014-02-13"),
        asked_again("a", "2014-02-20"),
        refused("z", "2014-02-23"),
    )
    with two_large_stories(question, again, answer) as store:
        merged_and_parted(store)


def test_words_that_stand_in_several_chapters_move_with_their_story() -> None:
    with two_large_stories(quoted("a", "2014-02-13"), quoted("b", "2014-02-20")) as store:
        merged_and_parted(store)
        assert len(bridge(store)) == 1
        edges = everything(store)["quotation_variant"]
        assert len(edges) == len(set(edges))


def test_ids_lead_on_when_everything_is_linked_anew() -> None:
    late, early = told("b", SALT, "2014-06-02", outlet="Echo"), told("a", SALT, "2014-06-01", outlet="Mail")
    with filled(late) as store:
        link_database(store)
        (first,) = stored(store)["story"]
        store.add(early)
        link_database(store, anew=True)
        (second,) = stored(store)["story"]
        assert first != second
        with store.reading() as connection:
            assert became(connection, first) == second
            assert became(connection, "story-unknown") is None
