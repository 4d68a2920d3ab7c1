"""Imports of invented samples: the layouts are the other projects', every name is ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from onrecord.actors.entries import first_day
from onrecord.actors.imported import Found, LeftOut
from onrecord.actors.imports import import_actors
from onrecord.actors.petrarch import read_petrarch
from onrecord.actors.registry import Registry, standing
from onrecord.actors.registry_reading import read_format
from onrecord.actors.toml_writing import to_toml
from onrecord.actors.wikidata import read_wikidata
from onrecord.errors import DataError

DICTIONARY = """\
# an invented dictionary
<!-- of no real people -->
FLAVIA_ELPHBERG_ ; desk, 10 May 2011
+F_ELPHBERG_
+PRINCESS_FLAVIA_
\t[FRAGOV 090120-20110630]
\t[FRAELI >20110701]
\t[FRAOPP <20090120]
ORDER_OF_THE_BLACK_LANTERN_ [FRAREB]
LANTERN_GAZETTE_ [FRAMED]
PARIS_ [FRA]
LEAGUE_OF_LIGHTHOUSES_ [IGOUNO]
NOWHERE_MAN_ [QQQGOV]
ODD_TIMES_ [FRAGOV since 1999]
DRUID_CIRCLE_ [FRACVLDRU]
"""


def found(rows: Any) -> dict[str, Found]:
    return {row.name: row for row in rows if isinstance(row, Found)}


def test_codes_become_sectors_and_times_terms() -> None:
    person = found(read_petrarch(DICTIONARY))["Flavia Elphberg"]
    assert person.names == ("F Elphberg", "Princess Flavia")
    assert [(str(t.since), str(t.until), t.sectors) for t in person.holders] == [
        ("2009-01-20", "2011-06-30", ("GOV",)),
        ("2011-07-01", "None", ("ELI",)),
        ("None", "2009-01-19", ("OPP",)),
    ]


def test_undated_entries_are_groups_and_bodies_by_their_code() -> None:
    rows = found(read_petrarch(DICTIONARY))
    assert rows["Order Of The Black Lantern"].section == "groups"
    assert rows["Lantern Gazette"].sectors == ("JRN",)
    assert rows["Druid Circle"].sectors == ("CVL",)


def test_what_is_left_out_says_why() -> None:
    reasons = {row.name: row.reason for row in read_petrarch(DICTIONARY) if isinstance(row, LeftOut)}
    assert "country's own file" in reasons["Paris"]
    assert "QQQ is no country" in reasons["Nowhere Man"]
    assert "is not a time" in reasons["Odd Times"]
    assert "DRU" in reasons["Druid Circle"]


@pytest.mark.usefixtures("small_package")
def test_an_imported_dictionary_is_a_registry(tmp_path: Path) -> None:
    source = tmp_path / "my.actors"
    source.write_text(DICTIONARY, encoding="utf-8")
    result = import_actors("petrarch", source, tmp_path / "out")
    assert [path.name for path in result.written] == ["FRA.petrarch.toml"]
    assert (result.actors, result.holders) == (4, 3)
    registry = Registry.load(tmp_path / "out")
    entry = registry.entries["FRA.person.flavia-elphberg"]
    assert standing(entry, first_day("2010-05-05"))[:2] == ("FRA", ("GOV",))
    assert registry.entries["FRA.order-of-the-black-lantern"].sectors == ("REB",)


def test_a_dictionary_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"actors\.txt is no file: check the spelling"):
        import_actors("petrarch", tmp_path / "actors.txt", tmp_path / "out")


def test_an_import_never_writes_over_a_file(tmp_path: Path) -> None:
    source = tmp_path / "my.actors"
    source.write_text(DICTIONARY, encoding="utf-8")
    import_actors("petrarch", source, tmp_path)
    with pytest.raises(DataError, match="there already"):
        import_actors("petrarch", source, tmp_path)


def claim(value: object, **qualifiers: str) -> dict[str, Any]:
    """A statement; qualifiers are P580="2011" (a year), "2011-05" or "2011-05-10"."""
    item = {"id": value} if str(value).startswith("Q") else value
    made: dict[str, Any] = {"mainsnak": {"datavalue": {"value": item}}, "rank": "normal", "qualifiers": {}}
    for prop, day in qualifiers.items():
        parts = day.split("-")
        time = "-".join([*parts, "00", "00"][:3])
        made["qualifiers"][prop] = [
            {"datavalue": {"value": {"time": f"+{time}T00:00:00Z", "precision": 8 + len(parts)}}}
        ]
    return made


def entity(
    id_: str, label: str, aliases: tuple[str, ...] = (), **claims: list[dict[str, Any]]
) -> dict[str, Any]:
    return {
        "id": id_,
        "labels": {"en": {"value": label}},
        "aliases": {"en": [{"value": alias} for alias in aliases]},
        "claims": claims,
    }


ENTITIES = [
    entity("Q901", "France", P298=[claim("FRA")]),
    entity("Q902", "Minister of Lighthouses of France", P1001=[claim("Q901")]),
    entity("Q903", "foreign minister", P17=[claim("Q901")]),
    entity(
        "Q904",
        "Odile Lampadaire",
        ("O. Lampadaire",),
        P31=[claim("Q5")],
        P21=[claim("Q6581072")],
        P27=[claim("Q901")],
        P39=[
            claim("Q902", P580="2001-05-10", P582="2003-02"),
            claim("Q903", P580="1996"),
            claim("Q999", P580="1994"),
        ],
    ),
    entity("Q905", "Party of the Lamp", P31=[claim("Q7278")], P17=[claim("Q901")]),
    entity("Q906", "Party of the Wick", P31=[claim("Q7278")], P17=[claim("Q999")]),
    entity("Q907", "Seven Seas Signal Union", P31=[claim("Q484652")]),
]

LAYOUTS = {
    "entity data": json.dumps({"entities": {row["id"]: row for row in ENTITIES}}),
    "list": json.dumps(ENTITIES),
    "dump": "[\n" + ",\n".join(json.dumps(row) for row in ENTITIES) + "\n]",
    "lines": "\n".join(json.dumps(row) for row in ENTITIES),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_positions_become_offices(layout: str) -> None:
    person = found(read_wikidata(LAYOUTS[layout]))["Odile Lampadaire"]
    assert (person.country, person.gender, person.names) == ("FRA", "f", ("O. Lampadaire",))
    assert [(t.role, t.title, str(t.since), str(t.until), t.checked) for t in person.holders] == [
        ("other", "minister of Lighthouses", "2001-05-10", "2003-02", None),
        ("foreign-minister", "foreign minister", "1996", "None", "1996"),
    ]


def test_other_classes_and_what_is_missing() -> None:
    rows = list(read_wikidata(LAYOUTS["list"]))
    assert found(rows)["Party of the Lamp"].section == "parties"
    assert found(rows)["Seven Seas Signal Union"].country == "IGO"
    assert [(row.name, row.reason) for row in rows if isinstance(row, LeftOut)] == [
        ("Odile Lampadaire", "the position Q999 is not in the file"),
        ("Party of the Wick", "its country is not in the file"),
    ]


def test_an_export_becomes_files_that_follow_the_format(tmp_path: Path) -> None:
    source = tmp_path / "export.json"
    source.write_text(LAYOUTS["entity data"], encoding="utf-8")
    result = import_actors("wikidata", source, tmp_path / "out")
    assert [path.name for path in result.written] == ["FRA.wikidata.toml", "others.wikidata.toml"]
    assert all(read_format(path) for path in result.written)


@pytest.mark.parametrize(
    ("layout", "text"), [("wikidata", "no json"), ("petrarch", "# nothing"), ("xml", "")]
)
def test_a_file_that_holds_nothing_is_an_error(layout: str, text: str, tmp_path: Path) -> None:
    source = tmp_path / "x"
    source.write_text(text, encoding="utf-8")
    with pytest.raises(DataError):
        import_actors(layout, source, tmp_path / "out")


def test_toml_comes_back_as_it_was() -> None:
    import tomllib

    table = {
        "id": "X",
        "names": ['A "quoted" \\ name', "Élan\ttab"],
        "offices": [
            {
                "role": "other",
                "title": "t",
                "holders": [{"name": "N", "since": first_day("2011-02-03"), "acting": True}],
            }
        ],
        "groups": [{"id": "X.g", "name": "G", "offices": [{"role": "other", "title": "u"}]}],
    }
    assert tomllib.loads(to_toml(table)) == table
