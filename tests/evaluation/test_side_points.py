"""The points that choose sides, fitted on judged cases."""

from __future__ import annotations

import tomllib

import msgspec

from onrecord.evaluation.side_cases import Judged
from onrecord.evaluation.side_points import THOUGHT, as_toml, fitted
from onrecord.events.weighing import Points


def case(*, here_is_right: bool) -> Judged:
    options = (({"here": 1.0}, here_is_right), ({"before": 1.0}, not here_is_right))
    return Judged("ea-x", options, {"nobody": 1.0}, None)


def test_what_is_right_gains_and_what_is_wrong_loses() -> None:
    points = fitted({"articles": [case(here_is_right=True)] * 40}, "forty").points
    assert points["here"] > 0 > points["before"]
    assert points["nobody"] < 0
    assert points["home: neighbour"] == THOUGHT["home: neighbour"]


def test_nobody_is_right_where_no_option_is() -> None:
    wrong = Judged("ea-x", (({"here": 1.0}, False),), {"nobody": 1.0}, None)
    assert fitted({"sentences": [wrong] * 40}, "forty").points["nobody"] > 0


def test_the_table_reads_back() -> None:
    points = fitted({"articles": [case(here_is_right=True)]}, "one")
    assert msgspec.convert(tomllib.loads(as_toml(points)), Points) == points
