"""Whose an institution is that is named without its country."""

from tests.actors.conftest import Reader


def test_where_the_sentence_says_that_it_stands(reader: Reader):
    text = "Ruritania spoke. Ruritania wrote. In Klow the government said that Ruritania was wrong."
    assert reader.who(text, "the government")[1] == "SYL"


def test_who_suffers_the_deed_does_not_do_it(reader: Reader):
    text = "Ruritania held a vote. Ruritania counted it. The government recalled its envoy from Syldavia."
    assert reader.who(text, "The government")[1] == "RUR"


def test_between_two_named_equally_often_nobody_is_chosen(reader: Reader):
    text = "Ruritania and Syldavia both claim the lake. The government had no comment."
    mention = reader.read(text).at("text", text.index("The gov"), text.index("The gov") + 14)
    assert mention is not None
    assert mention.country is None
    assert set(mention.candidates) == {"RUR", "SYL"}


def test_an_embassy_is_not_of_the_place_it_stands_in(reader: Reader):
    text = "KLOW, April 2 — Ruritania closed the embassy on Monday."
    assert reader.who(text, "the embassy")[1] == "RUR"


def test_a_nationality_is_the_person_named_before(reader: Reader):
    text = "Flavia Elphberg arrived on Monday. The Ruritanian brought lawyers."
    assert reader.who(text, "The Ruritanian")[0] == "Flavia Elphberg"
