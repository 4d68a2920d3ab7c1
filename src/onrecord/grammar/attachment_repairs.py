"""Phrases that the small parser hangs on the wrong word; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_PLACES = ("on", "against", "at")
_NOUNS = ("NN", "NNS", "NNP", "NNPS")


def place_after_the_agent(parse: Parse) -> bool:
    """ "an attack by gunmen on the consulate": the consulate is hung on the gunmen; it belongs to the attack."""
    mended = False
    for by, dep in enumerate(parse.deps):
        if (
            dep not in ("prep", "agent")
            or parse.lower(by) != "by"
            or parse.tags[parse.heads[by]] not in ("NN", "NNS")
        ):
            continue
        maker = parse.child(by, "pobj")
        place = parse.child(maker, "prep") if maker is not None else None
        if place is not None and parse.lower(place) in _PLACES:
            parse.move(place, parse.heads[by], "prep")
            mended = True
    return mended


def maker_behind_the_object(parse: Parse) -> bool:
    """ "the arrest of a journalist by agents": the agents are hung on the journalist; they make the arrest."""
    mended = False
    for by, dep in enumerate(parse.deps):
        if dep not in ("prep", "agent") or parse.lower(by) != "by":
            continue
        thing = parse.heads[by]
        of = parse.heads[thing]
        if parse.deps[thing] != "pobj" or parse.lower(of) != "of" or parse.tags[thing] not in _NOUNS:
            continue
        doing = parse.heads[of]
        if parse.tags[doing] in ("NN", "NNS") and parse.child(doing, "poss", "agent") is None:
            parse.move(by, doing, "prep")
            mended = True
    return mended
