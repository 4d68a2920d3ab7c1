"""The door to all tasks."""

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import TASKS, evaluate


def test_all_tasks_are_there():
    assert list(TASKS) == [
        "statements",
        "events",
        "actors",
        "dates",
        "articles",
        "stories",
        "copies",
        "quotations",
        "happenings",
    ]


def test_an_unknown_task_lists_the_known_ones(tmp_path):
    with pytest.raises(GoldError, match="no task 'dance'; there are: statements, events"):
        evaluate("dance", tmp_path)


@pytest.mark.parametrize("task", TASKS)
def test_gold_that_does_not_exist(task, tmp_path):
    with pytest.raises(GoldError, match="does not exist"):
        evaluate(task, tmp_path / "none")


@pytest.mark.parametrize("task", TASKS)
def test_an_empty_folder_is_a_sentence(task, tmp_path):
    with pytest.raises(GoldError):
        evaluate(task, tmp_path)


def test_gold_that_is_not_text(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(GoldError, match="not UTF-8"):
        evaluate("dates", path)


def test_predictions_that_cannot_be_written(tmp_path):
    gold, predictions = tmp_path / "none.txt", tmp_path / "answers.jsonl"
    gold.write_text("They wait.\n", encoding="utf-8")
    predictions.write_text("", encoding="utf-8")
    with pytest.raises(GoldError, match="cannot be written"):
        evaluate("events", gold, predictions=predictions, write=tmp_path / "no" / "folder.jsonl")
