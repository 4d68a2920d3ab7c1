"""`onrecord review`: what waits for a person, what was decided, and decisions from one database to another."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_DB, Db, Json, open_to_read
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from onrecord.records import Decision
    from onrecord.review import Agreement, Waiting

SHOWN = 20
"""Events of the queue that are shown unless told: what a person rules on in one sitting."""

review = typer.Typer(help="What most needs a person, and what was decided.", no_args_is_help=False)


@review.callback(invoke_without_command=True)
def waiting(
    ctx: typer.Context,
    db: Db = DEFAULT_DB,
    limit: Annotated[
        int, typer.Option("--limit", metavar="N", min=0, help="At most N events; 0 is all.")
    ] = SHOWN,
    json: Json = False,
) -> None:
    """List what most needs a person; `onrecord serve` has the same list with buttons."""
    if ctx.invoked_subcommand is not None:
        return
    from onrecord.questions import Filter
    from onrecord.review import lost_additions, queue

    with open_to_read(db) as store:
        found = queue(store, Filter(limit=limit or None))
        lost = lost_additions(store)
    if lost:
        typer.echo(f"Added, and without a place now: {len(lost)}; onrecord review lost lists them.", err=True)
    if json:
        write_json(found)
        return
    _print_queue(found)


def _print_queue(found: list[Waiting]) -> None:
    from onrecord.cli.rows import HEADINGS, event_row
    from onrecord.cli.screen import console, joined, rows_table

    screen = console()
    rows = []
    for each in found:
        row = event_row(each.event)
        rows.append(row._replace(foot=joined([*each.reasons, row.foot])))
    screen.print(rows_table(HEADINGS["event"], rows, screen.width) if rows else "Nothing waits.")


@review.command()
def decisions(db: Db = DEFAULT_DB, json: Json = False) -> None:
    """List who decided what, when and why; the latest first."""
    from onrecord.cli.screen import console
    from onrecord.review import all_decisions

    with open_to_read(db) as store:
        found = all_decisions(store)
    if json:
        write_json(found)
        return
    screen = console()
    for each in found:
        screen.print(_line(each), markup=False)
    if not found:
        screen.print("Nobody has decided anything yet.")


def _line(each: Decision) -> str:
    parts = [each.at[:16].replace("T", " "), each.reviewer, f"{each.ruling} {each.kind}", *_told(each)]
    return "  ".join(part for part in [*parts, each.reason, each.record] if part)


def _told(each: Decision) -> list[str]:
    """What was decided: the sides of a merge or split by name, of anything else its words and fields."""
    match each.ruling:
        case "merge":
            return [f"»{each.was.get('one', '')}« with »{each.was.get('other', '')}«"]
        case "split":
            return [_told_of_split(each)]
        case "add":
            return [f"»{each.words}«", ", ".join(f"{field} {value}" for field, value in each.changes.items())]
        case _:
            changes = (
                f"{field} {each.was.get(field) or 'none'} → {value or 'none'}"
                for field, value in each.changes.items()
            )
            return [f"»{each.words}«", ", ".join(changes)]


def _told_of_split(each: Decision) -> str:
    """How much was split off: the articles in which an actor is somebody else, or parts from the first of them on."""
    from onrecord.questions.wording import counted
    from onrecord.review.grouping import members

    one, other = (each.was.get(side, "") for side in ("one", "other"))
    parts = counted(len(members(each.changes, "one")), "report" if each.kind == "happening" else "article")
    return (
        f"»{one}« is »{other}« in {parts}" if each.kind == "actor" else f"»{one}«: {parts} from »{other}« on"
    )


@review.command(name="export")
def export_(
    out: Annotated[Path, typer.Argument(metavar="FILE", help="Where to; - for standard output.")],
    db: Db = DEFAULT_DB,
) -> None:
    """Write all decisions as JSON Lines, the oldest first."""
    from onrecord.questions.wording import counted
    from onrecord.review import write_decisions

    with open_to_read(db) as store:
        if str(out) == "-":
            write_decisions(store, sys.stdout.buffer)
            return
        with out.open("wb") as file:
            number = write_decisions(store, file)
    typer.echo(f"{counted(number, 'decision')} written to {out}.", err=True)


@review.command(name="import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="What `review export` wrote; - for standard input.")
    ],
    db: Db = DEFAULT_DB,
) -> None:
    """Take decisions from another database; those that are known already are passed over.

    What they add, merge and split takes effect at once.
    """
    from onrecord.cli.link import put_back_additions
    from onrecord.questions.wording import counted
    from onrecord.relinking import link_database
    from onrecord.review import read_decisions
    from onrecord.store import Store

    lines = sys.stdin.buffer.readlines() if str(file) == "-" else file.read_bytes().splitlines()
    with Store.open(db, create=False) as store:
        taken = read_decisions(store, lines, "standard input" if str(file) == "-" else str(file))
        put_back_additions(store, quiet=False)
        if taken.new:
            link_database(store)
    typer.echo(f"{counted(taken.new, 'decision')} taken, {taken.known} known already.", err=True)


@review.command()
def lost(db: Db = DEFAULT_DB, json: Json = False) -> None:
    """List what reviewers added and what has no place any more: its words are gone, or its article is not here."""
    from onrecord.cli.screen import console
    from onrecord.review import lost_additions

    with open_to_read(db) as store:
        found = lost_additions(store)
    if json:
        write_json(found)
        return
    screen = console()
    for each in found:
        screen.print(f"{_line(each.decision)}  {each.reason}", markup=False)
    if not found:
        screen.print("Nothing that was added is lost.")


@review.command()
def gold(
    out: Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write to.")], db: Db = DEFAULT_DB
) -> None:
    """Write what was decided as gold data, in the layouts that `onrecord evaluate` reads.

    DIR/events, DIR/statements and DIR/actors/cases.jsonl. What was accepted, corrected or added is right; what nobody
    ruled on counts neither way.
    """
    from onrecord.questions.wording import counted
    from onrecord.review import write_gold

    with open_to_read(db) as store:
        written = write_gold(store, out)
    typer.echo(
        f"{counted(written.events, 'event')} in {counted(written.sentences, 'sentence')}, "
        f"{counted(written.statements, 'statement')} in {counted(written.articles, 'article')} "
        f"and {counted(written.mentions, 'mention')} written to {out}.",
        err=True,
    )
    for reason, number in written.left_out.items():
        typer.echo(f"Left out: {reason} ({number}).", err=True)


@review.command()
def agreement(db: Db = DEFAULT_DB, json: Json = False) -> None:
    """Tell how far reviewers agree, by Krippendorff's alpha: 1 is always, 0 as often as by chance.

    For each kind of record: whether it is there at all, and each field of those that both keep; for stories and
    happenings which belong together. Only what two or more have ruled on counts.
    """
    from onrecord.review import agreements, all_decisions

    with open_to_read(db) as store:
        found = agreements(all_decisions(store))
    if json:
        write_json(found)
        return
    _print_agreement(found)


def _print_agreement(found: list[Agreement]) -> None:
    from rich.table import Table

    from onrecord.cli.screen import console

    screen = console()
    if not found:
        screen.print("Nothing was ruled on by two reviewers yet.")
        return
    table = Table(box=None, pad_edge=False)
    table.add_column("record")
    table.add_column("question")
    for name in ("reviewers", "ruled on twice", "alike", "alpha"):
        table.add_column(name, justify="right")
    for each in found:
        known = "nothing varies" if each.alpha is None else f"{each.alpha:.3f}"
        cells = (str(each.reviewers), str(each.units), f"{each.alike:.0%}", known)
        table.add_row(each.kind, each.question, *cells)
    screen.print(table)
