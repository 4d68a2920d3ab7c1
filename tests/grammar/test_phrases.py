"""Noun phrases on hand-built parses."""

from __future__ import annotations

from tests.grammar.shapes import clause, names, sentence


def test_a_title_a_name_and_its_apposition() -> None:
    item = sentence(
        "Mira/NNP/compound/1 Tolen/NNP/nsubj/7 ,/,/punct/1 the/DT/det/5 Kerlish/JJ/amod/5 minister/NN/appos/1 "
        ",/,/punct/1 spoke/VBD/ROOT/7/speak"
    )
    person, minister = item.phrases
    assert names(item, (0, 1)) == ["Mira Tolen", "the Kerlish minister"]
    assert (person.appositions, minister.apposed_to) == ((1,), 0)
    assert (person.full_start, person.full_end) == (0, minister.end)


def test_possessor_and_attachment() -> None:
    item = sentence(
        "Kerland/NNP/poss/2 's/POS/case/0 offer/NN/dobj/3 rejects/VBZ/ROOT/3/reject of/IN/prep/2 talks/NNS/pobj/4/talk"
    )
    offer = item.phrases[1]
    assert offer.possessor == 0
    assert [(a.prep, names(item, (a.phrase,))[0]) for a in offer.attachments] == [("of", "talks")]


def test_members_of_a_coordination_know_each_other_but_not_as_part_of_the_whole_phrase() -> None:
    item = sentence("Kerland/NNP/nsubj/3 and/CC/cc/0 Vostia/NNP/conj/0 met/VBD/ROOT/3/meet")
    assert (item.phrases[0].conjuncts, item.phrases[1].conjunct_of) == ((1,), 0)
    assert item.phrases[0].full_end == len("Kerland")


def test_words_know_their_innermost_phrase() -> None:
    item = sentence("Kerland/NNP/poss/2 's/POS/case/0 offer/NN/nsubj/3 failed/VBD/ROOT/3/fail")
    assert item.heads == (0, 1, 1, -1)


def test_a_prepositional_object_may_be_coordinated() -> None:
    item = sentence("envoys/NNS/ROOT/0/envoy from/IN/prep/0 Kerland/NNP/pobj/1 and/CC/cc/2 Vostia/NNP/conj/2")
    assert [a.prep for a in item.phrases[0].attachments] == ["from", "from"]


def test_a_possessor_is_shared_by_a_bare_peer() -> None:
    bare = "Iran/NNP/poss/2 's/POS/case/0 parliament/NN/nsubj/5 and/CC/cc/2 {} met/VBD/ROOT/5/meet"
    shared = sentence(bare.format("government/NN/conj/2"))
    assert [phrase.possessor for phrase in shared.phrases] == [None, 0, 0]
    own = sentence(
        "Iran/NNP/poss/2 's/POS/case/0 king/NN/nsubj/6 and/CC/cc/2 a/DT/det/5 priest/NN/conj/2 met/VBD/ROOT/6/meet"
    )
    assert [phrase.possessor for phrase in own.phrases] == [None, 0, None]


def test_in_front_of_is_one_preposition() -> None:
    item = sentence(
        "Crowds/NNS/nsubj/1/crowd marched/VBD/ROOT/1/march in/IN/prep/1 front/NN/pobj/2/front of/IN/prep/3 "
        "Oman/NNP/pobj/4"
    )
    assert [(each.prep, names(item, [each.phrase])) for each in clause(item, "march").attachments] == [
        ("outside", ["Oman"])
    ]


def test_on_the_border_with_a_state_is_near_it_too() -> None:
    item = sentence(
        "Iraq/NNP/nsubj/1 massed/VBD/ROOT/1/mass troops/NNS/dobj/1/troop on/IN/prep/1 the/DT/det/5 "
        "border/NN/pobj/3/border with/IN/prep/5 Oman/NNP/pobj/6"
    )
    assert [(each.prep, names(item, [each.phrase])) for each in clause(item, "mass").attachments] == [
        ("near", ["Oman"]),
        ("on", ["the border"]),
    ]
