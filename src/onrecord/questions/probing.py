"""A condition that each record is held against, one by one, in the order in which they are walked.

SQLite without statistics takes any index that a condition names for a good way in; of a condition that holds of half a
million events it would walk all of them again for each record. So every column that a condition names is written in a
way that no index fits (a plus sign, https://www.sqlite.org/optoverview.html, section 2.1), but for the record itself.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql import operators, visitors
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.selectable import SelectBase

from onrecord.store.tables import record_tables

_PLUS: Any = operators.custom_op("+")


def unindexed(column: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The value of a column, for which no index is looked up."""
    return UnaryExpression(column, operator=_PLUS, type_=column.type)


def held_against(record: sa.ColumnElement[Any], found: sa.Select[Any]) -> sa.ColumnElement[bool]:
    """Whether the query of one column finds the record; what it joins is joined by its keys."""
    conditions = [without_indexes(each) for each in found._where_criteria]
    bare = sa.select(found.selected_columns[0]).select_from(*found.get_final_froms())
    held = bare.where(found.selected_columns[0] == record, *conditions)
    return held.correlate(record.table).exists()


def without_indexes(condition: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    """The same condition over plain values; queries within it stay as they are."""

    def replaced(element: Any, **_given: Any) -> Any:  # noqa: ANN401 - SQLAlchemy's own
        if isinstance(element, SelectBase):
            return element
        return unindexed(element) if isinstance(element, sa.Column) else None

    changed: sa.ColumnElement[Any] = visitors.replacement_traverse(condition, {}, replaced)
    return changed


def event_is(event: sa.ColumnElement[Any], *kind: sa.ColumnElement[bool]) -> sa.ColumnElement[bool]:
    """The event of this id is of a kind. Written as a range of one id, so that SQLite looks it up in the index of types
    or statuses, which it need not leave, and not in that of ids, behind which it reads the whole event."""
    return sa.exists().where(*kind, record_tables["event"].c.id.between(event, event))
