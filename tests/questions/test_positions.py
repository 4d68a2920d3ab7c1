"""Since when a position is held, no more exactly than its happening tells."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.questions.positions import PositionTold, began, positions
from tests.linked_made import make


@pytest.mark.parametrize(
    ("first", "last", "since"),
    [
        ("2009-01-01", "2009-12-31", "2009"),
        ("1998-01-01", "2000-12-31", "1998"),
        ("2014-09-01", "2014-11-30", "2014-09"),
        ("2014-09-01", "2014-09-01", "2014-09-01"),
        ("2014-02-18", "2014-02-28", "2014-02-18"),
        ("2014-02-01", "2014-02-20", "2014-02-01"),
    ],
)
def test_a_position_begins_no_more_exactly_than_is_told(first: str, last: str, since: str) -> None:
    assert began(_told(first, last)) == since


def test_a_position_without_a_day_begins_on_none() -> None:
    told = _told("2009-01-01", "2009-12-31")
    assert began(replace(told, position=replace(told.position, since=None))) is None


def _told(first: str, last: str) -> PositionTold:
    with make() as store:
        one = next(positions(store))
    shown = replace(one.shown_by[0], day=first, last_day=last)
    return replace(one, position=replace(one.position, since=first), shown_by=(shown,))
