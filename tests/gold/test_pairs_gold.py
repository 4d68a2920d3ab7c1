"""Every line of the labelled corpus follows the layout of gold/pairs/README.md."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from onrecord.evaluation.event_pairs import unmarked
from onrecord.records import Status

GOLD = Path(__file__).parents[2] / "gold" / "pairs"
TYPES = frozenset(
    (
        *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
        *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
    )
)
UID = re.compile(r"(wire|idiom|security|home|chronicle)-\d{4}")
LEAST = 0.03
"""The share of the lines that each type has at the least, as the README says."""


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (GOLD / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_each_row_has_an_id_a_type_and_a_status(rows: list[dict[str, str]]) -> None:
    assert len({row["uid"] for row in rows}) == len(rows) == 5221
    for row in rows:
        assert UID.fullmatch(row["uid"]), row
        assert {row["gold_root"], *filter(None, row["gold_accept"].split("/"))} <= TYPES, row
        assert row["gold_status"] in get_args(Status), row


def test_each_row_marks_two_different_stretches(rows: list[dict[str, str]]) -> None:
    for row in rows:
        sentence, spans = unmarked(row["marked_sentence"])
        assert set(spans) == {"s", "t"}, row
        (first, one), (second, other) = sorted(spans.values())
        assert first < one <= second < other <= len(sentence), row
        assert sentence == " ".join(sentence.split()), row


def test_no_sentence_stands_twice_and_every_type_is_there(rows: list[dict[str, str]]) -> None:
    told = [unmarked(row["marked_sentence"])[0] for row in rows]
    none = (GOLD / "no_event_sentences.txt").read_text(encoding="utf-8").splitlines()
    twice = [sentence for sentence, times in Counter([*told, *none]).items() if times > 1]
    assert not twice
    counts = Counter(row["gold_root"] for row in rows)
    assert counts.keys() == TYPES
    assert min(counts.values()) >= LEAST * len(rows)
