"""Names of days without year or week - "Friday", "July", "1 October", "last summer", "Easter" - beside publication.

News leans back: in a clause about the past the name is the last such day, the day of publication included; in one about
the future, the next; in one that does not tell, what `choose` is given as its habit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from onrecord.dates import expressions as ex
from onrecord.dates import holidays, values
from onrecord.dates.context import NO_DAY, Context, Leaning, Unresolved
from onrecord.dates.values import DateRange

NEXT_WEEKDAY_DAYS = 3
""""next Friday" is at least so many days off: nobody calls tomorrow so."""
WEEKDAY_YEARS = 8
"""How many years either way a date whose weekday is given is looked for; leap days come back within them."""

MISTAKEN_DAYS = 7
"""A day this near to publication is meant even when the weekday beside it is another: a slip, not another year."""


def choose(
    candidates: Sequence[DateRange], context: Context, which: ex.Which | None, default: Leaning
) -> DateRange:
    """Of the same date in several years (weeks, seasons): the one before, after or nearest to publication.

    "last" means over before the day of publication, "next" not yet begun."""
    today = context.today
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
    return min(candidates, key=lambda c: (distance(c, today), c.first))


def distance(found: DateRange, today: date) -> int:
    """Days from a day to a range, 0 inside it."""
    return max((found.first - today).days, (today - found.last).days, 0)


def _years(context: Context, reach: int = 1) -> range:
    year = context.today.year
    return range(max(year - reach, 1), min(year + reach, 9998) + 1)


def _valid(make: Callable[[int], DateRange], years: range) -> list[DateRange]:
    found = []
    for year in years:
        try:
            found.append(make(year))
        except ValueError:
            continue
    return found


def month_day_of(expression: ex.MonthDay, context: Context) -> DateRange:
    """A day and month: in the week of publication, else the year whose weekday fits, else the one leant to."""
    month, day, weekday = expression.month, expression.day, expression.weekday
    if weekday is not None:
        dated = _valid(lambda y: values.day(date(y, month, day)), _years(context, WEEKDAY_YEARS))
        near = [found for found in dated if distance(found, context.today) <= MISTAKEN_DAYS]
        fitting = near or [found for found in dated if found.first.weekday() == weekday]
        if fitting:
            return choose(fitting, msgspec.structs.replace(context, leaning="open"), None, "open")
    reach = WEEKDAY_YEARS if (month, day) == (2, 29) else 1
    return choose(
        _valid(lambda y: values.day(date(y, month, day)), _years(context, reach)), context, None, "open"
    )


def day_of_month_of(expression: ex.DayOfMonth, context: Context) -> DateRange:
    """A day of the month: the month the clause leans to, else the nearest."""
    today = context.today
    found: list[DateRange] = []
    for shift in range(-14, 15):
        first = values.shifted(today.replace(day=1), "month", shift)
        found += _valid(lambda _, f=first: values.day(f.replace(day=expression.day)), range(1))  # type: ignore[misc]
    if expression.weekday is not None:
        found = [day for day in found if day.first.weekday() == expression.weekday] or found
    return choose(found, context, None, "open")


def weekday_of(expression: ex.WeekdayName, context: Context) -> DateRange:
    """A weekday: the last one up to publication, or the next one where the clause looks ahead."""
    today = context.today
    if expression.week is not None:
        monday = today - timedelta(today.weekday()) + timedelta(weeks=expression.week)
        return values.day(monday + timedelta(expression.weekday))
    back = today - timedelta((today.weekday() - expression.weekday) % 7)
    ahead = today + timedelta((expression.weekday - today.weekday()) % 7)
    later = timedelta(weeks=expression.later_weeks)
    if expression.which == "last":
        return values.day((back if back < today else back - timedelta(7)) + later)
    if expression.which == "coming":
        return values.day(ahead if ahead > today else ahead + timedelta(7))
    if expression.which == "next":
        far = (ahead - today).days >= NEXT_WEEKDAY_DAYS or expression.later_weeks
        return values.day((ahead if far else ahead + timedelta(7)) + later)
    if expression.later_weeks:
        return values.day(ahead + later)
    forward = context.leaning == "future" or (expression.which == "this" and context.leaning == "open")
    return values.day(ahead if forward else back)


def month_of(expression: ex.MonthName, context: Context) -> DateRange:
    """A month: the last one begun, or the next one where the clause looks ahead."""
    today = context.today
    if expression.which == "this" and context.leaning == "open":
        return values.month(today.year, expression.month)
    candidates = _valid(lambda y: values.month(y, expression.month), _years(context))
    return choose(candidates, context, expression.which, "past")


def season_of(expression: ex.SeasonName, context: Context) -> DateRange:
    """A season; "this summer" is the one that is on, else the one of the calendar year."""
    today = context.today
    if expression.year is not None:
        return values.season(today.year + expression.year, expression.code)
    candidates = _valid(lambda y: values.season(y, expression.code), _years(context, 2))
    if expression.which == "this":
        return _this_season(candidates, today)
    return choose(candidates, context, expression.which, "past")


def _this_season(candidates: list[DateRange], today: date) -> DateRange:
    """The season that is on, else the one of this calendar year."""
    current = [c for c in candidates if c.first <= today <= c.last]
    return (current or [c for c in candidates if c.first.year == today.year])[0]


def year_part_of(expression: ex.YearPart, context: Context) -> DateRange:
    """A quarter or half: of the year that is named, else the last one begun."""
    make = values.quarter if expression.kind == "quarter" else values.half
    if expression.year is not None:
        return make(context.today.year + expression.year, expression.number)
    return choose(_valid(lambda y: make(y, expression.number), _years(context)), context, None, "past")


def weekend_of(expression: ex.Weekend, context: Context) -> DateRange:
    """A weekend: the last one begun, or the one to come."""
    today = context.today
    saturday = today - timedelta(today.weekday()) + timedelta(5)
    if expression.which == "next":
        saturday += timedelta(7)
    elif expression.which == "last" or not _weekend_ahead(expression, context, today):
        over = expression.which == "last" or saturday > today
        saturday -= timedelta(7) if over else timedelta(0)
    return values.between(values.day(saturday), values.day(saturday + timedelta(1)))


def _weekend_ahead(expression: ex.Weekend, context: Context, today: date) -> bool:
    return context.leaning == "future" or (context.leaning == "open" and expression.which == "this")


def holiday_of(expression: ex.Holiday, context: Context) -> DateRange:
    """A holiday: the nearest one the way the clause leans."""
    key = expression.key
    if expression.year or holidays.is_fixed(key):
        return values.day(_holiday_in(key, expression.year or 1))
    if expression.shift is not None:
        return values.day(_holiday_in(key, context.today.year + expression.shift))
    found = []
    for year in _years(context):
        day = holidays.day_of(key, year)
        found += [values.day(day)] if day else []
    if not found:
        raise Unresolved(NO_DAY)
    return choose(found, context, None if expression.which == "this" else expression.which, "open")


def _holiday_in(key: str, year: int) -> date:
    day = holidays.day_of(key, year)
    if day is None:
        raise Unresolved(NO_DAY)
    return day
