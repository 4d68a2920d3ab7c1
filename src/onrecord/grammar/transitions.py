"""The parser's transitions, taken one after another from Python.

A parser of spaCy takes two transitions a word, those of all paragraphs of a batch in one loop of compiled code. That
loop lets go of Python's lock, and each of its small functions takes the lock again to see whether something failed:
half of the time goes into this (measured on 366 paragraphs: 0.23 s, and 0.12 s in the loop below, which keeps the
lock). The sums are taken in the same order with the same library, so that each paragraph gets the same parse.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.tokens import Doc


def can_step(parser: Any) -> bool:  # noqa: ANN401  (spaCy ships no type for a component)
    """Whether a parser is of the usual build: one reading of each paragraph, with a layer of scores."""
    return parser.cfg.get("beam_width") == 1 and bool(parser.model.attrs.get("has_upper"))


def parse_in_steps(parser: Any, docs: Sequence[Doc]) -> None:  # noqa: ANN401
    """Write heads, labels and sentences into documents, as the parser does when it is called."""
    states = parser.moves.init_batch(docs)
    if any(len(doc) for doc in docs):
        _advance(parser, states, parser.model.predict(docs))
    parser.set_annotations(docs, states)


def _advance(parser: Any, states: Sequence[Any], step: Any) -> None:  # noqa: ANN401
    """Take the best transition of each state until all are final."""
    weights, bias = step.vec2scores.get_param("W"), step.vec2scores.get_param("b")
    unseen = sorted(parser.model.attrs["unseen_classes"])
    product = step.state2vec.numpy_ops.gemm  # that of the compiled loop, not in blocks: a step has few rows
    waiting = [state for state in states if not state.is_final()]
    while waiting:
        vectors = step.state2vec.predict(step.get_token_ids(waiting))
        scores = product(vectors, weights, trans2=True)
        scores += bias
        if unseen:
            scores[:, unseen] = scores.min()
        waiting = parser.transition_states(waiting, scores)
    step.clear_memory()
