"""What the parser misreads in headlines, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built, sentence_of
from onrecord.grammar.headline_repairs import repair_headline
from tests.grammar.shapes import clause, names, sentence


def headline(source: str):
    """A sentence of a title."""
    return sentence_of(hand_built(source), field="title")


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


def test_who_is_somewhere_for_talks_visits_it() -> None:
    parse = hand_built("Tolen/NNP/ROOT/0 in/IN/prep/0 Oslo/NNP/pobj/1 for/IN/prep/0 talks/NNS/pobj/3/talk")
    assert repair_headline(parse) == ["visitor_without_a_verb"]
    assert (parse.root, parse.lemmas[1], parse.deps[0], parse.deps[2]) == (1, "visit", "nsubj", "dobj")


def test_a_noun_of_a_headline_read_as_its_verb() -> None:
    parse = hand_built(
        "Iran/NNP/nsubj/1 rejects/VBZ/ROOT/1/reject truce/NN/nsubj/3 offer/VBP/ccomp/1 as/IN/mark/6 "
        "troops/NNS/nsubj/6/troop advance/VBP/advcl/3"
    )
    assert repair_headline(parse) == ["noun_read_as_verb"]
    assert (parse.deps[3], parse.deps[2], parse.heads[6]) == ("dobj", "compound", 1)
