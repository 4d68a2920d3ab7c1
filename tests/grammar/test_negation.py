"""What negates a verb, on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import clause, sentence


def test_not_only_is_no_negation() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/3 not/RB/neg/3 only/RB/advmod/3 rejected/VBD/ROOT/3/reject it/PRP/dobj/3 ././punct/3"
    )
    assert not clause(item, "reject").negated


def test_a_house_number_denies_nothing() -> None:
    item = sentence("No/DT/det/1 10/CD/nsubj/2 threatens/VBZ/ROOT/2/threaten Vostia/NNP/dobj/2 ././punct/2")
    assert not clause(item, "threaten").negated


def test_a_no_at_the_very_end_is_read() -> None:
    item = sentence("Vostia/NNP/nsubj/1 says/VBZ/ROOT/1/say envoys/NNS/dobj/1 no/DT/det/2")
    assert clause(item, "say").negated


def test_never_again_before_an_infinitive_is_its_own() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 swore/VBD/ROOT/1/swear never/RB/neg/3 again/RB/advmod/1 to/TO/aux/5 attack/VB/xcomp/1 "
        "it/PRP/dobj/5 ././punct/1"
    )
    assert clause(item, "attack").negated
