"""Reports: values, dictionary and table."""

import pytest

from onrecord.evaluation import Report, Row

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
