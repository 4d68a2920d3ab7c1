"""What two do together where neither is named beside it."""

from __future__ import annotations

import onrecord


def test_the_end_of_a_war_that_the_sentence_gives_to_nobody_is_that_of_both() -> None:
    text = (
        "Eritrea and Ethiopia signed a declaration on Monday. Ethiopia accused nobody, and Eritrea welcomed Ethiopia. "
        "The state of war has come to an end."
    )
    ended = onrecord.code(text, published="2018-07-09").events[-1]
    assert ended.type == "CONCEDE"
    assert ended.reciprocal
    assert {actor.country for actor in ended.sources} == {"ERI", "ETH"}
