"""How the rule of an event is written: `refuse:refuse>consult.talks~told`.

Its steps stand from the outermost inwards: an effect, with the word that has it (`refuse:refuse`), or an entry of the
codebook (`consult.talks`). Behind them a `~` says where a side was found that the clause leaves open: its way, of which
`docs/codebook.md` tells what each means.

Belongs here: what whoever writes such a rule and whoever reads it must agree on.
"""

from __future__ import annotations

from typing import Literal

Way = Literal["", "~thing", "~told", "~home", "~near", "~main"]
"""Where a side was found; empty where the clause names both."""

THING: Way = "~thing"
TOLD: Way = "~told"
HOME: Way = "~home"
NEAR: Way = "~near"
MAIN: Way = "~main"

STEP = ">"
"""What stands behind a step that has another within it."""
_WAY = "~"


def under(step: str, rule: str) -> str:
    """A rule with a step around it."""
    return f"{step}{STEP}{rule}"


def steps_of(rule: str) -> list[str]:
    """The steps of a rule, the outermost first, without its way."""
    return without_way(rule).split(STEP)


def outermost(rule: str) -> str:
    """The first step of a rule: the last effect, or the entry where it has none."""
    return steps_of(rule)[0]


def innermost(rule: str) -> str:
    """The last step of a rule: the entry whose words stand in the clause."""
    return steps_of(rule)[-1]


def is_filled(rule: str) -> bool:
    """Whether a side was found elsewhere than in the clause."""
    return _WAY in rule


def without_way(rule: str) -> str:
    """A rule without what it says of where a side was found."""
    return rule.partition(_WAY)[0]


def way_of(rule: str) -> str:
    """Where a side was found (`~told`), or nothing."""
    _, mark, way = rule.partition(_WAY)
    return mark + way
