"""`onrecord review` from the command line: additions and merges travel, are told when lost, and become gold."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.questions import Filter
from onrecord.questions.listings import records
from onrecord.review import Addition, Ruled, Wish, add, decide, keep_decision, restore
from onrecord.review.joining import Grouping, group
from onrecord.review.queue import second_page
from onrecord.store import Store
from tests.linked_made import GAZETTE, GAZETTE_TEXT, MERIDIAN
from tests.made import KERLAND, TOLEN
from tests.web.reviewed import happening_of, make_linked, story_of

run = CliRunner()
START = GAZETTE_TEXT.index("spoke of")
AT = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "a.db"
    make_linked(path)
    offer, refusal = (happening_of(path, each.id) for each in MERIDIAN.events[:2])
    with Store.open(path) as store:
        values = {"type": "ACCUSE", "sources": TOLEN.id, "targets": "KER"}
        wish = Addition(
            kind="event", reviewer="Ada", start=START, end=START + 8, values=values, reason="Rude."
        )
        keep_decision(store, add(GAZETTE.article, wish, AT, (TOLEN, KERLAND)))
        with store.reading() as connection:
            merge = Grouping(kind="happening", ruling="merge", record=offer, other=refusal, reviewer="Ada")
            keep_decision(store, group(connection, merge, AT))
        restore(store)
    return path


def ask(*words: object) -> str:
    done = run.invoke(app, [*map(str, words)])
    assert done.exit_code == 0, done.output
    return done.output


def test_additions_and_merges_travel(db: Path, tmp_path: Path) -> None:
    ask("review", "export", tmp_path / "d.jsonl", "--db", db)
    other = tmp_path / "b.db"
    make_linked(other)
    assert "2 decisions taken" in ask("review", "import", tmp_path / "d.jsonl", "--db", other)
    assert happening_of(other, MERIDIAN.events[0].id) == happening_of(other, MERIDIAN.events[1].id)
    with Store.open(other) as store:
        (added,) = [each for each in records(store, "event", Filter()) if each.rule == "review"]
        assert added.trigger.text == "spoke of"
    told = " ".join(ask("review", "decisions", "--db", other).split())
    assert "Ada merge happening »Mira Tólen offers / agrees Vostia 2014-02-18« with »" in told
    assert "Ada add event »spoke of«" in told


def test_a_split_tells_how_much_was_split_off(db: Path) -> None:
    with Store.open(db) as store, store.reading() as connection:
        wish = {"ruling": "split", "chosen": (GAZETTE.article.id,), "reviewer": "Bo"}
        other = Grouping(kind="actor", record=TOLEN.id, other='"the poet"', **wish)  # type: ignore[arg-type]
        story = Grouping(kind="story", record=story_of(db, GAZETTE.article.id), **wish)  # type: ignore[arg-type]
        made = [group(connection, each, AT) for each in (other, story)]
    with Store.open(db) as store:
        for each in made:
            keep_decision(store, each)
    told = " ".join(ask("review", "decisions", "--db", db).split())
    assert "split actor »Mira Tólen« is »the poet« in 1 article" in told
    assert ": 1 article from »" in told


def test_what_has_no_place_is_told(db: Path, tmp_path: Path) -> None:
    ask("review", "export", tmp_path / "d.jsonl", "--db", db)
    with Store.open(tmp_path / "c.db") as store:
        store.add(MERIDIAN)
    told = ask("review", "import", tmp_path / "d.jsonl", "--db", tmp_path / "c.db")
    assert "1 record that reviewers added cannot be placed any more" in told
    lost = " ".join(ask("review", "lost", "--db", tmp_path / "c.db").split())
    assert "its article is not in this record" in lost
    assert "Added, and without a place now: 1" in ask("review", "--db", tmp_path / "c.db")
    assert "Nothing that was added is lost" in ask("review", "lost", "--db", db)


def test_gold_is_written(db: Path, tmp_path: Path) -> None:
    assert "1 event in 1 sentence," in ask("review", "gold", tmp_path / "gold", "--db", db)
    (line,) = (tmp_path / "gold" / "events" / "sentences.jsonl").read_text().splitlines()
    assert json.loads(line)["events"][0]["trigger"] == "spoke of"


def test_gold_without_decisions_says_so_and_writes_nothing(tmp_path: Path) -> None:
    make_linked(tmp_path / "b.db")
    done = run.invoke(app, ["review", "gold", str(tmp_path / "gold"), "--db", str(tmp_path / "b.db")])
    assert done.exit_code == 2
    assert "no gold to write" in " ".join(done.output.split())
    assert "Traceback" not in done.output
    assert not (tmp_path / "gold").exists()


def test_a_second_reviewer_rules_without_seeing_the_first(db: Path) -> None:
    assert "Nothing was ruled on by two" in ask("review", "agreement", "--db", db)
    with Store.open(db) as store:
        for each, ruling in zip(MERIDIAN.events, ("accept", "reject", "accept"), strict=True):
            _rule(store, each.id, "Ada", ruling, 1)
        waiting, number = second_page(store, Filter(), "Ben")
        assert number == 3
        assert all(each.ruled is not None and each.ruled.stands is None for each in waiting)
        assert second_page(store, Filter(), " Ada ")[1] == 0
        for each in MERIDIAN.events[:2]:
            _rule(store, each.id, "Ben", "accept", 2)
        assert second_page(store, Filter(), "Ben")[1] == 1
    told = ask("review", "agreement", "--db", db)
    assert "event" in told
    assert "50%" in told
    (row, *_) = [json.loads(line) for line in ask("review", "agreement", "--db", db, "--json").splitlines()]
    assert (row["question"], row["units"], row["alpha"]) == ("is it there", 2, 0.0)


def _rule(store: Store, event: str, reviewer: str, ruling: str, minute: int) -> None:
    (record,) = [each for each in MERIDIAN.events if each.id == event]
    wish = Wish(record=event, ruling=ruling, reviewer=reviewer)  # type: ignore[arg-type]
    at = AT + dt.timedelta(minutes=minute)
    keep_decision(store, decide("event", record, wish, Ruled(stands=None, history=()), at))
