"""Krippendorff's alpha against his own worked examples, and how far reviewers agree.

The matrices are those of Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011): A, two observers and two
values; B, two observers and five values; C, four observers, five values and some missing.
"""

from __future__ import annotations

import datetime as dt

import pytest

from onrecord.records import Decision
from onrecord.review import Ruled, Wish, agreements, decide, standing
from onrecord.review.agreement import alpha
from tests.linked_made import MERIDIAN

A = ("0100000010", "1110010000")
B = ("aabbdcccedda", "babbbccceddd")
C = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")


def units(observers: tuple[str, ...]) -> list[tuple[str | None, ...]]:
    return [tuple(None if value == "." else value for value in unit) for unit in zip(*observers, strict=True)]


@pytest.mark.parametrize(("observers", "published"), [(A, 0.095), (B, 0.692), (C, 0.743)])
def test_the_published_examples(observers: tuple[str, ...], published: float) -> None:
    found = alpha(units(observers))
    assert found is not None
    assert round(found, 3) == published


def test_it_is_not_defined_where_nothing_varies_or_nobody_ruled_twice() -> None:
    assert alpha([("a", "a"), ("a", "a")]) is None
    assert alpha([("a", None), (None, "b")]) is None
    assert alpha([]) is None
    assert alpha([("a", "a"), ("b", "b")]) == 1


def test_reviewers_are_compared_by_their_own_last_word() -> None:
    decisions: list[Decision] = []
    for reviewer, rulings in (
        ("Ada", ("accept", "reject", "correct")),
        ("Ben", ("accept", "reject", "accept")),
    ):
        for event, ruling in zip(MERIDIAN.events, rulings, strict=True):
            decisions.append(_made(event, reviewer, ruling, decisions))
    first = MERIDIAN.events[0]
    decisions += [_made(first, "Ben", "undo", decisions)]
    decisions += [_made(first, "Ben", "reject", decisions)]
    there, status = agreements(decisions)
    assert (there.kind, there.question, there.reviewers, there.units) == ("event", "is it there", 2, 3)
    assert there.alike == pytest.approx(2 / 3)
    assert there.alpha == pytest.approx(1 - 5 * 2 / 18)
    assert (status.question, status.units, status.alike) == ("status", 1, 0)


def test_fields_that_nobody_set_right_are_left_out() -> None:
    decisions: list[Decision] = []
    for reviewer in ("Ada", "Ben"):
        decisions += [_made(each, reviewer, "accept", decisions) for each in MERIDIAN.events]
    assert [each.question for each in agreements(decisions)] == ["is it there"]


def _made(event: object, reviewer: str, ruling: str, before: list[Decision]) -> Decision:
    wish = Wish(
        record=event.id,  # type: ignore[attr-defined]
        ruling=ruling,  # type: ignore[arg-type]
        reviewer=reviewer,
        changes={"status": "denied"} if ruling == "correct" else {},
    )
    own = [each for each in before if each.record == wish.record and each.reviewer == reviewer]
    at = dt.datetime(2026, 1, 5, 12, len(before), tzinfo=dt.UTC)
    return decide("event", event, wish, standing(own) if own else Ruled(stands=None, history=()), at)  # type: ignore[arg-type]
