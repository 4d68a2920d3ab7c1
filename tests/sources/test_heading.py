"""Labelled lines at the top of a text file say what the source knows of the article; the article begins behind them."""

from pathlib import Path

import pytest

from onrecord.articles import to_article
from onrecord.sources import open_sources
from onrecord.sources.heading import heading_of
from onrecord.sources.raw import RawDocument

BODY = (
    "Kerland's foreign minister arrived in Tolen on Monday for talks on the closed border crossing.\n\n"
    "Both sides said that a second round would follow in the spring, when the passes are free of snow.\n"
)
HEADED = f"Outlet: Vostia Herald\r\nDate: 14 March 2016\r\nTitle: Kerland and Tolen talk\r\n\r\n{BODY}"


def test_a_heading_names_outlet_day_and_title(tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_bytes(HEADED.encode())
    (raw,) = open_sources([str(file)])
    assert isinstance(raw, RawDocument)
    article = to_article(raw)
    assert (article.outlet, article.published, article.title) == (
        "Vostia Herald",
        "2016-03-14",
        "Kerland and Tolen talk",
    )
    assert article.text.startswith("Kerland's foreign minister")
    (heading,) = (each for each in article.furniture if each.reason == "heading")
    assert raw.content[heading.start : heading.end] == heading.text
    first = article.source_map[0]
    assert raw.content[first.doc_start :].startswith("Kerland's foreign minister")


def test_the_headline_may_stand_above_the_labels() -> None:
    heading = heading_of(f"Kerland and Tolen talk\nDate: 14 March 2016\nOutlet: Vostia Herald\n\n{BODY}")
    assert heading is not None
    assert heading.values == {
        "title": "Kerland and Tolen talk",
        "published": "14 March 2016",
        "outlet": "Vostia Herald",
    }


@pytest.mark.parametrize(
    "labels", ["Outlet: Vostia Herald\nDate: 14 March 2016\n", "Outlet: Vostia Herald\n"], ids=["two", "one"]
)
def test_the_headline_may_stand_right_below_the_labels(labels: str) -> None:
    content = f"{labels}Kerland and Tolen talk\n\n{BODY}"
    heading = heading_of(content)
    assert heading is not None
    assert (heading.values["title"], heading.values["outlet"]) == ("Kerland and Tolen talk", "Vostia Herald")
    assert content[heading.end :].lstrip() == BODY


@pytest.mark.parametrize("line", ["Outlet: Vostia Herald", "URL: https://herald.example/talks"])
def test_one_line_that_no_article_begins_with_is_a_heading(line: str) -> None:
    heading = heading_of(f"{line}\n\n{BODY}")
    assert heading is not None
    assert list(heading.values.values()) == [line.split(": ")[1]]


def test_what_the_user_says_counts_more(tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_text(HEADED)
    (raw,) = open_sources([str(file)], outlet="Tolen Post", published="2016-03-15")
    assert isinstance(raw, RawDocument)
    article = to_article(raw)
    assert (article.outlet, article.published, article.published_basis) == (
        "Tolen Post",
        "2016-03-15",
        "user",
    )


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"Source: a ministry\n\n{BODY}", id="one line"),
        pytest.param(
            f"Title: Talks\nKerland: a land of snow\n\n{BODY}", id="a line that labels something else"
        ),
        pytest.param(f"Title: Talks\nTitle: Talks again\n\n{BODY}", id="a label twice"),
        pytest.param(f"Title: Talks\nOutlet: Vostia Herald\n{BODY}", id="no empty line behind"),
        pytest.param(f"Outlet: Vostia Herald\nDate: 14 March 2016\n{BODY}", id="a sentence behind"),
        pytest.param(f"Kerland and Tolen talk\nSource: a ministry\n\n{BODY}", id="one line below a headline"),
        pytest.param(f"Talks\nTitle: Talks\nOutlet: Vostia Herald\n\n{BODY}", id="a headline above a title"),
        pytest.param(BODY, id="none"),
        pytest.param("", id="empty"),
    ],
)
def test_an_article_that_begins_with_words_of_its_own_keeps_them(content: str) -> None:
    assert heading_of(content) is None
