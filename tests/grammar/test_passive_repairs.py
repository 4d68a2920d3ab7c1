"""Passives and participles that are read as something else, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_a_passive_that_shares_subject_and_auxiliary() -> None:
    item = sentence(
        "rebels/NNS/nsubjpass/2/rebel were/VBD/auxpass/2/be caught/VBN/ROOT/2/catch and/CC/cc/2 sent/VBD/conj/2/send "
        "to/IN/prep/4 a/DT/det/7 camp/NN/pobj/5"
    )
    assert clause(item, "send").passive
    assert names(item, clause(item, "send").objects) == ["rebels"]


def test_a_row_of_passives() -> None:
    item = sentence(
        "men/NNS/nsubjpass/2/man were/VBD/auxpass/2/be charged/VBN/ROOT/2/charge ,/,/punct/2 tried/VBD/advcl/2/try "
        "in/IN/prep/4 May/NNP/pobj/5"
    )
    assert clause(item, "try").passive


def test_who_turns_down_what_others_welcomed() -> None:
    item = sentence(
        "plan/NN/nsubjpass/2/plan was/VBD/auxpass/2/be welcomed/VBN/ROOT/2/welcome by/IN/agent/2 Oman/NNP/pobj/3 "
        "and/CC/cc/2 turned/VBD/conj/2/turn down/RP/prt/6 by/IN/agent/6 Iran/NNP/pobj/8"
    )
    refusal = clause(item, "turn down")
    assert names(item, refusal.subjects) == ["Iran"]
    assert names(item, refusal.objects) == ["plan"]


def test_a_verb_without_object_may_be_active() -> None:
    source = (
        "men/NNS/nsubjpass/2/man were/VBD/auxpass/2/be caught/VBN/ROOT/2/catch and/CC/cc/2 died/VBD/conj/2/die "
        "in/IN/prep/4 May/NNP/pobj/5"
    )
    assert repair(hand_built(source)) == []


def test_a_reduced_relative_read_as_the_main_verb() -> None:
    item = sentence(
        "He/PRP/nsubj/1 demanded/VBD/ROOT/1/demand that/IN/mark/4 boats/NNS/nsubj/4/boat seized/VBD/ccomp/1/seize "
        "off/IN/prep/4 Oman/NNP/pobj/5 be/VB/auxpass/8 returned/VBN/ccomp/1/return"
    )
    assert names(item, clause(item, "return").objects) == ["boats"]
    assert names(item, clause(item, "seize").objects) == ["boats"]
    assert clause(item, "seize").passive


def test_a_description_tagged_as_a_past() -> None:
    item = sentence(
        "They/PRP/nsubj/1 fled/VBD/ROOT/1/flee from/IN/prep/1 blasts/NNS/pobj/2/blast heard/VBD/acl/3/hear "
        "near/IN/prep/4 Oman/NNP/pobj/5"
    )
    assert names(item, clause(item, "hear").objects) == ["blasts"]


def test_who_an_agent_uses_is_its_own() -> None:
    item = sentence(
        "crowds/NNS/nsubjpass/2/crowd were/VBD/auxpass/2/be dispersed/VBN/ROOT/2/disperse by/IN/agent/2 "
        "police/NNS/pobj/3 using/VBG/advcl/2/use gas/NN/dobj/5"
    )
    assert names(item, clause(item, "use").subjects) == ["police"]


def test_a_passive_whose_auxiliary_stands_before_another_subject() -> None:
    item = sentence(
        "soldiers/NNS/nsubjpass/2/soldier were/VBD/auxpass/2/be killed/VBN/ROOT/2/kill and/CC/cc/2 "
        "others/NNS/nsubj/5/other wounded/VBN/conj/2/wound"
    )
    assert names(item, clause(item, "wound").objects) == ["others"]


def test_what_is_wanted_done() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 wants/VBZ/ROOT/1/want envoys/NNS/nsubj/3/envoy expelled/VBN/ccomp/1/expel and/CC/cc/1 "
        "ports/NNS/nsubj/6/port closed/VBD/conj/1/close"
    )
    assert names(item, clause(item, "expel").objects) == ["envoys"]
    assert names(item, clause(item, "close").objects) == ["ports"]
    assert clause(item, "close").passive


def test_what_is_wanted_to_be_so_is_no_passive() -> None:
    source = "Oman/NNP/nsubj/1 wished/VBD/ROOT/1/wish that/IN/mark/4 envoys/NNS/nsubj/4/envoy left/VBD/ccomp/1/leave"
    assert "wanted_done_read_as_doing" not in repair(hand_built(source))


def test_whoever_is_fired_upon() -> None:
    item = sentence(
        "convoy/NN/nsubjpass/2/convoy was/VBD/auxpass/2/be fired/VBN/ROOT/2/fire upon/IN/prep/2 "
        "near/IN/prep/2 Klow/NNP/pobj/4"
    )
    assert names(item, clause(item, "fire upon").objects) == ["convoy"]


def test_a_passive_without_its_auxiliary() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 urged/VBD/ROOT/1/urge to/TO/aux/3 halt/VB/xcomp/1 attacks/NNS/dobj/3/attack"
    )
    assert (clause(item, "urge").passive, names(item, clause(item, "urge").objects)) == (True, ["Iran"])
    assert names(item, clause(item, "halt").subjects) == ["Iran"]
