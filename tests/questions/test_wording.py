"""The words of lists and pages for what the record holds."""

from __future__ import annotations

from typing import get_args

from onrecord.questions.wording import stance_toward
from onrecord.records import PositionStance


def test_a_stance_stands_before_whom_it_is_toward() -> None:
    told = {stance: stance_toward(stance) for stance in get_args(PositionStance)}
    assert told.pop("mediates") == "mediates with"
    assert all(stance == words for stance, words in told.items())
