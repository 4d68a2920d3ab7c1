"""`onrecord doctor`: what is installed, what is missing, is the database sound."""

from __future__ import annotations

import importlib
import platform
from collections.abc import Callable, Iterator
from functools import partial
from importlib import resources
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from onrecord.cli.options import DEFAULT_DB, Db
from onrecord.errors import OnrecordError

SOUND, UNSOUND = 0, 1

PARTS = ("spacy", "trafilatura", "htmldate", "msgspec", "sqlalchemy", "typer", "rich", "rapidfuzz")
"""The packages whose versions matter for what is read and how it is kept."""

LOADERS: tuple[tuple[str, str, str], ...] = (
    ("actors' registry", "onrecord.actors", "Registry.load"),
    ("codebook", "onrecord.events", "Codebook.load"),
)
"""What the data files are loaded by: name, module, function."""

NAMES = {
    "story": ("story", "stories"),
    "copy": ("copy", "copies"),
    "near": ("article that is like another", "articles that are like another"),
    "set_aside": ("set aside", "set aside"),
}
"""Kinds of record whose name in the plural is another than with an s."""


class Finding(NamedTuple):
    """One line: what was looked at, whether it is in order, and in words."""

    what: str
    sound: bool
    words: str


def doctor(
    db: Db = DEFAULT_DB,
    model: Annotated[
        str | None, typer.Option("--model", metavar="NAME", help="Another spaCy model to try.")
    ] = None,
) -> None:
    """Check the installation, the data files and the database. Exit status 1 when something is wrong."""
    from onrecord.cli.screen import console, facts

    findings = list(_findings(db, model))
    lines = [(finding.what, f"{'ok' if finding.sound else 'WRONG'}  {finding.words}") for finding in findings]
    screen = console()
    screen.print(facts(lines))
    raise typer.Exit(SOUND if all(finding.sound for finding in findings) else UNSOUND)


def _findings(db: str, model: str | None) -> Iterator[Finding]:
    yield Finding("python", True, f"{platform.python_version()} on {platform.system()}")
    yield from (_package(name) for name in PARTS)
    yield _tried("parser's model", partial(_load_model, model))
    yield _tried("data files", _read_data)
    yield from (_tried(name, partial(_load_data, module, loader)) for name, module, loader in LOADERS)
    yield from _database(db)


def _package(name: str) -> Finding:
    from importlib import metadata  # a listing has no need of it

    try:
        return Finding(name, True, metadata.version(name))
    except metadata.PackageNotFoundError:
        return Finding(name, False, "is not installed; install onrecord again")


def _tried(what: str, check: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, check())
    except (OnrecordError, OSError, ImportError, ValueError) as error:
        return Finding(what, False, str(error))


def _load_model(model: str | None) -> str:
    grammar = importlib.import_module("onrecord.grammar")
    name = model or grammar.DEFAULT_MODEL
    grammar.Grammar(name).of_text("The president met the press.")
    return f"{name} loads and reads"


def _read_data() -> str:
    import tomllib

    number = 0
    with resources.as_file(resources.files("onrecord") / "data") as folder:
        for path in sorted(Path(folder).rglob("*.toml")):
            try:
                tomllib.loads(path.read_text(encoding="utf-8"))
            except ValueError as error:
                raise ValueError(f"{path.name}: {error}") from error
            number += 1
    return f"{number} files can be read"


def _load_data(module: str, loader: str) -> str:
    found: object = importlib.import_module(module)
    for name in loader.split("."):
        found = getattr(found, name)
    if callable(found):
        found()
    return "follows its schema"


def _database(db: str) -> Iterator[Finding]:
    from onrecord.questions.wording import counted
    from onrecord.store import Store, health

    if db == DEFAULT_DB and not Path(db).exists():
        yield Finding("database", True, f"there is no {db} here yet")
        return
    try:
        with Store.open(db, create=False, write=False) as store:
            found = health(store)
    except OnrecordError as error:
        yield Finding("database", False, str(error))
        return
    faults = "; ".join(found.faults)
    yield Finding("database", not found.faults, f"{db}: {faults or 'sound'}, schema {found.schema}")
    counts = (counted(number, *NAMES.get(kind, (kind,))) for kind, number in found.counts.items())
    yield Finding("records", True, ", ".join(counts))
