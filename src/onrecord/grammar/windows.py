"""The layers of the parser's model that look at a word's neighbours, block by block.

Half of the model's time goes into four layers that each join a token's vector with those beside it, multiply, keep the
greatest of three pieces, scale, and add what came in. thinc takes these steps one after another over all tokens of a
batch, and each reads and writes arrays that fit into no cache. Here a block of tokens goes through all steps of a layer
before the next one is taken up (measured: 55 ms -> 37 ms for 128 paragraphs, of which 30 are the products). The same
sums are taken in the same order as in thinc, and a row's product does not depend on its company (`dense.py`), so that
the bits are the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model

BLOCK = 256
"""Rows of a block. 128 to 512 are alike; 64 and 1,024 cost a tenth more."""

_LAYER = ("expand_window", "maxout", "layernorm", "dropout")
"""What each layer is made of, as thinc names it; dropping out is for training alone."""
_TINY = 1e-08
"""What thinc adds to a variance, so that nothing is divided by nothing."""

Floats = NDArray[np.float32]


class Layer(NamedTuple):
    """The weights of one layer: those of each piece together, not those of each unit."""

    weights: Floats
    bias: Floats
    scale: Floats
    shift: Floats


def read_windows_in_blocks(component: Any) -> None:  # noqa: ANN401  (spaCy ships no type for a component)
    """Let a component of a spaCy pipeline take its window layers block by block; another build stays as it is."""
    model: Model[Any, Any] = component.model
    for node in list(model.walk()):
        if node.name.startswith("with_array(residual(") and all(map(_is_window_layer, _layers_of(node))):
            layers = list(map(_weights_of, _layers_of(node)))
            node.layers[0] = Model(
                "windows_in_blocks", _forward, layers=[node.layers[0]], attrs={"layers": layers}
            )


def _layers_of(node: Model[Any, Any]) -> list[Model[Any, Any]]:
    return list(node.layers[0].layers)


def _is_window_layer(layer: Model[Any, Any]) -> bool:
    """Whether a layer is one of tokens with one neighbour on each side, its greatest of three pieces scaled."""
    steps = [step for step in layer.walk(order="dfs_pre") if not step.layers]
    if not layer.name.startswith("residual(") or tuple(step.name for step in steps) != _LAYER:
        return False
    return steps[0].attrs["window_size"] == 1 and steps[1].get_dim("nP") == _PIECES


_PIECES = _NEIGHBOURS = 3
"""Pieces of which the greatest is kept; tokens that are joined: the one before, the token, the one behind."""


def _weights_of(layer: Model[Any, Any]) -> Layer:
    steps = {step.name: step for step in layer.walk()}
    maxout: Any = steps["maxout"]
    norm: Any = steps["layernorm"]
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    units, pieces, inputs = weights.shape
    return Layer(
        weights=np.ascontiguousarray(weights.transpose(1, 0, 2).reshape(pieces * units, inputs).T),
        bias=np.ascontiguousarray(bias.T).reshape(-1),
        scale=norm.get_param("G"),
        shift=norm.get_param("b"),
    )


def _forward(
    model: Model[Floats, Floats], tokens: Floats, is_train: bool
) -> tuple[Floats, Callable[[Floats], Floats]]:
    """The model is for reading alone; it cannot be trained further."""
    return through(model.attrs["layers"], tokens), lambda gradient: gradient


def through(layers: list[Layer], tokens: Floats) -> Floats:
    """The vectors of tokens in a row after all layers. Before the first and behind the last stands nothing (zeros)."""
    count, width = tokens.shape
    rows = -(-count // BLOCK) * BLOCK
    given = np.zeros((rows + 2, width), dtype=np.float32)
    given[1 : count + 1] = tokens
    made = np.zeros_like(given)
    scratch = _Scratch(width)
    for layer in layers:
        for first in range(0, rows, BLOCK):
            scratch.through(layer, given[first : first + BLOCK + 2], made[first + 1 : first + BLOCK + 1])
        made[count + 1 :] = 0
        given, made = made, given
    return given[1 : count + 1]


class _Scratch:
    """The arrays that a block needs on its way, made once."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._windows = np.empty((BLOCK, _NEIGHBOURS * width), dtype=np.float32)
        self._products = np.empty((BLOCK, _PIECES * width), dtype=np.float32)
        self._best, self._squares = (np.empty((BLOCK, width), dtype=np.float32) for _ in range(2))
        self._sums = np.empty((BLOCK, 1), dtype=np.float32)

    def through(self, layer: Layer, given: Floats, made: Floats) -> None:
        """Write into `made` what a layer makes of a block; `given` has a row more on either side."""
        width, count = self._width, np.float32(self._width)
        windows, products, best, sums = self._windows, self._products, self._best, self._sums
        for place in range(_NEIGHBOURS):
            windows[:, place * width : (place + 1) * width] = given[place : place + BLOCK]
        np.dot(windows, layer.weights, out=products)
        products += layer.bias
        np.maximum(products[:, :width], products[:, width : 2 * width], out=best)
        np.maximum(best, products[:, 2 * width :], out=best)
        np.add.reduce(best, axis=1, keepdims=True, out=sums)
        sums /= count
        best -= sums
        np.multiply(best, best, out=self._squares)
        np.add.reduce(self._squares, axis=1, keepdims=True, out=sums)
        sums /= count
        sums += _TINY
        best *= sums ** (-1.0 / 2.0)
        best *= layer.scale
        best += layer.shift
        np.add(given[1:-1], best, out=made)
