"""`onrecord search`: full text, ranked, with the found words marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import (
    DEFAULT_DB,
    Actor,
    Article,
    Csv,
    Db,
    Json,
    Outlet,
    Since,
    Status,
    Type,
    Until,
    make_filter,
    open_to_read,
)
from onrecord.cli.output import write_csv, write_json

if TYPE_CHECKING:
    from onrecord.store import Hit

HITS = 20
"""Passages shown unless told: what a person looks through; the best come first."""


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORDS...",
            help='All must occur. "a phrase" stays together, begin* and -without also work.',
        ),
    ],
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="At most N articles; 0 is all.")
    ] = HITS,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """Search titles and texts; the best article comes first, with its passage."""
    from onrecord.questions import search as ask
    from onrecord.store import Hit

    asked = {"actor": actor, "outlet": outlet, "type": type_, "status": status, "article": article}
    f = make_filter(since=since, until=until, limit=limit or None, **asked)
    with open_to_read(db) as store:
        found = ask(store, " ".join(words), f)
        if json:
            write_json(found)
        elif csv:
            write_csv(found, Hit)
        else:
            _print(list(found), f.sentence(f"with {' '.join(words)}"), limit)


def _print(hits: list[Hit], asked: str, limit: int) -> None:
    from onrecord.cli.rows import HEADINGS, hit_row
    from onrecord.cli.screen import console, rows_table
    from onrecord.questions.wording import counted

    screen = console()
    if not hits:
        screen.print(f"No articles {asked}.", markup=False)
        return
    screen.print(rows_table(HEADINGS["hit"], [hit_row(hit) for hit in hits], screen.width))
    best = "The best " if limit and len(hits) == limit else ""
    screen.print(f"{best}{counted(len(hits), 'article')} {asked}.", markup=False)
