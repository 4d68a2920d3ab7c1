"""Dates: expressions of time in English news, and the days they mean as far as that can be known.

Belongs here: finding the expressions (`finding.py`, `rules_*.py`, words in `data/en/dates`), what they say
(`expressions.py`), the days they mean beside the publication date (`resolve.py`, `leaning.py`), the rules of a date's
value (`values.py`), which of them dates which clause (`clauses.py`), and what they tell of the article: contradictions,
the time of an article without a date (`notices.py`). Does not belong here: the publication date
itself (`articles/`), what an event's date is when its clause gives none (`events/`).
"""

from onrecord.dates.clauses import time_of_clause
from onrecord.dates.context import Context
from onrecord.dates.expressions import Found
from onrecord.dates.finding import find
from onrecord.dates.mention import TimeMention
from onrecord.dates.mentions import entry_days, times_in
from onrecord.dates.notices import DateNotices, date_notices
from onrecord.dates.resolve import resolve
from onrecord.dates.values import DateRange, range_of

__all__ = [
    "Context",
    "DateNotices",
    "DateRange",
    "Found",
    "TimeMention",
    "date_notices",
    "entry_days",
    "find",
    "range_of",
    "resolve",
    "time_of_clause",
    "times_in",
]
