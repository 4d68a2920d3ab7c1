"""Main verbs read as something else, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_the_only_verb_of_a_sentence_does_not_describe_its_subject() -> None:
    item = sentence(
        "Tolen/NNP/ROOT/0 ,/,/punct/0 an/DT/det/3 envoy/NN/appos/0 ,/,/punct/0 called/VBN/acl/0/call "
        "on/IN/prep/5 Vostia/NNP/pobj/6 to/TO/aux/9 act/VB/advcl/5/act ././punct/0"
    )
    assert names(item, clause(item, "call").subjects) == ["Tolen"]
    assert names(item, clause(item, "act").subjects) == ["Vostia"]
    assert not clause(item, "call").passive


def test_a_participle_with_a_maker_describes() -> None:
    parse = hand_built(
        "A/DT/det/1 town/NN/ROOT/1 shelled/VBN/acl/1/shell by/IN/agent/2 Vostia/NNP/pobj/3 ././punct/1"
    )
    assert repair(parse) == []


def test_what_somebody_did_describes_where_another_verb_stands() -> None:
    item = sentence(
        "The/DT/det/1 house/NN/nsubj/2 stormed/VBD/ROOT/2/storm by/IN/agent/2 students/NNS/pobj/3/student "
        "then/RB/advmod/2 has/VBZ/aux/7/have become/VBN/conj/2/become a/DT/det/9 museum/NN/attr/7 ././punct/2"
    )
    assert names(item, clause(item, "storm").objects) == ["The house"]
    assert names(item, clause(item, "storm").subjects) == ["students"]
    assert names(item, clause(item, "become").subjects) == ["The house"]


_HELD = "Sailors/NNS/{sailors}/sailor held/VBN/acl/0/hold by/IN/agent/1 Vostia/NNP/pobj/2 since/IN/mark/7 "


def test_a_time_behind_a_participle_does_not_open_the_sentence() -> None:
    held = _HELD.format(sailors="nsubj/7")
    item = sentence(f"{held} May/NNP/pobj/4 were/VBD/auxpass/7/be freed/VBN/ROOT/7/free ././punct/7")
    assert names(item, clause(item, "free").objects) == ["Sailors"]
    assert clause(item, "free").mark is None


def test_a_time_that_has_taken_the_place_of_the_subject() -> None:
    held = _HELD.format(sailors="nsubjpass/7")
    item = sentence(f"{held} May/NNP/nsubjpass/7 were/VBD/auxpass/7/be freed/VBN/ROOT/7/free ././punct/7")
    assert names(item, clause(item, "free").objects) == ["Sailors"]


def test_a_sentence_swallowed_by_a_clause_of_time() -> None:
    held = _HELD.format(sailors="ROOT/0")
    item = sentence(f"{held} May/NNP/nsubjpass/7 were/VBD/auxpass/7/be freed/VBN/advcl/1/free ././punct/0")
    assert names(item, clause(item, "free").objects) == ["Sailors"]
    assert clause(item, "free").relation == "root"


def test_the_object_behind_an_aside() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 launched/VBD/ROOT/1/launch ,/,/punct/1 on/IN/prep/1 Monday/NNP/pobj/3 ,/,/punct/1 "
        "an/DT/det/7 attack/NN/npadvmod/1 ././punct/1"
    )
    assert clause(item, "attack").light == "launch"
    assert names(item, clause(item, "attack").subjects) == ["Vostia"]


def test_a_past_behind_a_relative_clause_is_the_main_verb() -> None:
    item = sentence(
        "opposition/NN/ROOT/0 whose/WP$/poss/2 leader/NN/nsubj/3 fled/VBD/relcl/0/flee ,/,/punct/0 "
        "protested/VBD/acl/0/protest ././punct/0"
    )
    protested = clause(item, "protest")
    assert names(item, protested.subjects) == ["opposition"]
    assert not protested.passive


def test_two_verbs_with_a_comma_behind_each_share_what_follows() -> None:
    item = sentence(
        "A/DT/det/1 ship/NN/nsubj/2 rammed/VBD/ROOT/2/ram ,/,/punct/2 and/CC/cc/2 later/RB/advmod/6 "
        "sank/VBD/conj/2/sink ,/,/punct/6 a/DT/det/9 boat/NN/npadvmod/6 ././punct/2"
    )
    assert names(item, clause(item, "ram").objects) == ["a boat"]
    assert names(item, clause(item, "sink").objects) == ["a boat"]
