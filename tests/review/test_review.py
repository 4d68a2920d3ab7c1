"""Decisions: which stands, what it does, that none is lost when an article is read anew, the way to another store."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from onrecord.errors import QuestionError, SourceError
from onrecord.records import Decision, Event, Notice
from onrecord.review import (
    Ruled,
    Wish,
    all_decisions,
    corrected,
    decide,
    decisions_on,
    keep_decision,
    queue,
    read_decisions,
    standing,
    write_decisions,
)
from onrecord.review.deciding import decision_id
from onrecord.store import Store
from tests.linked_made import MERIDIAN, make
from tests.made import KERLANDIA, TOLEN, VOSTIA, league, reading, ref

EVENT = MERIDIAN.events[0]
NONE = Ruled(stands=None, history=())


def at(minute: int) -> dt.datetime:
    return dt.datetime(2026, 1, 5, 12, minute, tzinfo=dt.UTC)


def made(ruling: str, minute: int = 0, ruled: Ruled = NONE, **more: object) -> Decision:
    wish = Wish(record=EVENT.id, ruling=ruling, reviewer="Ada", **more)  # type: ignore[arg-type]
    return decide("event", EVENT, wish, ruled, at(minute))


def test_the_last_decision_stands_until_it_is_taken_back() -> None:
    accept = made("accept")
    reject = made("reject", 1, standing([accept]))
    undo = made("undo", 2, standing([accept, reject]))
    assert undo.undoes == reject.id
    assert standing([undo, accept, reject]).stands == accept
    again = replace(undo, id="decision-x", undoes=undo.id, at=at(3).isoformat())
    assert standing([accept, reject, undo, again]).stands == reject


def test_a_correction_changes_the_fields_it_names_alone() -> None:
    decision = made(
        "correct", changes={"status": "Denied", "sources": "VOS ; KER.mira-tolen", "date": "2014-02"}
    )
    assert decision.changes == {"date": "2014-02", "sources": "VOS; KER.mira-tolen", "status": "denied"}
    assert decision.was == {"date": "2014-02-18", "sources": "KER.mira-tolen", "status": "reported"}
    shown = corrected(EVENT, decision, {"VOS": VOSTIA, TOLEN.id: TOLEN})
    assert (shown.status, shown.date.end, shown.type) == ("denied", "2014-02-28", "AGREE")
    assert [actor.name for actor in shown.sources] == ["Vostia", "Mira Tólen"]
    assert corrected(EVENT, made("accept"), {}) == EVENT


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"type": "HUG"}, "no event type"),
        ({"date": "2014-02-20T10"}, "no date"),
        ({"rule": "x"}, "cannot be corrected"),
        ({"type": "agree"}, "changes nothing"),
        ({"sources": " ; "}, "at least one actor"),
        ({"sources": "", "status": "denied"}, "at least one actor"),
        ({}, "changes nothing"),
    ],
)
def test_a_correction_that_makes_no_sense(changes: dict[str, str], said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        made("correct", changes=changes)


def test_decisions_survive_a_newer_version_that_gives_other_ids(tmp_path: Path) -> None:
    with make(tmp_path / "a.db") as store:
        keep_decision(store, made("reject"))
        anew = reading("2")
        other = replace(anew.events[0], id="evt-ffffffffffffffff", type="CONSULT")
        store.add(replace(anew, events=(other, *anew.events[1:])))
        with store.reading() as connection:
            ruled = decisions_on(connection, [other, anew.events[1]])
        assert set(ruled) == {other.id}
        assert ruled[other.id].stands is not None
        assert ruled[other.id].stands.record == EVENT.id


def test_a_decision_on_a_record_that_is_there_holds_for_no_other(tmp_path: Path) -> None:
    with make(tmp_path / "a.db") as store:
        keep_decision(store, made("reject"))
        twin: Event = replace(EVENT, id="evt-eeeeeeeeeeeeeeee")
        with store.reading() as connection:
            assert set(decisions_on(connection, [EVENT, twin])) == {EVENT.id}


def test_the_queue_begins_with_what_outlets_dispute_and_forgets_what_was_ruled_on(tmp_path: Path) -> None:
    with make(tmp_path / "a.db") as store:
        waiting = queue(store)
        assert "outlets differ" in waiting[0].reasons
        assert EVENT.id in {each.event.id for each in waiting}
        keep_decision(store, made("accept"))
        assert EVENT.id not in {each.event.id for each in queue(store)}
        assert EVENT.id in {each.event.id for each in queue(store, decided=True)}


def test_offices_notices_and_strangers_wait_behind_what_is_disputed(tmp_path: Path) -> None:
    whole = league(published="2014-03-01")
    stranger = replace(KERLANDIA, id="actor-1")
    (attack,) = whole.events
    odd = replace(whole.mentions[1], reason="office last checked 2009-01; may no longer be held")
    notice = Notice(code="damaged_name", text="Vosta read as Vostia", start=attack.sentence.start + 2)
    events = (attack, replace(attack, id="evt-2", sources=(ref(stranger),), targets=()))
    mended = replace(whole.article, notices=(notice,))
    given = replace(
        whole,
        article=mended,
        events=events,
        mentions=(whole.mentions[0], odd),
        actors=(*whole.actors, stranger),
    )
    with make(tmp_path / "a.db") as store:
        store.add(given)
        waiting = [(each.event.id, each.reasons) for each in queue(store)]
    assert {name for name, _ in waiting[-2:]} == {attack.id, "evt-2"}
    told = dict(waiting)
    assert told["evt-2"] == ("Vosta read as Vostia", "not in the registry: Kerlandia League")
    assert told[attack.id] == (
        "Vostia: office last checked 2009-01; may no longer be held",
        "Vosta read as Vostia",
    )


def test_decisions_travel_and_come_twice_without_harm(tmp_path: Path) -> None:
    out = io.BytesIO()
    with make(tmp_path / "a.db") as store:
        accept = made("accept")
        for each in (accept, made("undo", 1, standing([accept]))):
            assert keep_decision(store, each)
            assert not keep_decision(store, each)
        assert write_decisions(store, out) == 2
        whole = all_decisions(store)
    with Store.open(tmp_path / "b.db") as store:
        lines = out.getvalue().splitlines()
        assert read_decisions(store, lines, "x") == (2, 0)
        assert read_decisions(store, lines, "x") == (0, 2)
        assert all_decisions(store) == whole


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "burn"},
        {"ruling": "merge"},
        {"ruling": "merge", "kind": "happening", "changes": {"one": "x", "other": "y"}},
        {"ruling": "split", "kind": "story", "changes": {"one": "art-1"}},
        {"ruling": "add", "changes": {"type": "HUG"}},
        {"ruling": "add", "changes": {"status": "reported"}},
        {"ruling": "add", "changes": {"type": "AGREE"}, "start": None},
        {"ruling": "correct", "changes": {"span": "here"}},
        {"ruling": "correct", "changes": {"rule": "x"}},
        {"ruling": "correct", "changes": {"date": "soon"}},
    ],
)
def test_a_decision_that_no_review_makes_is_refused(tmp_path: Path, given: dict[str, object]) -> None:
    forged = replace(made("accept"), **given)  # type: ignore[arg-type]
    line = msgspec.json.encode(replace(forged, id=decision_id(forged)))
    with Store.open(tmp_path / "b.db") as store:
        with pytest.raises(SourceError, match="line 1 makes no sense"):
            read_decisions(store, [line], "x.jsonl")
        assert all_decisions(store) == []


def test_a_line_that_was_changed_by_hand_is_refused(tmp_path: Path) -> None:
    forged = msgspec.json.encode(replace(made("accept"), reviewer="Somebody else"))
    good = msgspec.json.encode(made("reject"))
    with Store.open(tmp_path / "b.db") as store:
        with pytest.raises(SourceError, match="line 2: the id does not fit"):
            read_decisions(store, [good, forged], "x.jsonl")
        with pytest.raises(SourceError, match="line 1 is no decision"):
            read_decisions(store, [b"{}"], "x.jsonl")
        assert all_decisions(store) == []
