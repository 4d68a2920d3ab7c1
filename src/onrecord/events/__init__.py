"""Events: clauses looked up in the codebook, with the actors in their roles, their date, status and voice.

Belongs here: applying the codebook (frames, operators, effects) to clauses and filling roles with actors. Does not
belong here: what a word means (`data/<language>/codebook/`), the shape of a sentence (`grammar/`), who is meant
(`actors/`), what several articles report together (`linking/`).
"""

from onrecord.events.codebook import Codebook
from onrecord.events.coder import Coder

__all__ = ["Codebook", "Coder"]
