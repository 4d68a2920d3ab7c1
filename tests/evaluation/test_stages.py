"""Shares of the stages: each is there, and they add up."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.actors.finder import Finder
from onrecord.errors import OnrecordError
from onrecord.evaluation.stages import MENTIONS, stage_shares, stage_shares_apart


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


def test_a_process_of_its_own_gives_the_same_stages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The envoy of Norway said on Monday that talks would resume.\n")
    shares = stage_shares_apart(tmp_path)
    assert list(shares) == list(stage_shares(tmp_path))
    assert sum(shares.values()) - shares[MENTIONS] == pytest.approx(1)


def test_a_reading_that_fails_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OnrecordError, match=r"Reading .*nowhere failed"):
        stage_shares_apart(tmp_path / "nowhere")
