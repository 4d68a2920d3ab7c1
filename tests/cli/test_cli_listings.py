from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from onrecord.records import RECORD_TYPES, Event
from tests.made import league, reading

from .conftest import Run

LISTINGS = ("articles", "actors", "statements", "events")


def test_events_show_the_words(run: Run, db: Path) -> None:
    shown = run("events").stdout
    assert "Mira Tolen »offered« talks to Vostia" in shown
    assert "Mira Tólen → Vostia" in shown
    assert "offers / agrees" in shown
    assert "says Anton Brask" in shown
    assert "planned" in shown
    assert "4 events." in shown


@pytest.mark.parametrize("what", LISTINGS)
@pytest.mark.parametrize("columns", [30, 60, 200])
def test_tables_fit_the_terminal(run: Run, db: Path, what: str, columns: int) -> None:
    shown = run(what, columns=columns).stdout
    assert all(len(line) <= columns for line in shown.splitlines())
    assert "\x1b" not in shown


@pytest.mark.parametrize("what", LISTINGS)
def test_json_is_the_whole_record(run: Run, db: Path, what: str) -> None:
    kind = what.removesuffix("s")
    lines = run(what, "--json").stdout.splitlines()
    assert lines
    for line in lines:
        record = msgspec.json.decode(line, type=RECORD_TYPES[kind], strict=True)
        assert msgspec.json.encode(record).decode() == line


def test_json_events_are_those_that_were_stored(run: Run, db: Path) -> None:
    lines = run("events", "--json").stdout.splitlines()
    assert [msgspec.json.decode(line, type=Event) for line in lines] == [*reading().events, *league().events]
    event = json.loads(lines[0])
    assert event["sources"][0]["name"] == "Mira Tólen"
    assert event["by"] is None


def test_statement_spans_are_pairs(run: Run, db: Path) -> None:
    statement = json.loads(run("statements", "--json").stdout)
    assert statement["content"] == [[71, 114]]
    assert statement["speaker"]["country"] == "VOS"


@pytest.mark.parametrize("what", LISTINGS)
def test_csv_has_one_flat_row_a_record(run: Run, db: Path, what: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(what, "--csv").stdout)))
    assert len(rows) == len(run(what, "--json").stdout.splitlines())
    assert all(None not in row and None not in row.values() for row in rows)


def test_csv_of_nothing_is_a_header(run: Run, db: Path) -> None:
    assert len(run("events", "--csv", "--actor", "nobody").stdout.splitlines()) == 1


def test_filters_and_their_sentence(run: Run, db: Path) -> None:
    shown = run(
        "events", "--actor", "tolen", "--type", "agree", "--since", "2014-02", "--until", "2014-02-20"
    ).stdout
    assert "1 event of type AGREE with tolen from February 2014 to 20 February 2014." in shown


def test_what_has_no_date_is_counted(run: Run, db: Path) -> None:
    assert "3 events since 2014. Left out: 1 undated." in run("events", "--since", "2014").stdout
    assert "1 article since 2014. Left out: 1 undated." in run("articles", "--since", "2014").stdout
    assert "Left out" not in run("events").stdout


def test_nothing_found_says_what_was_asked(run: Run, db: Path) -> None:
    done = run("statements", "--by", "nobody")
    assert done.exit_code == 0
    assert " ".join(done.stdout.split()) == (
        "No statements in the words of nobody. "
        "Nobody known as nobody says anything; onrecord statements lists who does."
    )


def test_limit_says_what_is_left_out(run: Run, db: Path) -> None:
    assert "2 of 4 events" in run("events", "--limit", "2").stdout
    assert "4 events." in run("events", "--limit", "0").stdout
    assert len(run("events", "--json", "--limit", "1").stdout.splitlines()) == 1


def test_a_wrong_filter_is_one_sentence(run: Run, db: Path) -> None:
    done = run("events", "--type", "AGREES")
    assert done.exit_code == 2
    assert done.stderr == "onrecord: There is no event type 'AGREES'. Did you mean AGREE?\n"
    assert run("events", "--since", "Tuesday").stderr.startswith("onrecord: --since 'Tuesday' is no date")


def test_no_database_is_one_sentence(run: Run, tmp_path: Path) -> None:
    done = run("events", "--db", "none.db")
    assert done.exit_code == 2
    assert done.stderr.count("\n") == 1
    assert not (tmp_path / "none.db").exists()


def test_database_from_the_environment(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_DB", str(db.rename(db.with_name("other.db"))))
    assert len(run("events", "--json").stdout.splitlines()) == 4


def test_search_marks_the_words(run: Run, db: Path) -> None:
    shown = run("search", "talks").stdout
    assert "»talks« to Vostia" in shown
    assert "1 article with talks." in shown
    hit = json.loads(run("search", "--json", "border", "post").stdout)
    text = league().article.text
    assert [text[start:end] for start, end in hit["marks"]] == ["border", "post"]
    assert run("search", "***").exit_code == 2


LIST_ALL = """
import sys
from typer.testing import CliRunner
from onrecord.cli.app import app

linked = "timeline happenings conflicts exchanges positions quotations labels stories".split()
listed = "articles actors statements events".split()
for command in (["search", "talks"], *([each] for each in (*listed, *linked))):
    done = CliRunner().invoke(app, [*command, "--db", sys.argv[1]])
    assert done.exit_code == 0, done.output
    heavy = {"spacy", "trafilatura", "htmldate", "pandas", "numpy", "lxml"} & set(sys.modules)
    assert not heavy, (command, heavy)
"""


def test_a_listing_loads_no_parser(db: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LIST_ALL, str(db)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_importing_the_package_loads_nothing() -> None:
    script = "import onrecord, sys; assert not {'spacy', 'sqlalchemy', 'typer', 'msgspec'} & set(sys.modules)"
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_a_closed_pipe_is_no_crash(db: Path) -> None:
    command = f"{sys.executable} -m onrecord events --json --db {db} | true"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert "Traceback" not in done.stderr


def test_schema_describes_what_is_listed(run: Run, db: Path) -> None:
    schema = json.loads(run("schema").stdout)
    event = json.loads(run("events", "--json", "--limit", "1").stdout)
    assert set(event) == set(schema["$defs"]["Event"]["properties"])
    assert {record["$ref"].removeprefix("#/$defs/") for record in schema["anyOf"]} == {
        record_type.__name__ for record_type in RECORD_TYPES.values()
    }
