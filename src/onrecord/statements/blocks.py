"""Block quotations: "In a statement the ministry said:" and then a paragraph that on the page was set in, and in plain
text has neither marks nor a cue of its own."""

from __future__ import annotations

from onrecord.records import Span
from onrecord.statements.drafts import Draft

_MARKS = frozenset("\"'“”„«»‘’`")
_AFTER_CUE = 60
"""Characters between a cue and the colon: "said in a statement on Monday:"."""
_SHORTEST = 25
"""Characters of a paragraph that can be quoted so; a shorter one is a caption or a heading."""

BLOCK_SCORE = 0.7
"""Of a content that nothing marks: where it ends is not told, and a second paragraph is left to the outlet."""


def block_behind(text: str, draft: Draft) -> Span | None:
    """The paragraph behind a sentence that ends in a colon soon after the draft's cue; None when there is none, or
    when quotation marks open there, which say themselves what they hold."""
    end = draft.sentence.start + len(text[draft.sentence.start : draft.sentence.end].rstrip())
    if text[end - 1 : end] != ":" or not 0 < end - draft.cue.end <= _AFTER_CUE:
        return None
    behind = text[end:]
    start = end + len(behind) - len(behind.lstrip())
    if "\n" not in text[end:start] or text[start : start + 1] in _MARKS:
        return None
    stop = text.find("\n", start)
    stop = len(text.rstrip()) if stop < 0 else stop
    return Span(start, stop) if stop - start >= _SHORTEST else None
