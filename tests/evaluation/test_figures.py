"""Precision, recall, F1, B³ and class counts, against numbers worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.evaluation.figures import ClassCounts, b_cubed, prf, share


def test_precision_recall_and_f1():
    assert prf(2, 4, 8) == {"p": 0.5, "r": 0.25, "f1": pytest.approx(1 / 3)}


def test_nothing_predicted_is_zero():
    assert prf(0, 0, 5) == {"p": 0.0, "r": 0.0, "f1": 0.0}


def test_a_share_of_nothing_is_none():
    assert share(0, 0) is None


def test_b_cubed_by_hand():
    gold = {"a": 1, "b": 1, "c": 1, "d": 2}
    predicted = {"a": "x", "b": "x", "c": "y", "d": "y"}
    # precision: a, b 1; c, d 1/2 each -> 3/4; recall: a, b 2/3; c 1/3; d 1 -> (2/3 + 2/3 + 1/3 + 1) / 4 = 2/3
    assert b_cubed(gold, predicted) == {
        "p": pytest.approx(3 / 4),
        "r": pytest.approx(2 / 3),
        "f1": pytest.approx(12 / 17),
    }


def test_an_item_without_prediction_stands_alone():
    assert b_cubed({"a": 1, "b": 1}, {}) == {"p": 1.0, "r": 0.5, "f1": pytest.approx(2 / 3)}


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 3), min_size=1))
def test_gold_itself_is_perfect(gold):
    assert b_cubed(gold, gold) == {"p": pytest.approx(1), "r": pytest.approx(1), "f1": pytest.approx(1)}


def test_class_counts_by_hand():
    counts = ClassCounts(("A", "B", "C"))
    for gold, answer in [("A", "A"), ("A", "B"), ("B", "B"), ("C", None)]:
        counts.add(gold, answer)
    # F1: A 2/3, B 2/3, C 0; 2 of 4 right, 3 answered
    assert counts.summary() == {
        "rows": 4,
        "accuracy": 0.5,
        "macro_f1": pytest.approx(4 / 9),
        "micro_f1": pytest.approx(4 / 7),
        "coverage": 0.75,
        "answered_accuracy": pytest.approx(2 / 3),
    }


def test_a_class_that_gold_does_not_have_is_left_out_of_the_mean():
    counts = ClassCounts(("A", "B"))
    counts.add("A", "B")
    counts.add("A", "A")
    assert counts.summary()["macro_f1"] == pytest.approx(2 / 3)
