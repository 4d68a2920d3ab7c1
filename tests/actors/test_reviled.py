"""Whom a word of contempt means that names nobody. The articles are invented around public offices."""

from __future__ import annotations

import onrecord

FAKE = (
    "The fake president of Venezuela, Nicolas Maduro, offered cooperation to President Biden on Monday. "
    "The dictator's plea was rejected by Washington. "
    "State Department spokesman Ned Price ruled out any contact with the regime."
)


def test_the_dictator_is_whom_the_outlet_called_a_fake_and_not_whoever_is_named_last() -> None:
    found = onrecord.code(FAKE, published="2021-02-09").events
    rejected = next(event for event in found if event.trigger.text == "rejected")
    assert [actor.name for actor in rejected.targets] == ["Nicolás Maduro"]


def test_the_regime_is_the_government_of_whom_the_outlet_called_a_fake() -> None:
    found = onrecord.code(FAKE, published="2021-02-09").events
    ruled_out = next(event for event in found if event.trigger.text == "ruled out")
    assert [actor.country for actor in ruled_out.targets] == ["VEN"]


def test_the_regime_is_that_of_the_opposition_which_the_article_tells_of() -> None:
    text = (
        "Opposition leader Juan Guaido spoke to Colombia's president, Ivan Duque, on Monday. "
        "Colombia condemned the regime."
    )
    found = onrecord.code(text, published="2019-03-05").events
    condemned = next(event for event in found if event.trigger.text == "condemned")
    assert [actor.country for actor in condemned.targets] == ["VEN"]
