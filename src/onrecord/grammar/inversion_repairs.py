"""Speakers behind their verb, and other inversions that the small parser misses; applied with the other repairs
(`repairs.py`)."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
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
        if parse.lower(said) not in INVERTED or parse.child(said, "aux", "auxpass", "mark", *_SUBJECTS):
            continue
        content, speaker = parse.child(said, "ccomp"), parse.child(said, "dobj", "attr")
        if content is None or speaker is None or not content < said < speaker:
            continue
        told = parse.child(said, "dative")
        opening = said + 1 if told is None else parse.edges(told)[1] + 1
        quoted = parse.texts[said - 1] in _QUOTES
        if not quoted and parse.texts[said - 1] not in (",", "?", "!"):
            continue
        if parse.edges(speaker)[0] == opening and parse.child(content, *_SUBJECTS) is not None:
            if not quoted and not _is_followed_by_nothing(parse, said, speaker):
                continue
            parse.deps[speaker] = "nsubj"
            mended = True
    return mended


def _is_followed_by_nothing(parse: Parse, said: int, speaker: int) -> bool:
    """Whether the sentence ends behind the speaker, or goes on behind a comma."""
    after = parse.edges(speaker)[1] + 1
    return after >= len(parse) or parse.texts[after] in (",", ".", ";", ":")
