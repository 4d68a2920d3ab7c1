"""A people's adjective with a noun for people makes an actor, listed or not; with a thing it makes none."""

from __future__ import annotations

import pytest

from .conftest import Reader

PEOPLE = [
    ("A Ruritanian harbour master seized two boats.", "Ruritanian harbour master", ("RUR", "GOV")),
    ("Syldavian truckers blocked the road.", "Syldavian truckers", ("SYL", "LAB")),
    ("Syldavian pig breeders left.", "Syldavian pig breeders", ("SYL", "AGR")),
    ("A Syldavian bell caster accused the bishop of fraud.", "Syldavian bell caster", ("SYL", "CVL")),
    ("Ruritanian glove stretchers demanded a rest.", "Ruritanian glove stretchers", ("RUR", "CVL")),
]


@pytest.mark.parametrize(("text", "words", "expected"), PEOPLE)
def test_people_of_a_trade(reader: Reader, text: str, words: str, expected: tuple[str, str]):
    assert reader.who(text, words)[1:] == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Ruritanian leather bag lay on the bench.", "Ruritanian leather bag"),
        ("The Syldavian border runs through the lake.", "Syldavian border"),
        ("A Syldavian computer hummed.", "Syldavian computer"),
    ],
)
def test_things_of_a_country_are_nobody(reader: Reader, text: str, words: str):
    assert reader.who(text, words) == ("", None, "")
