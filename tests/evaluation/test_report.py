"""Reports: values, dictionary and table."""

import msgspec
import pytest

from onrecord.evaluation import Report, Row
from onrecord.evaluation.report import Fault, fault_lines

REPORT = Report(
    task="dates",
    gold="cases.jsonl",
    items=3,
    rows=(
        Row("all", {"right": 2 / 3, "cases": 3}),
        Row("month", {"right": None, "cases": 0}),
        Row("name", {"share": 0.5}),
    ),
    headline=("all", "right"),
    notes=("one was skipped",),
)


def test_a_value_is_given_unrounded():
    assert REPORT.value("all", "right") == 2 / 3


def test_an_unknown_row_is_a_key_error():
    with pytest.raises(KeyError):
        REPORT.value("none", "right")


def test_the_dictionary_rounds_shares_to_four_digits():
    figures = REPORT.to_dict()["figures"]
    assert figures == {
        "all": {"right": 0.6667, "cases": 3},
        "month": {"right": None, "cases": 0},
        "name": {"share": 0.5},
    }


def test_rows_of_the_same_figures_share_a_heading():
    assert REPORT.lines() == [
        "dates: cases.jsonl (3 items)",
        "",
        "        right  cases",
        "all    0.6667      3",
        "month       -      0",
        "",
        "       share",
        "name  0.5000",
        "note: one was skipped",
    ]


def test_faults_are_told_by_kind_the_most_frequent_first():
    faults = (
        Fault(kind="wrong sides", where="s1", text="Kerland fed Vosia.", wanted="AID", given=("AID: VOS",)),
        Fault(kind="missed", where="s1", text="Kerland fed Vosia.", wanted="AID"),
        Fault(kind="missed", where="s2", text="Vosia met Kerland.", wanted="CONSULT"),
    )
    assert fault_lines(faults) == [
        "",
        "missed (2)",
        "  s1: Kerland fed Vosia.",
        "      wanted  AID",
        "  s2: Vosia met Kerland.",
        "      wanted  CONSULT",
        "",
        "wrong sides (1)",
        "  s1: Kerland fed Vosia.",
        "      wanted  AID",
        "      given   AID: VOS",
    ]


def test_the_dictionary_has_faults_only_where_there_are_some():
    assert "faults" not in REPORT.to_dict()
    fault = Fault(kind="missed", where="s1", text="Kerland fed Vosia.")
    told = msgspec.structs.replace(REPORT, faults=(fault,)).to_dict()["faults"]
    assert told == [
        {"kind": "missed", "where": "s1", "text": "Kerland fed Vosia.", "wanted": None, "given": ()}
    ]
