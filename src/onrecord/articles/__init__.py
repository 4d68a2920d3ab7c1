"""Raw document → article: main text, furniture, repair, title, date, language, origin.

Belongs here: finding the article in a page, taking page furniture out line by line, repairing characters, and keeping
for every character of the article the way back to the document. Does not belong here: opening files (`sources/`), and
anything that needs grammar or a registry; dates in running text belong to `dates/`.
"""

from onrecord.articles.reading import to_article
from onrecord.articles.spanmap import SpanMap

__all__ = ["SpanMap", "to_article"]
