"""Who is said to have begun a contact."""

from __future__ import annotations

import pytest

from onrecord.linking.differing_sides import initiators
from onrecord.linking.initiating import initiator
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef, Event, Mention
from tests.linking.invented import article, event

TOLEN = ActorRef(id="KER.person.tolen", name="Mira Tolen", country="KER")
BRASK = ActorRef(id="VOS.person.brask", name="Anton Brask", country="VOS")
NAMES = {"Mira Tolen": TOLEN, "Anton Brask": BRASK}


def mentioned(text: str) -> list[Mention]:
    """The mentions of the two presidents in a text."""
    return [
        Mention(
            id=name, article="a", start=at, end=at + len(name), text=name, actor=ref.id, country=ref.country
        )
        for name, ref in NAMES.items()
        if (at := text.find(name)) >= 0
    ]


def met(text: str, name: str = "a", trigger: str = "met") -> Event:
    both: tuple[ActorRef, ...] = (TOLEN, BRASK)
    return event(article(name, text), "CONSULT", text, trigger, both, None, reciprocal=True)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "It was Mira Tolen who had asked for it when they met.",
            "Mira Tolen",
            "It was Mira Tolen who had asked",
        ),
        (
            "They met on the initiative of Anton Brask.",
            "Anton Brask",
            "on the initiative of Anton Brask",
        ),
        ("They met at Anton Brask's invitation.", "Anton Brask", "at Anton Brask's invitation"),
        (
            "Mira Tolen met Anton Brask, who had come at his own request.",
            "Anton Brask",
            "at his own request",
        ),
    ],
)
def test_the_words_tell_who_began_it(text: str, name: str, words: str) -> None:
    found = initiator(met(text), mentioned(text))
    assert found is not None
    assert (found.side, found.name, found.evidence.text) == (NAMES[name].country, name, words)


@pytest.mark.parametrize(
    "text",
    [
        "Mira Tolen met Anton Brask on the bridge of Anton Brask.",
        "It was Mira Tolen who wept when they met.",
        "They met at the request of the goats.",
    ],
)
def test_other_words_do_not(text: str) -> None:
    assert initiator(met(text), mentioned(text)) is None


def test_two_who_are_each_said_to_have_begun_it_are_a_difference() -> None:
    one = "Mira Tolen met Anton Brask at his own request."
    other = "It was Mira Tolen who had asked Anton Brask to come when they met."
    group = [profile(met(text, name), mentioned(text)) for name, text in (("a", one), ("b", other))]
    assert [value.value for _, value in initiators(group)] == ["Anton Brask", "Mira Tolen"]
    assert not initiators([group[0], profile(met("Mira Tolen met Anton Brask.", "c"))])
