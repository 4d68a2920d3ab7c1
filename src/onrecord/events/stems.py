"""Whether two words name one thing: "proposal", "propose"; "accusation", "accuse"."""

from __future__ import annotations

_STEM = 4
"""Letters that a noun and a verb share at their beginnings when one names what the other does ("apology")."""
_ATION = "ation"
"""The longest ending that makes a noun of a verb."""
_ALIKE = 3
"""Letters at most in which a noun and verb of one stem differ at their ends ("proposal", "propose")."""


def of_one_stem(noun: str, verb: str) -> bool:
    """Whether a noun and a verb, or another noun, name one thing: "proposal", "propose"."""
    if (
        noun.endswith(_ATION)
        and len(noun) >= len(_ATION) + _STEM
        and verb.startswith(noun.removesuffix(_ATION))
    ):
        return True  # "accusation", "accuse"
    shared = 0
    while shared < min(len(noun), len(verb)) and noun[shared] == verb[shared]:
        shared += 1
    return noun == verb or (shared >= _STEM and shared >= max(len(noun), len(verb)) - _ALIKE - 1)
