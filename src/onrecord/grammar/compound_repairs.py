"""Who does it before a hyphen: "the Qatari-brokered truce" tells what Qatar did as well as "the truce that Qatar
brokered"; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_TOLD = {
    "brokered": "broker",
    "mediated": "mediate",
    "facilitated": "facilitate",
    "hosted": "host",
    "chaired": "chair",
}
"""Participles that tell of a deed in front of its thing, each with its lemma. Most others only say whose it is: "the
Saudi-led coalition", "Iran-backed fighters"."""

TOLD_IN_FRONT = frozenset(_TOLD)

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her"})
_WISHED = frozenset(
    {"want", "seek", "demand", "urge", "propose", "offer", "suggest", "hope", "ask", "need", "call", "favour"}
)
"""Verbs under which a thing need not be there yet: "asked for Kenyan-mediated talks"."""


def maker_before_a_hyphen(parse: Parse) -> bool:
    """ "the Qatari-brokered truce": the participle describes the truce for the parser; it is the verb of a relative
    clause, of which the name before the hyphen is the subject."""
    mended = False
    for verb, small in enumerate(parse.small):
        maker, thing = verb - 2, parse.heads[verb]
        if small not in _TOLD or parse.deps[verb] != "amod" or maker < 0 or thing < verb:
            continue
        named = parse.texts[verb - 1] == "-" and parse.texts[maker][:1].isupper()
        if not named or not _is_there(parse, thing):
            continue
        parse.tags[verb], parse.lemmas[verb] = "VBD", _TOLD[small]
        parse.move(verb, thing, "relcl")
        parse.move(maker, verb, "nsubj")
        mended = True
    return mended


def _is_there(parse: Parse, thing: int) -> bool:
    """Whether the thing is spoken of as one that there is: a definite one, or one under a verb of what was done."""
    if any(parse.small[kid] in _DEFINITE for kid in parse.children(thing, "det", "poss")):
        return True
    above = parse.heads[thing]
    while not parse.tags[above].startswith("VB") and parse.heads[above] != above:
        above = parse.heads[above]
    return parse.tags[above] in ("VBD", "VBN") and parse.lemmas[above] not in _WISHED
