"""Subjects taken for something else, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

_IN_THE_PALACE = "In/IN/prep/8 the/DT/det/2 Palace/NNP/pobj/0 ,/,/punct/2 Vostia/NNP/conj/2 "


def test_a_row_swallowed_by_the_phrase_before_it_is_the_subject() -> None:
    item = sentence(
        f"{_IN_THE_PALACE} and/CC/cc/4 its/PRP$/poss/7 allies/NNS/conj/4 met/VBD/ROOT/8/meet ././punct/8"
    )
    assert names(item, clause(item, "meet").subjects) == ["Vostia", "its allies"]


def test_a_row_that_has_lost_all_but_its_last_member_is_the_subject() -> None:
    item = sentence(
        f"{_IN_THE_PALACE} and/CC/cc/2 its/PRP$/poss/7 allies/NNS/nsubj/8 met/VBD/ROOT/8/meet ././punct/8"
    )
    assert names(item, clause(item, "meet").subjects) == ["Vostia", "its allies"]


def test_a_name_beside_its_noun_is_one_subject() -> None:
    item = sentence(
        "The/DT/det/1 opposition/NN/nsubj/3 DPV/NNP/nsubj/3 objected/VBD/ROOT/3/object ././punct/3"
    )
    assert len(clause(item, "object").subjects) == 1


def test_the_object_of_a_clause_of_whose_is_no_subject() -> None:
    item = sentence(
        "hostages/NNS/ROOT/0 whose/WP$/poss/2 release/NN/nsubj/4/release Vostia/NNP/nsubj/4 "
        "announced/VBD/relcl/0/announce"
    )
    announced = clause(item, "announce")
    assert names(item, announced.subjects) == ["Vostia"]
    assert names(item, announced.objects) == ["whose release"]


def test_a_day_is_no_part_of_a_name() -> None:
    item = sentence(
        "On/IN/prep/3 Tuesday/NNP/compound/2 Oman/NNP/pobj/0 accused/VBD/ROOT/3/accuse Iran/NNP/dobj/3 "
        "of/IN/prep/3 piracy/NN/pobj/5"
    )
    accusation = clause(item, "accuse")
    assert names(item, accusation.subjects) == ["Oman"]
    found = [(each.prep, names(item, [each.phrase])) for each in accusation.attachments]
    assert ("on", ["Tuesday"]) in found


def test_the_year_belongs_to_its_day() -> None:
    item = sentence(
        "On/IN/prep/6 March/NNP/nmod/5 3/CD/nummod/1 ,/,/punct/5 2020/CD/nummod/5 Oman/NNP/pobj/0 "
        "accused/VBD/ROOT/6/accuse Iran/NNP/dobj/6"
    )
    assert names(item, clause(item, "accuse").subjects) == ["Oman"]


def test_a_number_behind_a_day_counts_those_who_act() -> None:
    item = sentence(
        "On/IN/prep/4 Friday/NNP/compound/3 300/CD/nummod/3 Omanis/NNPS/pobj/0 blocked/VBD/ROOT/4/block "
        "roads/NNS/dobj/4/road"
    )
    assert names(item, clause(item, "block").subjects) == ["300 Omanis"]


def test_both_behind_a_day_do_it() -> None:
    item = sentence(
        "On/IN/prep/5 Monday/NNP/compound/2 Oman/NNP/pobj/0 and/CC/cc/2 Iran/NNP/conj/2 signed/VBD/ROOT/5/sign "
        "a/DT/det/7 pact/NN/dobj/5"
    )
    assert names(item, clause(item, "sign").subjects) == ["Oman", "Iran"]


def test_a_month_of_a_name_under_a_preposition_stays_where_the_verb_has_a_subject() -> None:
    source = (
        "In/IN/prep/4 May/NNP/compound/2 Square/NNP/pobj/0 crowds/NNS/nsubj/4/crowd cheered/VBD/ROOT/4/cheer "
        "him/PRP/dobj/4"
    )
    assert repair(hand_built(source)) == []


def test_what_remains_cut_off_is_no_subject_of_the_clause_above() -> None:
    item = sentence(
        "Talks/NNS/nsubj/1 failed/VBD/ROOT/1/fail while/IN/mark/4 embassies/NNS/nsubj/4 "
        "remained/VBD/auxpass/5/remain cut/VBN/advcl/1 off/RP/prt/5 ././punct/1"
    )
    assert names(item, clause(item, "cut off").objects) == ["embassies"]


@pytest.mark.parametrize("may", ["May/MD/aux/1", "May/NNP/aux/1", "May/MD/nsubj/1"])
def test_may_before_a_past_is_somebody(may: str) -> None:
    item = sentence(f"{may} accused/VBD/ROOT/1/accuse Oman/NNP/dobj/1 ././punct/1")
    accused = clause(item, "accuse")
    assert (names(item, accused.subjects), accused.modal) == (["May"], None)


def test_may_before_an_infinitive_stays_an_auxiliary() -> None:
    parse = hand_built("May/MD/aux/2 Oman/NNP/nsubj/2 prosper/VB/ROOT/2/prosper ././punct/2")
    assert "may_read_as_auxiliary" not in repair(parse)


def test_an_agency_before_a_dash_does_nothing() -> None:
    item = sentence(
        "KNA/NNP/nsubj/4 --/:/punct/4 The/DT/det/3 envoy/NN/nsubj/4 left/VBD/ROOT/4/leave ././punct/4"
    )
    assert names(item, clause(item, "leave").subjects) == ["The envoy"]
    parse = hand_built("Tolen/NNP/nsubj/2 --/:/punct/2 left/VBD/ROOT/2/leave ././punct/2")
    assert "dateline_read_as_subject" not in repair(parse)


def test_who_speaks_is_no_other_name_of_what_opens_the_sentence() -> None:
    item = sentence(
        "Asked/VBN/advcl/10/ask whether/IN/mark/3 Kerland/NNP/nsubj/3 used/VBD/ccomp/0/use force/NN/dobj/3 "
        ",/,/punct/4 the/DT/det/7 minister/NN/appos/4 Tolen/NNP/appos/7 ,/,/punct/10 said/VBD/ROOT/10/say "
        "nothing/NN/dobj/10 ././punct/10"
    )
    assert names(item, clause(item, "say").subjects) == ["the minister"]
