"""`onrecord link`: join what the articles of a database have in common."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_DB, STOPPED, Db

if TYPE_CHECKING:
    from onrecord.relinking import Advance
    from onrecord.store import Store


def link(
    db: Db = DEFAULT_DB,
    anew: Annotated[
        bool, typer.Option("--anew", help="Link all articles afresh, in the order of their publication.")
    ] = False,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress bar and no closing line.")
    ] = False,
) -> None:
    """Join what the articles of a database have in common.

    That is copies, stories, happenings, quotations, exchanges and positions.

    `onrecord read` does this at the end of every run. A run of it that was stopped goes on here, or with the next
    `read`. Articles that come one after the other may be grouped a little otherwise than all at once; with --anew
    the result does not depend on the order in which they came.

    Exit status: 0 done, 2 could not run, 130 stopped by Ctrl-C.
    """
    from onrecord.questions.wording import counted
    from onrecord.relinking import link_database
    from onrecord.store import Store

    with Store.open(db, create=False) as store:
        put_back_additions(store, quiet)
        try:
            with linking_progress(quiet) as advance:
                done = link_database(store, anew=anew, advance=advance)
        except KeyboardInterrupt:
            sys.stderr.write("\nStopped. The same command goes on from there.\n")
            raise typer.Exit(STOPPED) from None
    if not quiet:
        told = f"{counted(done.articles, 'article')} linked."
        typer.echo(told if done.articles else "Nothing was new: every article is linked.")


def put_back_additions(store: Store, quiet: bool) -> None:
    """Put what reviewers added beside what was read, and tell on stderr what has no place any more."""
    from onrecord.questions.wording import counted
    from onrecord.review import restore

    lost = restore(store).lost
    if lost and not quiet:
        sys.stderr.write(
            f"{counted(len(lost), 'record')} that reviewers added cannot be placed any more; "
            "onrecord review lost tells which.\n"
        )


@contextmanager
def linking_progress(quiet: bool) -> Iterator[Advance]:
    """A bar on stderr, when that is a terminal; what it yields is told the step and how far it is."""
    from onrecord.cli.screen import console

    screen = console(stderr=True)
    if quiet or not screen.is_terminal:
        yield lambda step, done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=screen, transient=True) as bar:
        task = bar.add_task("linking", total=None)
        yield lambda step, done, total: bar.update(
            task, description=f"linking: {step}", completed=done, total=total
        )
