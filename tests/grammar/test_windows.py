"""Window layers taken block by block: the same vectors, to the last bit, as thinc's own layers."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from thinc.api import Relu, Softmax, chain

from onrecord.grammar.model import DEFAULT_MODEL, _load
from onrecord.grammar.windows import BLOCK, read_windows_in_blocks

NUMBERS = np.random.default_rng(7)


@pytest.fixture(scope="module")
def layers() -> Any:
    """The model's node that stands for the window layers; below it are thinc's own."""
    tok2vec = _load(DEFAULT_MODEL).get_pipe("tok2vec").model
    return next(node for node in tok2vec.walk() if node.name == "windows_in_blocks")


@pytest.mark.parametrize("count", [1, 3, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK + 5])
def test_vectors_are_those_of_the_layers_one_after_another(layers: Any, count: int) -> None:
    tokens = NUMBERS.standard_normal((count, layers.layers[0].get_dim("nO"))).astype("float32")
    assert np.array_equal(layers.predict(tokens), layers.layers[0].predict(tokens))


def test_another_build_stays_as_it_is() -> None:
    model = chain(Relu(nO=4, nI=4), Softmax(nO=2, nI=4))
    before = [node.name for node in model.walk()]
    read_windows_in_blocks(SimpleNamespace(model=model))
    assert [node.name for node in model.walk()] == before
