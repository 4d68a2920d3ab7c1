"""What all tests share: one parser for the whole run, and examples made by Hypothesis against no clock."""

from __future__ import annotations

import pytest
from hypothesis import settings

from onrecord.grammar import Grammar

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def grammar() -> Grammar:
    """The parser's model, loaded once."""
    return Grammar()
