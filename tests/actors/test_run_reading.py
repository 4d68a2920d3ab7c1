"""Names that the registry has otherwise: damaged, with an initial, or somebody else's."""

from __future__ import annotations

from tests.actors.conftest import Reader


def test_damaged_name_leaves_a_notice(reader: Reader):
    resolution = reader.read("Osric Tarlenhem spoke first.", "2012-01-01")
    assert resolution.mentions[0].actor == "RUR.person.osric-tarlenheim"
    assert [notice.code for notice in resolution.notices] == ["damaged_name"]


def test_middle_initial_is_no_damage(reader: Reader):
    resolution = reader.read("Osric B. Tarlenheim spoke first.", "2012-01-01")
    assert resolution.mentions[0].actor == "RUR.person.osric-tarlenheim"
    assert resolution.notices == ()


def test_another_name_is_no_damage(reader: Reader):
    resolution = reader.read("Helga van Moyren spoke first.")
    assert all(mention.actor != "RUR.person.helga-von-mayren" for mention in resolution.mentions)
