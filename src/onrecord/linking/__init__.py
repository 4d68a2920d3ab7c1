"""What several articles have to do with each other.

Belongs here: pure functions from the records of many articles to records that join them: copies and origins, stories,
happenings with their differences, quotations, exchanges, positions; `link` makes all of them. Does not belong here:
anything that looks at one article alone, the grammar, or the store.
"""

from onrecord.linking.copies import find_copies
from onrecord.linking.linked import Linked, link
from onrecord.linking.origins import Origin, find_origins
from onrecord.linking.quotations import QuotedString, find_quotations
from onrecord.linking.stories import find_stories

__all__ = [
    "Linked",
    "Origin",
    "QuotedString",
    "find_copies",
    "find_origins",
    "find_quotations",
    "find_stories",
    "link",
]
