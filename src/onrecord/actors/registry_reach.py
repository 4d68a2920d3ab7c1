"""What the registry is meant to reach (`data/en/registry_reach.toml`): which roles, of which countries, since when."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from onrecord.errors import DataError

REACH = Path(__file__).parent.parent / "data" / "en" / "registry_reach.toml"


class AskedRole(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A role that countries are looked at for."""

    role: str
    heading: str
    since: dt.date
    all: bool = False
    """Asked of all members of the UN; else of the most reported countries."""
    filled_by: tuple[str, ...] = ()
    """Roles whose holders fill its time as well."""

    @property
    def fills(self) -> tuple[str, ...]:
        """The role and those that fill its time."""
        return (self.role, *self.filled_by)


class Reach(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Roles in the order of the report, and the most reported countries."""

    most_reported: frozenset[str]
    roles: tuple[AskedRole, ...]

    def asks(self, role: AskedRole, country: str, status: str | None) -> bool:
        """Whether the registry is meant to have this role of this country."""
        return country in self.most_reported or (role.all and status in ("un-member", "observer"))


@cache
def reach() -> Reach:
    """The package's list. DataError when it does not follow its format."""
    try:
        return msgspec.convert(tomllib.loads(REACH.read_text(encoding="utf-8")), Reach)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{REACH}: {error}", code="registry_reach") from error
