"""Scoring stories: which articles tell one story, by B³."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation.figures import b_cubed
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.story_gold import Told, read_gold
from onrecord.evaluation.task import Options, Task, by_id


class Placed(msgspec.Struct, frozen=True):
    """A prediction: the story that one article is put into, under any name."""

    id: str
    story: str | int


def predict(gold: list[Told], options: Options) -> list[Placed]:
    """The stories that onrecord makes of all the articles taken together."""
    from onrecord.linking import find_stories

    stories = find_stories(each.article for each in gold)
    place = {article: story.id for story in stories for article in story.articles}
    return [Placed(each.article.id, place[each.article.id]) for each in gold]


def score(path: Path, gold: list[Told], predictions: Sequence[Placed], options: Options) -> Report:
    """B³ of the clustering; an article without prediction stands alone."""
    given, notes = by_id(predictions, (each.article.id for each in gold), lambda line: line.id)
    stories = {each.article.id: each.story for each in gold}
    placed = {name: placed.story for name, placed in given.items()}
    rows = (
        Row("b_cubed", b_cubed(stories, placed)),
        Row("stories", {"gold": len(set(stories.values())), "predicted": len(set(placed.values()))}),
    )
    return Report(
        task="stories",
        gold=str(path),
        items=len(gold),
        rows=rows,
        headline=("b_cubed", "f1"),
        notes=notes,
    )


TASK = Task(Placed, read_gold, predict, score)
