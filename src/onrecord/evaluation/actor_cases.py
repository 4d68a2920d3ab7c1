"""Scoring who is meant: marked words in a sentence of a given date, their country, sector and name.

Gold is JSON Lines. A case with no country and no sector is a trap: words that look like an actor and are none; it is
right when no actor is given. A mention that the resolver marks as a mere place counts as no actor. PLOVER's codes for
actors of no single country (`IMG`, `ISM`, `MNC`) are no countries: they count as none.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.evaluation.figures import share
from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import ActorRef, Article, Mention

_NO_COUNTRY = frozenset(("IMG", "ISM", "MNC"))
"""PLOVER's codes in the place of a country's for actors of several or none."""

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
        out.append(Named(case.id) if mention is None else named(case.id, mention, resolution.ref(mention)))
    return out


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
    named = [case for case in gold if case.name]
    right = sum(same_name(case, given.get(case.id, Named(case.id))) for case in named)
    rows.append(Row("name", {"right": share(right, len(named)), "cases": len(named)}))
    return Report(
        task="actors",
        gold=str(path),
        items=len(gold),
        rows=tuple(rows),
        headline=("all", "right"),
        notes=notes,
    )


def _counted(pairs: list[tuple[Case, Outcome]]) -> dict[str, Value]:
    counts = Counter(judgement for _, judgement in pairs)
    shares = {name: share(counts[name], len(pairs)) for name in ("right", "wrong", "abstained")}
    return {**shares, "cases": len(pairs)}


TASK = Task(Named, read_gold, predict, score)
