"""What stands behind "what it called" and "what Oman said were": the thing itself, by the name somebody gives it."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_NAMING = frozenset(
    {"call", "describe", "term", "label", "dub", "brand", "deem", "consider", "see", "regard"}
)
"""Verbs whose object is named behind it: "what it called an attack", "what it described as an attack"."""


def thing_named(parse: Parse, governor: int) -> int | None:
    """The noun that a free relative clause right behind a verb or preposition names: "bombed what Oman said were
    *camps*", "condemned what it called *an attack*"; None without one."""
    opening = governor + 1
    if opening >= len(parse) or parse.small[opening] != "what":
        return None
    clause = parse.child(governor, "ccomp", "pcomp")
    namer = parse.heads[opening]
    if clause is None or not parse.is_below(namer, clause):
        return None
    if parse.deps[opening] == "nsubj" and parse.lemmas[namer] == "be":
        return parse.child(namer, "attr") if namer != clause or parse.lemmas[clause] != "be" else None
    if parse.deps[opening] not in ("dobj", "attr") or parse.lemmas[namer] not in _NAMING:
        return None
    named = [kid for kid in parse.children(namer, "oprd", "dobj", "attr") if kid > namer]
    named += [
        thing
        for kid in parse.children(namer, "prep")
        if parse.lower(kid) == "as"
        for thing in parse.children(kid, "pobj")
    ]
    return next((thing for thing in named if parse.tags[thing].startswith("NN")), None)
