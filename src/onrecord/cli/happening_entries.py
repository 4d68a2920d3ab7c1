"""Happenings and what articles differ on, as entries on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from onrecord.cli.entries import (
    Entry,
    day_text,
    headline,
    identity,
    origins_words,
    quoted,
    silent_words,
    some_names,
    source_words,
    standing_text,
    words_of,
)
from onrecord.cli.screen import joined, status_text
from onrecord.questions.conflicts import Conflict, Disagreement, Words
from onrecord.questions.happenings import HappeningTold, ReportTold, Source
from onrecord.records import Difference

ON_WORDS = {
    "date": "the day",
    "number": "a number",
    "actor": "who took part",
    "initiator": "who began it",
    "place": "the place",
    "occurrence": "whether it happened",
}
"""What a difference is on, as a person says it."""

DIFFERS = "≠"


def timeline_entry(told: HappeningTold) -> Entry:
    """One thing that happened: who and what, its words, who reports it how, who is silent, on what articles differ."""
    head = joined([headline(told), identity(told.happening.id)], "  ·  ")
    return Entry(
        day_text(told), head, [("", words_of(told.lead)), ("", _standing(told)), *_differences(told)]
    )


def happening_entry(told: HappeningTold) -> Entry:
    """The same with the words of every outlet: its first report under each status and in each voice."""
    head = joined([headline(told), origins_words(told), identity(told.happening.id)], "  ·  ")
    lines = [(status_text(each.report.status), words_of(each)) for each in _first_by_outlet(told.reports)]
    return Entry(day_text(told), head, [*lines, ("", silent_words(told)), *_differences(told)])


def conflict_entry(conflict: Conflict) -> Entry:
    """A happening with the words on each side of everything on which its reports differ."""
    told = conflict.told
    head = joined([headline(told), origins_words(told), identity(told.happening.id)], "  ·  ")
    return Entry(
        day_text(told), head, [line for each in conflict.disagreements for line in difference_lines(each)]
    )


def difference_lines(disagreement: Disagreement) -> Iterator[tuple[str, Text]]:
    """What they differ on, then each value with the outlets that give it and their words, a copy's once."""
    yield "", Text(f"{DIFFERS} on {ON_WORDS[disagreement.on]}", style="bold")
    for side in disagreement.sides:
        yield "", Text(f"{side.value}: {some_names(side.outlets)}", style="bold")
        for words in _once(side.words):
            told = quoted(words.sentence, [words.mark])
            yield "", joined([told, source_words(words.article.outlet, words.by)], " — ")


def _once(words: Iterable[Words]) -> Iterable[Words]:
    """The first of those that have the same sentence."""
    first: dict[str, Words] = {}
    for each in words:
        first.setdefault(" ".join(each.sentence.text.split()), each)
    return first.values()


def source_lines(source: Source) -> Iterator[tuple[str | Text, Text | str]]:
    """Everything that one origin reports: each sentence whole, where it stands, and who reprints it."""
    for each in source.reports:
        yield status_text(each.report.status), words_of(each, whole=True)
        yield "", joined([each.article.title, each.article.published or "undated", identity(each.event.id)])
    copies = dict.fromkeys(copy.article.outlet or "unknown outlet" for copy in source.copied)
    yield "", Text(f"reprinted by {', '.join(copies)}") if copies else ""


def _standing(told: HappeningTold) -> Text:
    """Who reports it how, how many origins that makes, and who is silent."""
    statuses = [standing_text(standing) for standing in told.standings]
    return joined([*statuses, Text(origins_words(told), style="bold"), silent_words(told)])


def _differences(told: HappeningTold) -> Iterator[tuple[str, str]]:
    for difference in told.happening.differences:
        values = dict.fromkeys(value.value for value in difference.values)
        yield "", differing(difference, values)


def differing(difference: Difference, values: Iterable[str]) -> str:
    """On what reports differ, with what each side says."""
    return f"{DIFFERS} they differ on {ON_WORDS[difference.on]}: {' / '.join(values)}"


def _first_by_outlet(reports: Iterable[ReportTold]) -> list[ReportTold]:
    """The first report of each outlet under each status and in each voice; a headline only where the text has none."""
    seen: dict[tuple[str, str, str], ReportTold] = {}
    for each in reports:
        speaker = each.report.by.source_text if each.report.by else ""
        key = each.article.outlet, each.report.status, speaker
        if key not in seen or seen[key].event.trigger.field == "title":
            seen[key] = each if key not in seen or each.event.trigger.field == "text" else seen[key]
    return list(seen.values())
