"""A rank before a name that the registry's person never had makes it somebody else's."""

from __future__ import annotations

from onrecord.actors import Registry
from onrecord.grammar import Grammar
from tests.actors.conftest import Reader


def test_a_corporal_is_not_the_president_of_the_same_name(reader: Reader):
    resolution = reader.read("Gunmen took Corporal Flavia Elphberg prisoner. Syldavia protested.")
    mention = resolution.at("text", 21, 36)
    assert mention is not None
    assert mention.actor != "RUR.person.flavia-elphberg"
    assert (resolution.actors[mention.actor].name, mention.sectors) == ("Flavia Elphberg", ("MIL",))


def test_a_title_of_office_before_a_name_keeps_its_person(reader: Reader):
    resolution = reader.read("President Flavia Elphberg met the corporal.")
    mention = resolution.at("text", 10, 25)
    assert mention is not None
    assert mention.actor == "RUR.person.flavia-elphberg"


def test_a_head_of_government_who_is_called_like_a_capital_needs_the_title(grammar: Grammar):
    shipped = Reader(Registry.shipped(), grammar)
    assert shipped.who("Neither Muscat nor Doha joined in.", "Muscat", "2017-06-08")[1] == "OMN"
    assert shipped.who("Prime Minister Muscat joined in.", "Muscat", "2017-06-08")[1] == "MLT"


def test_a_title_behind_a_first_name_is_a_surname(grammar: Grammar):
    shipped = Reader(Registry.shipped(), grammar)
    assert shipped.who("Syria freed the reporter Mary King.", "Mary King", "2020-01-01")[0] == "Mary King"
    assert (
        shipped.who("Syria freed her after the King of Jordan rang.", "King of Jordan", "2020-01-01")[1]
        == "JOR"
    )


def test_a_body_does_not_begin_with_the_verb_of_whoever_speaks_of_it(grammar: Grammar):
    shipped = Reader(Registry.shipped(), grammar)
    text = "General Azimi accused Pakistani forces of shelling."
    assert shipped.who(text, "Pakistani forces", "2020-01-01")[1] == "PAK"
