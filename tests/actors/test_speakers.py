"""Who "I" and "we" are."""

from tests.actors.conftest import Reader


def test_who_says_so_after_the_quotation(reader: Reader):
    assert reader.who('"We want peace," Anton Brzdrov said.', "We")[0] == "Anton Brzdrov"


def test_a_pronoun_that_says_so_is_resolved_first(reader: Reader):
    text = 'Flavia Elphberg left the room. "We have said enough," she told reporters.'
    assert reader.who(text, "We")[0] == "Flavia Elphberg"


def test_a_quotation_of_its_own_goes_on_with_who_spoke_before(reader: Reader):
    text = 'Flavia Elphberg left the room. "I have a train to catch."'
    assert reader.who(text, "I")[0] == "Flavia Elphberg"


def test_outside_quotation_marks_nobody_speaks(reader: Reader):
    assert reader.who("Anton Brzdrov knows what we want.", "we") == ("", None, "")
