"""The record types: what onrecord keeps, frozen and typed.

Belongs here: every record that is stored, listed or exported, with its fields' meaning, and nothing else. The JSON
Schema (`onrecord schema`), the data dictionary (`docs/words.md`) and the tables of `store/` follow from these classes.
Does not belong here: anything that finds, resolves or stores a record.

Spans are character offsets, half-open, into `article.text`; where a record says `field: "title"`, into
`article.title`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

import msgspec

SCHEMA_VERSION = 1

Field = Literal["text", "title"]
PublishedBasis = Literal["metadata", "dateline", "text", "user", "unknown"]
StatementForm = Literal["direct", "indirect", "mixed"]
Status = Literal["reported", "planned", "possible", "conditional", "denied", "negated"]
STANCES: frozenset[Status] = frozenset({"reported", "planned"})
"""Statuses that show where somebody stands: who plans a thing or does it, not who denies it or might."""
UNREAL: frozenset[Status] = frozenset({"denied", "negated"})
"""Statuses of what is told as not having happened."""
MentionKind = Literal["name", "role", "place", "pronoun", "group"]
ActorKind = Literal[
    "person", "state", "body", "group", "party", "company", "organisation", "people", "unknown"
]
Precision = Literal[
    "day", "week", "month", "quarter", "season", "half", "year", "decade", "range", "vague", "unknown"
]


def stable_id(prefix: str, *parts: object) -> str:
    """An id made from content alone: `prefix-` and 16 hexadecimal digits; equal parts give equal ids."""
    joined = "\x1f".join(map(str, parts))
    return f"{prefix}-{hashlib.blake2b(joined.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"


def is_described(actor_id: str) -> bool:
    """Whether an actor's id was made from what an article says of it, since no registry knows it."""
    return actor_id.startswith("actor-")


def is_person(actor_id: str) -> bool:
    """Whether an actor's id is a person's whom the registry knows."""
    return ".person." in actor_id


class Span(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A stretch of characters, half-open; written `[start, end]`."""

    start: int
    end: int


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """The exact words a record was taken from, and where they stand."""

    start: int
    """First character, counted in the field."""
    end: int
    """Character behind the last one."""
    text: str
    """The words themselves."""
    field: Field = "text"
    """`text`, or `title` for a headline."""


class Furniture(msgspec.Struct, frozen=True, kw_only=True):
    """A piece of the document that is not the article: offsets into the *document's* characters, and why it went."""

    start: int
    """First character, counted in the *document*."""
    end: int
    """Character behind the last one."""
    text: str
    """What was taken out."""
    reason: str
    """Why: subscription, advertisement, share bar, caption …"""


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something a reader should know of an article: a damaged name, a missing date, a role that does not fit."""

    code: str
    """A short stable word: `undated`, `damaged_name`, `mojibake` …"""
    text: str
    """The same for a person, in a sentence."""
    start: int | None = None
    """First character, where it has a place."""
    end: int | None = None
    """Character behind the last one."""
    field: Field = "text"
    """The field it counts in."""


class MapRun(msgspec.Struct, frozen=True, array_like=True):
    """One run of the map from `article.text` back to the document's characters.

    Article characters `start:end` come from document characters `doc_start:doc_end`. Equal lengths mean one to one;
    otherwise the whole run comes from the whole stretch (a collapsed space, a decoded entity, a repaired letter). An
    empty document stretch is a character that stands for markup (the break between two paragraphs).
    """

    start: int
    """First character in `article.text`."""
    end: int
    """Character behind the last one."""
    doc_start: int
    """First of the document's characters."""
    doc_end: int
    """Character behind the last one."""


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What was opened: where from, of what type, with which bytes."""

    id: str
    """Content-made id; equal content gives an equal id."""
    path: str | None = None
    """The file it was read from."""
    url: str | None = None
    """The address it was read from."""
    media_type: str = "text/plain"
    """`text/plain`, `text/html`, `application/json` …"""
    encoding: str | None = None
    """The encoding its bytes were read with."""
    size: int = 0
    """Bytes."""
    sha256: str = ""
    """Hash of its bytes."""


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """The text of a document without the furniture, with what is known of its publication."""

    id: str
    """Content-made id; equal content gives an equal id."""
    document: str
    """Id of the document it was read from."""
    text: str
    """The body without furniture; paragraphs are separated by a blank line."""
    title: str = ""
    """The headline."""
    external_id: str | None = None
    """The source's own id, when it gives one."""
    outlet: str = ""
    """Who published it; empty when unknown."""
    url: str | None = None
    """Where it was published."""
    path: str | None = None
    """The file it was read from."""
    byline: str | None = None
    """Who wrote it, as the page says."""
    language: str = "en"
    """ISO 639-1."""
    published: str | None = None
    """Publication date, ISO 8601."""
    published_basis: PublishedBasis = "unknown"
    """How that date is known: `metadata`, `dateline`, `text`, `user`, or `unknown`."""
    origin: str = "own"
    """`own`, `agency NAME`, or `copy of ID`."""
    copy_of: str | None = None
    """The article that it reprints."""
    furniture: tuple[Furniture, ...] = ()
    """What was taken out of the document, and why."""
    notices: tuple[Notice, ...] = ()
    """What a reader should know of it."""
    source_map: tuple[MapRun, ...] = ()
    """The way back from each character to the document."""


class Office(msgspec.Struct, frozen=True, kw_only=True):
    """An office held from one day to another; `until` is None for one still held when it was `checked`."""

    title: str
    """As the press writes it, in lower case."""
    body: str | None = None
    """The body it heads or belongs to."""
    country: str | None = None
    """ISO 3166 alpha-3, or UNO, EUR, IGO."""
    sector: str | None = None
    """PLOVER sector."""
    since: str | None = None
    """First day, as far as known."""
    until: str | None = None
    """Last day; none for one still held when checked."""
    checked: str | None = None
    """When it was last known to be held."""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """A person, state, body, group, party, company or organisation. `country` is ISO 3166 alpha-3 (or UNO, EUR, IGO,
    NGO … as PLOVER has it); `sectors` are PLOVER's, the primary one first."""

    id: str
    """The registry's id, or made from name, country and role."""
    name: str
    """The usual name in English."""
    kind: ActorKind = "unknown"
    """What it is."""
    country: str | None = None
    """ISO 3166 alpha-3; UNO, EUR, IGO, NGO, IMG as in PLOVER; none when unknown."""
    sectors: tuple[str, ...] = ()
    """PLOVER sectors, the primary one first."""
    offices: tuple[Office, ...] = ()
    """Offices over time."""
    wikidata: str | None = None
    """Its item there, when known."""


class ActorRef(msgspec.Struct, frozen=True, kw_only=True):
    """An actor as one record met it: identity, country and sectors at the article's date, and the words it used."""

    id: str
    """Id of the actor."""
    name: str
    """Its usual name."""
    country: str | None = None
    """Country at the article's date."""
    sectors: tuple[str, ...] = ()
    """Sectors at the article's date."""
    text: str = ""
    """The words that stand for it here."""
    role_text: str | None = None
    """The role those words give it."""
    inferred: bool = False
    """True for a side that the clause leaves open: it was taken from the words around."""


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """The place in an article where an actor is named or described."""

    id: str
    """Content-made id; equal content gives an equal id."""
    article: str
    """Id of the article."""
    start: int
    """First character, counted in the field."""
    end: int
    """Character behind the last one."""
    text: str
    """The words."""
    actor: str
    """Id of the actor that is meant; empty when nobody could be told."""
    field: Field = "text"
    """The field it counts in."""
    role_text: str | None = None
    """The role that the words give."""
    kind: MentionKind = "name"
    """Whether it names, describes, places, or points back."""
    country: str | None = None
    """Country at the article's date."""
    sectors: tuple[str, ...] = ()
    """Sectors at the article's date."""
    candidates: tuple[str, ...] = ()
    """Actors that it might be as well."""
    rule: str = ""
    """The rule that chose."""
    reason: str | None = None
    """Why so, or why nobody."""
    score: float = 1.0
    """Between 0 and 1."""
    voice: str | None = None
    """Id of the statement in whose words it stands; none: the outlet's own."""


class DateValue(msgspec.Struct, frozen=True, kw_only=True):
    """A date as far as it is known. `value` is written as in TIMEX3 (`2014-11-21`, `2014-11`, `2014-W47`, `2014-SU`,
    `2014-11-21/2014-11-23`, `PAST_REF`), `start` and `end` are the first and the last day of it, both included.
    `basis` tells what it leans on (`text`, `published`, `anchor`, `unknown`), `text` the words it was read from."""

    value: str | None = None
    """As in TIMEX3; none when it cannot be told."""
    start: str | None = None
    """First day, included."""
    end: str | None = None
    """Last day, included."""
    precision: Precision = "unknown"
    """How exact it is."""
    basis: str = "unknown"
    """What it leans on: `text`, `published`, `anchor`, `unknown`."""
    text: str | None = None
    """The words it was read from."""
    reason: str | None = None
    """Why it is not known, or what was inferred."""


NOT_SAID = "the cue is negated: it is not said"
"""Reason of a statement that somebody is told *not* to have made: "has not confirmed that", "I do not want to …"."""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A source says, thinks, wants, denies or announces a content (spans as in PolNeAR)."""

    id: str
    """Content-made id; equal content gives an equal id."""
    article: str
    """Id of the article."""
    form: StatementForm
    """In quotation marks, without, or both."""
    content: tuple[Span, ...]
    """What is said; several spans where the cue stands between."""
    content_text: str
    """The same in words; … between spans."""
    source: tuple[Span, ...] = ()
    """Who says it, in the article's words."""
    source_text: str = ""
    """The same in words."""
    cue: tuple[Span, ...] = ()
    """The word that attributes."""
    cue_text: str = ""
    """The same in words."""
    field: Field = "text"
    """The field that the spans count in."""
    sentence: Evidence | None = None
    """The sentence of the cue."""
    speaker: ActorRef | None = None
    """The actor who says it, when known."""
    addressees: tuple[ActorRef, ...] = ()
    """To whom."""
    occasion: str | None = None
    """Where or how: an interview, a post."""
    date: DateValue = DateValue()
    """When, as far as told."""
    inside: str | None = None
    """Id of the statement that this one stands in."""
    stance: str = "says"
    """`says claims denies believes wants plans announces asks …`"""
    speech: bool = True
    """True for speech; false for thought, wish and plan."""
    rule: str = ""
    """The rule that found it."""
    score: float = 1.0
    """Between 0 and 1."""
    reason: str | None = None
    """What was held back, and why."""


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """Whose words: a statement and its speaker. A record without one is the outlet's own word."""

    statement: str
    """Id of the statement."""
    speaker: ActorRef | None = None
    """Its speaker, when known."""
    source_text: str = ""
    """Its source in the article's words."""

    @property
    def who(self) -> str:
        """Who says it, by id or else in the article's words."""
        return self.speaker.id if self.speaker else self.source_text


class Event(msgspec.Struct, frozen=True, kw_only=True):
    """Something one actor does to another, typed with the PLOVER ontology."""

    id: str
    """Content-made id; equal content gives an equal id."""
    article: str
    """Id of the article."""
    outlet: str
    """Who published it."""
    published: str | None
    """When, as far as known."""
    sentence: Evidence
    """The sentence it stands in."""
    trigger: Evidence
    """The words that name it."""
    type: str
    """PLOVER type."""
    mode: str | None = None
    """PLOVER mode."""
    contexts: tuple[str, ...] = ()
    """PLOVER contexts."""
    intensity: float | None = None
    """The manual's conflict-cooperation scale, -10 to +10."""
    quad: int = 0
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    sources: tuple[ActorRef, ...] = ()
    """Who does it."""
    targets: tuple[ActorRef, ...] = ()
    """To whom; empty for a reciprocal event."""
    reciprocal: bool = False
    """True when all sides are in `sources`."""
    date: DateValue = DateValue()
    """When it happens."""
    place: str | None = None
    """Where, as the article says."""
    status: Status = "reported"
    """`reported` as done, `planned`, `possible`, `conditional`, `denied`, `negated`."""
    by: Voice | None = None
    """Whose words; none: the outlet's own."""
    overture: bool = False
    """True for an offer, invitation, proposal or readiness to talk."""
    rule: str = ""
    """The entries that made it, the outermost first."""
    score: float = 1.0
    """Between 0 and 1."""
    reason: str | None = None
    """What was held back, and why."""


CopyExtent = Literal["whole", "part"]


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The articles that tell one story, in order of publication; `words` are those that set it apart most.

    The id follows from the first article, so that later articles of the story do not change it.
    """

    id: str
    """Made from the first article."""
    articles: tuple[str, ...]
    """Ids of its articles, by date."""
    since: str | None = None
    """Date of the first."""
    until: str | None = None
    """Date of the last."""
    words: tuple[str, ...] = ()
    """Words that set it apart."""


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """An article that reprints another, whole or in part, as linking found it; the articles stay as they were read."""

    id: str
    """Made from the article."""
    article: str
    """Id of the article that reprints."""
    of: str
    """Id of the article at the beginning of the family: the one that reprints none."""
    share: float
    """Share of the runs of five words of the shorter one that stand in the other, 0 to 1."""
    extent: CopyExtent = "whole"
    """`whole` where nearly all of what it reprints is there, `part` where it was cut."""
    reason: str | None = None
    """What both share, in words."""


class Near(msgspec.Struct, frozen=True, kw_only=True):
    """An article that tells the same as an earlier one in the same order with other words, as a translation does.

    Unlike a copy it keeps an origin of its own: the words alone do not tell where either has it from.
    """

    id: str
    """Made from the article."""
    article: str
    """Id of the later article."""
    of: str
    """Id of the earlier article that it is likest to."""
    share: float
    """How much the sentences of the shorter one share with their counterparts in the other, 0 to 1."""
    covered: float = 0.0
    """Share of the shorter one that has counterparts, 0 to 1."""
    reason: str | None = None
    """What both share, in words."""


class QuotationVariant(msgspec.Struct, frozen=True, kw_only=True):
    """One article's version of a quotation: the statement it stands in and its place in the article."""

    statement: str
    """Id of the statement."""
    article: str
    """Id of the article."""
    start: int
    """First character, counted in the field."""
    end: int
    """Character behind the last one."""
    text: str
    """The words."""
    field: Field = "text"
    """The field it counts in."""


class Quotation(msgspec.Struct, frozen=True, kw_only=True):
    """Quoted strings that carry the same words, in one article or several; the speaker is None where none is known."""

    id: str
    """Content-made id; equal content gives an equal id."""
    variants: tuple[QuotationVariant, ...]
    """Each article's version."""
    speaker: ActorRef | None = None
    """Whose words, when known."""


Outcome = Literal["accepted", "rejected", "counter-offer", "followed by contact", "unanswered"]
PositionStance = Literal["recognises", "supports", "opposes", "sanctions", "mediates"]
DifferenceOn = Literal["date", "number", "actor", "initiator", "place", "occurrence"]


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """One article's event within a happening."""

    event: str
    """Id of the event."""
    article: str
    """Id of the article."""
    outlet: str
    """Who published it."""
    origin: str
    """The independent source it goes back to: `own ARTICLE`, `agency NAME`; copies share that of what they copy."""
    status: Status = "reported"
    """The event's status there."""
    by: Voice | None = None
    """Whose words there; none: the outlet's own."""


def only_limits(one: Event | Report, others: Iterable[Event | Report]) -> bool:
    """Whether somebody says what was not done who in the same article tells the thing as done: `we lent them the rooms,
    we took no part`. That denies nothing."""
    return one.status == "negated" and any(
        each.status == "reported" and each.article == one.article and _sayer(each) == _sayer(one)
        for each in others
    )


def _sayer(told: Event | Report) -> str:
    """Who says it; empty where the outlet does."""
    return told.by.who if told.by else ""


class DifferenceValue(msgspec.Struct, frozen=True, kw_only=True):
    """What one article says where others say something else."""

    value: str
    """The value: a date, a number with what it counts, a name."""
    article: str
    """Id of the article."""
    start: int
    """First character, counted in the field."""
    end: int
    """Character behind the last one."""
    field: Field = "text"
    """The field it counts in."""


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """Something on which the reports of a happening differ, with the words on each side."""

    on: DifferenceOn
    """What they differ on."""
    values: tuple[DifferenceValue, ...]
    """Each side's value with its words."""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """The events in several articles that report one and the same thing."""

    id: str
    """Made from its first report."""
    type: str
    """PLOVER type of most of its reports."""
    sources: tuple[ActorRef, ...] = ()
    """Who does it."""
    targets: tuple[ActorRef, ...] = ()
    """To whom; empty for a reciprocal one."""
    reciprocal: bool = False
    """True when all sides are in `sources`."""
    date: DateValue = DateValue()
    """When, as its reports have it."""
    story: str | None = None
    """Id of the story it belongs to."""
    reports: tuple[Report, ...] = ()
    """Every report, by date of publication."""
    origins: int = 0
    """How many independent origins report it."""
    not_reported_by: tuple[str, ...] = ()
    """Outlets that tell the same story and leave it out."""
    differences: tuple[Difference, ...] = ()
    """On what the reports differ."""


class Exchange(msgspec.Struct, frozen=True, kw_only=True):
    """An overture joined to its answers."""

    id: str
    """Made from the overture."""
    overture: str
    """Id of the happening that offers, invites or proposes."""
    answers: tuple[str, ...] = ()
    """Ids of the happenings that answer it, by date; of an unanswered one those that tell that no answer came."""
    outcome: Outcome = "unanswered"
    """What came of it so far."""
    open_since: str | None = None
    """Date of the overture, while nothing has answered it."""
    reason: str | None = None
    """Why they are joined: the rule's own words."""
    repeated: tuple[str, ...] = ()
    """Ids of the other happenings that make the same overture, before or after it, by date."""
    before: tuple[str, ...] = ()
    """Ids of the happenings that answered it otherwise before: first refused, then accepted; by date."""

    @property
    def is_open(self) -> bool:
        """Whether nothing has answered it, be it that an article says so."""
        return self.outcome == "unanswered"


class Position(msgspec.Struct, frozen=True, kw_only=True):
    """Where an actor stands toward another from one date to the next, derived from happenings."""

    id: str
    """Made from actor, toward, stance and the first happening."""
    actor: ActorRef
    """Who stands so."""
    toward: ActorRef
    """Toward whom."""
    stance: PositionStance
    """How."""
    since: str | None = None
    """Since when, as far as known."""
    until: str | None = None
    """Until when; none while nothing says otherwise."""
    happenings: tuple[str, ...] = ()
    """Ids of the happenings it follows from."""


class Label(msgspec.Struct, frozen=True, kw_only=True):
    """A loaded or contested description of an actor, with its voice."""

    id: str
    """Content-made id; equal content gives an equal id."""
    article: str
    """Id of the article."""
    start: int
    """First character, counted in the field."""
    end: int
    """Character behind the last one."""
    term: str
    """The words."""
    actor: ActorRef | None = None
    """Who is called so, when known."""
    field: Field = "text"
    """The field it counts in."""
    category: str = ""
    """Legitimacy, hostility, esteem, ideology, scare quotes."""
    voice: Voice | None = None
    """Whose words; none: the outlet's own."""
    rule: str = ""
    """The entry that found it."""


Ruling = Literal["accept", "reject", "correct", "undo", "merge", "split", "add"]


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """What a person ruled on a record. It is kept for ever and never changed: to take one back is a further decision.

    Beside the record's id it keeps the place of its evidence, so that it is found again when a newer version of the
    coder gives the record another id.
    """

    id: str
    """Made from everything below."""
    record: str
    """Id of the record it rules on."""
    kind: str
    """Kind of record: `event`, `statement`, `label`, `mention`, `story`, `happening`, `actor`."""
    ruling: Ruling
    """`accept`, `reject`, `correct`, `merge`, `split`, `add`, or `undo` of an earlier decision."""
    changes: dict[str, str] = {}
    """For a correction: field and its right value; several actors as ids with `; ` between. For a merge or a split:
    the members of `one` side and of the `other`. For an addition: the fields of the record."""
    was: dict[str, str] = {}
    """The same fields as the program had them; for an addition, where its article came from."""
    undoes: str | None = None
    """Id of the decision that is taken back."""
    reviewer: str = ""
    """Who decided."""
    at: str = ""
    """When, ISO 8601 in UTC."""
    reason: str = ""
    """Why, in the reviewer's words."""
    article: str | None = None
    """Id of the article, for a record that belongs to one."""
    field: Field = "text"
    """The field that the evidence counts in."""
    start: int | None = None
    """First character of the evidence."""
    end: int | None = None
    """Character behind the last one."""
    words: str = ""
    """The evidence itself."""


class SetAside(msgspec.Struct, frozen=True, kw_only=True):
    """A document, or a line of one, that was not read, and why. Nothing is lost in silence."""

    id: str
    """Content-made id; equal content gives an equal id."""
    source: str
    """The file, address or line."""
    code: str
    """A short stable word for the reason."""
    reason: str
    """The same for a person, in a sentence."""
    line: int | None = None
    """Line of a JSON Lines file."""


STDIN_NAME = "standard input"
"""Stands for a path where lines come from standard input."""

PASSED_OVER = "passed_over"
"""Code of a file in a folder that is no article format: told at the end of a run, never stored, and no fault."""

RECORD_TYPES: dict[str, type[msgspec.Struct]] = {
    "document": Document,
    "article": Article,
    "actor": Actor,
    "mention": Mention,
    "statement": Statement,
    "event": Event,
    "label": Label,
    "story": Story,
    "copy": Copy,
    "near": Near,
    "happening": Happening,
    "quotation": Quotation,
    "exchange": Exchange,
    "position": Position,
    "decision": Decision,
    "set_aside": SetAside,
}
"""Every stored record type under its name in the store, the schema and the data dictionary."""
