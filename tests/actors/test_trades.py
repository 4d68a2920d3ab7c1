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


@pytest.mark.parametrize("done", ["arrested", "detained", "expelled"])
def test_what_a_state_does_to_people_is_no_part_of_their_name(reader: Reader, done: str):
    text = f"Ruritania {done} Syldavian truckers on Monday."
    assert reader.who(text, "Ruritania")[1] == "RUR"
    assert reader.who(text, "Syldavian truckers")[1:] == ("SYL", "LAB")


def test_a_state_behind_people_is_a_part_of_their_name(reader: Reader):
    assert (
        reader.who("Two Ruritania based Syldavian truckers left.", "Ruritania based Syldavian truckers")[1]
        == "SYL"
    )
