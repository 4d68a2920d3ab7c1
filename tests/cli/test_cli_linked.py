from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import msgspec
import pytest

from onrecord.cli.entries import days_text
from onrecord.cli.exchange_entries import time_words
from onrecord.cli.rows import statement_row
from onrecord.questions import exchanges
from onrecord.questions.listings import Publication
from onrecord.records import RECORD_TYPES, Evidence, Span
from onrecord.store import Store
from tests.linked_made import AFTER, EXCHANGE, GAZETTE, OFFER, SHARED, STORY, make, went_up

from .conftest import Run

KINDS = {
    "timeline": "happening",
    "happenings": "happening",
    "conflicts": "happening",
    "exchanges": "exchange",
    "positions": "position",
    "quotations": "quotation",
    "labels": "label",
    "stories": "story",
}


@pytest.fixture
def linked(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    make(path).close()
    return path


def words(text: str) -> str:
    """The words of a screen, wherever its lines break."""
    return " ".join(text.split())


@pytest.mark.parametrize("what", [*KINDS, "compare"])
@pytest.mark.parametrize("columns", [40, 80, 120])
def test_screens_fit_the_terminal(run: Run, linked: Path, what: str, columns: int) -> None:
    arguments = ("compare", "meridian", "gazette") if what == "compare" else (what,)
    shown = run(*arguments, columns=columns)
    assert shown.exit_code == 0
    assert all(len(line) <= columns for line in shown.stdout.splitlines())
    assert "\x1b" not in shown.stdout


@pytest.mark.parametrize(("what", "kind"), KINDS.items())
def test_json_is_the_whole_record(run: Run, linked: Path, what: str, kind: str) -> None:
    lines = run(what, "--json").stdout.splitlines()
    assert lines
    for line in lines:
        record = msgspec.json.decode(line, type=RECORD_TYPES[kind], strict=True)
        assert msgspec.json.encode(record).decode() == line


@pytest.mark.parametrize("what", KINDS)
def test_csv_has_one_flat_row_a_record(run: Run, linked: Path, what: str) -> None:
    rows = list(csv.DictReader(io.StringIO(run(what, "--csv").stdout)))
    assert len(rows) == len(run(what, "--json").stdout.splitlines())
    assert all(None not in row and None not in row.values() for row in rows)
    header = run(what, "--csv", "--outlet", "nobody").stdout.splitlines()
    assert len(header) == 1


def test_the_timeline_tells_who_says_so_and_who_is_silent(run: Run, linked: Path) -> None:
    shown = words(run("timeline").stdout)
    assert "2014-02-18 Mira Tólen → Vostia: offers / agrees" in shown
    assert "Mira Tolen »offered« talks to Vostia on Tuesday. — The Meridian" in shown
    assert "✓ reported by The Meridian, Courier · ✗ denied by Gazette · 2 origins in 3 outlets" in shown
    assert "≠ they differ on a number: talks / anything" in shown
    assert "○ planned by The Meridian, Courier · 1 origin in 2 outlets · silent: Gazette" in shown
    assert "(2014-02-20) Vostia → Kerland: rejects" in shown
    assert "3 happenings. A day in brackets is the day of publication" in shown


def test_happenings_have_the_words_of_every_outlet(run: Run, linked: Path) -> None:
    shown = words(run("happenings", "--type", "AGREE").stdout)
    assert "✗ denied Kerland denied that Mira Tolen had »offered« anything to Vostia. — Gazette" in shown
    assert "✓ reported Mira Tolen »offered« talks to Vostia on Tuesday. — Courier" in shown


def test_conflicts_show_the_words_on_each_side(run: Run, linked: Path) -> None:
    shown = words(run("conflicts").stdout)
    assert "≠ on a number talks: The Meridian Mira Tolen offered »talks« to Vostia" in shown
    assert "≠ on whether it happened reported: The Meridian, Courier" in shown
    assert shown.count("Mira Tolen »offered« talks") == 1, "a copy says it once"
    assert "1 conflict." in shown


def test_exchanges_tell_offer_answer_and_outcome(run: Run, linked: Path) -> None:
    shown = words(run("exchanges").stdout)
    assert "offer Mira Tolen »offered« talks to Vostia on Tuesday. — The Meridian" in shown
    assert "answer (2014-02-20) Vostia → Kerland: rejects" in shown
    assert "✗ rejected after 2 days" in shown
    assert "why joined Vostia rejects what Mira Tólen offered" in shown
    assert "… unanswered as far as the articles go" in shown


def test_positions_on_a_day(run: Run, linked: Path) -> None:
    shown = words(run("positions", "--on", "2014-02-19").stdout)
    assert "Vostia supports [Kerland]" in shown
    assert "opposes" not in shown
    assert "1 position on 19 February 2014." in shown
    assert "2014-02-18" in shown
    assert "– 2014-02-20" in shown
    assert run("positions", "--on", "Tuesday").exit_code == 2


def test_quotations_mark_what_a_version_cuts(run: Run, linked: Path) -> None:
    shown = words(run("quotations").stdout)
    assert "Vostia rejects the talks that Kerland wants — The Meridian — reprinted by Courier" in shown
    assert "Vostia rejects the talks […] — Gazette" in shown
    assert "Mira Tólen · only in Gazette" in shown
    assert len(run("quotations", "--alone", "--json").stdout.splitlines()) == 1
    assert "1 quotation." in run("quotations", "--shared").stdout


def test_labels_one_by_one_and_by_outlet(run: Run, linked: Path) -> None:
    assert "Gazette · says Mira Tólen" in words(run("labels").stdout)
    shown = words(run("labels", "--actor", "VOS").stdout)
    assert "in its own voice junta (Vostia) ×1" in shown
    assert "in others' words puppet (Anton Brask) ×1" in shown
    assert "plain names Anton Brask ×1, Vostia ×1" in shown
    none = words(run("labels", "--actor", "Kerland").stdout)
    assert "plain names Kerland ×1" in none
    assert "No labels with Kerland." in none


def test_stories_have_words_and_numbers(run: Run, linked: Path) -> None:
    shown = words(run("stories").stdout)
    assert "kerland, vostia, talk" in shown
    assert "3 articles from 2 origins · 3 happenings · 1 on which they differ · 2 exchanges" in shown


def test_two_outlets_side_by_side(run: Run, linked: Path) -> None:
    shown = words(run("compare", "meridian", "gazette").stdout)
    assert "≠ told otherwise" in shown
    assert "≠ they differ on a number: talks / anything" in shown
    assert "they differ on" not in words(run("compare", "meridian", "courier").stdout)
    assert "Gazette silent" in shown
    assert (
        "3 things happened: 2 told by both, 1 of them otherwise, 1 by The Meridian alone, 0 by Gazette alone."
        in shown
    )
    record = json.loads(run("compare", "meridian", "gazette", "--json").stdout)
    assert (record["left"], len(record["happenings"])) == ("The Meridian", 3)
    rows = list(csv.DictReader(io.StringIO(run("compare", "meridian", "gazette", "--csv").stdout)))
    assert [row["otherwise"] for row in rows] == ["True", "False", "False"]
    nobody = run("compare", "meridian", "nobody").stderr
    assert nobody == "onrecord: There is no outlet 'nobody'. There are Courier, Gazette and The Meridian.\n"


def test_show_of_a_happening_folds_copies_under_their_origin(run: Run, linked: Path) -> None:
    shown = words(run("show", OFFER.id).stdout)
    assert "reprinted by Courier" in shown
    assert "≠ on whether it happened" in shown
    assert OFFER.id in shown


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (STORY, "kerland, vostia, talk"),
        (STORY, f"onrecord timeline --story {STORY.id}"),
        (SHARED, "Vostia rejects the talks […]"),
        (EXCHANGE, "why joined Vostia rejects what Mira Tólen offered"),
        (AFTER, "Vostia opposes Kerland"),
        (GAZETTE.labels[0], "The »junta« was firm"),
    ],
)
def test_show_of_every_kind(run: Run, linked: Path, record: object, said: str) -> None:
    shown = run("show", record.id, columns=80)  # type: ignore[attr-defined]
    assert said in words(shown.stdout)
    assert all(len(line) <= 80 for line in shown.stdout.splitlines())
    assert json.loads(run("show", record.id, "--json").stdout)["id"] == record.id  # type: ignore[attr-defined]


@pytest.mark.parametrize("what", sorted(set(KINDS) - {"labels"}))
def test_nothing_found_says_what_to_do_next(run: Run, linked: Path, db: Path, what: str) -> None:
    assert "No actor is known as Zork" in words(run(what, "--actor", "Zork").stdout)


def test_a_database_that_is_not_linked_says_so(run: Run, db: Path) -> None:
    assert words(run("timeline").stdout) == (
        "No happenings. Nothing is linked yet; onrecord link joins what the articles have in common."
    )


def test_of_a_whole_database_it_says_what_is_not_told(run: Run, db: Path) -> None:
    run("link")
    assert words(run("conflicts").stdout) == (
        "No conflicts. No two articles contradict each other on one and the same thing."
    )


@pytest.mark.parametrize(
    ("what", "all_of_them", "named"),
    [("events", 8, 6), ("timeline", 3, 2), ("exchanges", 2, 1), ("positions", 2, 1)],
)
def test_what_the_clauses_name_alone(run: Run, linked: Path, what: str, all_of_them: int, named: int) -> None:
    assert len(run(what, "--json").stdout.splitlines()) == all_of_them
    assert len(run(what, "--named", "--json").stdout.splitlines()) == named
    assert "--named leaves such out" in words(run(what).stdout)
    shown = words(run(what, "--named").stdout)
    assert "[Kerland]" not in shown
    assert "square brackets" not in shown


def test_speech_alone(run: Run, linked: Path) -> None:
    assert len(run("statements", "--speech", "--json").stdout.splitlines()) == 3
    assert run("statements", "--no-speech", "--json").stdout == ""


def test_the_id_of_a_story_that_went_up_in_another_leads_there(run: Run, linked: Path) -> None:
    with Store.open(linked) as store:
        gone = went_up(store)
    shown = run("show", gone)
    assert shown.exit_code == 0
    assert gone in words(shown.stdout)
    assert "part of this one" in words(shown.stdout)
    assert STORY.id in words(shown.stdout)
    listed = run("timeline", "--story", gone)
    assert f"{gone} has become part of {STORY.id}." in words(listed.stdout)
    assert (
        run("timeline", "--story", gone, "--json").stdout
        == run("timeline", "--story", STORY.id, "--json").stdout
    )


def test_no_time_lies_between_an_overture_and_an_answer_of_an_earlier_day(run: Run, linked: Path) -> None:
    assert "after 2 days" in run("exchanges").stdout
    with Store.open(linked) as store:
        told = next(exchanges(store))
    printed_later = msgspec.structs.replace(told, days=None)
    assert time_words(printed_later) == "on a day not known"
    printed = msgspec.structs.replace(told.overture, day_basis="published")
    printed_later = msgspec.structs.replace(printed_later, overture=printed)
    assert time_words(printed_later) == "the day of the offer is not told"


@pytest.mark.parametrize(
    ("first", "last", "shown"),
    [
        ("2012-01-01", "2012-12-31", "2012"),
        ("2012-02-01", "2012-02-29", "2012-02"),
        ("2012-02-01", "2012-02-28", "2012-02-01\n– 2012-02-28"),
        ("2012-01-01", "2013-12-31", "2012-01-01\n– 2013-12-31"),
        ("2012-02-01", "2012-02-01", "2012-02-01"),
        ("2012", None, "2012"),
        (None, None, "undated"),
    ],
)
def test_a_whole_month_or_year_is_told_by_its_name(first: str | None, last: str | None, shown: str) -> None:
    assert days_text(first, last).plain == shown


def test_a_command_that_is_mistyped_is_suggested_once(run: Run) -> None:
    assert run("timelin").stderr.count("Did you mean 'timeline'?") == 1


def test_what_is_said_in_two_sentences_is_told_once() -> None:
    text = "“Come to the table. The ferry waits.” … “It leaves at noon.”"
    said = msgspec.structs.replace(
        GAZETTE.statements[0],
        sentence=Evidence(start=0, end=19, text="“Come to the table."),
        content=(Span(0, 37), Span(60, 80)),
        content_text=text,
    )
    shown = statement_row(said, Publication(outlet="Gazette", published=None)).body.plain
    assert shown == "»“Come to the table.« — »The ferry waits.” … “It leaves at noon.”«"
