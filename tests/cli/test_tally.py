"""The closing screen of a run."""

from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console

from onrecord.cli.tally import Tally, nameless_line, print_closing
from onrecord.questions import overview
from onrecord.store import Store
from tests.made import reading


@pytest.mark.parametrize(("outlet", "told"), [("", True), ("Harbour Post", False)])
def test_articles_that_name_no_outlet_are_told_with_what_to_do(outlet: str, told: bool) -> None:
    tally = Tally()
    with Store.open(":memory:") as store:
        tally.count(made := reading(outlet=outlet), store.add(made))
        screen = Console(file=StringIO(), width=200)
        print_closing(screen, tally, overview(store), "onrecord.db")
    printed = screen.file.getvalue()  # type: ignore[attr-defined]
    assert ("1 article names no outlet. Say it with --outlet NAME" in printed) == told


def test_several_articles_that_name_no_outlet() -> None:
    assert nameless_line(1200).startswith("1,200 articles name no outlet.")
