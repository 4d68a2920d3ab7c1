"""The tables that linking needs to go on where it stopped, and to compare one more article with what matters alone.

None of them holds a record. All of them can be made anew from the readings (`onrecord link --anew`).
"""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.store.tables import metadata

NEW, COUNTED, PLACED, MENDED, LINKED = range(5)
"""How far an article has come: read; its words counted and its copies found; put into a story; put there once more, now
that the others of its run are known; its story's records written."""

link_article = sa.Table(
    "link_article",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("article", sa.Text, nullable=False, unique=True),
    sa.Column("stage", sa.Integer, nullable=False),
    sa.Column("counted", sa.Boolean, nullable=False),
    sa.Column("story", sa.Integer, nullable=True, index=True),
    sqlite_autoincrement=True,
)
"""Every article with its stage, the number it goes by in the indexes below, and the number of its story."""

sa.Index("link_article_waiting", link_article.c.stage, sqlite_where=link_article.c.stage < LINKED)

run_carrier = sa.Table(
    "run_carrier",
    metadata,
    sa.Column("run", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Which articles first printed a run of words (a sample of the runs): where copies are looked up."""

term = sa.Table(
    "term",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("word", sa.Text, nullable=False, unique=True),
    sa.Column("articles", sa.Integer, nullable=False),
)
"""In how many articles each term stands."""

story_term = sa.Table(
    "story_term",
    metadata,
    sa.Column("term", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("period", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("story", sa.Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Which stories have a term among the strongest of an article of a period: where stories are looked up."""

story_state = sa.Table(
    "story_state",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=True, unique=True),
    sa.Column("due", sa.Boolean, nullable=False),
    sa.Column("state", sa.LargeBinary, nullable=False),
)
"""The words and days of each story, and the id that its record has got; `due` when articles have come or
left since its record was written."""

sa.Index("story_state_due", story_state.c.due, sqlite_where=story_state.c.due)

stance = sa.Table(
    "stance",
    metadata,
    sa.Column("happening", sa.Text, primary_key=True),
    sa.Column("pair", sa.Text, primary_key=True, index=True),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("chapter", sa.Integer, nullable=False),
    sa.Column("shown", sa.LargeBinary, nullable=False),
    sa.Index("stance_chapter", "story", "chapter"),
)
"""What happenings show of where one side stands toward another, all that one shows in one row: what positions are made
of."""

pair_due = sa.Table("pair_due", metadata, sa.Column("pair", sa.Text, primary_key=True))
"""Pairs of sides whose positions are to be made anew."""

overture_opened = sa.Table(
    "overture_opened",
    metadata,
    sa.Column("overture", sa.Text, primary_key=True),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("chapter", sa.Integer, nullable=False),
    sa.Column("number", sa.Integer, nullable=False),
    sa.Column("opened", sa.LargeBinary, nullable=False),
    sa.Index("overture_opened_chapter", "story", "chapter", "number"),
)
"""The overtures of stories that have several chapters, in short, numbered as they come in their chapter."""

overture_later = sa.Table(
    "overture_later",
    metadata,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("chapter", sa.Integer, primary_key=True),
    sa.Column("overture", sa.Text, primary_key=True),
    sa.Column("exchange", sa.LargeBinary, nullable=False),
    sqlite_with_rowid=False,
)
"""What a chapter answers to overtures of the chapters before it: the exchange of the two."""

quotation_part = sa.Table(
    "quotation_part",
    metadata,
    sa.Column("quotation", sa.Text, primary_key=True),
    sa.Column("story", sa.Text, nullable=False),
    sa.Column("chapter", sa.Integer, nullable=False),
    sa.Column("quoted", sa.LargeBinary, nullable=False),
    sa.Index("quotation_part_chapter", "story", "chapter"),
)
"""The quotations of each chapter by itself, of stories that have several chapters."""

quotation_run = sa.Table(
    "quotation_run",
    metadata,
    sa.Column("story", sa.Text, primary_key=True),
    sa.Column("run", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("quotation", sa.Text, primary_key=True),
    sqlite_with_rowid=False,
)
"""The runs of five words of those: where the same words are looked up in other chapters."""

quotation_edge = sa.Table(
    "quotation_edge",
    metadata,
    sa.Column("one", sa.Text, primary_key=True),
    sa.Column("other", sa.Text, primary_key=True),
    sa.Column("story", sa.Text, nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Which of those, of two chapters, are one."""

LINKING_TABLES = (
    quotation_part,
    quotation_run,
    quotation_edge,
    link_article,
    run_carrier,
    term,
    story_term,
    story_state,
    stance,
    pair_due,
    overture_opened,
    overture_later,
)
