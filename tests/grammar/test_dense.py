"""Products in blocks: right, and the same for a row whatever stands beside it."""

from __future__ import annotations

import numpy as np
import pytest

from onrecord.grammar.dense import BLOCK, BlockOps

OPS = BlockOps()
NUMBERS = np.random.default_rng(7)
ROWS = NUMBERS.standard_normal((3 * BLOCK + 5, 96)).astype("float32")
WEIGHTS = NUMBERS.standard_normal((50, 96)).astype("float32")


@pytest.mark.parametrize("count", [0, 1, 3, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 5])
def test_a_product_is_a_product(count: int) -> None:
    product = OPS.gemm(ROWS[:count], WEIGHTS, trans2=True)
    assert product.shape == (count, 50)
    assert product.dtype == np.float32
    np.testing.assert_allclose(product, ROWS[:count] @ WEIGHTS.T, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize(("first", "last"), [(0, 1), (1, 4), (5, 105), (BLOCK - 1, 2 * BLOCK + 9)])
def test_a_row_does_not_depend_on_its_company(first: int, last: int) -> None:
    together = OPS.gemm(ROWS, WEIGHTS, trans2=True)
    alone = OPS.gemm(ROWS[first:last], WEIGHTS, trans2=True)
    assert np.array_equal(alone, together[first:last])


def test_turned_and_into_a_given_place() -> None:
    place = np.empty((96, 96), dtype="float32")
    product = OPS.gemm(ROWS, ROWS, out=place, trans1=True)
    assert product is place
    np.testing.assert_allclose(place, ROWS.T @ ROWS, rtol=1e-3, atol=1e-3)
