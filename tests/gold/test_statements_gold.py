"""The gold of statements follows its layout: texts, annotations and speakers belong together."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from onrecord.evaluation import Options
from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.statement_gold import Annotated, ResolvedSource, read_gold
from onrecord.evaluation.statement_text import Tokens

GOLD = Path(__file__).parents[2] / "gold" / "statements"
CODE = re.compile("[A-Z]{3}")


@pytest.fixture(scope="module")
def articles() -> dict[str, Annotated]:
    return read_gold(GOLD, Options())


def test_every_text_is_annotated(articles: dict[str, Annotated]) -> None:
    assert len(articles) >= 25
    assert set(articles) == {path.stem for path in (GOLD / "text").glob("*.txt")}
    for name, article in articles.items():
        assert 120 <= len(article.text.split()) <= 260, name


def test_every_attribution_has_cue_and_content(articles: dict[str, Annotated]) -> None:
    for name, article in articles.items():
        assert article.attributions, name
        for attribution in article.attributions:
            assert attribution.cue, (name, attribution)
            assert attribution.content, (name, attribution)


def test_covered_texts_are_those_of_the_spans(articles: dict[str, Annotated]) -> None:
    for name, article in articles.items():
        for line in (GOLD / "attributions" / f"{name}.ann").read_text("utf-8").splitlines():
            if line.startswith("T"):
                _, spans, covered = line.split("\t")
                pieces = (piece.split() for piece in spans.split(" ", 1)[1].split(";"))
                words = " ".join(article.text[int(start) : int(end)] for start, end in pieces)
                assert words.replace("\n", " ") == covered, (name, line)


def test_all_forms_of_speech_are_there(articles: dict[str, Annotated]) -> None:
    kinds: Counter[str] = Counter()
    for article in articles.values():
        tokens = Tokens(article.text)
        kinds.update(tokens.kind(tokens.words(each.content)) for each in article.attributions)
    assert kinds["direct"] >= 40
    assert kinds["indirect"] >= 100
    assert kinds["mixed"] >= 15


def test_speakers_belong_to_an_attribution_with_a_source(articles: dict[str, Annotated]) -> None:
    lines = read_lines(GOLD / "speakers.jsonl", ResolvedSource)
    assert len({(line.id, line.attribution) for line in lines}) == len(lines)
    assert all(CODE.fullmatch(country) for line in lines for country in line.country)
    resolved = sum(each.speaker is not None for article in articles.values() for each in article.attributions)
    assert resolved == len(lines)
    assert all(
        each.source
        for article in articles.values()
        for each in article.attributions
        if each.speaker is not None
    )
