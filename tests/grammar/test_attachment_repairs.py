"""Phrases hung on the wrong word, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import attached, clause, names, sentence


def test_a_doing_is_said_of_whom_one_accuses() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 accused/VBD/ROOT/1/accuse the/DT/det/3 rebels/NNS/dobj/1/rebel of/IN/prep/3 "
        "using/VBG/pcomp/4/use civilians/NNS/dobj/5/civilian"
    )
    assert names(item, clause(item, "use").subjects) == ["the rebels"]
    assert [item.clauses[each.clause].lemma for each in clause(item, "accuse").complements] == ["use"]


def test_a_doing_hung_on_the_accuser_is_said_of_the_accused() -> None:
    item = sentence(
        "general/NN/nsubjpass/10 ,/,/punct/0 accused/VBN/acl/0/accuse by/IN/agent/2 prosecutors/NNS/pobj/3/prosecutor "
        "of/IN/prep/4 ordering/VBG/pcomp/5/order raids/NNS/dobj/6/raid ,/,/punct/0 was/VBD/auxpass/10/be "
        "extradited/VBN/ROOT/10/extradite"
    )
    assert names(item, clause(item, "order").subjects) == ["general"]


def test_a_gerund_of_another_noun_stays() -> None:
    source = (
        "Oman/NNP/nsubj/1 praised/VBD/ROOT/1/praise the/DT/det/3 policy/NN/dobj/1 of/IN/prep/3 using/VBG/pcomp/4/use "
        "gas/NN/dobj/5"
    )
    assert repair(hand_built(source)) == []


def test_the_agent_hung_on_a_tribunal() -> None:
    item = sentence(
        "general/NN/nsubjpass/2 was/VBD/auxpass/2/be handed/VBN/ROOT/2/hand to/IN/prep/2 the/DT/det/5 "
        "tribunal/NN/pobj/3 by/IN/prep/5 Oman/NNP/pobj/6"
    )
    assert names(item, clause(item, "hand").subjects) == ["Oman"]


def test_who_refuses_a_meeting_is_not_its_maker() -> None:
    item = sentence(
        "lawmakers/NNS/nsubjpass/2/lawmaker were/VBD/auxpass/2/be refused/VBN/ROOT/2/refuse a/DT/det/4 "
        "meeting/NN/dobj/2/meeting by/IN/prep/4 Oman/NNP/pobj/5"
    )
    refusal = clause(item, "refuse")
    assert names(item, refusal.subjects) == ["Oman"]
    assert names(item, refusal.recipients) == ["lawmakers"]


def test_the_maker_of_what_one_refuses_stays() -> None:
    source = (
        "Oman/NNP/nsubj/1 refused/VBD/ROOT/1/refuse a/DT/det/3 visit/NN/dobj/1/visit by/IN/prep/3 "
        "monitors/NNS/pobj/4/monitor"
    )
    assert repair(hand_built(source)) == []


def test_the_maker_of_an_attack_stays() -> None:
    source = (
        "general/NN/nsubjpass/2 was/VBD/auxpass/2/be hurt/VBN/ROOT/2 in/IN/prep/2 an/DT/det/5 attack/NN/pobj/3 "
        "by/IN/prep/5 rebels/NNS/pobj/6/rebel"
    )
    assert repair(hand_built(source)) == []


def test_what_is_released_is_not_the_makers() -> None:
    item = sentence(
        "release/NN/nsubj/6 by/IN/prep/0 Oman/NNP/pobj/1 of/IN/prep/2 six/CD/nummod/5 sailors/NNS/pobj/3/sailor "
        "ended/VBD/ROOT/6/end the/DT/det/8 row/NN/dobj/6"
    )
    assert names(item, clause(item, "release").subjects) == ["Oman"]
    assert names(item, clause(item, "release").objects) == ["six sailors"]


def test_the_two_sides_of_an_exchange() -> None:
    source = (
        "exchange/NN/nsubj/6 of/IN/prep/0 prisoners/NNS/pobj/1/prisoner between/IN/prep/2 two/CD/nummod/5 "
        "armies/NNS/pobj/3/army failed/VBD/ROOT/6/fail"
    )
    assert attached(sentence(source), "exchange") == [("of", "prisoners"), ("between", "two armies")]


def test_what_one_calls_on_somebody_to_do_is_asked() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 called/VBD/ROOT/1/call on/IN/prep/1 Vostia/NNP/pobj/2 to/TO/aux/5 "
        "leave/VB/advcl/1/leave ././punct/1"
    )
    assert names(item, clause(item, "leave").subjects) == ["Vostia"]


def test_why_one_calls_somebody_on_a_day_is_not_asked() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 called/VBD/ROOT/1/call her/PRP/dobj/1 on/IN/prep/1 Friday/NNP/pobj/3 to/TO/aux/6 "
        "explain/VB/advcl/1/explain ././punct/1"
    )
    assert names(item, clause(item, "explain").subjects) == ["Tolen"]


def test_rounds_of_talks_between_two_are_talks_between_them() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 held/VBD/ROOT/1/hold two/CD/nummod/3 rounds/NNS/dobj/1/round of/IN/prep/3 "
        "talks/NNS/pobj/4/talk between/IN/prep/5 Kerland/NNP/pobj/6 and/CC/cc/7 Vostia/NNP/conj/7 ././punct/1"
    )
    (talks,) = [each for each in item.clauses if each.lemma == "talk"]
    assert [names(item, [each.phrase]) for each in talks.attachments if each.prep == "between"] == [
        ["Kerland"],
        ["Vostia"],
    ]
    moved = sentence(
        "days/NNS/nsubj/5/day of/IN/prep/0 talks/NNS/pobj/1/talk with/IN/prep/0 Oman/NNP/pobj/3 ended/VBD/ROOT/5/end"
    )
    (talks,) = [each for each in moved.clauses if each.lemma == "talk"]
    assert [each.prep for each in talks.attachments] == ["with"]


def test_what_is_demanded_is_no_relative_of_the_demand() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 ignored/VBD/ROOT/1/ignore a/DT/det/3 demand/NN/dobj/1 by/IN/prep/3 Vostia/NNP/pobj/4 "
        "that/IN/mark/8 troops/NNS/nsubj/8 leave/VBP/relcl/3 ././punct/1"
    )
    assert clause(item, "leave").objects == ()
    assert clause(item, "leave").relation == "complement"


def test_the_place_of_an_attack_is_not_its_makers() -> None:
    item = sentence(
        "attack/NN/nsubj/5 by/IN/prep/0 gunmen/NNS/pobj/1/gunman on/IN/prep/2"
        " consulates/NNS/pobj/3/consulate failed/VBD/ROOT/5/fail"
    )
    assert attached(item, "attack") == [("by", "gunmen"), ("on", "consulates")]


def test_who_makes_it_behind_what_it_is_done_to() -> None:
    source = (
        "The/DT/det/1 arrest/NN/nsubj/8 of/IN/prep/1 a/DT/det/4 journalist/NN/pobj/2 by/IN/prep/4 "
        "Iran/NNP/pobj/5 was/VBD/auxpass/8/be told/VBN/ROOT/8/tell"
    )
    assert repair(hand_built(source)) == ["maker_behind_the_object"]
    found = clause(sentence(source), "arrest")
    assert names(sentence(source), found.subjects) == ["Iran"]
    assert names(sentence(source), found.objects) == ["a journalist"]


def test_a_makers_own_possessor_keeps_what_stands_behind() -> None:
    source = (
        "Iran/NNP/poss/2 's/POS/case/0 sale/NN/ROOT/2 of/IN/prep/2 a/DT/det/5 book/NN/pobj/3 by/IN/prep/5 "
        "Tolen/NNP/pobj/6"
    )
    assert repair(hand_built(source)) == []
