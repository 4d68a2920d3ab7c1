"""The record types: what onrecord keeps, frozen and typed.

Belongs here: every record that is stored, listed or exported, with its fields' meaning, and nothing else. The JSON
Schema (`onrecord schema`), the data dictionary (`docs/words.md`) and the tables of `store/` follow from these classes.
Does not belong here: anything that finds, resolves or stores a record.

Spans are character offsets, half-open, into `article.text`; where a record says `field: "title"`, into
`article.title`.
"""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

SCHEMA_VERSION = 1

Field = Literal["text", "title"]
PublishedBasis = Literal["metadata", "dateline", "text", "user", "unknown"]
StatementForm = Literal["direct", "indirect", "mixed"]
Status = Literal["reported", "planned", "possible", "conditional", "denied", "negated"]
MentionKind = Literal["name", "role", "place", "pronoun", "group"]
ActorKind = Literal[
    "person", "state", "body", "group", "party", "company", "organisation", "people", "unknown"
]
Precision = Literal[
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "range", "vague", "unknown"
]


def stable_id(prefix: str, *parts: object) -> str:
    """An id made from content alone: `prefix-` and 16 hexadecimal digits; equal parts give equal ids."""
    joined = "\x1f".join(str(part) for part in parts)
    return f"{prefix}-{hashlib.blake2b(joined.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A stretch of characters, half-open; written `[start, end]`."""

    start: int
    end: int


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The exact words a record was taken from, and where they stand."""

    start: int
    end: int
    text: str
    field: Field = "text"


class Furniture(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of the document that is not the article: offsets into the *document's* characters, and why it went."""

    start: int
    end: int
    text: str
    reason: str


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something a reader should know of an article: a damaged name, a missing date, a role that does not fit."""

    code: str
    text: str
    start: int | None = None
    end: int | None = None
    field: Field = "text"


class MapRun(msgspec.Struct, frozen=True, array_like=True):
    """One run of the map from `article.text` back to the document's characters.

    Article characters `start:end` come from document characters `doc_start:doc_end`. Equal lengths mean one to one;
    otherwise the whole run comes from the whole stretch (a collapsed space, a decoded entity, a repaired letter). An
    empty document stretch is a character that stands for markup (the break between two paragraphs).
    """

    start: int
    end: int
    doc_start: int
    doc_end: int


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What was opened: where from, of what type, with which bytes."""

    id: str
    path: str | None = None
    url: str | None = None
    media_type: str = "text/plain"
    encoding: str | None = None
    size: int = 0
    sha256: str = ""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a document without the furniture, with what is known of its publication."""

    id: str
    document: str
    text: str
    title: str = ""
    external_id: str | None = None
    outlet: str = ""
    url: str | None = None
    path: str | None = None
    byline: str | None = None
    language: str = "en"
    published: str | None = None
    published_basis: PublishedBasis = "unknown"
    origin: str = "own"
    copy_of: str | None = None
    furniture: tuple[Furniture, ...] = ()
    notices: tuple[Notice, ...] = ()
    source_map: tuple[MapRun, ...] = ()


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """An office held from one day to another; `until` is None for one still held when it was `checked`."""

    title: str
    body: str | None = None
    country: str | None = None
    sector: str | None = None
    since: str | None = None
    until: str | None = None
    checked: str | None = None


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, state, body, group, party, company or organisation. `country` is ISO 3166 alpha-3 (or UNO, EUR, IGO,
    NGO … as PLOVER has it); `sectors` are PLOVER's, the primary one first."""

    id: str
    name: str
    kind: ActorKind = "unknown"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None


class ActorRef(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as one record met it: identity, country and sectors at the article's date, and the words it used."""

    id: str
    name: str
    country: str | None = None
    sectors: tuple[str, ...] = ()
    text: str = ""
    role_text: str | None = None


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """The place in an article where an actor is named or described."""

    id: str
    article: str
    start: int
    end: int
    text: str
    actor: str
    field: Field = "text"
    role_text: str | None = None
    kind: MentionKind = "name"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    rule: str = ""
    reason: str | None = None
    score: float = 1.0


class DateValue(msgspec.Struct, frozen=True, kw_only=True):
    """A date as far as it is known. `value` is written as in TIMEX3 (`2014-11-21`, `2014-11`, `2014-W47`, `2014-SU`,
    `2014-11-21/2014-11-23`, `PAST_REF`), `start` and `end` are the first and the last day of it, both included.
    `basis` tells what it leans on (`text`, `published`, `anchor`, `unknown`), `text` the words it was read from."""

    value: str | None = None
    start: str | None = None
    end: str | None = None
    precision: Precision = "unknown"
    basis: str = "unknown"
    text: str | None = None
    reason: str | None = None


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A source says, thinks, wants, denies or announces a content (spans as in PolNeAR)."""

    id: str
    article: str
    form: StatementForm
    content: tuple[Span, ...]
    content_text: str
    source: tuple[Span, ...] = ()
    source_text: str = ""
    cue: tuple[Span, ...] = ()
    cue_text: str = ""
    field: Field = "text"
    sentence: Evidence | None = None
    speaker: ActorRef | None = None
    addressees: tuple[ActorRef, ...] = ()
    occasion: str | None = None
    date: DateValue = DateValue()
    inside: str | None = None
    stance: str = "says"
    speech: bool = True
    rule: str = ""
    score: float = 1.0
    reason: str | None = None


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Whose words: a statement and its speaker. A record without one is the outlet's own word."""

    statement: str
    speaker: ActorRef | None = None
    source_text: str = ""


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something one actor does to another, typed with the PLOVER ontology."""

    id: str
    article: str
    outlet: str
    published: str | None
    sentence: Evidence
    trigger: Evidence
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    intensity: float | None = None
    quad: int = 0
    sources: tuple[ActorRef, ...] = ()
    targets: tuple[ActorRef, ...] = ()
    reciprocal: bool = False
    date: DateValue = DateValue()
    place: str | None = None
    status: Status = "reported"
    by: Voice | None = None
    overture: bool = False
    rule: str = ""
    score: float = 1.0
    reason: str | None = None


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The articles that tell one story, in order of publication; `words` are those that set it apart most.

    The id follows from the first article, so that later articles of the story do not change it.
    """

    id: str
    articles: tuple[str, ...]
    since: str | None = None
    until: str | None = None
    words: tuple[str, ...] = ()


class QuotationVariant(msgspec.Struct, frozen=True, kw_only=True):
    """One article's version of a quotation: the statement it stands in and its place in `article.text`."""

    statement: str
    article: str
    start: int
    end: int
    text: str


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Quoted strings in several articles that carry the same words; the speaker is None where none is known."""

    id: str
    variants: tuple[QuotationVariant, ...]
    speaker: ActorRef | None = None


class SetAside(msgspec.Struct, frozen=True, kw_only=True):
    """A document, or a line of one, that was not read, and why. Nothing is lost in silence."""

    id: str
    source: str
    code: str
    reason: str
    line: int | None = None


RECORD_TYPES: dict[str, type[msgspec.Struct]] = {
    "document": Document,
    "article": Article,
    "actor": Actor,
    "mention": Mention,
    "statement": Statement,
    "event": Event,
    "set_aside": SetAside,
}
"""Every stored record type under its name in the store, the schema and the data dictionary."""
