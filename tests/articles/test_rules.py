"""The furniture tables: checked when they are read."""

from __future__ import annotations

import re

import pytest

from onrecord.articles import rules
from onrecord.articles.rules import furniture_rules
from onrecord.errors import DataError


@pytest.mark.parametrize(
    "text", ["not toml [", "[[rule]]\nreason = 'x'", "[[rule]]\nreason='x'\nwhere='nowhere'\npatterns=[]"]
)
def test_table_that_breaks_its_schema_is_named(text: str) -> None:
    with pytest.raises(DataError, match=re.escape("lines.toml")):
        rules._table("lines.toml", text)


def test_pattern_that_is_none_is_named() -> None:
    with pytest.raises(DataError, match="no regular expression"):
        rules._compiled(("(",), "whole")


def test_menu_words_are_known_with_and_without_their_accents() -> None:
    assert {"publicité", "publicite", "publicit"} <= furniture_rules().menu


def test_no_accented_letter_stands_in_a_bracket() -> None:
    for rule, _ in furniture_rules().rules:
        for pattern in rule.patterns:
            assert not re.search(r"\[[^\]]*[\u00c0-\u024f][^\]]*\]", pattern), pattern
