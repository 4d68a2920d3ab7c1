"""Everything that joins articles, made in one go: the junction of the room.

    readings ─► stories, origins ─► happenings ─► exchanges, positions
                                 └► near copies, quotations, labels

Belongs here: the order of the steps and nothing else. Pure: the same readings, in any order, give the same records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from onrecord.linking.across import answered_in, join_exchanges, opened_in
from onrecord.linking.asides import without_asides
from onrecord.linking.assembling import to_happening
from onrecord.linking.chapters import chapters_of, followed_by, preceded_by
from onrecord.linking.copies import find_copies
from onrecord.linking.differing_twice import settle_numbers
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.happenings import group_events
from onrecord.linking.near import find_near
from onrecord.linking.origins import Origin, find_origins
from onrecord.linking.placing import day_of
from onrecord.linking.positions import positions_of
from onrecord.linking.profiles import Profile, lead_of, profile
from onrecord.linking.quotations import find_quotations
from onrecord.linking.quoted import quoted_strings
from onrecord.linking.quoted_across import edges_among, join_quotations
from onrecord.linking.rulings import NO_RULINGS, Rulings, of_events
from onrecord.linking.sides import Told, of_happenings, told_of
from onrecord.linking.spoken import in_order, join_spoken
from onrecord.linking.stances import Stance, demands_in, stances
from onrecord.linking.stories import find_stories
from onrecord.reading import Reading
from onrecord.records import Copy, Exchange, Happening, Label, Near, Position, Quotation, Story


class Linked(msgspec.Struct, frozen=True, kw_only=True):
    """What several readings have to do with each other; `origins` by the article's id."""

    stories: tuple[Story, ...] = ()
    copies: tuple[Copy, ...] = ()
    near: tuple[Near, ...] = ()
    origins: dict[str, Origin] = {}
    happenings: tuple[Happening, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    positions: tuple[Position, ...] = ()
    labels: tuple[Label, ...] = ()


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """What the articles of one chapter of a story have in common; positions follow from several stories."""

    story: str
    near: tuple[Near, ...] = ()
    happenings: tuple[Happening, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    """Those of the chapter by itself, as the quotations are: others may answer what is open here, or quote it too."""
    stances: tuple[Stance, ...] = ()
    told: tuple[Told, ...] = ()
    """The happenings with their events."""


def link(
    readings: Iterable[Reading], *, stories_ruled: Rulings = NO_RULINGS, events_ruled: Rulings = NO_RULINGS
) -> Linked:
    """Join what readings of articles have in common. The result does not depend on their order.

    What a person ruled comes first: `stories_ruled` on ids of articles, `events_ruled` on events.
    """
    known = {reading.article.id: reading for reading in sorted(readings, key=lambda each: each.article.id)}
    articles = [reading.article for reading in known.values()]
    stories, copies = find_stories(articles, stories_ruled), find_copies(articles)
    origins = find_origins(articles, copies)
    chapters = [chapter for story in stories for chapter in _chapters(story, known, origins, events_ruled)]
    stances = (stance for chapter in chapters for stance in chapter.stances)
    return Linked(
        stories=stories,
        copies=tuple(copies[name] for name in sorted(copies)),
        near=tuple(
            sorted((each for chapter in chapters for each in chapter.near), key=lambda each: each.article)
        ),
        origins=origins,
        happenings=tuple(each for chapter in chapters for each in chapter.happenings),
        quotations=in_order(each for chapter in chapters for each in chapter.quotations),
        exchanges=tuple(
            each for chapter in sorted(chapters, key=lambda one: one.story) for each in chapter.exchanges
        ),
        positions=positions_of(stances),
        labels=tuple(label for reading in known.values() for label in reading.labels),
    )


def _chapters(
    story: Story, known: Mapping[str, Reading], origins: Mapping[str, Origin], ruled: Rulings
) -> list[Chapter]:
    """The chapters of a story, each with what those after it answer."""
    cut = chapters_of([(name, day_of(known[name].article)) for name in story.articles])
    told = {
        number: link_chapter(story.id, [known[name] for name in names], origins, ruled, alone=len(cut) == 1)
        for number, names in cut.items()
    }
    if len(cut) > 1:
        exchanges = _exchanges_across({number: each.told for number, each in told.items()})
        parts = {number: each.quotations for number, each in told.items()}
        quoted = join_quotations(parts, edges_among(parts))
        told = {
            number: replace(each, exchanges=exchanges.get(number, ()), quotations=tuple(quoted[number]))
            for number, each in told.items()
        }
    return list(told.values())


def _exchanges_across(told: Mapping[int, Sequence[Told]]) -> dict[int, tuple[Exchange, ...]]:
    """The exchanges of the chapters of a story, of the happenings of each."""
    opened = {number: opened_in(each) for number, each in told.items()}
    waiting = {
        number: of_happenings(told[number], (each.overture for each in opened[number] if each.waits))
        for number in told
    }
    follows = followed_by(told)
    later = {
        (overture, number): exchange
        for number, before in preceded_by(follows).items()
        for overture, exchange in answered_in(
            [each for one in before for each in waiting[one]], told[number], opened[number]
        ).items()
    }
    return join_exchanges(opened, later, follows)


def link_chapter(
    story: str,
    told: Sequence[Reading],
    origins: Mapping[str, Origin],
    ruled: Rulings = NO_RULINGS,
    *,
    alone: bool = True,
) -> Chapter:
    """Join what the articles of one chapter have in common; what others say does not change it. `origins` by the id of
    the article, `ruled` on events. Of a chapter that is not `alone` in its story the exchanges are left to those who
    join them over all. The result does not depend on the order of the readings."""
    ordered = sorted(told, key=lambda reading: reading.article.id)
    articles = [reading.article for reading in ordered]
    events = {event.id: event for reading in ordered for event in reading.events}
    groups = group_events(_profiles(ordered), of_events(ruled, events.values()))
    happenings = settle_numbers(
        (to_happening(group, origins, story=story, told_by=articles) for group in groups), events
    )
    home = {article.id: story for article in articles}
    strings = (string for reading in ordered for string in quoted_strings(reading))
    with_events = told_of(happenings, events)
    copied = {name: of for name in home if name in origins and (of := origins[name].copy_of)}
    return Chapter(
        story=story,
        near=find_near(articles, copied),
        happenings=happenings,
        quotations=join_spoken(find_quotations(strings, home, alone=True), home),
        exchanges=find_exchanges(with_events) if alone else (),
        stances=_stances(with_events),
        told=tuple(with_events),
    )


def _stances(told: Sequence[Told]) -> tuple[Stance, ...]:
    """The stances that the happenings of a chapter show, as far as all of it lets them stand."""
    demands = demands_in(told)
    shown = (stance for each in told for stance in stances(each, demands))
    return without_asides(shown, told)


def _profiles(readings: Sequence[Reading]) -> list[Profile]:
    out = []
    for reading in readings:
        by_field, lead = defaultdict(list), lead_of(len(reading.article.text))
        for mention in reading.mentions:
            by_field[mention.field].append(mention)
        out += [profile(event, by_field[event.sentence.field], lead) for event in reading.events]
    return out
