"""Every line of the gold data follows the layout that gold/README.md gives: spans match, dates parse, codes exist."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from onrecord.dates.values import range_of

GOLD = Path(__file__).parents[2] / "gold"
ACTORS = GOLD / "actors" / "cases.jsonl"
POINTING = [GOLD / "pronouns" / name for name in ("cases.jsonl", "held_out.jsonl")]
UNKNOWN = GOLD / "actors" / "unknown.jsonl"
DATES = GOLD / "dates" / "cases.jsonl"
TIERS = frozenset(
    (
        "country",
        "capital",
        "metonym",
        "office_holder_named",
        "office_holder_by_title",
        "ministry_or_body",
        "spokesperson",
        "party",
        "armed_group",
        "organisation",
        "generic_agent",
        "pronoun",
        "person_other",
        "not_an_actor",
    )
)
UNKNOWN_TIERS = frozenset(("unknown_person", "later_mention", "unknown_body", "people_noun", "not_an_actor"))
KINDS = frozenset(
    (
        "weekday_past",
        "weekday_future",
        "weekday_modified",
        "part_of_day",
        "weekday_with_date",
        "full_date",
        "month_day",
        "day_only",
        "month",
        "year",
        "season_quarter",
        "decade",
        "relative_day",
        "relative_period",
        "weekend",
        "range",
        "boundary",
        "anchored",
        "event_anchored",
        "vague",
        "holiday",
        "not_a_date",
    )
)
SECTORS = frozenset(
    (
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "GOV",
        "IGO",
        "JRN",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "NGO",
        "OPP",
        "PRE",
        "PRM",
        "PTY",
        "REB",
        "REF",
        "REL",
        "SOC",
        "SPY",
        "UAF",
    )
)
VAGUE = frozenset(("PAST_REF", "PRESENT_REF", "FUTURE_REF"))
ACTOR_FIELDS = {"id", "text", "sentence", "date", "country", "sectors", "name", "tier", "start"}
DATE_FIELDS = {"id", "sentence", "expression", "published", "value", "accept", "anchor", "kind", "start"}
COUNTRY = re.compile(r"[A-Z]{3}|")
DAY_PART = re.compile(r"T(?:MO|MI|AF|EV|NI|\d\d(?::\d\d)?)$|-WE$")
CASES = (ACTORS, UNKNOWN, DATES)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


@pytest.mark.parametrize("path", CASES, ids=("actors", "unknown", "dates"))
def test_no_identifier_and_no_case_stands_twice(path: Path) -> None:
    cases = list(lines(path))
    assert not [name for name, count in Counter(case["id"] for case in cases).items() if count > 1]
    places = Counter((case["sentence"], case["start"]) for case in cases)
    assert not [place for place, count in places.items() if count > 1]


@pytest.mark.parametrize(
    ("path", "tiers"), [(ACTORS, TIERS), (UNKNOWN, UNKNOWN_TIERS)], ids=("actors", "unknown")
)
def test_actor_cases_follow_the_layout(path: Path, tiers: frozenset[str]) -> None:
    for case in lines(path):
        name = case["id"]
        assert set(case) - {"country_accept", "name_accept", "countries", "note"} == ACTOR_FIELDS, name
        assert case["sentence"][case["start"] :].startswith(case["text"]), name
        assert case["tier"] in tiers, name
        assert set(case["sectors"]) <= SECTORS, name
        codes = [case["country"], *case.get("country_accept", ()), *case.get("countries", ())]
        assert all(COUNTRY.fullmatch(code) for code in codes), name
        date.fromisoformat(case["date"])


@pytest.mark.parametrize("path", POINTING, ids=("cases", "held_out"))
def test_words_that_point_back_follow_the_layout(path: Path) -> None:
    cases = list(lines(path))
    places = Counter((case["sentence"], case["start"]) for case in cases)
    assert not [place for place, count in places.items() if count > 1]
    for case in cases:
        name = case["id"]
        assert set(case) - {"name_accept", "countries"} == ACTOR_FIELDS, name
        assert case["sentence"][case["start"] :].startswith(case["text"]), name
        nobody = case["tier"] in ("not_an_actor", "nobody_can_tell")
        assert nobody or case["tier"] in ("pronoun", "definite"), name
        assert nobody == (not case["sectors"]), name
        assert set(case["sectors"]) <= SECTORS, name
        assert all(COUNTRY.fullmatch(code) for code in (case["country"], *case.get("countries", ()))), name
        date.fromisoformat(case["date"])


@pytest.mark.parametrize("path", [ACTORS, UNKNOWN], ids=("actors", "unknown"))
def test_traps_have_no_answer_and_actors_have_one(path: Path) -> None:
    for case in lines(path):
        trap = case["tier"] == "not_an_actor"
        assert trap == (not case["sectors"]), case["id"]
        assert not trap or (not case["country"] and case["name"] is None), case["id"]


def test_traps_are_about_a_twelfth() -> None:
    tiers = Counter(case["tier"] for case in lines(ACTORS))
    assert set(tiers) == TIERS
    assert 0.05 < tiers["not_an_actor"] / tiers.total() < 0.12


def test_date_cases_follow_the_layout() -> None:
    for case in lines(DATES):
        name = case["id"]
        assert set(case) - {"note"} == DATE_FIELDS, name
        assert case["sentence"][case["start"] :].startswith(case["expression"]), name
        assert case["kind"] in KINDS, name
        date.fromisoformat(case["published"])
        assert case["anchor"] is None or case["anchor"] in case["sentence"][: case["start"]], name


def test_date_values_parse() -> None:
    for case in lines(DATES):
        assert (case["value"] is None) == (case["kind"] in ("event_anchored", "not_a_date")), case["id"]
        for value in (case["value"], *case["accept"]):
            plain = DAY_PART.sub("", value or "")
            assert value is None or value in VAGUE or range_of(plain) is not None, (case["id"], value)
