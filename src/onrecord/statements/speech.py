"""Whether a statement with a cue of speech is speech: words that somebody spoke or wrote.

A denial, a poll and a rumour are statements too; who asks for speech alone (`Statement.speech`) is spared what nobody
is said to have said.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import Span
from onrecord.statements.cues import speech_words
from onrecord.statements.drafts import Draft


def is_speech(draft: Draft, source: Sequence[Span]) -> bool:
    """Whether the draft reports words: its cue is one of speech, is not negated, is no noun or adverb without a named
    source ("the idea that …", "reportedly"), and no finding that hints at something ("the results suggest …")."""
    if not draft.speech or draft.negated:
        return False
    clause = None if draft.clause is None else draft.sentence.clauses[draft.clause]
    if not source:
        return clause is not None and clause.kind == "verb"
    return not (clause is not None and clause.lemma in speech_words().hinting and _is_finding(draft))


def _is_finding(draft: Draft) -> bool:
    heads = {draft.sentence.phrases[number].lemma for number in draft.speakers[:1]}
    return not heads.isdisjoint(speech_words().evidence)
