"""Whose country it is where the words do not say it, read with the real registry."""

from __future__ import annotations

import pytest

from onrecord.evaluation.reading import events_of
from onrecord.records import Article, Event


def read(text: str) -> tuple[Event, ...]:
    article = Article(id="art-home", document="doc-home", text=text, published="2015-03-04")
    return next(iter(events_of([article], None)))[1]


@pytest.mark.parametrize(
    ("text", "type_", "source", "target"),
    [
        ("Cambodian police arrested four activists.", "COERCE", "KHM", "KHM"),
        ("Rebels in Mali freed five Norwegian soldiers.", "RETREAT", "MLI", "NOR"),
        ("Chile seized a Peruvian trawler on Monday.", "COERCE", "CHL", "PER"),
        ("Sudan has massed troops on its border with Chad.", "MOBILIZE", "SDN", "TCD"),
        ("Fiji imposed a curfew after Tonga sent a ship.", "COERCE", "FJI", "FJI"),
    ],
)
def test_countries_of_sides(text: str, type_: str, source: str, target: str) -> None:
    (event,) = [event for event in read(text) if event.type == type_]
    assert (event.sources[0].country, event.targets[0].country) == (source, target)


def test_whom_one_supports_may_be_from_anywhere() -> None:
    (event,) = read("Chile backs the rebels.")
    assert [actor.country for actor in event.targets] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "On Saturday thousands held candles in front of the Peruvian embassy in Santiago.",
        "Fishermen waved flags outside the Peruvian embassy in Santiago.",
    ],
)
def test_who_rallies_at_an_embassy_is_of_the_town_it_stands_in(text: str) -> None:
    (event,) = [event for event in read(text) if event.type == "PROTEST"]
    assert [actor.country for actor in event.sources] == ["CHL"]
    assert [actor.country for actor in event.targets] == ["PER"]


@pytest.mark.parametrize(
    ("move", "type_"),
    [
        ("Ten battalions of Chile are on their way to Arica.", "MOBILIZE"),
        ("The armed forces of Chile encircled Arica.", "ASSAULT"),
        ("Chilean soldiers retook Arica from Peruvian marines.", "ASSAULT"),
    ],
)
def test_what_soldiers_do_in_a_place_of_their_own_they_do_to_another(move: str, type_: str) -> None:
    events = read(f"{move} Peru protested. Chile accused Peru of spying.")
    (event,) = [event for event in events if event.type == type_]
    assert [actor.country for actor in event.targets] == ["PER"]


def test_a_bill_is_stopped_at_home() -> None:
    text = "Iran signed an accord with France. President Barack Obama said he would veto any bill against it."
    (event,) = [event for event in read(text) if event.type == "REJECT"]
    assert [actor.country for actor in (*event.sources, *event.targets)] == ["USA", "USA"]


@pytest.mark.parametrize("several", ["Three neighbouring states", "World leaders"])
def test_several_states_are_of_no_country_that_they_act_against(several: str) -> None:
    (event,) = [event for event in read(f"{several} condemned Chile.") if event.type == "ACCUSE"]
    assert [actor.country for actor in event.sources] == [None]


def test_nobody_is_wanting_where_the_words_say_that_nobody_did_it() -> None:
    text = "No government has recognised the new president of Chile. Chile closed its border to Peru."
    assert [event.type for event in read(text)] == ["COERCE"]


@pytest.mark.parametrize(
    "text",
    [
        "Turkey and Greece agreed to talk. Nationalists at home denounced Erdogan for it.",
        "Iran and Russia agreed to talk. Hardliners at home accused Rouhani of weakness.",
    ],
)
def test_who_accuses_him_at_home_is_of_his_country(text: str) -> None:
    (event,) = [event for event in read(text) if event.type == "ACCUSE"]
    assert event.sources[0].country == event.targets[0].country


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Soldiers of Chile guarded the bridge. Peru recalled its envoy.", "SANCTION"),
        ("The ambassador of Chile flew to Cuba. Peru closed the border in May.", "COERCE"),
    ],
)
def test_nearness_alone_makes_nobody_described_the_other_side(text: str, type_: str) -> None:
    (event,) = [event for event in read(text) if event.type == type_]
    assert [actor.id for actor in event.targets] == ["CHL"]
