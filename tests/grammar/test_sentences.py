"""The parser's real model: offsets, paragraphs, and what must hold of any text."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.errors import ModelError
from onrecord.grammar import Grammar
from onrecord.records import Article

TEXT = "The council of Kerland rejected the offer.\n\nVostia, which had made it, said nothing. Talks ended."


def test_sentences_never_cross_a_line_break_and_offsets_are_the_articles(grammar: Grammar) -> None:
    sentences = grammar.of_text(TEXT)
    assert [TEXT[s.start : s.end] for s in sentences] == [
        "The council of Kerland rejected the offer.",
        "Vostia, which had made it, said nothing.",
        "Talks ended.",
    ]
    assert [s.paragraph for s in sentences] == [0, 1, 1]
    assert all(TEXT[w.start : w.end] == w.text for s in sentences for w in s.words)


def test_the_title_comes_first_and_counts_for_itself(grammar: Grammar) -> None:
    article = Article(id="a", document="d", title="Kerland REJECTS Offer Of Talks", text=TEXT)
    ((_, sentences),) = grammar.sentences([article])
    assert [s.field for s in sentences] == ["title", "text", "text", "text"]
    assert [c.lemma for c in sentences[0].clauses if c.kind == "verb"] == ["reject"]


def test_batches_and_single_texts_agree(grammar: Grammar) -> None:
    texts = [TEXT, "Envoys met.", "", TEXT]
    assert list(grammar.of_texts(texts)) == [grammar.of_text(text) for text in texts]


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\r"), max_size=120))
def test_any_text_is_read_and_every_index_is_in_range(grammar: Grammar, text: str) -> None:
    for sentence in grammar.of_text(text):
        size = len(sentence.phrases)
        assert text[sentence.words[0].start : sentence.words[0].end] == sentence.words[0].text
        for clause in sentence.clauses:
            assert 0 <= clause.span_start <= clause.start < clause.end <= len(text)
            assert all(p < size for p in (*clause.subjects, *clause.objects, *clause.recipients))
            assert all(c.clause < len(sentence.clauses) for c in clause.complements)


def test_a_model_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        Grammar("no_such_model")
