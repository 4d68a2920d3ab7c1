"""What a happening is called where it is merged or split."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.records import DateValue
from onrecord.review.joining import happening_name
from tests.linked_made import OFFER


@pytest.mark.parametrize(
    ("date", "told"),
    [
        (DateValue(value="2014-02-18", start="2014-02-18", end="2014-02-18"), "2014-02-18"),
        (DateValue(value="1998/2000", start="1998-01-01", end="2000-12-31"), "1998 – 2000"),
        (DateValue(value="2014-FA", start="2014-09-01", end="2014-11-30"), "2014-09-01 – 2014-11-30"),
        (DateValue(value="PAST_REF"), "Vostia"),
        (DateValue(), "Vostia"),
    ],
)
def test_a_happening_is_told_with_its_day_as_people_read_it(date: DateValue, told: str) -> None:
    assert happening_name(replace(OFFER, date=date)).endswith(f" {told}")
