"""Armed people of whom the words beside them tell nothing, and one of several leaders."""

from __future__ import annotations

import pytest

from .conftest import Reader


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        (
            "Four Syldavian gunmen seized a ferry. Strelsau promised a reward. A day later the hijackers gave up.",
            "hijackers",
            ("SYL", "UAF"),
        ),
        ("Syldavian rebels met Ruritanian militants. Then the killers fled.", "killers", (None, "UAF")),
        (
            "Four hijackers held the ferry. Soldiers took the four to jail in Syldavia.",
            "the four",
            (None, "UAF"),
        ),
        ("Four Syldavian gunmen left the ferry. Police took the four to jail.", "the four", ("SYL", "UAF")),
    ],
)
def test_they_are_of_the_country_of_the_others(
    reader: Reader, text: str, words: str, who: tuple[str | None, str]
):
    assert reader.who(text, words)[1:] == who


def test_the_four_are_the_states_that_were_the_four_before(reader: Reader):
    text = (
        "Helga saw the two neighbours, Syldavia and Ruritania, sign. The two, which broke with Klow, wrote a list. "
        "Ruritania spoke. Helga von Mayren denied that the two meant war."
    )
    first, again = (
        reader.read(text).at("text", text.index(words), text.index(words) + 7)
        for words in ("The two, which", "the two meant")
    )
    assert first is not None
    assert again is not None
    assert again.candidates == first.candidates != ()


def test_they_are_the_only_armed_group_that_is_named(reader: Reader):
    text = "The Black Six held the ferry for a week. At last the hijackers gave up."
    assert reader.who(text, "hijackers") == ("Black Six", "RUR", "REB")


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("A Ruritanian leader was arrested.", "leader of Ruritania"),
        ("The Ruritanian leader was arrested.", "Flavia Elphberg"),
        ("It was the first visit by a Ruritanian leader.", "Flavia Elphberg"),
    ],
)
def test_one_leader_of_several(reader: Reader, phrase: str, name: str):
    assert reader.who(phrase, "Ruritanian leader")[0] == name


def test_a_leader_in_a_headline_is_the_one_of_the_text(reader: Reader):
    found = reader.read("Police arrested a Ruritanian leader.", title="Ruritanian leader arrested").mentions[
        0
    ]
    assert (found.field, found.country) == ("title", "RUR")
    assert "flavia" not in (found.actor or "")


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Four Ruritanian MiG-21 fighters shot at the boat.", "Ruritanian MiG-21 fighters", ("RUR", "MIL")),
        ("Ruritanian fighters intercepted the airliner.", "Ruritanian fighters", ("RUR", "MIL")),
        ("Ruritanian fighters burned the village.", "Ruritanian fighters", ("RUR", "REB")),
    ],
)
def test_fighters_that_fly_are_the_air_force(reader: Reader, text: str, words: str, who: tuple[str, str]):
    assert reader.who(text, words)[1:] == who


def test_two_offices_of_one(reader: Reader):
    text = "Prime Minister and Foreign Minister Jane Roe of Syldavia left."
    assert reader.who(text, "Prime Minister")[0] == reader.who(text, "Jane Roe")[0] == "Jane Roe"
