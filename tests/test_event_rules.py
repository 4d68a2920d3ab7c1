"""The parts of the rule of an event."""

from __future__ import annotations

from onrecord.event_rules import innermost, is_filled, outermost, steps_of, under, way_of, without_way

RULE = "refuse:refuse>consult.talks~told"


def test_the_parts_of_a_rule() -> None:
    assert under("refuse:refuse", "consult.talks~told") == RULE
    assert steps_of(RULE) == ["refuse:refuse", "consult.talks"]
    assert outermost(RULE) == "refuse:refuse"
    assert innermost(RULE) == "consult.talks"
    assert without_way(RULE) == "refuse:refuse>consult.talks"
    assert is_filled(RULE)
    assert way_of(RULE) == "~told"


def test_a_rule_of_one_step_whose_clause_names_both_sides() -> None:
    assert steps_of("consult.talks") == ["consult.talks"]
    assert (
        innermost("consult.talks")
        == outermost("consult.talks")
        == without_way("consult.talks")
        == "consult.talks"
    )
    assert not is_filled("consult.talks")
    assert way_of("consult.talks") == ""
