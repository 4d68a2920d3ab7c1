"""Meetings that are only announced: "will meet him on Monday. … described the summit as a separate deal"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.drafts import Draft
from onrecord.events.stems import of_one_stem
from onrecord.events.unreal import DEFINITE

_CONTACT = "consult."
"""How the ids of the frames of meetings and journeys begin."""
_HELD = "CONSULT"
_THERE = frozenset({"at", "during", "after", "following", "since", "in", "from", "on"})
"""Prepositions behind which a meeting stands that has been, or is while something else is done."""


def is_announced(draft: Draft, before: Sequence[Draft]) -> bool:
    """Whether a definite noun names a meeting of which the article has told so far (`before`) that it lies ahead: by
    the last words of the same stem, or else of any meeting."""
    clause = draft.clause
    if draft.meaning.type != _HELD or clause.kind != "noun" or clause.light is not None:
        return False
    if draft.meaning.status != "reported" or clause.phrase is None:
        return False
    if draft.sentence.phrases[clause.phrase].determiner not in DEFINITE or _is_under_way(draft):
        return False
    told = [each for each in before if each.root.startswith(_CONTACT)]
    alike = [each for each in told if of_one_stem(clause.lemma, each.clause.lemma)] or told
    return bool(alike) and alike[-1].meaning.type != _HELD and alike[-1].meaning.status == "planned"


def _is_under_way(draft: Draft) -> bool:
    """ "said at the summit", "the talks ended": what is told of a meeting that has been."""
    clause = draft.clause
    outer = None if clause.parent is None else draft.sentence.clauses[clause.parent]
    if outer is None:
        return True
    there = any(item.phrase == clause.phrase and item.prep in _THERE for item in outer.attachments)
    done = clause.phrase in outer.subjects and outer.tense == "past"
    return there or done
