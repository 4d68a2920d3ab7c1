"""Appeals that are no event between two actors, and what is asked for, which is not done by asking."""

from __future__ import annotations

import pytest

from onrecord.events.appeals import is_appeal
from onrecord.events.coder import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from onrecord.records import ActorRef
from tests.events.toy import BOOK


def actor(country: str, *sectors: str) -> tuple[ActorRef, float]:
    return ActorRef(id=f"{country}-{sectors}", name="x", country=country, sectors=sectors, text="x"), 1.0


@pytest.mark.parametrize(
    ("word", "source", "target", "appeal"),
    [
        ("urge", actor("RUR", "GOV"), actor("RUR", "CVL"), True),
        ("ask", actor("RUR", "GOV"), actor("RUR", "MIL"), True),
        ("call", actor("EUR", "LEG", "IGO"), actor("EUR", "IGO"), True),
        ("order", actor("RUR", "GOV"), actor("RUR", "MIL"), False),
        ("urge", actor("RUR", "OPP"), actor("RUR", "GOV"), False),
        ("urge", actor("RUR", "GOV"), actor("RUR", "OPP"), False),
        ("urge", actor("RUR", "GOV"), actor("FRE", "GOV"), False),
        ("urge", actor("NGO", "NGO"), actor("FRE", "GOV"), False),
    ],
)
def test_who_governs_appeals_to_his_own(
    word: str, source: tuple[ActorRef, float], target: tuple[ActorRef, float], *, appeal: bool
) -> None:
    at_home = source[0].country == target[0].country
    assert is_appeal("REQUEST", word, (source,), (target,), at_home=at_home) is appeal


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania called for talks between Freedonia and Sylvania.", ["REQUEST"]),
        ("Ruritania called for an end to the war in Freedonia.", ["REQUEST"]),
        ("Ruritania agreed to free the sailors and reopen the border with Freedonia.", ["AGREE", "AGREE"]),
        ("Ruritania called for aid from Freedonia.", ["REQUEST"]),
        ("Ruritania urged Freedonia to be calm and to avoid any step.", ["REQUEST"]),
        ("Ruritania issued a statement condemning Freedonia.", ["ACCUSE"]),
        ("Ruritania released a letter urging Freedonia to leave.", ["REQUEST"]),
        ("Ruritania vetoed a resolution condemning Freedonia.", ["REJECT"]),
        ("Ruritania and Freedonia signed a statement ending the war.", ["SUPPORT"]),
        ("Ruritania signed a decree that bans ships from Freedonia.", ["COERCE"]),
        ("Ruritania vetoed a law that bans ships from Freedonia.", ["REJECT"]),
        ("Ruritania wrote to Freedonia to condemn the raid.", ["ACCUSE"]),
    ],
)
def test_what_is_asked_is_not_done(grammar: Grammar, text: str, expected: list[str]) -> None:
    assert [event.type for event in coded(Coder(BOOK), grammar, text)] == expected
