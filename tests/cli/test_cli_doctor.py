from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from onrecord.cli import doctor
from onrecord.errors import GoldError, ModelError

from .conftest import Run


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "_load_model", lambda model: f"{model or 'model'} loads")
    monkeypatch.setattr(doctor, "_load_data", lambda module, loader: "follows its schema")


def test_all_is_well(run: Run, db: Path) -> None:
    done = run("doctor")
    assert done.exit_code == 0
    assert "onrecord.db: sound, schema 1-" in done.stdout
    assert "2 articles, " in done.stdout
    assert {"0 stories", "0 copies", "1 set aside"} <= set(" ".join(done.stdout.split()).split(", "))
    assert "WRONG" not in done.stdout


def test_no_database_yet_is_no_fault(run: Run) -> None:
    done = run("doctor")
    assert (done.exit_code, "there is no onrecord.db here yet" in done.stdout) == (0, True)


def test_a_database_that_was_named_must_be_there(run: Run) -> None:
    done = run("doctor", "--db", "none.db")
    assert (done.exit_code, "There is no database none.db" in done.stdout) == (1, True)


def test_a_missing_model(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(model: str | None) -> str:
        raise ModelError(f"The model {model} is not installed.")

    monkeypatch.setattr(doctor, "_load_model", missing)
    done = run("doctor", "--model", "nl_core")
    assert (done.exit_code, "WRONG  The model nl_core is not installed." in done.stdout) == (1, True)


def test_a_package_that_is_not_installed(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "PARTS", ("msgspec", "no-such-package"))
    done = run("doctor")
    assert (done.exit_code, "is not installed; install onrecord again" in done.stdout) == (1, True)


@pytest.mark.parametrize(("name", "module", "loader"), doctor.LOADERS)
def test_the_loaders_exist(name: str, module: str, loader: str) -> None:
    found: object = importlib.import_module(module)
    for part in loader.split("."):
        found = getattr(found, part)
    assert callable(found)


class MadeReport:
    def to_dict(self) -> dict[str, float]:
        return {"f1": 0.5}

    def lines(self) -> list[str]:
        return ["f1  0.5"]


def test_evaluate(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def measure(
        task: str, gold: Path, *, predictions: Path | None, write: Path | None, **_: object
    ) -> MadeReport:
        asked.extend([task, gold, predictions, write])
        return MadeReport()

    monkeypatch.setattr("onrecord.evaluation.evaluate", measure)
    assert json.loads(run("evaluate", "dates", "gold.jsonl", "--write", "out.jsonl", "--json").stdout) == {
        "f1": 0.5
    }
    assert run("evaluate", "dates", "gold.jsonl").stdout == "f1  0.5\n"
    assert asked[:4] == ["dates", Path("gold.jsonl"), None, Path("out.jsonl")]


def test_evaluate_without_gold(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def measure(*_: object, **__: object) -> MadeReport:
        raise GoldError("gold.jsonl does not exist.")

    monkeypatch.setattr("onrecord.evaluation.evaluate", measure)
    done = run("evaluate", "dates", "gold.jsonl")
    assert (done.exit_code, done.stderr) == (2, "onrecord: gold.jsonl does not exist.\n")
