"""The same words in two chapters of a story."""

import pytest
from msgspec.structs import replace

from onrecord.linking.quoted_across import are_one, edge, edges_among, families_of, join_quotations
from onrecord.records import Quotation, QuotationVariant, stable_id
from tests.linking.invented import BRASK, TOLEN

WORDS = "the salt bridge stays closed until every prisoner of Orl is home"


def said(article, text=WORDS, speaker=BRASK):
    variant = QuotationVariant(statement="", article=article, start=0, end=len(text), text=text)
    return Quotation(id=stable_id("quotation", article, text), speaker=speaker, variants=(variant,))


@pytest.mark.parametrize(
    ("other", "one"),
    [
        (said("b"), True),
        (said("b", speaker=None), True),
        (said("b", "the bridge stays closed until every prisoner of Orl is back"), True),
        (said("b", speaker=TOLEN), False),
        (said("b", "the bridge stays closed"), False),
        (said("b", "nothing was said of any bridge at all in Orl"), False),
    ],
)
def test_the_same_words_of_one_speaker_are_one(other, one):
    assert are_one(said("a"), other) is one
    found = join_quotations({1: [said("a")], 9: [other]}, edges_among({1: [said("a")], 9: [other]}))
    assert len(found[1]) == 1
    assert len(found[9]) == (0 if one else 1)
    assert len(found[1][0].variants) == (2 if one else 1)


def test_one_chapter_has_its_quotations_already():
    assert edges_among({1: [said("a"), said("b")]}) == set()


def test_through_a_third_two_are_one():
    short = replace(said("b"), id="quotation-short")
    found = families_of([edge("a", "b"), edge("c", "b"), edge("d", "e")])
    assert sorted(map(sorted, found)) == [["a", "b", "c"], ["d", "e"]]
    parts = {9: [said("c")], 3: [short], 5: [said("a")]}
    joined = join_quotations(parts, edges_among(parts))
    assert [len(joined[number]) for number in (3, 5, 9)] == [1, 0, 0]
    assert [variant.article for variant in joined[3][0].variants] == ["a", "b", "c"]
