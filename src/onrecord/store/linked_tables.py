"""The tables beside those of the linked records: who is in them, what they join, and in which story each article is.

Every one follows from the records and is written with them, so that a question need not open a record's lists.
"""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.store.tables import metadata

story_article = sa.Table(
    "story_article",
    metadata,
    sa.Column("article", sa.Text, primary_key=True),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("chapter", sa.Integer, nullable=False),
    sa.Column("day", sa.Integer, nullable=True),
    sa.Column("origin", sa.Text, nullable=False),
    sa.Column("source", sa.Text, nullable=False),
    sa.Index("story_article_story", "story", "chapter"),
)
"""The story that each linked article tells; `day` of publication counts from the year 1. `origin` is as the article
shows it (`own`, `agency NAME`, `copy of ID`), `source` the independent source behind it (`own ID`, `agency NAME`)."""

happening_report = sa.Table(
    "happening_report",
    metadata,
    sa.Column("event", sa.Text, primary_key=True),
    sa.Column("happening", sa.Text, nullable=False, index=True),
    sa.Column("article", sa.Text, nullable=False),
    sa.Index("happening_report_article", "article", "happening"),
)
"""Which events report a happening; each event reports one. The happenings of an article are read from its index."""

quotation_variant = sa.Table(
    "quotation_variant",
    metadata,
    sa.Column("quotation", sa.Text, primary_key=True),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("statement", sa.Text, nullable=False, index=True),
    sa.Column("article", sa.Text, nullable=False, index=True),
)
"""The variants of a quotation, counted from 0; `statement` is empty where no statement holds the words."""

exchange_happening = sa.Table(
    "exchange_happening",
    metadata,
    sa.Column("exchange", sa.Text, primary_key=True),
    sa.Column("role", sa.Text, primary_key=True),
    sa.Column("happening", sa.Text, primary_key=True, index=True),
)
"""The happenings of an exchange, with `role` `overture` or `answer`."""

position_happening = sa.Table(
    "position_happening",
    metadata,
    sa.Column("position", sa.Text, primary_key=True),
    sa.Column("happening", sa.Text, primary_key=True, index=True),
)
"""The happenings that a position follows from."""

linked_involvement = sa.Table(
    "linked_involvement",
    metadata,
    sa.Column("record", sa.Text, primary_key=True),
    sa.Column("side", sa.Text, primary_key=True),
    sa.Column("actor", sa.Text, primary_key=True, index=True),
    sa.Column("country", sa.Text, index=True),
)
"""Who is in a happening (`source`, `target`), an exchange (`source` and `target` of the overture, `answer`: the sources
of its answers), a quotation (`speaker`) or a position (`source`: who stands so, `target`: toward whom)."""
