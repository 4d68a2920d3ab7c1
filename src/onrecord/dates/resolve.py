"""From what an expression says to the days it means, given the day of publication, a leaning and the dates before it.

News leans back: "on Wednesday" in a sentence about the past is the last Wednesday, the day of publication included;
in one about the future, the next. Where an expression cannot be resolved, the reason is returned instead.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, Literal

from onrecord.dates import expressions as ex
from onrecord.dates import holidays, named, values
from onrecord.dates.context import NO_ANCHOR, NO_DAY, NOT_AHEAD, Basis, Context, Unresolved
from onrecord.dates.values import DateRange, Unit
from onrecord.records import DateValue

_FINENESS: dict[str, int] = {
    "day": 0,
    "range": 0,
    "week": 1,
    "month": 2,
    "season": 3,
    "quarter": 3,
    "half": 4,
    "year": 5,
    "decade": 6,
    "vague": 9,
    "unknown": 9,
}
_UNIT_FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "year": 5, "decade": 6, "century": 6}


_NEAR_DAYS = 60
"""Of the two readings of "05/11/2013" the one within so many days of publication is meant: news is about now."""


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
    if isinstance(expression, ex.Shift | ex.InYear):
        return "anchor" if expression.from_text else "published"
    if isinstance(expression, ex.PartOf | ex.Nth | ex.Offset | ex.DayIn | ex.Opening):
        return basis_of(expression.of)
    if isinstance(expression, ex.Range):
        sides = {basis_of(expression.first), basis_of(expression.last)}
        return "anchor" if "anchor" in sides else "text" if "text" in sides else "published"
    return "published"


def days_of(expression: ex.Expression, context: Context) -> DateRange:
    """The days of an expression; `Unresolved` with the reason, `ValueError` or `OverflowError` off the calendar."""
    return _RESOLVERS[type(expression)](expression, context)


def _fixed(expression: ex.Fixed, context: Context) -> DateRange:
    return expression.range


def _numeric(expression: ex.NumericDate, context: Context) -> DateRange:
    """The order that is not after publication, then the one that lies near it, then day first as most of the world."""
    today, sides = context.published, (expression.day_first, expression.month_first)
    if today is None:
        return expression.day_first
    return min(sides, key=lambda side: (side.first > today, named.distance(side, today) > _NEAR_DAYS))


def _shift(expression: ex.Shift, context: Context) -> DateRange:
    unit, count = expression.unit, expression.count
    if expression.ahead and context.leaning != "future":
        raise Unresolved(NOT_AHEAD)
    if not expression.from_text:
        return values.around(values.shifted(context.today, unit, count), unit)
    counted = [_from_anchor(anchor, unit, count) for anchor in _anchors(context, unit)]
    if context.leaning == "past" and context.published is not None:
        # "The next day" in the past cannot be after publication: then an earlier date is meant, not "said on Friday".
        counted = [found for found in counted if found.first <= context.published] or counted
    return counted[0]


def _from_anchor(anchor: DateRange, unit: Unit, count: int) -> DateRange:
    return values.around(values.shifted(anchor.first if count < 0 else anchor.last, unit, count), unit)


def _anchors(context: Context, unit: Unit) -> list[DateRange]:
    """The dates before it, nearest first, that are as precise as the unit that is counted; never none."""
    fine = [a for a in context.anchors if _FINENESS[a.precision] <= _UNIT_FINENESS[unit]]
    if not fine:
        raise Unresolved(NO_ANCHOR)
    return fine


def _in_year(expression: ex.InYear, context: Context) -> DateRange:
    base = _anchors(context, "year")[0].last if expression.from_text else context.today
    year = base.year + expression.shift
    if expression.day is None:
        return values.month(year, expression.month)
    return values.day(date(year, expression.month, expression.day))


def _stretch(expression: ex.Stretch, context: Context) -> DateRange:
    today = context.today
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


def _day_in(expression: ex.DayIn, context: Context) -> DateRange:
    whole, number = days_of(expression.of, context), expression.number
    found = whole.first + timedelta(number - 1) if number > 0 else whole.last + timedelta(number + 1)
    if not whole.first <= found <= whole.last:
        raise Unresolved(NO_DAY)
    return values.day(found)


def _opening(expression: ex.Opening, context: Context) -> DateRange:
    whole, unit, count = days_of(expression.of, context), expression.unit, expression.count
    if count > 0:
        low, high = whole.first, values.shifted(whole.first, unit, count) - timedelta(1)
    else:
        low, high = values.shifted(whole.last + timedelta(1), unit, count), whole.last
    if low < whole.first or high > whole.last:
        raise Unresolved(NO_DAY)
    grain: Unit = "month" if unit == "month" else "day"
    return values.between(values.around(low, grain), values.around(high, grain))


def _anniversary(expression: ex.Anniversary, context: Context) -> DateRange:
    return values.around(values.shifted(context.today, expression.unit, expression.count), expression.grain)


def _offset(expression: ex.Offset, context: Context) -> DateRange:
    base = days_of(expression.of, context)
    if expression.count and _FINENESS[base.precision] > _UNIT_FINENESS[expression.unit]:
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
    today = context.today
    return values.between(values.day(today - timedelta(1)), values.day(today))


def _unresolvable(expression: ex.Unresolvable, context: Context) -> DateRange:
    raise Unresolved(expression.reason)


_RESOLVERS: dict[type, Callable[[Any, Context], DateRange]] = {
    ex.Fixed: _fixed,
    ex.NumericDate: _numeric,
    ex.MonthDay: named.month_day_of,
    ex.DayOfMonth: named.day_of_month_of,
    ex.WeekdayName: named.weekday_of,
    ex.InYear: _in_year,
    ex.MonthName: named.month_of,
    ex.SeasonName: named.season_of,
    ex.YearPart: named.year_part_of,
    ex.Weekend: named.weekend_of,
    ex.Holiday: named.holiday_of,
    ex.Shift: _shift,
    ex.Stretch: _stretch,
    ex.PartOf: _part,
    ex.Nth: _nth,
    ex.DayIn: _day_in,
    ex.Opening: _opening,
    ex.Anniversary: _anniversary,
    ex.Offset: _offset,
    ex.Range: _range,
    ex.Night: _night,
    ex.Unresolvable: _unresolvable,
}
