"""The application: its commands in the order of the help, and one place where errors become sentences."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from onrecord.cli import (
    codebook,
    compare,
    coverage,
    doctor,
    evaluate,
    explain,
    link,
    linked,
    listings,
    read,
    registry,
    review,
    schema,
    search,
    serve,
    show,
)
from onrecord.cli.options import COULD_NOT_RUN, STOPPED
from onrecord.errors import OnrecordError


class Commands(TyperGroup):
    """The group of commands; an `OnrecordError` in any of them, or a failing disk, is one sentence on stderr and exit
    status 2; Ctrl-C is 130."""

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 - the context type is Typer's own
        """Run a command."""
        try:
            return super().invoke(ctx)
        except OnrecordError as error:
            sys.stderr.write(f"onrecord: {error}\n")
            raise typer.Exit(COULD_NOT_RUN) from error
        except BrokenPipeError:
            raise  # whoever reads the output has enough; the frame ends the program in silence
        except OSError as error:
            sys.stderr.write(
                f"onrecord: {error.strerror or error}{f': {error.filename}' if error.filename else ''}.\n"
            )
            raise typer.Exit(COULD_NOT_RUN) from error
        except KeyboardInterrupt:
            sys.stderr.write("\nStopped.\n")
            raise typer.Exit(STOPPED) from None

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ANN401
        """Commands in the order they were added; a listing with commands of its own stands among the listings."""
        names = [name for name in self.commands if name != "actors"]
        return [*names[: names.index("articles") + 1], "actors", *names[names.index("articles") + 1 :]]


app = typer.Typer(
    name="onrecord",
    cls=Commands,
    help="Read news articles and keep a record of who said or did what to whom, when, and according to which outlet.",
    no_args_is_help=True,
    add_completion=False,
    suggest_commands=False,  # click suggests by itself; both together say it twice
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:
    if asked:
        from onrecord import __version__

        typer.echo(f"onrecord {__version__}")
        raise typer.Exit()


@app.callback()
def onrecord(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Read news articles and keep a record of who said or did what to whom, when, and according to which outlet."""


app.command()(read.read)
app.command()(link.link)
app.command()(listings.articles)
app.add_typer(coverage.actors, name="actors")
app.command()(listings.statements)
app.command()(listings.events)
app.command()(linked.timeline)
app.command()(linked.happenings)
app.command()(linked.conflicts)
app.command()(linked.exchanges)
app.command()(linked.positions)
app.command()(linked.quotations)
app.command()(linked.labels)
app.command()(linked.stories)
app.command()(compare.compare)
app.command(name="set-aside")(listings.set_aside)
app.command()(show.show)
app.command()(explain.explain)
app.command()(search.search)
app.add_typer(review.review, name="review")
app.command()(serve.serve)
app.add_typer(registry.registry, name="registry")
app.add_typer(codebook.codebook, name="codebook")
app.command()(doctor.doctor)
app.command()(schema.schema)
app.command()(evaluate.evaluate)
