"""A rank before a name that the registry's person never had makes it somebody else's."""

from __future__ import annotations

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
