"""Whose words a mention stands in, and when a statement was made; people and places are invented."""

from __future__ import annotations

import pytest

from onrecord.dates import times_in
from onrecord.grammar import Grammar
from onrecord.records import Article, Field, Mention, Span, Statement, stable_id
from onrecord.statements import find_statements, with_voices
from onrecord.statements.voices import Voices
from tests.statements.reading import NoActors


def mention(start: int, end: int, field: Field = "text") -> Mention:
    return Mention(
        id=stable_id("men", field, start, end),
        article="art-own",
        start=start,
        end=end,
        text="x",
        actor="",
        field=field,
    )


def statement(name: str, *content: tuple[int, int], field: Field = "text") -> Statement:
    return Statement(
        id=name,
        article="art-own",
        form="indirect",
        content=tuple(Span(*span) for span in content),
        content_text="x",
        field=field,
    )


def voices(places: list[Mention], *statements: Statement) -> list[str | None]:
    return [found.voice for found in with_voices(places, statements)]


def test_the_innermost_statement_is_the_voice():
    outer, inner = statement("outer", (10, 60)), statement("inner", (30, 50))
    places = [mention(0, 5), mention(12, 20), mention(30, 35), mention(45, 50), mention(55, 60)]
    assert voices(places, outer, inner) == [None, "outer", "inner", "inner", "outer"]


def test_a_mention_half_outside_is_the_outlets():
    assert voices([mention(8, 14), mention(55, 65)], statement("one", (10, 60))) == [None, None]


def test_split_content_and_the_title_are_told_apart():
    split = statement("split", (0, 10), (20, 30))
    title = statement("title", (0, 30), field="title")
    places = [mention(22, 26), mention(12, 15), mention(12, 15, "title"), mention(2, 4)]
    assert voices(places, title, split) == ["split", None, "title", "split"]


def test_no_statement_no_voice():
    assert voices([mention(1, 2)]) == [None]
    assert with_voices([], [statement("one", (0, 5))]) == ()


DATES = [
    ("The envoy said on Monday that the port would open in June.", "2018-06-04"),
    ("On Tuesday the envoy said that the port was open.", "2018-06-05"),
    ("The envoy said that the port would open on Friday.", None),
    ("Two ships were seized on Monday, the coast guard said.", None),
    ("The general announced a visit in August.", None),
    ("“The port is open,” the envoy said on 1 June 2018.", "2018-06-01"),
]


@pytest.mark.parametrize(("text", "day"), DATES)
def test_the_date_is_that_of_the_saying(grammar: Grammar, text: str, day: str | None):
    article = Article(id="art-own", document="doc-own", text=text, published="2018-06-06")
    (_, sentences), *_ = grammar.sentences([article])
    (found,) = find_statements(article, sentences, NoActors(), times_in(article, sentences))
    assert found.date.value == day


def test_without_times_there_is_no_date(grammar: Grammar):
    article = Article(id="art-own", document="doc-own", text=DATES[0][0], published="2018-06-06")
    (_, sentences), *_ = grammar.sentences([article])
    (found,) = find_statements(article, sentences, NoActors())
    assert found.date.value is None


def test_the_shortest_cue_speaks_whatever_the_order():
    long_ = Statement(
        id="a-long",
        article="art-own",
        form="indirect",
        content=(Span(40, 60),),
        content_text="x",
        cue=(Span(0, 30),),
    )
    short = Statement(
        id="b-short",
        article="art-own",
        form="indirect",
        content=(Span(40, 60),),
        content_text="x",
        cue=(Span(10, 16),),
    )
    for statements in ([long_, short], [short, long_]):
        found = Voices(statements)
        assert found.cued("text", 12, 14) is short
        assert found.cued("text", 20, 25) is long_
        assert found.cued("title", 12, 14) is None
