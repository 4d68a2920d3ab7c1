"""The store: records kept in a database, one transaction an article.

Belongs here: the tables (derived from the record types), their version, the full-text index, writing a reading,
removing what it replaces, and every way a database can fail, each with its sentence. Does not belong here: questions a
person asks (`questions/`) and anything that finds records. SQLite is used today; another database needs another
engine in `engine.py` and another `FullText`, and no other change.
"""

from __future__ import annotations

from onrecord.store.fulltext import Hit
from onrecord.store.health import Health, health
from onrecord.store.keeping import Outcome, keep
from onrecord.store.store import Added, Store

__all__ = ["Added", "Health", "Hit", "Outcome", "Store", "health", "keep"]
