"""The figures of story packs, as counts that add up over stories.

Precision leaves out what the key does not cover; what each figure counts is said at its function.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from onrecord.evaluation.happenings_gold import PackValue
from onrecord.evaluation.happenings_match import Match, actors_right, greedy
from onrecord.evaluation.happenings_run import as_dict, as_list
from onrecord.evaluation.happenings_text import alike, occurrences, words

STATUSES = ("reported", "planned", "possible", "conditional", "denied", "negated")

Counts = dict[str, int]
"""`hit` of `of` in the key; `right` of `predicted`; or a `count` alone."""
Figures = dict[str, Counts]


def part(hit: int, of: int) -> Counts:
    """The counts of a plain share."""
    return {"hit": hit, "of": of}


def both(hit: int, of: int, predicted: int, right: int | None = None) -> Counts:
    """The counts of a recall and a precision."""
    return {"hit": hit, "of": of, "right": hit if right is None else right, "predicted": predicted}


def furniture(match: Match) -> Figures:
    """Recall: lines of furniture that the text has no more often than the body. Precision: words of the body kept."""
    gone = lines = kept = whole = 0
    for article in match.pack.articles:
        body, text = article.body, str(match.run.articles.get(article.id, {}).get("text") or "")
        blocks = SequenceMatcher(None, words(body), words(text), autojunk=False).get_matching_blocks()
        kept += sum(block.size for block in blocks)
        whole += len(words(body))
        lines += len(article.furniture)
        if article.id in match.run.articles:
            gone += sum(occurrences(line, text) <= occurrences(line, body) for line in article.furniture)
    return {"furniture": both(gone, lines, whole, kept)}


def reports(match: Match) -> Figures:
    """Reports of the key that an event tells (touching the evidence, of the right type and actors), by kind; then how
    far touching events are right, and how many events are in the key at all."""
    gold, found = match.pack.reports, match.found
    groups = {"reports": list(range(len(gold)))}
    groups["reports shared"] = [
        number for number, (each, _) in enumerate(gold) if each.independent_origins > 1
    ]
    for status in STATUSES:
        groups[f"reports {status}"] = [
            number for number, (_, each) in enumerate(gold) if each.status == status
        ]
    figures = {
        name: part(sum(number in found for number in group), len(group)) for name, group in groups.items()
    }
    return figures | _of_touched(match) | _of_found(match) | _of_reported(match)


def _of_touched(match: Match) -> Figures:
    touched = [
        (happening, [match.events[place] for place in near])
        for (happening, _), near in zip(match.pack.reports, match.touching, strict=True)
        if near
    ]
    typed = sum(any(event.type in happening.types for event in near) for happening, near in touched)
    acted = sum(any(actors_right(happening, event) for event in near) for happening, near in touched)
    return {
        "touched": part(len(touched), len(match.pack.reports)),
        "type right": part(typed, len(touched)),
        "actors right": part(acted, len(touched)),
    }


def _of_found(match: Match) -> Figures:
    pairs = [(match.pack.reports[number][1], match.events[place]) for number, place in match.found.items()]
    return {
        "status": part(sum(report.status == event.status for report, event in pairs), len(pairs)),
        "by": part(sum(event.said_by(report.by) for report, event in pairs), len(pairs)),
    }


def _of_reported(match: Match) -> Figures:
    said = {place for place, event in enumerate(match.events) if event.status == "reported"}
    near = {place for touching in match.touching for place in touching}
    return {
        "events in key": part(len(said & match.right), len(said)),
        "events on evidence": part(len(said & near), len(said)),
    }


def together(items: Sequence[tuple[str, object, set[int]]]) -> Counts:
    """Items (article, group of the key, groups of the run): the pairs in different articles that are put together."""
    pairs = [(g == h, bool(p & q)) for (a, g, p), (b, h, q) in combinations(items, 2) if a != b]
    return both(pairs.count((True, True)), sum(gold for gold, _ in pairs), sum(given for _, given in pairs))


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


def quotations(match: Match) -> Figures:
    """Pairs of variants in two articles put together under a speaker that fits; variants met; speakers right."""
    run = match.run
    gold = [
        (variant.article, words(variant.text), number, each.speaker)
        for number, each in enumerate(match.pack.quotations)
        for variant in each.variants
    ]
    predicted = [
        (run.article(variant), words(str(variant.get("text") or "")), number, run.actor(row.get("speaker")))
        for number, row in enumerate(run.tables["quotations"])
        for variant in map(as_dict, as_list(row.get("variants")))
    ]
    pairs = greedy(
        ((-degree, not given[3].fits(wanted[3])), one, other)
        for one, wanted in enumerate(gold)
        for other, given in enumerate(predicted)
        if wanted[0] == given[0] and (degree := alike(wanted[1], given[1])) is not None
    )
    right = {
        one: {predicted[other][2]} for one, other in pairs.items() if predicted[other][3].fits(gold[one][3])
    }
    items = [(each[0], each[2], right.get(number, set())) for number, each in enumerate(gold)]
    return {
        "quotation pairs": together(items),
        "quotation variants": part(len(pairs), len(gold)),
        "speaker right": part(len(right), len(pairs)),
    }


def positions(match: Match) -> Figures:
    """Positions met: the same stance, and both actors fit. One belongs to the stories of its happenings."""
    here = {each.id for each in (*match.happenings.values(), *match.unmatched)}
    predicted = [
        (row.get("stance"), match.run.actor(row.get("actor")), match.run.actor(row.get("toward")))
        for row in match.run.tables["positions"]
        if not row.get("happenings") or set(map(str, as_list(row["happenings"]))) & here
    ]
    pairs = greedy(
        ((), one, other)
        for one, each in enumerate(match.pack.positions)
        for other, (stance, actor, toward) in enumerate(predicted)
        if stance == each.stance and actor.fits(each.actor) and toward.fits(each.toward)
    )
    return {
        "positions": part(len(pairs), len(match.pack.positions)),
        "positions predicted": {"count": len(predicted)},
    }


def labels(match: Match) -> Figures:
    """Labels met: most words of the shorter term, and the actor fits; whose words they are."""
    gold = match.pack.labels
    predicted = [
        (
            match.run.article(row),
            words(str(row.get("term") or "")),
            match.run.actor(row.get("actor")),
            "outlet" if row.get("voice") in (None, "outlet") else "quoted",
        )
        for row in match.run.tables["labels"]
    ]
    predicted = [row for row in predicted if row[0] in match.pack.by_id]
    near = [
        ((-degree, voice != each.voice), one, other)
        for one, each in enumerate(gold)
        for other, (article, term, actor, voice) in enumerate(predicted)
        if article == each.article
        and (degree := alike(words(each.term), term)) is not None
        and actor.fits(each.actor)
    ]
    pairs = greedy(near)
    voices = sum(gold[one].voice == predicted[other][3] for one, other in pairs.items())
    return {
        "labels": both(len(pairs), len(gold), len(predicted), len({other for _, _, other in near})),
        "label voice": part(voices, len(pairs)),
    }


def copies(match: Match) -> Figures:
    """Copies whose chain ends at the root of the key or at an article of the same agency; agencies named."""
    pack, run = match.pack, match.run
    gold, wires = {article: pack.root(article) for article in pack.copied}, pack.agencies
    ends = {article: end for article in pack.by_id if (end := run.root(article))}

    def of_one_agency(article: str, other: str) -> bool:
        return article in wires and wires[article] == wires.get(other)

    found = [
        article
        for article, root in gold.items()
        if article in ends and (ends[article] == root or of_one_agency(root, ends[article]))
    ]
    predicted = [article for article, end in ends.items() if not of_one_agency(article, end)]
    met = [article for article, name in wires.items() if name & (run.agency(article) or frozenset())]
    claimed = [
        article
        for article in pack.by_id
        if run.agency(article) is not None and gold.get(article) not in wires
    ]
    return {
        "copies": both(len(found), len(gold), len(predicted)),
        "agencies": both(len(met), len(wires), len(claimed)),
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


MEASURES: tuple[Callable[[Match], Figures], ...] = (
    furniture,
    reports,
    happenings,
    differences,
    exchanges,
    quotations,
    positions,
    labels,
    copies,
    absent,
)


def figures_of(match: Match) -> Figures:
    """All figures of one story."""
    return {name: counts for measure in MEASURES for name, counts in measure(match).items()}


def total(stories: Mapping[str, Figures]) -> Figures:
    """The counts of all stories together."""
    first = next(iter(stories.values()), {})
    return {
        name: {key: sum(figures[name][key] for figures in stories.values()) for key in counts}
        for name, counts in first.items()
    }
