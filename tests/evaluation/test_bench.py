"""The bench: what it lists, how it skips, how it writes the table."""

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation import TASKS
from onrecord.evaluation.bench import BEGIN, END, main, table, text_line, write_table
from onrecord.evaluation.measures import Measured, load_measures
from onrecord.evaluation.speed import Speed

LINE = Measured(
    "dates", "ten cases", {"exact value": 0.9, "cases": 1234}, "peer .8", "onrecord evaluate dates X"
)


OWN_GOLD_ALONE = {"copies"}
"""Tasks that the bench folder has no gold for; `gold/` has some, and docs/measurements.md the figures."""


def test_every_measure_is_of_a_known_task_and_every_task_is_measured():
    assert {measure.task for measure in load_measures()} == set(TASKS) - OWN_GOLD_ALONE


def test_the_command_names_its_part():
    assert any(measure.command.endswith("--part 0/3") for measure in load_measures())


def test_what_is_not_there_is_skipped_with_a_word(tmp_path, capsys):
    assert main(["--bench", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert out.count("skipped:") == len(load_measures()) + 1
    assert "skipped: BENCH/statements/dev is not there" in out


def test_no_bench_folder_is_a_sentence(tmp_path, capsys):
    assert main(["--bench", str(tmp_path / "none")]) == 2
    assert "There is no bench folder" in capsys.readouterr().err


def test_the_folder_comes_from_the_environment(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("ONRECORD_BENCH", str(tmp_path / "elsewhere"))
    assert main([]) == 2
    assert "elsewhere" in capsys.readouterr().err


def test_a_line_of_text():
    assert "exact value" in text_line(LINE)
    assert ".900" in text_line(LINE)


def test_the_table_is_written_between_its_marks(tmp_path):
    document = tmp_path / "measurements.md"
    document.write_text(f"Before.\n{BEGIN}\nold\n{END}\nAfter.\n", encoding="utf-8")
    write_table(document, [LINE], "2026-11-21")
    text = document.read_text(encoding="utf-8")
    assert text.startswith("Before.\n")
    assert text.endswith("\nAfter.\n")
    assert "old" not in text
    assert (
        "| dates | ten cases | exact value **.900**<br>cases **1,234** | peer .8 | `onrecord evaluate dates X` |"
        in text
    )
    assert "Measured on 2026-11-21" in text


def test_writing_twice_changes_nothing(tmp_path):
    document = tmp_path / "measurements.md"
    document.write_text(f"{BEGIN}{END}", encoding="utf-8")
    write_table(document, [LINE], "2026-11-21")
    once = document.read_text(encoding="utf-8")
    write_table(document, [LINE], "2026-11-21")
    assert document.read_text(encoding="utf-8") == once


def test_a_document_without_marks(tmp_path):
    document = tmp_path / "measurements.md"
    document.write_text("Nothing.", encoding="utf-8")
    with pytest.raises(GoldError, match="lacks the marks"):
        write_table(document, [LINE], "2026-11-21")


def test_a_skipped_line_says_why_in_the_table():
    assert "skipped: not there" in table([Measured("dates", "d", {}, "p", "c", "not there")], "2026-11-21")


def test_the_ratio_is_the_median_of_the_rounds():
    assert Speed(1, 100, (10.0, 30.0, 20.0), (10.0, 10.0, 10.0)).ratio == 2.0
