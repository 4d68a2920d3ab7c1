"""The sides of events: as the clause names them, and else the pair of the article's sides for which most speaks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import msgspec

from onrecord.events.adjectives import state_ref
from onrecord.events.answered import Answered
from onrecord.events.appeals import is_appeal
from onrecord.events.bargains import Bargains
from onrecord.events.barred import Barred
from onrecord.events.charged import complains_there
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Draft, Roles
from onrecord.events.filling import filled
from onrecord.events.home import acts_at_home, at_home, beside_the_place, moves_at_home, of_lawmakers
from onrecord.events.implied import IMPLIED
from onrecord.events.judged import CONDEMNING, judges_himself
from onrecord.events.matches import FORCE, is_of_a_match
from onrecord.events.own_members import meets_its_own
from onrecord.events.own_people import hits_own
from onrecord.events.provoked import Provoked
from onrecord.events.recalling import Recall
from onrecord.events.same_thing import SameThing
from onrecord.events.slots import Case, nobody_does, slot_of
from onrecord.events.things import Thing, Things
from onrecord.events.told import Answer, Told
from onrecord.events.unreal import DEFINITE
from onrecord.events.weighing import DEALINGS, Choice, Option, Points, chosen, governs, shipped_points

Missing = Literal[
    "speaker", "source", "target", "somebody", "home", "countries", "itself", "appeal", "match", "rivals"
]
"""Who is wanting where an event cannot be coded, or why those who are there do not do: words of
`explaining.REASONS`."""

_FOR_TWO = frozenset({"CONSULT", "COOPERATE", "AID"})
"""Types of what nobody does with his own state: where a clause leaves a side open, "the session", "broke the logjam"
and "released the package" are of a parliament."""
_FIRMS = frozenset({"BUS"})
"""Sectors of those who fight each other for customers only."""
_BANDS = frozenset({"UAF", "CRM"})
"""Sectors of armed people who are no side of their own: "the hijackers", where the article tells whose they are."""
NOT_SURE = 0.1
"""How sure the sides are of an event that is left as its clause has it, because too little speaks for any choice."""

BESIDE = 0.7
"""How sure the sides are of a deed that another event of its sentence tells."""


class Completer:
    """Fills the roles of one article's drafts, which must come in the order of the text."""

    def __init__(self, codebook: Codebook, drafts: Iterable[Draft], points: Points | None = None) -> None:
        self._book, self._things = codebook, Things(codebook)
        self._points = shipped_points() if points is None else points
        every = list(drafts)
        self._match = is_of_a_match(every, codebook)
        self._provoked, self._bargains, self._answered = Provoked(every), Bargains(every), Answered(every)
        self._same_thing, self._barred = SameThing(every), Barred(every)
        self._recall = Recall(
            told
            for place, draft in enumerate(every)
            if (told := _told(place, draft, draft.roles)) is not None and not _is_open(draft)
        )

    def roles(self, place: int, draft: Draft) -> Roles | Missing:
        """Who does it to whom; or who of those it needs is not found."""
        found = self._roles(place, draft)
        if isinstance(found, Roles) and (unfit := _unfit(draft, found)) is not None:
            return unfit
        if isinstance(found, Roles):
            self._bargains.add(draft, found)
            self._answered.add(place, found)
            self._same_thing.add(place, draft, found)
            if (told := _told(place, draft, found)) is not None:
                self._recall.add(told)
        return found

    def case(self, place: int, draft: Draft) -> Case | None:
        """What is to be weighed of a draft: None where its clause names all it needs, or nobody can be found."""
        if draft.roles.reciprocal or (draft.meaning.speaker and not draft.roles.sources):
            return None
        thing = self._things.of(draft)
        doer = thing is not None and thing.doer and self._behind(place, draft, thing)[0] is not None
        doer = doer and not any(
            _BANDS.intersection(actor.sectors) and draft.around.near.is_written(actor)
            for actor, _ in draft.roles.targets
        )
        elsewhere = doer or self._condemns_own(draft) or complains_there(draft)
        own = msgspec.structs.replace(draft.roles, targets=()) if elsewhere else beside_the_place(draft)
        roles, pleading = at_home(draft, own), self._barred.holders(draft)
        if not pleading.isdisjoint(draft.around.near.sides_of(roles.sources)):
            roles = msgspec.structs.replace(roles, sources=())
        source, target = (
            slot_of(now, draft.around.near, placed=was != now or there)
            for was, now, there in (
                (own.sources, roles.sources, acts_at_home(draft, own) or of_lawmakers(draft, own) != own),
                (own.targets, roles.targets, False),
            )
        )
        if not source.open and not target.open:
            return None
        behind, named = (None, False) if thing is None else self._behind(place, draft, thing)
        apart = self._barred.doers(draft, source), self._barred.done_to(draft)
        made = frozenset() if thing is None or named else self._things.made_by(draft, thing)
        again = self._again(place, draft)
        settled = frozenset() if thing is None else self._answered.by(place, draft, source, thing)
        settled = settled or self._same_thing.owners(place, draft, thing).difference(source.sides)
        made = settled or made
        joint = thing is not None and thing.joint
        return Case(
            place, draft, source, target, behind, named, self._recall, *apart, again, made, joint, settled
        )

    def _behind(self, place: int, draft: Draft, thing: Thing) -> tuple[Told | None, bool]:
        """The event that a thing points back to, and whether it has its word."""
        by = Answer(frozenset(draft.around.near.sides_of(draft.roles.sources)), draft.meaning.type)
        return self._recall.behind(
            place, thing.word, thing.types, by=by, to=thing.done_to,
            joint=thing.joint, past=thing.past, rather=thing.rather,
        )  # fmt: skip

    def _again(self, place: int, draft: Draft) -> Told | None:
        """The event of the article that a noun names anew: "The invitation came in a letter"."""
        clause = draft.clause
        if clause.kind != "noun" or clause.phrase is None:
            return None
        definite = draft.sentence.phrases[clause.phrase].determiner in DEFINITE
        return self._recall.again(place, clause.lemma, draft.meaning.type, definite=definite)

    def _condemns_own(self, draft: Draft) -> bool:
        """Whether somebody condemns a deed that is named after what it hit at home: "Freedonia denounced the Bolz
        strike"."""
        sides = draft.around.near.sides_of
        sources, targets = sides(draft.roles.sources), sides(draft.roles.targets)
        if draft.meaning.type not in CONDEMNING or not sources or not targets:
            return False
        return set(targets) <= set(sources) and self._things.is_deed(draft)

    def _roles(self, place: int, draft: Draft) -> Roles | Missing:
        meaning = draft.meaning
        if self._match and meaning.type in FORCE:
            return "match"
        if meaning.speaker and not draft.roles.sources:
            return "speaker"
        if draft.clause.kind == "noun" and draft.around.cast.is_somebody(draft.clause.phrase):
            return "somebody"
        if judges_himself(draft) or hits_own(draft):
            return "itself"
        if nobody_does(draft):
            return "source"
        told = (
            self._told_beside(place, draft)
            or self._bargains.roles_of(draft)
            or self._answered.roles_of(place, draft, self._things)
        )
        if told is not None:
            return told
        if meets_its_own(draft):
            return Roles(sources=draft.roles.sources) if draft.meaning.type == "CONSULT" else "target"
        case = self.case(place, draft)
        if case is None:
            return at_home(draft, beside_the_place(draft))
        if self._match:
            return "match"
        choice = chosen(case, self._points)
        if choice is not None and self._points.enough(choice, case.near.kind, self._recall.between):
            roles = filled(case, choice)
            if _complete(roles):
                return roles
        return at_home(draft, draft.roles) if moves_at_home(draft) else self._alone(draft, case)

    def _told_beside(self, place: int, draft: Draft) -> Roles | None:
        """The roles of a deed whose sides another event of its sentence tells."""
        found = self._provoked.sides_of(draft)
        if found is None:
            return None
        source, target, option = found
        roles = filled(Case(place, draft, source, target, None, False, self._recall), Choice(option, BESIDE))
        if not source.pairs and option.source is not None and (state := state_ref(option.source)) is not None:
            roles = msgspec.structs.replace(roles, sources=((state, IMPLIED),))
        return roles if _complete(roles) else None

    def _alone(self, draft: Draft, case: Case) -> Roles | Missing:
        """An event as its clause has it, or one that stands without a target; or who is missing."""
        if case.source.state == "missing":
            return "source"
        as_it_is = filled(case, Choice(Option(None, None, {}), NOT_SURE))
        if _complete(as_it_is):
            return as_it_is
        if self._book.types[draft.meaning.type].alone and not draft.meaning.needs_target:
            return Roles(sources=case.source.pairs)
        return "target"


def _complete(roles: Roles) -> bool:
    """Whether an event has whom it needs, and nobody is his own target."""
    if roles.reciprocal:
        return True
    doers = {actor.id for actor, _ in roles.sources}
    return bool(roles.sources) and any(actor.id not in doers for actor, _ in roles.targets)


def _unfit(draft: Draft, roles: Roles) -> Missing | None:
    """Why whoever was found does not do: nobody with a country, all of one side where the entry asks for two, or a
    government that deals with itself ("the premier urged the cabinet to …")."""
    pairs = (*roles.sources, *roles.targets)
    if all(actor.country is None for actor, _ in pairs):
        return "countries"
    if draft.meaning.type in FORCE and roles.targets and governs(pairs, _FIRMS):
        return "rivals"
    at_home = len(pairs) > 1 and len(draft.around.near.sides_of(pairs)) < 2
    asked = (draft.meaning.type, draft.clause.lemma, roles.sources, roles.targets)
    if is_appeal(*asked, at_home=at_home):
        return "appeal"
    if not at_home:
        return None
    if draft.meaning.abroad:
        return "home"
    guessed = draft.meaning.speaker and not draft.roles.targets
    own = governs(pairs) and draft.around.near.kind.short and draft.meaning.type in DEALINGS
    alone = bool(roles.way) and draft.around.near.kind.is_article and draft.meaning.type in _FOR_TWO
    return "itself" if guessed or own or alone else None


def _is_open(draft: Draft) -> bool:
    near = draft.around.near
    return any(pairs and slot_of(pairs, near).open for pairs in (draft.roles.sources, draft.roles.targets))


def _told(place: int, draft: Draft, roles: Roles) -> Told | None:
    """An event as the article remembers it; None where a side is wanting."""
    if not roles.reciprocal and not (roles.sources and roles.targets):
        return None
    return Told(
        place=place,
        type=draft.meaning.type,
        word=draft.clause.lemma,
        sources=draft.around.near.sides_of(roles.sources),
        targets=draft.around.near.sides_of(roles.targets),
        reciprocal=roles.reciprocal,
    )
