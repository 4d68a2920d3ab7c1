from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from msgspec.structs import replace
from typer.testing import CliRunner, Result

from onrecord import front
from onrecord.cli.app import app
from onrecord.reading import AlreadyRead
from onrecord.records import SetAside
from onrecord.store import Store
from tests.made import league, left_out, reading

Run = Callable[..., Result]


class MadePipeline:
    """Stands in for the parser: every document is the same hand-made article of another outlet."""

    def __init__(self, model: str = "none", debug: bool = False) -> None:
        self.model = model

    def read(
        self, raws: Iterable[object], known: Callable[[str, str], bool] | None = None
    ) -> Iterator[object]:
        for raw in raws:
            if isinstance(raw, SetAside):
                yield raw
                continue
            if "stop here" in raw.content:  # type: ignore[attr-defined]
                raise KeyboardInterrupt
            made = reading(outlet=raw.content.strip() or "Nobody")  # type: ignore[attr-defined]
            path = raw.document.path  # type: ignore[attr-defined]
            if known is not None and known(made.article.id, made.fingerprint):
                yield AlreadyRead(article=made.article.id, outlet=made.article.outlet, path=path)
            else:
                yield replace(made, article=replace(made.article, path=path))


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    module = ModuleType("onrecord.pipeline")
    module.Pipeline = MadePipeline  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "onrecord.pipeline", module)
    front._pipeline.cache_clear()
    yield
    front._pipeline.cache_clear()


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "onrecord.db"
    with Store.open(path) as store:
        store.add(reading())
        store.add(league())
        store.set_aside(left_out())
    return path


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")

    def invoke(*arguments: str, columns: int = 120, **more: object) -> Result:
        return CliRunner(env={"COLUMNS": str(columns)}).invoke(app, list(arguments), **more)  # type: ignore[arg-type]

    return invoke
