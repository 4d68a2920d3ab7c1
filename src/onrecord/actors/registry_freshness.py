"""How long after a check an office may still be taken as held: one limit for the checks, the report and the resolver.

An office without an end was seen held on its `checked` date and ages from there. Beyond the limit a role ("the French
foreign minister") is no longer taken for that person; the person's own name still is, with the doubt said.
"""

from __future__ import annotations

import datetime as dt

from onrecord.actors.entries import Holding

CHECKED_DAYS = 548
"""Days (18 months) after which a check is too old. Measured on the registry's own terms (`onrecord actors coverage
--ageing`, docs/registry.md): of those in office on a day of 2005 to 2022, 79 % of heads of state, 63 % of heads of
government, 60 % of foreign and 57 % of defence ministers still were 18 months later, and 51 and 47 % of the ministers
at 24 months: a name is as likely wrong as right. Over checks of 0 to 18 months a name given for a role is wrong in 11 %
(heads of state) to 23 % (defence ministers), over 21 to 36 months in 32 to 59 %."""


def last_seen(checked: dt.date | None, since: dt.date | None) -> dt.date | None:
    """The last day an office without an end is known to have been held: when it was checked, or the day it began."""
    return checked or since


def is_lapsed(holding: Holding, day: dt.date) -> bool:
    """Whether nobody knows if an office was still held that day: it has no end, and its check is too old or none."""
    if holding.term.until is not None:
        return False
    return holding.seen is None or (day - holding.seen).days > CHECKED_DAYS


def doubt(holding: Holding) -> str:
    """Why an office is not certain, for a mention's reason: "office last checked 2025-01; may no longer be held"."""
    if holding.checked is not None:
        return f"office last checked {holding.checked}; may no longer be held"
    if holding.seen is not None:
        return f"office not checked since it began in {holding.seen:%Y-%m}; may no longer be held"
    return "office never checked; may no longer be held"
