"""Dates: exact values, stretches of days, and specifications in the form of recognizers-text."""

import json
from datetime import date

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.days import days_of

CASES = [
    {"id": "d1", "expression": "Monday", "value": "2014-02-17", "kind": "weekday"},
    {"id": "d2", "expression": "last winter", "value": "2012-WI", "accept": ["2013-WI"], "kind": "season"},
    {"id": "d3", "expression": "the vote", "value": None, "kind": "none"},
    {"id": "d4", "expression": "soon", "value": "FUTURE_REF", "kind": "vague"},
]


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "cases.jsonl"
    rest = {"start": 3, "published": "2014-02-20"}
    lines = [json.dumps({**case, **rest, "sentence": f"By {case['expression']}."}) for case in CASES]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write(folder, answers):
    path = folder / "answers.jsonl"
    path.write_text("".join(json.dumps(answer) + "\n" for answer in answers), encoding="utf-8")
    return path


def test_exact_values_by_hand(gold):
    answers = [
        {"id": "d1", "value": "2014-02-24"},
        {"id": "d2", "value": "2013-WI"},
        {"id": "d3", "value": "unknown"},
    ]
    report = evaluate("dates", gold, predictions=write(gold.parent, answers))
    assert [report.value("all", name) for name in ("right", "wrong", "abstained")] == [0.5, 0.25, 0.25]
    assert report.value("season", "right") == 1


def test_a_value_where_there_is_none_is_wrong(gold):
    report = evaluate("dates", gold, predictions=write(gold.parent, [{"id": "d3", "value": "2014"}]))
    assert report.value("none", "wrong") == 1


def test_onrecord_itself_is_scored_and_its_answers_written(gold, tmp_path):
    target = tmp_path / "written.jsonl"
    report = evaluate("dates", gold, write=target)
    assert report.items == 4
    assert [json.loads(line)["id"] for line in target.read_text(encoding="utf-8").splitlines()] == [
        "d1",
        "d2",
        "d3",
        "d4",
    ]
    assert evaluate("dates", gold, predictions=target).rows == report.rows


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2014-02-20", "2014-02-20", "2014-02-20"),
        ("2014-02-20TEV", "2014-02-20", "2014-02-20"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("2014-W01", "2013-12-30", "2014-01-05"),
        ("2014-W01-WE", "2014-01-04", "2014-01-05"),
        ("2014-Q3", "2014-07-01", "2014-09-30"),
        ("2014-H2", "2014-07-01", "2014-12-31"),
        ("2014-SU", "2014-06-01", "2014-08-31"),
        ("2015-WI", "2015-12-01", "2016-02-29"),
        ("2014-02-20/2014-03", "2014-02-20", "2014-03-31"),
    ],
)
def test_days_of_a_value(value, first, last):
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", [None, "", "PAST_REF", "2014-02-30", "2014-W54", "2014/PAST_REF", "soon"])
def test_values_that_are_no_days(value):
    assert days_of(value) is None


def specification(expression, timex, **sides):
    value = {"Timex": timex, **{f"{side.title()}Resolution": resolved for side, resolved in sides.items()}}
    result = {"Text": expression, "Start": 0, "Length": len(expression), "Type": "date", "Value": value}
    return {"Input": expression, "Context": {"ReferenceDateTime": "2014-02-20T00:00:00"}, "Results": [result]}


@pytest.fixture
def specifications(tmp_path):
    days = [
        specification("May 3", "XXXX-05-03", past={"date": "2013-05-03"}, future={"date": "2014-05-03"}),
        specification("Feb 30", "2014-02-30", past={"date": "0001-01-01"}, future={"date": "0001-01-01"}),
        {"Input": "nothing", "Context": {"ReferenceDateTime": "2014-02-20T00:00:00"}, "Results": []},
    ]
    april = {"startDate": "2013-04-01", "endDate": "2013-05-01"}
    periods = [
        specification("April 2013", "2013-04", past=april, future=april),
        specification("this summer", "2014-SU", past={}, future={}),
    ]
    (tmp_path / "DateParser.json").write_text(json.dumps(days), encoding="utf-8-sig")
    (tmp_path / "DatePeriodParser.json").write_text(json.dumps(periods), encoding="utf-8")
    return tmp_path


def test_specifications_by_hand(specifications):
    answers = [
        {"id": "DateParser-0", "value": "2013-05-03"},  # the past reading
        {"id": "DatePeriodParser-0", "value": "2013-04-01/2013-04-30"},  # the same days, written otherwise
        {"id": "DatePeriodParser-1", "value": "2014"},
    ]
    report = evaluate("dates", specifications, predictions=write(specifications, answers))
    assert report.items == 3
    assert report.value("all", "right") == pytest.approx(2 / 3)
    assert report.value("DatePeriodParser", "wrong") == 0.5
    assert report.notes == ("2 specifications are no stretch of days and were skipped",)


def test_a_folder_without_specifications(tmp_path):
    with pytest.raises(GoldError, match=r"DateParser\.json does not exist"):
        evaluate("dates", tmp_path)
