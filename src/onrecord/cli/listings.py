"""The listings: `articles`, `actors`, `statements`, `events` and `timeline`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import typer

from onrecord.cli.options import (
    DEFAULT_DB,
    About,
    Actor,
    Article,
    By,
    Csv,
    Db,
    Json,
    Limit,
    Outlet,
    Since,
    Stance,
    Status,
    Type,
    Until,
    make_filter,
    open_to_read,
)
from onrecord.cli.output import write_csv, write_json

if TYPE_CHECKING:
    from onrecord.cli.screen import Row
    from onrecord.questions import Filter
    from onrecord.store import Store

TABLE_ROWS = 100
"""Rows of a table unless told: some screens full; JSON and CSV give all."""


class Face(NamedTuple):
    """How the answer leaves."""

    json: bool
    csv: bool
    limit: int | None

    @property
    def table(self) -> bool:
        """Whether a person reads it in a terminal."""
        return not (self.json or self.csv)

    @property
    def rows(self) -> int | None:
        """The number of records asked for; None is all."""
        if self.limit is None:
            return TABLE_ROWS if self.table else None
        return self.limit or None


def articles(
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List articles, the oldest first.

    --type and --status ask for articles with such an event.
    """
    asked = {"actor": actor, "outlet": outlet, "type": type_, "status": status, "article": article}
    _list("article", db, Face(json, csv, limit), since=since, until=until, **asked)


def actors(
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List actors by name.

    --outlet, --article, --since and --until ask for actors named in such articles, --type and --status for those on a
    side of such an event.
    """
    asked = {"actor": actor, "outlet": outlet, "type": type_, "status": status, "article": article}
    _list("actor", db, Face(json, csv, limit), since=since, until=until, **asked)


def statements(
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    by: By = None,
    about: About = None,
    stance: Stance = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List statements: who says what, in the order of the text.

    --actor asks for statements by, to or about an actor, --type and --status for statements that tell such an event.
    """
    asked = {
        "actor": actor,
        "outlet": outlet,
        "type": type_,
        "status": status,
        "article": article,
        "stance": stance,
    }
    _list("statement", db, Face(json, csv, limit), since=since, until=until, by=by, about=about, **asked)


def events(
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    by: By = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List events: who does what to whom, in the order of the text."""
    asked = {"actor": actor, "outlet": outlet, "type": type_, "status": status, "article": article}
    _list("event", db, Face(json, csv, limit), since=since, until=until, by=by, **asked)


def timeline(
    db: Db = DEFAULT_DB,
    actor: Actor = None,
    by: By = None,
    outlet: Outlet = None,
    type_: Type = None,
    since: Since = None,
    until: Until = None,
    status: Status = None,
    article: Article = None,
    limit: Limit = None,
    json: Json = False,
    csv: Csv = False,
) -> None:
    """List events by their dates.

    An event whose own date is not known stands, in brackets, under the day its article was printed. With --csv each
    row begins with the day and what it leans on; --json gives the events in this order.
    """
    asked = {"actor": actor, "outlet": outlet, "type": type_, "status": status, "article": article}
    _list("timeline", db, Face(json, csv, limit), since=since, until=until, by=by, **asked)


def set_aside(db: Db = DEFAULT_DB, json: Json = False, csv: Csv = False) -> None:
    """List the documents that could not be read, and why. A note goes when its document is read later."""
    from onrecord.cli.tally import set_aside_lines
    from onrecord.questions import set_asides
    from onrecord.records import SetAside

    with open_to_read(db) as store:
        found = set_asides(store)
        if json:
            write_json(found)
        elif csv:
            write_csv(found, SetAside)
        else:
            for indent, line in set_aside_lines(list(found), named=None) or [(0, "Nothing was set aside.")]:
                typer.echo(" " * indent + line)


def _list(what: str, db: str, face: Face, **asked: object) -> None:
    """Ask, and let the answer leave in the form that was asked for."""
    from onrecord import questions

    f = make_filter(limit=face.rows, **asked)
    ask = questions.timeline if what == "timeline" else getattr(questions, f"{what}s")
    with open_to_read(db) as store:
        found: Iterable[Any] = ask(store, f)
        if face.json:
            write_json(moment.event if what == "timeline" else moment for moment in found)
        elif face.csv:
            write_csv(found, _type_of(what))
        else:
            _print(what, store, f, list(found))


def _type_of(what: str) -> type[Any]:
    from onrecord.questions import Moment
    from onrecord.records import RECORD_TYPES

    return Moment if what == "timeline" else RECORD_TYPES[what]


def _print(what: str, store: Store, f: Filter, found: list[Any]) -> None:
    from onrecord.cli.rows import HEADINGS
    from onrecord.cli.screen import console, rows_table

    kind = "event" if what == "timeline" else what
    screen = console()
    if found:
        screen.print(rows_table(HEADINGS[kind], _rows(kind, store, found), screen.width))
    screen.print(_closing(kind, store, f, len(found)), markup=False)


def _closing(kind: str, store: Store, f: Filter, shown: int) -> str:
    """What was asked, how much of it is shown, and what was left out for want of a date."""
    from onrecord.questions import count, count_undated

    total, undated = count(store, kind, f), count_undated(store, kind, f)
    asked = f.sentence(kind if total == 1 else f"{kind}s")
    number = "No" if not total else f"{shown} of {total}" if shown < total else str(total)
    more = " (--limit 0 shows all; --json and --csv write all)" if 0 < shown < total else ""
    left = f" Left out: {undated} undated." if undated else ""
    return f"{number} {asked}{more}.{left}"


def _rows(kind: str, store: Store, found: list[Any]) -> list[Row]:
    from onrecord.cli import rows
    from onrecord.questions.listings import publications

    match kind:
        case "article":
            return [rows.article_row(article) for article in found]
        case "actor":
            return [rows.actor_row(actor) for actor in found]
        case "statement":
            told = publications(store, {statement.article for statement in found})
            return [rows.statement_row(statement, told[statement.article]) for statement in found]
        case _:
            return [rows.event_row(getattr(event, "event", event)) for event in found]
