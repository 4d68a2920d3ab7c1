"""Two outlets side by side: what each reports, how, what it leaves out, whom it calls what, whose words it keeps."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import Literal

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.errors import QuestionError
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.happenings import HappeningTold, ReportTold, timeline
from onrecord.questions.labels import LabelTold, labels
from onrecord.questions.quotations import QuotationTold, VariantTold, quotations
from onrecord.questions.wording import listed
from onrecord.records import Story
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.linked_tables import story_article
from onrecord.store.tables import record_columns, record_tables

NAMED = 5
"""How many outlets a sentence about an ambiguous name lists."""

Kept = Literal["both", "cut", "left", "right"]

_article, _story = record_tables["article"], record_tables["story"]


class HappeningCompared(msgspec.Struct, frozen=True, kw_only=True):
    """A happening and the reports of each outlet; none where it is silent. `otherwise` says that both report it, under
    different statuses (one as done, the other as planned or denied)."""

    told: HappeningTold
    left: tuple[ReportTold, ...]
    right: tuple[ReportTold, ...]
    otherwise: bool


class QuotationCompared(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation and each outlet's fullest variant: `both` have the same words, one has `cut` or changed them, or the
    `left` or `right` one alone has them."""

    told: QuotationTold
    left: VariantTold | None
    right: VariantTold | None
    kept: Kept


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two outlets over the stories that both tell: happenings by day, quotations by first appearance, labels."""

    left: str
    right: str
    stories: tuple[Story, ...]
    happenings: tuple[HappeningCompared, ...]
    quotations: tuple[QuotationCompared, ...]
    left_labels: tuple[LabelTold, ...]
    right_labels: tuple[LabelTold, ...]


def compare(store: Store, left: str, right: str, f: Filter = EVERYTHING) -> Comparison:
    """Compare two outlets, each named by part of its name, over the stories that both tell and that fit the filter.

    Raises `QuestionError` when a name means no outlet or several, both are the same, or they share no story.
    """
    with store.reading() as connection:
        one, other = _outlet(connection, left), _outlet(connection, right)
        if one == other:
            raise QuestionError(f"{left!r} and {right!r} are both {one}.", code="outlets")
        stories = _shared(connection, one, other)
    if not stories:
        raise QuestionError(f"{one} and {other} tell no story together.", code="no-story")
    ids = {story.id for story in stories}
    whole = replace(f, outlet=(one, other), limit=None, offset=0)
    told = [each for each in timeline(store, whole) if each.happening.story in ids]
    return Comparison(
        left=one,
        right=other,
        stories=tuple(story for story in stories if _asked(story, told, f)),
        happenings=tuple(row for each in told if (row := _happening(each, one, other)) is not None),
        quotations=tuple(_quotations(store, whole, one, other)),
        left_labels=_labels(store, whole, one),
        right_labels=_labels(store, whole, other),
    )


def _labels(store: Store, f: Filter, outlet: str) -> tuple[LabelTold, ...]:
    found = labels(store, replace(f, outlet=(outlet,)))
    return tuple(each for each in found if each.article.outlet == outlet)


def _asked(story: Story, told: Sequence[HappeningTold], f: Filter) -> bool:
    """Whether a story is part of the answer: all are, unless the filter asks for some."""
    return f == EVERYTHING or any(each.happening.story == story.id for each in told)


def _happening(told: HappeningTold, one: str, other: str) -> HappeningCompared | None:
    """None where neither reports it: a name that contains another was found too."""
    left, right = (
        tuple(each for each in told.reports if each.article.outlet == name) for name in (one, other)
    )
    if not left and not right:
        return None
    statuses = [{each.report.status for each in side} for side in (left, right)]
    return HappeningCompared(
        told=told, left=left, right=right, otherwise=all(statuses) and not statuses[0] & statuses[1]
    )


def _quotations(store: Store, f: Filter, one: str, other: str) -> list[QuotationCompared]:
    found = (_quotation(told, one, other) for told in quotations(store, f))
    return [each for each in found if each is not None]


def _quotation(told: QuotationTold, one: str, other: str) -> QuotationCompared | None:
    left, right = _variant(told, one), _variant(told, other)
    if left is None and right is None:
        return None
    kept: Kept = "left" if right is None else "right"
    if left is not None and right is not None:
        same = fold(left.variant.text) == fold(right.variant.text)
        kept = "both" if same else "cut"
    return QuotationCompared(told=told, left=left, right=right, kept=kept)


def _variant(told: QuotationTold, outlet: str) -> VariantTold | None:
    """The fullest variant of an outlet, one that it reprints included."""
    own = [
        each
        for each in told.variants
        if outlet in {each.article.outlet, *(copy.outlet for copy in each.copied_in)}
    ]
    return max(own, key=lambda each: len(each.variant.text), default=None)


def _outlet(connection: sa.Connection, typed: str) -> str:
    """The outlet that is meant: the one of that name, or the only one whose name contains what was typed."""
    names = [
        str(name) for name in connection.execute(sa.select(_article.c.outlet).distinct()).scalars() if name
    ]
    wanted = fold(typed)
    exact = [name for name in names if fold(name) == wanted]
    found = exact or sorted(name for name in names if wanted and wanted in fold(name))
    if len(found) == 1:
        return found[0]
    if found:
        more = ["more"] if len(found) > NAMED else []
        raise QuestionError(
            f"{typed!r} may be {listed([*found[:NAMED], *more], 'or')}; write more of the name.",
            code="outlets",
        )
    raise QuestionError(f"There is no outlet {typed!r}. {_hint(typed, sorted(names))}", code="outlets")


def _hint(typed: str, names: Sequence[str]) -> str:
    """What somebody can do who typed an outlet that is not there."""
    if not names:
        return "No article names one; say it with --outlet NAME when you read."
    if near := difflib.get_close_matches(typed, names, n=1):
        return f"Did you mean {near[0]}?"
    more = ["others"] if len(names) > NAMED else []
    return f"There {'is' if len(names) == 1 else 'are'} {listed([*names[:NAMED], *more])}."


def _shared(connection: sa.Connection, one: str, other: str) -> list[Story]:
    """The stories that both outlets tell, the oldest first."""
    told = story_article.join(_article, _article.c.id == story_article.c.article)
    both = (
        sa.select(story_article.c.story)
        .select_from(told)
        .where(_article.c.outlet.in_((one, other)))
        .group_by(story_article.c.story)
        .having(sa.func.count(_article.c.outlet.distinct()) == 2)
    )
    query = sa.select(*record_columns("story")).where(_story.c.id.in_(both))
    rows = connection.execute(query.order_by(_story.c.first_day.nulls_last(), _story.c.id))
    return [Story(**row._mapping) for row in rows]
