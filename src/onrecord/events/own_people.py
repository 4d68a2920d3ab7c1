"""What a state does to its own: to those whom mostly it holds or ousts, and to things of its own."""

from __future__ import annotations

import msgspec

from onrecord.actors import NOT_STATES
from onrecord.events.adjectives import in_country, state_ref
from onrecord.events.captives import held_abroad
from onrecord.events.drafts import Draft, Roles
from onrecord.events.resolved import Pairs
from onrecord.grammar import Phrase
from onrecord.records import Mention

AT_HOME = 0.85
"""Factor on the score of a side whose country is only where it happens. In the first file of the own gold placing made
16 events more right with 6 more coded, in the second 2 with 1 more."""
_INNER = frozenset({"JRN", "SOC", "OPP", "PTY", "EDU", "REL", "LEG", "JUD", "ELI"})
"""Sectors of those whom their own state holds where nobody else is named."""
_DISSENTING = frozenset(
    ("dissident", "activist", "protester", "protestor", "demonstrator", "campaigner", "opponent", "critic",
     "blogger", "lawmaker", "senator", "mayor", "judge", "student", "striker", "dissenter", "marcher")
)  # fmt: skip
"""The same by what they are called, also behind the adjective of their country."""
_WRITTEN = "written"
"""How the rule of a mention ends whose country stands beside it: "a German journalist" may be held abroad."""
_UNSEATING = frozenset({"oust", "depose", "unseat", "overthrow", "topple", "impeach", "sack", "dismiss"})
"""Verbs of what only one's own state is said to do where nobody is named: "was ousted in a coup"."""
_HOLDING = "COERCE"
_THEIRS = frozenset({"its", "their", "his", "her"})


def of_their_own(draft: Draft, roles: Roles) -> Roles:
    """The roles of what is done to those who are mostly in the hands of their own state: "a Freedonian dissident was
    jailed", by it where nobody else is named; "Freedonia jailed the activists", its own where no word tells whose. So
    is whoever "was ousted"."""
    phrases = [draft.sentence.phrases[each] for group in draft.meaning.targets[:1] for each in group]
    if not phrases or not roles.targets:
        return roles
    cast, near = draft.around.cast, draft.around.near
    unseated = not roles.sources and draft.clause.lemma in _UNSEATING
    held = draft.meaning.type == _HOLDING and all(
        held_at_home(each, cast.at_head(each, places=False)) for each in phrases
    )
    if not (unseated or held):
        return roles
    if not roles.sources:
        homes = {actor.country for actor, _ in roles.targets if near.is_written(actor)}
        state = state_ref(next(iter(homes)) or "") if len(homes) == 1 else None
        return roles if state is None else msgspec.structs.replace(roles, sources=((state, AT_HOME),))
    home = country_of(roles.sources)
    if home is None:
        return roles
    return msgspec.structs.replace(roles, targets=homed(draft, roles.targets, home))


def held_at_home(phrase: Phrase, mention: Mention | None) -> bool:
    """Whether somebody is mostly in the hands of their own state where nobody else's are named: "activists", "the
    journalist"."""
    if phrase.lemma in _DISSENTING:
        return True
    return (
        mention is not None
        and bool(mention.sectors)
        and mention.sectors[0] in _INNER
        and not mention.rule.endswith(_WRITTEN)
        and not held_abroad((phrase,))
    )


def hits_own(draft: Draft) -> bool:
    """ "blew up its own tunnels": what somebody destroys that is his own is done to nobody."""
    if draft.meaning.type != "ASSAULT" or draft.roles.targets or not draft.roles.sources:
        return False
    cast, phrases = draft.around.cast, draft.sentence.phrases
    done_to = draft.clause.objects
    owners = [phrases[number].possessor for number in done_to]
    if not owners or draft.clause.kind != "verb" or any(cast.at_head(phrases[each]) for each in done_to):
        return False
    doers = {actor.id for actor, _ in draft.roles.sources}
    return all(
        owner is not None
        and phrases[owner].lemma in _THEIRS
        and {actor.id for actor, _ in cast.sources(((owner,),))} <= doers
        for owner in owners
    )


def homed(draft: Draft, pairs: Pairs, country: str) -> Pairs:
    """Actors as those of a country, but for those whose own stands beside their names."""
    near = draft.around.near
    return tuple(
        pair if near.is_written(pair[0]) else (in_country(pair[0], country), pair[1]) for pair in pairs
    )


def country_of(pairs: Pairs) -> str | None:
    """The first country among actors; None where all are of none."""
    found = [one.country for one, _ in pairs if one.country and one.country not in NOT_STATES]
    return found[0] if found else None
