"""Figures of words: furniture that is removed, quotations, labels, copies of whole articles."""

from __future__ import annotations

from difflib import SequenceMatcher

from onrecord.evaluation.happenings_counts import Figures, both, part, together
from onrecord.evaluation.happenings_match import Match, greedy
from onrecord.evaluation.happenings_run import as_dict, as_list
from onrecord.evaluation.happenings_text import alike, occurrences, words


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
