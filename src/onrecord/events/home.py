"""Whose country it is where the words do not say it: "Myanmar police arrest six journalists" is done at home.

A group without a country ("six journalists", "rebels") that stands opposite an actor with one belongs to the place that
the clause names, and else to the country of the other side.
"""

from __future__ import annotations

import msgspec

from onrecord.actors import NOT_STATES
from onrecord.events.adjectives import state_ref
from onrecord.events.drafts import Draft, Roles
from onrecord.events.implied import MISSION
from onrecord.events.matching import Groups
from onrecord.events.resolved import Pairs
from onrecord.grammar import Attachment
from onrecord.records import ActorRef

DOMESTIC = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "SANCTION", "ACCUSE", "MOBILIZE"})
"""Types that a state and its own people do to each other; whom one supports or meets may be from anywhere."""
_PLACING = frozenset({"in", "at", "near", "inside", "on", "from", "of", "across", "outside"})
AT_HOME = 0.85
"""Factor on the score of a side whose country is only where it happens. In the first file of the own gold placing made
16 events more right with 6 more coded, in the second 2 with 1 more."""


CROWDED = frozenset({"PROTEST", "ASSAULT"})
"""Types of what is done to an embassy by those among whom it stands."""
_MOVING = frozenset({"MOBILIZE"})


def moves_at_home(draft: Draft) -> bool:
    """Whether soldiers only go to a place of their own country, which tells of no other side: "battalions of Freedonia
    headed for its border"; not in an article that tells much of that country's own people."""
    near, cast = draft.around.near, draft.around.cast
    homes = {actor.country for actor, _ in draft.roles.sources}
    targets = [number for group in draft.meaning.targets for number in group]
    return (
        draft.meaning.type in _MOVING
        and bool(draft.roles.targets)
        and {actor.country for actor, _ in draft.roles.targets} <= homes
        and any(cast.place(number) is not None for number in targets)
        and not any(near.is_divided(country) for country in homes if country)
    )


def among_hosts(draft: Draft, roles: Roles) -> Roles:
    """The roles of what is done to an embassy, by those of the town it stands in where the words do not tell whose they
    are: "thousands rallied in front of the Freedonian embassy in Klow"."""
    missions = bool(roles.targets) and all(actor.id.endswith(MISSION) for actor, _ in roles.targets)
    if draft.meaning.type not in CROWDED or not missions or not any(draft.meaning.sources):
        return roles
    where = _place(draft, draft.meaning.targets, draft.clause.attachments)
    if where is None or where in {actor.country for actor, _ in roles.targets}:
        return roles
    if roles.sources:
        return msgspec.structs.replace(roles, sources=_placed(roles.sources, where))
    host = state_ref(where)
    return roles if host is None else msgspec.structs.replace(roles, sources=((host, AT_HOME),))


def at_home(draft: Draft, roles: Roles) -> Roles:
    """The roles with a country for whoever has none, where it can only be where it happens."""
    if draft.meaning.type not in DOMESTIC or roles.reciprocal:
        return roles
    roles = among_hosts(draft, roles)
    where = _place(draft, draft.meaning.sources, ())
    own = _country(roles.targets)
    if own is not None and acts_at_home(draft, roles):
        roles = msgspec.structs.replace(roles, sources=_own(draft, roles.sources, own))
    doing = where or _country(roles.targets) or _place(draft, (), draft.clause.attachments)
    done = _place(draft, draft.meaning.targets, draft.clause.attachments) or _country(roles.sources) or where
    return msgspec.structs.replace(
        roles, sources=_placed(roles.sources, doing), targets=_placed(roles.targets, done)
    )


def _country(pairs: Pairs) -> str | None:
    found = [one.country for one, _ in pairs if one.country and one.country not in NOT_STATES]
    return found[0] if found else None


def _place(draft: Draft, groups: Groups, attachments: tuple[Attachment, ...]) -> str | None:
    """The country of a place that these attachments, or those of some phrases, name."""
    items = list(attachments)
    for number in (number for group in groups for number in group):
        items += draft.sentence.phrases[number].attachments
    for item in items:
        place = draft.around.cast.place(item.phrase) if item.prep in _PLACING else None
        if place is not None and place.country is not None:
            return place.country
    return None


def acts_at_home(draft: Draft, roles: Roles) -> bool:
    """ "Critics at home accused him of surrender": those who do it are of the country of whom they do it to."""
    if draft.meaning.type not in DOMESTIC or _country(roles.targets) is None:
        return False
    doing = (draft.sentence.phrases[number] for group in draft.meaning.sources for number in group)
    return any(
        item.prep == "at" and draft.sentence.phrases[item.phrase].lemma == "home"
        for phrase in doing
        for item in phrase.attachments
    )


def _own(draft: Draft, pairs: Pairs, country: str) -> Pairs:
    """Those who act at home with its country; where nobody is known who does, the country itself."""
    if not pairs:
        state = state_ref(country)
        return () if state is None else ((state, AT_HOME),)
    return tuple(
        pair if draft.around.near.is_written(pair[0]) else (_with(pair[0], country), pair[1])
        for pair in pairs
    )


def _placed(pairs: Pairs, country: str | None) -> Pairs:
    if country is None:
        return pairs
    return tuple(
        (reference, score) if reference.country else (_with(reference, country), round(score * AT_HOME, 3))
        for reference, score in pairs
    )


def _with(reference: ActorRef, country: str) -> ActorRef:
    return msgspec.structs.replace(reference, country=country)
