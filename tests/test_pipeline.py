"""The pipeline as a whole: order, faults of single stages, and records that depend on nothing but the input."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from onrecord import pipeline as stages
from onrecord.errors import DataError, StageError
from onrecord.pipeline import Outcome, Pipeline
from onrecord.reading import AlreadyRead, Reading
from onrecord.records import SetAside
from onrecord.sources import open_sources

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(4):
        fault = "FAULT " if number == 1 else ""
        text = f"{fault}France rejected offer number {number} of talks with Iran, officials said on Tuesday."
        (tmp_path / f"{number}.txt").write_text(f"{text}\n\nIt was the second offer since Monday.")
    return tmp_path


def failing(stage: Callable[..., Any]) -> Callable[..., Any]:
    """The stage, but for a fault that one article brings out."""

    def run(*arguments: Any) -> Any:
        if any(
            "FAULT" in getattr(argument, "text", getattr(argument, "content", "")) for argument in arguments
        ):
            raise ZeroDivisionError("no such thing")
        return stage(*arguments)

    return run


def outcomes(pipeline: Pipeline, folder: Path) -> list[Outcome]:
    return list(pipeline.read(open_sources([str(folder)])))


@pytest.mark.parametrize(
    ("stage", "name"),
    [("to_article", "articles"), ("find_statements", "statements"), ("times_in", "dates")],
)
def test_a_failing_stage_costs_its_article_and_not_the_run(
    pipeline: Pipeline, folder: Path, monkeypatch: pytest.MonkeyPatch, stage: str, name: str
) -> None:
    monkeypatch.setattr(stages, stage, failing(getattr(stages, stage)))
    found = outcomes(pipeline, folder)
    assert [type(outcome) for outcome in found] == [Reading, SetAside, Reading, Reading]
    left = found[1]
    assert isinstance(left, SetAside)
    assert (left.code, Path(left.source).name) == ("stage_failed", "1.txt")
    for words in (f"'{name}' failed", "1.txt", "ZeroDivisionError: no such thing", "--debug"):
        assert words in left.reason


def test_a_parser_that_fails_on_a_batch_reads_the_others_alone(
    pipeline: Pipeline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parse = pipeline._grammar._model.parse

    def fail(paragraphs: Iterator[str]) -> Iterator[Any]:
        texts = list(paragraphs)
        if any("FAULT" in text for text in texts):
            raise ValueError("too deep")
        return parse(texts)

    plain = outcomes(pipeline, folder)
    monkeypatch.setattr(pipeline._grammar._model, "parse", fail)
    found = outcomes(pipeline, folder)
    assert [outcome for outcome in found if isinstance(outcome, Reading)] == [plain[0], *plain[2:]]
    assert next(outcome.reason for outcome in found if isinstance(outcome, SetAside)).count("'grammar'") == 1


def test_debug_raises_what_the_stage_raised(
    pipeline: Pipeline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stages, "times_in", failing(stages.times_in))
    monkeypatch.setattr(pipeline, "_debug", True)
    with pytest.raises(ZeroDivisionError):
        outcomes(pipeline, folder)


def test_a_broken_data_file_is_no_fault_of_an_article(
    pipeline: Pipeline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> Any:
        raise DataError("The table is wrong.")

    monkeypatch.setattr(stages, "to_article", broken)
    with pytest.raises(DataError):
        outcomes(pipeline, folder)


def test_the_error_names_stage_and_fault() -> None:
    error = StageError("events", KeyError("x"))
    assert (error.stage, error.code) == ("events", "stage_failed")
    assert "the stage 'events' failed (KeyError: 'x')" in str(error)


def test_known_articles_are_not_parsed(pipeline: Pipeline, folder: Path) -> None:
    found = pipeline.read(open_sources([str(folder)]), known=lambda article, fingerprint: True)
    assert [type(outcome) for outcome in found] == [AlreadyRead] * 4


READ = """
import sys, msgspec
from onrecord.pipeline import Pipeline
from onrecord.sources import open_sources
for outcome in Pipeline().read(open_sources(sys.argv[1:])):
    sys.stdout.buffer.write(msgspec.json.encode(outcome) + b"\\n")
"""


def read_apart(sources: list[str], seed: str) -> dict[str, object]:
    """What a process of its own reads, by article."""
    path = os.pathsep.join([str(ROOT / "src"), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", READ, *sources],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": path},
        capture_output=True,
        check=True,
    )
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert all("article" in outcome for outcome in read)
    return {outcome["article"]["id"]: outcome for outcome in read}


def test_records_depend_on_neither_hash_seed_nor_order() -> None:
    sources = sorted(
        str(path) for path in (ROOT / "examples").rglob("*") if path.suffix in {".txt", ".html", ".jsonl"}
    )
    one, other = read_apart(sources, "1"), read_apart(sources[::-1], "2")
    assert sorted(one) == sorted(other)
    assert len(one) > 15
    for article, outcome in one.items():
        assert outcome == other[article]
