"""A shipped table that does not fit is named, with what is wrong in it."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.errors import DataError
from onrecord.grammar.tables import Tables
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
