"""What kind of text it is that tells something: a line or two, an article about dealings between sides, ordinary news.

In the news of a town, a market or a match hardly anything is done by one side to another, so that a clause there seldom
leaves a side open (`reasons.py`), and what is coded all the same is seldom right (`scoring.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.records import ActorRef

POWER = frozenset({"GOV", "MIL", "COP", "SPY", "LEG", "JUD", "PTY", "OPP", "REB", "SEP", "INS"})
"""Sectors of those who act for a state or against it; what others do to each other is seldom an event."""
SHORT = 2
"""Sentences of a text that is no whole article: what stands in it names its own sides or has none."""
AN_ARTICLE = 6
"""Sentences from which the mentions of a text tell what kind of article it is; the own articles have ten and more."""
A_PART = 0.1
"""Share of the mentions from which an article is about a side."""
LITTLE_POLITICS = 0.6
"""Mentions by sentence of those who act for a state or against it: own articles of ordinary news have .1 to .8 of them,
those about dealings between states .5 to 2.5."""
ONE_SIDE = 0.7
"""Share of the mentions of sides from which an article that names few of those is about one: nine in ten of the own
articles of ordinary news, none of the five such pages of a held-out and another story pack."""
MUCH_POLITICS = 1.2
"""Of these mentions so many that more of them tell nothing: of a hundred articles of story packs ten have fewer, of
ordinary ones nine in ten."""


class ArticleKind:
    """The kind of a text: its number of sentences, how often it names each side, all who act for one, and the number of
    its mentions that are no places."""

    def __init__(self, lines: int, counts: Sequence[int], acting: Sequence[ActorRef], mentions: int) -> None:
        self._lines, self._counts = lines, sorted(counts, reverse=True)
        self._total = sum(counts)
        self.politics = sum(bool(POWER.intersection(each.sectors)) for each in acting) / lines
        """How many who act for a state or against it are named by sentence."""
        self.strangers = 1 - self._total / mentions if mentions else 0.0
        """The share of the mentions that are nobody's side: people of no country, firms, media."""

    @property
    def short(self) -> bool:
        """Whether the text is a line or two and no whole article."""
        return self._lines <= SHORT

    @property
    def single(self) -> bool:
        """Whether the text is one sentence, with nothing before it that tells who is meant."""
        return self._lines == 1

    @property
    def is_article(self) -> bool:
        """Whether the text is long enough to tell what kind of article it is."""
        return self._lines >= AN_ARTICLE

    @property
    def many(self) -> bool:
        """Whether the article is about more than one side: a second has a tenth of the mentions."""
        return sum(each >= A_PART * self._total for each in self._counts) > 1

    @property
    def ordinary(self) -> bool:
        """Whether it is an article that names few who act for a state or against it."""
        return self.is_article and self.politics < LITTLE_POLITICS

    @property
    def at_home(self) -> bool:
        """Whether it is an article about one side, and no page of those who govern it: a party's quarrel, a flood."""
        return self.unpolitical > 0 and self.most >= ONE_SIDE

    @property
    def unpolitical(self) -> float:
        """How much an article lacks of mentions of those who act for a state or against it; 0 to 1.2."""
        return max(0.0, MUCH_POLITICS - self.politics) if self.is_article else 0.0

    @property
    def most(self) -> float:
        """The share of the mentions of sides that the side named most has: what goes on within one country has .75 and
        more, dealings between states .3 to .65."""
        return self._counts[0] / self._total if self._total else 0.0

    @property
    def breadth(self) -> str:
        """What a ground of scores says of the article: a line or two, ordinary news, about two sides, or another."""
        if self.short:
            return "article: a line or two"
        if self.ordinary:
            return "article: ordinary news"
        counts = self._counts
        two = len(counts) > 1 and (len(counts) == 2 or counts[2] * 2 <= counts[1])
        return "article: about two sides" if two else "article: about one side or many"
