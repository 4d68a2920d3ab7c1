"""Words given to the parser in place of others that it has hardly met."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from onrecord.grammar.known_words import in_known_words, known_words, one_word


def test_each_word_is_as_long_as_the_one_it_is_given_for() -> None:
    assert [own for own, known in known_words().words.items() if len(own) != len(known)] == []


def test_only_whole_words_written_small_are_changed() -> None:
    assert (
        in_known_words("Vostia clung to it and oversaw the vote") == "Vostia stuck to it and watched the vote"
    )
    same = "Clung, an unclunged bore; a bore, the bore; a dhow"
    assert in_known_words(same) == "Clung, an unclunged took; a bore, the bore; a ship"


@pytest.mark.parametrize("word", ["co-operated", "re-arm", "test-fired", "green-lights", "de-escalate"])
def test_verbs_with_a_hyphen_are_one_word(word: str) -> None:
    assert one_word().match(word)


@pytest.mark.parametrize("word", ["co-op", "test-tube", "green-lit-up", "well-known", "re-"])
def test_other_words_with_a_hyphen_are_cut(word: str) -> None:
    assert not one_word().match(word)


@pytest.mark.parametrize(
    ("text", "lemma", "told"),
    [
        ("Kerland clung to its position.", "cling", "clung"),
        ("Vostia said Kerland bore responsibility for the crisis.", "bear", "bore"),
        ("The envoy oversaw the talks.", "oversee", "oversaw"),
        ("The objections were overridden by Vostia.", "override", "overridden"),
        ("Kerland and Vostia agreed to co-operate on fishing.", "co-operate", "co-operate"),
        ("Kerland co-sponsored a resolution.", "co-sponsor", "co-sponsored"),
        ("The army test-fired a missile.", "test-fire", "test-fired"),
        ("Kerland cold-shouldered Vostia.", "cold-shoulder", "cold-shouldered"),
        ("ECOWAS imposed sanctions on Vostia.", "impose", "imposed"),
        ("IGAD released two envoys.", "release", "released"),
    ],
)
def test_the_sentence_keeps_its_own_word_and_its_verb(
    grammar: Grammar, text: str, lemma: str, told: str
) -> None:
    (sentence,) = grammar.of_text(text)
    (clause,) = [clause for clause in sentence.clauses if clause.lemma == lemma]
    assert text[clause.start : clause.end] == told
    assert clause.subjects or clause.passive


def test_a_headlines_hidden_verb_is_looked_for_in_a_past_that_is_known(grammar: Grammar) -> None:
    (sentence,) = grammar.of_text("Kerland clings to northern claim", "title")
    assert [clause.lemma for clause in sentence.clauses if clause.kind == "verb"] == ["cling"]
