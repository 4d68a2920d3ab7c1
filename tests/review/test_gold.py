"""Decisions as gold: what `onrecord evaluate` reads of what reviewers ruled on."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation.actor_cases import read_gold as read_cases
from onrecord.evaluation.event_gold import read_gold as read_sentences
from onrecord.evaluation.statement_gold import read_gold as read_attributions
from onrecord.evaluation.task import Options
from onrecord.review import (
    Addition,
    Ruled,
    Wish,
    Written,
    add,
    decide,
    keep_decision,
    restore,
    write_gold,
)
from onrecord.review.keeping import KINDS
from onrecord.review.places import Reviewed
from onrecord.store import Store
from tests.linked_made import GAZETTE, GAZETTE_TEXT, INSULT, MERIDIAN, REFUSED, make
from tests.made import BRASK, KERLAND

OPTIONS = Options()


def rule(store: Store, record: Reviewed, ruling: str, **changes: str) -> None:
    wish = Wish(record=record.id, ruling=ruling, reviewer="Ada", changes=changes)  # type: ignore[arg-type]
    at = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
    keep_decision(store, decide(KINDS[type(record)], record, wish, Ruled(stands=None, history=()), at))


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Written]:
    folder = tmp_path_factory.mktemp("gold")
    with make(folder / "a.db") as store:
        rule(store, MERIDIAN.events[0], "accept")
        rule(store, MERIDIAN.events[1], "correct", status="planned", targets="KER; VOS.anton-brask")
        rule(store, GAZETTE.events[0], "reject")
        rule(store, MERIDIAN.statements[0], "accept")
        rule(store, GAZETTE.statements[0], "reject")
        rule(store, GAZETTE.mentions[1], "correct", actor=BRASK.id)
        rule(store, GAZETTE.mentions[0], "reject")
        start = GAZETTE_TEXT.index("spoke")
        values = {"type": "ACCUSE", "sources": "KER"}
        wish = Addition(kind="event", reviewer="Ada", start=start, end=start + 5, values=values)
        at = dt.datetime(2026, 1, 5, 13, tzinfo=dt.UTC)
        keep_decision(store, add(GAZETTE.article, wish, at, (KERLAND,)))
        said = GAZETTE_TEXT.index("Vostia rejects the talks")
        wish = Addition(
            kind="statement", reviewer="Ada", start=said, end=said + 24, values={"speaker": BRASK.id}
        )
        keep_decision(store, add(GAZETTE.article, wish, at, (BRASK,)))
        restore(store)
        written = write_gold(store, folder / "gold")
    return folder / "gold", written


def test_events_are_gold_in_the_sentences_that_were_ruled_on(gold: tuple[Path, Written]) -> None:
    folder, written = gold
    sentences = {each.sentence: each for each in read_sentences(folder / "events", OPTIONS)}
    assert len(sentences) == written.sentences == 4
    (offer,) = sentences[MERIDIAN.events[0].sentence.text].events
    assert (offer.type, offer.sources, offer.targets, offer.by) == ("AGREE", ("KER",), ("VOS",), None)
    (refusal,) = sentences[MERIDIAN.events[1].sentence.text].events
    assert (refusal.status, refusal.targets, refusal.by) == ("planned", ("KER", "VOS"), "Anton Brask")
    assert sentences[GAZETTE.events[0].sentence.text].events == ()
    (added,) = sentences[INSULT].events
    assert (added.type, added.trigger, added.targets) == ("ACCUSE", "spoke", ("none",))
    assert REFUSED not in sentences
    assert written.events == 3


def test_statements_are_gold_and_the_rest_is_set_aside(gold: tuple[Path, Written]) -> None:
    folder, written = gold
    found = read_attributions(folder / "statements", OPTIONS)
    meridian = found[MERIDIAN.article.id]
    (said,) = meridian.attributions
    assert said.content == tuple((each.start, each.end) for each in MERIDIAN.statements[0].content)
    assert said.speaker is not None
    assert said.speaker.name == "Anton Brask"
    first, last = meridian.text.split("\n\n")[0], meridian.text.split("\n\n")[2]
    assert [meridian.text[start:end] for start, end in meridian.discard] == [first, last]
    gazette = found[GAZETTE.article.id]
    assert [gazette.text[each.content[0][0] : each.content[0][1]] for each in gazette.attributions] == [
        "Vostia rejects the talks"
    ]
    assert INSULT not in [gazette.text[start:end] for start, end in gazette.discard]
    assert written.statements == 2


def test_mentions_are_cases(gold: tuple[Path, Written]) -> None:
    folder, written = gold
    cases = {each.text: each for each in read_cases(folder / "actors" / "cases.jsonl", OPTIONS)}
    assert written.mentions == 2
    assert cases["Kerland"].is_trap
    assert (cases["Mira Tolen"].name, cases["Mira Tolen"].country) == ("Anton Brask", "VOS")


def test_without_decisions_nothing_is_written(tmp_path: Path) -> None:
    with make() as store, pytest.raises(GoldError, match="Nobody has ruled on"):
        write_gold(store, tmp_path / "gold")
    assert not (tmp_path / "gold").exists()
