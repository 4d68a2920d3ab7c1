"""What is only told of somebody is left open."""

from __future__ import annotations

from onrecord.events.hearsay import is_open
from onrecord.grammar import Grammar
from tests.events.told import clause_of


def test_whether_it_is_so_is_left_open(grammar: Grammar) -> None:
    assert is_open(*clause_of(grammar, "It is unclear whether Ruritania bombed Freedonia.", "bomb"))
    assert not is_open(*clause_of(grammar, "It is clear that Ruritania bombed Freedonia.", "bomb"))
