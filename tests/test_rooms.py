"""The rooms of `src/onrecord` keep to the way from a document to the faces: none imports a later one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import onrecord

ROOT = Path(onrecord.__file__).parent

ORDER = (
    {"errors"},
    {"records", "shipped", "event_rules"},
    {"reading", "schema", "dictionary"},
    {"sources"},
    {"articles"},
    {"grammar"},
    {"actors", "dates"},
    {"statements"},
    {"events"},
    {"labels"},
    {"pipeline"},
    {"linking"},
    {"store"},
    {"questions"},
    {"review"},
    {"relinking"},
    {"front"},
    {"web"},
    {"cli"},
    {"evaluation"},
    {"__main__"},
)
"""Rooms and single modules, each behind all that it may import; linking never sees the store."""

PLACE = {room: place for place, rooms in enumerate(ORDER) for room in rooms}

KNOWN = {
    (
        "questions/who.py",
        "review",
    ): "whom a name means hangs on whom reviewers merged; the review asks questions",
    ("cli/evaluate.py", "evaluation"): "a command like others; the bench reads as the command line does",
}
"""What is let through, with its reason."""

PARSERS = {"spacy", "thinc"}


def _modules() -> Iterator[tuple[str, str, ast.Module]]:
    for path in sorted(ROOT.rglob("*.py")):
        name = path.relative_to(ROOT)
        yield name.as_posix(), name.parts[0].removesuffix(".py"), ast.parse(path.read_text(encoding="utf-8"))


def _imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Each module that is imported anywhere in another, with the name that is taken from it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)


def _room(module: str, name: str) -> str:
    """The room of an import: `onrecord.grammar.tree` and `from onrecord import grammar` are both of grammar."""
    parts = [*module.split("."), name]
    return parts[1] if parts[0] == "onrecord" and parts[1] in PLACE else ""


def test_every_room_has_its_place() -> None:
    assert {room for _, room, _ in _modules()} == {*PLACE, "__init__"}


def test_no_room_imports_a_later_one() -> None:
    later = {
        (path, _room(*found))
        for path, room, tree in _modules()
        for found in _imported(tree)
        if room in PLACE and _room(*found) and _room(*found) != room and PLACE[_room(*found)] >= PLACE[room]
    }
    assert later == set(KNOWN)


def test_only_grammar_knows_the_parser() -> None:
    """Other rooms take from grammar what it hands out, which has no dependency label, and never a parse."""
    found = {
        (path, module, name)
        for path, room, tree in _modules()
        if room != "grammar"
        for module, name in _imported(tree)
        if module.split(".")[0] in PARSERS
        or module.startswith("onrecord.grammar.")
        or (module == "onrecord.grammar" and name in ("Parse", "hand_built"))
    }
    assert found == {("evaluation/speed.py", "spacy", "")}, "the yardstick alone loads the parser by itself"
