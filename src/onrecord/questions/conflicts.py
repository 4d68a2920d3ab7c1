"""Conflicts: on what articles differ about one and the same thing, with the words on each side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
import sqlalchemy as sa

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.happenings import HappeningTold, ReportTold, told_in
from onrecord.questions.sentences import Texts, sentence_around, texts_of, voices_of
from onrecord.records import Difference, DifferenceOn, DifferenceValue, Evidence, Span, Voice
from onrecord.statements import Voices
from onrecord.store import Store
from onrecord.store.linked_rows import undone_in


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """One article's words for its side: the sentence, the place in it, and whose words they are."""

    article: ArticleLine
    sentence: Evidence
    mark: Span
    by: Voice | None = None


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One value, and every article that gives it."""

    value: str
    words: tuple[Words, ...]

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who says so, in the order of the articles."""
        return tuple(dict.fromkeys(each.article.outlet or "unknown outlet" for each in self.words))


class Disagreement(msgspec.Struct, frozen=True, kw_only=True):
    """What they differ on, and each side."""

    on: DifferenceOn
    sides: tuple[Side, ...]


class Conflict(msgspec.Struct, frozen=True, kw_only=True):
    """A happening and everything on which its reports differ."""

    told: HappeningTold
    disagreements: tuple[Disagreement, ...]


def conflicts(store: Store, f: Filter = EVERYTHING) -> Iterator[Conflict]:
    """Happenings on which articles differ, or which one reports as done and another denies, by day."""
    with store.reading() as connection:
        for some in told_in(store, connection, f, "conflict"):
            yield from find_conflicts(connection, some)


def find_conflicts(connection: sa.Connection, found: Sequence[HappeningTold]) -> list[Conflict]:
    """On what the reports of each happening differ; one without a difference has no disagreements."""
    values = [v for told in found for each in told.happening.differences for v in each.values]
    articles = {value.article for value in values}
    around = _Around(
        texts_of(connection, articles), article_lines(connection, articles), voices_of(connection, articles)
    )
    return [Conflict(told=told, disagreements=tuple(_of(told, around))) for told in found]


class _Around(NamedTuple):
    """What stands around the values: texts, articles and who says what in them, by the articles' ids."""

    texts: Texts
    lines: dict[str, ArticleLine]
    voices: dict[str, Voices]


def _of(told: HappeningTold, around: _Around) -> Iterator[Disagreement]:
    for difference in told.happening.differences:
        yield _disagreement(difference, told, around)
    if all(difference.on != "occurrence" for difference in told.happening.differences):
        yield from _done_and_not(told.reports)


def _disagreement(difference: Difference, told: HappeningTold, around: _Around) -> Disagreement:
    sides: dict[str, tuple[str, list[Words]]] = {}
    for value in difference.values:
        words = _words(value, told, around)
        if words is not None:
            sides.setdefault(value.value.casefold(), (value.value, []))[1].append(words)
    return Disagreement(
        on=difference.on,
        sides=tuple(Side(value=value, words=tuple(words)) for value, words in sides.values()),
    )


def _words(value: DifferenceValue, told: HappeningTold, around: _Around) -> Words | None:
    """The sentence of the report that has the value; else the one around it in the text, with whoever says it there."""
    if value.article not in around.lines:
        return None
    mark = Span(value.start, value.end)
    for each in told.reports:
        sentence = each.event.sentence
        holds = sentence.start <= value.start and value.end <= sentence.end and sentence.field == value.field
        if each.article.id == value.article and holds:
            return Words(article=each.article, sentence=sentence, mark=mark, by=each.report.by)
    sentence = sentence_around(around.texts[value.article][value.field], value.start, value.end, value.field)
    by = around.voices[value.article].voice(value.field, value.start, value.end)
    return Words(article=around.lines[value.article], sentence=sentence, mark=mark, by=by)


def _done_and_not(reports: Sequence[ReportTold]) -> Iterator[Disagreement]:
    """Reported as done in one article, denied or negated in another."""
    done = [each for each in reports if each.report.status == "reported"]
    against = {each.event for each in undone_in([each.report for each in reports])}
    undone = [each for each in reports if each.report.event in against]
    if any(one.article.id != other.article.id for one in done for other in undone):
        sides = _by_status([*done, *undone])
        yield Disagreement(on="occurrence", sides=tuple(sides))


def _by_status(reports: Iterable[ReportTold]) -> Iterator[Side]:
    found: dict[str, list[Words]] = {}
    for each in reports:
        trigger = each.event.trigger
        words = Words(
            article=each.article,
            sentence=each.event.sentence,
            mark=Span(trigger.start, trigger.end),
            by=each.report.by,
        )
        found.setdefault(each.report.status, []).append(words)
    yield from (Side(value=status, words=tuple(words)) for status, words in found.items())
