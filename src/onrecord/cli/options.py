"""The options that commands share, and the exit statuses."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from onrecord.questions import Filter
    from onrecord.store import Store

ALL_READ, SOME_SET_ASIDE, COULD_NOT_RUN, STOPPED = 0, 1, 2, 130

DEFAULT_DB = "onrecord.db"

Db = Annotated[str, typer.Option("--db", envvar="ONRECORD_DB", metavar="FILE", help="The database.")]
Actor = Annotated[
    list[str] | None,
    typer.Option(
        "--actor",
        metavar="WHO",
        help="Name or part of it, id, country or country code. Given twice: both must take part.",
    ),
]
Outlet = Annotated[
    list[str] | None, typer.Option("--outlet", metavar="NAME", help="Outlet, or part of its name.")
]
Type = Annotated[
    list[str] | None, typer.Option("--type", metavar="TYPE", help="PLOVER event type, such as AGREE.")
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since", metavar="DATE", help="From this day on: 2014, 2014-02 or 2014-02-20. Leaves out undated."
    ),
]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DATE", help="Up to this day. Leaves out undated.")
]
Status = Annotated[
    list[str] | None,
    typer.Option(
        "--status",
        metavar="STATUS",
        help="Event status: reported, planned, possible, conditional, denied or negated.",
    ),
]
Article = Annotated[
    list[str] | None,
    typer.Option("--article", metavar="ID", help="Article: its id or the beginning, or its source's own id."),
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="WHO", help="In whose words: an actor, or words such as 'official'."),
]
About = Annotated[str | None, typer.Option("--about", metavar="WHO", help="An actor named in what is said.")]
Stance = Annotated[
    list[str] | None,
    typer.Option("--stance", metavar="STANCE", help="How it is put: says, claims, denies, wants, plans …"),
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="N", min=0, help="At most N records; 0 is all. A table shows 100 unless told."
    ),
]
Codebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook", metavar="DIR", help="Your own codebook: adds to the package's or replaces it."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON Lines: one whole record a line.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV: one flat row a record.")]


def open_to_read(db: str) -> Store:
    """The database, opened for reading only. Raises `StoreError`."""
    from onrecord.store import Store

    return Store.open(db, create=False, write=False)


def make_filter(**given: object) -> Filter:
    """The filter of a command's options. Raises `QuestionError`."""
    from onrecord.questions import Filter

    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Filter(**values)  # type: ignore[arg-type]
