"""The packs of gold/stories and its further sets, held out or not, follow their layout: words and what is referred to
are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.evaluation.happenings_gold import Pack, read_packs
from onrecord.evaluation.task import Options

GOLD = Path(__file__).parents[2] / "gold"
HELD_OUT = read_packs(GOLD / "stories" / "held_out", Options())
SETS = ("stories", "stories_2", "stories_3", "stories_4", "stories_5", "stories_6", "stories_7", "stories_8")
PACKS = [pack for each in SETS for pack in read_packs(GOLD / each, Options())] + HELD_OUT


@pytest.mark.parametrize("pack", PACKS, ids=[pack.story for pack in PACKS])
def test_words_of_the_key_stand_in_the_articles(pack: Pack) -> None:
    for happening, report in pack.reports:
        article = pack.by_id[report.article]
        assert report.evidence in article.title or report.evidence in article.text, happening.id
        assert report.by is None or report.by in article.title + article.text, happening.id
    for article in pack.articles:
        assert set(article.furniture) <= set(article.text.split("\n")), article.id


@pytest.mark.parametrize("pack", PACKS, ids=[pack.story for pack in PACKS])
def test_what_refers_to_a_happening_finds_it(pack: Pack) -> None:
    tellers = {each.id: {report.article for report in each.reports} for each in pack.happenings}
    for exchange in pack.exchanges:
        assert {exchange.overture, *exchange.answers} <= tellers.keys()
    for absence in pack.absent:
        assert absence.article not in tellers[absence.happening]
    for happening in pack.happenings:
        for conflict in happening.conflicts:
            assert {value.article for value in conflict.values} <= tellers[happening.id], happening.id


@pytest.mark.parametrize("pack", HELD_OUT, ids=[pack.story for pack in HELD_OUT])
def test_evidence_held_out_stands_at_one_place(pack: Pack) -> None:
    for happening, report in pack.reports:
        article = pack.by_id[report.article]
        assert f"{article.title}\n{article.text}".count(report.evidence) == 1, (happening.id, report.evidence)


@pytest.mark.parametrize("pack", HELD_OUT, ids=[pack.story for pack in HELD_OUT])
def test_origins_held_out_are_what_is_left_without_copies(pack: Pack) -> None:
    origin = {article.id: article.origin for article in pack.articles}
    for happening in pack.happenings:
        roots = [pack.root(report.article) for report in happening.reports]
        agencies = {origin[root] if origin[root].startswith("agency:") else root for root in roots}
        assert happening.independent_origins == len(agencies), happening.id
