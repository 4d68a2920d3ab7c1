"""Gerunds that the small parser takes for something else; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_TAKES_GERUND = frozenset(
    {"deny", "admit", "consider", "stop", "avoid", "suggest", "propose", "resume", "finish"}
)


def gerund_read_as_adjective(parse: Parse) -> bool:
    """ "denied supplying missiles to the rebels": `supplying` is read as an adjective of the missiles; it is the verb
    that they, and what hangs on the outer verb behind it, belong to."""
    mended = False
    for gerund, tag in enumerate(parse.tags):
        thing = parse.heads[gerund]
        if tag != "VBG" or parse.deps[gerund] not in ("amod", "compound") or parse.deps[thing] != "dobj":
            continue
        outer = parse.heads[thing]
        if outer != gerund - 1 or parse.lemmas[outer] not in _TAKES_GERUND:
            continue
        parse.move(gerund, outer, "xcomp")
        parse.move(thing, gerund, "dobj")
        for prep in [kid for kid in parse.children(outer, "prep", "dative") if kid > thing]:
            parse.move(prep, gerund, parse.deps[prep])
        mended = True
    return mended
