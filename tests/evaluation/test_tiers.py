"""The table of the actors' tiers."""

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.tiers import BEGIN, COLUMNS, END, TIERS, Tiered, tier_table, tiered, write_tiers

ROWS = (
    Row("all", {"right": 0.75, "wrong": 0.25, "abstained": 0.0, "cases": 4}),
    Row("pronoun", {"right": 1.0, "wrong": 0.0, "abstained": 0.0, "cases": 3}),
    Row("name: pronoun", {"right": 0.5, "cases": 2}),
)
COLUMN = Tiered(
    "ours",
    "onrecord evaluate actors X",
    Report(task="actors", gold="X", items=4, rows=ROWS, headline=("all", "right")),
)


def test_a_tier_a_line_without_those_that_no_gold_has():
    table = tier_table([COLUMN])
    assert "| pronoun | **1.000** / .000 (3) |" in table
    assert "| all | **.750** / .250 (4) |" in table
    assert "| name right: pronoun | .500 (2) |" in table
    assert "capital" not in table


def test_the_table_stands_between_its_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"Before.\n{BEGIN}\nold\n{END}\nAfter.\n", encoding="utf-8")
    write_tiers(page, [COLUMN])
    text = page.read_text(encoding="utf-8")
    assert "old" not in text
    assert text.startswith("Before.")
    assert text.endswith("After.\n")


def test_a_page_without_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text("Nothing.", encoding="utf-8")
    with pytest.raises(GoldError, match="lacks the marks"):
        write_tiers(page, [COLUMN])


def test_gold_that_is_not_there_has_no_column(tmp_path):
    assert tiered(tmp_path, tmp_path) == []
    assert len({name for name, _, _ in COLUMNS}) == len(COLUMNS)
    assert {"pronoun", "definite"} <= set(TIERS)
