"""What the dates of an article tell of the article itself: `date_notices`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from msgspec.structs import replace

from onrecord.dates.contradictions import contradictions
from onrecord.dates.implied import implied_date
from onrecord.dates.mention import TimeMention
from onrecord.grammar import Sentence
from onrecord.records import Actor, Article, Mention, Notice


class DateNotices(msgspec.Struct, frozen=True):
    """The notices of an article's dates; `published` is set when an article without a date names its own day."""

    notices: tuple[Notice, ...] = ()
    published: str | None = None

    def on(self, article: Article) -> Article:
        """The article dated by its own text, with the notice that says so in place of `undated`."""
        kept = (notice for notice in article.notices if notice.code != "undated")
        told = (notice for notice in self.notices if notice.code == "inferred_date")
        return replace(article, published=self.published, published_basis="text", notices=(*kept, *told))


def date_notices(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeMention],
    mentions: Sequence[Mention] = (),
    actors: Mapping[str, Actor] | None = None,
) -> DateNotices:
    """Contradictions among the dates of an article, and when one without a date appeared by its own words.

    A range stays a notice; only a single day becomes the day of publication."""
    notices = contradictions(article, sentences, times)
    implied = implied_date(article, sentences, times, mentions, actors) if article.published is None else None
    if implied is None:
        return DateNotices(notices)
    return DateNotices((*notices, implied.notice()), implied.day)
