"""Scores against the share right, and the table of grounds fitted on judged events."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import event_pairs
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence
from onrecord.evaluation.event_grounds import as_toml, fitted
from onrecord.evaluation.event_matching import FoundEvent
from onrecord.evaluation.event_scores import Judged, judged, reliability
from onrecord.evaluation.task import Options
from onrecord.events.scoring import scores_of

GOLD = GoldSentence(
    id="s1",
    sentence="Kerland fed Vostia and met Sylvania.",
    published="2015-01-01",
    events=(
        GoldEvent(type="AID", sources=("KER",), targets=("VOS",), status="reported", trigger="fed"),
        GoldEvent(type="CONSULT", sources=("KER",), status="reported", trigger="met", optional=True),
    ),
)


def aid(**more: object) -> FoundEvent:
    given = {"type": "AID", "sources": ("KER",), "targets": ("VOS",), "trigger": "fed", "score": 0.9, **more}
    return FoundEvent(**given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("event", "right"),
    [
        (aid(), True),
        (aid(type="AGREE"), False),
        (aid(sources=("VOS",)), False),
        (aid(targets=("SYL",)), False),
        (aid(status="planned"), False),
    ],
)
def test_right_is_type_sides_and_status(event: FoundEvent, right: bool) -> None:
    assert [each.right for each in judged([GOLD], {"s1": [event]})] == [right]


def test_what_is_optional_does_not_count() -> None:
    assert list(judged([GOLD], {"s1": [FoundEvent(type="CONSULT", sources=("KER",), trigger="met")]})) == []


def test_reliability_by_bucket() -> None:
    events = [Judged((), 0.92, True), Judged((), 0.92, False), Judged((), 0.3, False)]
    rows = {row.name: row.values for row in reliability(events)}
    assert rows["score 0.90 to 0.95"] == {"events": 2, "mean score": 0.92, "share right": 0.5}
    assert rows["score 0.00 to 0.50"]["share right"] == 0.0
    assert rows["calibration"]["brier"] == pytest.approx((0.08**2 + 0.92**2 + 0.3**2) / 3)
    assert rows["calibration"]["distance"] == pytest.approx((0.84 + 0.3) / 3)


def test_the_fit_tells_what_it_saw() -> None:
    events = [Judged(("sides: in the clause",), 0.0, n % 10 > 0) for n in range(400)]
    events += [Judged(("sides: in the clause", "word: alone"), 0.0, n % 2 > 0) for n in range(400)]
    table = scores_of(tomllib.loads(as_toml(fitted(events, "made"))))
    assert table.grounds["word: alone"].right == 200
    assert table.grounds["sides: in the clause"].factor == 1
    assert table.of(("sides: in the clause",)) == pytest.approx(0.9, abs=0.03)
    assert table.of(("sides: in the clause", "word: alone")) == pytest.approx(0.5, abs=0.05)


def test_pairs_have_no_scores() -> None:
    with pytest.raises(GoldError, match="whole sentences"):
        event_pairs.score(Path("gold"), [], [], Options(scores=True))
