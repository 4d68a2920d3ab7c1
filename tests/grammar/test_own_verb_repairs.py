"""Verbs given to the wrong subject or hung on the wrong clause, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_a_subject_joined_to_the_object_has_its_own_verb() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 fired/VBD/ROOT/1/fire missiles/NNS/dobj/1 at/IN/prep/1 Oman/NNP/pobj/3 and/CC/cc/4 "
        "Vostia/NNP/conj/4 condemned/VBD/conj/1/condemn the/DT/det/9 raid/NN/dobj/7 ././punct/1"
    )
    assert names(item, clause(item, "condemn").subjects) == ["Vostia"]
    assert [names(item, [each.phrase]) for each in clause(item, "fire").attachments] == [["Oman"]]


def test_a_subject_in_the_passive_or_the_perfect_too() -> None:
    item = sentence(
        "talks/NNS/nsubjpass/2 were/VBD/auxpass/2 held/VBN/ROOT/2/hold in/IN/prep/2 Vostia/NNP/pobj/3 "
        "and/CC/cc/4 Kerland/NNP/conj/4 has/VBZ/aux/8/have rejected/VBN/advcl/2/reject it/PRP/dobj/8 ././punct/2"
    )
    assert names(item, clause(item, "reject").subjects) == ["Kerland"]


def test_two_objects_and_a_verb_behind_and_stay_as_they_are() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 met/VBD/ROOT/1/meet Oman/NNP/dobj/1 and/CC/cc/2 Peru/NNP/conj/2 and/CC/cc/1 "
        "left/VBD/conj/1/leave ././punct/1"
    )
    assert "subject_joined_to_the_object" not in repair(parse)
    between = hand_built(
        "what/WP/dobj/2 Vostia/NNP/nsubj/2 raised/VBD/ROOT/2/raise between/IN/prep/2 May/NNP/pobj/3 and/CC/cc/4 "
        "June/NNP/conj/4 came/VBD/conj/2/come late/RB/advmod/7"
    )
    assert "subject_joined_to_the_object" not in repair(between)


def test_a_noun_with_an_infinitive_is_the_subject_of_the_verb_behind_it() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 said/VBD/ROOT/1/say plans/NNS/nsubj/4/plan to/TO/aux/4 resume/VB/ccomp/1 "
        "exports/NNS/dobj/4 were/VBD/aux/7/be failing/VBG/ccomp/1/fail ././punct/1"
    )
    assert names(item, clause(item, "fail").subjects) == ["plans"]
    assert names(item, clause(item, "say").objects) == []


def test_what_is_announced_before_something_happened() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 announced/VBD/ROOT/1/announce before/IN/mark/5 his/PRP$/poss/4 guest/NN/nsubj/5 "
        "landed/VBD/advcl/1/land that/IN/mark/9 the/DT/det/8 war/NN/nsubj/9 ended/VBD/ccomp/5/end ././punct/1"
    )
    (told,) = clause(item, "announce").complements
    assert item.clauses[told.clause].lemma == "end"


def test_a_sentence_read_as_a_phrase_of_place() -> None:
    item = sentence(
        "In/IN/ROOT/0 Vostia/NNP/pobj/0 ,/,/punct/1 a/DT/det/4 union/NN/appos/1 offered/VBN/acl/4/offer "
        "to/TO/aux/7 ship/VB/xcomp/5 fruit/NN/dobj/7 ././punct/0"
    )
    assert names(item, clause(item, "offer").subjects) == ["a union"]
    assert [each.prep for each in clause(item, "offer").attachments] == ["in"]


def test_a_row_behind_a_semicolon_has_its_own_verb() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 backs/VBZ/ROOT/1/back Tolen/NNP/dobj/1 ;/:/punct/2 Oman/NNP/conj/2 ,/,/punct/4 "
        "Iran/NNP/conj/4 and/CC/cc/6 Peru/NNP/conj/6 stay/VBP/ccomp/1/stay loyal/JJ/acomp/9 ././punct/1"
    )
    assert names(item, clause(item, "back").objects) == ["Tolen"]
    assert names(item, clause(item, "loyal").subjects) == ["Oman", "Iran", "Peru"]


def test_a_word_that_hangs_across_the_verb_stops_no_reading() -> None:
    parse = hand_built(
        "Oman/NNP/nsubj/1 hit/VBD/advcl/4/hit Vostia/NNP/dobj/4 fled/VBD/conj/1/flee went/VBD/ROOT/4/go "
        "and/CC/cc/4 came/VBD/conj/4/come"
    )
    assert "subject_joined_to_the_object" not in repair(parse)


def test_a_name_before_a_time_is_no_part_of_it() -> None:
    item = sentence(
        "Vostia/NNP/nsubjpass/2 was/VBD/auxpass/2 attacked/VBN/ROOT/2/attack by/IN/agent/2 Oman/NNP/compound/5 "
        "years/NNS/pobj/3/year earlier/RB/advmod/2 ././punct/2"
    )
    assert names(item, clause(item, "attack").subjects) == ["Oman"]
    item = sentence(
        "Vostia/NNP/nsubj/1 met/VBD/ROOT/1/meet President/NNP/compound/3 Tolen/NNP/compound/4 days/NNS/npadvmod/5/day "
        "before/IN/prep/1 the/DT/det/7 vote/NN/pobj/5 ././punct/1"
    )
    assert names(item, clause(item, "meet").objects) == ["President Tolen"]


def test_a_day_before_a_time_and_a_time_alone_stay_as_they_are() -> None:
    for thing in ("Sunday/NNP", "two/CD"):
        parse = hand_built(
            f"Vostia/NNP/nsubj/1 left/VBD/ROOT/1/leave {thing}/compound/3 hours/NNS/npadvmod/4/hour "
            "before/IN/prep/1 the/DT/det/6 vote/NN/pobj/4 ././punct/1"
        )
        assert "name_read_as_part_of_a_time" not in repair(parse)
