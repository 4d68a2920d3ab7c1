"""Everything that joins articles, made in one go: the junction of the room.

    readings ─► stories, origins ─► happenings ─► exchanges, positions
                                 └► quotations, labels

Belongs here: the order of the steps and nothing else. Pure: the same readings, in any order, give the same records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.linking.assembling import to_happening
from onrecord.linking.copies import find_copies
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.happenings import group_events
from onrecord.linking.origins import Origin, find_origins
from onrecord.linking.positions import find_positions
from onrecord.linking.profiles import Profile, profile
from onrecord.linking.quotations import find_quotations
from onrecord.linking.quoted import quoted_strings
from onrecord.linking.spoken import join_spoken
from onrecord.linking.stories import find_stories
from onrecord.reading import Reading
from onrecord.records import Copy, Exchange, Happening, Label, Position, Quotation, Story


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What several readings have to do with each other; `origins` by the article's id."""

    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    origins: dict[str, Origin] = {}
    happenings: tuple[Happening, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    positions: tuple[Position, ...] = ()
    labels: tuple[Label, ...] = ()


def link(readings: Iterable[Reading]) -> Linked:
    """Join what readings of articles have in common. The result does not depend on their order."""
    known = {reading.article.id: reading for reading in sorted(readings, key=lambda each: each.article.id)}
    articles = [reading.article for reading in known.values()]
    stories = find_stories(articles)
    copies = find_copies(articles)
    origins = find_origins(articles, copies)
    happenings = tuple(happening for story in stories for happening in happenings_of(story, known, origins))
    home = {article: story.id for story in stories for article in story.articles}
    events = {event.id: event for reading in known.values() for event in reading.events}
    strings = (string for reading in known.values() for string in quoted_strings(reading))
    return Linked(
        stories=stories,
        copies=tuple(copies[name] for name in sorted(copies)),
        origins=origins,
        happenings=happenings,
        quotations=join_spoken(find_quotations(strings, home, alone=True), home),
        exchanges=find_exchanges(happenings, events),
        positions=find_positions(happenings, events),
        labels=tuple(label for reading in known.values() for label in reading.labels),
    )


def happenings_of(
    story: Story, readings: dict[str, Reading], origins: dict[str, Origin]
) -> tuple[Happening, ...]:
    """The happenings of one story; what other articles of other stories say does not change them."""
    told = [readings[article] for article in story.articles if article in readings]
    groups = group_events(_profiles(told))
    articles = [reading.article for reading in told]
    return tuple(to_happening(group, origins, story=story.id, told_by=articles) for group in groups)


def _profiles(readings: Sequence[Reading]) -> list[Profile]:
    out = []
    for reading in readings:
        by_sentence = defaultdict(list)
        for mention in reading.mentions:
            by_sentence[mention.field].append(mention)
        out += [profile(event, by_sentence[event.sentence.field]) for event in reading.events]
    return out
