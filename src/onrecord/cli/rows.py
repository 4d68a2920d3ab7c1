"""Each kind of record as a row on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from onrecord.cli.screen import ARROW, Row, joined, marked, status_text
from onrecord.questions import Moment
from onrecord.questions.agreeing import agreeing, stance_words
from onrecord.questions.listings import Publication
from onrecord.questions.moments import DayBasis, moment_of, place_in_time
from onrecord.questions.search import around
from onrecord.questions.wording import counted, listed
from onrecord.records import Actor, ActorRef, Article, Event, Evidence, Happening, Office, Span, Statement
from onrecord.store import Hit

ID_LENGTH = 12
"""How much of an id is shown: the prefix and 8 digits, enough for `show` among some ten thousand records."""

OPENING = 160
"""Characters of an article's text shown in a list: two lines of a wide terminal."""

HEADINGS: dict[str, tuple[str, str, str]] = {
    "article": ("Published", "Title", "Begins"),
    "actor": ("Country", "Actor", "Known as"),
    "statement": ("Date", "Who says", "Words"),
    "event": ("Date", "Who does what to whom", "Words"),
    "hit": ("Published", "Title", "Passage"),
}


def short(record_id: str) -> str:
    """The beginning of an id that is made of digits; the whole of one that is made of names."""
    prefix, _, rest = record_id.partition("-")
    digits = len(rest) == 16 and all(char in "0123456789abcdef" for char in rest)
    return record_id[: max(ID_LENGTH, len(prefix) + 9)] if digits else record_id


def names(actors: tuple[ActorRef, ...]) -> str:
    """The names of several actors, in square brackets those that no clause names; a dash for none."""
    return listed([f"[{actor.name}]" if actor.inferred else actor.name for actor in actors]) or "—"


def sides(told: Event | Happening) -> Text:
    """`A → B`, or `A and B` for something they do together."""
    if told.reciprocal or not told.targets:
        return Text(names((*told.sources, *told.targets)), style="bold")
    return Text(f"{names(told.sources)} {ARROW} {names(told.targets)}", style="bold")


def voice(event: Event) -> str:
    """Whose word it is: the outlet's own, or somebody's."""
    if event.by is None:
        return "in its own words"
    name = event.by.speaker.name if event.by.speaker else event.by.source_text or "somebody"
    return f"{agreeing('says', name, event.by.speaker)} {name}"


def when(moment: Moment) -> Text:
    """A moment's day or days."""
    return _days(moment.day, moment.last_day, moment.day_basis)


def _days(first: str | None, last: str | None, basis: DayBasis) -> Text:
    if first is None:
        return Text("undated")
    if basis == "published":
        return Text(f"({first})\npublished")
    return Text(f"{first}\n– {last}" if last and last != first else first)


def event_row(event: Event) -> Row:
    """An event: sides, type in words, status, the sentence with its trigger."""
    moment = moment_of(event)
    kind = f"{event.type} {event.mode}" if event.mode else event.type
    standing = joined([status_text(event.status), "overture" if event.overture else ""])
    trigger = Span(event.trigger.start, event.trigger.end)
    body = marked(event.sentence.text, event.sentence.start, [trigger])
    foot = joined([event.outlet or "unknown outlet", voice(event), short(event.id)])
    return Row(
        when(moment), joined([sides(event), joined([moment.action, kind]), standing], "\n"), body, foot
    )


def statement_row(statement: Statement, told: Publication) -> Row:
    """A statement: speaker, stance, the sentence with its content."""
    speaker = statement.speaker.name if statement.speaker else statement.source_text or "nobody named"
    to = f"to {names(statement.addressees)}" if statement.addressees else ""
    head = joined([Text(speaker, style="bold"), joined([stance_words(statement), statement.form, to])], "\n")
    span = place_in_time(statement.date, told.published)
    body = _said(statement)
    foot = joined([told.outlet or "unknown outlet", short(statement.id)])
    return Row(_days(*span), head, body, foot)


def _said(statement: Statement) -> Text:
    """The sentence with the content marked; what goes on in other sentences is told behind it."""
    sentence = statement.sentence
    if sentence is None:
        return _content(statement.content_text)
    told = marked(sentence.text, sentence.start, statement.content)
    beyond = " … ".join(_elsewhere(statement, sentence))
    return joined([told, _content(beyond)], " — ") if beyond else told


def _content(words: str) -> Text:
    return Text(f"»{' '.join(words.split())}«", style="bold")


def _elsewhere(statement: Statement, sentence: Evidence) -> Iterator[str]:
    """What of the content stands before or behind the sentence; the text of the content has its spans one after the
    other, three characters between."""
    at = 0
    for span in statement.content:
        words = statement.content_text[at : at + span.end - span.start]
        at += len(words) + len(" … ")
        before, behind = (
            words[: max(0, sentence.start - span.start)],
            words[max(0, sentence.end - span.start) :],
        )
        yield from (each for each in (before, behind) if each.strip())


def article_row(article: Article) -> Row:
    """An article: date and its basis, title, how it begins."""
    day = article.published[:10] if article.published else "undated"
    basis = f"\nfrom {article.published_basis}" if article.published else ""
    text = " ".join(article.text[: OPENING * 2].split())
    body = Text(text if len(text) <= OPENING else text[:OPENING].rsplit(" ", 1)[0] + " …")
    origin = "" if article.origin == "own" else article.origin
    notices = counted(len(article.notices), "notice") if article.notices else ""
    head = joined(
        [Text(article.title or "(no title)", style="bold"), article.outlet or "unknown outlet"], "\n"
    )
    return Row(
        Text(day + basis), head, body, joined([article.external_id or "", origin, notices, short(article.id)])
    )


def _office(office: Office) -> str:
    of = f" of {office.country}" if office.country else ""
    return f"{office.title}{of} {office.since or '?'} – {office.until or ''}".rstrip()


def actor_row(actor: Actor) -> Row:
    """An actor: country, name, kind, sectors and offices."""
    offices = [_office(office) for office in actor.offices]
    head = Text(actor.name, style="bold")
    return Row(
        Text(actor.country or "—"),
        head,
        joined([actor.kind, " ".join(actor.sectors), *offices]),
        Text(actor.id),
    )


def hit_row(hit: Hit) -> Row:
    """An article that was found, with the passage and the words marked."""
    head = joined([Text(hit.title or "(no title)", style="bold"), hit.outlet or "unknown outlet"], "\n")
    before, behind = around(hit)
    body = Text.assemble(before, marked(hit.text, hit.start, hit.marks), behind)
    return Row(Text((hit.published or "undated")[:10]), head, body, Text(short(hit.article)))
