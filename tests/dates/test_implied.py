from __future__ import annotations

from typing import Any

import pytest

from onrecord.dates import date_notices, times_in
from onrecord.dates.implied import ImpliedDate, implied_date
from onrecord.grammar import Sentence
from onrecord.records import Article, Notice
from tests.dates.built import clause, sentence
from tests.dates.test_offices import PRESIDENT, told_of_a_president


def told(
    text: str, *spans: tuple[str, str, str], published: str | None = None
) -> tuple[Article, tuple[Sentence, ...]]:
    """An article of one sentence a span, each (words, predicate, lemma) told in the past."""
    article = Article(id="a", document="d", text=text, published=published)
    made = []
    for number, (words, predicate, lemma) in enumerate(spans):
        start = text.index(words)
        made.append(
            sentence(
                text,
                clause(text, 0, words, predicate, lemma, tense="past"),
                start=start,
                end=start + len(words),
                index=number,
            )
        )
    return article, tuple(made)


def implied(article: Article, sentences: tuple[Sentence, ...], *more: Any) -> ImpliedDate | None:
    return implied_date(article, sentences, times_in(article, sentences), *more)


def span(found: ImpliedDate | None) -> tuple[str, str | None] | None:
    if found is None:
        return None
    return str(found.first), None if found.last is None else str(found.last)


def test_not_before_the_latest_day_told_as_past() -> None:
    article, sentences = told(
        "It opened on 3 June 2011. It burned on 5 July 2011.",
        ("It opened on 3 June 2011", "opened", "open"),
        ("It burned on 5 July 2011", "burned", "burn"),
    )
    assert span(implied(article, sentences)) == ("2011-07-05", None)


def test_the_same_happening_by_its_weekday_alone_gives_the_week() -> None:
    article, sentences = told(
        "The dam broke on 12 March 2014. The dam broke on Wednesday.",
        ("The dam broke on 12 March 2014", "broke", "break"),
        ("The dam broke on Wednesday", "broke", "break"),
    )
    assert span(implied(article, sentences)) == ("2014-03-12", "2014-03-18")


@pytest.mark.parametrize(
    "other", ["The dam burst on Wednesday", "The dam broke on Tuesday", "The dam broke last Wednesday"]
)
def test_another_happening_or_weekday_bounds_nothing(other: str) -> None:
    verb = "burst" if "burst" in other else "broke"
    article, sentences = told(
        f"A wall broke on 12 March 2014. {other}.",
        ("A wall broke on 12 March 2014", "broke", "break"),
        (other, verb, verb),
    )
    assert span(implied(article, sentences)) == ("2014-03-12", None)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("It ruled today, 12 March 2014", "2014-03-12"),
        ("It ruled yesterday (12 March 2014)", "2014-03-13"),
        ("It ruled on Wednesday, 12 March 2014, today", "2014-03-12"),
    ],
)
def test_a_day_that_the_text_calls_today_dates_the_article(words: str, day: str) -> None:
    article, sentences = told(f"{words}.", (words, "ruled", "rule"))
    found = implied(article, sentences)
    assert found is not None
    assert found.day == day
    notices = date_notices(article, sentences, times_in(article, sentences))
    assert notices.published == day
    undated = Article(id="a", document="d", text="", notices=(Notice(code="undated", text="No date."),))
    dated = notices.on(undated)
    assert (dated.published, dated.published_basis) == (day, "text")
    assert [notice.code for notice in dated.notices] == ["inferred_date"]


@pytest.mark.parametrize("words", ["It was founded in 1914", "It ruled on Wednesday", "It ruled"])
def test_thin_evidence_implies_nothing(words: str) -> None:
    predicate = "ruled" if "ruled" in words else "was founded"
    article, sentences = told(f"{words}.", (words, predicate, predicate))
    assert implied(article, sentences) is None


def test_evidence_that_contradicts_itself_implies_nothing() -> None:
    words = "It ruled today, 12 March 2014, and burned on 5 July 2014"
    article, sentences = told(f"{words}.", (words, "ruled", "rule"))
    assert implied(article, sentences) is None


def test_a_dated_article_is_left_alone() -> None:
    article, sentences = told(
        "It broke on 3 June 2011.", ("It broke on 3 June 2011", "broke", "break"), published="2011-06-04"
    )
    assert date_notices(article, sentences, times_in(article, sentences)).notices == ()


def president(text: str, **told: Any) -> tuple[ImpliedDate | None, Article]:
    article, built, mention = told_of_a_president(text, **told)
    return implied(article, (built,), (mention,), {PRESIDENT.id: PRESIDENT}), article
