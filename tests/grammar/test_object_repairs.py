"""Objects and doers hung on the wrong word, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar, hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_a_second_object_is_no_apposition() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 showed/VBD/ROOT/1/show the/DT/det/3 envoy/NN/dative/1 the/DT/det/5 door/NN/appos/3 "
        "././punct/1"
    )
    assert names(item, clause(item, "show").objects) == ["the door"]
    assert names(item, clause(item, "show").recipients) == ["the envoy"]


def test_an_apposition_behind_a_comma_stays_one() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 paid/VBD/ROOT/1/pay the/DT/det/3 envoy/NN/dobj/1 ,/,/punct/3 a/DT/det/6 "
        "lawyer/NN/appos/3 ././punct/1"
    )
    assert "second_object_read_as_apposition" not in repair(parse)


def test_who_is_sent_home_is_the_object() -> None:
    item = sentence("Vostia/NNP/nsubj/1 sent/VBD/ROOT/1/send him/PRP/dative/1 home/RB/advmod/1 ././punct/1")
    assert names(item, clause(item, "send").objects) == ["him"]


def test_who_is_given_a_thing_named_before_receives() -> None:
    parse = hand_built(
        "the/DT/det/1 money/NN/nsubj/6 that/WDT/dobj/4 Vostia/NNP/nsubj/4 sent/VBD/relcl/1/send "
        "Oman/NNP/dative/4 vanished/VBD/ROOT/6/vanish"
    )
    assert "receiver_without_a_thing" not in repair(parse)


@pytest.mark.parametrize(
    ("doer", "found"), [("Vostia/NNP", ["Vostia"]), ("Friday/NNP", []), ("force/NN", [])]
)
def test_who_allows_stands_behind_by(doer: str, found: list[str]) -> None:
    item = sentence(
        "the/DT/det/1 crew/NN/nsubjpass/3 was/VBD/auxpass/3/be allowed/VBN/ROOT/3/allow to/TO/aux/5 "
        f"leave/VB/xcomp/3 by/IN/prep/5 {doer}/pobj/6 ././punct/3"
    )
    assert names(item, clause(item, "allow").subjects) == found


def test_shoulder_to_shoulder_tells_how() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 stands/VBZ/ROOT/1/stand shoulder/NN/dobj/1 to/TO/aux/4 shoulder/NN/advcl/1 "
        "with/IN/prep/4 Oman/NNP/pobj/5 ././punct/1"
    )
    told = clause(item, "stand")
    assert names(item, told.objects) == []
    assert [(each.prep, names(item, [each.phrase])) for each in told.attachments] == [("with", ["Oman"])]


def test_whom_men_abducted_they_abduct() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/8 ,/,/punct/0 whom/WP/nmod/4 unknown/JJ/amod/4 men/NNS/relcl/0 abducted/VBN/acl/4/abduct "
        "there/RB/advmod/5 ,/,/punct/0 left/VBD/ROOT/8/leave ././punct/8"
    )
    told = clause(item, "abduct")
    assert (names(item, told.subjects), names(item, told.objects)) == (["unknown men"], ["Tolen"])


def test_what_hangs_on_a_predicate_adjective_is_the_verbs() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 stood/VBD/ROOT/1/stand firm/JJ/advmod/1 against/IN/prep/2 demands/NNS/pobj/3 ././punct/1"
    )
    assert [each.prep for each in clause(item, "stand").attachments] == ["against"]
    be = sentence(
        "Vostia/NNP/nsubj/1 is/VBZ/ROOT/1/be proud/JJ/acomp/1 of/IN/prep/2 Oman/NNP/pobj/3 ././punct/1"
    )
    assert [each.prep for each in clause(be, "proud").attachments] == ["of"]


@pytest.mark.parametrize(
    ("text", "tense"), [("We’ll attack Vostia.", "future"), ("We'll attack Vostia.", "future")]
)
def test_a_bent_apostrophe_hides_no_future(grammar: Grammar, text: str, tense: str) -> None:
    (item,) = grammar.of_text(text)
    assert [each.tense for each in item.clauses if each.lemma == "attack"] == [tense]


def test_a_bent_apostrophe_hides_no_copula(grammar: Grammar) -> None:
    (item,) = grammar.of_text("They’re ready for talks.")
    assert [(each.kind, each.lemma) for each in item.clauses if each.subjects] == [("adjective", "ready")]


def test_a_name_before_a_number_receives() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 handed/VBD/ROOT/1/hand the/DT/det/6 Red/NNP/compound/4 Cross/NNP/nmod/6 "
        "14/CD/nummod/6 men/NNS/dobj/1 ././punct/1"
    )
    told = clause(item, "hand")
    assert (names(item, told.objects), names(item, told.recipients)) == (["14 men"], ["the Red Cross"])


def test_what_is_judged_may_stand_behind_what_it_is_called() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 rejected/VBD/ROOT/1/reject as/IN/prep/1 baseless/JJ/amod/5 the/DT/det/5 "
        "complaint/NN/pobj/2 ././punct/1"
    )
    assert names(item, clause(item, "reject").objects) == ["the complaint"]


def test_what_a_thing_is_called_keeps_its_adjective() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 described/VBD/ROOT/1/describe Oman/NNP/dobj/1 as/IN/prep/1 a/DT/det/6 close/JJ/amod/6 "
        "friend/NN/pobj/3 ././punct/1"
    )
    assert "thing_judged_read_as_what_it_is_called" not in repair(parse)


def test_who_is_stopped_doing_it_does_it() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 stopped/VBD/ROOT/1/stop Oman/NNP/dobj/1 attacking/VBG/advcl/1/attack the/DT/det/5 "
        "port/NN/dobj/3 ././punct/1"
    )
    assert names(item, clause(item, "attack").subjects) == ["Oman"]


def test_who_stops_somebody_may_do_something_meanwhile() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 stopped/VBD/ROOT/1/stop Oman/NNP/dobj/1 ,/,/punct/1 sinking/VBG/advcl/1/sink a/DT/det/6 "
        "boat/NN/dobj/4 ././punct/1"
    )
    assert "doing_stopped_read_as_on_the_occasion" not in repair(parse)
