"""Scoring copies and near copies: what one article is to another, on pairs of invented articles.

Gold is a folder of `articles.jsonl` (`id, outlet, published, title, text`) and `pairs.jsonl` (`id, one, other, kind`).
The kind is `near` (the same in the same order with other words), `copy`, `abridged`, `independent` (another report of
the same thing) or `unrelated`. All articles are linked together, as a database would have them; a copy and what it
reprints stand for each other, so that a rewrite of the one is near the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.evaluation.figures import prf
from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import Article

Kind = Literal["near", "copy", "abridged", "independent", "unrelated"]

AS_COPIES = ("copy", "abridged")


class Pair(msgspec.Struct, frozen=True):
    """Two articles, and what the second is to the first."""

    id: str
    one: str
    other: str
    kind: Kind
    note: str = ""


class Printed(msgspec.Struct, frozen=True):
    """An article of the gold."""

    id: str
    outlet: str
    published: str
    title: str
    text: str


class Gold(msgspec.Struct, frozen=True):
    """The articles and the pairs."""

    articles: tuple[Article, ...]
    pairs: tuple[Pair, ...]


class Related(msgspec.Struct, frozen=True):
    """A prediction: whether the two articles of a pair are `copy`, `near` or `apart`."""

    id: str
    kind: Literal["copy", "near", "apart"]


def read_gold(folder: Path, options: Options) -> Gold:
    """The articles and pairs of a folder; a part keeps the pairs of whole stories (what stands before the first hyphen
    of an article's id). Raises GoldError."""
    require(folder.is_dir(), f"{folder} is not a folder.")
    printed = read_lines(folder / "articles.jsonl", Printed)
    pairs = [
        pair
        for pair in read_lines(folder / "pairs.jsonl", Pair)
        if in_part(pair.one.partition("-")[0], options.part)
    ]
    known = {each.id for each in printed}
    for pair in pairs:
        require({pair.one, pair.other} <= known, f"{pair.id} names an article that is not there.")
    return Gold(tuple(_article(each) for each in printed), tuple(pairs))


def _article(of: Printed) -> Article:
    return Article(
        id=of.id, document=of.id, text=of.text, title=of.title, outlet=of.outlet, published=of.published
    )


def predict(gold: Gold, options: Options) -> list[Related]:
    """What onrecord makes of each pair, all articles linked together."""
    from onrecord.linking.linked import link
    from onrecord.reading import Reading
    from onrecord.records import Document

    linked = link(Reading(document=Document(id=each.id), article=each) for each in gold.articles)
    root = {copy.article: copy.of for copy in linked.copies}
    near = _groups((root.get(each.article, each.article), root.get(each.of, each.of)) for each in linked.near)
    found = []
    for pair in gold.pairs:
        one, other = (root.get(name, name) for name in (pair.one, pair.other))
        alike: Literal["near", "apart"] = "near" if other in near.get(one, ()) else "apart"
        found.append(Related(pair.id, "copy" if one == other else alike))
    return found


def _groups(links: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Articles that are near each other, directly or through others, by each of them."""
    groups: dict[str, set[str]] = {}
    for one, other in links:
        whole = groups.get(one, {one}) | groups.get(other, {other})
        groups.update((each, whole) for each in whole)
    return groups


def score(path: Path, gold: Gold, predictions: Sequence[Related], options: Options) -> Report:
    """Precision and recall of copies and of near copies, and how many pairs are right in all."""
    given, notes = by_id(predictions, (pair.id for pair in gold.pairs), lambda line: line.id)
    told = {pair.id: given[pair.id].kind if pair.id in given else "apart" for pair in gold.pairs}
    wanted = {pair.id: _wanted(pair.kind) for pair in gold.pairs}
    rows = [_row(kind, told, wanted) for kind in ("near", "copy")]
    right = sum(told[name] == kind for name, kind in wanted.items())
    rows.append(Row("all", {"right": right / len(wanted) if wanted else None, "pairs": len(wanted)}))
    return Report(
        task="copies",
        gold=str(path),
        items=len(gold.pairs),
        rows=tuple(rows),
        headline=("near", "f1"),
        notes=notes,
    )


def _wanted(kind: Kind) -> str:
    if kind == "near":
        return kind
    return "copy" if kind in AS_COPIES else "apart"


def _row(kind: str, told: Mapping[str, str], wanted: Mapping[str, str]) -> Row:
    predicted = {name for name, said in told.items() if said == kind}
    gold = {name for name, said in wanted.items() if said == kind}
    figures = prf(len(predicted & gold), len(predicted), len(gold))
    return Row(kind, {**figures, "gold": len(gold), "predicted": len(predicted)})


TASK = Task(Related, read_gold, predict, score)
