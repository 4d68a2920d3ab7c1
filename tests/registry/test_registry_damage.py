"""Copies of the shipped files damaged on purpose: each kind of wrong or stale office is found, and told by its name."""

from __future__ import annotations

import copy
import datetime as dt
import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from itertools import islice
from typing import Any

import pytest
from typer.testing import CliRunner

from onrecord.actors.entries import first_day, last_day
from onrecord.actors.registry_checks import check_tables
from onrecord.actors.registry_clashes import HEADS, unfilled
from onrecord.actors.registry_files import REGISTRY_DIR
from onrecord.actors.registry_findings import Finding
from onrecord.actors.registry_reading import convert_file
from onrecord.actors.registry_terms import ONE_AT_A_TIME
from onrecord.cli.app import app

Table = dict[str, Any]
Damage = Callable[[Table, int], bool]
"""Damages the holder of this number in an office; False where the office has nothing of the kind to damage."""

COUNTRIES = ("FRA", "PER", "UGA", "UKR")
LATER = dt.timedelta(days=90)


def swapped(office: Table, at: int) -> bool:
    holder = office["holders"][at]
    if not {"since", "until"} <= holder.keys() or last_day(holder["since"]) >= first_day(holder["until"]):
        return False
    holder["since"], holder["until"] = holder["until"], holder["since"]
    return True


def overlapping(office: Table, at: int) -> bool:
    holders = office["holders"]
    if office["role"] not in ONE_AT_A_TIME or at + 1 >= len(holders) or "until" not in holders[at]:
        return False
    holder, after = holders[at], holders[at + 1]
    aside = {"acting", "disputed"} & (holder.keys() | after.keys())
    if aside or holder["name"] == after["name"]:
        return False
    holder["until"] = last_day(after["since"]) + LATER
    return True


def endless(office: Table, at: int) -> bool:
    return office["holders"][at].pop("until", None) is not None


def unchecked(office: Table, at: int) -> bool:
    holder = office["holders"][at]
    return "until" not in holder and holder.pop("checked", None) is not None


def checked_long_ago(office: Table, at: int) -> bool:
    holder = office["holders"][at]
    if "until" in holder or first_day(holder["since"]).year > 2021:
        return False
    holder["checked"] = "2022"
    return True


def checked_before_it_began(office: Table, at: int) -> bool:
    holder = office["holders"][at]
    if "until" in holder or "since" not in holder:
        return False
    holder["checked"] = str(first_day(holder["since"]).year - 1)
    return True


def disordered(office: Table, at: int) -> bool:
    holders = office["holders"]
    if at + 1 >= len(holders) or last_day(holders[at]["since"]) >= first_day(holders[at + 1]["since"]):
        return False
    holders[at], holders[at + 1] = holders[at + 1], holders[at]
    return True


def dead(office: Table, at: int) -> bool:
    holder = office["holders"][at]
    if "since" not in holder:
        return False
    holder["died"] = first_day(holder["since"]) - LATER
    return True


def doubled(office: Table, at: int) -> bool:
    holders = office["holders"]
    holder = holders[at]
    if "until" in holder and last_day(holder["since"]) >= first_day(holder["until"]):
        return False
    holders.insert(at, dict(holder))
    return True


def left_out(office: Table, at: int) -> bool:
    """A head of state or of government who is not there."""
    holder = office["holders"][at]
    if office["role"] not in HEADS or {"acting", "disputed"} & holder.keys():
        return False
    since, until = first_day(holder["since"]), last_day(holder.get("until", "2026"))
    if since.year < 2006 or (until - since).days < 200:
        return False
    del office["holders"][at]
    return True


DAMAGES: dict[Damage, frozenset[str]] = {
    swapped: frozenset({"until"}),
    overlapping: frozenset({"overlap"}),
    endless: frozenset({"checked"}),
    unchecked: frozenset({"checked"}),
    checked_long_ago: frozenset({"stale"}),
    checked_before_it_began: frozenset({"checked"}),
    disordered: frozenset({"order"}),
    dead: frozenset({"died"}),
    doubled: frozenset({"twice"}),
    left_out: frozenset({"gap"}),
}
"""Each damage with the code by which it is found."""


def shipped(country: str) -> Table:
    path = REGISTRY_DIR / "countries" / f"{country}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def found(data: Table, file: str, today: dt.date) -> set[Finding]:
    tables = convert_file(data, file)
    return {*check_tables(tables, file, today=today), *unfilled({file: tables}, today=today)}


@cache
def found_undamaged(country: str, today: dt.date) -> set[Finding]:
    return found(shipped(country), f"{country}.toml", today)


def damaged(data: Table, damage: Damage) -> Iterator[tuple[Table, str]]:
    """Copies of a file with one holder damaged each, and whose name a finding must tell ("" for one left out)."""
    for number, office in enumerate(data.get("offices", ())):
        for at, holder in enumerate(office["holders"]):
            made = copy.deepcopy(data)
            if damage(made["offices"][number], at):
                yield made, "" if damage is left_out else holder["name"]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_each_kind_of_damage_is_found(damage: Damage, newest_check: dt.date) -> None:
    tried = 0
    for country in COUNTRIES:
        data, file = shipped(country), f"{country}.toml"
        before = found_undamaged(country, newest_check)
        for made, name in islice(damaged(data, damage), 5):
            new = [f for f in found(made, file, newest_check) - before if f.code in DAMAGES[damage]]
            assert any(name in str(finding) for finding in new), (country, name)
            tried += 1
    assert tried > 0


def test_ministers_checked_before_the_government_changed_are_doubtful(newest_check: dt.date) -> None:
    data = shipped("UGA")
    head = next(office for office in data["offices"] if office["role"] == "head-of-government")
    head["holders"][-1]["until"] = newest_check - LATER
    head["holders"].append({"name": "Odile Lampadaire", "since": newest_check, "checked": newest_check})
    codes = {finding.code for finding in found(data, "UGA.toml", newest_check)}
    assert "cabinet" in codes


def test_the_command_checks_the_packages_own_files(newest_check: dt.date) -> None:
    result = CliRunner().invoke(app, ["registry", "check", "--on", str(newest_check)])
    assert result.exit_code == 0, "warnings alone"
    assert result.output.splitlines()[-1].startswith("0 errors, ")
