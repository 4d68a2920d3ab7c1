"""`onrecord read`: sources in, a database out."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, TextIO

import typer

from onrecord.cli.options import DEFAULT_DB, STOPPED, Codebook, Db, ModelName, Registry
from onrecord.cli.tally import Tally, print_closing

if TYPE_CHECKING:
    from onrecord.store import Store


def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE...", help="Files or folders of .txt, .html, .json or .jsonl; - is JSONL on stdin."
        ),
    ],
    db: Db = DEFAULT_DB,
    outlet: Annotated[
        str | None, typer.Option("--outlet", metavar="NAME", help="Who published all of these.")
    ] = None,
    published: Annotated[
        str | None, typer.Option("--published", metavar="DATE", help="When all of these were published.")
    ] = None,
    model: ModelName = None,
    registry: Registry = None,
    codebook: Codebook = None,
    quiet: Annotated[
        bool, typer.Option("--quiet", "-q", help="No progress bar and no closing screen.")
    ] = False,
    debug: Annotated[
        bool,
        typer.Option(
            "--debug", help="Stop at a fault of onrecord and show where; else it sets an article aside."
        ),
    ] = False,
) -> None:
    """Read articles into a database and link what is new. Reading the same article again adds nothing.

    From a folder files with the suffix .txt, .html, .htm, .xhtml, .json, .jsonl and .ndjson are read, compressed or not
    (.gz); others are passed over. A file named by itself is read whatever its suffix.

    Exit status: 0 all read, 1 some set aside, 2 could not run, 130 stopped by Ctrl-C.
    """
    from onrecord.cli.link import linking_progress, put_back_additions
    from onrecord.cli.screen import console
    from onrecord.questions import overview
    from onrecord.questions.filter import check_published
    from onrecord.relinking import link_database
    from onrecord.store import Store

    check_published(published)
    tally = Tally()
    with Store.open(db) as store:
        try:
            _run(
                store,
                tally,
                sources,
                outlet=outlet,
                published=published,
                model=model,
                registry=registry or [],
                codebook=codebook,
                quiet=quiet,
                debug=debug,
            )
            put_back_additions(store, quiet)
            with linking_progress(quiet) as advance:
                link_database(store, advance=advance)
        except KeyboardInterrupt:
            sys.stderr.write(_stopped(tally, db))
            raise typer.Exit(STOPPED) from None
        if not quiet:
            print_closing(console(), tally, overview(store), db)
    raise typer.Exit(tally.status)


def _run(
    store: Store,
    tally: Tally,
    sources: list[str],
    *,
    outlet: str | None,
    published: str | None,
    model: str | None,
    registry: list[Path],
    codebook: Path | None,
    quiet: bool,
    debug: bool,
) -> None:
    with _progress(sources, quiet) as advance:
        from onrecord.pipeline import Pipeline
        from onrecord.sources import open_sources
        from onrecord.store import keep

        chosen: dict[str, Any] = {"model": model, "registry": registry, "codebook": codebook}
        pipeline = Pipeline(**{name: value for name, value in chosen.items() if value}, debug=debug)
        raws = open_sources(sources, outlet=outlet, published=published, stdin=_stdin())
        for result, outcome in keep(store, pipeline.read(raws, known=store.has)):
            tally.count(result, outcome)
            advance()


def _stdin() -> BinaryIO:
    """Standard input; an empty one where the program was started without any."""
    given: TextIO | None = sys.stdin
    return io.BytesIO() if given is None else given.buffer


def _stopped(tally: Tally, db: str) -> str:
    done = tally.kept
    kept = (
        f"{done} article{' is' if done == 1 else 's are'} safe in {db}"
        if done
        else "No article had been read yet"
    )
    return f"\nStopped. {kept}; the same command goes on from there.\n"


@contextmanager
def _progress(sources: list[str], quiet: bool) -> Iterator[Callable[[], None]]:
    """A bar on stderr, when that is a terminal; what it yields moves it one document on."""
    from onrecord.cli.screen import console

    screen = console(stderr=True)
    if quiet or not screen.is_terminal:
        yield lambda: None
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    from onrecord.sources import count_sources

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), TimeRemainingColumn(), console=screen, transient=True
    ) as bar:
        task = bar.add_task("reading", total=count_sources(sources))
        yield lambda: bar.advance(task)
