"""Reports that are denied where they stand, and who denies them."""

from __future__ import annotations

import pytest

import onrecord
from tests.events.told import statuses

_ASSAULT = ("ASSAULT", "denied")


@pytest.mark.parametrize(
    "text",
    [
        "Chad brushed aside claims that it had bombed Sudan.",
        "Chad scoffed at claims that it had bombed Sudan.",
        "Chad rejected as unfounded claims that it had bombed Sudan.",
        "Claims that Chad had bombed Sudan were propaganda, its minister said.",
        "Chad said the story that it had bombed Sudan was invented.",
        "Reports that Chad had bombed Sudan were without foundation, its minister said.",
        "Reports that Chad had bombed Sudan have no basis, its minister said.",
        "There was no truth in reports that Chad had bombed Sudan, its minister said.",
        "It was a lie that Chad had bombed Sudan, its minister said.",
        "Chad ruled out that it had bombed Sudan.",
        "Chad denied having bombed Sudan.",
    ],
)
def test_what_is_called_untrue_is_denied(text: str) -> None:
    assert _ASSAULT in statuses(text)
    assert ("ASSAULT", "reported") not in statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad did not contest claims that it had bombed Sudan.",
        "Reports that Chad had bombed Sudan were not false, its minister said.",
        "Sudan repeated claims that Chad had bombed it.",
        "Reports that Chad had bombed Sudan were news to many, its minister said.",
    ],
)
def test_what_is_only_told_is_not_denied(text: str) -> None:
    assert _ASSAULT not in statuses(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad scoffed at claims that it had bombed Sudan.",
        "Chad dismissed as baseless claims that it had bombed Sudan.",
        "Chad waved aside allegations that it had bombed Sudan.",
    ],
)
def test_who_denies_says_so(text: str) -> None:
    (event,) = onrecord.code(text, published="2021-09-18").events
    assert event.by is not None
    assert event.by.speaker is not None
    assert event.by.speaker.country == "TCD"
