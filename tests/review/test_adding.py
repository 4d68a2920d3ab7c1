"""What reviewers add: the record that follows, that it is put back, found again by its words, or told as lost."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from msgspec.structs import replace

from onrecord.errors import QuestionError
from onrecord.questions import Filter, timeline
from onrecord.questions.listings import records
from onrecord.records import Decision, Event, Statement
from onrecord.relinking import link_database
from onrecord.review import (
    Addition,
    Wish,
    add,
    added_record,
    decide,
    decisions_on,
    keep_decision,
    lost_additions,
    restore,
    standing,
)
from onrecord.review.places import Place
from onrecord.store import Store
from tests.made import BRASK, KERLAND, REFUSAL, TEXT, TOLEN, article, event, reading

AT = dt.datetime(2026, 1, 5, 12, tzinfo=dt.UTC)
WORDS = "and left"
START = TEXT.index(WORDS)
MADE = reading()


def addition(**more: object) -> Decision:
    given = {
        "kind": "event",
        "reviewer": "Ada",
        "start": START,
        "end": START + len(WORDS),
        "values": {
            "type": "RETREAT",
            "sources": BRASK.id,
            "targets": 'KER; "Harbour union"',
            "date": "2014-02-19",
        },
        "reason": "He walked out.",
    }
    return add(MADE.article, Addition(**{**given, **more}), AT, (BRASK, KERLAND))  # type: ignore[arg-type]


def test_the_record_tells_who_added_it_when_and_why() -> None:
    decision = addition()
    place = Place(decision.field, START, START + len(WORDS), WORDS)
    event = added_record(decision, MADE.article, place, {BRASK.id: BRASK, "KER": KERLAND}, MADE.statements)
    assert isinstance(event, Event)
    assert event.reason == "added by Ada on 2026-01-05: He walked out."
    assert (event.rule, event.type, event.status, event.quad) == ("review", "RETREAT", "reported", 2)
    assert [each.name for each in (*event.sources, *event.targets)] == [
        "Anton Brask",
        "Kerland",
        "Harbour union",
    ]
    assert MADE.article.text[event.trigger.start : event.trigger.end] == WORDS
    assert event.sentence.text.startswith("Anton Brask said")
    assert event.by is None
    assert event.date.start == "2014-02-19"


def test_what_is_added_inside_somebodys_words_is_in_their_voice() -> None:
    words = "talks that Kerland wants"
    start = TEXT.index(words)
    decision = addition(start=start, end=start + len(words))
    event = added_record(
        decision, MADE.article, Place("text", start, start + len(words), words), {}, MADE.statements
    )
    assert isinstance(event, Event)
    assert event.by is not None
    assert event.by.statement == MADE.statements[0].id


def test_a_statement_is_added_with_its_speaker() -> None:
    words = "Brask will visit Kerland in March."
    start = TEXT.index(words)
    decision = addition(
        kind="statement",
        start=start,
        end=start + len(words),
        values={"speaker": TOLEN.id, "stance": "announces"},
    )
    made = added_record(
        decision, MADE.article, Place("text", start, start + len(words), words), {TOLEN.id: TOLEN}
    )
    assert isinstance(made, Statement)
    assert (made.content_text, made.stance, made.form) == (words, "announces", "indirect")
    assert made.speaker is not None
    assert made.speaker.name == "Mira Tólen"


@pytest.mark.parametrize(
    "more",
    [
        {"start": 5, "end": 5},
        {"start": 0, "end": len(TEXT)},
        {"start": -1},
        {"end": len(TEXT) + 9},
        {"values": {"type": "HUG", "sources": "KER"}},
        {"values": {"sources": "KER"}},
        {"values": {"type": "AGREE"}},
        {"values": {"type": "AGREE", "sources": "KER", "rule": "x"}},
        {"reviewer": " "},
    ],
)
def test_an_addition_must_make_sense(more: dict[str, object]) -> None:
    with pytest.raises(QuestionError):
        addition(**more)


def test_it_is_listed_and_stays_when_the_article_is_read_anew(tmp_path: Path) -> None:
    decision = addition()
    with Store.open(tmp_path / "a.db") as store:
        store.add(MADE)
        link_database(store)
        keep_decision(store, decision)
        assert restore(store).put == (decision.record,)
        assert restore(store).put == ()
        link_database(store)
        assert decision.record in _events(store, "Harbour union")
        assert decision.record in _happened(store)
        store.add(reading("2"))
        assert decision.record not in _events(store)
        assert restore(store).put == (decision.record,)
        link_database(store)
        assert decision.record in _events(store, "Kerland")
        assert decision.record in _happened(store)


def test_it_goes_when_it_is_taken_back_with_the_actors_it_brought(tmp_path: Path) -> None:
    decision = addition()
    with Store.open(tmp_path / "a.db") as store:
        store.add(MADE)
        before = _events(store)
        keep_decision(store, decision)
        restore(store)
        undo = replace(decision, id="decision-1", ruling="undo", undoes=decision.id, at="2027")
        keep_decision(store, undo)
        assert restore(store).taken == (decision.record,)
        assert _events(store) == before
        assert not [each for each in records(store, "actor", Filter()) if each.name == "Harbour union"]
        keep_decision(store, replace(undo, id="decision-2", undoes=undo.id, at="2028"))
        assert restore(store).put == (decision.record,)


def test_it_is_found_by_its_words_in_a_later_text_or_told_as_lost(tmp_path: Path) -> None:
    decision = addition()
    later = reading(text=f"A line that came later.\n\n{TEXT}")
    with Store.open(tmp_path / "a.db") as store:
        keep_decision(store, decision)
        assert [each.reason for each in restore(store).lost] == ["its article is not in this record"]
        store.add(later)
        assert restore(store).lost == ()
        (event,) = [each for each in records(store, "event", Filter()) if each.id == decision.record]
        assert later.article.text[event.trigger.start : event.trigger.end] == WORDS
    with Store.open(tmp_path / "b.db") as store:
        keep_decision(store, decision)
        other = article(text=TEXT.replace(WORDS, "and went away"))
        store.add(replace(MADE, article=other, events=(), statements=(), mentions=()))
        restore(store)
        (lost,) = lost_additions(store)
        assert lost.decision == decision
        assert "do not stand" in lost.reason


def test_what_a_newer_version_reads_by_itself_stands_once(tmp_path: Path) -> None:
    decision = addition()
    own = event(MADE.article, "RETREAT", REFUSAL, WORDS, BRASK, KERLAND)
    with Store.open(tmp_path / "a.db") as store:
        store.add(MADE)
        keep_decision(store, decision)
        restore(store)
        store.add(replace(MADE, events=(*MADE.events, own), fingerprint="newer"))
        restore(store)
        assert decision.record not in _events(store)
        assert own.id in _events(store)
        with store.reading() as connection:
            ruled = decisions_on(connection, [own])
        assert ruled[own.id].stands == decision


def test_what_was_added_is_corrected_like_any_other_record(tmp_path: Path) -> None:
    decision = addition()
    with Store.open(tmp_path / "a.db") as store:
        store.add(MADE)
        keep_decision(store, decision)
        restore(store)
        (event,) = [each for each in records(store, "event", Filter()) if each.id == decision.record]
        wish = Wish(record=event.id, ruling="correct", reviewer="Ben", changes={"status": "denied"})
        made = decide("event", event, wish, standing([decision]), AT + dt.timedelta(minutes=1))
        assert made.was == {"status": "reported"}
        assert standing([decision, made]).stands == made


def _events(store: Store, actor: str | None = None) -> set[str]:
    return {each.id for each in records(store, "event", Filter(actor=(actor,) if actor else ()))}


def _happened(store: Store) -> set[str]:
    return {report.event.id for told in timeline(store) for report in told.reports}
