"""What joins the articles of the examples, asked as a user would, against lines picked by hand from the keys."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from onrecord.questions import (
    Filter,
    HappeningTold,
    called,
    compare,
    exchanges,
    happenings,
    positions,
    quotations,
    stories,
    timeline,
)
from onrecord.store import Store
from tests.examples.keys import letters

LINES = tomllib.loads((Path(__file__).parent / "linked.toml").read_text(encoding="utf-8"))


def _lines(kind: str) -> list[Any]:
    return [
        pytest.param(
            line,
            id=str(next(iter(line.values()))) + str(line.get("words", ""))[:30],
            marks=[pytest.mark.xfail(reason=line["fails"])] if "fails" in line else [],
        )
        for line in LINES[kind]
    ]


def _has(told: HappeningTold, words: str) -> bool:
    return any(letters(words) in letters(each.event.sentence.text) for each in told.reports)


def _countries(told: HappeningTold) -> set[str | None]:
    happening = told.happening
    return {actor.country for actor in (*happening.sources, *happening.targets)}


def test_each_story_stays_by_itself(linked: Store) -> None:
    assert [(len(told.story.articles), len(told.outlets)) for told in stories(linked)] == [(7, 7)] * 3


@pytest.mark.parametrize("line", _lines("happening"))
def test_happening(linked: Store, line: dict[str, Any]) -> None:
    f = Filter(story=line["story"], type=line["type"])
    near = [told for told in timeline(linked, f) if _has(told, line["words"])]
    assert any(_is(told, line) for told in near), [
        (_countries(told), told.day, told.standings, told.happening.differences) for told in near
    ]


def _is(told: HappeningTold, line: dict[str, Any]) -> bool:
    statuses = {standing.status: set(standing.outlets) for standing in told.standings}
    return (
        set(line["sides"]) <= _countries(told)
        and line.get("day", told.day) == told.day
        and line.get("origins", told.happening.origins) == told.happening.origins
        and all(
            set(line.get(status, [])) <= statuses.get(status, set())  # type: ignore[call-overload]
            for status in ("reported", "planned", "denied", "negated")
        )
        and set(line.get("differ", [])) <= {difference.on for difference in told.happening.differences}
    )


@pytest.mark.parametrize("line", _lines("exchange"))
def test_exchange(linked: Store, line: dict[str, Any]) -> None:
    near = [e for e in exchanges(linked, Filter(story=line["story"])) if _has(e.overture, line["words"])]
    assert any(
        each.exchange.outcome == line["outcome"]
        and any(_has(answer, line["answer"]) for answer in each.answers)
        for each in near
    ), near


@pytest.mark.parametrize("line", _lines("quotation"))
def test_quotation(linked: Store, line: dict[str, Any]) -> None:
    for told in quotations(linked, shared=True):
        speaker = told.quotation.speaker.name if told.quotation.speaker else ""
        everywhere = {article.outlet for each in told.variants for article in (each.article, *each.copied_in)}
        cuts = [piece.text for each in told.variants for piece in each.pieces if piece.kind == "cut"]
        has = any(letters(line["words"]) in letters(each.variant.text) for each in told.variants)
        if has and speaker == line["speaker"] and set(line["outlets"]) == everywhere and line["cut"] in cuts:
            return
    pytest.fail(f"no such quotation: {line['words']}")


@pytest.mark.parametrize("line", _lines("position"))
def test_position(linked: Store, line: dict[str, Any]) -> None:
    f = Filter(actor=(line["actor"], line["toward"]))
    held = [told.position for told in positions(linked, f, on=line["on"])]
    assert any(
        (each.actor.country, each.stance, each.toward.country)
        == (line["actor"], line["stance"], line["toward"])
        for each in held
    ), held


@pytest.mark.parametrize("line", _lines("label"))
def test_label(linked: Store, line: dict[str, Any]) -> None:
    (terms,) = called(linked, Filter(actor=line["actor"], outlet=line["outlet"]))
    assert set(line["own"]) <= {term.text.lower() for term in terms.own}
    assert set(line["quoted"]) <= {term.text.lower() for term in terms.quoted}


def test_copies_never_count_as_origins(linked: Store) -> None:
    for told in happenings(linked):
        assert told.happening.origins == len(told.sources) <= max(len(told.outlets), 1)


def test_a_reprint_tells_what_its_source_tells(linked: Store) -> None:
    comparison = compare(linked, "Nairobi Chronicle", "Khartoum Bulletin")
    assert not any(row.otherwise for row in comparison.happenings)
    assert {row.kept for row in comparison.quotations} == {"both"}
