"""Every sentence of the gold of events follows the layout and the conventions of gold/events/README.md."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from onrecord.evaluation import Options
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence, read_gold

GOLD = Path(__file__).parents[2] / "gold" / "events"
FILES = ("sentences.jsonl", "sentences_2.jsonl", "sentences_3.jsonl")
TYPES = frozenset(
    (
        *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
        *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    )
)
CODE = re.compile("[A-Z]{3}")
FEWEST_OF_A_TYPE = 10
"""A recall over fewer events than this says nothing."""


@pytest.fixture(scope="module")
def sentences() -> list[GoldSentence]:
    return [sentence for name in FILES for sentence in read_gold(GOLD / name, Options())]


@pytest.fixture(scope="module")
def events(sentences: list[GoldSentence]) -> list[GoldEvent]:
    return [event for sentence in sentences for event in sentence.events]


def test_there_are_enough_sentences_with_and_without_events(sentences: list[GoldSentence]) -> None:
    assert len(sentences) >= 600
    assert sum(not sentence.events for sentence in sentences) >= 150
    assert len({sentence.sentence for sentence in sentences}) == len(sentences)
    assert len({sentence.id for sentence in sentences}) == len(sentences)


def test_every_type_is_there(events: list[GoldEvent]) -> None:
    counts = Counter(event.type for event in events if not event.optional)
    assert set(counts) == TYPES
    assert min(counts.values()) >= FEWEST_OF_A_TYPE


def test_codes_and_types_exist(events: list[GoldEvent]) -> None:
    for event in events:
        assert set(event.types) <= TYPES, event
        assert event.type not in event.accept, event
        assert all(map(CODE.fullmatch, (*event.sources, *event.targets))), event


def test_dates_are_days_and_speakers_stand_in_the_sentence(sentences: list[GoldSentence]) -> None:
    for sentence in sentences:
        date.fromisoformat(sentence.published)
        for event in sentence.events:
            assert event.by is None or event.by in sentence.sentence, sentence.id


def test_future_help_is_a_promise_and_future_harm_a_threat(events: list[GoldEvent]) -> None:
    """By the manual nothing that lies ahead is coded as help or force."""
    material = {"AID", "COOPERATE", "CONSULT", "ASSAULT", "COERCE", "MOBILIZE"}
    assert not [
        event for event in events if event.status in ("planned", "conditional") and event.type in material
    ]
