"""The options that commands share, and the exit statuses."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

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
Speech = Annotated[
    bool | None, typer.Option("--speech/--no-speech", help="Speech alone, or thought, wish and plan alone.")
]
Story = Annotated[
    list[str] | None,
    typer.Option(
        "--story", metavar="STORY", help="Story: its id or the beginning, or a word that sets it apart."
    ),
]
Named = Annotated[
    bool, typer.Option("--named", help="What the clauses name alone: no actor in square brackets.")
]
Limit = Annotated[
    int | None,
    typer.Option(
        "--limit", metavar="N", min=0, help="At most N records; 0 is all. A table shows 100 unless told."
    ),
]
ModelName = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="Another installed spaCy model for English.")
]
Registry = Annotated[
    list[Path] | None,
    typer.Option("--registry", metavar="DIR", help="Your own registry files, laid over the package's."),
]
Codebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook", metavar="DIR", help="Your own codebook: adds to the package's or replaces it."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="JSON Lines: one whole record a line.")]
Csv = Annotated[bool, typer.Option("--csv", help="CSV: one flat row a record.")]


FILTERS: dict[str, Any] = {
    "actor": Actor,
    "outlet": Outlet,
    "type": Type,
    "since": Since,
    "until": Until,
    "status": Status,
    "article": Article,
    "story": Story,
    "by": By,
    "about": About,
    "stance": Stance,
    "speech": Speech,
    "named": Named,
}
"""Field of the filter → its option. A listing takes those that say something about its records."""

ARTICLE_FILTERS = ("actor", "outlet", "type", "since", "until", "status", "article", "story")
"""The filters of all listings of records."""

IN_SQUARE_BRACKETS = (
    "An actor in square brackets is taken from the words around: the clause names none. "
    "--named leaves such out."
)
"""What stands under a table with sides."""

TABLE_ROWS = 100
"""Records of a table unless told: some screens full; JSON and CSV give all."""


class Asked(NamedTuple):
    """What was asked of a listing: the database, the filter's values, and how the answer leaves."""

    db: str
    given: dict[str, Any]
    limit: int | None
    json: bool
    csv: bool

    @property
    def table(self) -> bool:
        """Whether a person reads it in a terminal."""
        return not (self.json or self.csv)

    def filter(self, **more: object) -> Filter:
        """The filter; without `--limit` a table has `TABLE_ROWS` records, and 0 is all. Raises `QuestionError`."""
        usual = TABLE_ROWS if self.table else None
        return make_filter(
            **{"limit": usual if self.limit is None else self.limit or None, **self.given, **more}
        )


def listing(*filters: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """A command that takes the options of a listing, said once here: the database, these filters, `--limit`, `--json`
    and `--csv`. It gets them as `Asked`, before its own options."""

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = list(inspect.signature(command, eval_str=True).parameters.values())[1:]

        @functools.wraps(command)
        def run(**given: Any) -> None:  # noqa: ANN401 - the values of options
            values = {name: given.pop(name) for name in filters}
            asked = Asked(given.pop("db"), values, given.pop("limit"), given.pop("json"), given.pop("csv"))
            command(asked, **given)

        parameters = [*_required(own), *_shared(filters), *_optional(own)]
        run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
        return run

    return decorate


def _shared(filters: Iterable[str]) -> list[inspect.Parameter]:
    options: list[tuple[str, Any, object]] = [("db", Db, DEFAULT_DB)]
    options += [(name, FILTERS[name], False if FILTERS[name] is Named else None) for name in filters]
    options += [("limit", Limit, None), ("json", Json, False), ("csv", Csv, False)]
    keyword = inspect.Parameter.KEYWORD_ONLY
    return [inspect.Parameter(name, keyword, default=value, annotation=a) for name, a, value in options]


def _required(own: Iterable[inspect.Parameter]) -> list[inspect.Parameter]:
    keyword = inspect.Parameter.KEYWORD_ONLY
    return [each.replace(kind=keyword) for each in own if each.default is each.empty]


def _optional(own: Iterable[inspect.Parameter]) -> list[inspect.Parameter]:
    keyword = inspect.Parameter.KEYWORD_ONLY
    return [each.replace(kind=keyword) for each in own if each.default is not each.empty]


def open_to_read(db: str) -> Store:
    """The database, opened for reading only. Raises `StoreError`."""
    from onrecord.store import Store

    return Store.open(db, create=False, write=False)


def make_filter(**given: object) -> Filter:
    """The filter of a command's options. Raises `QuestionError`."""
    from onrecord.questions import Filter

    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    return Filter(**values)  # type: ignore[arg-type]
