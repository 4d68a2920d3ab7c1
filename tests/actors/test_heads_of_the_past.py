"""Heads of state and government since 1945: who held the office at the article's date, and who is no longer meant."""

from __future__ import annotations

from onrecord import code


def _named(text: str, published: str) -> dict[str, str]:
    reading = code(text, published=published)
    names = {actor.id: actor.name for actor in reading.actors}
    return {mention.text: names.get(mention.actor or "", "") for mention in reading.mentions}


def test_a_role_means_whoever_held_it_that_day() -> None:
    text = "The U.S. president broke off relations with Cuba on Tuesday."
    assert _named(text, "1961-01-04")["U.S. president"] == "Dwight Eisenhower"
    assert _named(text, "1962-01-04")["U.S. president"] == "John F. Kennedy"


def test_surnames_in_office_need_no_first_name() -> None:
    found = _named("Sadat flew to Jerusalem and was met by Begin. Talks begin on Sunday.", "1977-11-19")
    assert (found["Sadat"], found["Begin"]) == ("Anwar Sadat", "Menachem Begin")
    assert "begin" not in found


def test_a_surname_of_long_ago_is_somebody_elses() -> None:
    found = _named(
        "Mr. Wilson said that his shop in Leeds would close. Britain has too many shops.", "2015-11-20"
    )
    assert "Harold Wilson" not in found.values()
    full = _named("Harold Wilson devalued the pound, and Wilson paid for it.", "2015-11-20")
    assert full["Wilson"] == "Harold Wilson"


def test_a_ship_and_an_airport_are_not_who_they_are_called_after() -> None:
    found = _named("France sent the Charles de Gaulle to the Gulf.", "2015-11-20")
    assert "Charles de Gaulle" not in found.values()
