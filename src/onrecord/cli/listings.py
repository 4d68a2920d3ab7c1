"""The listings of what was read: `articles`, `actors`, `statements`, `events` and `set-aside`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import typer

from onrecord.cli.answering import answer
from onrecord.cli.options import (
    ARTICLE_FILTERS,
    DEFAULT_DB,
    IN_SQUARE_BRACKETS,
    Asked,
    Csv,
    Db,
    Json,
    listing,
    open_to_read,
)
from onrecord.cli.output import write_csv, write_json

if TYPE_CHECKING:
    from onrecord.questions import Filter
    from onrecord.store import Store


@listing(*ARTICLE_FILTERS)
def articles(asked: Asked) -> None:
    """List articles, the oldest first.

    --type and --status ask for articles with such an event.
    """
    answer("article", asked, draw=_drawn("article"))


@listing(*ARTICLE_FILTERS)
def actors(asked: Asked, ctx: typer.Context) -> None:
    """List actors by name.

    --outlet, --article, --since and --until ask for actors named in such articles, --type and --status for those on a
    side of such an event.
    """
    if ctx.invoked_subcommand is not None:
        _refuse_options(ctx)
        return
    answer("actor", asked, draw=_drawn("actor"))


@listing(*ARTICLE_FILTERS, "by", "about", "stance", "speech")
def statements(asked: Asked) -> None:
    """List statements: who says what, in the order of the text.

    --by NAME --about NAME --stance denies asks what somebody denies about somebody. --actor asks for statements by, to
    or about an actor, --type and --status for statements that tell such an event. What is thought, wished or planned
    counts as well, unless --speech asks for speech alone.
    """
    answer("statement", asked, draw=_drawn("statement"))


@listing(*ARTICLE_FILTERS, "by", "named")
def events(asked: Asked) -> None:
    """List events: who does what to whom, in the order of the text.

    Each is one report by one article; `onrecord timeline` joins those that are one thing.
    """
    note = "" if asked.given["named"] else IN_SQUARE_BRACKETS
    answer("event", asked, draw=_drawn("event"), note=note)


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


def _refuse_options(ctx: typer.Context) -> None:
    """A command under a listing takes none of the listing's options; one before it would be passed over in silence."""
    from onrecord.errors import QuestionError

    for parameter in ctx.command.params:
        source = ctx.get_parameter_source(parameter.name or "")
        if source is not None and source.name == "COMMANDLINE":
            name = f"{ctx.info_name} {ctx.invoked_subcommand}"
            raise QuestionError(
                f"{name}: {parameter.opts[0]} is an option of {ctx.info_name} alone", code="option"
            )


def _drawn(kind: str) -> Any:  # noqa: ANN401 - a function of the store, the filter and the records
    """How records of a kind look in a terminal of some width."""

    def draw(store: Store, f: Filter, found: list[Any], width: int) -> Any:  # noqa: ANN401
        from onrecord.cli.rows import HEADINGS
        from onrecord.cli.screen import rows_table

        return rows_table(HEADINGS[kind], _rows(kind, store, found), width)

    return draw


def _rows(kind: str, store: Store, found: list[Any]) -> list[Any]:
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
            return [rows.event_row(event) for event in found]
