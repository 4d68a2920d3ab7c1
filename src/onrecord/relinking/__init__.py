"""Linking in the database: which articles wait for it, what they are compared with, and what is written when.

Belongs here: the way from readings that the store keeps to the records that join them, a few articles at a time, each
step in a transaction of its own, so that a run may stop at any moment and one more article is compared with what it
shares words with alone. Does not belong here: what makes articles one story or events one happening (`linking/`), and
the tables (`store/`).
"""

from onrecord.relinking.running import Advance, Done, link_database
from onrecord.relinking.version import linking_fingerprint

__all__ = ["Advance", "Done", "link_database", "linking_fingerprint"]
