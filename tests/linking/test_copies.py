"""Copies: what is seen through (headline, added lead, cuts, damaged letters), what is none, which one is the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies import find_copies
from onrecord.linking.shingles import plain_words, shingles
from tests.linking.invented import BACKGROUND, LEAD, OWN, QUOTE, TALKS, WIRE, article

FIRST = article("first", WIRE)


def links(*articles):
    return {name: copy.of for name, copy in find_copies(articles).items()}


@pytest.mark.parametrize(
    "text",
    [
        WIRE,
        "\n\n".join((LEAD, TALKS, QUOTE)),
        "\n\n".join((LEAD, BACKGROUND)),
        "Our editors have followed the affair for years.\n\n" + WIRE,
        WIRE.replace('"', "“").replace("Orl", "OrlÃ©"),
        WIRE.replace("hearing", "heaing").replace("court", "cout"),
    ],
    ids=["whole", "cut end", "cut middle", "added lead", "wrong encoding", "letters lost"],
)
def test_a_later_reprint_names_its_source(text):
    assert links(FIRST, article("second", text, published="2014-02-20", title="Salt and handshakes")) == {
        "second": "first"
    }


def test_own_reports_of_the_same_thing_are_no_copies():
    assert links(FIRST, article("second", OWN)) == {}


def test_a_shared_quotation_makes_no_copy():
    assert links(FIRST, article("second", f"{OWN}\n\n{QUOTE}")) == {}


def test_a_short_report_inside_a_long_one_makes_no_copy():
    flash = article("flash", LEAD, published="2014-02-18")
    assert links(flash, article("long", "\n\n".join((LEAD, OWN, BACKGROUND)))) == {}


def test_the_longer_one_of_a_day_is_the_source():
    assert links(article("a-short", f"{LEAD}\n\n{TALKS}\n\n{QUOTE}"), article("b-long", WIRE)) == {
        "a-short": "b-long"
    }


def test_an_article_without_a_date_comes_later():
    assert links(article("a-undated", WIRE, published=None), FIRST) == {"a-undated": "first"}


def test_an_article_without_a_date_is_the_source_when_it_is_much_fuller():
    part = article("part", "\n\n".join((LEAD, TALKS, QUOTE)))
    assert links(part, article("whole", WIRE + "\n\n" + OWN, published=None)) == {"part": "whole"}


def test_a_copy_of_a_copy_names_the_beginning():
    second = article("second", WIRE, published="2014-02-20")
    third = article("third", f"{LEAD}\n\n{TALKS}\n\n{QUOTE}", published="2014-02-21")
    assert links(third, second, FIRST) == {"second": "first", "third": "first"}


def test_empty_articles_are_no_copies():
    assert links(article("a", ""), article("b", "")) == {}


FAMILY = [
    FIRST,
    article("second", WIRE, published="2014-02-20"),
    article("third", f"{LEAD}\n\n{TALKS}", published=None),
    article("fourth", OWN),
    article("fifth", OWN + "\n\n" + LEAD, published="2014-02-22"),
]


@given(st.permutations(FAMILY))
def test_the_order_of_the_articles_does_not_matter(shuffled):
    assert find_copies(shuffled) == find_copies(FAMILY)


@given(st.text())
def test_any_text_has_runs_and_equal_texts_equal_ones(text):
    assert bool(shingles(text)) == bool(plain_words(text))
    assert shingles(text) == shingles(text)
