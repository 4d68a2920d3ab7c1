"""Why an operator that lists a word makes nothing of it in a sentence."""

from __future__ import annotations

from onrecord.events.choosing import commands_own
from onrecord.events.codebook import NO_EVENT
from onrecord.events.meaning import Meaning
from onrecord.events.schema import Effect, Operator
from onrecord.events.small_words import is_edge
from onrecord.grammar import Clause, Sentence

AGREEING = ("agree", "promise", "assure")
"""Effects of words by which a side binds itself."""
_BECOMING = frozenset({"be", "become", "happen", "remain", "seem"})
"""Of these nobody has leave: "will not let the valley become a battlefield" refuses nothing that anybody does."""
NO_ROW = "its effect has no row for what it governs"
NOT_SO = "it does not govern a clause of the kind it asks for"
NOTHING = "it governs nothing here"
"""Why an operator that lists the word makes nothing of it."""


def why_idle(
    sentence: Sentence,
    clause: Clause,
    operator: Operator,
    effect: Effect | None,
    inner: Meaning | None,
    governed: int | None,
) -> str | None:
    """Why an operator makes nothing of what it governs here; None where it does."""
    if is_edge(sentence, clause):
        return NOTHING
    empty = inner is None or (inner.type == NO_EVENT and operator.effect == "wish")
    if effect is None or (empty and effect.type is None):
        return NO_ROW
    if governed is None and (operator.modal or (operator.complement and "noun" not in operator.governs)):
        return NOT_SO
    if inner is not None and inner.modal_told and operator.modal:
        return NOT_SO
    becoming = governed is not None and sentence.clauses[governed].lemma in _BECOMING
    if operator.effect == "permit" and inner is None and becoming:
        return NOTHING
    if inner is None and operator.effect == "request" and commands_own(sentence, clause, governed):
        return NOTHING  # "ordered officials to draw up a list"
    bare = clause.complements or (clause.objects and clause.kind != "adjective")
    if clause.kind == "adjective" and inner is None and not clause.complements:
        return NOTHING  # "open to the public"
    offered = clause.kind == "noun" and clause.light is None and operator.effect in AGREEING
    if offered and inner is None and governed is None and clause.parent is not None:
        return NOTHING  # "its proposals for the border raise questions"
    if inner is not None or governed is not None or bare:
        return None
    return None if any(item.prep in operator.prep for item in clause.attachments) else NOTHING
