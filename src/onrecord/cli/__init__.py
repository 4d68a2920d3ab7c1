"""The command line: a thin face over the questions.

Belongs here: commands, their options and help, and how answers look in a terminal, as JSON Lines and as CSV. Does not
belong here: finding anything (`questions/`) or reading it (`pipeline.py`). Nothing heavy is imported before a command
runs, and a command that only lists never loads the parser.
"""

from __future__ import annotations


def main() -> None:
    """Run the command line."""
    from onrecord.cli.app import app

    app()
