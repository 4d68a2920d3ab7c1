"""Questions: one typed function for each thing a person asks a database.

Belongs here: the filter and the sentence it stands for, listings, the timeline, one record with its surroundings,
search and the overview. Command line, Python and web pages all call these functions. Does not belong here: how an
answer looks (`cli/`) and how records are kept (`store/`).
"""

from __future__ import annotations

from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import (
    actors,
    articles,
    count,
    count_undated,
    events,
    mentions,
    set_asides,
    statements,
)
from onrecord.questions.overview import Overview, overview
from onrecord.questions.search import search
from onrecord.questions.show import Place, Shown, show
from onrecord.questions.timeline import Moment, timeline

__all__ = [
    "EVERYTHING",
    "Filter",
    "Moment",
    "Overview",
    "Place",
    "Shown",
    "actors",
    "articles",
    "count",
    "count_undated",
    "events",
    "mentions",
    "overview",
    "search",
    "set_asides",
    "show",
    "statements",
    "timeline",
]
