"""Parts of one story are joined, a story of two countries is taken up again; other stories stay apart."""

from collections import deque
from datetime import date, timedelta

import pytest

from onrecord.linking import find_stories
from onrecord.linking.placing import Placed, StoryState, join, place_anew
from onrecord.linking.rulings import NO_RULINGS, Ruling, Rulings
from onrecord.linking.stories import StoriesInMemory
from onrecord.linking.story_words import unit
from onrecord.linking.uniting import FOUND, SEEKING, unite, unite_next
from onrecord.records import Article

DAY = date(2011, 3, 1).toordinal()


def told(words: str, day: int | None = DAY) -> Placed:
    return Placed(unit(dict.fromkeys(words.split(), 1.0)), day)


def in_stories(*groups: list[Placed]) -> StoriesInMemory:
    stories = StoriesInMemory()
    for group in groups:
        number = stories.open()
        for each in group:
            join(each, each.terms, number, stories)
    return stories


LEFT = [told("orl dresk pell flood a b c d e f g"), told("orl dresk pell flood h i j k l m n")]
RIGHT = [told("orl dresk pell boat o p q r s t u"), told("orl dresk pell boat v w x y z aa bb")]


def later(group: list[Placed], days: int) -> list[Placed]:
    return [Placed(each.vector, DAY + days) for each in group]


def test_parts_of_one_story_are_joined_in_the_earlier():
    stories = in_stories(LEFT, RIGHT)
    assert list(unite(stories, [0, 1])) == [(1, 0)]
    assert stories.state(0).size == 4
    assert stories.state(1).size == 0


def test_a_joined_story_is_found_by_the_terms_of_both():
    stories = in_stories(LEFT, RIGHT)
    list(unite(stories, [1]))
    assert 0 in stories.sharing(["boat"], None)["boat"]


def test_only_what_was_touched_looks_about():
    assert list(unite(in_stories(LEFT, RIGHT), [])) == []


def test_a_name_alone_joins_nothing():
    only_name = [told("orl o p q r s t u v w x"), told("orl aa bb cc dd ee ff gg hh ii jj")]
    assert list(unite(in_stories(LEFT, only_name), [0, 1])) == []


@pytest.mark.parametrize(("days", "joined"), [(2, 1), (12, 0), (100, 0)])
def test_days_between_them_ask_for_more(days, joined):
    assert len(list(unite(in_stories(LEFT, later(RIGHT, days)), [0, 1]))) == joined


@pytest.mark.parametrize(("days", "joined"), [(100, 1), (179, 1), (181, 0)])
def test_a_story_of_two_countries_may_rest_for_months(days, joined):
    first = [told("iceland norway herring quota a b c"), told("iceland norway herring quota d e f")]
    again = [told("iceland norway herring quota g h i"), told("iceland norway herring quota j k l")]
    assert len(list(unite(in_stories(first, later(again, days)), [0, 1]))) == joined


def test_two_countries_without_a_common_matter_are_two_stories():
    first = [told("iceland norway herring quota trawler a"), told("iceland norway herring quota trawler b")]
    other = [told("iceland norway chess title match c"), told("iceland norway chess title match d")]
    assert list(unite(in_stories(first, later(other, 100)), [0, 1])) == []


def test_large_stories_do_not_run_together():
    many = [told(f"orl dresk pell flood {n}a {n}b") for n in range(SEEKING + 1)]
    more = [told(f"orl dresk pell flood {n}c {n}d") for n in range(SEEKING + 1)]
    assert list(unite(in_stories(many, more), [0, 1])) == []


def test_stories_without_a_day_are_left_alone():
    undated = [Placed(each.vector, None) for each in RIGHT]
    assert list(unite(in_stories(LEFT, undated), [0, 1])) == []


def test_what_a_person_ruled_on_is_left_alone():
    assert list(unite(in_stories(LEFT, RIGHT), [0, 1], frozenset({1}))) == []


def test_three_parts_become_one():
    third = [told("orl dresk pell levee ca cb cc cd ce cf cg")]
    stories = in_stories(LEFT, RIGHT, third)
    assert {gone for gone, _ in unite(stories, [0, 1, 2])} == {1, 2}
    assert stories.state(0).size == 5


def test_one_step_takes_one_story():
    waiting = deque([1, 0])
    assert unite_next(waiting, in_stories(LEFT, RIGHT), frozenset()) == (1, 0)
    assert waiting == deque([0, 0])


def test_an_absorbed_story_is_empty():
    one, other = StoryState(sums={}, days={}), StoryState(sums={}, days={})
    one.change({"a": 1.0}, 1, 1)
    other.change({"a": 0.6, "b": 0.8}, 2, 1)
    one.absorb(other)
    assert (one.size, one.days, one.sums) == (2, {1: 1, 2: 1}, {"a": 1.6, "b": 0.8})
    assert one.square == pytest.approx(1.6**2 + 0.8**2)
    assert (other.size, other.days, other.sums, other.square) == (0, {}, {}, 0.0)


FIRST = "Iceland fined the Norwegian trawler Sandvik for herring taken off Grimsey, and Oslo called the fine unlawful."
SECOND = "Norway and Iceland agreed on herring: Reykjavik returns the fine of the trawler Sandvik, and Oslo withdraws."


def _article(name: str, text: str, days: int) -> Article:
    published = (date(2011, 3, 1) + timedelta(days=days)).isoformat()
    return Article(id=name, document=name, text=text, published=published)


def _groups(*articles: Article, rulings: Rulings = NO_RULINGS) -> set[frozenset[str]]:
    return {frozenset(story.articles) for story in find_stories(articles, rulings)}


def test_articles_of_two_countries_months_apart_are_one_story_unless_a_person_says_otherwise():
    articles = _article("a", FIRST, 0), _article("b", SECOND, 70)
    assert _groups(*articles) == {frozenset({"a", "b"})}
    apart = Rulings((Ruling(frozenset({"a"}), frozenset({"b"})),))
    assert _groups(*articles, rulings=apart) == {frozenset({"a"}), frozenset({"b"})}


def test_a_story_that_went_up_in_another_is_found_no_more():
    stories = in_stories(LEFT, RIGHT)
    list(unite(stories, [0, 1]))
    assert all(1 not in found for found in stories.sharing(["orl", "boat", "o", "v"], None).values())


def test_a_story_whose_only_article_is_placed_elsewhere_is_found_no_more():
    stories = in_stories([told("orl dresk pell a")], [told("orl dresk pell a b c")] * 2)
    assert place_anew(told("orl dresk pell a"), 0, stories) == 1
    assert stories.sharing(["orl"], None)["orl"] == {1}


@pytest.mark.parametrize(("days", "joined"), [(0, False), (60, True)])
def test_a_large_story_is_taken_up_after_weeks_but_has_no_more_parts(days, joined):
    sides = "japan kenya"
    large = [told(f"{sides} orl dresk pell flood catch")] * (FOUND + 1)
    small = [told(f"{sides} orl dresk pell boat catch", DAY + days)] * 2
    stories = in_stories(large, small)
    assert list(unite(stories, [1])) == ([(1, 0)] if joined else [])
