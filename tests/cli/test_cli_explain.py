"""`explain` on the screen and as JSON, with a codebook of one's own, and what it says where it cannot."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

SENTENCE = "France will not lift its sanctions on Iceland."


@pytest.mark.parametrize("columns", [80, 120])
def test_what_decided_is_on_the_screen(run: Run, columns: int) -> None:
    shown = run("explain", SENTENCE, columns=columns).stdout
    assert "France will not »lift« its sanctions on Iceland." in shown
    assert "★  concede.ease" in shown
    assert "object ✓ sanction +3" in shown
    assert "France → Iceland  REJECT · yield" in shown
    assert "rule   refuse>concede.ease" in shown
    assert "REQUEST yield" in shown
    assert "“lift” speaks for it" in shown
    assert max(map(len, shown.splitlines())) <= columns


def test_what_comes_nowhere_near_is_counted_and_shown_when_asked_for(run: Run) -> None:
    sentence = "France held Iceland to its word."
    near, whole = (
        run("explain", sentence, columns=200).stdout,
        run("explain", sentence, "--all", columns=200).stdout,
    )
    others = sum(int(line.split()[0]) for line in near.splitlines() if "explain --all" in line)
    assert others > 10
    assert _missing(whole) == _missing(near) + others
    assert "explain --all" not in whole


def test_why_nothing_is_coded(run: Run) -> None:
    shown = run("explain", "France yodelled at Iceland.").stdout
    assert "The codebook has no entry for “yodel”." in shown


def test_json_is_a_line_a_sentence(run: Run) -> None:
    lines = run("explain", "-", "--json", input=f"{SENTENCE} Iceland waited.").stdout.splitlines()
    first, second = map(json.loads, lines)
    assert [event["type"] for clause in first["clauses"] for event in clause["events"]] == ["REJECT"]
    assert second["text"] == "Iceland waited."


def test_a_refusal_that_denies_what_was_told_is_no_event_of_its_own(run: Run) -> None:
    text = "Georgia said that Russian jets had bombed Gori. Moscow dismissed this as propaganda."
    second = json.loads(run("explain", text, "--json").stdout.splitlines()[1])
    assert [event["type"] for clause in second["clauses"] for event in clause["events"]] == ["ASSAULT"]
    assert "pointed" in [left["code"] for clause in second["clauses"] for left in clause["left"]]


def test_a_headline(run: Run) -> None:
    shown = run("explain", "--headline", "--json", "France attacks Iceland").stdout
    assert json.loads(shown)["field"] == "title"


def test_a_codebook_of_ones_own(run: Run, tmp_path: Path) -> None:
    (tmp_path / "codebook.toml").write_text('name = "mine"\nextends = "plover"\n')
    (tmp_path / "ACCUSE.toml").write_text(
        'type = "ACCUSE"\n[[frame]]\nid = "mine.yodel"\nverbs = ["yodel at", "yodel"]\ntarget = ["at"]\n'
    )
    shown = run("explain", "France yodelled at Iceland.", "--codebook", str(tmp_path)).stdout
    assert "★  mine.yodel" in shown


def test_a_codebook_that_does_not_fit_is_named(run: Run, tmp_path: Path) -> None:
    result = run("explain", SENTENCE, "--codebook", str(tmp_path))
    assert result.exit_code == 2
    assert "has no codebook.toml. Write one" in result.stderr


def test_nothing_to_explain(run: Run) -> None:
    result = run("explain", " ")
    assert result.exit_code == 2
    assert "no sentence to explain" in result.stderr


def test_the_way_to_why_and_why_itself(run: Run, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text("France condemned Iceland on Monday for the raid on its boats.\n" * 3)
    assert run("read", "story.txt", "--db", "why.db", "--quiet").exit_code == 0
    listed = run("events", "--db", "why.db", "--json").stdout.splitlines()
    event = json.loads(listed[0])["id"]
    assert f"onrecord show {event} --why" in run("show", event, "--db", "why.db", columns=200).stdout
    shown = run("show", event, "--db", "why.db", "--why").stdout
    assert "its clause gives the same event" in shown
    assert "★  accuse.condemn" in shown
    (tmp_path / "codebook.toml").write_text('name = "mine"\nextends = "plover"\ndrop = ["accuse.condemn"]\n')
    other = run("show", event, "--db", "why.db", "--why", "--codebook", str(tmp_path)).stdout
    assert "gives this event no longer" in other


def _missing(printed: str) -> int:
    """How many entries are shown that do not fit; a wrapped reason may have the sign, too."""
    return sum(line.strip().startswith("✗  ") for line in printed.splitlines())


def test_a_side_that_the_clause_leaves_open_stands_in_brackets(run: Run) -> None:
    shown = run("explain", "Kenya accused Somalia of shelling villages.", columns=120).stdout
    assert "Kenya → Somalia" in shown
    assert "Somalia → [Kenya]" in shown
