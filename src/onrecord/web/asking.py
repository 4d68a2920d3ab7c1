"""From an address to a question: which parameters a page takes, and what is wrong with those it was given."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from urllib.parse import urlencode

import msgspec
from msgspec.structs import replace

from onrecord.errors import QuestionError
from onrecord.questions import Filter
from onrecord.questions.wording import listed

MANY = ("actor", "outlet", "type", "status", "article", "stance", "story")
ONE = ("by", "about", "words", "since", "until")
YES = "1"
"""What a parameter that is asked for or not is given as: `named=1`."""

OF_WORDS = ("actor", "outlet", "article", "story", "words", "since", "until")
OF_RECORDS = (*OF_WORDS, "type", "status")
OF_DEEDS = (*OF_RECORDS, "by", "named")
"""The parameters of listings, with the names of the filter's fields and of the command line's options: those that say
something about their records, so that no address asks for what a page does not heed. `OF_WORDS` are for what is neither
typed nor done, `OF_DEEDS` for events and what they make."""

PER_PAGE, MOST_PER_PAGE = 50, 200
DEEPEST = 20_000
"""How far a listing can be paged: a person narrows the question long before, and a database walks through everything
that it skips. Whoever wants all takes `onrecord export` or `--json`."""

LONGEST = 300
"""Characters of a parameter's value; the longest name in the registry has 96."""

Choices = Mapping[str, tuple[str, ...] | None]
Pairs = Sequence[tuple[str, str]]


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A question as put: the page's path, the parts of it that are ids, the filter, the page of a listing, and the
    page's own parameters (`more`)."""

    path: str = "/"
    ids: dict[str, str] = {}
    f: Filter = Filter()
    page: int = 1
    per: int = PER_PAGE
    more: dict[str, str] = {}
    titles: dict[str, str] = {}
    """Stories that are asked for by their ids, with their headlines."""

    def sentence(self, what: str) -> str:
        """The filter in English, stories by their headlines."""
        told = tuple(f"“{self.titles[name]}”" if name in self.titles else name for name in self.f.story)
        return replace(self.f, story=told).sentence(what)

    @property
    def paged(self) -> Filter:
        """The filter, with the limit and offset of the page."""
        return replace(self.f, limit=self.per, offset=(self.page - 1) * self.per)

    def pairs(self, *, page: bool = False) -> list[tuple[str, str]]:
        """The parameters as they would stand in an address, those that say nothing left out."""
        out = [(name, value) for name in MANY for value in getattr(self.f, name)]
        out += [(name, value) for name in ONE if (value := getattr(self.f, name))]
        out += [("named", YES)] if self.f.named else []
        out += [(name, value) for name, value in self.more.items() if value]
        out += [("per", str(self.per))] if self.per != PER_PAGE else []
        return out + ([("page", str(self.page))] if page and self.page > 1 else [])


def address(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """A path with parameters."""
    query = urlencode(list(pairs))
    return f"{path}?{query}" if query else path


def ask(
    path: str, ids: dict[str, str], given: Pairs, takes: Choices, *, filters: Sequence[str], paged: bool
) -> Asked:
    """The question that an address puts. Raises `QuestionError` for a parameter that the page does not take, one given
    twice, too long, or of a value that makes no sense."""
    known = (*filters, *takes, *(("page", "per") if paged else ()))
    values: dict[str, list[str]] = {}
    for name, value in given:
        _check(name, value, known)
        if value.strip():
            values.setdefault(name, []).append(value.strip())
    for name, several in values.items():
        if len(several) > 1 and name not in MANY:
            raise QuestionError(
                f"The parameter {name} is given {len(several)} times; give it once.", code="twice"
            )
    single = {name: several[0] for name, several in values.items()}
    return Asked(
        path=path,
        ids=ids,
        f=_filter(values),
        page=_number("page", single.get("page"), 1, None),
        per=_number("per", single.get("per"), PER_PAGE, MOST_PER_PAGE),
        more={name: _chosen(name, single[name], takes[name]) for name in takes if name in single},
    )


def check_depth(asked: Asked) -> None:
    """Raise `QuestionError` for a page so far back that nobody pages there."""
    if asked.page * asked.per > DEEPEST:
        raise QuestionError(
            f"Listings can be paged through to record {DEEPEST:,}. Narrow the question, or export all of it.",
            code="depth",
        )


def _filter(values: Mapping[str, list[str]]) -> Filter:
    many = {name: tuple(values[name]) for name in MANY if name in values}
    one = {name: values[name][0] for name in ONE if name in values}
    named = _chosen("named", values["named"][0], (YES,)) == YES if "named" in values else False
    return Filter(**many, **one, named=named)  # type: ignore[arg-type]


def _check(name: str, value: str, known: Sequence[str]) -> None:
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        takes = f"It takes {listed(tuple(known))}." if known else "It takes none."
        hint = f"Did you mean {near[0]}?" if near else takes
        raise QuestionError(f"This page has no parameter {_short(name)!r}. {hint}", code="parameter")
    if len(value) > LONGEST:
        raise QuestionError(f"The value of {name} is longer than {LONGEST} characters.", code="long")
    if any(ord(char) < 32 or ord(char) == 127 for char in value):
        raise QuestionError(f"The value of {name} has a control character in it.", code="control")


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:40] + "…"


def _number(name: str, value: str | None, default: int, most: int | None) -> int:
    if value is None:
        return default
    if not (value.isascii() and value.isdecimal() and len(value) < 8 and int(value) > 0):
        raise QuestionError(f"{name} is a number from 1 on, not {_short(value)!r}.", code="number")
    if most is not None and int(value) > most:
        raise QuestionError(f"{name} is at most {most}.", code="number")
    return int(value)


def _chosen(name: str, value: str, choices: tuple[str, ...] | None) -> str:
    if choices is not None and value not in choices:
        raise QuestionError(f"{name} is {listed(choices, 'or')}, not {_short(value)!r}.", code="choice")
    return value
