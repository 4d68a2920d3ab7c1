"""The Python front door: `read`, `code` and `Record`.

Belongs here: what a person types in a notebook. Does not belong here: reading (`pipeline.py`), questions
(`questions/`) and the command line (`cli/`), which this only calls.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

import msgspec

from onrecord import questions
from onrecord.errors import ArticleError, OnrecordError, QuestionError
from onrecord.questions import EVERYTHING, Filter
from onrecord.questions.filter import check_published
from onrecord.reading import Reading, fingerprint_of
from onrecord.records import (
    RECORD_TYPES,
    Actor,
    Article,
    Document,
    Event,
    MapRun,
    Mention,
    SetAside,
    Statement,
    stable_id,
)
from onrecord.store import Store, keep

if TYPE_CHECKING:
    import pandas as pd

    from onrecord.pipeline import Pipeline

MEMORY = ":memory:"

LISTED = ("articles", "actors", "mentions", "statements", "events")
"""What a record can list."""

LINKED = {
    "stories": "story",
    "happenings": "happening",
    "conflicts": "conflict",
    "quotations": "quotation",
    "exchanges": "exchange",
    "positions": "position",
    "labels": "label",
}
"""What it can turn into a data frame beside those: what linking joins, by the name of the row in `spreadsheet.ROWS`."""


class Record:
    """Everything read, as typed records; each listing may be walked as often as one likes.

    Usable as a context manager; `close` lets go of the database.
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    @classmethod
    def open(cls, db: str | Path) -> Self:
        """The record in a database made before. Raises `StoreError`."""
        return cls(Store.open(db, create=False, write=False))

    @property
    def articles(self) -> Iterator[Article]:
        """Articles, the oldest first."""
        return questions.articles(self.store)

    @property
    def actors(self) -> Iterator[Actor]:
        """Actors by name."""
        return questions.actors(self.store)

    @property
    def mentions(self) -> Iterator[Mention]:
        """Mentions in the order of the text."""
        return questions.mentions(self.store)

    @property
    def statements(self) -> Iterator[Statement]:
        """Statements in the order of the text."""
        return questions.statements(self.store)

    @property
    def events(self) -> Iterator[Event]:
        """Events in the order of the text."""
        return questions.events(self.store)

    @property
    def set_aside(self) -> Iterator[SetAside]:
        """Documents that were not read, and why."""
        return questions.set_asides(self.store)

    def to_pandas(self, what: str = "events", f: Filter = EVERYTHING) -> pd.DataFrame:
        """One kind of record as a data frame, with the columns of `--csv`.

        `what` is one of `articles, actors, mentions, statements, events` and of what linking joins: `stories,
        happenings, conflicts, quotations, exchanges, positions, labels`. Raises `QuestionError` for anything else and
        `OnrecordError` when pandas is not installed.
        """
        from onrecord.questions.flat import columns
        from onrecord.questions.spreadsheet import ROWS

        if what not in LISTED and what not in LINKED:
            known = ", ".join((*LISTED, *LINKED))
            raise QuestionError(f"There is no data frame of {what!r}; ask for one of {known}.", code="what")
        try:
            import pandas as pd
        except ImportError as error:
            hint = "pip install 'onrecord[pandas]'"
            raise OnrecordError(f"pandas is not installed: {hint}.", code="no-pandas") from error
        answers: Iterator[msgspec.Struct] = getattr(questions, what)(self.store, f)
        row_type: type[msgspec.Struct] = RECORD_TYPES.get(what.removesuffix("s"), Event)
        if what in LINKED:
            row_type, row_of = ROWS[LINKED[what]]
            answers = (row_of(each) for each in answers)
        found = columns(row_type)
        rows = [[read(record) for _, read in found] for record in answers]
        return pd.DataFrame(rows, columns=[name for name, _ in found])

    def close(self) -> None:
        """Close the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def read(
    path: str | Path | Sequence[str | Path],
    *,
    db: str | Path | None = None,
    outlet: str | None = None,
    published: str | None = None,
) -> Record:
    """Read a file, a folder or several of them.

    `db` names the database to read into; without it the record is kept in memory. `outlet` and `published`
    (`2014-02-20`) are said of all articles. What could not be read is in `Record.set_aside`. Raises `StoreError` and
    `ModelError`.
    """
    from onrecord.sources import open_sources

    check_published(published)
    sources = [path] if isinstance(path, str | Path) else list(path)
    store = Store.open(db if db is not None else MEMORY)
    raws = open_sources([str(source) for source in sources], outlet=outlet, published=published)
    for _ in keep(store, _pipeline().read(raws, known=store.has)):
        pass
    return Record(store)


def code(text: str, *, published: str | None = None, outlet: str = "", title: str = "") -> Reading:
    """Read one text, without a database.

    The text is taken as it is: nothing is removed or repaired, and every offset counts in `text` itself. `published`
    is the day of publication (`2014-02-20`), on which "on Tuesday" and "the president" depend. Raises `ArticleError`
    for an empty text and `QuestionError` for a date that is none.
    """
    from onrecord.grammar import Grammar

    if not text.strip():
        raise ArticleError("There is no text to read.", code="empty")
    check_published(published)
    document, article = _given(text, published, outlet, title)
    pipeline = _pipeline()
    sentences = next(iter(Grammar().sentences([article])))[1]
    return pipeline.code(document, article, sentences, fingerprint_of(article, pipeline.version))


@lru_cache(maxsize=1)
def _pipeline() -> Pipeline:
    """All stages, loaded once a process."""
    from onrecord.pipeline import Pipeline

    return Pipeline()


def _given(text: str, published: str | None, outlet: str, title: str) -> tuple[Document, Article]:
    document = Document(id=stable_id("doc", text), size=len(text.encode("utf-8", "surrogatepass")))
    article = Article(
        id=stable_id("art", text, title, outlet, published),
        document=document.id,
        text=text,
        title=title,
        outlet=outlet,
        published=published,
        published_basis="user" if published else "unknown",
        source_map=(MapRun(0, len(text), 0, len(text)),),
    )
    return document, article
