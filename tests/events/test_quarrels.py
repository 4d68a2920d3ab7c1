"""Sides that a clause does not name: nobody abroad stands in for an opponent at home, nobody is his own target."""

from __future__ import annotations

import onrecord

QUARREL = (
    "CARACAS, March 4 (Agency) - Venezuela's opposition accused President Nicolas Maduro of jailing its leaders. "
    "Maduro condemned the opposition. The opposition sued the government. "
    "US President Donald Trump phoned opposition leader Juan Guaido. "
    "Maduro rejected the offer on Monday."
)


def test_abroad_does_not_stand_in_for_the_other_side_of_a_quarrel_at_home() -> None:
    found = onrecord.code(QUARREL, published="2019-03-05").events
    rejections = [event for event in found if event.type == "REJECT"]
    assert not any(target.country == "USA" for event in rejections for target in event.targets)


def test_nobody_is_his_own_target() -> None:
    text = "Trump called Guaido, and Guaido said he would meet Guaido's envoys. Guaido praised himself."
    for event in onrecord.code(text, published="2019-03-05").events:
        sources = {actor.id for actor in event.sources}
        assert event.reciprocal or sources.isdisjoint(actor.id for actor in event.targets)


def test_an_opponent_at_home_who_is_named_stays_the_target() -> None:
    text = (
        "President Nicolas Maduro is inviting opposition leader and self-declared interim president Juan Guaido to "
        "talks. US President Donald Trump phoned Juan Guaido. Trump recognised Juan Guaido last month."
    )
    offers = [e for e in onrecord.code(text, published="2019-02-04").events if e.trigger.text == "inviting"]
    assert [[actor.name for actor in event.targets] for event in offers] == [["Juan Guaidó"]]


RIVALS = """Opposition leader Juan Guaido called President Nicolas Maduro a usurper on Friday.

France, Germany and Spain gave Maduro a week to call elections. Russia supported him at the United Nations.

Maduro accused the opposition leader of a coup. Guaido rejected a dialogue on Saturday.

Mexico offered to mediate between the two sides."""


def test_president_and_opposition_leader_are_sides_of_their_own() -> None:
    found = onrecord.code(RIVALS, published="2019-01-26").events
    rejected = next(event for event in found if event.trigger.text == "rejected")
    assert [actor.name for actor in rejected.sources] == ["Juan Guaidó"]
    assert [actor.name for actor in rejected.targets] == ["Nicolás Maduro"]


def test_who_accepts_an_offer_answers_those_who_made_it() -> None:
    text = RIVALS + " Maduro accepted the offer."
    accepted = onrecord.code(text, published="2019-01-26").events[-1]
    assert accepted.trigger.text == "accepted"
    assert "Mexico" in {actor.name for actor in accepted.targets}


def test_a_complaint_is_aimed_at_whom_it_is_about_and_not_at_where_it_is_lodged() -> None:
    text = "South Sudan's army crossed into Sudan on Tuesday. Sudan lodged a complaint with the Security Council."
    complaint = onrecord.code(text, published="2012-04-12").events[-1]
    assert complaint.type == "ACCUSE"
    assert {target.country for target in complaint.targets} == {"SSD"}


def test_a_complaint_lodged_with_a_state_is_aimed_at_it() -> None:
    text = "Peru clashed with Brazil on Monday. Chile lodged a complaint with Peru on Tuesday."
    complaint = onrecord.code(text, published="2012-04-12").events[-1]
    assert {target.country for target in complaint.targets} == {"PER"}


def test_a_crowd_before_an_embassy_is_of_the_town_and_not_of_the_embassy() -> None:
    text = (
        "China accused the Philippines of sending a warship on Monday. Beijing told Manila to withdraw. "
        "A small crowd picketed the Philippine embassy."
    )
    protest = onrecord.code(text, published="2012-04-12").events[-1]
    assert [actor.country for actor in protest.sources] == ["CHN"]
    assert [actor.country for actor in protest.targets] == ["PHL"]
