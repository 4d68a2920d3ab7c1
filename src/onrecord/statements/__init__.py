"""Statements: who says, thinks, wants, denies or announces what.

Belongs here: joining clauses, cue tables and quotation marks into statements with source, cue and content spans. Does
not belong here: which words are cues (`data/<language>/cues/`), the shape of sentences (`grammar/`), who the speaker is
(`actors/`), and the same words in several articles (`linking/`).
"""

from onrecord.statements.finding import find_statements
from onrecord.statements.quotes import Quote, quotes_in
from onrecord.statements.voices import Voices, is_named_claim, voice_of, with_voices

__all__ = ["Quote", "Voices", "find_statements", "is_named_claim", "quotes_in", "voice_of", "with_voices"]
