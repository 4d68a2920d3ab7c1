"""Each repair on the wrong parse that it mends, written by hand; and beside it what it must leave alone."""

from __future__ import annotations

from onrecord.grammar import hand_built, sentence_of
from onrecord.grammar.headline_repairs import repair_headline
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import attached, clause, names, sentence


def headline(source: str):
    """A sentence of a title."""
    return sentence_of(hand_built(source), field="title")


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


def test_provided_that_opens_a_condition() -> None:
    item = sentence(
        "Iran/NNP/nsubj/2 will/MD/aux/2 lift/VB/ROOT/2 it/PRP/dobj/2 provided/VBN/acl/3/provide that/IN/mark/7 "
        "Oman/NNP/nsubj/7 leaves/VBZ/pcomp/4/leave"
    )
    assert (clause(item, "leave").condition, clause(item, "lift").conditioned) == (True, True)


def test_a_condition_by_inversion_read_as_a_noun() -> None:
    item = sentence(
        "Should/MD/advcl/6 Iran/NNP/compound/2 attack/NN/nsubj/0 ,/,/punct/6"
        " Oman/NNP/nsubj/6 would/MD/aux/6 retaliate/VB/ROOT/6"
    )
    assert (clause(item, "attack").kind, clause(item, "attack").condition) == ("verb", True)
    assert clause(item, "retaliate").conditioned


def test_a_condition_by_inversion_read_as_a_relative_clause() -> None:
    item = sentence(
        "Were/VBD/advcl/7/be Iran/NNP/nsubj/0 to/TO/aux/3 attack/VB/relcl/1 ,/,/punct/7"
        " Oman/NNP/nsubj/7 would/MD/aux/7 retaliate/VB/ROOT/7"
    )
    assert names(item, clause(item, "attack").subjects) == ["Iran"]
    assert clause(item, "attack").condition


def test_the_place_of_an_attack_is_not_its_makers() -> None:
    item = sentence(
        "attack/NN/nsubj/5 by/IN/prep/0 gunmen/NNS/pobj/1/gunman on/IN/prep/2"
        " consulates/NNS/pobj/3/consulate failed/VBD/ROOT/5/fail"
    )
    assert attached(item, "attack") == [("by", "gunmen"), ("on", "consulates")]


def test_a_subject_taken_for_an_apposition() -> None:
    item = sentence(
        "The/DT/det/1 deal/NN/nsubj/6 Iran/NNP/appos/1 signed/VBD/acl/1/sign with/IN/prep/3 Oman/NNP/pobj/4 "
        "collapsed/VBD/ROOT/6/collapse"
    )
    assert names(item, clause(item, "sign").subjects) == ["Iran"]
    assert names(item, clause(item, "sign").objects) == ["The deal"]


def test_a_peer_after_an_apposition() -> None:
    item = sentence(
        "president/NN/nsubj/7 ,/,/punct/0 Tolen/NNP/appos/0 ,/,/punct/2 and/CC/cc/2"
        " her/PRP$/poss/6/her minister/NN/conj/2 met/VBD/ROOT/7/meet"
    )
    assert names(item, clause(item, "meet").subjects) == ["president", "her minister"]


def test_a_passive_without_its_auxiliary() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 urged/VBD/ROOT/1/urge to/TO/aux/3 halt/VB/xcomp/1 attacks/NNS/dobj/3/attack"
    )
    assert (clause(item, "urge").passive, names(item, clause(item, "urge").objects)) == (True, ["Iran"])
    assert names(item, clause(item, "halt").subjects) == ["Iran"]


def test_two_names_with_a_comma_act_together_in_a_headline_only() -> None:
    source = "Iran/NNP/nsubj/3 ,/,/punct/0 Oman/NNP/appos/0 agree/VBP/ROOT/3"
    item = headline(source)
    assert names(item, clause(item, "agree").subjects) == ["Iran", "Oman"]
    assert names(sentence(source), clause(sentence(source), "agree").subjects) == ["Iran"]


def test_the_first_of_two_names_read_as_an_adverbial() -> None:
    item = headline("Iran/NNP/npadvmod/3 ,/,/punct/3 Oman/NNP/nsubj/3 condemn/VBP/ROOT/3 coup/NN/dobj/3")
    assert names(item, clause(item, "condemn").subjects) == ["Iran", "Oman"]


def test_a_day_before_a_comma_is_no_actor() -> None:
    assert (
        repair_headline(
            hand_built("Monday/NNP/npadvmod/3 ,/,/punct/3 Oman/NNP/nsubj/3 votes/VBZ/ROOT/3/vote")
        )
        == []
    )


def test_a_participle_is_the_verb_of_a_headline() -> None:
    item = headline("Two/CD/ROOT/0 killed/VBN/acl/0/kill in/IN/prep/1 raid/NN/pobj/2")
    assert (names(item, clause(item, "kill").objects), clause(item, "kill").relation) == (["Two"], "root")


def test_a_past_without_an_object_is_the_passive_of_a_headline() -> None:
    item = headline(
        "Iran/NNP/nsubj/1 accused/VBD/ROOT/1/accuse of/IN/prep/1 shelling/VBG/pcomp/2/shell towns/NNS/dobj/3/town"
    )
    assert names(item, clause(item, "accuse").objects) == ["Iran"]
    assert names(item, clause(item, "shell").subjects) == ["Iran"]


def test_an_infinitive_is_the_future_of_a_headline() -> None:
    item = headline("Tolen/NNP/nsubj/2 to/TO/aux/2 visit/VB/ROOT/2 Oman/NNP/dobj/2")
    assert (clause(item, "visit").modal, clause(item, "visit").tense) == ("will", "future")


def test_a_plan_to_do_something_is_no_future_of_the_plan() -> None:
    item = headline("Plan/NN/ROOT/0 to/TO/aux/2 end/VB/acl/0 war/NN/dobj/2")
    assert clause(item, "end").subjects == ()


def test_an_adjective_is_the_predicate_of_a_headline() -> None:
    item = headline("Iran/NNP/npadvmod/2 not/RB/neg/2 ready/JJ/ROOT/2 for/IN/prep/2 talks/NNS/pobj/3/talk")
    found = clause(item, "ready")
    assert (found.kind, found.negated, names(item, found.subjects)) == ("adjective", True, ["Iran"])


def test_the_number_of_dead_is_the_subject_of_dead() -> None:
    item = headline("Six/CD/ROOT/0 dead/JJ/amod/0 in/IN/prep/1 blast/NN/pobj/2")
    assert names(item, clause(item, "dead").subjects) == ["Six"]


def test_what_is_said_before_says_is_not_its_subject() -> None:
    item = sentence("No/DT/det/1 talks/NNS/nsubj/3/talk ,/,/punct/3 says/VBZ/ROOT/3/say Tolen/NNP/nsubj/3")
    found = clause(item, "say")
    assert (names(item, found.subjects), found.negated) == (["Tolen"], False)


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


def test_noun_read_as_infinitive() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 agreed/VBD/ROOT/1/agree to/TO/aux/3 talks/NNS/xcomp/1/talk "
        "with/IN/prep/3 Vostia/NNP/pobj/4"
    )
    assert attached(item, "agree") == [("to", "talks")]
    assert attached(item, "talk") == [("with", "Vostia")]


def test_infinitive_tagged_as_a_noun() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 offered/VBD/ROOT/1/offer to/TO/aux/3 host/NN/xcomp/1/host talks/NNS/dobj/3/talk"
    )
    assert names(item, clause(item, "host").objects) == ["talks"]


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


def test_what_is_denied_is_a_verb() -> None:
    source = (
        "Iran/NNP/nsubj/1 denied/VBD/ROOT/1/deny supplying/VBG/amod/3/supply missiles/NNS/dobj/1/missile "
        "to/IN/prep/1 Oman/NNP/pobj/4"
    )
    assert repair(hand_built(source)) == ["gerund_read_as_adjective"]
    item = sentence(source)
    assert names(item, clause(item, "supply").subjects) == ["Iran"]
    assert names(item, clause(item, "supply").objects) == ["missiles"]
    assert attached(item, "supply") == [("to", "Oman")]


def test_a_gerund_that_describes_stays_so() -> None:
    source = "Iran/NNP/nsubj/1 met/VBD/ROOT/1/meet visiting/VBG/amod/3/visit envoys/NNS/dobj/1/envoy"
    assert repair(hand_built(source)) == []


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
