"""Whose country it is where the words do not say it: "Myanmar police arrest six journalists" is done at home.

A group without a country ("six journalists", "rebels") that stands opposite an actor with one belongs to the place that
the clause names, and else to the country of the other side.
"""

from __future__ import annotations

import msgspec

from onrecord.actors import NOT_STATES
from onrecord.events.adjectives import in_country, state_ref
from onrecord.events.drafts import Draft, Roles
from onrecord.events.foreign import RELATED
from onrecord.events.implied import MISSION
from onrecord.events.matching import Groups
from onrecord.events.own_people import AT_HOME, country_of, homed, of_their_own
from onrecord.events.resolved import Pairs
from onrecord.grammar import Attachment

DOMESTIC = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "CONCEDE", "SANCTION", "ACCUSE", "MOBILIZE"})
"""Types that a state and its own people do to each other; whom one supports or meets may be from anywhere."""
_PLACING = frozenset({"in", "at", "near", "inside", "on", "from", "of", "across", "outside"})
_STOPPING = frozenset({"REJECT", "THREATEN", "AGREE"})
"""Types of what is done to a law by those who make it."""
_LAWS = frozenset({"bill", "legislation", "confirmation", "nomination", "ratification", "amendment"})
_INDOORS = frozenset({"curfew", "martial-law"})
"""Modes of what keeps people at home."""
_STATES = frozenset({"state", "country", "nation", "government", "capital", "power"}) | RELATED
_WORLDWIDE = frozenset(
    {"world", "foreign", "international", "western", "european", "arab", "african", "global"}
)
"""Words before the heads of several states together: "world leaders"."""
_HOSTILE = frozenset({"enemy", "hostile", "invading", "occupying"})
CROWDED = frozenset({"PROTEST", "ASSAULT"})
"""Types of what is done to an embassy by those among whom it stands."""
_FORCES = frozenset({"GOV", "MIL"})
_MOVING = frozenset({"MOBILIZE", "ASSAULT", "RETREAT"})
"""Types of what soldiers do in a place and to somebody else."""


def moves_at_home(draft: Draft) -> bool:
    """Whether all that soldiers do is told of a place of their own country, which tells of no other side: "battalions
    of Freedonia headed for its border", "the Freedonian army shelled Klow"; not in an article that tells much of
    that country's own people."""
    if draft.meaning.type not in _MOVING or not draft.roles.targets:
        return False
    near, cast = draft.around.near, draft.around.cast
    homes = {actor.country for actor, _ in draft.roles.sources}
    targets = [number for group in draft.meaning.targets for number in group]
    return (
        all(_FORCES.issuperset(actor.sectors) for actor, _ in draft.roles.sources)
        and {actor.country for actor, _ in draft.roles.targets} <= homes
        and any(cast.place(number) is not None for number in targets)
        and not any(near.is_divided(country) for country in homes if country)
    )


def beside_the_place(draft: Draft) -> Roles:
    """The roles of a draft; of what soldiers do in a place of their own it is done to whoever else is named: "retook
    the town from the rebels"."""
    if not moves_at_home(draft):
        return draft.roles
    cast = draft.around.cast
    groups = tuple(
        tuple(number for number in group if cast.place(number) is None) for group in draft.meaning.targets
    )
    return msgspec.structs.replace(draft.roles, targets=cast.targets(groups, draft.roles.sources))


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


def of_lawmakers(draft: Draft, roles: Roles) -> Roles:
    """The roles of what is done to a law in the making, which whoever passes or stops it has at home: "threatened to
    veto the bill"."""
    if draft.meaning.type not in _STOPPING or roles.targets or len(roles.sources) != 1:
        return roles
    source = roles.sources[0][0]
    country = source.country
    home = None if country is None or country in (source.id, *NOT_STATES) else state_ref(country)
    heads = [draft.sentence.phrases[number] for group in draft.meaning.targets for number in group]
    if home is None or not any(phrase.lemma in _LAWS for phrase in heads):
        return roles
    return msgspec.structs.replace(roles, targets=((home, AT_HOME),))


def of_residents(draft: Draft, roles: Roles) -> Roles:
    """The roles of a curfew or a state of emergency, which a state imposes on its own where no place is named."""
    home = country_of(roles.sources) if draft.meaning.mode in _INDOORS and not roles.targets else None
    state = None if home is None else state_ref(home)
    return roles if state is None else msgspec.structs.replace(roles, targets=((state, AT_HOME),))


def at_home(draft: Draft, roles: Roles) -> Roles:
    """The roles with a country for whoever has none, where it can only be where it happens."""
    roles = of_residents(draft, of_lawmakers(draft, roles))
    if draft.meaning.type not in DOMESTIC or roles.reciprocal:
        return roles
    roles = of_their_own(draft, among_hosts(draft, roles))
    where = _place(draft, draft.meaning.sources, ())
    own = country_of(roles.targets)
    if own is not None and acts_at_home(draft, roles):
        roles = msgspec.structs.replace(roles, sources=_own(draft, roles.sources, own))
    doing = where or country_of(roles.targets) or _place(draft, (), draft.clause.attachments)
    done = (
        _place(draft, draft.meaning.targets, draft.clause.attachments) or country_of(roles.sources) or where
    )
    return msgspec.structs.replace(
        roles,
        sources=roles.sources if _are_states(draft, draft.meaning.sources) else _placed(roles.sources, doing),
        targets=roles.targets if _are_states(draft, draft.meaning.targets) else _placed(roles.targets, done),
    )


def _are_states(draft: Draft, groups: Groups) -> bool:
    """Whether some phrases mean several states, or those who lead them, which are of no one country: "neighbouring
    states", "world leaders"; or those who do not belong where they are: "enemy aircraft"."""
    words = draft.sentence.words
    for phrase in (draft.sentence.phrases[number] for group in groups for number in group):
        before = {word.text.lower() for word in words[phrase.first : phrase.head]}
        if phrase.plural and (phrase.lemma in _STATES or not _WORLDWIDE.isdisjoint(before)):
            return True
        if not _HOSTILE.isdisjoint(before):
            return True
    return False


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
    if draft.meaning.type not in DOMESTIC or country_of(roles.targets) is None:
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
    return homed(draft, pairs, country)


def _placed(pairs: Pairs, country: str | None) -> Pairs:
    if country is None:
        return pairs
    return tuple(
        (reference, score)
        if reference.country
        else (in_country(reference, country), round(score * AT_HOME, 3))
        for reference, score in pairs
    )
