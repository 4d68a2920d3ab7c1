"""Headlines cut into clauses and put together again."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.headline_parts import apart, halves, joined, side_by_side


def test_two_clauses_of_a_headline() -> None:
    two = halves("Dozens flee as army bombs city")
    assert two is not None
    left = hand_built("Dozens/NNS/nsubj/1/dozen flee/VBP/ROOT/1")
    right = hand_built("army/NN/nsubj/1 bombs/VBZ/ROOT/1/bomb city/NN/dobj/1")
    whole = joined(two, left, right)
    assert (whole.texts, whole.root) == (["Dozens", "flee", "as", "army", "bombs", "city"], 1)
    assert (whole.deps[4], whole.heads[4], whole.deps[2], whole.starts[3]) == ("advcl", 1, "mark", 15)


def test_what_is_told_in_a_headline_stands_under_who_tells_it() -> None:
    two = halves("Rebels free envoy, army says")
    assert two is not None
    left = hand_built("Rebels/NNS/nsubj/1/rebel free/VBP/ROOT/1 envoy/NN/dobj/1")
    whole = joined(two, left, hand_built("army/NN/nsubj/1 says/VBZ/ROOT/1/say"))
    assert (whole.deps[1], whole.heads[1], whole.root) == ("ccomp", 5, 5)


def test_semicolons_part_clauses_but_no_quotation() -> None:
    assert apart("Navy frees crew; Oman glad") == [(0, "Navy frees crew"), (17, "Oman glad")]
    assert len(apart("Envoy: 'We stay; you must go home'")) == 1
    left = hand_built("Navy/NN/nsubj/1 acts/VBZ/ROOT/1")
    whole = side_by_side([(0, left), (11, hand_built("Oman/NNP/nsubj/1 waits/VBZ/ROOT/1"))])
    assert (whole.deps[4], whole.heads[4], whole.starts[3], whole.texts[2]) == ("conj", 1, 11, ";")
