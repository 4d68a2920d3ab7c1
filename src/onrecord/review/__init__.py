"""Review: what a person rules on records, kept for ever and applied wherever records are shown.

Belongs here: making a decision and checking that it makes sense, which decision stands, what it does to a record, the
queue of what most needs a person, and taking decisions from one database to another. Does not belong here: forms and
buttons (`web/`, `cli/`). A decision never changes a stored record; it is laid over it when it is shown, so that reading
an article anew loses nothing and everything can be undone.
"""

from __future__ import annotations

from onrecord.review.deciding import Wish, decide
from onrecord.review.keeping import all_decisions, decisions_on, keep_decision
from onrecord.review.queue import Waiting, queue
from onrecord.review.ruling import Ruled, corrected, standing
from onrecord.review.transfer import read_decisions, write_decisions

__all__ = [
    "Ruled",
    "Waiting",
    "Wish",
    "all_decisions",
    "corrected",
    "decide",
    "decisions_on",
    "keep_decision",
    "queue",
    "read_decisions",
    "standing",
    "write_decisions",
]
