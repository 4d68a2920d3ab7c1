"""The package's own registry files, read once, and a small invented country for what is wrong on purpose."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from onrecord.actors.registry_checks import actors_of
from onrecord.actors.registry_files import REGISTRY_DIR
from onrecord.actors.registry_format import RegistryFile
from onrecord.actors.registry_reading import read_package

RURITANIA = """
id = "RUR"
name = "Ruritania"
status = "un-member"
demonyms = ["Ruritanian"]
people = ["Ruritanian", "Ruritanians"]
capital = "Strelsau"

[[offices]]
role = "head-of-state"
title = "president"
sectors = ["GOV"]
holders = [
  { name = "Osric Tarlenheim", since = 2010-03-01, until = 2016-02-28 },
  { name = "Flavia Elphberg", since = 2016-03-01, checked = "2026-01", gender = "f" },
]
"""


@pytest.fixture(scope="session")
def files() -> dict[str, RegistryFile]:
    return read_package()


@pytest.fixture(scope="session")
def newest_check(files: dict[str, RegistryFile]) -> dt.date:
    """The latest day that any file was checked: what counts as today in tests, so that they never depend on a clock."""
    return max(
        holder.checked.last
        for table in files.values()
        for actor in actors_of(table)
        for office in actor.table.offices
        for holder in office.holders
        if holder.checked
    )


@pytest.fixture
def small_package(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package's registry with France alone, so that laying files over it is quick."""
    folder = tmp_path_factory.mktemp("package")
    shutil.copy(REGISTRY_DIR / "countries" / "FRA.toml", folder)
    monkeypatch.setattr("onrecord.actors.registry_files.REGISTRY_DIR", folder)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    return folder
