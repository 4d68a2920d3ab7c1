"""The command line: a thin face over the questions.

Belongs here: commands, their options and help, and how answers look in a terminal, as JSON Lines and as CSV. Does not
belong here: finding anything (`questions/`) or reading it (`pipeline.py`). Nothing heavy is imported before a command
runs, and a command that only lists never loads the parser.
"""

from __future__ import annotations

import gc
import sys
from io import TextIOWrapper

COLLECT_AFTER = 250_000
"""New objects between two collections, instead of Python's 700: importing makes some hundred thousand objects and no
garbage, and looking for it took a sixth of a listing's time (0.59 s → 0.49 s on a busy machine of two cores)."""


def main() -> None:
    """Run the command line. A terminal that cannot show a letter shows a question mark, and nothing fails."""
    gc.set_threshold(COLLECT_AFTER)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    from onrecord.cli.app import app

    app()
