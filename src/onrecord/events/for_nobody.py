"""What speaks for leaving an event uncoded whose clause leaves a side open."""

from __future__ import annotations

from collections.abc import Mapping
from math import log1p

from onrecord.events.article_kind import POWER
from onrecord.events.reasons import Reasons, held
from onrecord.events.slots import Case
from onrecord.records import is_described


def for_nobody(case: Case) -> Reasons:
    """What speaks for leaving an event uncoded."""
    meaning = case.draft.meaning
    no_source, no_target = case.source.state == "missing", case.target.state == "missing"
    return held(
        {
            "nobody": 1.0,
            "nobody: no source, a line or two": no_source and case.near.kind.short,
            "nobody: something does it": no_source and any(meaning.sources),
            "nobody: no source": no_source,
            "nobody: neither": no_source and no_target,
            "nobody: needs a target": meaning.needs_target and no_target,
            "nobody: any words": meaning.weight == 0,
            "nobody: another reading": meaning.rivals,
            "nobody: said by somebody": case.draft.statement is not None,
            **_clause(case),
            **_doer(case),
            **_article(case),
        }
    )


def _clause(case: Case) -> Mapping[str, float]:
    """What the place of the words tells: a main clause and a headline tell of dealings, a relative clause explains."""
    relation = case.draft.clause.relation
    return {
        "nobody: main clause": relation == "root",
        "nobody: relative clause": relation == "relative",
        "nobody: headline": case.draft.sentence.field == "title",
    }


def _doer(case: Case) -> Mapping[str, float]:
    """What whoever does it tells: strangers and people without power seldom deal with a side."""
    doers = [reference for reference, _ in case.source.pairs]
    found = {
        "nobody: its doer is guessed": case.source.state == "guessed",
        "nobody: its doer is named": case.source.state == "named" and not case.near.kind.short,
    }
    if not doers or not case.near.kind.is_article:
        return found
    return {
        **found,
        "nobody: a stranger does it": all(each.country is None and is_described(each.id) for each in doers),
        "nobody: without power": not _does_any(case, POWER),
    }


def _article(case: Case) -> Mapping[str, float]:
    """What the kind of article tells: in the news of a town, a market or a match hardly anything has two sides."""
    kind = case.near.kind
    if not kind.is_article:
        return {}
    return {
        "nobody: much told": log1p(case.recall.between),
        "nobody: little politics": kind.unpolitical,
        "nobody: one side": kind.most,
        "nobody: strangers": kind.strangers,
    }


def _does_any(case: Case, sectors: frozenset[str]) -> bool:
    """Whether somebody of some sectors is named as who does it."""
    return any(sectors.intersection(reference.sectors) for reference, _ in case.source.pairs)
