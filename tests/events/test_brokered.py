"""Whom a go-between brings together, where the clause around the thing names them."""

from __future__ import annotations

import pytest

from onrecord.events import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from tests.events.toy import BOOK


def brought(grammar: Grammar, text: str) -> list[tuple[list[str], list[str]]]:
    """Sources and targets of what is done to bring others together."""
    found = [
        event for event in coded(Coder(BOOK), grammar, text) if event.mode in ("third-party", "multilateral")
    ]
    return [
        (sorted(one.id for one in each.sources), sorted(one.id for one in each.targets)) for each in found
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania and Freedonia signed a truce brokered by Sylvania.",
        "Ruritania signed the Sylvania-brokered truce with Freedonia.",
        "Ruritania apologised to Freedonia in a call brokered by the king of Sylvania.",
        "Ruritania told Freedonia at talks hosted by Sylvania that its troops would go.",
    ],
)
def test_those_who_deal_with_each_other_over_it_are_brought_together(grammar: Grammar, text: str) -> None:
    assert brought(grammar, text) == [(["Sylvania"], ["Freedonia", "Ruritania"])]


@pytest.mark.parametrize("judged", ["praised", "rejected", "thanked the queen for"])
def test_who_only_judges_what_is_brokered_is_not_brought_together(grammar: Grammar, judged: str) -> None:
    text = f"Ruritania {judged} the truce of Freedonia brokered by Sylvania."
    assert brought(grammar, text) in ([], [(["Sylvania"], ["Freedonia"])])
