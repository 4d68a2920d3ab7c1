"""Whose side a target is on where only the source's country stands beside it, and nouns that are no events yet."""

from __future__ import annotations

import onrecord
from onrecord.records import Event


def events(text: str, type_: str) -> list[Event]:
    return [event for event in onrecord.code(text, published="2019-03-05").events if event.type == type_]


def test_a_neighbour_is_never_of_ones_own_country() -> None:
    (event,) = events("Slovenia and Croatia disagree. Croatia condemned its neighbour.", "ACCUSE")
    assert {target.country for target in event.targets} == {"SVN"}


def test_a_state_does_not_recognise_its_own_cabinet_because_no_other_is_named() -> None:
    text = "Moldova's president left. Moldova's parties quarrel. Romania recognised the new cabinet."
    assert not any(target.country == "ROU" for one in events(text, "SUPPORT") for target in one.targets)


def test_who_jails_the_protesters_jails_its_own() -> None:
    (event,) = events("Belarus jailed the protesters.", "COERCE")
    assert {target.country for target in event.targets} == {"BLR"}


def test_leave_given_to_harm_is_the_harm() -> None:
    (event,) = events("Iran's parliament approved freezing Iraq's assets.", "COERCE")
    assert {target.country for target in event.targets} == {"IRQ"}


def test_what_lies_ahead_is_no_meeting() -> None:
    assert not events("Iran moved its troops to the border with Iraq ahead of the Minsk summit.", "CONSULT")


def test_whole_articles_are_a_ground_of_their_own() -> None:
    lines = ("Iran condemned Iraq.", "Iraq condemned Iran.", "Iran met Iraq.")
    short, long = (events(" ".join(lines[:n]), "ACCUSE")[0] for n in (1, 3))
    assert long.score < short.score
