"""What `show` tells of a record that joins articles: every article's words, by origin, and what the record rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from onrecord.cli.entries import (
    day_text,
    headline,
    labelled,
    origins_words,
    some_names,
    standing_text,
)
from onrecord.cli.exchange_entries import exchange_entry, position_entry
from onrecord.cli.happening_entries import difference_lines, source_lines
from onrecord.cli.quotation_entries import pieces_text, quotation_entry, story_entry
from onrecord.cli.screen import joined
from onrecord.questions.conflicts import Conflict
from onrecord.questions.exchanges import ExchangeTold
from onrecord.questions.positions import PositionTold
from onrecord.questions.quotations import QuotationTold
from onrecord.questions.stories import StoryTold

if TYPE_CHECKING:
    from onrecord.cli.entries import Entry
    from onrecord.questions.happenings import HappeningTold
    from onrecord.questions.quotations import VariantTold

Lines = list[tuple[str | Text, Text | str]]


def linked_screen(told: object) -> RenderableType:
    """A happening, quotation, exchange, position or story with everything that leads back to the articles."""
    match told:
        case Conflict():
            return Group(*_happening(told))
        case QuotationTold():
            return Group(*_entry(quotation_entry(told)), *_variants(told))
        case ExchangeTold():
            happenings = [told.overture, *told.answers]
            return Group(*_entry(exchange_entry(told)), *_happenings(happenings), _id(told.exchange.id))
        case PositionTold():
            return Group(*_entry(position_entry(told)), *_happenings(told.shown_by), _id(told.position.id))
        case StoryTold():
            asked = [f"onrecord {each} --story {told.story.id}" for each in ("articles", "timeline")]
            lines: Lines = [("read on", " · ".join(asked)), ("id", told.story.id)]
            return Group(*_entry(story_entry(told)), labelled(lines))
        case _:
            return Text("")


def _happening(conflict: Conflict) -> Iterator[RenderableType]:
    """Its days and status, the words of each origin with its copies folded under it, and what they differ on."""
    told = conflict.told
    yield joined([headline(told), origins_words(told)], "  ·  ")
    yield Text()
    known = "" if told.day_basis == "event" else "by publication: no report gives a day"
    lines: Lines = [("day", joined([day_text(told).plain.replace("\n", " "), known]))]
    lines += [("", standing_text(standing)) for standing in told.standings]
    lines += [("silent", ", ".join(told.happening.not_reported_by)), ("story", told.happening.story or "")]
    yield labelled([*lines, ("id", told.happening.id)])
    for source in told.sources:
        yield Text()
        outlet = source.reports[0].article.outlet or "unknown outlet"
        name = outlet if source.origin.startswith("own ") else f"{source.origin}, in {outlet}"
        yield Text(name, style="bold")
        yield labelled(source_lines(source))
    for each in conflict.disagreements:
        yield Text()
        yield labelled(difference_lines(each))


def _entry(entry: Entry) -> Iterator[RenderableType]:
    yield joined([entry.when.plain.replace("\n", " "), entry.head], "  ")
    yield Text()
    yield labelled(entry.lines)


def _happenings(happenings: Iterable[HappeningTold]) -> Iterator[RenderableType]:
    """Every report of each happening, whole."""
    for told in happenings:
        yield Text()
        yield joined([day_text(told).plain.replace("\n", " "), headline(told), told.happening.id], "  ")
        yield labelled([line for source in told.sources for line in source_lines(source)])


def _variants(told: QuotationTold) -> Iterator[RenderableType]:
    """Each version by itself, with where it stands."""
    yield Text()
    lines: Lines = [("speaker", told.quotation.speaker.name if told.quotation.speaker else "not known")]
    for each in told.variants:
        lines += [(each.article.outlet or "unknown outlet", pieces_text(each.pieces)), ("", _where(each))]
    yield labelled([*lines, ("id", told.quotation.id)])


def _where(told: VariantTold) -> Text:
    variant = told.variant
    copies = f"reprinted by {some_names([line.outlet for line in told.copied_in])}" if told.copied_in else ""
    stands = f"characters {variant.start}–{variant.end} of article.{variant.field}"
    parts = [told.article.title, told.article.published or "undated", stands, variant.statement, copies]
    return Text(" · ".join(part for part in parts if part), style="dim")


def _id(record_id: str) -> RenderableType:
    return Group(Text(), labelled([("id", record_id)]))
