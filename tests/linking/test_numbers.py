"""Numbers: what is found, what it counts, and when two of them agree."""

import pytest

from onrecord.linking.numbers import agree, find_counts, find_single, same_thing


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They freed 53 prisoners.", [(53, "53 prisoners", "exact")]),
        ("some 2,500 soldiers of Vostia marched", [(2500, "2,500 soldiers", "about")]),
        ("more than one hundred thousand people", [(100_000, "one hundred thousand people", "more")]),
        ("about 25 million tonnes of grain", [(25e6, "25 million tonnes", "about")]),
        (
            "twenty-five carts and two dozen horses",
            [(25, "twenty-five carts", "exact"), (24, "two dozen horses", "exact")],
        ),
        ("It took nearly an hour.", [(60, "an hour", "about")]),
        ("It fell by 12.5%.", [(12.5, "12.5%", "exact")]),
        ("It began in June 2013, on 8 March at 5 pm.", []),
        ("In 1984 nothing happened.", []),
        ("A KR-3 aircraft left with three B-12 bombers.", [(3, "three B-12 bombers", "exact")]),
        ("carts fell from about 40 to 30", [(30, "30", "exact")]),
        ("bringing to six the number of states that left", [(6, "six", "exact")]),
        ("the number of states to have done so has grown to seven", [(7, "seven", "exact")]),
        ("The toll rose to 40.", [(40, "40", "exact")]),
        (
            "Two rockets hit it and three were shot down.",
            [(2, "Two rockets hit", "exact"), (3, "three", "exact")],
        ),
        (
            "Three neighbouring states and Orland left.",
            [(4, "Three neighbouring states and Orland", "exact")],
        ),
        ("It lasted up to seven hours.", [(420, "seven hours", "less")]),
        ("The bank put up 200 million crowns.", [(2e8, "200 million crowns", "exact")]),
        ("", []),
    ],
)
def test_counts_of_a_sentence(text, expected):
    assert [(count.value, count.text, count.bound) for count in find_counts(text)] == expected


def test_the_place_of_a_count_is_its_words():
    text = "In Orl they freed 53 prisoners."
    (count,) = find_counts(text)
    assert text[count.start : count.end] == count.text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("53 prisoners", "52 prisoners were let go", True),
        ("53 prisoners", "53 goats", False),
        ("nine dead sailors", "eleven killed", True),
        ("four days of talks", "five days of negotiations", True),
        ("four days of talks", "five days of rain", False),
        ("four days", "five days", False),
    ],
)
def test_what_is_counted(one, other, same):
    assert same_thing(find_counts(one)[0], find_counts(other)[0]) is same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("53 prisoners", "52 prisoners", False),
        ("2,000 prisoners", "1,960 prisoners", True),
        ("53 prisoners", "50 prisoners", False),
        ("about 53 prisoners", "50 prisoners", True),
        ("70,000 people", "100,000 people", False),
        ("more than 100,000 people", "120,000 people", True),
        ("more than 100,000 people", "150,000 people", False),
        ("no more than 5 people", "0 people", False),
        ("fewer than 40 people", "more than 50 people", False),
        ("fewer than 40 people", "more than 40 people", False),
        ("0 people", "0 people", True),
    ],
)
def test_which_numbers_agree(one, other, expected):
    a, b = find_counts(one)[-1], find_counts(other)[-1]
    assert agree(a, b) is expected
    assert agree(b, a) is expected


def test_a_number_alone_counts_what_the_sentence_before_counted():
    before = find_counts("Up to 3,000 soldiers could be stationed there.")
    (count,) = find_counts("About 90 are in the country.", before)
    assert same_thing(count, find_counts("some 150 soldiers")[0])
    assert find_counts("About 90 are in the country.") == ()


def test_what_dies_is_people():
    assert same_thing(find_counts("100,000 highlanders died")[0], find_counts("80,000 people")[0])


@pytest.mark.parametrize(
    ("text", "least", "most", "counted"),
    [
        ("Dozens of ships left.", 24, 120, "Dozens of ships left"),
        ("several hundred carts", 300, 1_000, "several hundred carts"),
        ("tens of thousands of goats", 20_000, 200_000, "tens of thousands of goats"),
        ("half a dozen goats", 5, 7, "half a dozen goats"),
        ("half a million goats", 450_000, 550_000, "half a million goats"),
    ],
)
def test_words_that_count_roughly_are_ranges(text, least, most, counted):
    (count,) = find_counts(text)
    assert (count.value, count.most, count.text) == (least, most, counted)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("thousands of goats", "40,000 goats", True),
        ("thousands of goats", "300 goats", False),
        ("several hundred goats", "thousands of goats", False),
        ("dozens of goats", "six goats", False),
        ("a dozen goats", "half a dozen goats", False),
        ("hundreds of goats", "dozens of goats", False),
        ("hundreds of goats", "several hundred goats", True),
        ("hundreds of goats", "more than 100 goats", True),
        ("hundreds of goats", "100 goats", False),
        ("thousands of goats", "more than 500 goats", False),
    ],
)
def test_which_ranges_agree(one, other, expected):
    (a,), (b,) = find_counts(one), find_counts(other)
    assert agree(a, b) is agree(b, a) is expected


def test_a_sum_counts_its_money():
    (one,), (other,) = find_counts("It gave $300 million."), find_counts("It gave a loan of $500 million.")
    assert same_thing(one, other)
    (pounds,) = find_counts("It gave £300 million.")
    assert not same_thing(one, pounds)


def test_a_thing_with_an_article_is_one():
    (count,) = find_single("sank a fast destroyer", 4, 30)
    assert (count.value, count.text) == (1, "a fast destroyer")
    assert not list(find_single("sank a destroyer", 8, 30))
    assert not list(find_single("within an hour", 0, 30))
