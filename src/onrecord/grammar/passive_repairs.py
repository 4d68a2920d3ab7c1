"""Passives that the small parser does not see; applied with the other repairs (`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

ORDERED = frozenset({"urge", "order", "warn", "invite", "force", "accuse"})
"""Verbs that do not stand in the active with an infinitive and no object: "urged to halt" is always a passive."""


def passive_without_auxiliary(parse: Parse) -> bool:
    """ "Iran urged to halt attacks": read as an active past; without an object it can only be a passive."""
    mended = False
    for verb, tag in enumerate(parse.tags):
        if (
            tag not in ("VBD", "VBN")
            or parse.lemmas[verb] not in ORDERED
            or parse.child(verb, "dobj", "aux", "auxpass")
        ):
            continue
        subject = parse.child(verb, "nsubj")
        inner = parse.child(verb, "xcomp")
        if subject is None or inner is None or inner < verb or parse.tags[inner] != "VB":
            continue
        if parse.child(inner, "nsubj") is None:
            parse.deps[subject] = "nsubjpass"
            mended = True
    return mended
