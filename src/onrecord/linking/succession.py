"""Which of two things comes first, as far as days of doing and of telling are known."""

from __future__ import annotations

from onrecord.linking.sides import Told

WITHIN = 180
"""Days after which something is no longer an answer where both days are known."""

LAG = 5
"""Days before its first report that an overture without a date of its own may have been made at most."""


def comes_after(overture: Told, other: Told, dated: bool) -> bool:
    """Whether the other is not before the overture, as far as their days are known."""
    if other.span is None:
        return not dated and _told_after(overture, other)
    if overture.span is None:
        told = overture.first_told
        return not dated and (told is None or other.span[1] >= told - LAG)
    return overture.span[0] <= other.span[1] and other.span[0] - _made_by(overture) <= WITHIN


def _made_by(overture: Told) -> int:
    """The last day on which an overture may have been made, as its reports go: one that gives no day tells of any until
    it was first told."""
    _, last = overture.span or (0, 0)
    undated = any(event.date.start is None for event in overture.events)
    return max(last, overture.first_told or last) if undated else last


def _told_after(overture: Told, other: Told) -> bool:
    """Whether of two things without a day the other is told not only long before the overture is; what is refused again
    is told again."""
    one, two = overture.first_told, other.last_told
    return overture.span is not None or one is None or two is None or two >= one - LAG


def made_earlier(overture: Told, other: Told) -> bool:
    """Whether the overture is known to have been made before the other was done, or first told."""
    day = other.days[0] if other.days else other.first_told
    return overture.days is not None and day is not None and overture.days[1] < day
