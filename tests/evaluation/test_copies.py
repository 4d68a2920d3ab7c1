"""Scoring copies and near copies, on our own gold and on answers made for it."""

from pathlib import Path

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import evaluate
from onrecord.evaluation.copies import Related, read_gold, score
from onrecord.evaluation.task import Options

GOLD = Path(__file__).parents[2] / "gold" / "copies"


def test_own_gold() -> None:
    report = evaluate("copies", GOLD)
    for kind in ("near", "copy"):
        assert report.value(kind, "p") >= 0.95
        assert report.value(kind, "r") >= 0.9


def test_the_gold_is_whole() -> None:
    gold = read_gold(GOLD, Options())
    assert len({pair.id for pair in gold.pairs}) == len(gold.pairs) >= 40
    assert len({article.id for article in gold.articles}) == len(gold.articles)
    assert {"near", "copy", "abridged", "independent", "unrelated"} == {pair.kind for pair in gold.pairs}
    assert all(article.published and article.text and article.title for article in gold.articles)


def test_a_missing_answer_is_none() -> None:
    gold = read_gold(GOLD, Options())
    one = next(pair for pair in gold.pairs if pair.kind == "near")
    other = next(pair for pair in gold.pairs if pair.kind == "independent")
    report = score(GOLD, gold, [Related(one.id, "near"), Related(other.id, "near")], Options())
    assert report.value("near", "p") == 0.5
    assert report.value("copy", "r") == 0.0


def test_a_pair_of_nothing_is_told(tmp_path: Path) -> None:
    (tmp_path / "articles.jsonl").write_text("")
    (tmp_path / "pairs.jsonl").write_text('{"id": "a+b", "one": "a", "other": "b", "kind": "near"}\n')
    with pytest.raises(GoldError, match="not there"):
        read_gold(tmp_path, Options())
