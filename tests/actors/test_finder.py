from __future__ import annotations

import pytest

from onrecord.actors import Registry
from onrecord.actors.finder import Finder
from onrecord.actors.tables import load_tables


@pytest.fixture(scope="module")
def finder(registry: Registry) -> Finder:
    return Finder(registry, load_tables())


def found(finder: Finder, text: str, *, capitals: bool = False) -> list[str]:
    return [text[hit.start : hit.end] for hit in finder.find(text, capitals=capitals)]


def test_longest_name_wins_and_words_are_whole(finder: Finder):
    assert found(finder, "The Kingdom of Ruritania is no Ruritaniana.") == ["Kingdom of Ruritania"]


def test_neighbouring_names_do_not_hide_each_other(finder: Finder):
    assert found(finder, "Ruritania Syldavia Klow") == ["Ruritania", "Syldavia", "Klow"]


def test_capitals_must_fit(finder: Finder):
    assert found(finder, "a rose house by the lake") == []
    assert found(finder, "the Rose House said") == ["Rose House"]
    assert found(finder, "nol") == []
    assert found(finder, "the N.O.L. and NOL") == ["N.O.L.", "NOL"]


def test_headline_in_capitals(finder: Finder):
    assert found(finder, "RURITANIA WARNS SYLDAVIA", capitals=True) == ["RURITANIA", "SYLDAVIA"]


def test_accents_hyphens_and_arabic_articles_do_not_matter(finder: Finder):
    assert found(finder, "Michael Strofzin and Michael al Strofzin") == [
        "Michael Strofzin",
        "Michael al Strofzin",
    ]


def test_apostrophe_inside_a_word_is_no_end(finder: Finder):
    assert found(finder, "Klow's plan and Klow'abad") == ["Klow"]


def test_the_first_half_of_an_adjective_of_two_peoples_needs_the_second():
    shipped = Finder(Registry.shipped(), load_tables())
    (first, second) = shipped.find("the Franco-British plan")
    assert [first.meanings[0].target, second.meanings[0].target] == ["FRA", "GBR"]
    assert all(
        meaning.sort != "demonym" for hit in shipped.find("Mr. Franco met them") for meaning in hit.meanings
    )
