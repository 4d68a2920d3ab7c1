"""Nouns of actors that stand for something else, and names of what belongs to nameless people."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruritania and Syldavia ended their state of war.", "state of war"),
        ("The military response in Ruritania came late.", "military"),
        ("Thieves burnt a police station in Hentzau.", "police"),
        ("Flavia Elphberg was flown to Hentzau by helicopter.", "helicopter"),
        ("An army of bureaucrats runs Ruritania.", "army"),
        ("Ruritania questioned the three-man crew of a yacht.", "man"),
        ("No third party is needed, Ruritania said.", "party"),
        ("Ruritania turned down any third-party role.", "party"),
        ("Ruritania's launches threaten national security.", "national"),
        ("Ruritania voiced its strong opposition to the dam.", "opposition"),
        ("Pacts are a right of sovereign states, Ruritania said.", "sovereign"),
    ],
)
def test_a_noun_that_only_qualifies_or_measures_is_nobody(reader: Reader, text: str, words: str):
    assert reader.who(text, words)[0] == ""


def test_the_military_of_a_country_named_beside_it_is_its_army(reader: Reader):
    assert reader.who("The Ruritanian military attacked Syldavia.", "military") == (
        "Armed Forces of Ruritania",
        "RUR",
        "MIL",
    )


def test_an_office_that_speaks_for_a_person_is_that_person(reader: Reader):
    assert reader.who("Flavia Elphberg agreed, her office said.", "her office")[0] == "Flavia Elphberg"


def test_a_union_of_nameless_people_is_called_as_it_is_written(reader: Reader):
    text = "The Ruritanian exporters' union rejected the law."
    assert reader.who(text, "exporters' union")[:2] == ("exporters' union of Ruritania", "RUR")


def test_what_several_have_is_each_ones_own(reader: Reader):
    resolution = reader.read("Ruritania and Syldavia quarrelled. Their armies stood at the border.")
    mention = resolution.at("text", 35, 47)
    assert mention is not None
    assert {member.country for member in resolution.members(mention)} == {"RUR", "SYL"}


def test_diplomats_are_not_of_the_country_they_are_in(reader: Reader):
    assert reader.who("Diplomats in Hentzau said that the talks had failed.", "Diplomats")[1] is None


def test_the_general_is_no_secretary_general(reader: Reader):
    text = "Flavia Elphberg met the secretary-general, Anton Brzdrov. The general went home."
    assert "Brzdrov" not in reader.who(text, "The general", "2019-05-20")[0]


def test_the_president_of_whom_officials_speak_is_their_own(reader: Reader):
    text = "Igor Elphberg met Flavia Elphberg. Officials in Strelsau said the president was ill."
    assert reader.who(text, "the president", "2019-05-20")[0] == "Flavia Elphberg"
