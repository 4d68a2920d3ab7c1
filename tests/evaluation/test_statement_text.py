"""Tokens, quotation marks and heads of sources."""

import pytest

from onrecord.evaluation.statement_text import Tokens


def quoted_words(text):
    tokens = Tokens(text)
    return [tokens.forms[i] for i in range(len(tokens.forms)) if tokens.quoted[i] and tokens.is_word[i]]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("He said “one two” three", ["one", "two"]),
        ('He said "one" two "three', ["one", "three"]),
        ("He said ''one'' two", ["one"]),
        ("“one\ntwo” three", ["one"]),  # a paragraph closes what it opened
        ("‘one’ two", []),
    ],
)
def test_quotation_marks(text, inside):
    assert quoted_words(text) == inside


def test_words_keep_inner_marks():
    assert Tokens("the U.S.-led plan’s cost: 1,000").forms == [
        "the",
        "u.s",
        ".",
        "-",
        "led",
        "plan’s",
        "cost",
        ":",
        "1,000",
    ]


def test_a_token_belongs_to_a_span_that_touches_it():
    tokens = Tokens("bridges fall")
    assert tokens.words([(5, 9)]) == {0, 1}
    assert tokens.words([(7, 8)]) == frozenset()
    assert tokens.words([(3, 3)]) == frozenset()


@pytest.mark.parametrize(
    ("source", "head"),
    [("the mayor of Lund", "mayor"), ("Ana Lund, the mayor", "lund"), ("of those", "those"), ("—", None)],
)
def test_head_of_a_source(source, head):
    tokens = Tokens(source)
    found = tokens.head([(0, len(source))])
    assert (None if found is None else tokens.forms[found]) == head
