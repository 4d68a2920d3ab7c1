"""Who judges a deed neither does it nor judges whoever suffers it."""

from __future__ import annotations

import pytest

import onrecord

CUT = "Bahrain and Egypt cut ties with Qatar on Monday. Turkey sent food to Qatar."


@pytest.mark.parametrize(
    "judgement",
    [
        "Isolating Qatar and imposing sanctions on it will not resolve any problem, Turkey's president said.",
        "Imposing sanctions on Qatar will help nobody, Turkey's president said.",
    ],
)
def test_whoever_judges_a_gerund_means_others_than_who_suffers_it(judgement: str) -> None:
    events = onrecord.code(f"{CUT} {judgement}", published="2018-06-15").events
    (accused,) = [event for event in events if event.type == "ACCUSE"]
    assert [actor.country for actor in accused.sources] == ["TUR"]
    assert "QAT" not in [actor.country for actor in accused.targets]
    harm = [event for event in events if event.type in ("SANCTION", "COERCE")]
    assert "TUR" not in [actor.country for event in harm for actor in event.sources]


def test_what_somebody_goes_on_doing_is_his_own() -> None:
    (event,) = onrecord.code("Kenya stopped bombing Somalia.", published="2018-06-15").events
    assert [actor.country for actor in event.sources] == ["KEN"]
