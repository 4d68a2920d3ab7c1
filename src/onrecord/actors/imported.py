"""What the readers of other projects' lists hand to `imports.py`: actors and terms of office, or why not."""

from __future__ import annotations

import datetime as dt
from typing import Any, Literal

import msgspec

from onrecord.actors.folding import slug

Section = Literal["persons", "bodies", "parties", "groups", "organisations", "companies"]


class FoundTerm(msgspec.Struct, frozen=True, kw_only=True):
    """An office a person held; a term without an end carries `checked`."""

    role: str = "other"
    title: str = "official"
    sectors: tuple[str, ...] = ("GOV",)
    since: dt.date | str | None = None
    until: dt.date | str | None = None
    checked: str | None = None

    def table(self, person: Found) -> dict[str, Any]:
        """The holder's table of the registry's format."""
        rows = {"since": self.since, "until": self.until, "checked": None if self.until else self.checked}
        return {
            "name": person.name,
            **({"names": list(person.names)} if person.names else {}),
            **{key: value for key, value in rows.items() if value is not None},
            "sectors": list(self.sectors),
            **({"gender": person.gender} if person.gender else {}),
        }


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of another list. `sectors` are those it has at any time; those of an office are its holder's."""

    name: str
    country: str
    section: Section
    names: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    holders: tuple[FoundTerm, ...] = ()
    gender: str | None = None

    @property
    def slug(self) -> str:
        """The name as part of an id."""
        return slug(self.name)


class LeftOut(msgspec.Struct, frozen=True):
    """An entry that is not imported."""

    name: str
    reason: str
