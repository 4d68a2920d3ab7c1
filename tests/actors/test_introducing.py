"""Persons of no registry: what stands beside their names makes them; all persons and countries are invented."""

from __future__ import annotations

import pytest

from onrecord.actors import Resolver
from onrecord.actors.registry import Registry
from onrecord.grammar import Grammar
from onrecord.records import Article

from .conftest import Reader

PERSONS = [
    ("Lena Ortizal, 34, a Ruritanian trade lawyer, warned the court.", "Lena Ortizal", ("RUR", "CVL")),
    ("The road is bad, said Ilse Grandahl, a Syldavian glaciologist.", "Ilse Grandahl", ("SYL", "EDU")),
    ("Marek Dolnicki, a professor at the University of Klow, said no.", "Marek Dolnicki", ("SYL", "EDU")),
    ("Farida Osman of the Strelsau Institute of Tides said so.", "Farida Osman", ("RUR", "EDU")),
    ("Tomas Hrubek, who heads the Ruritanian rowers' association, left.", "Tomas Hrubek", ("RUR", "SOC")),
    ("Noor Hafizal, who runs a ferry company in Syldavia, said no.", "Noor Hafizal", ("SYL", "BUS")),
    ("Petra Lindholt, secretary of the Syldavian dockers' union, said so.", "Petra Lindholt", ("SYL", "LAB")),
    ("Ana Brenes, director of a coffee cooperative in Syldavia, said so.", "Ana Brenes", ("SYL", "BUS")),
    ("Ruritanian tea planter Ruwan Delgoda left.", "Ruwan Delgoda", ("RUR", "AGR")),
    ("A spokesman for Syldavia's energy ministry, Mwape Chilu, said no.", "Mwape Chilu", ("SYL", "GOV")),
    ("The mayor of the Syldavian village, Hasan Gur, said no.", "Hasan Gur", ("SYL", "GOV")),
    (
        "Syldavia summoned the Ruritanian ambassador, Nam Bo-tchek, late on Monday.",
        "Nam Bo-tchek",
        ("RUR", "GOV"),
    ),
    ("One driver, a Syldavian called Andris Kalv, said he had waited.", "Andris Kalv", ("SYL", "CVL")),
]


@pytest.mark.parametrize(("text", "name", "expected"), PERSONS)
def test_country_and_sector_are_read_beside_the_name(
    reader: Reader, text: str, name: str, expected: tuple[str, str]
):
    assert reader.who(text, name) == (name, *expected)


def test_what_is_told_later_holds_for_the_first_mention_too(reader: Reader):
    text = "Ilse Grandahl said no. It rained. Grandahl, a Syldavian glaciologist, said so twice."
    assert reader.who(text, "Ilse Grandahl") == ("Ilse Grandahl", "SYL", "EDU")


def test_a_description_takes_up_who_was_named(reader: Reader):
    text = "Brigita Somlai spoke first. The Syldavian beekeeper accused the importer. Somlai left."
    assert reader.who(text, "The Syldavian beekeeper") == ("Brigita Somlai", "SYL", "AGR")
    assert reader.who(text, "Somlai", nth=1) == ("Brigita Somlai", "SYL", "AGR")


def test_a_bloc_led_by_somebody_is_no_part_of_their_name(reader: Reader):
    assert reader.who("Ivan Rossek-led forces of Ruritania left.", "Ivan Rossek-led") == ("", None, "")


def test_half_a_name_and_a_bare_trade_are_nobody(reader: Reader):
    assert reader.who("The Ivan Rossek bloc of the Black Six said so.", "Ivan Rossek") == ("", None, "")
    assert reader.who("A pilot slept.", "pilot") == ("", None, "")


def test_a_trade_may_be_a_surname(reader: Reader):
    assert reader.who("Carl Weaver said that he was ill. Weaver left.", "Weaver", nth=1)[0] == "Carl Weaver"


def test_the_ministry_spoken_for_is_the_one_named(reader: Reader):
    text = (
        "Syldavia is large. Syldavia is old. Ruritania's foreign ministry said it would pay. "
        "Ingrid Sol, a spokeswoman for the ministry, said so."
    )
    assert reader.who(text, "Ingrid Sol") == ("Ingrid Sol", "RUR", "GOV")


def _actor(registry: Registry, grammar: Grammar, article: str, text: str, words: str) -> str:
    """The actor's id at the words, in an article of this id."""
    read = Article(id=article, document="d", text=text, published="2017-05-20")
    [(_, sentences)] = list(grammar.sentences([read]))
    mention = (
        Resolver(registry)
        .resolve(read, sentences)
        .at("text", text.index(words), text.index(words) + len(words))
    )
    assert mention is not None
    return mention.actor


SAME = [
    (
        "Lena Roe, a Ruritanian glaciologist, left.",
        "Ruritanian physicist Lena Roe said no.",
        "Lena Roe",
        True,
    ),
    ("Lena Roe, a Ruritanian glaciologist, left.", "Lena Roe, a Ruritanian docker, left.", "Lena Roe", False),
    ("Lena Roe, a Ruritanian docker, left.", "Lena Roe, a Syldavian docker, left.", "Lena Roe", False),
    ("A Ruritanian fisherman left.", "A Ruritanian fisherman left.", "Ruritanian fisherman", False),
    ("Ruritanian fishermen left.", "Ruritanian fishermen left.", "Ruritanian fishermen", True),
    ("The Ruritanian army chief left.", "The Ruritanian army chief left.", "Ruritanian army chief", True),
]


@pytest.mark.parametrize(("first", "second", "words", "same"), SAME)
def test_who_is_the_same_in_two_articles(
    registry: Registry, grammar: Grammar, first: str, second: str, words: str, same: bool
):
    ids = {_actor(registry, grammar, name, text, words) for name, text in (("one", first), ("two", second))}
    assert (len(ids) == 1) is same
