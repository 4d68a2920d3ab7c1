"""Whose: the relative possessor stands for the noun that its clause describes ("the general, whose troops …")."""

from __future__ import annotations

from onrecord.grammar.parse import Parse


def owner_meant(parse: Parse, possessor: int) -> int:
    """The possessor itself, or for `whose` the noun that the relative clause around it describes."""
    if parse.tags[possessor] != "WP$":
        return possessor
    here = possessor
    while parse.heads[here] != here:
        if parse.deps[here] == "relcl":
            return parse.heads[here]
        here = parse.heads[here]
    return possessor
