"""The date of publication and what it rests on; datelines and agency credits."""

from __future__ import annotations

import pytest

from onrecord.articles.calendar_dates import calendar_dates
from onrecord.articles.credit import known_agency, origin_of
from onrecord.articles.language import language_of
from onrecord.articles.publication import Publication, is_date_line, publication_of, stated_date
from onrecord.records import PublishedBasis


def published(
    *,
    given: str | None = None,
    basis: PublishedBasis = "metadata",
    head: tuple[str, ...] = (),
    date_lines: tuple[str, ...] = (),
    body: str = "Talks go on.",
    url: str | None = None,
) -> Publication:
    return publication_of(given=given, basis=basis, head=head, date_lines=date_lines, body=body, url=url)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-02-01", "2016-02-01"),
        ("2016-02-01T10:00:00Z", "2016-02-01"),
        ("2016-02-01 10:00", "2016-02-01"),
        ("20160201", "2016-02-01"),
        ("February 1, 2016", "2016-02-01"),
        ("Mon, 1 Feb 2016 10:00:00 GMT", "2016-02-01"),
        ("2016-02-31", None),
        ("yesterday", None),
        ("20160201T100000Z", "2016-02-01"),
        ("Mon Feb  1 10:00:00 2016", "2016-02-01"),
        ("13/02/2016", "2016-02-13"),
        ("02/13/2016 10:00", "2016-02-13"),
        ("13.2.2016", "2016-02-13"),
        ("02/03/2016", None),
        ("31/02/2016", None),
        ("1454284800", "2016-02-01"),
        ("1454284800000", "2016-02-01"),
        ("14542848", None),
    ],
)
def test_stated_dates_are_read_as_sources_write_them(text: str, expected: str | None) -> None:
    assert stated_date(text) == expected


def test_what_the_user_or_source_says_comes_first() -> None:
    found = published(given="2016-02-01", basis="user", body="TARN, March 3, 2016 — Talks go on.")
    assert (found.published, found.basis) == ("2016-02-01", "user")


@pytest.mark.parametrize("given", ["2016-02", "2016"])
def test_a_month_or_year_alone_is_kept_as_it_is(given: str) -> None:
    found = published(given=given, basis="user")
    assert (found.published, found.notices) == (given, ())


def test_dateline_with_its_year_dates_the_article() -> None:
    found = published(body="TARN, March 3, 2016 — Talks go on.")
    assert (found.published, found.basis) == ("2016-03-03", "dateline")


def test_dateline_without_a_year_needs_one_from_beside_it() -> None:
    body = "TARN, March 3 (Northwire) — Talks go on."
    undated = published(body=body)
    assert (undated.published, undated.basis) == (None, "unknown")
    assert [notice.code for notice in undated.notices] == ["undated"]
    assert published(body=body, url="https://tarnpost.example/2016/03/03/talks").published == "2016-03-03"
    assert published(body=body, url="https://tarnpost.example/2016/09/03/talks").published is None
    assert published(body=body, head=("4 March 2016",)).published == "2016-03-03"


def test_date_line_near_the_top_dates_the_article() -> None:
    found = published(head=("By Ida Holm", "Tuesday, 1 March 2016, 10:15 GMT"))
    assert (found.published, found.basis) == ("2016-03-01", "text")
    assert (
        published(date_lines=("Updated: March 2, 2016", "Published: March 1, 2016")).published == "2016-03-01"
    )


def test_date_in_a_sentence_dates_nothing() -> None:
    assert not is_date_line("The deal of 14 July 2015 was signed in Tarn.")
    assert published(head=("The deal of 14 July 2015 was signed in Tarn.",)).published is None


def test_given_date_that_is_none_is_noticed() -> None:
    assert [notice.code for notice in published(given="soon").notices] == ["bad_date", "undated"]


@pytest.mark.parametrize(
    ("paragraph", "byline", "credits", "outlet", "origin"),
    [
        ("TARN (Reuters) - Talks go on.", None, [], "The Tarn Post", "agency Reuters"),
        ("TARN (Northwire) - Talks go on.", None, [], "The Tarn Post", "agency Northwire"),
        ("TARN (Reuters) - Talks go on.", None, [], "Reuters", "own"),
        ("TARN (Kerland's largest port) - Talks go on.", None, [], "", "own"),
        ("Talks go on.", "By The Associated Press", [], "", "agency AP"),
        ("Talks go on.", None, ["Source: Xinhua"], "", "agency Xinhua"),
        ("Talks go on.", "Ida Holm", [], "", "own"),
        ("Talks go on, AP said.", None, [], "", "own"),
    ],
)
def test_origin_is_an_agency_only_where_a_credit_says_so(
    paragraph: str, byline: str | None, credits: list[str], outlet: str, origin: str
) -> None:
    assert origin_of([paragraph], byline, credits, outlet) == origin


def test_known_agencies_go_under_their_usual_name() -> None:
    assert known_agency("Agence France-Presse in Tarn") == "AFP"
    assert known_agency("the map") is None


def test_calendar_dates_carry_their_place() -> None:
    (date,) = calendar_dates("on July 14, 2015 in Tarn")
    assert (date.iso(), date.start, date.end) == ("2015-07-14", 3, 16)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The union said on Monday that all of its members would be at work when the ministry has signed the deal with "
         "them.", "en"),
        ("Le syndicat a déclaré lundi que ses membres reprendront le travail dès que le ministère aura signé "
         "les textes qui lui ont été remis par les deux parties.", "fr"),
        ("Die Gewerkschaft sagte am Montag, dass ihre Mitglieder wieder arbeiten, sobald das Ministerium den Vertrag "
         "unterschreibt und die Verhandlungen über die Löhne beendet sind.", "de"),
        ("Профсоюз заявил в понедельник", "ru"),
        ("Too short.", None),
    ],
)  # fmt: skip
def test_languages_are_told_by_script_and_function_words(text: str, language: str | None) -> None:
    assert language_of(text) == language
