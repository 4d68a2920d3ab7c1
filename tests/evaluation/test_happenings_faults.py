"""What is wrong in a reading of stories: each fault is told with its kind, the words of the key and what was coded."""

from __future__ import annotations

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import Options, evaluate
from tests.evaluation.test_happenings import perfect, written

RULED = {"rule": "request.ask"}


def faults(tmp_path, tables):
    gold, run = written(tmp_path, tables)
    return evaluate("happenings", gold, predictions=run, options=Options(wrong=True)).faults


def changed(article, **more):
    """The perfect run, the first happening's event of one article changed."""
    tables = perfect()
    tables["events"] = [
        event | more if event["id"] == f"h1-{article}" else event for event in tables["events"]
    ]
    return tables


def test_a_perfect_run_has_none(tmp_path):
    assert faults(tmp_path, perfect()) == ()


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"type": "ACCUSE"}, "wrong type"),
        ({"targets": [{"name": "VOS", "country": "VOS"}]}, "wrong sides"),
        ({"type": "ACCUSE", "targets": []}, "wrong type and sides"),
        ({"status": "planned"}, "wrong status"),
        ({"by": {"speaker": {"name": "Tolen"}}}, "wrong speaker"),
    ],
)
def test_the_kinds_of_an_event_that_stands_there(tmp_path, more, kind):
    (fault,) = faults(tmp_path, changed("a2", **more, **RULED))
    assert fault.kind == kind
    assert fault.where == "a2 h1"
    assert fault.text == "Orman asked Kerland"
    assert fault.wanted == "REQUEST reported: ORM → KER"
    (given,) = fault.given
    assert given.endswith("»Orman asked Kerland«  request.ask") or "says Tolen" in given


def test_nothing_coded_there(tmp_path):
    tables = perfect()
    tables["events"] = [event for event in tables["events"] if event["id"] != "h1-a2"]
    (fault,) = faults(tmp_path, tables)
    assert (fault.kind, fault.given) == ("nothing coded at the words", ())


def test_type_and_sides_in_different_events(tmp_path):
    tables = changed("a2", type="ACCUSE")
    right = next(event for event in perfect()["events"] if event["id"] == "h1-a2")
    tables["events"].append(right | {"id": "else", "sources": [{"name": "VOS", "country": "VOS"}]})
    (fault,) = faults(tmp_path, tables)
    assert fault.kind == "type and sides in different events"
    assert len(fault.given) == 2


def test_cut_apart_from_its_happening(tmp_path):
    tables = perfect()
    first, second = tables["happenings"]
    tables["happenings"] = [
        first | {"reports": [each for each in first["reports"] if each["event"] != "h1-a2"]},
        first | {"id": "h9", "reports": [{"event": "h1-a2"}]},
        second,
    ]
    (fault,) = faults(tmp_path, tables)
    assert (fault.kind, fault.where) == ("in another happening than the rest", "a2 h1")


def test_it_is_listed_only_where_asked_for(tmp_path):
    gold, run = written(tmp_path, changed("a2", type="ACCUSE"))
    assert evaluate("happenings", gold, predictions=run).faults == ()


def test_other_tasks_say_that_they_cannot(tmp_path):
    gold = tmp_path / "cases.jsonl"
    gold.write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match="listed of events and happenings, not of dates"):
        evaluate("dates", gold, options=Options(wrong=True))
