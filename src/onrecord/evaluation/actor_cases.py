"""Scoring who is meant: marked words in a sentence of a given date, their country, sector and name.

Gold is JSON Lines. A case with no country and no sector is a trap: words that look like an actor and are none; it is
right when no actor is given. One of the tier `nobody_can_tell` is right when no country is given: what sort of actor it
is may be known ("the delegation" of two), whose is not. A mention that the resolver marks as a mere place counts as no
actor. PLOVER's codes for actors of no single country (`IMG`, `ISM`, `MNC`) are no countries: they count as none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from onrecord.evaluation.figures import share
from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import ActorRef, Article, Mention

if TYPE_CHECKING:
    from onrecord.actors import Resolution

UNCLEAR = "nobody_can_tell"
"""The tier of words by which two are meant equally well, or somebody nobody named."""

_NO_COUNTRY = frozenset(("IMG", "ISM", "MNC"))
"""PLOVER's codes in the place of a country's for actors of several or none."""

_POINTING = ("definite", "pronoun")

Outcome = Literal["right", "wrong", "abstained"]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One gold case: `text` at character `start` of `sentence`, and who is meant by it on `date`."""

    id: str
    text: str
    sentence: str
    start: int
    date: str | None
    country: str
    sectors: tuple[str, ...]
    tier: str
    name: str | None = None
    country_accept: tuple[str, ...] = ()
    name_accept: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    """Of several together ("the two leaders"): the country of each."""

    @property
    def is_trap(self) -> bool:
        """Whether the words name no actor at all."""
        return not self.country and not self.sectors


class Named(msgspec.Struct, frozen=True):
    """A prediction: who the words mean; all null for no actor."""

    id: str
    country: str | None = None
    sector: str | None = None
    name: str | None = None
    members: tuple[str, ...] = ()
    """Of several together: the country of each, where it has one."""


def read_gold(path: Path, options: Options) -> list[Case]:
    """The cases of a file. Raises GoldError when one does not fit or its words do not stand where it says."""
    cases = [case for case in read_lines(path, Case) if in_part(case.id, options.part)]
    require(bool(cases), f"{path} holds no case.")
    for case in cases:
        stands = case.sentence[case.start : case.start + len(case.text)] == case.text
        require(stands, f"{path}, case {case.id}: {case.text!r} does not stand at {case.start}.")
    return cases


def predict(gold: list[Case], options: Options) -> list[Named]:
    """Whom onrecord takes the words for, the sentence read as an article published on the case's date."""
    from onrecord.evaluation.reading import actors_of

    articles = [
        Article(id=case.id, document=case.id, text=case.sentence, published=case.date, published_basis="user")
        for case in gold
    ]
    out = []
    for case, (_, _, resolution) in zip(gold, actors_of(articles, options.model), strict=True):
        mention = resolution.at("text", case.start, case.start + len(case.text))
        if mention is None:
            out.append(Named(case.id))
        else:
            answer = named(case.id, mention, resolution.ref(mention))
            out.append(msgspec.structs.replace(answer, members=_members(mention, resolution)))
    return out


def _members(mention: Mention, resolution: Resolution) -> tuple[str, ...]:
    """The countries of a mention's candidates, each as often as it has members."""
    actors = [resolution.actors.get(candidate) for candidate in mention.candidates]
    return tuple(sorted(actor.country for actor in actors if actor is not None and actor.country))


def named(case_id: str, mention: Mention, reference: ActorRef) -> Named:
    """A mention as an answer: a mere place is no actor, PLOVER's codes for no single country are no country."""
    if mention.kind == "place":
        return Named(case_id)
    country = None if reference.country in _NO_COUNTRY else reference.country
    return Named(case_id, country, reference.sectors[0] if reference.sectors else None, reference.name)


def outcome(case: Case, answer: Named) -> Outcome:
    """Country and sector judged together.

    Right: both are among those accepted (for a trap: neither is given). Abstained: nothing is given, or one of the two
    is missing and the other is accepted. Wrong: anything else.
    """
    if case.tier == UNCLEAR:
        return "wrong" if answer.country else "right"
    if not answer.country and not answer.sector:
        return "right" if case.is_trap else "abstained"
    if case.is_trap:
        return "wrong"
    accepted = {"" if code in _NO_COUNTRY else code for code in (case.country, *case.country_accept)}
    country_right = (answer.country or "") in accepted
    sector_right = (answer.sector or "") in case.sectors
    if country_right and sector_right:
        return "right"
    half = (not answer.country and sector_right) or (not answer.sector and country_right)
    return "abstained" if half else "wrong"


def same_name(case: Case, answer: Named) -> bool:
    """Whether the name given is one of those accepted; case, accents and a leading "the" do not matter."""
    return _plain(answer.name or "") in {_plain(name) for name in (case.name or "", *case.name_accept)}


def _plain(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(character for character in decomposed if not unicodedata.combining(character))
    return " ".join(letters.split()).removeprefix("the ")


def score(path: Path, gold: list[Case], predictions: Sequence[Named], options: Options) -> Report:
    """Right, wrong and abstained in all, without the traps, and by tier; names where gold has one."""
    given, notes = by_id(predictions, (case.id for case in gold), lambda line: line.id)
    judged = [(case, outcome(case, given.get(case.id, Named(case.id)))) for case in gold]
    groups = {"all": judged, "without traps": [pair for pair in judged if not pair[0].is_trap]}
    for tier in sorted({case.tier for case in gold}):
        groups[tier] = [pair for pair in judged if pair[0].tier == tier]
    rows = [Row(name, _counted(pairs)) for name, pairs in groups.items()]
    answers = {case.id: given.get(case.id, Named(case.id)) for case in gold}
    rows += [*_named_rows(gold, answers), *_member_rows(gold, answers)]
    return Report(
        task="actors",
        gold=str(path),
        items=len(gold),
        rows=tuple(rows),
        headline=("all", "right"),
        notes=notes,
    )


def _named_rows(gold: Sequence[Case], answers: dict[str, Named]) -> list[Row]:
    """Whether the actor's name is right, in all and for the tiers of words that point to somebody named elsewhere."""
    groups = {"name": [case for case in gold if case.name]}
    for tier in _POINTING:
        groups[f"name: {tier}"] = [case for case in groups["name"] if case.tier == tier]
    return [
        Row(name, _right([same_name(case, answers[case.id]) for case in cases]))
        for name, cases in groups.items()
        if cases or name == "name"
    ]


def _member_rows(gold: Sequence[Case], answers: dict[str, Named]) -> list[Row]:
    """Whether several together have just the members of gold, told by their countries."""
    judged = [answers[case.id].members == tuple(sorted(case.countries)) for case in gold if case.countries]
    return [Row("members", _right(judged))] if judged else []


def _right(judged: Sequence[bool]) -> dict[str, Value]:
    return {"right": share(sum(judged), len(judged)), "cases": len(judged)}


def _counted(pairs: list[tuple[Case, Outcome]]) -> dict[str, Value]:
    counts = Counter(judgement for _, judgement in pairs)
    shares = {name: share(counts[name], len(pairs)) for name in ("right", "wrong", "abstained")}
    return {**shares, "cases": len(pairs)}


TASK = Task(Named, read_gold, predict, score)
