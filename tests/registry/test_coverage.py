from __future__ import annotations

import datetime as dt
import json
import re
import tomllib
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from onrecord.actors.coverage import OLD, Coverage, coverage
from onrecord.actors.registry_ageing import ageing
from onrecord.actors.registry_findings import exceptions
from onrecord.actors.registry_freshness import CHECKED_DAYS
from onrecord.actors.registry_reading import convert_file
from onrecord.cli.app import app
from tests.registry.conftest import RURITANIA

TODAY = dt.date(2026, 6, 1)


def row(text: str = RURITANIA, today: dt.date = TODAY) -> Coverage:
    [found] = coverage([convert_file(tomllib.loads(text), "RUR.toml")], today=today)
    return found


def test_figures_of_a_small_country() -> None:
    made = row()
    assert (made.id, made.names, made.actors, made.offices, made.holders) == ("RUR", 4, 0, 1, 2)
    assert made.open == {"under 6 months": 1, "6 to 12 months": 0, "12 to 18 months": 0, "over 18 months": 0}
    head, government, foreign, *_ = made.roles
    assert [(str(gap.since), str(gap.until)) for gap in head.gaps] == [("1995-01-01", "2010-02-28")]
    assert [gap.until for gap in government.gaps] == [gap.until for gap in head.gaps], (
        "where nobody is prime minister, the president governs"
    )
    assert (head.asked, foreign.asked, foreign.holders) == (True, False, 0), (
        "ministers are asked of the sixty"
    )
    assert made.missing == ()
    assert 0.5 < made.covered < 0.53, "16 of 31 years"


def test_asked_of_a_most_reported_country() -> None:
    made = row(RURITANIA.replace('"RUR"', '"FRA"'))
    assert "foreign-minister" in made.missing
    assert made.most_reported


def test_a_spokesperson_of_a_body_speaks_for_the_country() -> None:
    office = """
    [[bodies]]
    id = "RUR.ministry"
    name = "Ruritanian Foreign Ministry"
    [[bodies.offices]]
    role = "spokesperson"
    title = "spokesman"
    holders = [{ name = "Fritz Tarlenheim", since = 2010-01-01, checked = "2026" }]
    """
    [role] = [role for role in row(RURITANIA + office).roles if role.role == "spokesperson"]
    assert (role.holders, role.covered) == (1, 1.0)


def test_a_party_and_a_region_fill_no_office_of_the_country() -> None:
    office = """
    [[{section}]]
    id = "RUR.x"
    name = "Hentzau"
    [[{section}.offices]]
    role = "{role}"
    title = "leader"
    holders = [{{ name = "Fritz Tarlenheim", since = 2000-01-01, checked = "2026" }}]
    """
    party = row(RURITANIA + office.format(section="parties", role="spokesperson"))
    region = row(RURITANIA + office.format(section="bodies", role="head-of-state"))
    assert [role.holders for role in party.roles if role.role == "spokesperson"] == [0]
    assert region.roles[0].gaps == row().roles[0].gaps


def test_a_gap_with_its_reason_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    reasons = {"RUR.toml head-of-state 1990-01-01 to 2010-06-01": "nobody was king"}
    made = msgspec.structs.replace(exceptions(), gaps=reasons)
    monkeypatch.setattr("onrecord.actors.coverage.exceptions", lambda: made)
    head, government, *_ = row().roles
    assert (head.gaps, head.covered, government.gaps) == ((), 1.0, ())


def test_an_old_check_is_named() -> None:
    made = row(today=dt.date(2029, 1, 1))
    assert [(old.name, old.title, old.checked) for old in made.old] == [
        ("Flavia Elphberg", "president", "2026-01")
    ]
    assert made.open[OLD] == 1


def test_ageing_counts_those_still_in_office() -> None:
    [head] = ageing([convert_file(tomllib.loads(RURITANIA), "RUR.toml")], ["head-of-state", "speaker"])
    # Tarlenheim is looked at on the first of the 72 months from March 2010 to February 2016, Elphberg on 82 to 2022;
    # after 12 months the first has left in 12 of these, the second in none.
    assert (head.role, head.terms) == ("head-of-state", 2)
    assert head.still[12] == pytest.approx((72 - 12 + 82) / (72 + 82), abs=0.01)


def test_ageing_leaves_out_whom_nobody_can_tell_of() -> None:
    text = RURITANIA.replace('checked = "2026-01"', 'checked = "2016-12"')
    [head] = ageing([convert_file(tomllib.loads(text), "RUR.toml")], ["head-of-state"])
    assert head.still[36] < 0.6, "an open term is not taken to last beyond its check"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "RUR.toml").write_text(RURITANIA, encoding="utf-8")
    return tmp_path


def test_the_report_is_a_table_and_json(folder: Path) -> None:
    arguments = ["actors", "coverage", "--registry", str(folder), "--on", "2026-06-01"]
    table = CliRunner().invoke(app, [*arguments, "--country", "rur"])
    assert table.exit_code == 0
    assert "1995-01-01 to 2010-02-28" in table.output
    lines = CliRunner().invoke(app, [*arguments, "--json"]).output.splitlines()
    record = json.loads(lines[0])
    assert (record["id"], record["missing"]) == ("RUR", [])
    assert record["covered"] == pytest.approx(0.51, abs=0.02)


def test_an_unknown_country_is_said(folder: Path) -> None:
    result = CliRunner().invoke(app, ["actors", "coverage", "--registry", str(folder), "--country", "XXX"])
    assert result.exit_code == 2


@pytest.mark.parametrize("width", [80, 120])
def test_the_grid_fits_the_terminal(folder: Path, width: int) -> None:
    arguments = ["actors", "coverage", "--registry", str(folder), "--on", "2026-06-01"]
    output = CliRunner().invoke(app, arguments, env={"COLUMNS": str(width)}).output
    [line] = [line for line in output.splitlines() if line.startswith("RUR Ruritania")]
    assert line.split()[2:4] == ["51", "51"]
    assert "…" not in output
    assert max(map(len, output.splitlines())) <= width


def test_the_ageing_of_checks_is_a_table(folder: Path) -> None:
    output = CliRunner().invoke(app, ["actors", "coverage", "--registry", str(folder), "--ageing"]).output
    assert re.search(r"head-of-state +\d+% +\d+%", output)
    assert f"The limit is {CHECKED_DAYS} days" in output


def test_the_listing_of_actors_keeps_its_options(folder: Path) -> None:
    listing = CliRunner().invoke(app, ["actors", "--db", str(folder / "none.db"), "--actor", "X", "--json"])
    assert (listing.exit_code, "no database" in listing.output) == (2, True)
    mixed = CliRunner().invoke(app, ["actors", "--actor", "X", "coverage"])
    assert (mixed.exit_code, "--actor is an option of actors alone" in mixed.output) == (2, True)


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
    assert "1 actor, 0 terms of office; 1 entry left out" in result.output
    assert (folder / "out" / "FRA.petrarch.toml").exists()
