"""Speakers behind their verb, and other inversions that the small parser misses; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.dependencies import SUBJECTS
from onrecord.grammar.parse import Parse

_QUOTES = ('"', "”", "''", "’", "»")
INVERTED = frozenset(
    ("warned", "asked", "announced", "insisted", "replied", "declared", "explained", "added", "claimed", "admitted",
     "recalled", "demanded", "promised", "stressed", "noted", "argued", "vowed", "countered", "urged", "told",
     "warns", "asks", "announces", "insists", "replies", "declares", "explains", "adds", "claims", "recalls")
)  # fmt: skip
"""Verbs behind which the speaker of a quotation may stand, apart from "said"."""


def speaker_read_as_object(parse: Parse) -> bool:
    """'"There is no way back", warned the envoy': who speaks is read as the object. Behind a quotation or a clause and
    a comma a verb of saying without a subject has its speaker behind it."""
    mended = False
    for said in range(1, len(parse)):
        if parse.lower(said) not in INVERTED or parse.has(said, "aux", "auxpass", "mark", *SUBJECTS):
            continue
        content, speaker = parse.child(said, "ccomp"), parse.child(said, "dobj", "attr")
        if content is None or speaker is None or not content < said < speaker:
            continue
        told = parse.child(said, "dative")
        opening = said + 1 if told is None else parse.edges(told)[1] + 1
        quoted = parse.texts[said - 1] in _QUOTES
        if not quoted and parse.texts[said - 1] not in (",", "?", "!"):
            continue
        if parse.edges(speaker)[0] == opening and parse.child(content, *SUBJECTS) is not None:
            if not quoted and not _is_followed_by_nothing(parse, said, speaker):
                continue
            parse.deps[speaker] = "nsubj"
            mended = True
    return mended


def _is_followed_by_nothing(parse: Parse, said: int, speaker: int) -> bool:
    """Whether the sentence ends behind the speaker, or goes on behind a comma."""
    after = parse.edges(speaker)[1] + 1
    return after >= len(parse) or parse.texts[after] in (",", ".", ";", ":")


def headline_goes_on_with_its_subject(parse: Parse) -> bool:
    """ "Iran accuses Oman of meddling, urges talks": the first clause is read as what the second verb tells of; a verb
    with an object and no subject behind a comma goes on with the subject of the first."""
    more = parse.root
    first = parse.child(more, "ccomp")
    if first is None or first > more or parse.tags[more] not in _PRESENT or parse.texts[more - 1] != ",":
        return False
    if parse.child(more, "dobj", "xcomp", "prep") is None or parse.lower(more) in _TELLING:
        return False
    if parse.child(more, "aux", *SUBJECTS) is not None or parse.child(first, *SUBJECTS) is None:
        return False
    parse.move(first, first, "ROOT")
    parse.move(more, first, "conj")
    return True


def infinitive_before_its_speaker(parse: Parse) -> bool:
    """ "Iran to free crew, Vatican says": the headline's future is what is said, also where it is read as a description
    of Iran; `to` is given the tag of a modal."""
    said = parse.root
    name = parse.child(said, "npadvmod", "dep")
    verb = parse.child(said, "ccomp") if name is None else parse.child(name, "relcl", "acl")
    if verb is None or verb > said or parse.tags[verb] != "VB" or parse.tags[said] not in _TOLD:
        return False
    to, subject = parse.child(verb, "aux"), parse.child(verb, "nsubj") if name is None else name
    if to is None or subject is None or parse.tags[to] != "TO" or not subject < to < verb:
        return False
    if name is not None:
        parse.move(verb, said, "ccomp")
        parse.move(name, verb, "nsubj")
    parse.tags[to] = "MD"
    return True


_PRESENT = ("VBZ", "VBP")
_TOLD = ("VBZ", "VBP", "VBD")
_TELLING = frozenset(("says", "say", "warns", "warn", "claims", "insists", "tells", "announces", "adds"))
