"""The matrix products of the parser's model, by numpy in blocks of one height.

More than a third of the reading is these products. The library that thinc brings for them knows no recent processors
and falls back to code without vector instructions there; numpy's is two to three times as fast. But its sums depend in
their last bits on how many rows are multiplied at once, so that a paragraph might be parsed otherwise in other company.
Blocks of one height, the last one filled up with zeros, make each row's sum the same in every company (measured: equal
bits for 1 to 4,000 rows, on one thread and on two).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from thinc.api import Model, NumpyOps

BLOCK = 128
"""Rows of a block. On paragraphs of news 64 and 256 are alike; few rows are lost to zeros."""


class BlockOps(NumpyOps):  # type: ignore[misc]  # thinc's compiled classes have no types
    """thinc's operations with products of matrices in blocks; all others as they are."""

    def gemm(
        self,
        x: NDArray[np.float32],
        y: NDArray[np.float32],
        *,
        out: NDArray[np.float32] | None = None,
        trans1: bool = False,
        trans2: bool = False,
    ) -> NDArray[np.float32]:
        """The product of two matrices, each turned first where `trans1` or `trans2` says so."""
        left, right = x.T if trans1 else x, y.T if trans2 else y
        product = out if out is not None else np.empty((left.shape[0], right.shape[1]), dtype=x.dtype)
        for first in range(0, len(left), BLOCK):
            rows = np.ascontiguousarray(left[first : first + BLOCK])
            if len(rows) == BLOCK and product.flags.c_contiguous:
                np.dot(rows, right, out=product[first : first + BLOCK])
                continue
            filled = np.zeros((BLOCK, rows.shape[1]), dtype=rows.dtype)
            filled[: len(rows)] = rows
            product[first : first + BLOCK] = np.dot(filled, right)[: len(rows)]
        return product


def multiply_in_blocks(component: Any) -> None:  # noqa: ANN401  (spaCy ships no type for a component)
    """Let a component of a spaCy pipeline multiply in blocks."""
    model: Model[Any, Any] = component.model
    ops = BlockOps()
    for node in model.walk():
        node.ops = ops
