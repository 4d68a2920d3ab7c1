"""The verb beside whoever says something agrees with how many they are."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.questions.agreeing import agreeing, stance_words
from onrecord.records import NOT_SAID, ActorRef, Span, Statement

ONE = [
    "Anton Brask",
    "the Orland government",
    "a senior Vostia official",
    "the minister of trade and labour",
    "Brask, who met Tolen and Vela",
    "the press",
    "the opposition's headquarters",
    "the palace press corps",
    "Orland Airlines",
    "",
]
SEVERAL = [
    "they",
    "We",
    "Both leaders",
    "The three",
    "the police",
    "officials",
    "Senior administration officials",
    "Presidency of Orland: officials",
    "residents of the Dresk valley",
    "The leaders of Orland and Vostia",
    "diplomats in Dresk",
    "traders here",
    "Orland and Vostia",
    "leader of Orland and leader of Vostia",
    "Orland and neighbours of Orland",
    "people of Vostia",
]


@pytest.mark.parametrize("who", ONE)
def test_one_says(who: str) -> None:
    assert agreeing("says", who) == "says"


@pytest.mark.parametrize("who", SEVERAL)
def test_several_say(who: str) -> None:
    assert agreeing("says", who) == "say"


def test_every_stance_has_its_plural() -> None:
    told = [agreeing(verb, "officials") for verb in ("denies", "promises", "judges", "wants")]
    assert told == ["deny", "promise", "judge", "want"]


@pytest.mark.parametrize("name", ["Orland and Vostia Isles", "united emirates", "Vostia Friends and Allies"])
def test_the_name_of_a_known_actor_names_one(name: str) -> None:
    assert agreeing("says", name, ActorRef(id="ORL", name=name)) == "says"
    assert agreeing("says", "they", ActorRef(id="ORL", name=name)) == "say", "its own words may be several"


def test_a_known_person_of_two_offices_is_one() -> None:
    brask = ActorRef(id="ORL.person.anton-brask", name="Anton Brask")
    assert agreeing("says", "the foreign minister and deputy premier", brask) == "says"


def test_several_together_are_no_known_actor() -> None:
    both = ActorRef(id="actor-0123456789abcdef", name="Orland and Vostia", text="the two governments")
    assert stance_words(_statement(both)) == "say"
    assert stance_words(_statement(None)) == "says"


@pytest.mark.parametrize(
    ("name", "stance", "told"),
    [("Anton Brask", "wants", "does not want"), ("officials", "denies", "do not deny")],
)
def test_what_was_not_said_is_told_as_not_said(name: str, stance: str, told: str) -> None:
    speaker = ActorRef(id="actor-0123456789abcdef", name=name)
    statement = replace(_statement(speaker), stance=stance, reason=NOT_SAID)
    assert stance_words(statement) == told


def _statement(speaker: ActorRef | None) -> Statement:
    words = "Talks go on"
    return Statement(
        id="statement-1",
        article="article-1",
        form="indirect",
        content=(Span(0, len(words)),),
        content_text=words,
        speaker=speaker,
        rule="said",
    )
