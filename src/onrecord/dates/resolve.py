"""From what an expression says to the days it means, given the day of publication, a leaning and the dates before it.

News leans back: "on Wednesday" in a sentence about the past is the last Wednesday, the day of publication included;
in one about the future, the next. Where an expression cannot be resolved, the reason is returned instead.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, Literal

import msgspec

from onrecord.dates import expressions as ex
from onrecord.dates import holidays, values
from onrecord.dates.values import DateRange
from onrecord.records import DateValue

Leaning = Literal["past", "future", "open"]
"""Whether the clause looks back, ahead, or does not tell."""
Basis = Literal["text", "published", "anchor"]

NO_PUBLICATION = "no publication date to count from"
NO_ANCHOR = "no date before it in the text to count from"
NO_DAY = "the calendar has no such day"
NOT_AHEAD = "a length of time, not a date"

NEXT_WEEKDAY_DAYS = 3
""""next Friday" is at least so many days off: nobody calls tomorrow so."""
WEEKDAY_YEARS = 8
"""How many years either way a date whose weekday is given is looked for; leap days come back within them."""
_FINENESS = {
    "day": 0,
    "range": 0,
    "week": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
}
_UNIT_FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "year": 5, "decade": 6, "century": 6}


class Context(msgspec.Struct, frozen=True):
    """What an expression leans on: the day of publication, the clause's leaning, earlier dates (nearest first)."""

    published: date | None
    leaning: Leaning = "open"
    anchors: tuple[DateRange, ...] = ()


class Unresolved(Exception):  # noqa: N818 - not a failure but an answer, kept inside this module
    """An expression that has no day; the message is the reason that is recorded."""


def resolve(expression: ex.Expression, text: str, context: Context) -> DateValue:
    """The date an expression means. `text` are its words; without an answer the value has the reason."""
    if isinstance(expression, ex.Vague):
        return DateValue(value=expression.value, precision="vague", basis="text", text=text)
    try:
        found = days_of(expression, context)
    except Unresolved as unresolved:
        return values.undated(str(unresolved), text)
    except (ValueError, OverflowError):
        return values.undated(NO_DAY, text)
    return values.dated(found, basis_of(expression), text)


def basis_of(expression: ex.Expression) -> Basis:
    """What an expression leans on: the text alone, the day of publication, or another date of the text."""
    if isinstance(expression, ex.Fixed | ex.NumericDate):
        return "text"
    if isinstance(expression, ex.Holiday):
        return "text" if expression.year or holidays.is_fixed(expression.key) else "published"
    if isinstance(expression, ex.Shift):
        return "anchor" if expression.from_text else "published"
    if isinstance(expression, ex.PartOf | ex.Nth | ex.Offset):
        return basis_of(expression.of)
    if isinstance(expression, ex.Range):
        sides = {basis_of(expression.first), basis_of(expression.last)}
        return "anchor" if "anchor" in sides else "text" if "text" in sides else "published"
    return "published"


def days_of(expression: ex.Expression, context: Context) -> DateRange:
    """The days of an expression; `Unresolved` with the reason, `ValueError` or `OverflowError` off the calendar."""
    return _RESOLVERS[type(expression)](expression, context)


def _published(context: Context) -> date:
    if context.published is None:
        raise Unresolved(NO_PUBLICATION)
    return context.published


def _choose(
    candidates: Sequence[DateRange], context: Context, which: ex.Which | None, default: Leaning
) -> DateRange:
    """Of the same date in several years (weeks, seasons): the one before, after or nearest to publication.

    "last" means over before the day of publication, "next" not yet begun."""
    today = _published(context)
    leaning = default if context.leaning == "open" else context.leaning
    if which == "last":
        return max((c for c in candidates if c.last < today), key=lambda c: c.first, default=candidates[0])
    if which == "next":
        return min((c for c in candidates if c.first > today), key=lambda c: c.first, default=candidates[-1])
    back = [c for c in candidates if c.first <= today]
    ahead = [c for c in candidates if c.last >= today]
    if leaning == "past" and back:
        return max(back, key=lambda c: c.first)
    if leaning == "future" and ahead:
        return min(ahead, key=lambda c: c.first)
    if not candidates:
        raise Unresolved(NO_DAY)
    return min(candidates, key=lambda c: (_distance(c, today), c.first))


def _distance(found: DateRange, today: date) -> int:
    return max((found.first - today).days, (today - found.last).days, 0)


def _years(context: Context, reach: int = 1) -> range:
    year = _published(context).year
    return range(max(year - reach, 1), min(year + reach, 9998) + 1)


def _valid(make: Callable[[int], DateRange], years: range) -> list[DateRange]:
    found = []
    for year in years:
        try:
            found.append(make(year))
        except ValueError:
            continue
    return found


def _fixed(expression: ex.Fixed, context: Context) -> DateRange:
    return expression.range


def _numeric(expression: ex.NumericDate, context: Context) -> DateRange:
    """Day first, unless only the other order is past, or it alone lies within two months before publication."""
    today, sides = context.published, (expression.day_first, expression.month_first)
    if today is None:
        return expression.day_first
    return min(sides, key=lambda side: (side.first > today, _distance(side, today) > _NEAR_DAYS))


_NEAR_DAYS = 60


def _month_day(expression: ex.MonthDay, context: Context) -> DateRange:
    month, day, weekday = expression.month, expression.day, expression.weekday
    if weekday is not None:
        dated = _valid(lambda y: values.day(date(y, month, day)), _years(context, WEEKDAY_YEARS))
        fitting = [found for found in dated if found.first.weekday() == weekday]
        if fitting:
            near = msgspec.structs.replace(context, leaning="open")
            return _choose(fitting, near, None, "open")
    reach = WEEKDAY_YEARS if (month, day) == (2, 29) else 1
    return _choose(
        _valid(lambda y: values.day(date(y, month, day)), _years(context, reach)), context, None, "open"
    )


def _day_of_month(expression: ex.DayOfMonth, context: Context) -> DateRange:
    today = _published(context)
    found: list[DateRange] = []
    for shift in range(-14, 15):
        first = values.shifted(today.replace(day=1), "month", shift)
        found += _valid(lambda _, f=first: values.day(f.replace(day=expression.day)), range(1))  # type: ignore[misc]
    if expression.weekday is not None:
        found = [day for day in found if day.first.weekday() == expression.weekday] or found
    return _choose(found, context, None, "open")


def _weekday(expression: ex.WeekdayName, context: Context) -> DateRange:
    today = _published(context)
    if expression.week is not None:
        monday = today - timedelta(today.weekday()) + timedelta(weeks=expression.week)
        return values.day(monday + timedelta(expression.weekday))
    back = today - timedelta((today.weekday() - expression.weekday) % 7)
    ahead = today + timedelta((expression.weekday - today.weekday()) % 7)
    later = timedelta(weeks=expression.later_weeks)
    if expression.which == "last":
        return values.day((back if back < today else back - timedelta(7)) + later)
    if expression.which == "next":
        far = (ahead - today).days >= NEXT_WEEKDAY_DAYS or expression.later_weeks
        return values.day((ahead if far else ahead + timedelta(7)) + later)
    if expression.later_weeks:
        return values.day(ahead + later)
    forward = context.leaning == "future" or (expression.which == "this" and context.leaning == "open")
    return values.day(ahead if forward else back)


def _month(expression: ex.MonthName, context: Context) -> DateRange:
    today = _published(context)
    if expression.year is not None:
        return values.month(today.year + expression.year, expression.month)
    if expression.which == "this" and context.leaning == "open":
        return values.month(today.year, expression.month)
    candidates = _valid(lambda y: values.month(y, expression.month), _years(context))
    return _choose(candidates, context, expression.which, "past")


def _season(expression: ex.SeasonName, context: Context) -> DateRange:
    today = _published(context)
    if expression.year is not None:
        return values.season(today.year + expression.year, expression.code)
    candidates = _valid(lambda y: values.season(y, expression.code), _years(context, 2))
    if expression.which == "this":
        return _this_season(candidates, today)
    return _choose(candidates, context, expression.which, "past")


def _this_season(candidates: list[DateRange], today: date) -> DateRange:
    """The season that is on, else the one of this calendar year."""
    current = [c for c in candidates if c.first <= today <= c.last]
    return (current or [c for c in candidates if c.first.year == today.year])[0]


def _year_part(expression: ex.YearPart, context: Context) -> DateRange:
    make = values.quarter if expression.kind == "quarter" else values.half
    if expression.year is not None:
        return make(_published(context).year + expression.year, expression.number)
    return _choose(_valid(lambda y: make(y, expression.number), _years(context)), context, None, "past")


def _weekend(expression: ex.Weekend, context: Context) -> DateRange:
    today = _published(context)
    saturday = today - timedelta(today.weekday()) + timedelta(5)
    if expression.which == "next":
        saturday += timedelta(7)
    elif expression.which == "last" or not _weekend_ahead(expression, context, today):
        over = expression.which == "last" or saturday > today
        saturday -= timedelta(7) if over else timedelta(0)
    return values.between(values.day(saturday), values.day(saturday + timedelta(1)))


def _weekend_ahead(expression: ex.Weekend, context: Context, today: date) -> bool:
    return context.leaning == "future" or (context.leaning == "open" and expression.which == "this")


def _holiday(expression: ex.Holiday, context: Context) -> DateRange:
    key = expression.key
    if expression.year or holidays.is_fixed(key):
        return values.day(_holiday_in(key, expression.year or 1))
    found = []
    for year in _years(context):
        day = holidays.day_of(key, year)
        found += [values.day(day)] if day else []
    if not found:
        raise Unresolved(NO_DAY)
    return _choose(found, context, None if expression.which == "this" else expression.which, "open")


def _holiday_in(key: str, year: int) -> date:
    day = holidays.day_of(key, year)
    if day is None:
        raise Unresolved(NO_DAY)
    return day


def _shift(expression: ex.Shift, context: Context) -> DateRange:
    unit, count = expression.unit, expression.count
    if expression.ahead and context.leaning == "past":
        raise Unresolved(NOT_AHEAD)
    if not expression.from_text:
        return values.around(values.shifted(_published(context), unit, count), unit)
    anchor = next((a for a in context.anchors if _FINENESS.get(a.precision, 9) <= _UNIT_FINENESS[unit]), None)
    if anchor is None:
        raise Unresolved(NO_ANCHOR)
    return values.around(values.shifted(anchor.first if count < 0 else anchor.last, unit, count), unit)


def _stretch(expression: ex.Stretch, context: Context) -> DateRange:
    today = _published(context)
    other = values.shifted(today, expression.unit, expression.count)
    return values.between(values.day(min(today, other)), values.day(max(today, other)))


def _part(expression: ex.PartOf, context: Context) -> DateRange:
    whole = days_of(expression.of, context)
    if expression.part in ("earlier", "later"):
        return _before_or_after(whole, expression.part == "earlier", context)
    if (
        expression.part == "end"
        and isinstance(expression.of, ex.Shift)
        and expression.of.unit in ("month", "quarter", "year")
    ):
        return values.day(whole.last)
    third: Literal["early", "mid", "late"] = "late" if expression.part == "end" else expression.part  # type: ignore[assignment]
    return whole.part(third)


def _before_or_after(whole: DateRange, before: bool, context: Context) -> DateRange:
    today = context.published
    if today is None or not whole.first <= today <= whole.last:
        return whole
    return whole.narrowed(whole.first, today) if before else whole.narrowed(today, whole.last)


def _nth(expression: ex.Nth, context: Context) -> DateRange:
    whole, number = days_of(expression.of, context), expression.number
    if expression.weekday is None:
        return _nth_week(whole, number)
    first = whole.first if number > 0 else whole.last
    if number > 0:
        found = first + timedelta((expression.weekday - first.weekday()) % 7 + 7 * (number - 1))
    else:
        found = first - timedelta((first.weekday() - expression.weekday) % 7)
    if not whole.first <= found <= whole.last:
        raise Unresolved(NO_DAY)
    return values.day(found)


def _nth_week(whole: DateRange, number: int) -> DateRange:
    """The nth seven days of a period, the last when negative."""
    first = whole.first + timedelta(7 * (number - 1)) if number > 0 else whole.last - timedelta(6)
    return values.between(values.day(first), values.day(min(first + timedelta(6), whole.last)))


def _offset(expression: ex.Offset, context: Context) -> DateRange:
    base = days_of(expression.of, context)
    if expression.count and _FINENESS.get(base.precision, 9) > _UNIT_FINENESS[expression.unit]:
        raise Unresolved(NO_ANCHOR)
    start = base.first if expression.count <= 0 else base.last
    return values.around(values.shifted(start, expression.unit, expression.count), expression.unit)


def _range(expression: ex.Range, context: Context) -> DateRange:
    """Both ends, the one that is less fixed read next to the other: "from December 29 to January 3"."""
    if context.leaning == "future" or (
        basis_of(expression.first) == "text" and basis_of(expression.last) != "text"
    ):
        first = days_of(expression.first, context)
        last = days_of(expression.last, Context(first.first, "future", context.anchors))
    else:
        last = days_of(expression.last, context)
        first = days_of(expression.first, Context(last.last, "past", context.anchors))
    return values.between(first, last)


def _night(expression: ex.Night, context: Context) -> DateRange:
    today = _published(context)
    return values.between(values.day(today - timedelta(1)), values.day(today))


def _unresolvable(expression: ex.Unresolvable, context: Context) -> DateRange:
    raise Unresolved(expression.reason)


_RESOLVERS: dict[type, Callable[[Any, Context], DateRange]] = {
    ex.Fixed: _fixed,
    ex.NumericDate: _numeric,
    ex.MonthDay: _month_day,
    ex.DayOfMonth: _day_of_month,
    ex.WeekdayName: _weekday,
    ex.MonthName: _month,
    ex.SeasonName: _season,
    ex.YearPart: _year_part,
    ex.Weekend: _weekend,
    ex.Holiday: _holiday,
    ex.Shift: _shift,
    ex.Stretch: _stretch,
    ex.PartOf: _part,
    ex.Nth: _nth,
    ex.Offset: _offset,
    ex.Range: _range,
    ex.Night: _night,
    ex.Unresolvable: _unresolvable,
}
