"""Scoring whole news stories from raw text: events, happenings, differences, exchanges, quotations, positions, labels,
copies, and what is left out.

Gold is a folder of story packs (or one pack): the articles as they were found, furniture and damage included, with a
key of everything that they report. Predictions are a folder of JSON Lines, a table a file, in the form of the export;
with `--write` onrecord's own are written so.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from io import BytesIO
from pathlib import Path

import msgspec

from onrecord.errors import GoldError
from onrecord.evaluation.figures import harmonic, share
from onrecord.evaluation.goldfiles import write_lines
from onrecord.evaluation.happenings_faults import faults
from onrecord.evaluation.happenings_figures import Counts, figures_of, total
from onrecord.evaluation.happenings_gold import Pack, read_packs
from onrecord.evaluation.happenings_key import with_key_events
from onrecord.evaluation.happenings_match import Match
from onrecord.evaluation.happenings_run import TABLES, Run, read_run
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.task import Options, Task, require

GIVEN = ("id", "outlet", "published", "title", "text")
"""What a system gets of an article."""

WHICH = ("read", "key")
"""Whose events are linked: those that onrecord reads in the articles, or those that the key tells of."""


class Line(msgspec.Struct, frozen=True):
    """One record of a run and the table it is in."""

    table: str
    record: dict[str, object]


def predict(packs: list[Pack], options: Options) -> list[Line]:
    """What onrecord reads in the articles of all packs and makes of them together; with the option `events` as `key`
    linking gets the events of the key."""
    from onrecord.linking import link
    from onrecord.linking.tables import tables_of
    from onrecord.pipeline import Pipeline
    from onrecord.reading import Reading
    from onrecord.sources import open_sources

    require(options.events in WHICH, f"events {options.events!r} should be one of {', '.join(WHICH)}.")
    lines = [
        json.dumps({name: getattr(article, name) for name in GIVEN})
        for pack in packs
        for article in pack.articles
    ]
    pipeline = Pipeline(options.model) if options.model else Pipeline()
    outcomes = pipeline.read(open_sources(["-"], stdin=BytesIO("\n".join(lines).encode())))
    readings = [outcome for outcome in outcomes if isinstance(outcome, Reading)]
    if options.events == "key":
        readings = with_key_events(readings, packs)
    tables = tables_of(readings, link(readings))
    return [Line(name, _as_exported(record)) for name, records in tables.items() for record in records]


def _as_exported(record: msgspec.Struct) -> dict[str, object]:
    """The record as a line of the export reads."""
    return msgspec.json.decode(msgspec.json.encode(record), type=dict[str, object])


def score(path: Path, packs: list[Pack], predictions: Sequence[Line], options: Options) -> Report:
    """All figures over all packs; counts are added up (micro average)."""
    tables: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}
    for line in predictions:
        tables.setdefault(line.table, []).append(line.record)
    run = Run(tables)
    matched = {pack.story: Match(pack, run) for pack in packs}
    figures = total({story: figures_of(match) for story, match in matched.items()})
    return Report(
        task="happenings",
        gold=str(path),
        items=sum(len(pack.articles) for pack in packs),
        rows=tuple(Row(name, rates(counts)) for name, counts in figures.items()),
        headline=("happening pairs", "f1"),
        notes=_notes(packs, run),
        faults=tuple(each for match in matched.values() for each in faults(match)) if options.wrong else (),
    )


def rates(counts: Counts) -> dict[str, Value]:
    """Precision, recall and F1 of counts as far as they have them, with the counts."""
    if "of" not in counts:
        return {"count": counts["count"]}
    recall = share(counts["hit"], counts["of"])
    if "predicted" not in counts:
        return {"r": recall, "hit": counts["hit"], "of": counts["of"]}
    precision = share(counts["right"], counts["predicted"])
    f1 = None if precision is None and recall is None else harmonic(precision or 0.0, recall or 0.0)
    return {"p": precision, "r": recall, "f1": f1, **counts}


def _notes(packs: Iterable[Pack], run: Run) -> tuple[str, ...]:
    missing = [article.id for pack in packs for article in pack.articles if article.id not in run.articles]
    return (f"{len(missing)} articles were not predicted, the first is {missing[0]!r}",) if missing else ()


class FolderTask(Task[list[Pack], Line]):
    """A task whose predictions are a folder of tables."""

    def load(self, path: Path) -> list[Line]:
        """The tables of a folder. Raises GoldError."""
        if not path.is_dir():
            raise GoldError(f"{path} is not a folder of tables.", code="layout")
        return [Line(name, row) for name, rows in read_run(path).items() for row in rows]

    def keep(self, path: Path, given: Sequence[Line]) -> None:
        """Write each table to its file. Raises GoldError."""
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise GoldError(
                f"{path} cannot be made a folder: {error.strerror}.", code="unwritable"
            ) from error
        for name in TABLES:
            write_lines(path / f"{name}.jsonl", (line.record for line in given if line.table == name))


TASK = FolderTask(Line, read_packs, predict, score)
