"""Questions: one typed function for each thing a person asks a database.

Belongs here: the filter and the sentence it stands for, and one function a question. Command line, Python and web pages
all call these functions. Does not belong here: how an answer looks (`cli/`) and how records are kept (`store/`).

| question | function | answer |
|---|---|---|
| What was read, record by record? | `articles` `actors` `mentions` `statements` `events` | records |
| What was left out, what does the database hold? | `set_asides` `overview` | records, `Overview` |
| Where do these words stand? | `search` | `Hit` |
| Which stories run, how much happens in them? | `stories` | `StoryTold` |
| What happened, when, who is silent? | `timeline` by day, `happenings` most told first | `HappeningTold` |
| On what do articles differ? | `conflicts` | `Conflict` |
| Who said these words first, who cut or changed them? | `quotations` | `QuotationTold` |
| Who offered what, what was the answer? | `exchanges` | `ExchangeTold` |
| Where does one stand toward another, on a day? | `positions` | `PositionTold` |
| What does each outlet call an actor? | `labels` one by one, `called` by outlet | `LabelTold`, `OutletTerms` |
| What do two outlets tell differently? | `compare` | `Comparison` |
| What leads back from this record? | `show` | `Shown` |
| How many fit, how many were left out for want of a date? | `count` `count_undated` | number |
| Why does nothing fit, what to try next? | `why_nothing` | a sentence |
| Which stories asked for have gone up in others? | `gone_stories` | sentences |

`spreadsheet.ROWS` has the flat rows of what joins articles.

Every listing takes a store and a `Filter`, and yields its answers one at a time in a fixed order.
"""

from __future__ import annotations

from onrecord.questions.article_lines import ArticleLine
from onrecord.questions.compare import Comparison, HappeningCompared, QuotationCompared, compare
from onrecord.questions.conflicts import Conflict, Disagreement, Side, Words, conflicts
from onrecord.questions.exchanges import ExchangeTold, exchanges
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.happenings import (
    HappeningTold,
    ReportTold,
    Source,
    Standing,
    happenings,
    timeline,
)
from onrecord.questions.labels import LabelTold, OutletTerms, Term, called, labels
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
from onrecord.questions.moments import Moment
from onrecord.questions.nothing import gone_stories, why_nothing
from onrecord.questions.overview import Overview, overview
from onrecord.questions.positions import PositionTold, positions
from onrecord.questions.quotations import Piece, QuotationTold, VariantTold, quotations
from onrecord.questions.search import search
from onrecord.questions.show import Place, Shown, show
from onrecord.questions.stories import StoryTold, stories

__all__ = [
    "EVERYTHING",
    "ArticleLine",
    "Comparison",
    "Conflict",
    "Disagreement",
    "ExchangeTold",
    "Filter",
    "HappeningCompared",
    "HappeningTold",
    "LabelTold",
    "Moment",
    "OutletTerms",
    "Overview",
    "Piece",
    "Place",
    "PositionTold",
    "QuotationCompared",
    "QuotationTold",
    "ReportTold",
    "Shown",
    "Side",
    "Source",
    "Standing",
    "StoryTold",
    "Term",
    "VariantTold",
    "Words",
    "actors",
    "articles",
    "called",
    "compare",
    "conflicts",
    "count",
    "count_undated",
    "events",
    "exchanges",
    "gone_stories",
    "happenings",
    "labels",
    "mentions",
    "overview",
    "positions",
    "quotations",
    "search",
    "set_asides",
    "show",
    "statements",
    "stories",
    "timeline",
    "why_nothing",
]
