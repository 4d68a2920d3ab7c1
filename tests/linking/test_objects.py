"""What a deed is about: which words of a sentence tell it, and which objects a story keeps apart."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from onrecord.linking.families import family
from onrecord.linking.happenings import group_events, told_apart
from onrecord.linking.likeness import EACH_AGAIN, SAME_OBJECT, TOLD_AS_TWO, likeness
from onrecord.linking.objects import Objects
from onrecord.linking.profiles import Overlaps, Profile, profile
from onrecord.records import ActorRef, Event
from tests.linking.invented import KERLAND, VOSTIA, article, event

PUT_OFF = "Vostia put off the talks on salt and called off a visit by the choir."
ASKED = {
    "a": "Kerland demanded the release of the captain.",
    "b": "Kerland asked for his release.",
    "c": "Kerland demanded an apology.",
    "d": "Kerland asked for an apology and compensation.",
}


def told(
    name: str, text: str, word: str, kind: str = "REJECT", source: ActorRef = VOSTIA, rule: str = ""
) -> Event:
    other = KERLAND if source is VOSTIA else VOSTIA
    return event(article(name, text), kind, text, word, source, other, rule=rule)


def asked(kind: str) -> list[Profile]:
    words = {"a": "demanded", "b": "asked", "c": "demanded", "d": "asked"}
    return [profile(told(name, text, words[name], kind, KERLAND)) for name, text in ASKED.items()]


def groups(*events: Event) -> set[frozenset[str]]:
    return {frozenset(each.event.id for each in group) for group in group_events(map(profile, events))}


@pytest.mark.parametrize(
    ("text", "triggers", "rule", "objects"),
    [
        (PUT_OFF, ("put off", "called off"), "", [{"talks", "salt"}, {"visit", "choir"}]),
        (
            "It freed the captain after a long quarrel over the grain.",
            ("freed",),
            "",
            [{"captain"}],
        ),
        (
            "The captain was arrested in Orl, and the sailors were at last freed.",
            ("arrested", "freed"),
            "",
            [{"captain", "orl"}, {"sailors"}],
        ),
        ("Vostia spoke of the captain's release.", ("release",), "retreat.noun", [{"captain", "spoke"}]),
        ("Vostia turned off the flow of students, it said.", ("turned off the flow of students",), "", None),
    ],
)
def test_the_object_stands_in_the_words_of_the_deed_itself(
    text: str, triggers: Sequence[str], rule: str, objects: list[set[str]] | None
) -> None:
    where = article("a", text)
    events = [event(where, "REJECT", text, word, VOSTIA, None, rule=rule) for word in triggers]
    seen = [profile(each) for each in events]
    found = [Objects(seen, told_apart).of(each) - {"vostia"} for each in seen]
    expected = objects or [{"turned", "flow", "students"}]
    assert found == [{family(word) for word in each} for each in expected]


def test_what_one_sentence_tells_apart_is_apart_in_others() -> None:
    where = article("a", PUT_OFF)
    talks, visit = (
        event(where, "REJECT", PUT_OFF, word, VOSTIA, KERLAND) for word in ("put off", "called off")
    )
    others = [
        told("b", "Vostia postponed the talks on salt.", "postponed"),
        told("c", "Vostia scrapped the visit of its singers.", "scrapped"),
    ]
    assert groups(talks, visit, *others) == {
        frozenset((talks.id, others[0].id)),
        frozenset((visit.id, others[1].id)),
    }
    seen = [profile(each) for each in (talks, visit, *others)]
    story = Objects(seen, told_apart)
    assert story.told_as_two(seen[2], seen[3])
    assert not Objects(seen[1:], told_apart).told_as_two(seen[2], seen[3])
    weights = Overlaps({})
    apart = likeness(seen[2], seen[3], weights, story)
    assert apart - likeness(seen[2], seen[3], weights, Objects([], told_apart)) == pytest.approx(
        TOLD_AS_TWO + EACH_AGAIN
    )


def test_objects_that_are_each_reported_again_are_two_of_what_is_asked_but_not_of_what_is_done() -> None:
    seen = asked("REQUEST")
    story = Objects(seen, told_apart)
    assert story.each_again(seen[0], seen[2])
    assert story.shared(seen[0], seen[1])
    assert not Objects(seen[:3], told_apart).each_again(seen[0], seen[2])
    moved = asked("ASSAULT")
    assert not Objects(moved, told_apart).each_again(moved[0], moved[2])
    weights, none = Overlaps({}), Objects([], told_apart)
    for one, other, odds in ((0, 2, EACH_AGAIN), (0, 1, SAME_OBJECT)):
        plain = likeness(seen[one], seen[other], weights, none)
        assert likeness(seen[one], seen[other], weights, story) - plain == pytest.approx(odds)
    ids = [each.event.id for each in seen]
    assert {frozenset(each.event.id for each in group) for group in group_events(seen)} == {
        frozenset(ids[:2]),
        frozenset(ids[2:]),
    }


@pytest.mark.xfail(
    strict=True, reason="who was freed is told in words that the story never sets beside each other"
)
def test_two_releases_of_other_captives_are_two() -> None:
    crew = told("a", "Vostia freed the sailors of Kerland.", "freed", "RETREAT")
    captain = told("b", "Vostia let the captain of Kerland go.", "let", "RETREAT")
    assert len(groups(crew, captain)) == 2
