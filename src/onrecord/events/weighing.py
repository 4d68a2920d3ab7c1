"""Who does it to whom where the clause leaves it open: each pair of the article's sides by what speaks for it.

A slot (source or target) is open where the clause names nobody, a pronoun, or somebody whose country the words do not
tell ("the police", "the rebels"). Each pair of sides that can fill the open slots gets points, as many as `sides.toml`
gives to the reasons that speak for it; the share of a pair among all, with that of "nobody", is how sure it is. The
points are coefficients of a conditional logit (McFadden 1973) fitted on our own gold (`evaluation/side_points.py`).
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files

import msgspec

from onrecord.errors import DataError
from onrecord.events.article_kind import ArticleKind
from onrecord.events.for_nobody import for_nobody
from onrecord.events.home import CROWDED
from onrecord.events.implied import MISSION
from onrecord.events.judged import HARMING
from onrecord.events.reasons import Reasoner, Reasons
from onrecord.events.resolved import Pairs
from onrecord.events.slots import Case, Slot

TABLE = "data/en/sides.toml"
_GOVERNING = frozenset({"GOV"})
_ARMY = frozenset({"MIL"})
_MOVING = frozenset({"MOBILIZE", "RETREAT"})
"""Types of what no army does to its own state."""
DEALINGS = frozenset({"REQUEST", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""Types of what no government does to itself in a text of a line or two: of 3 in the own gold none was right. In whole
articles, where one side may be nobody but the state, the same rule took 4 right events of 526."""
BETWEEN = DEALINGS | {"ACCUSE", "REJECT", "THREATEN"}
"""Types of what no government does to its own state. Of eleven such targets that were filled in in the read packs (nine
ACCUSE, REJECT and AGREE) one was right."""


_PLEDGED = frozenset({"AGREE", "ACCUSE"})
"""Types of what no government does to its own state even in an article that tells much of its own people: what is
offered or accepted is another's, and so is what a minister calls an aggression (0 of 3 right in the read packs)."""
_DEALINGS_TOLD = 2
"""Events between two sides from which an article is about their dealings, however few of those who govern it names."""
_AMONG_STATES = "diplomatic"
"""The context of what states do to each other: "recalled its ambassador"."""


class Points(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table: on what it was fitted, how sure a pair must be to be taken (in an article, in one of ordinary news,
    which seldom tells of two sides at all, in one about a single side, and in a text of one sentence, where nothing
    before tells who is meant and whoever is named is taken too easily), and the points of each reason."""

    fitted: str
    least: float
    least_of_ordinary: float
    least_at_home: float
    least_of_one: float
    points: dict[str, float]

    def enough(self, choice: Choice, kind: ArticleKind, between: int) -> bool:
        """Whether a choice is sure enough to be coded in a text of its kind that tells so many events between two sides
        in so many words."""
        if kind.single:
            return choice.sure >= self.least_of_one
        if between >= _DEALINGS_TOLD:
            return choice.sure >= self.least
        if kind.ordinary:
            return choice.sure >= self.least_of_ordinary
        return choice.sure >= (self.least_at_home if kind.at_home else self.least)

    def of(self, reasons: Mapping[str, float]) -> float:
        """The points of a pair; reasons that the table does not list count nothing."""
        worth, points = 0.0, self.points
        for name, much in reasons.items():
            worth += points.get(name, 0.0) * much
        return worth


class Option(msgspec.Struct, frozen=True):
    """A way to fill the open slots: a side for each, None for a slot that is not open, and what speaks for it."""

    source: str | None
    target: str | None
    reasons: Reasons


class Choice(msgspec.Struct, frozen=True):
    """The option with most points, how sure it is, 0 to 1, and all sides that fill its slots with those it names."""

    option: Option
    sure: float
    sources: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()


@lru_cache(maxsize=1)
def shipped_points() -> Points:
    """The shipped table. Raises `DataError` where it does not follow its form."""
    text = files("onrecord").joinpath(TABLE).read_text(encoding="utf-8")
    try:
        return msgspec.convert(tomllib.loads(text), Points)
    except msgspec.ValidationError as error:
        raise DataError(f"sides.toml: {error}. Write it anew.", code="codebook") from error


def chosen(case: Case, points: Points) -> Choice | None:
    """The best way to fill a case's open slots, with how sure it is; None where the article names no side."""
    found = list(options(case))
    if not found:
        return None
    worth = [points.of(option.reasons) for option in found]
    nobody = points.of(for_nobody(case))
    most = max(*worth, nobody)
    total = math.fsum(math.exp(each - most) for each in (*worth, nobody))
    likely = [math.exp(each - most) / total for each in worth]
    best = max(range(len(found)), key=lambda number: (worth[number], -number))
    behind = [number for number, option in enumerate(found) if option.target in case.together]
    asked = max(behind, key=lambda number: (worth[number], -number), default=best)
    return max(
        (_with_all(case, found, likely, number) for number in dict.fromkeys((best, asked))),
        key=lambda each: each.sure,
    )


def _with_all(case: Case, found: Sequence[Option], likely: Sequence[float], number: int) -> Choice:
    """An option with those that fill the slots together with it: they are one answer, as likely as all of them."""
    option = found[number]
    aimed_at = case.target.sides if option.target is None else (option.target,)
    sources = _together(case, case.source, option.source).difference(aimed_at)
    targets = _together(case, case.target, option.target) - sources
    sure = math.fsum(
        much
        for other, much in zip(found, likely, strict=True)
        if other is option
        or (
            (other.source == option.source or other.source in sources)
            and (other.target == option.target or other.target in targets)
        )
    )
    return Choice(option, sure, sources, targets)


def _together(case: Case, slot: Slot, one: str | None) -> frozenset[str]:
    """The sides that fill a slot together when one of them does, so that what speaks for it is shared among them: who
    stand behind one thing, and who act as one in the article ("the four")."""
    if one is None or slot.state != "missing":
        return frozenset()
    if slot is case.target and one in case.together:
        return case.together
    return case.recall.beside(case.place, one) | {one}


def options(case: Case) -> Iterator[Option]:
    """All ways to fill the open slots with sides of the article, each with what speaks for it."""
    sides: tuple[str | None, ...] = case.near.sides
    reasoner, nobody = Reasoner(case), case.source.state == case.target.state == "missing"
    doers, done_to = (
        _already_there(case, case.source, case.target),
        _already_there(case, case.target, case.source) | _own_mission(case),
    )
    among_states = case.draft.meaning.abroad or _AMONG_STATES in case.draft.meaning.contexts
    abroad = among_states and not case.near.kind.short
    aimed_at = _aimed_at(case) if case.target.open else (None,)
    for source in sides if case.source.open else (None,):
        if source in done_to or source in case.apart:
            continue
        for target in aimed_at:
            if (
                target in doers
                or target in case.spared
                or (nobody and source is not None and source == target)
            ):
                continue
            if case.draft.meaning.reciprocal and not _in_order(case, source, target):
                continue
            if abroad and _is_at_home(case, source, target):
                continue
            yield Option(source, target, reasoner.reasons_for(source, target))


def _aimed_at(case: Case) -> tuple[str | None, ...]:
    """The sides of the article that may fill the target: where it is told whose the thing is, those alone."""
    if case.target.state != "missing" or not case.settled:
        return case.near.sides
    return tuple(one for one in case.near.sides if one in case.settled)


def _in_order(case: Case, source: str | None, target: str | None) -> bool:
    """Of what two do together each pair of sides once, and nobody with his own."""
    if source is not None and target is not None:
        return case.near.sides.index(source) < case.near.sides.index(target)
    return target not in case.source.sides if target is not None else source not in case.target.sides


def _is_at_home(case: Case, source: str | None, target: str | None) -> bool:
    """Whether one side does it to itself."""
    sources = case.source.sides if source is None else (source,)
    return not set(sources).isdisjoint(case.target.sides if target is None else (target,))


def _already_there(case: Case, there: Slot, slot: Slot) -> frozenset[str]:
    """Who fills no slot that names nobody: the very actors of the other, and, of dealings between states, the state
    that those govern."""
    if slot.state != "missing":
        return frozenset()
    found = {actor.id for actor, _ in there.pairs}
    type_ = case.draft.meaning.type
    shelling = type_ in HARMING and bool(case.draft.roles.targets)  # a place of its own
    leaving = (type_ in _MOVING or shelling) and slot is case.target and governs(there.pairs, _ARMY)
    if leaving or (type_ in BETWEEN and governs(there.pairs)):
        found.update(one for one in there.sides if type_ in _PLEDGED or not case.near.is_divided(one))
    return frozenset(found)


def _own_mission(case: Case) -> frozenset[str]:
    """Whose embassy is picketed or attacked: a crowd that no word places is of the town, not of the embassy."""
    if case.draft.meaning.type not in CROWDED:
        return frozenset()
    missions = (actor for actor, _ in case.target.pairs if actor.id.endswith(MISSION))
    return frozenset(actor.country for actor in missions if actor.country)


def governs(pairs: Pairs, sectors: frozenset[str] = _GOVERNING) -> bool:
    """Whether actors are all states or those who govern them; with other sectors those who have none but these."""
    return all(actor.sectors and sectors.issuperset(actor.sectors) for actor, _ in pairs)
