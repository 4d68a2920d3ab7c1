"""Quotations: strings of one story that carry the same words."""

from random import Random

import pytest

from onrecord.linking import QuotedString, find_quotations
from onrecord.linking.quotations import runs_of
from onrecord.records import ActorRef

SAID = "We will not leave this harbour before the spring comes"
MARAN, PELL = ActorRef(id="maran", name="Ilse Maran"), ActorRef(id="pell", name="Tomas Pell")
STORIES = {"a": "s", "b": "s", "c": "s", "z": "other"}


def string(article, text, start=0, speaker=None):
    return QuotedString(
        statement=f"st-{article}-{start}",
        article=article,
        start=start,
        end=start + len(text),
        text=text,
        speaker=speaker,
    )


def joined(*strings):
    return [tuple(v.article for v in found.variants) for found in find_quotations(strings, STORIES)]


@pytest.mark.parametrize(
    "other",
    [
        SAID,
        SAID.upper() + "!",
        "not leave this harbour before the spring",  # a part of it
        "We shall not leave this harbour before the spring comes",  # one word differs
        SAID + ", and nobody in this town can make us go before that day",
    ],
)
def test_variants_are_joined(other):
    assert joined(string("a", SAID), string("b", other)) == [("a", "b")]


@pytest.mark.parametrize(
    "other", ["We will not leave", "this harbour is not for sale, we will not leave it", ""]
)
def test_other_words_are_not(other):
    assert joined(string("a", SAID), string("b", other)) == []


def test_short_strings_need_the_same_words():
    assert joined(string("a", "a dark day,"), string("b", "A dark day")) == [("a", "b")]
    assert joined(string("a", "a dark day"), string("b", "a dark night")) == []


def test_words_of_another_story_are_not():
    assert joined(string("a", SAID), string("z", SAID), string("unplaced", SAID)) == []


def test_one_article_alone_is_no_quotation():
    assert joined(string("a", SAID), string("a", SAID, start=100)) == []


def test_speakers_that_are_known_to_differ():
    assert joined(string("a", SAID, speaker=MARAN), string("b", SAID, speaker=PELL)) == []
    (found,) = find_quotations([string("a", SAID), string("b", SAID, speaker=PELL)], STORIES)
    assert found.speaker == PELL


def test_the_order_does_not_matter():
    strings = [
        string("a", SAID),
        string("b", SAID[:40]),
        string("c", SAID),
        string("c", "another thing was said here", 90),
    ]
    shuffled = strings[:]
    Random(3).shuffle(shuffled)
    assert find_quotations(shuffled, STORIES) == find_quotations(strings, STORIES)


def test_a_variant_keeps_its_place_and_words():
    (found,) = find_quotations([string("a", SAID, start=7), string("b", SAID)], STORIES)
    assert (found.variants[0].statement, found.variants[0].start, found.variants[0].text) == (
        "st-a-7",
        7,
        SAID,
    )
    assert found.id.startswith("quotation-")


def test_runs_of_five_words():
    assert runs_of("One two three four five six") == {
        ("one", "two", "three", "four", "five"),
        ("two", "three", "four", "five", "six"),
    }
    assert runs_of("It’s over") == {("it's", "over")}
    assert runs_of("…") == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (
            "The talks are suspended until our sailors are freed.",
            "the dialogues stop until our sailors are freed",
            True,
        ),
        ("It is a theft,", "This is a theft,", True),
        ("unjust", "UNJUST", True),
        ("The harbour is closed.", "The sea is cold.", False),
    ],
)
def test_the_words_of_one_known_speaker_may_be_retold(one, other, same):
    pair = (string("a", one, speaker=MARAN), string("b", other, speaker=MARAN))
    assert joined(*pair) == ([("a", "b")] if same else [])


def test_a_short_part_needs_a_known_speaker():
    whole, part = "We have built a bridge of salt and tears", "bridge of salt"
    assert joined(string("a", whole), string("b", part)) == []
    assert joined(string("a", whole, speaker=MARAN), string("b", part)) == [("a", "b")]


def test_a_quotation_of_one_article_when_asked_for():
    strings = [string("a", SAID), string("b", "so-called", 9)]
    found = find_quotations(strings, STORIES, alone=True)
    assert [[variant.text for variant in each.variants] for each in found] == [[SAID]]
