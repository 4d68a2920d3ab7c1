"""Transitions taken from Python: the parses of the parser's own loop."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from thinc.api import NumpyOps

from onrecord.grammar.model import DEFAULT_MODEL, _load
from onrecord.grammar.transitions import can_step, parse_in_steps

if TYPE_CHECKING:
    from spacy.tokens import Doc

TEXTS = [
    "The envoy of Vostia, who had left the talks on Monday, told the council that they were over. Nobody replied.",
    "",
    "On Tuesday.",
    "Talks between the two armies, broken off in May, went on.",
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    return _load(DEFAULT_MODEL)


def tagged(nlp: Any, texts: list[str]) -> list[Doc]:
    return list(nlp.pipe(texts, disable=["parser", "lemmatizer"]))


def shape(doc: Doc) -> list[tuple[int, str, bool]]:
    return [(token.head.i, token.dep_, bool(token.is_sent_start)) for token in doc]


def test_parses_are_those_of_the_parser(nlp: Any) -> None:
    stepped = tagged(nlp, TEXTS)
    parse_in_steps(nlp.get_pipe("parser"), stepped)
    called = [nlp.get_pipe("parser")(doc) for doc in tagged(nlp, TEXTS)]
    assert [shape(doc) for doc in stepped] == [shape(doc) for doc in called]


def test_scores_do_not_depend_on_how_many_states_wait() -> None:
    numbers = np.random.default_rng(7)
    rows = numbers.standard_normal((150, 64)).astype("float32")
    weights = numbers.standard_normal((106, 64)).astype("float32")
    together = NumpyOps().gemm(rows, weights, trans2=True)
    for first, last in [(0, 1), (3, 10), (5, 37), (1, 150)]:
        assert np.array_equal(NumpyOps().gemm(rows[first:last], weights, trans2=True), together[first:last])


def test_nothing_but_empty_paragraphs(nlp: Any) -> None:
    docs = tagged(nlp, ["", ""])
    parse_in_steps(nlp.get_pipe("parser"), docs)
    assert [len(doc) for doc in docs] == [0, 0]


def test_a_parser_of_several_readings_is_left_to_itself(nlp: Any) -> None:
    model = nlp.get_pipe("parser").model
    assert can_step(SimpleNamespace(cfg={"beam_width": 1}, model=model))
    assert not can_step(SimpleNamespace(cfg={"beam_width": 8}, model=model))
