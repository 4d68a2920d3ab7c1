"""Quotations, their variants side by side, and stories, as entries on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from onrecord.cli.entries import Entry, days_text, identity, some_names
from onrecord.cli.screen import CLOSE, OPEN, joined
from onrecord.questions.quotations import Piece, QuotationTold, VariantTold
from onrecord.questions.stories import StoryTold
from onrecord.questions.wording import counted
from onrecord.store.fold import fold

CUT = "[…]"
"""Stands where a variant leaves out words of the fullest."""


def quotation_entry(told: QuotationTold) -> Entry:
    """Who said it, who has it, and each outlet's version with what it changed or cut."""
    speaker = told.quotation.speaker.name if told.quotation.speaker else "nobody named"
    number = len(told.variants)
    alone = (
        f"only in {_outlet(told)}"
        if told.alone
        else f"{number} versions"
        if told.differs
        else f"{number} alike"
    )
    head = joined([Text(speaker, style="bold"), alone, identity(told.quotation.id)], "  ·  ")
    return Entry(days_text(told.first, printed=True), head, list(variant_lines(told)))


def _outlet(told: QuotationTold) -> str:
    return next((each.article.outlet for each in told.variants if each.article.outlet), "one outlet")


def variant_lines(told: QuotationTold) -> Iterator[tuple[str, Text]]:
    """Each version with the outlet that has it; outlets that have the same words share a line."""
    shared: dict[str, list[VariantTold]] = {}
    for each in told.variants:
        shared.setdefault(fold(each.variant.text), []).append(each)
    for same in shared.values():
        outlets = list(dict.fromkeys(each.article.outlet or "unknown outlet" for each in same))
        copies = list(dict.fromkeys(line.outlet for each in same for line in each.copied_in))
        printed = f"reprinted by {some_names(copies)}" if copies else ""
        yield "", joined([pieces_text(same[0].pieces), some_names(outlets), printed], " — ")


def pieces_text(pieces: Iterable[Piece]) -> Text:
    """A version beside the fullest: other words and words more between » and «, words left out as […]."""
    parts: list[Text] = []
    for piece in pieces:
        if piece.kind == "cut":
            parts.append(Text(CUT))
        elif piece.kind == "same":
            parts.append(Text(piece.text))
        else:
            parts.append(Text(f"{OPEN}{piece.text}{CLOSE}", style="bold"))
    return Text(" ").join(parts)


def story_entry(told: StoryTold) -> Entry:
    """A story: its words, outlets and numbers."""
    story = told.story
    head = joined([Text(", ".join(story.words), style="bold"), identity(story.id)], "  ·  ")
    copies = f" from {told.origins} origins" if told.origins < len(story.articles) else ""
    none = f"{counted(told.nameless, 'article names', 'articles name')} none" if told.nameless else ""
    numbers = [
        f"{counted(len(story.articles), 'article')}{copies}",
        counted(told.happenings, "happening"),
        f"{told.conflicts} on which they differ" if told.conflicts else "",
        counted(told.exchanges, "exchange") if told.exchanges else "",
    ]
    outlets = joined([some_names(told.outlets), none], " · ") if told.outlets else "none named"
    lines = [("outlets", outlets), ("holds", joined(numbers))]
    return Entry(days_text(story.since, story.until), head, lines)
