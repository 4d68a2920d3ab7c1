"""Article text by shingles, on pages of our own."""

import gzip
import json

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.article_texts import rates, shingles


@pytest.fixture
def gold(tmp_path):
    (tmp_path / "html").mkdir()
    bodies = {"a": "one two three four five", "b": "six seven"}
    for name, body in bodies.items():
        page = f"<html><body><article><p>{body}</p></article></body></html>"
        (tmp_path / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))
    truth = {name: {"articleBody": body, "url": "https://example.org/"} for name, body in bodies.items()}
    (tmp_path / "ground_truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path


def test_shingles_are_a_multiset_of_four_tokens():
    assert shingles("a a a a a")[("a",) * 4] == 2
    assert list(shingles("two words")) == [("two", "words")]
    assert not shingles(" – ")


def test_rates_of_one_page():
    # predicted: 1234 2345 3456, gold: 2345 3456 4567 5678
    assert rates("2 3 4 5 6 7 8", "1 2 3 4 5 6") == (pytest.approx(2 / 3), 0.5)
    assert rates("1 2 3 4", "") == (None, 0.0)


def test_means_over_pages_by_hand(gold):
    path = gold / "answers.jsonl"
    path.write_text('{"id": "a", "text": "One two three four five six"}\n', encoding="utf-8")
    # page a: shingles 2345 of {2345} + "One…" and "…six": p 1/3, r 1/2; page b: nothing predicted: r 0, no precision
    report = evaluate("articles", gold, predictions=path)
    assert report.value("shingles", "p") == pytest.approx(1 / 3)
    assert report.value("shingles", "r") == pytest.approx(1 / 4)
    assert report.value("shingles", "f1") == pytest.approx(2 / 7)
    assert report.value("empty", "pages") == 1


def test_a_page_that_is_missing(gold):
    (gold / "html" / "b.html.gz").unlink()
    with pytest.raises(GoldError, match="does not exist"):
        evaluate("articles", gold)


def test_a_page_that_is_damaged_says_so(gold):
    (gold / "html" / "b.html.gz").write_bytes(b"no gzip")
    with pytest.raises(GoldError, match="cannot be unpacked"):
        evaluate("articles", gold)


def test_ground_truth_that_is_no_json(gold):
    (gold / "ground_truth.json").write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="line 1: not JSON"):
        evaluate("articles", gold)
