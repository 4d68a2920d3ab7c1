"""What all tests share: one parser for the whole run."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar


@pytest.fixture(scope="session")
def grammar() -> Grammar:
    """The parser's model, loaded once."""
    return Grammar()
