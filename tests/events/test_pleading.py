"""Who pleads for those who are held neither holds nor frees them."""

from __future__ import annotations

import pytest

from tests.events.told import rows

POET = "Norway demanded that Belarus free a Belarusian poet. Sweden backed Norway. "
CREW = "Japan seized a Chinese trawler. China demanded the release of the crew. "
TEACHERS = "Iran holds two French teachers. France called for their release. "


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (POET + "The poet was jailed in March.", ("COERCE", "BLR", "BLR")),
        (CREW + "The captain was freed on Friday.", ("RETREAT", "JPN", "CHN")),
        (TEACHERS + "The teachers were arrested in May.", ("COERCE", "IRN", "FRA")),
    ],
    ids=["held", "freed", "not by their own state"],
)
def test_who_pleads_for_those_held_does_not_hold_them(text: str, deed: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == deed


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Turkey condemned the arrest of a Turkish nurse in Israel. Turkey jailed an Israeli spy. "
            "The spy was released in June.",
            ("RETREAT", "TUR", "ISR"),
        ),
        (
            "The Belarusian opposition called for the release of two activists. Poland and Lithuania met. "
            "Three activists were arrested in Minsk on Sunday.",
            ("COERCE", "BLR", "BLR"),
        ),
    ],
    ids=["who holds others himself", "an opposition at home"],
)
def test_some_who_plead_may_hold_others(text: str, deed: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == deed
