"""What the scripts of this room share: the arguments that several take, and errors told to whoever runs one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Protocol

from onrecord.errors import OnrecordError


class _Script(Protocol):
    def __call__(self, arguments: Sequence[str] | None = None) -> int: ...


def script_parser(module: str, does: str) -> argparse.ArgumentParser:
    """The parser of a script of this room, by the name of its module and what it does."""
    return argparse.ArgumentParser(prog=f"python -m onrecord.evaluation.{module}", description=does)


def takes_bench(parser: argparse.ArgumentParser) -> None:
    """`--bench`: the folder of gold data, where none is named that of `ONRECORD_BENCH` or the one beside ours."""
    default = Path(os.environ.get("ONRECORD_BENCH") or "../shared/bench")
    parser.add_argument("--bench", type=Path, default=default, metavar="DIR", help="the folder of gold data")


def takes_document(parser: argparse.ArgumentParser) -> None:
    """`--write` and `--date`: the document whose tables are to be rewritten, and the day that they give."""
    parser.add_argument("--write", type=Path, metavar="FILE", help="rewrite the tables of this document")
    today = date.today().isoformat()
    parser.add_argument("--date", default=today, metavar="DAY", help="the date the document is to give")


def takes_fitted(parser: argparse.ArgumentParser, name: str) -> None:
    """`--write`: the data file in which what is fitted is kept."""
    parser.add_argument("--write", type=Path, metavar="FILE", help=f"the {name} to write")


def kept(text: str, path: Path | None) -> None:
    """Write what was fitted to its file, or to standard output where none is named."""
    if path is None:
        sys.stdout.write(text)
    else:
        path.write_text(text, encoding="utf-8")


def exit_status(main: Callable[[Sequence[str] | None], None]) -> _Script:
    """A script that returns its exit status: 0, or 2 when it could not run, and says why on standard error."""

    @wraps(main)
    def script(arguments: Sequence[str] | None = None) -> int:
        try:
            main(arguments)
        except OnrecordError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        return 0

    return script
