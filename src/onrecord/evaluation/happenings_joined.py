"""Figures of what joins events: happenings, their origins and differences, exchanges, positions, who is silent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import combinations

from onrecord.evaluation.happenings_counts import Figures, both, part, together
from onrecord.evaluation.happenings_gold import PackValue
from onrecord.evaluation.happenings_match import Match, greedy
from onrecord.evaluation.happenings_run import as_list


def happenings(match: Match) -> Figures:
    """Pairs of reports in different articles put together; happenings met; the number of origins, where two reports
    in two articles were found."""
    gold = match.pack.reports
    found = Counter(gold[number][0].id for number in match.found)
    wide = [
        each
        for each in match.pack.happenings
        if len({report.article for report in each.reports}) > 1 and found[each.id] > 1
    ]
    same = sum(
        each.id in match.happenings and match.happenings[each.id].origins == each.independent_origins
        for each in wide
    )
    items = [
        (report.article, happening.id, held)
        for (happening, report), held in zip(gold, match.holders, strict=True)
    ]
    return {
        "happening pairs": together(items),
        "happenings matched": part(len(match.happenings), len(match.pack.happenings)),
        "origins": part(same, len(wide)),
    }


def _contradict(gold: Iterable[PackValue], predicted: Iterable[tuple[str, str]]) -> bool:
    """Whether two articles differ both in the key and in the run."""
    key = {value.article: value.value for value in gold}
    told = [(article, value.casefold().split()) for article, value in predicted if article in key]
    return any(key[a] != key[b] and one != other for (a, one), (b, other) in combinations(told, 2))


def differences(match: Match) -> Figures:
    """Conflicts found at the matched happening: the same kind, and different values for two articles that differ."""
    gold = [(each.id, conflict) for each in match.pack.happenings for conflict in each.conflicts]
    predicted = [(name, found) for name, each in match.happenings.items() for found in each.differences]
    pairs = greedy(
        ((), one, other)
        for one, (name, conflict) in enumerate(gold)
        for other, (same, (on, values)) in enumerate(predicted)
        if name == same and conflict.on == on and _contradict(conflict.values, values)
    )
    elsewhere = sum(len(each.differences) for each in match.unmatched)
    return {
        "differences": both(len(pairs), len(gold), len(predicted)),
        "differences elsewhere": {"count": elsewhere},
    }


def exchanges(match: Match) -> Figures:
    """Exchanges whose overture is matched, with the right outcome and, where there are answers, one of them."""
    gold, unmatched = match.pack.exchanges, {each.id for each in match.unmatched}
    rows = [(str(row.get("overture")), row) for row in match.run.tables["exchanges"]]
    predicted = [
        (
            match.gold_of[overture],
            {match.gold_of.get(str(answer)) for answer in as_list(row.get("answers"))},
            row.get("outcome"),
        )
        for overture, row in rows
        if overture in match.gold_of
    ]
    pairs = greedy(
        ((), one, other)
        for one, each in enumerate(gold)
        for other, (overture, answers, outcome) in enumerate(predicted)
        if each.overture == overture
        and each.outcome == outcome
        and (not each.answers or not answers.isdisjoint(each.answers))
    )
    return {
        "exchanges": both(len(pairs), len(gold), len(predicted)),
        "exchanges elsewhere": {"count": sum(overture in unmatched for overture, _ in rows)},
    }


def positions(match: Match) -> Figures:
    """Positions met: the same stance, and both actors fit. One belongs to the stories of its happenings. Precision is a
    lower bound, since the key names the main ones; of pairs that the key has, every predicted stance is judged."""
    here = {each.id for each in (*match.happenings.values(), *match.unmatched)}
    predicted = [
        (row.get("stance"), match.run.actor(row.get("actor")), match.run.actor(row.get("toward")))
        for row in match.run.tables["positions"]
        if not here.isdisjoint(map(str, as_list(row.get("happenings")))) or not row.get("happenings")
    ]
    on_pair = [
        (one, other)
        for one, each in enumerate(match.pack.positions)
        for other, (_, actor, toward) in enumerate(predicted)
        if actor.fits(each.actor) and toward.fits(each.toward)
    ]
    met = [(one, other) for one, other in on_pair if predicted[other][0] == match.pack.positions[one].stance]
    pairs = greedy(((), one, other) for one, other in met)
    right = len({other for _, other in met})
    return {
        "positions": both(len(pairs), len(match.pack.positions), len(predicted), right),
        "positions of pairs": part(right, len({other for _, other in on_pair})),
    }


def absent(match: Match) -> Figures:
    """Outlets that are rightly said to be silent, of all and of those whose happening is matched."""
    gold = match.pack.absent
    matched = [
        (each.article, match.happenings[each.happening])
        for each in gold
        if each.happening in match.happenings
    ]

    def outlets(article: str) -> set[str]:
        given = match.run.articles.get(article, {}).get("outlet")
        return {match.pack.by_id[article].outlet.casefold(), str(given).casefold()}

    hit = sum(not each.silent.isdisjoint(outlets(article)) for article, each in matched)
    return {"absent": part(hit, len(gold)), "absent of matched": part(hit, len(matched))}
