"""Exchanges and positions as entries on the screen."""

from __future__ import annotations

from rich.text import Text

from onrecord.cli.entries import (
    Entry,
    day_text,
    days_text,
    headline,
    identity,
    origins_words,
    some_names,
    words_of,
)
from onrecord.cli.rows import names
from onrecord.cli.screen import joined
from onrecord.questions.exchanges import ExchangeTold
from onrecord.questions.happenings import HappeningTold
from onrecord.questions.positions import PositionTold, began
from onrecord.questions.wording import counted, overture_words, stance_toward
from onrecord.records import ActorRef

OUTCOME_SIGNS = {
    "accepted": "✓",
    "rejected": "✗",
    "counter-offer": "⇄",
    "followed by contact": "→",
    "unanswered": "…",
}
"""Outcome of an exchange → its sign."""

SHOWN_BY = 2
"""Happenings whose words stand beside a position: that which began it and the next; `show` has all."""


def exchange_entry(told: ExchangeTold) -> Entry:
    """What was offered or asked, each answer, the outcome with how long it took, and why they are joined."""
    lines: list[tuple[str | Text, Text | str]] = [
        (overture_words(told.overture.happening.type), words_of(told.overture.lead))
    ]
    lines.append(("told by", _told_by(told.overture)))
    if told.exchange.repeated:
        lines.append(("made again", joined([identity(each) for each in told.exchange.repeated], "  ")))
    if told.exchange.before:
        lines.append(("at first", joined([identity(each) for each in told.exchange.before], "  ")))
    for answer in told.answers:
        who = joined([_day(answer), headline(answer), identity(answer.happening.id)], "  ")
        lines += [("answer", who), ("", words_of(answer.lead)), ("", _told_by(answer))]
    lines += [(outcome_text(told), Text(time_words(told))), ("why joined", told.exchange.reason or "")]
    head = joined([headline(told.overture), identity(told.exchange.id)], "  ·  ")
    return Entry(day_text(told.overture), head, lines)


def _day(told: HappeningTold) -> str:
    return day_text(told).plain.replace("\n", " ")


def _told_by(told: HappeningTold) -> str:
    return f"{some_names(told.outlets)} ({origins_words(told)})"


def outcome_text(told: ExchangeTold) -> Text:
    """The outcome with its sign."""
    outcome = told.exchange.outcome
    return Text(f"{OUTCOME_SIGNS[outcome]} {outcome}", style="bold")


def time_words(told: ExchangeTold) -> str:
    """How long it took, or how long it has been open as far as the articles go."""
    days = _no_days(told) if told.days is None else counted(told.days, "day")
    if not told.exchange.is_open:
        return "the same day" if told.days == 0 else days if told.days is None else f"after {days}"
    if told.days is None or told.known_until is None:
        return "as far as the articles go"
    so_far = f"up to {told.known_until}, the last article of the story"
    return f"for {days}, {so_far}" if told.days else so_far


def _no_days(told: ExchangeTold) -> str:
    """Why no time can be told: the overture stands under a day of print, and the answer's own may be before it."""
    if told.overture.day_basis == "event":
        return "on a day not known"
    return f"the day of the {overture_words(told.overture.happening.type)} is not told"


def position_entry(told: PositionTold) -> Entry:
    """Who stands how toward whom, since when, and the words that show it."""
    position = told.position
    first = told.shown_by[0] if told.shown_by else None
    since = days_text(began(told)) if position.since or first is None else day_text(first)
    first_day = since.plain.splitlines()[0]
    until = Text(f"{first_day}\n– {position.until}" if position.until else f"{first_day} –")
    who = Text.assemble(
        (_named(position.actor), "bold"),
        f" {stance_toward(position.stance)} ",
        (_named(position.toward), "bold"),
    )
    lines = [("shown by", words_of(each.lead)) for each in told.shown_by[:SHOWN_BY]]
    if len(told.shown_by) > SHOWN_BY:
        lines.append(("", Text(f"and {len(told.shown_by) - SHOWN_BY} more")))
    return Entry(until, joined([who, identity(position.id)], "  ·  "), lines)


def _named(actor: ActorRef) -> str:
    known = actor.country and actor.country != actor.id
    return f"{names((actor,))} ({actor.country})" if known else names((actor,))
