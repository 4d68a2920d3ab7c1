"""Second verbs of a sentence, on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import clause, names, sentence


def test_the_second_subject_is_no_peer_of_the_first_verb() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 accused/VBD/ROOT/1/accuse him/PRP/dobj/1 of/IN/prep/1 treason/NN/pobj/3 ,/,/punct/1 "
        "and/CC/cc/1 the/DT/det/8 leader/NN/conj/1 ,/,/punct/8 Tolen/NNP/appos/8 ,/,/punct/8 "
        "called/VBN/acl/8/call for/IN/prep/12 sanctions/NNS/pobj/13/sanction ././punct/1"
    )
    assert names(item, clause(item, "call").subjects) == ["the leader"]
    assert names(item, clause(item, "accuse").subjects) == ["Vostia"]


def test_what_stands_between_commas_is_not_the_main_verb() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/2 ,/,/punct/0 asked/VBD/ROOT/2/ask about/IN/prep/2 it/PRP/pobj/3 ,/,/punct/2 "
        "praised/VBD/conj/2/praise Vostia/NNP/dobj/6 ././punct/2"
    )
    assert clause(item, "praise").relation == "root"
    assert names(item, clause(item, "praise").subjects) == ["Tolen"]
    assert names(item, clause(item, "ask").objects) == ["Tolen"]
