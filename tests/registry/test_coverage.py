from __future__ import annotations

import datetime as dt
import json
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.actors.coverage import coverage
from onrecord.actors.registry_reading import convert_file
from onrecord.cli.app import app
from tests.registry.conftest import RURITANIA

TODAY = dt.date(2026, 6, 1)


def test_figures_of_a_small_country() -> None:
    [row] = coverage([convert_file(tomllib.loads(RURITANIA), "RUR.toml")], today=TODAY)
    assert (row.id, row.names, row.actors, row.offices, row.holders) == ("RUR", 4, 0, 1, 2)
    assert row.open == {"under 6 months": 1, "6 to 12 months": 0, "12 to 18 months": 0, "over 18 months": 0}
    head, government, foreign, *_ = row.roles
    assert [(str(gap.since), str(gap.until)) for gap in head.gaps] == [("2005-01-01", "2010-02-28")]
    assert [gap.until for gap in government.gaps] == [gap.until for gap in head.gaps], (
        "where nobody is prime minister, the president governs"
    )
    assert foreign.holders == 0
    assert "foreign-minister" in row.missing
    assert 0.1 < row.covered < 0.15


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "RUR.toml").write_text(RURITANIA, encoding="utf-8")
    return tmp_path


def test_the_report_is_a_table_and_json(folder: Path) -> None:
    arguments = ["registry", "coverage", "--registry", str(folder), "--on", "2026-06-01"]
    table = CliRunner().invoke(app, [*arguments, "--country", "rur"])
    assert table.exit_code == 0
    assert "RUR head-of-state: gaps 2005-01-01 to 2010-02-28" in table.output
    lines = CliRunner().invoke(app, [*arguments, "--json"]).output.splitlines()
    assert json.loads(lines[0])["id"] == "RUR"


def test_an_unknown_country_is_said(folder: Path) -> None:
    result = CliRunner().invoke(app, ["registry", "coverage", "--registry", str(folder), "--country", "XXX"])
    assert result.exit_code == 2


def test_check_names_file_and_key(folder: Path) -> None:
    sound = CliRunner().invoke(app, ["registry", "check", str(folder), "--on", "2026-06-01"])
    assert (sound.exit_code, sound.output) == (0, "all files follow format and rules\n")
    (folder / "SYL.toml").write_text('id = "SYL"\nname = "Syldavia"\ncapitol = "Klow"\n', encoding="utf-8")
    wrong = CliRunner().invoke(app, ["registry", "check", str(folder), "--on", "2026-06-01"])
    assert wrong.exit_code == 1
    assert "error: SYL.toml: format: there is no key 'capitol' here" in wrong.output


def test_import_tells_what_it_wrote_and_left_out(folder: Path) -> None:
    source = folder / "my.actors"
    source.write_text("MASKED_LANTERN_BAND_ [FRAREB]\nKLOW_ [QQQ]\n", encoding="utf-8")
    result = CliRunner().invoke(
        app, ["registry", "import", "petrarch", str(source), "--out", str(folder / "out")]
    )
    assert result.exit_code == 0
    assert "1 actors, 0 terms of office; 1 entries left out" in result.output
    assert (folder / "out" / "FRA.petrarch.toml").exists()
