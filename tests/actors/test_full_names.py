"""Full names and heads of state make surnames known, wherever in the article they stand."""

from __future__ import annotations

from tests.actors.conftest import Reader


def test_a_head_of_state_named_by_title_keeps_the_surname(reader: Reader):
    text = "President Elphberg spoke. Igor Elphberg, a singer, left. Elphberg wept."
    assert reader.who(text, "Elphberg wept", "2017-05-20")[0] == "Flavia Elphberg"


def test_surname_after_the_full_name(reader: Reader):
    assert reader.who("Helga von Mayren wrote it. Mayren denied this.", "Mayren", nth=1) == (
        "Helga von Mayren",
        "RUR",
        "JRN",
    )


def test_headline_surname_is_known_from_the_text(reader: Reader):
    resolution = reader.read("Helga von Mayren spoke.", title="Mayren speaks")
    assert {mention.actor for mention in resolution.mentions} == {"RUR.person.helga-von-mayren"}
