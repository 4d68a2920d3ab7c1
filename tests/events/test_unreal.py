"""What somebody only imagines has not happened."""

from __future__ import annotations

import pytest

from onrecord.events.unreal import is_imagined
from onrecord.grammar import Grammar
from tests.events.told import clause_of


@pytest.mark.parametrize(
    ("text", "imagined"),
    [
        ("Any attack on Freedonia will be answered.", True),
        ("An attack on Freedonia would lead to war.", True),
        ("Every attack on Freedonia is an attack on all.", True),
        ("An attack on Freedonia would have led to war.", False),
        ("The attack on Freedonia would lead to war.", False),
        ("Ruritania's attack on Freedonia would cost it dearly.", False),
        ("An attack on Freedonia led to war.", False),
    ],
)
def test_an_event_that_is_only_imagined(grammar: Grammar, text: str, imagined: bool) -> None:
    assert is_imagined(*clause_of(grammar, text, "attack")) is imagined
