"""The vector of each word form, computed once for all its places in a batch of paragraphs.

The first layers of the parser's model look at one token alone, at its form and not at its neighbours, and make a fourth
of all matrix products. Two of three tokens of a batch of news are forms that the batch has already ("the", "said"), so
that these layers are run over the forms, and each token gets the vector of its own. The bits are those of running them
over all tokens, as a row's sum does not depend on the other rows (`dense.py`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model
from thinc.types import Ragged

_LOOKS, _JOINS, _PARTS = "extract_features", "list2ragged", "ragged2list"
"""What opens and ends the layers over single tokens, as thinc and spaCy name them."""
_ODD = np.arange(1, 33, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15) | np.uint64(1)
"""An odd number for each feature of a token; their weighted sum tells forms apart."""


def embed_forms_once(component: Any) -> None:  # noqa: ANN401  (spaCy ships no type for a component)
    """Let a component of a spaCy pipeline embed each word form of a batch once; one of another build stays as it is."""
    model: Model[Any, Any] = component.model
    for node in list(model.walk()):
        names = [layer.name for layer in node.layers]
        if names[:2] != [_LOOKS, _JOINS] or names[-1:] != [_PARTS]:
            continue
        by_token = node.layers[2:-1]
        if by_token and all(layer.name.startswith("with_array") for layer in by_token):
            node.layers[2:-1] = [Model("each_form_once", _forward, layers=by_token)]


def _forward(
    model: Model[Ragged, Ragged], tokens: Ragged, is_train: bool
) -> tuple[Ragged, Callable[[Ragged], Ragged]]:
    """The model is for reading alone; it cannot be trained further."""
    features: Any = tokens.dataXd
    first, form = forms_of(features)
    vectors = features[first]
    for layer in model.layers:
        vectors = layer.predict(vectors)
    return Ragged(vectors[form], tokens.lengths), lambda gradient: gradient


def forms_of(features: NDArray[np.uint64]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Where each different row stands first, and for each row which of those it is."""
    keys = (features * _ODD[: features.shape[1]]).sum(axis=1, dtype=np.uint64)
    _, first, form = np.unique(keys, return_index=True, return_inverse=True)
    if not np.array_equal(features[first][form], features):  # two forms with one sum: never seen
        first = form = np.arange(len(features))
    return first, form
