"""From a group of events that are one thing to the record of the happening."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from onrecord.linking.blocs import side_of
from onrecord.linking.differences import find_differences
from onrecord.linking.origins import Origin
from onrecord.linking.profiles import Profile
from onrecord.records import ActorRef, Article, DateValue, Happening, Report, stable_id

K = TypeVar("K", bound=Hashable)


def to_happening(
    group: Sequence[Profile],
    origins: Mapping[str, Origin],
    *,
    story: str | None = None,
    told_by: Iterable[Article] = (),
) -> Happening:
    """The happening that a group of events is, in the order of their reports.

    `told_by` are the articles of the story; an outlet of one that has no report in the group is silent. The id follows
    from the first report, so that later ones leave it as it is.
    """
    first, articles = group[0].event, tuple(told_by)
    sources, targets, reciprocal = _sides(group)
    return Happening(
        id=stable_id("happening", first.id),
        type=_commonest(group, lambda each: each.event.type),
        sources=sources,
        targets=targets,
        reciprocal=reciprocal,
        date=_date(group),
        story=story,
        reports=tuple(_report(each, origins) for each in group),
        origins=len({_source(each, origins) for each in group}),
        not_reported_by=_silent(group, articles),
        differences=find_differences(group, {article.id: article.text for article in articles}),
    )


def _report(profile: Profile, origins: Mapping[str, Origin]) -> Report:
    event = profile.event
    return Report(
        event=event.id,
        article=event.article,
        outlet=event.outlet,
        origin=_source(profile, origins),
        status=event.status,
        by=event.by,
    )


def _source(profile: Profile, origins: Mapping[str, Origin]) -> str:
    article = profile.event.article
    return origins[article].source if article in origins else f"own {article}"


def _silent(group: Sequence[Profile], told_by: Iterable[Article]) -> tuple[str, ...]:
    """Outlets of the story of which no article reports it, in the order of the alphabet. An outlet that reprints speaks
    by what it reprints."""
    speaking = {each.event.outlet for each in group}
    return tuple(sorted({article.outlet for article in told_by if article.outlet} - speaking))


def _sides(group: Sequence[Profile]) -> tuple[tuple[ActorRef, ...], tuple[ActorRef, ...], bool]:
    """The sides as most reports have them, by country, and of those the actors that most name; where no two articles
    agree on them (`Kerland`, `the president`) the state, if one names it. Of equally many the first report's, but no
    headline's, which shortens: "European states" for the list of them."""
    group = sorted(group, key=lambda each: each.event.trigger.field == "title")
    best = _commonest(group, lambda each: (each.sources, each.targets, each.event.reciprocal))
    alike = [each for each in group if (each.sources, each.targets, each.event.reciprocal) == best]
    named = _commonest(alike, lambda each: (each.source_ids, each.target_ids))
    agreed = [each for each in alike if (each.source_ids, each.target_ids) == named]
    chosen = agreed[0].event
    sources, targets = chosen.sources, chosen.targets
    if len({each.event.article for each in agreed}) == 1:
        sources = _states(sources, (each.event.sources for each in alike))
        targets = _states(targets, (each.event.targets for each in alike))
    return (
        _as_named(sources, (each.event.sources for each in alike)),
        _as_named(targets, (each.event.targets for each in alike)),
        chosen.reciprocal,
    )


def _as_named(side: tuple[ActorRef, ...], told: Iterable[tuple[ActorRef, ...]]) -> tuple[ActorRef, ...]:
    """A side, of which none counts as inferred whose country some report names there."""
    named = {each.country or each.id for side in told for each in side if not each.inferred}
    return tuple(
        replace(each, inferred=False) if each.inferred and (each.country or each.id) in named else each
        for each in side
    )


def _states(side: tuple[ActorRef, ...], told: Iterable[tuple[ActorRef, ...]]) -> tuple[ActorRef, ...]:
    """A side of one actor as the state that it stands for, where a report names that in its place."""
    if len(side) != 1 or side_of(side[0], within=True) != f"{side[0].country}.GOV":
        return side
    states = (each for each in told if len(each) == 1 and each[0].id == each[0].country == side[0].country)
    return next(states, side)


def _date(group: Sequence[Profile]) -> DateValue:
    """The date that most reports give, among those that give one; the more exact of two that are equally frequent."""
    dated = [each for each in group if each.days is not None]
    if not dated:
        return group[0].event.date
    ranked = sorted(dated, key=lambda each: each.days[1] - each.days[0] if each.days else 0)
    best = _commonest(ranked, lambda each: each.days)
    return next(each.event.date for each in ranked if each.days == best)


def _commonest(group: Sequence[Profile], key: Callable[[Profile], K]) -> K:
    """The commonest key; of equally common ones that of the first in order."""
    return Counter(key(each) for each in group).most_common(1)[0][0]
