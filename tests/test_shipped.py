"""A shipped table that does not fit is named, with what is wrong in it; no list of words says one twice, and no table
asks for what another does not have."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import msgspec
import pytest

from onrecord.errors import DataError
from onrecord.events import Codebook
from onrecord.grammar.tables import Tables
from onrecord.linking import exchange_rules, position_rules
from onrecord.shipped import shipped


class Other(msgspec.Struct):
    light_verbs: int


def test_a_table_is_read_into_its_type() -> None:
    assert "hold" in shipped("en/grammar/tables.toml", Tables, code="grammar").light_verbs


@pytest.mark.parametrize(("type_", "key"), [(Other, None), (Tables, "no_such_key")])
def test_a_table_that_does_not_fit_is_named(type_: type, key: str | None) -> None:
    with pytest.raises(DataError, match=r"data/en/grammar/tables\.toml does not follow its schema") as caught:
        shipped("en/grammar/tables.toml", type_, key=key, code="grammar")
    assert caught.value.code == "grammar"


DATA = Path(str(files("onrecord").joinpath("data")))


def repeated(value: Any, where: str = "") -> Iterator[str]:
    """The words that a list of a table has more than once, with where it stands."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from repeated(each, f"{where} {key}")
    elif isinstance(value, list):
        counted = Counter(each for each in value if isinstance(each, str))
        yield from (f"{where}: {word}" for word, count in counted.items() if count > 1)
        for each in value:
            yield from repeated(each, f"{where} {each.get('id', '')}" if isinstance(each, dict) else where)


def test_what_is_repeated_is_told() -> None:
    table = {"frame": [{"id": "a", "verbs": ["hail", "laud", "hail"]}, {"id": "b", "verbs": ["hail"]}]}
    assert list(repeated(table)) == [" frame a verbs: hail"]


def test_no_list_of_words_says_one_twice() -> None:
    tables = [path for path in sorted(DATA.rglob("*.toml")) if "registry" not in path.parts]
    assert len(tables) > 50
    found = {path.name: list(repeated(tomllib.loads(path.read_text(encoding="utf-8")))) for path in tables}
    assert {name: words for name, words in found.items() if words} == {}


def named_twice(value: Any, classes: dict[str, list[str]]) -> Iterator[str]:
    """The words of lists that a class of their list has, too."""
    if isinstance(value, dict):
        for each in value.values():
            yield from named_twice(each, classes)
    elif isinstance(value, list):
        words = [each for each in value if isinstance(each, str)]
        opened = {word for each in words if each.startswith("$") for word in classes.get(each[1:], ())}
        yield from (f"{each!r} of {value}" for each in words if each in opened)
        for each in value:
            yield from named_twice(each, classes)


def test_no_list_says_a_word_that_its_class_has() -> None:
    tables = {path.stem: tomllib.loads(path.read_text()) for path in DATA.glob("en/codebook/*.toml")}
    assert list(named_twice({"object": ["$aid", "rice"]}, {"aid": ["rice"]})) == [
        "'rice' of ['$aid', 'rice']"
    ]
    assert list(named_twice(tables, tables["classes"])) == []


def test_what_linking_asks_for_is_in_the_codebook() -> None:
    entries = {frame.id for file in Codebook.load().type_files for frame in file.frame}
    linking = exchange_rules.table()
    rules = [rule.rules for rule in linking.overture]
    rules += [rule.rules for rule in linking.answer]
    rules += [rule.rules for rule in position_rules.table().position]
    steps = {step for each in rules for rule in each for step in rule.split(">") if ":" not in step}
    missing = [step for step in steps if "." in step and not any(id_.startswith(step) for id_ in entries)]
    assert missing == []
