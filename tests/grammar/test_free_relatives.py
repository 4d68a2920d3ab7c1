"""What stands behind "what it called", on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import attached, clause, names, sentence


def test_what_it_is_called_is_the_object() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 condemned/VBD/ROOT/1/condemn what/WP/dobj/4 it/PRP/nsubj/4 called/VBD/ccomp/1/call "
        "an/DT/det/6 attack/NN/oprd/4 ././punct/1"
    )
    assert names(item, clause(item, "condemn").objects) == ["an attack"]


def test_what_somebody_says_it_was_is_the_object() -> None:
    item = sentence(
        "Jets/NNS/nsubj/1/jet bombed/VBD/ROOT/1/bomb what/WP/nsubj/5 Vostia/NNP/nsubj/4 said/VBD/ccomp/1/say "
        "were/VBD/ccomp/4/be camps/NNS/attr/5/camp ././punct/1"
    )
    assert names(item, clause(item, "bomb").objects) == ["camps"]


def test_behind_a_preposition_it_stands_under_that() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 retaliated/VBD/ROOT/1/retaliate for/IN/prep/1 what/WP/dobj/5 it/PRP/nsubj/5 "
        "described/VBD/pcomp/2/describe as/IN/prep/5 raids/NNS/pobj/6/raid ././punct/1"
    )
    assert ("for", "raids") in attached(item, "retaliate")


def test_what_somebody_wants_is_no_name_of_it() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 knows/VBZ/ROOT/1/know what/WP/dobj/4 it/PRP/nsubj/4 wants/VBZ/ccomp/1/want ././punct/1"
    )
    assert clause(item, "know").objects == ()
