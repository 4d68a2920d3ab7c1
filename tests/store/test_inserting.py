"""Rows of one insertion have the same columns; whoever gives others is told."""

import pytest
import sqlalchemy as sa

from onrecord.store import Store
from onrecord.store.inserting import insert
from onrecord.store.tables import meta


@pytest.mark.parametrize(
    "rows",
    [
        [{"key": "a", "value": "1"}, {"key": "b"}],
        [{"key": "a", "value": "1"}, {"key": "b", "value": "2", "more": "3"}],
        [{"key": "a", "value": "1"}, {"key": "b"}, {"key": "c", "value": "3", "more": "4"}],
        [{"key": "a", "value": "1", "more": "2"}],
    ],
)
def test_rows_of_other_columns_are_an_error(rows: list[dict[str, str]]) -> None:
    with (
        Store.open() as store,
        pytest.raises(ValueError, match="rows of onrecord with"),
        store.writing() as connection,
    ):
        insert(connection, meta, rows)


def test_rows_in_any_order_of_their_columns_are_inserted() -> None:
    with Store.open() as store, store.writing() as connection:
        insert(connection, meta, [{"key": "a", "value": "1"}, {"value": "2", "key": "b"}])
        query = sa.select(meta.c.value).where(meta.c.key.in_(("a", "b"))).order_by(meta.c.key)
        assert list(connection.execute(query).scalars()) == ["1", "2"]
