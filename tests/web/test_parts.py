"""The small parts: marks, parameters, days, letters, drawings."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.actors.registry_format import KIND_CODES
from onrecord.actors.registry_format import SECTORS as REGISTRY_SECTORS
from onrecord.errors import QuestionError
from onrecord.questions.article_lines import ArticleLine
from onrecord.questions.conflicts import Words
from onrecord.questions.happenings import happenings
from onrecord.questions.positions import positions
from onrecord.records import ActorRef, Evidence, Report, Span
from onrecord.web.asking import OF_DEEDS, ask
from onrecord.web.codes import SECTORS, place_words, who_words
from onrecord.web.days import clock_words, day_words, span_words
from onrecord.web.differing import alike, other_outlets, side_words
from onrecord.web.drawing.positions import Window, draw, held_words
from onrecord.web.drawing.shapes import icon
from onrecord.web.drawing.svg import cut, element, link
from onrecord.web.marking import Mark, paragraphs, pieces
from onrecord.web.rendering import told_by
from onrecord.web.shown import visible
from tests.linked_made import make

marks = st.lists(
    st.tuples(st.integers(-5, 40), st.integers(-5, 40)).map(
        lambda pair: Mark(min(pair), max(pair), "event", "e")
    ),
    max_size=8,
)


@given(st.text(max_size=30), st.integers(0, 10), marks)
def test_pieces_are_the_text_whatever_is_marked(text: str, start: int, some: list[Mark]) -> None:
    found = pieces(text, start, some)
    assert "".join(piece.text for piece in found) == text


def test_overlapping_marks_are_cut_where_they_begin_and_end() -> None:
    one, other = Mark(2, 6, "statement", "s"), Mark(4, 8, "event", "e")
    found = pieces("0123456789", 0, [one, other])
    assert [(piece.text, [mark.kind for mark in piece.marks]) for piece in found] == [
        ("01", []),
        ("23", ["statement"]),
        ("45", ["statement", "event"]),
        ("67", ["event"]),
        ("89", []),
    ]
    assert found[2].begins == (other,)
    assert found[2].ends == (one,)


@given(st.text(alphabet="ab\n ", max_size=40))
def test_paragraphs_know_their_place(text: str) -> None:
    for part in paragraphs(text):
        assert text[part.start : part.start + len(part.text)] == part.text


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2017-06-05", "2017-06-25", "5–25 June 2017"),
        ("2017-05-28", "2017-06-02", "28 May – 2 June 2017"),
        ("2013-12-30", "2014-01-02", "30 December 2013 – 2 January 2014"),
        ("2014-02-20", "2014-02-20", "20 February 2014"),
        ("2014-02", None, "February 2014"),
        ("1998-06-01", "1998-06-30", "June 1998"),
        ("2014-09-01", "2014-11-30", "September – November 2014"),
        ("2013-11-01", "2014-02-28", "November 2013 – February 2014"),
        ("2001-01-01", "2001-12-31", "2001"),
        ("1998-01-01", "2000-12-31", "1998–2000"),
        ("9999-12-01", "9999-12-31", "December 9999"),
        (None, None, "undated"),
        ("soon", "later", "soon – later"),
        ("2014-99", None, "2014-99"),
    ],
)
def test_spans_in_words(first: str | None, last: str | None, words: str) -> None:
    assert span_words(first, last) == words


def test_codes_have_words() -> None:
    assert place_words("QAT") == "Qatar"
    assert (place_words("UNO"), place_words("ZZZ"), place_words(None)) == ("United Nations", "ZZZ", "")
    assert place_words("../secret") == "../secret"
    assert set(REGISTRY_SECTORS) | set(KIND_CODES) <= set(SECTORS)
    official = ActorRef(id="VOS.x", name="X", country="CUB", sectors=("GOV", "PTY"))
    assert who_words(official) == "Cuba, government, political party"
    assert who_words(ActorRef(id="CUB", name="Cuba", country="CUB", sectors=("GOV",))) == "government"


def test_words_of_copies_are_read_once() -> None:
    def words(article: str, outlet: str, sentence: str) -> Words:
        told = Evidence(start=0, end=len(sentence), text=sentence)
        line = ArticleLine(id=article, title="", outlet=outlet, published=None)
        return Words(article=line, sentence=told, mark=Span(0, 5))

    side = (words("a", "A", "Five men."), words("b", "B", "Five men."), words("c", "C", "Five boys."),
            words("d", "A", "Five sons."), words("e", "C", "Five."))  # fmt: skip
    told = alike(side)
    assert [[each.article.outlet for each in same] for same in told] == [["A", "B"], ["C"], ["A"], ["C"]]
    assert [each.article.id for each in other_outlets(told)] == ["c"]


def test_sides_of_a_difference_read_as_english() -> None:
    assert side_words("occurrence", "negated by Vostia") == "did not happen, by Vostia"
    assert side_words("occurrence", "reported") == "reported as done"
    assert side_words("number", "reported by 5") == "reported by 5"
    assert side_words("date", "2014-02-18") == "18 February 2014"
    assert side_words("date", "2014, late in the year") == "2014, late in the year"


def test_days_and_times() -> None:
    assert day_words("2014-12-17T10:00:00-05:00") == "17 December 2014"
    assert clock_words("2014-12-17T10:00:00-05:00") == "10:00 -05:00"
    assert clock_words("2014-12-17T10:00Z") == "10:00 UTC"
    assert clock_words("2014-12-17") == ""


@given(st.text())
def test_nothing_invisible_is_left(text: str) -> None:
    assert not set(visible(text)) & set("\x00\x1b\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


def test_drawings_escape_what_they_are_given() -> None:
    drawn = link('/actors/"><script>', "<b>", element("text", "<script>", x=1.25, class_="d-text"))
    assert "<script>" not in drawn
    assert 'x="1.2"' in drawn
    assert cut("abcdef", 4) == "abc…"
    shapes = [
        str(icon(status))
        for status in ("reported", "planned", "possible", "conditional", "denied", "negated")
    ]
    assert len(set(shapes)) == 6


@given(st.lists(st.tuples(st.text(max_size=8), st.text(max_size=12)), max_size=6))
def test_any_parameters_give_a_question_or_a_sentence(given: list[tuple[str, str]]) -> None:
    with suppress(QuestionError):
        assert ask("/timeline", {}, given, {"zoom": ("days",)}, filters=OF_DEEDS, paged=True).page >= 1


def test_a_position_without_a_day_is_told_with_the_day_of_print() -> None:
    with make() as store:
        told = list(positions(store))
    assert [held_words(each) for each in told] == ["18–20 February 2014", "published 20 February 2014"]


def test_articles_of_no_outlet_are_not_counted_as_one_outlet() -> None:
    with make() as store:
        told = max(happenings(store), key=lambda each: len(each.outlets))
    assert told_by(told) == "3 outlets"
    first, *others = told.happening.reports
    nameless = [replace(each, outlet="") for each in others]

    def tells(*reports: Report) -> str:
        outlets = tuple(dict.fromkeys(each.outlet for each in reports))
        return told_by(replace(told, outlets=outlets, happening=replace(told.happening, reports=reports)))

    assert tells(first, *nameless) == "1 outlet (2 articles name none)"
    assert tells(*nameless) == "2 articles, no outlet named"


def test_strips_of_time_name_days_that_are_known() -> None:
    with make() as store:
        told = list(positions(store))
    near = Window.of(told)
    assert near is not None
    assert ">18–20 February 2014</text>" in draw(told, near), "near each other they share a line"
    far = near._replace(first=near.first.replace(year=2012), since=near.since.replace(year=2012, month=6))
    drawn = draw(told, far)
    assert ">18 June 2012</text>" in drawn
    assert ">20 February 2014</text>" in drawn
