"""Stories: what joins articles, what parts them, and that nothing depends on their order."""

from datetime import date, timedelta
from random import Random

import pytest
from msgspec.structs import replace

from onrecord.actors import Registry
from onrecord.linking import find_stories
from onrecord.linking.story_words import countries, singular, terms_of, vector, written
from onrecord.records import Article

HARBOUR = [
    "Dockers in Port Vell walked out on Monday over night shifts, and Captain Ilse Maran closed the harbour.",
    "Ilse Maran, captain of the harbour at Port Vell, said the dockers who walked out must return to their shifts.",
    "The walkout of dockers at Port Vell went into a second day; Maran refused to reopen the harbour for the shifts.",
]
FLOOD = [
    "The river Orl flooded the lower town of Dresk and two thousand people left their homes, mayor Tomas Pell said.",
    "Two thousand people of Dresk were taken to schools after the Orl flooded the lower town, Tomas Pell told us.",
]


def article(name, text, published="2014-02-20", title=""):
    return Article(id=name, document=name, text=text, published=published, title=title)


ARTICLES = [article(f"h{i}", text) for i, text in enumerate(HARBOUR)] + [
    article(f"f{i}", text) for i, text in enumerate(FLOOD)
]


def groups(articles):
    return {frozenset(story.articles) for story in find_stories(articles)}


def test_two_stories_are_told_apart():
    assert groups(ARTICLES) == {frozenset({"h0", "h1", "h2"}), frozenset({"f0", "f1"})}


def test_one_story_alone_does_not_fall_apart():
    assert groups(ARTICLES[:3]) == {frozenset({"h0", "h1", "h2"})}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_articles_does_not_matter(seed):
    shuffled = ARTICLES[:]
    Random(seed).shuffle(shuffled)
    assert find_stories(shuffled) == find_stories(ARTICLES)


def test_articles_without_a_date_are_joined_by_their_words():
    undated = [replace(each, published=None) for each in ARTICLES]
    assert groups(undated) == groups(ARTICLES)
    assert all(story.since is None for story in find_stories(undated))


def test_a_story_without_an_article_for_a_month_is_over():
    later = (date(2014, 2, 20) + timedelta(days=31)).isoformat()
    articles = [article("a", HARBOUR[0]), article("b", HARBOUR[0], published=later)]
    assert groups(articles) == {frozenset({"a"}), frozenset({"b"})}


def test_a_story_may_go_on_as_long_as_there_are_articles():
    days = [(date(2014, 2, 20) + timedelta(days=20 * i)).isoformat() for i in range(4)]
    (story,) = find_stories(article(f"a{i}", HARBOUR[0], published=day) for i, day in enumerate(days))
    assert (story.since, story.until) == (days[0], days[-1])


def test_a_later_article_does_not_change_the_id():
    before = find_stories(ARTICLES[:2])[0]
    after = find_stories([*ARTICLES[:2], replace(ARTICLES[2], published="2014-02-22")])[0]
    assert before.id == after.id
    assert after.articles == ("h0", "h1", "h2")


def test_the_words_shown_are_the_story_s_own():
    assert {"dresk", "orl"} <= set(find_stories(ARTICLES[3:])[0].words)


def test_no_number_is_among_the_words_of_a_story():
    (story,) = find_stories([article("a", "400 of the 1,000 men of Dresk rowed 400 miles; 400 came back.")])
    assert "dresk" in story.words
    assert not any(word.isdigit() for word in story.words)


def test_empty_articles_stand_alone():
    assert groups([article("a", ""), article("b", "")]) == {frozenset({"a"}), frozenset({"b"})}


def test_no_articles_no_stories():
    assert find_stories([]) == ()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("talks", "talk"),
        ("parties", "party"),
        ("crises", "cris"),
        ("press", "press"),
        ("gas", "gas"),
        ("maran’s", "maran"),
    ],
)
def test_plural_and_possessive_endings(word, expected):
    assert singular(word) == expected


def test_names_are_words_that_have_a_capital_within_a_sentence_and_are_never_written_small():
    text = "Meanwhile Pell met Orl in Dresk. The orl is a fish of 1984. “Never,” Tomas said."
    terms = terms_of(article("a", text, title="Dresk Votes"))
    kinds = {
        term: terms.kind(term) for term in ("pell", "orl", "dresk", "1984", "meanwhile", "tomas", "vote")
    }
    assert {term for term, kind in kinds.items() if kind == "name"} == {"pell", "dresk"}
    assert kinds["1984"] == "number"
    assert terms.counts["dresk"] == 2


def test_what_is_said_of_a_country_is_one_term():
    terms = terms_of(
        article("a", "Ankara refused. A Turkish paper asked why Türkiye did; Turks did not eat turkeys.")
    )
    assert terms.counts["turkey"] == 5
    assert terms.kind("turkey") == "country"
    assert "ankara" not in terms.counts


def test_a_country_goes_by_its_whole_name():
    terms = terms_of(article("a", "Aid came to South Sudan, where the South Sudanese and Juba wait."))
    assert [term for term, kind in terms.kinds.items() if kind == "country"] == ["south sudan"]
    assert terms.counts["south sudan"] == 3
    assert terms_of(article("a", "It lies south of Sudan, in the north.")).kind("sudan") == "country"


def test_countries_go_by_the_names_of_the_registry():
    named = {state.name.lower() for state in Registry.load().states.values()}
    assert countries() - {"sao tome and principe"} <= named


def test_accents_do_not_part_names():
    assert "kavgaci" in terms_of(article("a", "We met Kavgacı and Kavgaçi.")).counts


def test_names_weigh_more_than_words():
    weights = vector(terms_of(article("a", "On Monday Maran closed harbours.")), {}, 1)
    assert weights["maran"] > weights["harbour"]
    assert sum(weight * weight for weight in weights.values()) == pytest.approx(1)


def test_words_are_shown_as_articles_write_them():
    texts = [
        "The parties met.",
        "Both parties and Mira Tolen's aides.",
        "A party; the aides of Tolen in Ankara.",
    ]
    told = [Article(id=str(number), document="d", text=text) for number, text in enumerate(texts)]
    terms = ["party", "tolen", "aide", "turkey", "salt"]
    assert written(terms, told) == ("parties", "tolen", "aides", "turkey", "salt")
