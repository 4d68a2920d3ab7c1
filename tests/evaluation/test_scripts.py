"""What the scripts of evaluation share: errors told, what is fitted kept."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation.scripts import exit_status, kept, script_parser, takes_bench


def test_a_script_that_cannot_run_says_why_and_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    @exit_status
    def main(arguments: Sequence[str] | None) -> None:
        if arguments:
            raise GoldError("There is no gold here.", code="missing")

    assert main([]) == 0
    assert main(["gold"]) == 2
    assert capsys.readouterr().err == "There is no gold here.\n"


def test_the_folder_of_gold_data_is_that_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_BENCH", "elsewhere")
    parser = script_parser("bench", "Measure.")
    takes_bench(parser)
    assert parser.parse_args([]).bench == Path("elsewhere")
    assert parser.parse_args(["--bench", "here"]).bench == Path("here")


def test_what_is_fitted_goes_to_its_file_or_to_the_screen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept("odds = 1\n", tmp_path / "scores.toml")
    assert (tmp_path / "scores.toml").read_text() == "odds = 1\n"
    kept("odds = 2\n", None)
    assert capsys.readouterr().out == "odds = 2\n"
