"""What `show` tells of each kind of record, as names and values."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from onrecord.cli.entries import voice_words
from onrecord.cli.rows import names, sides, voice, when
from onrecord.cli.screen import joined, status_text
from onrecord.questions import Place, Shown
from onrecord.questions.agreeing import stance_words
from onrecord.questions.moments import moment_of
from onrecord.questions.near import NearTold
from onrecord.questions.wording import STATUS_WORDS, counted, type_words
from onrecord.records import (
    Actor,
    ActorRef,
    Article,
    DateValue,
    Document,
    Event,
    Label,
    Mention,
    SetAside,
    Statement,
)

Facts = Iterator[tuple[str, Text | str]]


def heading(shown: Shown) -> Text:
    """The first line: what kind of record, and its gist."""
    match shown.record:
        case Event() as event:
            return joined([sides(event), type_words(event.type), status_text(event.status)], "  ")
        case Statement() as statement:
            speaker = statement.speaker.name if statement.speaker else statement.source_text or "nobody named"
            return joined([Text(speaker, style="bold"), stance_words(statement)], "  ")
        case Label() as label:
            bearer = label.actor.name if label.actor else "nobody who could be told"
            return joined([Text(label.term, style="bold"), f"{label.category} label of {bearer}"], "  ")
        case Mention() as mention:
            return joined(
                [Text(mention.text, style="bold"), f"mention of {mention.actor or 'an unknown actor'}"], "  "
            )
        case Article() as article:
            return Text(article.title or "(no title)", style="bold")
        case Actor() as actor:
            return Text(actor.name, style="bold")
        case _:
            return Text(f"{shown.kind.replace('_', ' ')} {shown.record.id}", style="bold")


def details(shown: Shown) -> Facts:
    """Everything else, line by line."""
    match shown.record:
        case Event() as event:
            yield from _event(event)
            yield from _told_in(shown)
        case Statement() as statement:
            yield from _statement(statement)
        case Label() as label:
            yield from _label(label)
            yield from _told_in(shown)
        case Mention() as mention:
            yield from _mention(mention)
        case Article() as article:
            yield from _article(article, shown)
        case Actor() as actor:
            yield from _actor(actor, shown.counts)
        case Document() as document:
            yield from _document(document)
        case SetAside() as left:
            yield from [("source", _line(left)), ("reason", left.reason), ("code", left.code)]
    yield from _where(shown)
    yield "id", shown.record.id


def _line(left: SetAside) -> str:
    return left.source if left.line is None else f"{left.source}, line {left.line}"


def _actor_words(actor: ActorRef) -> str:
    coded = " ".join(part for part in (actor.country, *actor.sectors) if part)
    written = f", written “{actor.text}”" if actor.text not in ("", actor.name) and not actor.inferred else ""
    taken = "; not named in the clause" if actor.inferred else ""
    return f"{actor.name} ({coded or 'no country known'}{written}; {actor.id}{taken})"


def _actors(label: str, actors: tuple[ActorRef, ...]) -> Facts:
    for actor in actors:
        yield label, _actor_words(actor)


def _date(date: DateValue) -> str:
    if date.value is None:
        return f"not known{f': {date.reason}' if date.reason else ''}"
    read_from = f", read from “{date.text}”" if date.text else ""
    return f"{date.value} ({date.precision}, by {date.basis}{read_from})"


def _rule(rule: str, score: float, reason: str | None) -> Facts:
    yield "rule", rule
    yield "score", f"{score:.2f}"
    yield "reason", reason or ""


def _event(event: Event) -> Facts:
    coded = joined([event.type, event.mode or "", ", ".join(event.contexts)])
    yield "type", joined([coded, f"quad {event.quad}" if event.quad else ""])
    yield "status", f"{event.status}: {STATUS_WORDS.get(event.status, event.status)}"
    yield from _actors("source", event.sources)
    yield from _actors("target", event.targets)
    yield "together", "yes" if event.reciprocal else ""
    yield "overture", "yes" if event.overture else ""
    yield "date", _date(event.date)
    moment = moment_of(event)
    yield "on the timeline", when(moment).plain.replace("\n", " ")
    yield "place", event.place or ""
    yield "whose words", "the outlet's own" if event.by is None else voice(event)
    yield from _rule(event.rule, event.score, event.reason)


def _told_in(shown: Shown) -> Facts:
    if shown.statement is not None:
        yield "told in", f"»{shown.statement.content_text}« ({shown.statement.id})"


def _statement(statement: Statement) -> Facts:
    yield "form", joined([statement.form, statement.stance, "" if statement.speech else "no speech"])
    yield "speaker", _actor_words(statement.speaker) if statement.speaker else "not known"
    yield "source", statement.source_text
    yield "cue", statement.cue_text
    yield "to", names(statement.addressees) if statement.addressees else ""
    yield "occasion", statement.occasion or ""
    yield "date", _date(statement.date)
    yield "inside", statement.inside or ""
    yield from _rule(statement.rule, statement.score, statement.reason)


def _label(label: Label) -> Facts:
    yield "who", _actor_words(label.actor) if label.actor else "not known"
    yield "whose words", "the outlet's own" if label.voice is None else voice_words(label.voice)
    yield "category", label.category
    yield "rule", label.rule


def _mention(mention: Mention) -> Facts:
    yield "actor", mention.actor
    yield "kind", joined([mention.kind, mention.role_text or ""])
    yield "coded", " ".join(part for part in (mention.country, *mention.sectors) if part)
    yield "candidates", ", ".join(mention.candidates)
    yield from _rule(mention.rule, mention.score, mention.reason)


def _article(article: Article, shown: Shown) -> Facts:
    yield "outlet", article.outlet or "not known"
    yield "byline", article.byline or ""
    yield (
        "published",
        f"{article.published} (from {article.published_basis})" if article.published else "not known",
    )
    yield "origin", article.origin
    yield "copy of", article.copy_of or ""
    yield from (_near(each) for each in shown.near)
    yield "its own id", article.external_id or ""
    yield "url", article.url or ""
    yield "file", article.path or ""
    yield "holds", _counts(shown.counts)
    pieces = counted(len(article.furniture), "piece that is", "pieces that are")
    yield "left out", f"{pieces} not the article" if article.furniture else ""
    for notice in article.notices:
        yield "notice", notice.text
    yield "text", article.text


def _near(told: NearTold) -> tuple[str, str]:
    """Another article that tells the same in other words."""
    line = told.article
    where = joined([line.title, line.outlet, line.published or "undated", line.id])
    return ("retold by" if told.later else "retells"), f"{where} ({told.near.reason})"


def _actor(actor: Actor, counts: dict[str, int]) -> Facts:
    yield "kind", actor.kind
    yield "country", actor.country or "not known"
    yield "sectors", " ".join(actor.sectors)
    for office in actor.offices:
        held = f"{office.since or '?'} to {office.until or 'now, as far as known'}"
        yield "office", joined([office.title, office.body or office.country or "", held])
    yield "wikidata", actor.wikidata or ""
    yield "named in", _counts(counts)


def _document(document: Document) -> Facts:
    yield "file", document.path or ""
    yield "url", document.url or ""
    yield "type", joined([document.media_type, document.encoding or "", f"{document.size} bytes"])
    yield "sha256", document.sha256


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{number} {kind}{'' if number == 1 else 's'}" for kind, number in counts.items())


def _where(shown: Shown) -> Facts:
    if shown.article is None or shown.place is None:
        return
    article = shown.article
    day = article.published or "undated"
    yield "article", joined([article.outlet or "unknown outlet", article.title, day, article.id])
    yield "stands in", _place(shown.place)
    if shown.place.document is not None:
        span = shown.place.document
        yield (
            "document",
            f"characters {span.start}–{span.end} of {article.path or article.url or article.document}",
        )


def _place(place: Place) -> str:
    where = "the headline" if place.field == "title" else f"paragraph {place.paragraph} of {place.paragraphs}"
    return f"{where}, characters {place.start}–{place.end} of article.{place.field}"
