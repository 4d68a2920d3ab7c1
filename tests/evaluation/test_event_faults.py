"""What is wrong in coded sentences and pairs, case by case."""

from __future__ import annotations

import json

import pytest

from onrecord.evaluation import Options, evaluate
from onrecord.evaluation.event_faults import faults, kind_of, told_found, told_gold
from onrecord.evaluation.event_gold import GoldEvent, GoldSentence
from onrecord.evaluation.event_matching import FoundEvent

WANTED = GoldEvent(
    type="AID", accept=("AGREE",), sources=("KER",), targets=("VOS",), status="reported", trigger="fed"
)
RIGHT = FoundEvent(type="AID", sources=("KER",), targets=("VOS",), trigger="fed", rule="aid.feed")


def but(**more: object) -> FoundEvent:
    return FoundEvent(
        **{name: more.get(name, getattr(RIGHT, name)) for name in RIGHT.__struct_fields__}  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (RIGHT, None),
        (but(type="AGREE"), None),
        (None, "missed"),
        (but(type="ACCUSE"), "wrong type"),
        (but(targets=("KER",)), "wrong sides"),
        (but(type="ACCUSE", status="planned"), "wrong type"),
        (but(status="planned"), "wrong status"),
        (but(by="Tolen"), "wrong speaker"),
    ],
)
def test_the_heaviest_fault_is_told(given: FoundEvent | None, kind: str | None) -> None:
    assert kind_of(WANTED, given) == kind


def test_what_gold_does_not_have() -> None:
    assert kind_of(None, RIGHT) == "not in gold"


def test_what_is_optional_is_no_fault() -> None:
    optional = GoldEvent(type="AID", sources=("KER",), status="reported", trigger="fed", optional=True)
    assert kind_of(optional, None) is None
    assert kind_of(optional, but(type="ACCUSE")) is None


def test_an_event_on_one_line() -> None:
    assert told_gold(WANTED) == "AID/AGREE reported: KER → VOS »fed«"
    assert told_found(but(targets=(None,), by="Tolen")) == "AID reported: KER → ? »fed«, says Tolen  aid.feed"


def test_faults_stand_in_the_order_of_sentences() -> None:
    lines = [
        GoldSentence(id="s1", sentence="Kerland fed Vosia.", published="2020-01-01", events=(WANTED,)),
        GoldSentence(id="s2", sentence="Nothing was done.", published="2020-01-01", events=()),
    ]
    told = list(faults(lines, {"s2": (RIGHT,)}))
    assert [(each.where, each.kind) for each in told] == [("s1", "missed"), ("s2", "not in gold")]


def test_pairs_and_sentences_without_an_event(tmp_path) -> None:  # type: ignore[no-untyped-def]
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text(
        "uid\tgold_root\tmarked_sentence\n1\tAID\t<s>A</s> fed <t>B</t>.\n2\tAID\t<s>A</s> met <t>B</t>.\n",
        encoding="utf-8",
    )
    answers = tmp_path / "answers.jsonl"
    answers.write_text(json.dumps({"uid": "1", "root": "ACCUSE"}) + "\n", encoding="utf-8")
    report = evaluate("events", pairs, predictions=answers, options=Options(wrong=True))
    assert [(each.where, each.kind, each.given) for each in report.faults] == [
        ("1", "wrong type", ("ACCUSE",)),
        ("2", "not answered", ()),
    ]
    empty = tmp_path / "none.txt"
    empty.write_text("Rain fell.\nSnow fell.\n", encoding="utf-8")
    report = evaluate("events", empty, predictions=answers, options=Options(wrong=True))
    assert [(each.kind, each.text, each.given) for each in report.faults] == [
        ("coded", "Rain fell.", ("reported",))
    ]
