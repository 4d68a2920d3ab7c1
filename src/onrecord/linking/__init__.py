"""What several articles have to do with each other.

Belongs here: pure functions from the records of many articles to records that join them: stories, quotations (later
copies, origins, happenings, exchanges, positions). Does not belong here: anything that looks at one article alone, the
grammar, or the store.
"""

from onrecord.linking.quotations import QuotedString, find_quotations
from onrecord.linking.stories import find_stories

__all__ = ["QuotedString", "find_quotations", "find_stories"]
