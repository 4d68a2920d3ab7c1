"""Answers without an object of their own: what they are to, and whether two of them are to different things."""

import pytest

from onrecord.linking.happenings import told_apart
from onrecord.linking.likeness import TO_ANOTHER, likeness
from onrecord.linking.objects import Objects
from onrecord.linking.profiles import Overlaps, Profile, profile
from onrecord.records import ActorRef
from tests.linking.invented import KERLAND, VOSTIA, article, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
PEACE = "Kerland asked for a treaty of peace."
SALT = "Kerland asked for the salt in the barges."


def told(
    name: str, *sentences: str, answer: str = "refused", rule: str = "reject.reject", to: ActorRef = VOSTIA
) -> list[Profile]:
    """A request of Kerland's and an answer of Vostia's in one article."""
    where = article(name, " ".join(sentences))
    made = event(where, "REQUEST", sentences[0], "asked", KERLAND, to, rule="request:ask")
    said = event(where, "REJECT", sentences[-1], answer, VOSTIA, KERLAND, rule=rule)
    return [profile(made), profile(said)]


def are_apart(one: list[Profile], other: list[Profile]) -> bool:
    return Objects([*one, *other], told_apart).answers.apart(one[-1], other[-1])


def test_two_bare_refusals_of_different_things_are_two() -> None:
    peace = told("a", PEACE, "Vostia refused.")
    salt = told("b", SALT, "Vostia refused it.")
    again = told("c", "Kerland asked for barges of salt.", "On Monday Vostia refused.")
    assert are_apart(peace, salt)
    assert not are_apart(salt, again)
    weights = Overlaps({})
    with_them, without = Objects([*peace, *salt], told_apart), Objects([], told_apart)
    apart = likeness(peace[-1], salt[-1], weights, with_them)
    assert apart - likeness(peace[-1], salt[-1], weights, without) == pytest.approx(TO_ANOTHER)


def test_a_refusal_that_names_the_other_thing_is_another() -> None:
    peace = told("a", PEACE, "Vostia turned the request down.", answer="turned", rule="refuse:turn down")
    salt = told("b", "Kerland asked.", "Vostia rejected the salt.", answer="rejected", rule="refuse:reject")
    treaty = told("c", "Kerland asked.", "Vostia rejected peace.", answer="rejected", rule="refuse:reject")
    assert are_apart(peace, salt)
    assert not are_apart(peace, treaty)
    assert not are_apart(salt, treaty)


def test_what_was_asked_farther_off_or_of_others_tells_nothing() -> None:
    salt = told("b", SALT, "Vostia refused it.")
    far = told("a", PEACE, "The rain fell for days.", "Vostia refused.")
    others = told("c", PEACE, "Vostia refused.", to=ORLAND)
    assert not are_apart(far, salt)
    assert not are_apart(others, salt)
