from __future__ import annotations

from pathlib import Path

from onrecord.cli.docs import commands_page

PAGE = Path(__file__).parents[2] / "docs" / "commands.md"


def test_every_command_and_option_is_on_the_page() -> None:
    assert PAGE.read_text(encoding="utf-8") == commands_page(), (
        "run: python -m onrecord.cli.docs docs/commands.md"
    )


def test_every_option_has_help() -> None:
    assert "| None |" not in commands_page()
    assert "|  |" not in commands_page()
