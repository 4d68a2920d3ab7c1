"""Forms embedded once: the same vectors, to the last bit, as embedding every token."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
from thinc.api import Relu, Softmax, chain

from onrecord.grammar.model import DEFAULT_MODEL, _load
from onrecord.grammar.once import embed_forms_once, forms_of

TEXTS = ["The envoy told the envoys that the talks went on.", "The talks went on.", "On.", ""]


def test_each_row_is_found_among_the_forms() -> None:
    rows = np.array([[7, 1], [3, 2], [7, 1], [7, 2], [3, 2]], dtype=np.uint64)
    first, form = forms_of(rows)
    assert len(first) == 3
    assert np.array_equal(rows[first][form], rows)


def test_no_rows_have_no_forms() -> None:
    first, form = forms_of(np.empty((0, 6), dtype=np.uint64))
    assert len(first) == len(form) == 0


def test_vectors_are_those_of_embedding_every_token() -> None:
    nlp = _load(DEFAULT_MODEL)
    embedding = nlp.get_pipe("tok2vec").model.layers[0]
    looks, joins, once, _ = embedding.layers
    docs = [nlp.make_doc(text) for text in TEXTS]
    tokens = joins.predict(looks.predict(docs))
    every = tokens
    for layer in once.layers:
        every = layer.predict(every)
    assert np.array_equal(once.predict(tokens).dataXd, every.dataXd)


def test_another_build_stays_as_it_is() -> None:
    model = chain(Relu(nO=4, nI=4), Softmax(nO=2, nI=4))
    before = [node.name for node in model.walk()]
    embed_forms_once(SimpleNamespace(model=model))
    assert [node.name for node in model.walk()] == before
