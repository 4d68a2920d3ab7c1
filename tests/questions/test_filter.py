from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import QuestionError
from onrecord.questions import Filter
from onrecord.store.fold import fold
from onrecord.store.index import days_of
from onrecord.store.words import Term, parse_words


def test_the_sentence_of_an_empty_filter() -> None:
    assert Filter().sentence("events") == "events"


def test_the_sentence_of_a_full_filter() -> None:
    asked = Filter(
        actor=("Tolen", "Brask"),
        outlet=("The Meridian", "Harbour Post", "Gazette"),
        type=("agree",),
        status=("planned", "possible"),
        by="Brask",
        since="2014-02",
        until="2015",
    )
    assert asked.sentence("events") == (
        "events of type AGREE with status planned or possible with Tolen and Brask in the words of Brask "
        "published by The Meridian, Harbour Post or Gazette from February 2014 to 2015"
    )


def test_the_sentence_says_that_every_side_is_named() -> None:
    assert Filter(named=True, status=("denied",), actor=("Tolen",)).sentence("events") == (
        "events with status denied with every side named with Tolen"
    )


def test_a_lone_string_is_one_value() -> None:
    assert Filter(actor="Tolen").actor == ("Tolen",)  # type: ignore[arg-type]
    assert Filter(actor=(" ", "")).actor == ()


def test_partial_dates_open_and_close_a_window() -> None:
    assert Filter(since="2014-02", until="2014-02").window == ("2014-02-01", "2014-02-28")
    assert Filter(since="2014").window == ("2014-01-01", None)


@pytest.mark.parametrize(
    "wrong",
    [
        {"since": "soon"},
        {"since": "2014-13"},
        {"until": "2014-2-1"},
        {"since": "2015", "until": "2014"},
        {"status": ("done",)},
        {"limit": -1},
    ],
)
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(QuestionError):
        Filter(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2016-02", ("2016-02-01", "2016-02-29")),
        ("2014-02-20T10:00:00Z", ("2014-02-20", "2014-02-20")),
        ("2014", ("2014-01-01", "2014-12-31")),
        (None, (None, None)),
        ("in spring", (None, None)),
        ("20145", (None, None)),
    ],
)
def test_days_of_a_date(date: str | None, days: tuple[str | None, str | None]) -> None:
    assert days_of(date) == days


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Nicolás  MADURO-Moros", "nicolas maduro moros"),
        ("Łódź", "lodz"),
        ("U.N.", "u n"),
        ("Київ", "киів"),
        ("", ""),
    ],
)
def test_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_stand_in_quotation_marks_once() -> None:
    assert Filter(words="ferry").sentence("articles") == "articles with “ferry” in the text"
    assert Filter(words='"open border"').sentence("articles") == 'articles with "open border" in the text'


def test_words() -> None:
    parsed = parse_words('talks "hand of peace" -border Vost*')
    assert parsed.wanted == (Term(("talks",)), Term(("hand", "of", "peace")), Term(("Vost",), begins=True))
    assert parsed.unwanted == (Term(("border",)),)


@pytest.mark.parametrize("nothing", ["", "  ", '""', "-talks", "***"])
def test_no_words(nothing: str) -> None:
    with pytest.raises(QuestionError):
        parse_words(nothing)
