"""Review: what a person rules on records, kept for ever and applied wherever records are shown.

Belongs here: making a decision and checking that it makes sense, which decision stands, what it does to a record, what
reviewers add to the record and what belongs together by their word, the queue of what most needs a person, decisions as
gold, and taking them from one database to another. Does not belong here: forms and buttons (`web/`, `cli/`). A decision
never changes a record that was read; it is laid over it when it is shown, so that reading an article anew loses nothing
and everything can be undone.
"""

from __future__ import annotations

from onrecord.review.adding import Addition, add, added_record
from onrecord.review.agreement import Agreement, agreements
from onrecord.review.deciding import Wish, decide
from onrecord.review.gold import Written, write_gold
from onrecord.review.keeping import all_decisions, decisions_on, keep_decision
from onrecord.review.queue import Waiting, queue
from onrecord.review.restoring import Lost, Restored, lost_additions, restore
from onrecord.review.ruling import Ruled, corrected, standing
from onrecord.review.transfer import read_decisions, write_decisions

__all__ = [
    "Addition",
    "Agreement",
    "Lost",
    "Restored",
    "Ruled",
    "Waiting",
    "Wish",
    "Written",
    "add",
    "added_record",
    "agreements",
    "all_decisions",
    "corrected",
    "decide",
    "decisions_on",
    "keep_decision",
    "lost_additions",
    "queue",
    "read_decisions",
    "restore",
    "standing",
    "write_decisions",
    "write_gold",
]
