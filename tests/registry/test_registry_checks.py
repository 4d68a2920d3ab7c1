from __future__ import annotations

import datetime as dt
import tomllib
from pathlib import Path

import pytest

from onrecord.actors.registry_checks import check_file, check_tables
from onrecord.actors.registry_clashes import check_folder, gaps
from onrecord.actors.registry_format import CountryFile
from onrecord.actors.registry_reading import convert_file
from onrecord.errors import DataError
from tests.registry.conftest import RURITANIA

TODAY = dt.date(2026, 6, 1)


def codes(text: str, today: dt.date = TODAY) -> list[str]:
    table = convert_file(tomllib.loads(text), "RUR.toml")
    return [finding.code for finding in check_tables(table, "RUR.toml", today=today)]


def test_a_sound_file_has_no_findings() -> None:
    assert codes(RURITANIA) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("until = 2016-02-28", "until = 2009-02-28", "until"),
        ("until = 2016-02-28", "until = 2017-02-28", "overlap"),
        ("since = 2016-03-01", "since = 2009-03-01", "order"),
        (', checked = "2026-01"', "", "checked"),
        ('["GOV"]', '["GOVT"]', "sector"),
        ('status = "un-member"', 'country = "XYZ"\nstatus = "contested"', "country"),
    ],
)
def test_what_is_wrong_is_found(old: str, new: str, code: str) -> None:
    assert code in codes(RURITANIA.replace(old, new))


def test_an_acting_holder_may_overlap() -> None:
    assert codes(RURITANIA.replace("until = 2016-02-28", "until = 2017-02-28, acting = true")) == []


def test_a_month_is_no_overlap() -> None:
    assert codes(RURITANIA.replace("until = 2016-02-28", 'until = "2016-03"')) == []


def test_an_old_check_is_a_warning() -> None:
    table = convert_file(tomllib.loads(RURITANIA), "RUR.toml")
    [finding] = check_tables(table, "RUR.toml", today=dt.date(2029, 1, 1))
    assert (finding.code, finding.level) == ("stale", "warning")
    assert "Flavia Elphberg" in str(finding)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('capital = "Strelsau"', 'capitol = "Strelsau"', "there is no key 'capitol' here"),
        ('title = "president"', "", r"offices\[0\].*the key 'title' is missing"),
        ("since = 2010-03-01", 'since = "spring 2010"', "Osric Tarlenheim.*spring 2010"),
        ('"head-of-state"', '"boss"', "president.*boss"),
        ('demonyms = ["Ruritanian"]', 'demonyms = "Ruritanian"', "demonyms.*array"),
        ('status = "un-member"', 'status = "kingdom"', "status.*kingdom"),
    ],
)
def test_a_file_of_another_format_is_told_with_place_and_key(old: str, new: str, words: str) -> None:
    with pytest.raises(DataError, match=rf"RUR\.toml: .*{words}"):
        codes(RURITANIA.replace(old, new))


def test_a_file_that_is_no_toml_is_a_finding(tmp_path: Path) -> None:
    path = tmp_path / "x.toml"
    path.write_text("id = ", encoding="utf-8")
    [finding] = check_file(path, today=TODAY)
    assert (finding.file, finding.code) == ("x.toml", "registry_toml")


def test_a_folder_is_looked_at_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(RURITANIA, encoding="utf-8")
    (tmp_path / "b.toml").write_text(RURITANIA.replace('id = "RUR"', 'id = "RUS"'), encoding="utf-8")
    (tmp_path / "c.toml").write_text('[[groups]]\nid = "RUR"\nname = "Black Six"\n', encoding="utf-8")
    assert sorted(finding.code for finding in check_folder(tmp_path, today=TODAY)) == ["homonym", "id"]


def test_one_person_under_two_names_is_found(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(
        f'{RURITANIA}\n[[persons]]\nname = "Princess Flavia"\nnames = ["Flavia Elphberg"]\n', encoding="utf-8"
    )
    [finding] = check_folder(tmp_path, today=TODAY)
    assert (finding.code, finding.where) == ("person", "flavia elphberg")


def test_an_empty_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"no \.toml"):
        check_folder(tmp_path, today=TODAY)


def test_gaps_between_holders_and_at_the_end_are_found() -> None:
    text = RURITANIA.replace("until = 2016-02-28", "until = 2015-02-28").replace(
        'checked = "2026-01"', "until = 2020-01-01"
    )
    table = convert_file(tomllib.loads(text), "RUR.toml")
    assert isinstance(table, CountryFile)
    found = [(str(gap.since), str(gap.until)) for gap in gaps(table, since=dt.date(2010, 3, 1))]
    assert found == [("2015-02-28", "2016-02-29"), ("2020-01-01", "None")]
