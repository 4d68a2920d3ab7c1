"""Whether a statement with a cue of speech is speech: words that somebody spoke or wrote.

A denial, a poll and a rumour are statements too; who asks for speech alone (`Statement.speech`) is spared what nobody
is said to have said.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from onrecord.records import Span
from onrecord.shipped import shipped
from onrecord.statements.drafts import Draft


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    evidence: frozenset[str]
    hinting: frozenset[str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    return shipped("en/cues/speech.toml", _Table, code="cues")


def is_speech(draft: Draft, source: Sequence[Span]) -> bool:
    """Whether the draft reports words: its cue is one of speech, is not negated, is no noun or adverb without a named
    source ("the idea that …", "reportedly"), and no finding that hints at something ("the results suggest …")."""
    if not draft.speech or draft.negated:
        return False
    clause = None if draft.clause is None else draft.sentence.clauses[draft.clause]
    if not source:
        return clause is not None and clause.kind == "verb"
    return not (clause is not None and clause.lemma in _table().hinting and _is_finding(draft))


def _is_finding(draft: Draft) -> bool:
    heads = {draft.sentence.phrases[number].lemma for number in draft.speakers[:1]}
    return not heads.isdisjoint(_table().evidence)
