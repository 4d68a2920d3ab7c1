"""Records on standard output: JSON Lines and CSV, in UTF-8 whatever the terminal."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable
from typing import BinaryIO

import msgspec


def _out() -> BinaryIO:
    sys.stdout.flush()
    return sys.stdout.buffer


def write_json(records: Iterable[object]) -> None:
    """One record a line, in the form of `onrecord schema`."""
    encoder, out = msgspec.json.Encoder(), _out()
    for record in records:
        out.write(encoder.encode(record) + b"\n")
    out.flush()


def write_csv(records: Iterable[msgspec.Struct], record_type: type[msgspec.Struct]) -> None:
    """A header, then one flat row a record; an unknown value is an empty cell."""
    from onrecord.questions.flat import columns

    columns_ = columns(record_type)
    out = io.TextIOWrapper(_out(), encoding="utf-8", newline="", write_through=True)
    try:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow([name for name, _ in columns_])
        for record in records:
            writer.writerow([read(record) for _, read in columns_])
    finally:
        out.detach()
