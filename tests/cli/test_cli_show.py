from __future__ import annotations

import json
from pathlib import Path

from tests.made import KERLAND, reading

from .conftest import Run

OFFER, REFUSAL, _ = reading().events


def test_an_event_with_everything_that_leads_back(run: Run, db: Path) -> None:
    shown = run("show", REFUSAL.id).stdout
    assert 'said that "Vostia »rejects« the talks that Kerland wants"' in shown
    assert "says Anton Brask" in shown
    assert "reject/rejects" in shown
    assert "paragraph 2 of 3, characters 78–85 of article.text" in shown
    assert "characters 83–90 of the-meridian.txt" in shown
    assert "»Vostia rejects the talks that Kerland wants«" in shown


def test_the_beginning_of_an_id_is_enough(run: Run, db: Path) -> None:
    assert OFFER.id in run("show", OFFER.id[:8]).stdout


def test_a_statement(run: Run, db: Path) -> None:
    shown = run("show", reading().statements[0].id).stdout
    assert "»Vostia rejects the talks that Kerland wants«" in shown
    assert "cue-before/say" in shown
    assert "0.90" in shown


def test_a_mention_an_article_an_actor_and_a_set_aside_document(run: Run, db: Path) -> None:
    mention = run("show", reading().mentions[0].id).stdout
    assert "»Mira Tolen« offered talks" in mention
    assert "paragraph 1 of 3" in mention
    assert "1 statement, 3 events, 5 mentions" in run("show", reading().article.id).stdout
    assert "president" in run("show", "KER.mira").stdout
    assert "This line is no JSON." in run("show", "set-").stdout


def test_an_id_that_is_the_beginning_of_others(run: Run, db: Path) -> None:
    assert json.loads(run("show", "KER", "--json").stdout)["name"] == KERLAND.name


def test_unknown_and_ambiguous(run: Run, db: Path) -> None:
    unknown = run("show", "evt-nothing")
    assert (unknown.exit_code, unknown.stderr) == (
        2,
        "onrecord: No record has an id that begins with 'evt-nothing'.\n",
    )
    ambiguous = run("show", "evt-")
    assert ambiguous.exit_code == 2
    assert OFFER.id in ambiguous.stderr
