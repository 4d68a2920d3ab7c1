"""Scoring restraint: sentences in which a careful coder codes nothing, one a line; the share left uncoded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation.figures import share
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Fault, Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require


class Coded(msgspec.Struct, frozen=True):
    """A prediction: the statuses of the events coded in one sentence (`uid` is its line number, from 1). The short
    form with `root` alone counts as one reported event."""

    uid: str | int
    statuses: tuple[str, ...] = ()
    root: str | None = None

    @property
    def all_statuses(self) -> tuple[str, ...]:
        """The statuses of all events of the sentence, whichever form they were given in."""
        return self.statuses or (("reported",) if self.root else ())


def read_gold(path: Path, options: Options) -> dict[str, str]:
    """The sentences under their line numbers. Raises GoldError when there is none."""
    lines = enumerate(read_text(path).splitlines(), start=1)
    sentences = {str(number): line.strip() for number, line in lines if line.strip()}
    sentences = {uid: line for uid, line in sentences.items() if in_part(uid, options.part)}
    require(bool(sentences), f"{path} holds no sentence.")
    return sentences


def predict(gold: dict[str, str], options: Options) -> list[Coded]:
    """What onrecord codes in each sentence, read as an article of its own."""
    from onrecord.evaluation.reading import events_of
    from onrecord.records import Article

    articles = [Article(id=uid, document=uid, text=sentence) for uid, sentence in gold.items()]
    return [
        Coded(article.id, tuple(event.status for event in events))
        for article, events in events_of(articles, options.model, options.codebook)
    ]


def score(path: Path, gold: dict[str, str], predictions: Sequence[Coded], options: Options) -> Report:
    """The share of sentences without any event, and without any that is reported as done."""
    require(
        not (options.scores or options.confusion),
        "Sentences without an event have neither scores nor types to compare.",
    )
    given, notes = by_id(predictions, gold, lambda line: str(line.uid))
    statuses = [given[uid].all_statuses if uid in given else () for uid in gold]
    none, unreported = sum(not s for s in statuses), sum("reported" not in s for s in statuses)
    rows = (
        Row("no event at all", {"share": share(none, len(gold)), "sentences": none}),
        Row("no event reported as done", {"share": share(unreported, len(gold)), "sentences": unreported}),
    )
    return Report(
        task="events",
        gold=str(path),
        items=len(gold),
        rows=rows,
        headline=("no event at all", "share"),
        notes=notes,
        faults=tuple(
            Fault(kind="coded", where=uid, text=gold[uid], given=given[uid].all_statuses)
            for uid in gold
            if options.wrong and uid in given and given[uid].all_statuses
        ),
    )


TASK = Task(Coded, read_gold, predict, score)
