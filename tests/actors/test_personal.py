"""People of somebody's are not that person: wives, families, friends, aides and lawyers."""

from __future__ import annotations

import pytest

from onrecord import code
from onrecord.actors.derived import gender_of

CASES = [
    ("The wife of Hosni Mubarak was questioned in Egypt.", "Hosni Mubarak: wife", "EGY"),
    ("The family of Alexei Navalny accused Russia of murder.", "Alexei Navalny: family", "RUS"),
    ("An aide to Mahmoud Abbas rejected the offer.", "Mahmoud Abbas: aide", "PSE"),
    ("A friend of President Trump criticised Canada.", "Donald Trump: friend", "USA"),
]


@pytest.mark.parametrize(("text", "name", "country"), CASES)
def test_they_are_actors_of_their_own(text: str, name: str, country: str) -> None:
    reading = code(text, published="2018-05-04")
    (actor,) = [actor for actor in reading.actors if actor.name == name]
    assert actor.country == country


def test_alone_they_are_nobody() -> None:
    reading = code("A friend told the wife that a critic had left Norway.", published="2018-05-04")
    assert {actor.name for actor in reading.actors} <= {"Norway"}


def test_a_wife_is_not_him() -> None:
    assert (gender_of("wife"), gender_of("son"), gender_of("friend")) == ("f", "m", "")
