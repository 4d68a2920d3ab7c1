"""Shares of the stages: each is there, and they add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.actors.finder import Finder
from onrecord.evaluation.stages import MENTIONS, stage_shares


def test_the_shares_add_up(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Talks resume\n\nThe envoy of Norway said on Monday that talks would resume.\n"
    )
    find = Finder.find
    shares = stage_shares(tmp_path)
    assert list(shares)[:3] == ["articles", "grammar", "actors"]
    assert shares[MENTIONS] <= shares["actors"]
    assert sum(shares.values()) - shares[MENTIONS] == pytest.approx(1)
    assert Finder.find is find
