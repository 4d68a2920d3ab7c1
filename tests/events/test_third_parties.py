"""Clauses that name three: who of them is the target, and who only owns, holds, brokered or houses something."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from tests.events.toy import BOOK


def sides(grammar: Grammar, text: str, type_: str) -> list[tuple[list[str], list[str]]]:
    """Sources and targets of each event of a type."""
    found = [event for event in coded(Coder(BOOK), grammar, text) if event.type == type_]
    return [([one.id for one in event.sources], [one.id for one in event.targets]) for event in found]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ruritania asked Freedonia for support against Sylvania.", "REQUEST"),
        ("Ruritania asked Freedonia for the extradition of a general from Sylvania.", "REQUEST"),
        ("Ruritania demanded the withdrawal of Freedonia's troops from Sylvania.", "REQUEST"),
        ("Ruritania called for the release of sailors of Sylvania held by Freedonia.", "REQUEST"),
        ("Ruritania insisted on the release of its sailors held by Freedonia.", "REQUEST"),
        ("Ruritania sent Freedonia an ultimatum, demanding that the king of Sylvania be freed.", "REQUEST"),
        ("Ruritania rejected Freedonia's proposal for Sylvania.", "REJECT"),
        ("Ruritania rejected Freedonia's plan to end the war with Sylvania.", "REJECT"),
        ("Ruritania criticised the blockade of Sylvania by Freedonia.", "ACCUSE"),
        ("Ruritania welcomed the Sylvania-brokered deal with Freedonia.", "SUPPORT"),
        ("Ruritania seized two of Freedonia's trawlers in the waters of Sylvania.", "COERCE"),
        ("The king of Ruritania flew to Sylvania to meet the queen of Freedonia.", "CONSULT"),
    ],
)
def test_the_target_among_three(grammar: Grammar, text: str, type_: str) -> None:
    assert sides(grammar, text, type_) == [(["Ruritania"], ["Freedonia"])]


@pytest.mark.parametrize("where", ["Sylvania", "the capital of Sylvania"])
def test_where_two_sign_is_no_third_side(grammar: Grammar, where: str) -> None:
    text = f"Ruritania and Freedonia restored diplomatic relations in {where}."
    assert sides(grammar, text, "SUPPORT") == [(["Ruritania", "Freedonia"], [])]


def test_who_joins_another_does_it_with_them(grammar: Grammar) -> None:
    text = "Ruritania joined Sylvania in condemning Freedonia."
    assert sides(grammar, text, "ACCUSE") == [(["Ruritania", "Sylvania"], ["Freedonia"])]


@pytest.mark.parametrize("how", [", together with Sylvania,", " along with Sylvania"])
def test_who_stands_beside_the_subject_does_it_too(grammar: Grammar, how: str) -> None:
    assert sides(grammar, f"Ruritania{how} condemned Freedonia.", "ACCUSE") == [
        (["Ruritania", "Sylvania"], ["Freedonia"])
    ]


def test_who_only_listens_is_asked_nothing(grammar: Grammar) -> None:
    text = "The king of Ruritania told reporters in Sylvania that Freedonia must withdraw."
    assert sides(grammar, text, "REQUEST") == [(["Ruritania"], ["Freedonia"])]


def test_rebels_are_of_where_they_are() -> None:
    (event,) = onrecord.code("Uganda is arming rebels in Burundi.", published="2021-09-18").events
    assert [actor.country for actor in event.targets] == ["BDI"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Ruritania barred Freedonia's ships from the ports of Sylvania.", "COERCE"),
        ("Ruritania protested against Freedonia's arms sales to Sylvania.", "ACCUSE"),
        ("Ruritania broke off talks with Freedonia in solidarity with Sylvania.", "SANCTION"),
        ("Ruritania demanded Freedonia's apology for the raid on a ship of Ruritania.", "REQUEST"),
    ],
)
def test_what_hangs_on_another_thing_is_no_target(grammar: Grammar, text: str, type_: str) -> None:
    assert sides(grammar, text, type_) == [(["Ruritania"], ["Freedonia"])]


def test_both_owners_of_what_two_do_together_are_meant(grammar: Grammar) -> None:
    text = "Ruritania welcomed the reconciliation of Freedonia and Sylvania."
    assert sides(grammar, text, "SUPPORT") == [(["Ruritania"], ["Freedonia", "Sylvania"])]


def test_those_who_agree_to_a_truce_need_nobody_else(grammar: Grammar) -> None:
    text = "Ruritania and Freedonia agreed to a truce brokered by Sylvania."
    assert (["Ruritania", "Freedonia"], []) in sides(grammar, text, "AGREE")


SAILORS = (
    "Iran seized fifteen British sailors in the Gulf on Friday. Britain summoned the Iranian ambassador. "
    "Iran said the sailors had broken the law. Germany called for the release of the British sailors."
)
BLOGGER = (
    "Belarus arrested a blogger on Sunday. Germany demanded that the Belarusian blogger be released at once."
)


CAPTAIN = "Japan arrested the captain of a Chinese trawler. China's foreign minister demanded the captain's release."
BLOCKADE = (
    "Egypt blockaded the ports of Israel. Norway demanded that the blockade of Israel be lifted at once."
)
SIEGE = (
    "Egypt besieged a port of Israel. Norway and Israel looked on. Israel urged an end to the siege of Haifa."
)


@pytest.mark.parametrize(
    ("text", "holder"),
    [(SAILORS, "IRN"), (BLOGGER, "BLR"), (CAPTAIN, "JPN"), (BLOCKADE, "EGY"), (SIEGE, "EGY")],
)
def test_who_holds_or_burdens_is_asked_to_free(text: str, holder: str) -> None:
    found = onrecord.code(text, published="2021-09-18").events
    (asked,) = [event for event in found if event.type == "REQUEST"]
    assert [actor.country for actor in asked.targets] == [holder]


def test_a_state_does_what_is_done_in_it() -> None:
    text = "Poland, where the Belarusian blogger had been granted asylum, condemned Belarus."
    (given,) = [event for event in onrecord.code(text, published="2021-09-18").events if event.type == "AID"]
    assert [actor.country for actor in given.sources] == ["POL"]


def test_allies_of_a_body_are_not_the_body() -> None:
    text = "Greece and Turkey sent ships to the islet. The United States called on the two NATO allies to withdraw."
    found = [event for event in onrecord.code(text, published="1996-02-01").events if event.type == "REQUEST"]
    assert [sorted(actor.id for actor in event.targets) for event in found] == [["GRC", "TUR"]]


def test_what_is_done_on_behalf_of_others_is_theirs() -> None:
    (event,) = onrecord.code("Sweden protested on behalf of Kenya to Uganda.", published="2021-09-18").events
    assert [actor.country for actor in event.sources] == ["KEN"]
    assert [actor.country for actor in event.targets] == ["UGA"]
