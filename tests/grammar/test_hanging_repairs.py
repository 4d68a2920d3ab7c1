"""Words hung one clause too far in or out, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

LETTING = (
    "Vostia/NNP/nsubj/1 {verb}/VBD/ROOT/1/{verb} Tolen/NNP/nsubj/4 to/TO/aux/4 leave/VB/{dep}/1 ,/,/punct/4 "
    "rejecting/VBG/advcl/4/reject a/DT/det/8 plea/NN/dobj/6 ././punct/1"
)


@pytest.mark.parametrize(
    ("verb", "dep", "doer"),
    [("allow", "ccomp", ["Vostia"]), ("let", "xcomp", ["Vostia"]), ("want", "ccomp", ["Tolen"])],
)
def test_an_aside_goes_on_with_who_lets(verb: str, dep: str, doer: list[str]) -> None:
    item = sentence(LETTING.format(verb=verb, dep=dep))
    assert names(item, clause(item, "reject").subjects) == doer


def test_who_is_wanted_is_who_is_allowed() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 allowed/VBD/ROOT/1/allow a/DT/det/3 man/NN/nsubj/4 wanted/VBD/ccomp/1/want "
        "by/IN/agent/4 Oman/NNP/pobj/5 to/TO/aux/8 fly/VB/xcomp/4 home/RB/advmod/8 ././punct/1"
    )
    assert names(item, clause(item, "fly").subjects) == ["a man"]
    wanted = clause(item, "want")
    assert (wanted.relation, names(item, wanted.subjects)) == ("participle", ["Oman"])
    assert clause(item, "fly").parent == clause(item, "allow").index


def test_an_aside_does_not_keep_the_subject() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/2 ,/,/punct/0 called/VBD/parataxis/8/call by/IN/agent/2 the/DT/det/5 envoy/NN/pobj/3 "
        ",/,/punct/2 had/VBD/aux/8 condemned/VBN/ROOT/8/condemn it/PRP/dobj/8 ././punct/8"
    )
    assert names(item, clause(item, "condemn").subjects) == ["Tolen"]
    called = clause(item, "call")
    assert (names(item, called.subjects), names(item, called.objects)) == (["the envoy"], ["Tolen"])


@pytest.mark.parametrize("place", ["Vostia/NNP/compound/4", "Vostia/NNP/nmod/5"])
def test_what_is_sent_to_a_place_is_no_part_of_it(place: str) -> None:
    item = sentence(
        f"Oman/NNP/nsubj/1 sent/VBD/ROOT/1/send to/IN/prep/1 {place} sixty/CD/nummod/5 men/NNS/pobj/2 ././punct/1"
    )
    sent = clause(item, "send")
    assert names(item, sent.objects) == ["sixty men"]
    assert [names(item, (each.phrase,)) for each in sent.attachments if each.prep == "to"] == [["Vostia"]]


def test_a_number_of_a_place_stays_with_it() -> None:
    parse = hand_built(
        "Oman/NNP/nsubj/1 sent/VBD/ROOT/1/send men/NNS/dobj/1 to/IN/prep/1 Vostia/NNP/compound/5 two/CD/nummod/6 "
        "bases/NNS/pobj/3 ././punct/1"
    )
    assert "thing_hung_on_a_place" not in repair(parse)


def test_a_clause_whose_that_is_done_to_is_relative() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 was/VBD/ROOT/1/be aboard/IN/prep/1 the/DT/det/4 Silverlark/NNP/pobj/2 that/IN/dobj/8 "
        "Vostian/JJ/amod/7 jets/NNS/nsubj/8 intercepted/VBD/ccomp/1/intercept and/CC/cc/8 "
        "forced/VBD/conj/8/force down/RP/prt/10 ././punct/1"
    )
    for lemma in ("intercept", "force down"):
        assert names(item, clause(item, lemma).objects) == ["the Silverlark"]


def test_a_relative_behind_the_doer_is_the_doers() -> None:
    item = sentence(
        "A/DT/det/1 jet/NN/nsubjpass/3 was/VBD/auxpass/3 hit/VBN/ROOT/3/hit by/IN/agent/3 Oman/NNP/pobj/4 ,/,/punct/3 "
        "which/WDT/nsubj/8 apologised/VBD/advcl/3/apologise ././punct/3"
    )
    assert names(item, clause(item, "apologise").subjects) == ["Oman"]


def test_what_is_charged_hangs_on_the_charge() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 denied/VBD/ROOT/1/deny the/DT/det/3 charge/NN/dobj/1 behind/IN/prep/3 them/PRP/pobj/4 "
        ",/,/punct/1 that/IN/mark/9 it/PRP/nsubj/9 armed/VBD/advcl/1/arm rebels/NNS/dobj/9/rebel"
    )
    assert [item.clauses[each.clause].lemma for each in clause(item, "charge").complements] == ["arm"]


def test_a_reason_behind_a_charge_stays() -> None:
    source = (
        "Oman/NNP/nsubj/1 denied/VBD/ROOT/1/deny the/DT/det/3 charge/NN/dobj/1 because/IN/mark/6 it/PRP/nsubj/6 "
        "armed/VBD/advcl/1/arm nobody/NN/dobj/6"
    )
    assert repair(hand_built(source)) == []
