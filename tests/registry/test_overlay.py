from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onrecord.actors.overlay import lay_over
from onrecord.actors.registry import Registry
from onrecord.actors.registry_files import fingerprint
from onrecord.errors import DataError

BASE = {
    "id": "RUR",
    "name": "Ruritania",
    "demonyms": ["Ruritanian"],
    "offices": [
        {
            "role": "head-of-state",
            "title": "king",
            "holders": [{"name": "Rudolf V", "since": dt.date(2001, 1, 1), "checked": "2020"}],
        }
    ],
    "parties": [{"id": "RUR.blue", "name": "Blue Party"}],
}


def test_what_is_given_goes_over_and_the_rest_stays() -> None:
    own = {
        "id": "RUR",
        "name": "Ruritania",
        "demonyms": ["Rurish"],
        "offices": [
            {
                "role": "head-of-state",
                "title": "president",
                "holders": [
                    {"name": "Flavia Elphberg", "since": dt.date(2021, 5, 1), "checked": "2026"},
                    {"name": "Rudolf V", "since": dt.date(2001, 1, 1), "until": dt.date(2021, 4, 30)},
                ],
            }
        ],
        "parties": [{"id": "RUR.blue", "name": "The Blues"}, {"id": "RUR.red", "name": "The Reds"}],
    }
    made = lay_over({"RUR.toml": BASE}, own, "mine.toml")["RUR.toml"]
    assert made["demonyms"] == ["Rurish", "Ruritanian"]
    assert [party["name"] for party in made["parties"]] == ["The Blues", "The Reds"]
    [office] = made["offices"]
    assert [(holder["name"], holder.get("until")) for holder in office["holders"]] == [
        ("Rudolf V", dt.date(2021, 4, 30)),
        ("Flavia Elphberg", None),
    ]
    assert BASE["demonyms"] == ["Ruritanian"], "the package's own tables are not touched"


def test_an_actor_of_a_collection_takes_the_place_of_the_packages() -> None:
    tables = {
        "ngos.toml": {"organisations": [{"id": "RED", "name": "Red Aid"}, {"id": "SEA", "name": "Sea Aid"}]}
    }
    own = {"organisations": [{"id": "RED", "name": "Red Help"}]}
    made = lay_over(tables, own, "mine.toml")
    assert [actor["name"] for table in made.values() for actor in table["organisations"]] == [
        "Sea Aid",
        "Red Help",
    ]


@pytest.mark.usefixtures("small_package")
def test_ones_own_minister_is_added_to_the_packages_country(tmp_path: Path) -> None:
    text = """
    id = "FRA"
    name = "France"
    [[offices]]
    role = "other"
    title = "minister of lighthouses"
    holders = [{ name = "Odile Lampadaire", since = 2014-01-01, checked = "2026", gender = "f" }]
    """
    (tmp_path / "FRA.toml").write_text(text, encoding="utf-8")
    registry = Registry.load(tmp_path)
    day = dt.date(2015, 3, 1)
    assert registry.entries["FRA.person.odile-lampadaire"].country == "FRA"
    assert [entry.name for _, entry in registry.holders("FRA", "head-of-state", day)] == ["François Hollande"]
    assert "French" in registry.states["FRA"].demonyms


@pytest.mark.usefixtures("small_package")
def test_files_of_another_format_are_refused(tmp_path: Path) -> None:
    (tmp_path / "x.toml").write_text('id = "FRA"\nname = "France"\ncolour = "red"\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.toml.*colour"):
        Registry.load(tmp_path)


def test_the_fingerprint_follows_the_content(tmp_path: Path) -> None:
    assert fingerprint([]) == ""
    file = tmp_path / "x.toml"
    file.write_text('id = "RUR"\nname = "Ruritania"\n', encoding="utf-8")
    first = fingerprint([tmp_path])
    file.write_text('id = "RUR"\nname = "Ruritanien"\n', encoding="utf-8")
    assert first
    assert fingerprint([tmp_path]) != first


KING = """
id = "FRA"
name = "France"
[[offices]]
role = "head-of-state"
title = "president"
holders = [{{ name = "Rudolf V", since = 2090-01-01, {end} }}]
"""


def rulers(registry: Registry, day: dt.date) -> list[str]:
    return [entry.name for _, entry in registry.holders("FRA", "head-of-state", day)]


@pytest.mark.usefixtures("small_package")
def test_a_new_holder_ends_the_term_the_package_left_open(tmp_path: Path) -> None:
    before = dt.date(2026, 6, 1)
    [now] = rulers(Registry.load(), before)
    (tmp_path / "FRA.toml").write_text(KING.format(end='checked = "2090"'), encoding="utf-8")
    registry = Registry.load(tmp_path)
    assert rulers(registry, before) == [now], "the package's check holds as it did"
    assert rulers(registry, dt.date(2090, 2, 1)) == ["Rudolf V"]
    [old] = [entry for entry in registry.entries.values() if entry.name == now]
    assert old.holdings[-1].term.until == dt.date(2089, 12, 31)


@pytest.mark.usefixtures("small_package")
def test_an_acting_holder_ends_nobodys_term(tmp_path: Path) -> None:
    (tmp_path / "FRA.toml").write_text(KING.format(end='acting = true, checked = "2090"'), encoding="utf-8")
    registry = Registry.load(tmp_path)
    [now] = rulers(Registry.load(), dt.date(2026, 6, 1))
    [old] = [entry for entry in registry.entries.values() if entry.name == now]
    assert old.holdings[-1].term.until is None


@pytest.mark.usefixtures("small_package")
def test_a_later_folder_goes_over_an_earlier_one(tmp_path: Path) -> None:
    for number, name in enumerate(("Blue Party", "The Blues")):
        (tmp_path / str(number)).mkdir()
        text = f'id = "FRA"\nname = "France"\n[[parties]]\nid = "FRA.blue"\nname = "{name}"\n'
        (tmp_path / str(number) / "FRA.toml").write_text(text, encoding="utf-8")
    one, two = tmp_path / "0", tmp_path / "1"
    assert Registry.load(one, two).entries["FRA.blue"].name == "The Blues"
    assert Registry.load(two, one).entries["FRA.blue"].name == "Blue Party"


def test_a_file_of_an_organisations_id_takes_its_place() -> None:
    tables = {"ngos.toml": {"organisations": [{"id": "RED", "name": "Red Aid"}]}}
    made = lay_over(tables, {"id": "RED", "name": "Red Help"}, "mine.toml")
    assert made == {"ngos.toml": {"organisations": []}, "mine.toml": {"id": "RED", "name": "Red Help"}}


@pytest.mark.usefixtures("small_package")
def test_a_folder_that_is_not_there_is_told_from_one_without_files(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"nope does not exist: check the spelling"):
        Registry.load(tmp_path / "nope")
    with pytest.raises(DataError, match=r"there is no \.toml file here"):
        Registry.load(tmp_path)
