"""Whole sentences with every event, scored on sentences of our own."""

import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.event_gold import GoldEvent
from onrecord.evaluation.event_matching import FoundEvent, matches, sides_right, speaker_right

BOMBED = {
    "type": "ASSAULT",
    "sources": ["ARL"],
    "targets": ["BOR"],
    "status": "reported",
    "trigger": "bombed",
}
MET = {
    "type": "CONSULT",
    "sources": ["ARL", "BOR"],
    "reciprocal": True,
    "status": "planned",
    "trigger": "meet",
    "by": "a spokesman",
}
LINES = [
    {"id": "s1", "sentence": "Arland bombed Borland.", "published": "2001-01-01", "events": [BOMBED]},
    {
        "id": "s2",
        "sentence": "Arland and Borland meet soon, a spokesman said.",
        "published": "2001-01-01",
        "events": [MET],
    },
    {"id": "s3", "sentence": "Arland is flat.", "published": "2001-01-01", "events": []},
    {
        "id": "s4",
        "sentence": "Arland, once bombed, rests.",
        "published": "2001-01-01",
        "events": [{**BOMBED, "optional": True}],
    },
]


def write(path, lines):
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path):
    return write(tmp_path / "gold.jsonl", LINES)


def scored(gold, *answers):
    return evaluate("events", gold, predictions=write(gold.with_name("answers.jsonl"), answers))


def event(**fields):
    return {"type": "ASSAULT", "sources": ["ARL"], "targets": ["BOR"], **fields}


def test_right_answers_have_full_marks(gold):
    met = event(
        type="CONSULT", sources=["BOR", "ARL"], targets=[], status="planned", by="the spokesman of Arland"
    )
    report = scored(gold, {"id": "s1", "events": [event()]}, {"id": "s2", "events": [met]})
    for row in ("full event", "event type", "reported"):
        assert report.value(row, "f1") == 1
    assert report.value("status", "share") == report.value("by told", "share") == 1
    assert report.value("no event", "share") == 1


def test_an_optional_event_counts_neither_way(gold):
    assert scored(gold).value("events", "gold") == 2
    assert scored(gold, {"id": "s4", "events": [event()]}).value("events", "found") == 0


def test_a_planned_event_taken_for_done_is_full_but_not_precise(gold):
    met = event(type="CONSULT", status="reported")
    report = scored(gold, {"id": "s2", "events": [met]})
    assert report.value("full event", "p") == 1
    assert report.value("reported", "p") == 0
    assert report.value("status", "share") == 0
    assert report.value("by told", "share") == 0


def test_an_event_in_an_empty_sentence_costs_precision_and_restraint(gold):
    report = scored(
        gold, {"id": "s1", "events": [event()]}, {"id": "s3", "events": [event(status="possible")]}
    )
    assert report.value("full event", "p") == 0.5
    assert report.value("no event", "share") == 0
    assert report.value("no event reported", "share") == 1


def test_sides():
    one_way = GoldEvent(type="ASSAULT", sources=("ARL",), targets=("BOR",), status="reported", trigger="x")
    assert sides_right(one_way, FoundEvent(type="ASSAULT", sources=("ARL", "COR"), targets=("BOR",)))
    assert not sides_right(one_way, FoundEvent(type="ASSAULT", sources=("BOR",), targets=("ARL",)))
    assert not sides_right(one_way, FoundEvent(type="ASSAULT", sources=("ARL",)))
    at_home = GoldEvent(
        type="CONSULT", sources=("ARL", "ARL"), reciprocal=True, status="reported", trigger="x"
    )
    assert sides_right(at_home, FoundEvent(type="CONSULT", sources=("ARL",), targets=("ARL",)))
    assert not sides_right(at_home, FoundEvent(type="CONSULT", sources=("ARL", None)))


def test_an_accepted_type_pairs_and_better_sides_win():
    gold = [
        GoldEvent(
            type="SANCTION",
            accept=("COERCE",),
            sources=("ARL",),
            targets=("BOR",),
            status="reported",
            trigger="imposed",
        )
    ]
    found = [
        FoundEvent(type="SANCTION", sources=("COR",)),
        FoundEvent(type="COERCE", sources=("ARL",), targets=("BOR",)),
    ]
    (match,) = matches(gold, found)
    assert (match.found, match.sides) == (1, True)


def test_speakers_are_the_same_when_they_share_a_telling_word():
    gold = GoldEvent(type="AID", sources=("ARL",), status="denied", trigger="x", by="the Arland army")
    assert speaker_right(gold, FoundEvent(type="AID", by="Arland's generals"))
    assert not speaker_right(gold, FoundEvent(type="AID", by="the president"))
    assert not speaker_right(gold, FoundEvent(type="AID"))


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"trigger": "absent"}, "absent"),
        ({"sources": []}, "source"),
        ({"reciprocal": True}, "reciprocal"),
        ({"status": "perhaps"}, "perhaps"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_gold_of_another_form_is_refused_with_the_reason(tmp_path, change, word):
    path = write(tmp_path / "gold.jsonl", [{**LINES[0], "events": [{**BOMBED, **change}]}])
    with pytest.raises(GoldError, match=word):
        evaluate("events", path)


def test_events_with_an_inferred_side_are_counted_apart(gold):
    wrong = event(sources=["XXX"], inferred=True)
    report = scored(gold, {"id": "s1", "events": [event(), wrong]})
    assert (report.value("both sides named", "p"), report.value("both sides named", "of")) == (1, 1)
    assert (report.value("a side inferred", "p"), report.value("a side inferred", "of")) == (0, 1)
