"""Bodies of no registry, by the noun in their names; all are invented."""

from __future__ import annotations

import pytest

from .conftest import Reader

BODIES = [
    ("The Ruritanian Institute of Sea Birds left.", "Ruritanian Institute of Sea Birds", ("RUR", "EDU")),
    ("The Ruritania Tea Haulers Association left.", "Ruritania Tea Haulers Association", ("RUR", "SOC")),
    ("The Institute of River Trade in Klow warned us.", "Institute of River Trade", ("SYL", "EDU")),
    ("The Society of the Delta, based in Syldavia, said no.", "Society of the Delta", ("SYL", "SOC")),
    ("Syldavia's National Cork Institute left.", "National Cork Institute", ("SYL", "EDU")),
    ("The Salt Workers' Union of Syldavia left.", "Salt Workers' Union of Syldavia", ("SYL", "LAB")),
    ("The mining company Harkonda of Ruritania said no.", "Harkonda", ("RUR", "BUS")),
    ("The Syldavian charity Wells for All left.", "Wells for All", ("SYL", "SOC")),
]


@pytest.mark.parametrize(("text", "name", "expected"), BODIES)
def test_name_country_and_sector(reader: Reader, text: str, name: str, expected: tuple[str, str]):
    assert reader.who(text, name) == (name, *expected)


def test_an_acronym_in_brackets_is_the_body_from_then_on(reader: Reader):
    text = "The National Board of Wells (NBoW) of Syldavia closed a well. It rained. NBoW said so."
    assert reader.who(text, "NBoW", nth=1) == ("National Board of Wells", "SYL", "GOV")


def test_a_country_told_once_holds_for_the_name(reader: Reader):
    text = "The University of Lower Thrum in Syldavia closed. The University of Lower Thrum said so."
    assert reader.who(text, "University of Lower Thrum", nth=1)[1] == "SYL"


@pytest.mark.parametrize(
    "first", ["The Syldavian company Harkonda left.", "Harkonda, the Syldavian company, left."]
)
def test_what_a_name_is_called_once_holds_from_then_on(reader: Reader, first: str):
    assert reader.who(f"{first} A bank lent Harkonda money.", "Harkonda", nth=1) == ("Harkonda", "SYL", "BUS")


@pytest.mark.parametrize(
    "first", ["Harkonda, the Syldavian bank's lawyer, left.", "Harkonda, the Syldavian company town, slept."]
)
def test_whoever_works_for_a_company_is_none(reader: Reader, first: str):
    assert reader.who(f"{first} A bank lent Harkonda money.", "Harkonda", nth=1)[2] != "BUS"


def test_what_belongs_to_a_body_finds_it(reader: Reader):
    text = "The head of the Syldavian Fish Board, Sigrun Hald, said no."
    assert reader.who(text, "Sigrun Hald") == ("Sigrun Hald", "SYL", "GOV")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Harrow Foundation Prize went to a film.", "Harrow Foundation Prize"),
        ("The Old Institute Road is closed.", "Old Institute Road"),
        ("The Battle of Torm Bridge is long ago.", "Battle of Torm Bridge"),
    ],
)
def test_things_with_such_a_noun_are_no_bodies(reader: Reader, text: str, words: str):
    assert reader.who(text, words) == ("", None, "")


def test_bodies_of_the_registry_stay_what_they_are(reader: Reader):
    assert (
        reader.who("The Blue Party of Ruritania left.", "Blue Party of Ruritania")[0]
        == "Blue Party of Ruritania"
    )
    assert reader.who("The Supreme Court of Syldavia ruled.", "Supreme Court")[1:] == ("SYL", "JUD")
