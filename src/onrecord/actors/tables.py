"""The word tables of data/en/actors: roles, bodies, agents, what stands beside a name, traps, pronouns, verbs."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar

import msgspec

from onrecord.actors.collective_rows import Collectives, Described
from onrecord.actors.folding import fold
from onrecord.actors.pronoun_rows import Pronouns
from onrecord.actors.table_rows import (
    Contexts,
    NamedBodies,
    Surnames,
    Things,
    Traps,
    Verbs,
)
from onrecord.errors import DataError

TABLES_DIR = Path(__file__).parent.parent / "data" / "en" / "actors"

_T = TypeVar("_T")
HeadKind = Literal["role", "body", "agent", "spokesperson", "part"]


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """A noun that makes an actor out of a phrase: "foreign minister", "army", "protesters", "spokeswoman"."""

    word: str
    kind: HeadKind
    sectors: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    key: str = ""
    name: str = ""
    home: bool = False
    explicit: bool = False
    """Only an actor with a country or name written beside it ("the Emirati side", "a Danish pig breeder")."""
    sole: str | None = None
    of_birth: bool = False
    points_to: tuple[str, ...] = ()
    """Offices whose holders, named before, the bare noun may point back to ("the minister")."""
    plural: bool = False
    part: bool = False
    """Takes the sectors of the body it belongs to ("Hamas spokesman", "NATO chief", "army officials")."""


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """All word tables of the actors' room."""

    heads: dict[str, Head]
    contexts: Contexts
    honorific_genders: dict[str, str]
    """Honorifics as they are written -> `m`, `f` or `any`."""
    honorific_sectors: dict[str, str]
    """Honorifics that tell the sector of somebody otherwise unknown."""
    traps: Traps
    things: Things
    verbs: Verbs
    pronouns: Pronouns
    surnames: Surnames
    named_bodies: NamedBodies
    collectives: Collectives
    described: Described


def _read(name: str) -> dict[str, Any]:
    path = TABLES_DIR / name
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: cannot be read: {error}", code="table_format") from error


def _typed(name: str, kind: type[_T]) -> _T:
    try:
        return msgspec.convert(_read(name), kind)
    except msgspec.ValidationError as error:
        raise DataError(f"{TABLES_DIR / name}: {error}", code="table_format") from error


@cache
def load_tables() -> Tables:
    """The tables of the package, read once. DataError naming the file when one does not fit."""
    contexts = _typed("contexts.toml", Contexts)
    return Tables(
        heads=_heads(),
        contexts=contexts,
        honorific_genders=_by_word(contexts.honorifics),
        honorific_sectors=_by_word(contexts.honorific_sectors),
        traps=_typed("traps.toml", Traps),
        things=_typed("things.toml", Things),
        verbs=_typed("verbs.toml", Verbs),
        pronouns=_typed("pronouns.toml", Pronouns),
        surnames=_typed("surnames.toml", Surnames),
        named_bodies=_typed("named_bodies.toml", NamedBodies),
        collectives=_typed("collectives.toml", Collectives),
        described=_typed("described.toml", Described),
    )


def _by_word(rows: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word: key for key, words in rows.items() for word in words}


def standard_body(word: str) -> tuple[str, str]:
    """Key and name template of the body every country has under this word ("foreign ministry"); two "" when none."""
    head = load_tables().heads.get(fold(word))
    return (
        (head.key, head.name)
        if head is not None and head.kind == "body" and head.key != "ministry"
        else ("", "")
    )


def _heads() -> dict[str, Head]:
    """Every head by its folded form; roles go before bodies, bodies before agents."""
    speakers = _read("spokespersons.toml")
    parts = {fold(word) for word in speakers["parts"]}
    found: list[Head] = [Head(word=word, kind="spokesperson", part=True) for word in speakers["words"]]
    for row in _read("roles.toml")["roles"]:
        found += [
            Head(
                word=word,
                kind="role",
                sectors=tuple(row["sectors"]),
                offices=tuple(row["offices"]),
                sole=row.get("sole"),
                of_birth=row.get("of_birth", False),
                points_to=tuple(row.get("points_to", row["offices"])),
                plural=_plural(word),
            )
            for word in row["titles"]
        ]
    for row in _read("bodies.toml")["bodies"]:
        found += [
            Head(
                word=word,
                kind="body",
                sectors=tuple(row["sectors"]),
                key=row["key"],
                name=row["name"],
                home=row.get("home", False),
                explicit=row.get("explicit", False),
            )
            for word in row["words"]
        ]
    for row in _read("agents.toml")["agents"]:
        found += [
            Head(
                word=word,
                kind="agent",
                sectors=tuple(row["sectors"]),
                home=row.get("home", False),
                explicit=row.get("explicit", False),
                plural=_plural(word),
            )
            for word in row["words"]
        ]
    found += _occupations()
    found += [Head(word=word, kind="part", part=True, plural=_plural(word)) for word in speakers["parts"]]
    heads: dict[str, Head] = {}
    for head in found:
        key = fold(head.word)
        if key not in heads:
            heads[key] = msgspec.structs.replace(head, part=head.part or key in parts)
    return heads


def _occupations() -> list[Head]:
    """The nouns of occupations.toml, singular and plural."""
    return [
        Head(
            word=form,
            kind="agent",
            sectors=tuple(row["sectors"]),
            explicit=not row.get("alone", False),
            plural=form != word,
        )
        for row in _read("occupations.toml")["occupations"]
        for word in row["words"]
        for form in (word, plural_of(word))
    ]


def plural_of(noun: str) -> str:
    """The plural of an English noun by rule: "docker" -> "dockers", "boatman" -> "boatmen"."""
    if noun.endswith(("man",)):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith("thief"):
        return f"{noun[:-1]}ves"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


_PLURALS = frozenset(
    (
        "people",
        "men",
        "women",
        "children",
        "police",
        "deputies",
        "gunmen",
        "families",
        "youths",
        "media",
        "clergy",
    )
)


_BEHIND = frozenset(("of", "to", "for", "in", "d"))
"""Words behind which a title only tells whose it is: an ambassador to the United Nations is one person."""


def _plural(word: str) -> bool:
    words = fold(word).split()
    last = words[next((at for at, each in enumerate(words) if at and each in _BEHIND), len(words)) - 1]
    return last in _PLURALS or last.endswith("men") or (last.endswith("s") and not last.endswith("ss"))
