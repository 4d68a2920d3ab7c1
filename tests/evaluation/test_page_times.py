"""The mix of pages that is measured, and how its figures are told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from onrecord.errors import GoldError
from onrecord.evaluation.made_texts import main as make_texts
from onrecord.evaluation.marks import fill
from onrecord.evaluation.page_mix import mix
from onrecord.evaluation.page_server import reading
from onrecord.evaluation.page_times import Setting, row, share, table
from onrecord.store import Store
from tests.linked_made import make


def test_the_mix_has_every_kind_and_is_always_the_same(tmp_path: Path) -> None:
    with make(tmp_path / "mix.db") as store:
        asked = mix(store)
        assert asked == mix(store)
    addresses = [each.address for each in asked]
    assert len(addresses) == len(set(addresses))
    assert {"overview", "story", "happening", "article", "review"} <= {each.kind for each in asked}


def test_an_empty_database_has_nothing_to_ask_for() -> None:
    with Store.open() as store, pytest.raises(GoldError, match="no articles"):
        mix(store)


def test_shares_are_values_that_were_measured() -> None:
    assert share([5.0, 1.0, 3.0], 0.5) == 3.0
    assert share([float(number) for number in range(1, 101)], 0.99) == 99.0
    assert row("story", [1.0, 3.0, 1000.0]) == "| story | 3 | 3 | 1,000 | 1,000 | 1,000 |"


def test_the_table_is_written_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- pages begin -->\nold\n<!-- pages end -->\nb", encoding="utf-8")
    fill(page, "pages", table([Setting("one reader", {"story": [2.0]}, 1.4)], 7, "2026-01-01"))
    written = page.read_text(encoding="utf-8")
    assert "old" not in written
    assert "| one reader | 1 | 2 | 2 | 2 | 2 | 1 |" in written
    assert "| story | 1 | 2 | 2 | 2 | 2 |" in written
    page.write_text("no marks", encoding="utf-8")
    with pytest.raises(GoldError, match="lacks the marks"):
        fill(page, "pages", "")


def test_nothing_is_read_beside_where_there_are_no_articles(tmp_path: Path) -> None:
    with reading(tmp_path / "none.db", None):
        pass
    with pytest.raises(GoldError, match="name more"), reading(tmp_path / "none.db", tmp_path):
        pass


def test_texts_to_be_read_beside_are_made_up_articles(tmp_path: Path) -> None:
    assert make_texts([str(tmp_path / "texts"), "--articles", "3"]) == 0
    made = [json.loads(each.read_text(encoding="utf-8")) for each in sorted((tmp_path / "texts").iterdir())]
    assert len(made) == 3
    assert all(each["title"] and each["text"] and each["outlet"] and each["published"] for each in made)
