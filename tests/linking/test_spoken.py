"""Quotations that the first look kept apart: other speakers, other words; all words are invented."""

import pytest

from onrecord.linking.spoken import join_spoken
from onrecord.records import ActorRef, Quotation, QuotationVariant, stable_id

TOLEN = ActorRef(id="KER.person.mira-tolen", name="Mira Tolen", country="KER")
ARNDT = ActorRef(id="KER.person.ole-arndt", name="Ole Arndt", country="KER")
MINISTRY = ActorRef(id="KER.ministry", name="Ministry of Kerland", country="KER")
VOSTIA = ActorRef(id="VOS", name="Vostia", country="VOS")
STORIES = {"a": "story-one", "b": "story-one", "c": "story-two"}


def quotation(article, text, speaker, field="text"):
    variant = QuotationVariant(
        statement=f"sta-{article}", article=article, start=0, end=len(text), text=text, field=field
    )
    return Quotation(id=stable_id("quotation", article, text), variants=(variant,), speaker=speaker)


def joined(a, b):
    return len(join_spoken([a, b], STORIES)) == 1


@pytest.mark.parametrize("speaker", [TOLEN, ARNDT, MINISTRY, VOSTIA, None])
def test_five_words_in_a_row_need_no_speaker(speaker):
    long = quotation("b", "A wall that has lain down is still a wall.", speaker)
    assert joined(quotation("a", "a wall that has lain down", TOLEN), long)


@pytest.mark.parametrize(
    ("speaker", "expected"), [(MINISTRY, True), (None, True), (ARNDT, False), (VOSTIA, False)]
)
def test_fewer_words_need_speakers_that_can_be_one(speaker, expected):
    whole = quotation("b", "nothing but a salt tax", speaker)
    assert joined(quotation("a", "a salt tax", TOLEN), whole) is expected


def test_one_word_changed_is_the_same_quotation():
    assert joined(
        quotation("a", "not easy for anybody", TOLEN), quotation("b", "not easy for anyone", MINISTRY)
    )


def test_two_unknown_speakers_are_not_joined_by_a_few_words():
    assert not joined(quotation("a", "a salt tax", None), quotation("b", "nothing but a salt tax", None))


def test_a_translation_shares_most_telling_words():
    mine = quotation("a", "The harbour stays shut until the crew is released.", TOLEN)
    assert joined(mine, quotation("b", "the harbour remains shut until they release the crew", MINISTRY))
    assert not joined(mine, quotation("b", "the harbour needs a longer bridge for heavy carts", MINISTRY))


def test_a_headline_without_a_speaker_may_retell():
    whole = quotation("a", "a grave mistake for the harbour", TOLEN)
    assert joined(whole, quotation("b", "GRAVE HARBOUR MISTAKE", None, "title"))


def test_stories_are_kept_apart():
    assert not joined(
        quotation("a", "a wall that has lain down", TOLEN), quotation("c", "a wall that has lain down", TOLEN)
    )


def test_a_person_speaks_rather_than_a_body_and_order_does_not_matter():
    both = [quotation("b", "a salt tax", MINISTRY), quotation("a", "a salt tax", TOLEN)]
    (found,) = join_spoken(both, STORIES)
    assert found.speaker == TOLEN
    assert [variant.article for variant in found.variants] == ["a", "b"]
    assert join_spoken(both[::-1], STORIES) == (found,)
