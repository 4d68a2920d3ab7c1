"""What a denial points back at is coded once more, as denied, with whoever denies it."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.denying import _Places
from onrecord.grammar import Sentence
from onrecord.records import Event, Field

CHARGE = "Georgia said that Russian jets had bombed Gori"


def denied(text: str) -> list[Event]:
    return [event for event in onrecord.code(text, published="2008-08-13").events if event.status == "denied"]


@pytest.mark.parametrize(
    "denial",
    [
        ". Russia denied it.",
        ". Russia rejected the accusation.",
        ". Moscow denies the claims.",
        ". Russia dismissed the claims as fabrication.",
        ". Moscow called the report false.",
        ". Russia denied involvement.",
        ". Russia denied any part in it.",
        ", a charge Moscow denies.",
        ", which Moscow denies.",
        ", but Moscow has denied doing so.",
        '. "That is a lie," the Russian foreign minister said.',
        ". Moscow said the report was untrue.",
        ". Moscow said this was not true.",
        ". Moscow says it had nothing to do with it.",
        ". The allegation was denied by Moscow.",
        ". Moscow dismissed this as propaganda.",
        ". There was no such attack, the Russian defence ministry said.",
        ". The weather was fine. Russia denied it.",
    ],
)
def test_what_was_told_before_is_denied(denial: str) -> None:
    [event] = denied(CHARGE + denial)
    assert event.type == "ASSAULT"
    assert event.rule.startswith("deny-told>")
    assert {actor.country for actor in event.sources} == {"RUS"}
    assert {actor.country for actor in event.targets} == {"GEO"}
    assert event.by is not None
    assert event.by.speaker is not None
    assert event.by.speaker.country == "RUS"
    assert (CHARGE + denial)[event.trigger.start : event.trigger.end] == event.trigger.text
    assert event.sentence.start <= event.trigger.start < event.trigger.end <= event.sentence.end


def test_who_was_hit_may_deny_it_too() -> None:
    [event] = denied("India said that it had shot down a Pakistani jet. Pakistan denied it.")
    assert {actor.country for actor in event.sources} == {"IND"}
    assert event.by is not None
    assert event.by.speaker is not None
    assert event.by.speaker.country == "PAK"


@pytest.mark.parametrize(
    "text",
    [
        "Turkey offered talks. Greece rejected it.",
        "Georgia shelled Tskhinvali, Russia said. Russia denied it.",
        CHARGE + ". Turkey denied it.",
        CHARGE + ". The winter was long. The harvest was poor. The summer was dry. Russia denied it.",
        CHARGE + ". Russia denied the request.",
        "Turkey seized a Greek trawler. The Turkish version is a lie, the Greek minister said.",
        CHARGE
        + ". Russia denied the report that the premier was ill and would not return to his office this year.",
        "Russia signed an accord with Georgia in Gori. Russia dismissed a story about its premier's health as a lie.",
        CHARGE + ". He wrote a letter in which Moscow denies the sale of wine to Turkey.",
        "Russia called the move of Georgia hostile. Moscow denied any involvement.",
        CHARGE + ". Georgia demands that Russia leave the town, which Russia rejects.",
    ],
    ids=[
        "an offer",
        "his own words",
        "who has no part",
        "too far",
        "who was hit, of what the outlet tells",
        "no charge",
        "another thing",
        "no charge told",
        "in which",
        "what he says himself",
        "what is asked of him",
    ],
)
def test_other_denials_point_at_nothing(text: str) -> None:
    assert not [event for event in denied(text) if event.rule.startswith("deny-told>")]


def test_that_a_charge_is_baseless_is_not_what_is_denied() -> None:
    [event] = denied(
        "France accused Turkey of bombing Gori. Greece looked on. The charges were baseless, Turkey said."
    )
    assert (event.type, event.sources[0].country) == ("ASSAULT", "TUR")


def test_a_refusal_gives_way_to_what_is_denied() -> None:
    found = onrecord.code(CHARGE + ". Moscow dismissed this as propaganda.", published="2008-08-13").events
    assert [(event.type, event.status) for event in found] == [("ASSAULT", "reported"), ("ASSAULT", "denied")]


def test_what_is_denied_in_so_many_words_is_told_by_who_denies_it() -> None:
    [event] = denied("Russia denied having carried out the raid on Georgia.")
    assert event.by is not None
    assert event.by.speaker is not None
    assert event.by.speaker.country == "RUS"


@pytest.mark.parametrize(
    "text",
    [
        "Russia denied any part in the bombing of Georgia.",
        "Russia denied responsibility for the bombing of Georgia.",
        "Russia rejected accusations of having bombed Georgia.",
        "Russia denied reports of the bombing of Georgia.",
        "Russia says its planes did not bomb Georgia.",
        "Russia denied having anything to do with the bombing of Georgia.",
    ],
)
def test_a_deed_is_denied_by_whoever_is_said_to_have_done_it(text: str) -> None:
    [event] = denied(text)
    assert event.type == "ASSAULT"
    assert {actor.country for actor in event.sources} == {"RUS"}
    assert {actor.country for actor in event.targets} == {"GEO"}


@pytest.mark.parametrize(
    "text", ["Turkey says Russia did not bomb Georgia.", "Russia says its envoy has not met Georgia's envoy."]
)
def test_what_others_or_what_is_no_charge_say_was_not_done_is_not_denied(text: str) -> None:
    assert not denied(text)


def _sentence(index: int, start: int, end: int, field: Field = "text") -> Sentence:
    return Sentence(
        index=index, start=start, end=end, paragraph=0, field=field, words=(), phrases=(), clauses=()
    )


def test_what_stands_in_no_sentence_is_in_nobodys_reach() -> None:
    text = [_sentence(number, 10 * number, 10 * number + 8) for number in range(5)]
    places = _Places([_sentence(0, 0, 30, "title"), *text])
    assert places.of("text", 0) == 1
    assert places.of("text", 43) == 5
    assert places.of("title", 29) == 0
    for nowhere in (8, 9, 48, 500):
        assert places.of("text", nowhere) is None
        assert not places.within_reach("text", 0, nowhere)
        assert not places.within_reach("text", nowhere, 43)
    assert places.within_reach("text", 20, 40)
    assert not places.within_reach("text", 10, 40)


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Kenya rejected claims that it had armed the Somali rebels.", "KEN"),
        ("Reports that China had sent weapons to Russia were dismissed by Beijing.", "CHN"),
        ("Pakistan rejected India's accusation that it had shelled Indian villages.", "PAK"),
    ],
)
def test_a_claim_is_denied_by_whoever_denies_it_and_not_by_who_makes_it(text: str, by: str) -> None:
    (event,) = [
        event for event in onrecord.code(text, published="2021-05-04").events if event.status == "denied"
    ]
    assert event.by is not None
    assert event.by.speaker is not None
    assert event.by.speaker.country == by
