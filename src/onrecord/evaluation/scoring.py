"""The one door to all tasks: `evaluate`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from onrecord.errors import GoldError
from onrecord.evaluation import (
    actor_cases,
    actor_spans,
    article_texts,
    copies,
    date_cases,
    date_recognizers,
    event_articles,
    event_none,
    event_pairs,
    event_sentences,
    happenings,
    quotations,
    statements,
    stories,
)
from onrecord.evaluation.report import Report
from onrecord.evaluation.task import Options, Task, require

AnyTask = Task[Any, Any]

EVENT_LAYOUTS: dict[str, AnyTask] = {
    ".txt": event_none.TASK,
    ".json": event_articles.TASK,
    ".jsonl": event_sentences.TASK,
}
"""Gold of events by the end of its file's name (a folder holds .json or .jsonl); any other is a table of pairs."""


def _event_task(gold: Path) -> AnyTask:
    suffix = gold.suffix
    if gold.is_dir():
        suffix = ".json" if any(gold.glob("*.json")) else ".jsonl"
    return EVENT_LAYOUTS.get(suffix, event_pairs.TASK)


TASKS: dict[str, Callable[[Path], AnyTask]] = {
    "statements": lambda gold: statements.TASK,
    "events": _event_task,
    "actors": lambda gold: actor_spans.TASK if gold.suffix == ".txt" else actor_cases.TASK,
    "dates": lambda gold: date_recognizers.TASK if gold.is_dir() else date_cases.TASK,
    "articles": lambda gold: article_texts.TASK,
    "stories": lambda gold: stories.TASK,
    "copies": lambda gold: copies.TASK,
    "quotations": lambda gold: quotations.TASK,
    "happenings": lambda gold: happenings.TASK,
}
"""Each task's name, and the scoring that fits the layout of its gold."""

CASE_BY_CASE = ("events", "happenings")
"""The tasks that can list what is wrong."""


def evaluate(
    task: str,
    gold: str | Path,
    *,
    predictions: str | Path | None = None,
    write: str | Path | None = None,
    options: Options | None = None,
    model: str | None = None,
) -> Report:
    """Score predictions, or onrecord itself, against gold data.

    `task` is one of `TASKS`; `gold` a file or folder in one of the layouts that the task's module describes.
    `predictions` is a JSON Lines file, one line an item (of happenings a folder of tables); without it onrecord reads
    the gold's texts and is scored on what it finds. `write` names a file (or folder) for the predictions that were
    scored. `model` is the parser's model where it is not the default one; `options` holds all that may be chosen.

    Raises GoldError, with a sentence that says what is wrong, for gold or predictions that are missing or of another
    layout, and for an unknown task.
    """
    path = Path(gold)
    if task not in TASKS:
        raise GoldError(f"There is no task {task!r}; there are: {', '.join(TASKS)}.", code="task")
    if not path.exists():
        raise GoldError(f"{path} does not exist.", code="missing")
    chosen = options or Options(model=model)
    require(
        not chosen.wrong or task in CASE_BY_CASE,
        f"What is wrong can be listed of {' and '.join(CASE_BY_CASE)}, not of {task}.",
    )
    scoring = TASKS[task](path)
    items = scoring.read(path, chosen)
    given = scoring.load(Path(predictions)) if predictions else scoring.predict(items, chosen)
    if write is not None:
        scoring.keep(Path(write), given)
    return scoring.score(path, items, given, chosen)
