"""What to ask for: one filter for every listing, and the English sentence it stands for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterable
from typing import get_args

import msgspec

from onrecord.errors import QuestionError
from onrecord.questions.wording import TYPE_WORDS, listed
from onrecord.records import Status
from onrecord.store.index import days_of

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


class Filter(msgspec.Struct, frozen=True, kw_only=True):
    """What to ask for. Several values of `actor` must all take part; of the others, one must fit.

    - `actor`: id, part of a name (case and accents do not matter), country code or country name
    - `outlet`: part of an outlet's name; `article`: an article's id or its beginning, or the source's own id
    - `type`: event types, PLOVER's or another codebook's; `status`: event statuses
    - `since`, `until`: first and last day, `2014`, `2014-02` or `2014-02-20`; undated records never fit
    - `by`: whose words (actor, or words of the source); `about`: an actor named in a statement's content
    - `stance`: how a statement is made (says, denies, wants …); `speech`: True for speech alone, False for thought,
      wish and plan; `words`: words of the article, as in `search`
    - `named`: True for what the clauses name alone: no actor of it is inferred (of an exchange, of none of its parts)
    - `story`: a story's id or its beginning, or one of the words that set it apart
    - `limit`, `offset`: which part of the answer

    A lone string counts as one value. Raises `QuestionError` for a date or status that does not exist; a type is held
    against the database when it is asked.
    """

    actor: tuple[str, ...] = ()
    outlet: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    article: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    speech: bool | None = None
    named: bool = False
    by: str | None = None
    about: str | None = None
    words: str | None = None
    since: str | None = None
    until: str | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        for name in ("actor", "outlet", "type", "status", "article", "stance", "story"):
            msgspec.structs.force_setattr(self, name, _values(getattr(self, name)))
        msgspec.structs.force_setattr(self, "type", tuple(value.upper() for value in self.type))
        msgspec.structs.force_setattr(self, "status", tuple(value.lower() for value in self.status))
        _check_known("status", self.status, get_args(Status))
        first, last = self.window
        if first and last and first > last:
            raise QuestionError(f"Nothing lies between {self.since} and {self.until}.", code="dates")
        if (self.limit or 0) < 0 or self.offset < 0:
            raise QuestionError("A limit or offset cannot be negative.", code="limit")

    @property
    def window(self) -> tuple[str | None, str | None]:
        """The first and the last day asked for."""
        return _day(self.since, "since", 0), _day(self.until, "until", 1)

    def sentence(self, what: str = "records") -> str:
        """The filter in English: `events of type AGREE with Vostia since 20 February 2014`."""
        parts = [
            what,
            self.type and f"of type {listed(self.type, 'or')}",
            self.status and f"with status {listed(self.status, 'or')}",
            self.named and "with every side named",
            self.actor and f"with {listed(self.actor)}",
            self.by and f"in the words of {self.by}",
            self.about and f"about {self.about}",
            self.speech is not None and ("said aloud" if self.speech else "thought, wished or planned"),
            self.stance and f"with stance {listed(self.stance, 'or')}",
            self.outlet and f"published by {listed(self.outlet, 'or')}",
            self.article and f"in article {listed(self.article, 'or')}",
            self.story and f"in the story {listed(self.story, 'or')}",
            self.words and f"with {_quoted(self.words)} in the text",
            _span_words(self.since, self.until),
        ]
        return " ".join(part for part in parts if part)


def _values(given: str | Iterable[str] | None) -> tuple[str, ...]:
    """A filter's values: a lone string is one, blank ones are none."""
    items = (given,) if isinstance(given, str) else tuple(given or ())
    return tuple(item.strip() for item in items if item and item.strip())


def check_types(given: tuple[str, ...], also: Callable[[], Iterable[str]]) -> None:
    """Raise `QuestionError` for a type that is neither PLOVER's nor one of `also`, which is asked only where needed."""
    if not set(given) <= set(TYPE_WORDS):
        _check_known("event type", given, tuple(dict.fromkeys([*TYPE_WORDS, *also()])))


def _check_known(what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    for value in given:
        if value not in known:
            near = difflib.get_close_matches(value, known, n=1)
            hint = f" Did you mean {near[0]}?" if near else f" It is one of {listed(known, 'or')}."
            raise QuestionError(f"There is no {what} {value!r}.{hint}", code="filter")


def _day(date: str | None, name: str, end: int) -> str | None:
    if date is None:
        return None
    day = days_of(date)[end] if _DATE.fullmatch(date) else None
    if day is None:
        raise QuestionError(f"--{name} {date!r} is no date; write 2014, 2014-02 or 2014-02-20.", code="dates")
    return day


def check_published(date: str | None) -> None:
    """Raise `QuestionError` unless the date of publication that a person gave is one, or none was given."""
    if date is not None and days_of(date) == (None, None):
        raise QuestionError(
            f"{date!r} is no date of publication; write 2014, 2014-02 or 2014-02-20.", code="dates"
        )


def _quoted(words: str) -> str:
    """Words in quotation marks; those that have some already stay as they were typed."""
    return words if '"' in words else f"“{words}”"


def date_words(date: str) -> str:
    """`2014-02-20` → `20 February 2014`, `2014-02` → `February 2014`, `2014` → `2014`."""
    parts = date.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def _span_words(since: str | None, until: str | None) -> str:
    if since and since == until:
        return f"on {date_words(since)}"
    if since and until:
        return f"from {date_words(since)} to {date_words(until)}"
    if since:
        return f"since {date_words(since)}"
    return f"until {date_words(until)}" if until else ""


EVERYTHING = Filter()
"""The filter that asks for all records."""
