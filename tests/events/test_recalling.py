"""What an article has told: which of its events name both their sides, and which had them chosen."""

from __future__ import annotations

from onrecord.events.recalling import Recall, Told


def told(place: int, type_: str, quad: int, source: str, target: str) -> Told:
    return Told(
        place=place,
        type=type_,
        quad=quad,
        word=type_.lower(),
        sources=(source,),
        targets=(target,),
        reciprocal=False,
    )


def test_only_an_event_whose_clause_names_both_sides_is_written() -> None:
    recall = Recall([told(0, "ACCUSE", 3, "RUR", "FRE")])
    recall.add(told(1, "ASSAULT", 4, "SYL", "FRE"))
    assert recall.is_written(2, ("FRE",), ("RUR",))
    assert recall.met(2, ("SYL",), ("FRE",)) > 0
    assert not recall.is_written(2, ("SYL",), ("FRE",))


def test_no_event_is_a_reason_for_itself() -> None:
    recall = Recall([told(0, "ACCUSE", 3, "RUR", "FRE")])
    assert not recall.is_written(0, ("RUR",), ("FRE",))


def test_an_event_of_its_class_is_one_that_the_same_do_to_the_same() -> None:
    recall = Recall([told(0, "ACCUSE", 3, "RUR", "FRE")])
    assert recall.is_of_class(1, 3, ("RUR",), ("FRE",))
    assert not recall.is_of_class(1, 4, ("RUR",), ("FRE",))
    assert not recall.is_of_class(1, 3, ("FRE",), ("RUR",))
