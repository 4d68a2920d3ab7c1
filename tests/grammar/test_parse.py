"""What a parse tells of a word's dependents."""

from __future__ import annotations

from onrecord.grammar import hand_built


def test_the_first_word_of_a_sentence_is_a_dependent_like_any_other() -> None:
    parse = hand_built("Vostia/NNP/nsubj/1 refused/VBD/ROOT/1/refuse ././punct/1")
    assert parse.child(1, "nsubj") == 0
    assert parse.has(1, "nsubj")
    assert not parse.has(1, "dobj", "aux")
