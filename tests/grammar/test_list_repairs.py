"""Lists of names, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_names_listed_under_a_preposition() -> None:
    source = (
        "ministers/NNS/nsubj/7/minister of/IN/prep/0 Iran/NNP/pobj/1 ,/,/punct/0 Iraq/NNP/conj/0 and/CC/cc/4 "
        "Oman/NNP/conj/4 met/VBD/ROOT/7/meet"
    )
    assert repair(hand_built(source)) == ["names_listed_under_a_preposition"]
    item = sentence(source)
    assert names(item, clause(item, "meet").subjects) == ["ministers"]
    assert [a.prep for a in item.phrases[0].attachments] == ["of", "of", "of"]


def test_a_peer_with_an_article_is_no_name_in_the_list() -> None:
    source = (
        "ministers/NNS/nsubj/6/minister of/IN/prep/0 Iran/NNP/pobj/1 and/CC/cc/0 the/DT/det/5 king/NN/conj/0 "
        "met/VBD/ROOT/6/meet"
    )
    assert repair(hand_built(source)) == []


def test_coordinated_possessors() -> None:
    item = sentence(
        "Iran/NNP/nsubj/6 's/POS/case/0 and/CC/cc/0 Oman/NNP/poss/5 's/POS/case/3"
        " envoys/NNS/conj/0/envoy met/VBD/ROOT/6/meet"
    )
    assert names(item, clause(item, "meet").subjects) == ["Iran 's and Oman 's envoys"]
    assert names(item, clause(item, "envoy").subjects) == ["Iran", "Oman"]


def test_a_peer_after_an_apposition() -> None:
    item = sentence(
        "president/NN/nsubj/7 ,/,/punct/0 Tolen/NNP/appos/0 ,/,/punct/2 and/CC/cc/2"
        " her/PRP$/poss/6/her minister/NN/conj/2 met/VBD/ROOT/7/meet"
    )
    assert names(item, clause(item, "meet").subjects) == ["president", "her minister"]


def test_list_read_as_apposition() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/6 ,/,/punct/0 Vostia/NNP/appos/0 ,/,/punct/2 Tamar/NNP/conj/2 and/CC/cc/4 "
        "cut/VBD/ROOT/6 ties/NNS/dobj/6/tie"
    )
    assert names(item, clause(item, "cut").subjects) == ["Kerland", "Vostia", "Tamar"]


def test_a_description_of_a_name_stays_an_apposition() -> None:
    source = (
        "Kerland/NNP/nsubj/8 ,/,/punct/0 the/DT/det/3 host/NN/appos/0 ,/,/punct/3 and/CC/cc/3 Vostia/NNP/conj/3 "
        ",/,/punct/0 cut/VBD/ROOT/8 ties/NNS/dobj/8/tie"
    )
    assert "list_read_as_apposition" not in repair(hand_built(source))


def test_a_list_of_names_with_articles_and_owners() -> None:
    item = sentence(
        "The/DT/det/1 Commission/NNP/nsubj/9 ,/,/punct/1 the/DT/det/4 EU/NNP/poss/6 's/POS/case/4 Tolen/NNP/appos/1 "
        "and/CC/cc/6 Vostia/NNP/conj/6 met/VBD/ROOT/9/meet"
    )
    assert names(item, clause(item, "meet").subjects) == ["The Commission", "the EU 's Tolen", "Vostia"]


def test_two_offices_of_one_name_are_no_list() -> None:
    parse = hand_built(
        "Tolen/NNP/nsubj/6 ,/,/punct/0 the/DT/det/3 Representative/NNP/appos/0 and/CC/cc/3 Chair/NNP/conj/3 "
        "left/VBD/ROOT/6/leave"
    )
    assert repair(parse) == []


def test_four_names_in_a_row_are_a_list_though_the_second_has_the() -> None:
    item = sentence(
        "Oman/NNP/nsubj/9 ,/,/punct/0 the/DT/det/3 Emirates/NNPS/appos/0 ,/,/punct/3 Iran/NNP/conj/3 and/CC/cc/5 "
        "Iraq/NNP/conj/5 have/VBP/aux/9 left/VBN/ROOT/9/leave ././punct/9"
    )
    assert names(item, clause(item, "leave").subjects) == ["Oman", "the Emirates", "Iran", "Iraq"]
    parse = hand_built(
        "Tolen/NNP/nsubj/7 ,/,/punct/0 the/DT/det/3 Chair/NNP/appos/0 and/CC/cc/3 Founder/NNP/conj/3 ,/,/punct/0 "
        "left/VBD/ROOT/7/leave"
    )
    assert "list_read_as_apposition" not in repair(parse)
