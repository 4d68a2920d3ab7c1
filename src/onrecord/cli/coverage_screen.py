"""How the coverage of the registry looks in a terminal: a grid of countries and roles, one country in full, ageing.

Nothing is told by colour alone: a role nobody is given for is a dash, one without a gap a tick.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.actors.coverage import OLD, Coverage, RoleCover
from onrecord.actors.registry_ageing import MONTHS, Ageing
from onrecord.actors.registry_freshness import CHECKED_DAYS
from onrecord.actors.registry_reach import AskedRole, reach
from onrecord.cli.screen import facts

WHOLE, NOBODY, NOT_ASKED = "✓", "–", ""
_ALMOST_ALL = 0.995
"""From this share on a role counts as covered throughout."""

_THIN = 0.8
"""Below this share a figure is marked: somebody is missing for more than a fifth of the time."""

NARROW_ROLES = 9
"""Roles that fit a terminal of 80 columns beside the country's name."""

WIDE = 112
"""From this many columns on, all roles are shown."""

NAME_WIDTH, OPEN_WIDTH = 26, 10
"""Columns for a country's code and name and for its open holders, so that the grid fits a terminal of 80."""


def overview(rows: Sequence[Coverage], day: dt.date, width: int, *, everyone: bool) -> RenderableType:
    """Countries by roles, the thinnest first, with the sums under them; `everyone` also those not most reported."""
    wide = width >= WIDE
    roles = reach().roles if wide else reach().roles[:NARROW_ROLES]
    shown = [row for row in rows if everyone or row.most_reported]
    shown.sort(key=lambda row: (not row.most_reported, row.covered, row.id))
    grid = _grid(roles)
    for row in shown:
        grid.add_row(_name(row.id, row.name), *(_cell(row, role) for role in roles), _checks([row]))
    grid.add_section()
    sums = (
        ("the sixty most reported", [row for row in rows if row.most_reported]),
        ("all members of the UN", [row for row in rows if row.status == "un-member"]),
    )
    for heading, some in sums:
        if some:
            grid.add_row(Text(heading, style="bold"), *(_mean(some, role) for role in roles), _checks(some))
    return Group(_opening(rows, day), Text(), grid, Text(), _legend(everyone=everyone, wide=wide))


def country_in_full(row: Coverage) -> RenderableType:
    """One country: each role with its share, its holders and its gaps; then the ages of its checks."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("role", no_wrap=True)
    for number in ("since", "covered", "holders"):
        table.add_column(number, justify="right", no_wrap=True)
    table.add_column("nobody is given for", overflow="fold")
    for role in row.roles:
        title = Text(role.role, style="" if role.asked else "dim")
        stretches = "the whole time" if not role.covered else "; ".join(str(gap) for gap in role.gaps)
        table.add_row(title, str(role.since.year), _share(role), str(role.holders or ""), stretches)
    heading = Text(f"{row.id} {row.name}", style="bold")
    ages = ", ".join(f"{count} {name}" for name, count in row.open.items() if count)
    old = [f"{each.name}, {each.title}: {each.checked or 'never'}" for each in row.old]
    pairs: list[tuple[str, Text | str]] = [
        (
            "names",
            f"{row.names}; {row.actors} bodies, parties and groups; {row.persons} people without office",
        ),
        ("offices", f"{row.offices} with {row.holders} holders"),
        ("still open", f"{ages}, by the age of the check" if ages else ""),
        ("old checks", "\n".join(old)),
    ]
    return Group(Text(), heading, facts(pairs), table)


def ageing_table(rows: Sequence[Ageing]) -> RenderableType:
    """Of those in office on a day, how many still are so many months later, by role."""
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("still in office after months", no_wrap=True)
    for months in MONTHS:
        table.add_column(str(months), justify="right", no_wrap=True)
    table.add_column("terms", justify="right", no_wrap=True)
    for row in rows:
        shares = (f"{row.still[months]:.0%}" if months in row.still else "" for months in MONTHS)
        table.add_row(row.role, *shares, str(row.terms))
    limit = f"Measured on the first of each month of 2005 to 2022. The limit is {CHECKED_DAYS} days."
    return Group(table, Text(limit, style="dim"))


def _grid(roles: Sequence[AskedRole]) -> Table:
    grid = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=0, show_edge=False)
    grid.add_column("country", no_wrap=True, max_width=NAME_WIDTH, overflow="ellipsis")
    for role in roles:
        grid.add_column(role.heading, justify="right", no_wrap=True, min_width=len(role.heading))
    grid.add_column("open", justify="right", no_wrap=True, min_width=OPEN_WIDTH)
    return grid


def _opening(rows: Sequence[Coverage], day: dt.date) -> Text:
    holders, offices = sum(row.holders for row in rows), sum(row.offices for row in rows)
    actors = sum(row.actors for row in rows)
    return Text(
        f"The registry on {day.day} {day:%B %Y}: {len(rows)} countries and territories, {offices} offices with "
        f"{holders} holders, {actors} bodies, parties and groups of theirs."
    )


def _name(code: str, name: str) -> Text:
    return Text(f"{code} ", style="bold").append(name, style="none")


def _cell(row: Coverage, asked: AskedRole) -> Text:
    role = next(role for role in row.roles if role.role == asked.role)
    return _share(role) if role.asked or role.covered else Text(NOT_ASKED)


def _share(role: RoleCover) -> Text:
    if not role.covered:
        return Text(NOBODY, style="red" if role.asked else "dim")
    return _percent(role.covered)


def _percent(share: float) -> Text:
    if share >= _ALMOST_ALL:
        return Text(WHOLE, style="green")
    return Text(f"{int(share * 100)}", style="yellow" if share < _THIN else "")


def _mean(rows: Sequence[Coverage], asked: AskedRole) -> Text:
    shares = [role.covered for row in rows for role in row.roles if role.role == asked.role]
    return Text(f"{int(100 * sum(shares) / len(shares))}", style="bold")


def _checks(rows: Sequence[Coverage]) -> Text:
    """Holders without an end, and before them how many of these were checked too long ago ("1 of 12")."""
    old = sum(row.open[OLD] for row in rows)
    text = Text(f"{old} of " if old else "", style="red")
    return text.append(str(sum(sum(row.open.values()) for row in rows)), style="none")


def _legend(*, everyone: bool, wide: bool) -> Text:
    roles = reach().roles
    since = f"Heads since {roles[0].since.year}, others since {roles[2].since.year}."
    more = [] if everyone else ["--all shows all countries"]
    more += [] if wide else ["a terminal of 112 columns more roles"]
    more += ["--country ISO3 one with its gaps"]
    names = ", ".join(f"{role.heading} {role.role}" for role in (roles if wide else roles[:NARROW_ROLES]))
    return Text(
        f"Per cent of the time in which the registry gives somebody; {WHOLE} throughout, {NOBODY} nobody. {since}\n"
        f"{names}; open: holders without an end, before them how many were last checked {OLD} ago, so that a mention "
        f"by role is no longer taken for them.\n{'; '.join(more)}.",
        style="dim",
    )
