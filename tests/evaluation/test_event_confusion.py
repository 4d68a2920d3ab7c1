"""Types of the gold against types coded, in whole sentences and for pairs."""

from __future__ import annotations

from pathlib import Path

from onrecord.evaluation import event_pairs
from onrecord.evaluation.event_confusion import beginnings, confusion, paired_types
from onrecord.evaluation.event_gold import GoldEvent
from onrecord.evaluation.event_matching import FoundEvent
from onrecord.evaluation.task import Options


def wanted(type_: str, trigger: str = "met", **more: object) -> GoldEvent:
    return GoldEvent(type=type_, sources=("KER",), status="reported", trigger=trigger, **more)  # type: ignore[arg-type]


def found(type_: str, trigger: str = "met", source: str = "KER") -> FoundEvent:
    return FoundEvent(type=type_, sources=(source,), trigger=trigger)


def test_the_same_event_under_another_type() -> None:
    assert list(paired_types([wanted("AID")], [found("AGREE")])) == [("AID", "AGREE")]


def test_missed_and_added() -> None:
    pairs = list(paired_types([wanted("AID", "fed")], [found("AGREE", "promised", source="VOS")]))
    assert pairs == [("AID", None), (None, "AGREE")]


def test_an_accepted_type_is_the_golds_own() -> None:
    assert list(paired_types([wanted("AID", accept=("AGREE",))], [found("AGREE")])) == [("AID", "AID")]


def test_what_is_optional_is_in_no_row() -> None:
    gold = [wanted("AID", optional=True)]
    assert list(paired_types(gold, [])) == []
    assert list(paired_types(gold, [found("AID")])) == []
    assert list(paired_types(gold, [found("AGREE")])) == []


def test_the_table() -> None:
    report = confusion(Path("gold"), 3, [("AID", "AID"), ("AID", "AGREE"), ("AGREE", None), (None, "AID")])
    assert report.value("AID", "AGR") == 1
    assert report.value("AID", "none") is None
    assert report.value("AGREE", "none") == 1
    assert report.value("no event", "AID") == 1
    assert report.value("same type, of those in both", "share") == 0.5


def test_columns_are_told_apart() -> None:
    assert beginnings(["CONCEDE", "CONSULT", "AID", "AIDS"]) == {
        "CONCEDE": "CONC",
        "CONSULT": "CONS",
        "AID": "AID",
        "AIDS": "AIDS",
    }


def test_pairs() -> None:
    gold = [
        event_pairs.Pair("1", "x", None, None, "AID", 2),
        event_pairs.Pair("2", "x", None, None, "YIELD", 2),
    ]
    given = [event_pairs.Rooted("1", "RETREAT")]
    report = event_pairs.score(Path("gold"), gold, given, Options(confusion=True))
    assert (report.value("AID", "YIE"), report.value("YIELD", "none")) == (1, 1)
