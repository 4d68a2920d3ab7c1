"""Anything → raw documents: files, folders, JSON and JSON Lines, standard input.

Belongs here: opening, decompressing, decoding and cutting into single documents, with what the source itself says of
each (title, outlet, date), and setting aside, with the reason, what cannot be opened. Does not belong here: anything
that looks into a text (main text, furniture, dates in the text, language): that is the task of `articles/`.
"""

from onrecord.sources.opening import count_sources, open_sources
from onrecord.sources.raw import RawDocument

__all__ = ["RawDocument", "count_sources", "open_sources"]
