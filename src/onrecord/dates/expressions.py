"""What an expression of time says, before anybody asks when the article appeared: small frozen values.

"last Friday" is `WeekdayName(4, "last")`, "Two days later" `Shift("day", 2, from_text=True)`. `finding.find` makes
them from words, `resolve.resolve` turns them into days. Weekdays count from 0 for Monday.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.dates.values import DateRange, Part, Unit

Which = Literal["last", "this", "next"]
VagueValue = Literal["PAST_REF", "PRESENT_REF", "FUTURE_REF"]


class Fixed(msgspec.Struct, frozen=True):
    """A date that the words alone fix: "12 June 2018", "2009", "the 1990s"."""

    range: DateRange


class MonthDay(msgspec.Struct, frozen=True):
    """A day and month without a year, perhaps with its weekday: "Friday 19 April"."""

    month: int
    day: int
    weekday: int | None = None


class NumericDate(msgspec.Struct, frozen=True):
    """Three numbers whose order is not written, "05/11/2013": one of the two days."""

    day_first: DateRange
    month_first: DateRange


class DayOfMonth(msgspec.Struct, frozen=True):
    """A day alone: "the 22nd", "Friday the 13th"."""

    day: int
    weekday: int | None = None


class WeekdayName(msgspec.Struct, frozen=True):
    """A weekday: "Wednesday", "next Friday", "Tuesday of last week" (`week` -1), "Wednesday week" (`later_weeks` 1)."""

    weekday: int
    which: Which | Literal["coming"] | None = None
    week: int | None = None
    later_weeks: int = 0


class MonthName(msgspec.Struct, frozen=True):
    """A month without its year: "July", "last September"."""

    month: int
    which: Which | None = None


class InYear(msgspec.Struct, frozen=True):
    """A month or its day in a year counted from another: "May last year" (-1), "July 22 that year" (`from_text`)."""

    month: int
    day: int | None
    shift: int
    from_text: bool


class SeasonName(msgspec.Struct, frozen=True):
    """A season without its year: "last summer"."""

    code: str
    which: Which | None = None
    year: int | None = None


class YearPart(msgspec.Struct, frozen=True):
    """A quarter or half without its year: "the third quarter", "the first half of last year" (`year` -1)."""

    kind: Literal["quarter", "half"]
    number: int
    year: int | None = None


class Weekend(msgspec.Struct, frozen=True):
    """A weekend: "at the weekend", "next weekend"."""

    which: Which | None = None


class Holiday(msgspec.Struct, frozen=True):
    """A holiday by its key in `holidays.toml`: "Christmas Day", "Easter 2011", "Good Friday last year" (`shift` -1)."""

    key: str
    which: Which | None = None
    year: int | None = None
    shift: int | None = None


class Shift(msgspec.Struct, frozen=True):
    """So many units before or after the publication date, or, `from_text`, after another date of the text.

    "yesterday" is a day's shift of -1, "next week" a week's of 1. `ahead` marks "in ten days", which is only a date
    when the sentence looks ahead.
    """

    unit: Unit
    count: int
    from_text: bool = False
    ahead: bool = False


class Stretch(msgspec.Struct, frozen=True):
    """The units up to now or from now on: "the past two weeks" (-2), "within ten days" (10)."""

    unit: Unit
    count: int


class PartOf(msgspec.Struct, frozen=True):
    """The early, middle or late part of another: "late January", "earlier this month", "the end of the year"."""

    part: Part
    of: Expression


class Nth(msgspec.Struct, frozen=True):
    """The nth (-1: last) weekday or week of another: "the first Sunday of October" (`weekday` None is a week)."""

    number: int
    weekday: int | None
    of: Expression


class DayIn(msgspec.Struct, frozen=True):
    """The nth (-1: last) day of another: "the 20th of next month", "the last day of 2016"."""

    number: int
    of: Expression


class Opening(msgspec.Struct, frozen=True):
    """The first (negative: last) units of another: "the first two weeks of October"."""

    unit: Unit
    count: int
    of: Expression


class Anniversary(msgspec.Struct, frozen=True):
    """The day, week or month (`grain`) so many units from now: "ten years ago this month"."""

    unit: Unit
    count: int
    grain: Unit


class Offset(msgspec.Struct, frozen=True):
    """So many units from another date: "two days after Christmas", "the week of March 3" (a week's offset of 0)."""

    unit: Unit
    count: int
    of: Expression


class Range(msgspec.Struct, frozen=True):
    """From one date to another: "from Monday to Thursday"."""

    first: Expression
    last: Expression


class Night(msgspec.Struct, frozen=True):
    """The night into the day of publication: "overnight"."""


class Vague(msgspec.Struct, frozen=True):
    """Words that point to past, present or future and no further: "recently", "now", "soon"."""

    value: VagueValue


class Unresolvable(msgspec.Struct, frozen=True):
    """Words of time that no calendar answers: "the day after the vote"."""

    reason: str


Expression = (
    Fixed
    | MonthDay
    | NumericDate
    | DayOfMonth
    | WeekdayName
    | MonthName
    | InYear
    | SeasonName
    | YearPart
    | Weekend
    | Holiday
    | Shift
    | Stretch
    | PartOf
    | Nth
    | DayIn
    | Opening
    | Anniversary
    | Offset
    | Range
    | Night
    | Vague
    | Unresolvable
)


class Found(msgspec.Struct, frozen=True):
    """An expression and where it stands in the text it was looked for in (half-open)."""

    start: int
    end: int
    expression: Expression
