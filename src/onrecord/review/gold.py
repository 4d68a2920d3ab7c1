"""Decisions as gold: what reviewers ruled on, in the layouts that `onrecord evaluate` reads.

    DIR/events/sentences.jsonl          sentences in which an event was ruled on or added
    DIR/statements/{text,attributions}/ articles in which a statement was ruled on or added, and speakers.jsonl
    DIR/actors/cases.jsonl              mentions that were ruled on

What was accepted, corrected or added is right, what was rejected is not there. What nobody ruled on tells nothing: such
an event is optional, such a statement, and each paragraph in which nobody ruled on any, is set aside (`Discard`).
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from onrecord.errors import GoldError
from onrecord.questions.wording import listed
from onrecord.review.gold_brat import annotated, write_brat
from onrecord.review.gold_files import write_lines
from onrecord.review.gold_lines import cases, sentences
from onrecord.store import Store


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """How much gold was written, and how much could not be, with why."""

    sentences: int = 0
    events: int = 0
    articles: int = 0
    statements: int = 0
    mentions: int = 0
    left_out: dict[str, int] = {}


def write_gold(store: Store, folder: Path) -> Written:
    """Write what reviewers ruled on as gold; what the folder holds of an earlier time is replaced. Raises `GoldError`
    when there is nothing to write, which leaves the folder as it is, or when it cannot be written."""
    with store.reading() as connection:
        lines, left_out = sentences(connection)
        articles = list(annotated(connection))
        mentions = list(cases(connection))
    if not (lines or articles or mentions):
        raise GoldError(_nothing(left_out), code="no-decisions")
    try:
        write_lines(folder / "events" / "sentences.jsonl", lines)
        statements = write_brat(folder / "statements", articles)
        write_lines(folder / "actors" / "cases.jsonl", mentions)
    except OSError as error:
        raise GoldError(f"{folder} cannot be written: {error.strerror}.", code="unwritable") from error
    return Written(
        sentences=len(lines),
        events=sum(not event.get("optional") for each in lines for event in each["events"]),
        articles=len(articles),
        statements=statements,
        mentions=len(mentions),
        left_out=left_out,
    )


def _nothing(left_out: dict[str, int]) -> str:
    """Why there is no gold."""
    if left_out:
        told = listed([f"{reason} ({number})" for reason, number in left_out.items()])
        return f"Nothing that was decided can be gold: {told}. Nothing was written."
    return (
        "Nobody has ruled on an event, a statement or a mention yet, so there is no gold to write. "
        "Rule on some in `onrecord serve`, under Review, then ask again. Nothing was written."
    )
