"""Which days a timeline is drawn to: a look back does not press a week's news into one column."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.zoom import FEW, main_days

WEEK = [dt.date(2014, 12, day) for day in (15, 16, 17, 17, 17, 18, 18)]


def test_a_far_look_back_stands_at_the_edge() -> None:
    assert main_days([dt.date(2009, 1, 1), *WEEK]) == WEEK
    assert main_days([*WEEK, dt.date(2019, 1, 1)]) == WEEK
    war = [dt.date(1998, 1, 1), dt.date(1998, 6, 1)]  # each is near the other
    assert main_days([*war, *WEEK, *WEEK]) == sorted([*WEEK, *WEEK])


def test_what_is_spread_evenly_is_drawn_whole() -> None:
    months = [dt.date(2014, month, 1) for month in range(1, 13)]
    assert main_days(months) == months


@given(st.lists(st.dates(), min_size=0, max_size=30))
def test_few_days_are_left_out_and_none_from_the_middle(days: list[dt.date]) -> None:
    kept, whole = main_days(days), sorted(days)
    assert len(whole) - len(kept) <= len(whole) * FEW
    assert any(whole[start : start + len(kept)] == kept for start in range(len(whole) - len(kept) + 1))
