"""Marking words of an article: to add what was missed, or to move the evidence of a record. First the sentence is
chosen, then the words in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast, get_args

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import show
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import fetch
from onrecord.questions.sentences import sentence_around
from onrecord.questions.wording import listed
from onrecord.records import Actor, Article, Event, Evidence, Field, Label, Mention, Statement
from onrecord.review.adding import STANCES, whole_of
from onrecord.review.laying import laid_over
from onrecord.review.places import place_of
from onrecord.review.ruling import Ruled
from onrecord.store import Store
from onrecord.store.tables import actor_in_article, record_tables
from onrecord.web.asking import Asked
from onrecord.web.links import changed
from onrecord.web.marking import paragraphs
from onrecord.web.page import Page, Site

WHAT = ("event", "statement", "span")
"""What words are marked for: a record to be added, or the evidence of one that is there."""

_SPAN = ("from", "to", "words", "last", "paragraph", "wide")
"""The parameters that tell which words are marked."""

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_actor = record_tables["actor"]


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A word that can be ticked, or what stands between words."""

    text: str
    start: int
    end: int
    word: bool
    ticked: bool = False


class Marked(msgspec.Struct, frozen=True, kw_only=True):
    """The record whose evidence is moved: what it is, its evidence now, and what was ruled on it."""

    id: str
    kind: str
    words: str
    ruled: Ruled | None = None


class MarkPage(msgspec.Struct, frozen=True, kw_only=True):
    """An article's sentences to choose from; of the chosen one its words, those that are marked ticked."""

    article: ArticleLine
    what: str
    field: Field
    paragraphs: tuple[tuple[Evidence, ...], ...]
    chosen: Evidence | None
    pieces: tuple[Piece, ...]
    actors: tuple[Actor, ...]
    marked: Marked | None


def _mark(site: Site, asked: Asked) -> MarkPage:
    store, what = site.store, asked.more.get("what", "event")
    with store.reading() as connection:
        article = fetch(connection, Article, [asked.ids["article"]]).get(asked.ids["article"])
        if article is None:
            raise QuestionError(f"There is no article {asked.ids['article']!r}.", code="unknown-id")
        line = article_lines(connection, [article.id])[article.id]
        actors = _actors(connection, article.id)
    marked, field, span = _record(store, article, asked) if what == "span" else (None, _field(asked), None)
    whole = whole_of(article, field)
    span = _asked_span(asked, whole, field) or (None if asked.more.get("choose") else span)
    chosen = _around(whole, field, span, wide=bool(asked.more.get("wide"))) if span else None
    return MarkPage(
        article=line,
        what=what,
        field=field,
        paragraphs=() if chosen else tuple(_paragraphs(article, field if what == "span" else None)),
        chosen=chosen,
        pieces=tuple(_pieces(chosen, span)) if chosen and span else (),
        actors=actors,
        marked=marked,
    )


def _field(asked: Asked) -> Field:
    return cast("Field", asked.more.get("field", "text"))


def _record(store: Store, article: Article, asked: Asked) -> tuple[Marked, Field, tuple[int, int]]:
    """The record whose evidence is moved, as it is shown now."""
    shown = show(store, asked.more.get("record", ""))
    if (
        not isinstance(shown.record, Event | Statement | Label | Mention)
        or shown.record.article != article.id
    ):
        raise QuestionError(
            "Say whose evidence is moved: record=…, a record of this article.", code="unknown-id"
        )
    records: list[Any] = [shown.record]
    (record,), rulings = laid_over(store, records)
    place = place_of(record)
    marked = Marked(id=record.id, kind=shown.kind, words=place.words, ruled=rulings.get(record.id))
    return marked, place.field, (place.start, place.end)


def _asked_span(asked: Asked, whole: str, field: Field) -> tuple[int, int] | None:
    """The characters asked for: `from` and `to`, or the `words` in a paragraph; None for none."""
    given = [asked.more.get(name, "") for name in ("from", "to")]
    if given[0]:
        numbers = [int(each) if each.isascii() and each.isdecimal() else -1 for each in given if each]
        start, end = numbers[0], numbers[-1] if len(numbers) > 1 else numbers[0]
        if not 0 <= start <= end <= len(whole) or start == len(whole):
            raise QuestionError("from and to are characters of the article.", code="place")
        return start, end
    words = asked.more.get("words", "")
    return _found(whole, words, asked.more.get("last", ""), _paragraph(asked, whole)) if words else None


def _paragraph(asked: Asked, whole: str) -> tuple[int, int]:
    """Where the paragraph of the given number begins and ends; all of the text without a number."""
    number = asked.more.get("paragraph", "")
    found = paragraphs(whole)
    if not number.isdecimal() or int(number) >= len(found):
        return 0, len(whole)
    each = found[int(number)]
    return each.start, each.start + len(each.text)


def _found(whole: str, words: str, last: str, within: tuple[int, int]) -> tuple[int, int]:
    """Where the words stand, up to the end of the `last` ones; white space may be otherwise."""
    patterns = [re.compile(r"\s+".join(map(re.escape, each.split()))) for each in (words, last or words)]
    first = patterns[0].search(whole, *within)
    end = patterns[1].search(whole, first.end() if last and first else within[0], within[1])
    if first is None or (last and end is None):
        raise QuestionError(f"The words {words!r} do not stand in the article like that.", code="place")
    return first.start(), end.end() if last and end else first.end()


def _around(whole: str, field: Field, span: tuple[int, int], *, wide: bool) -> Evidence:
    """The sentence around some characters, or their whole paragraph."""
    if not wide:
        return sentence_around(whole, span[0], max(span[1], span[0] + 1), field)
    first, last = whole.rfind("\n", 0, span[0]) + 1, whole.find("\n", span[1])
    last = len(whole) if last < 0 else last
    return Evidence(start=first, end=last, text=whole[first:last], field=field)


def _paragraphs(article: Article, only: Field | None) -> Iterator[tuple[Evidence, ...]]:
    """The sentences of the headline and of each paragraph."""
    for field in get_args(Field)[::-1]:
        if only in (None, field):
            sentences = list(_sentences(whole_of(article, field), field))
            whole = whole_of(article, field)
            rest: list[Evidence] = []
            for each in sentences:
                if rest and "\n" in whole[rest[-1].end : each.start]:
                    yield tuple(rest)
                    rest = []
                rest.append(each)
            if rest:
                yield tuple(rest)


def _sentences(whole: str, field: Field) -> Iterator[Evidence]:
    at = 0
    while found := re.compile(r"\S").search(whole, at):
        sentence = sentence_around(whole, found.start(), found.start() + 1, field)
        yield sentence
        at = max(sentence.end, found.end())


def _pieces(chosen: Evidence, span: tuple[int, int]) -> Iterator[Piece]:
    """The words of a sentence and what stands between them; those inside the span are ticked."""
    at = 0
    for found in _WORD.finditer(chosen.text):
        if found.start() > at:
            yield _piece(chosen, at, found.start(), word=False)
        start, end = chosen.start + found.start(), chosen.start + found.end()
        yield _piece(chosen, found.start(), found.end(), word=True, ticked=start < span[1] and span[0] < end)
        at = found.end()
    if at < len(chosen.text):
        yield _piece(chosen, at, len(chosen.text), word=False)


def _piece(chosen: Evidence, first: int, last: int, *, word: bool, ticked: bool = False) -> Piece:
    start, end = chosen.start + first, chosen.start + last
    return Piece(text=chosen.text[first:last], start=start, end=end, word=word, ticked=ticked)


def _actors(connection: sa.Connection, article: str) -> tuple[Actor, ...]:
    """The actors of an article by name, without their offices."""
    query = (
        sa.select(_actor.c.id, _actor.c.name, _actor.c.kind, _actor.c.country)
        .join(actor_in_article, actor_in_article.c.actor == _actor.c.id)
        .where(actor_in_article.c.article == article)
        .order_by(_actor.c.name_key, _actor.c.id)
    )
    return tuple(Actor(**row._mapping) for row in connection.execute(query))


def _view(site: Site, asked: Asked, data: MarkPage) -> dict[str, Any]:
    return {
        "stances": STANCES,
        "again": changed(asked, **dict.fromkeys(_SPAN), choose="yes"),
        "wider": changed(asked, wide="yes"),
        "sure": bool(any(each.ticked for each in data.pieces)),
        "kinds": listed(WHAT[:2], "or"),
    }


PAGES = (
    Page("/articles/{article}/mark", "The words of an article to mark, for adding a record or moving its evidence.",
         "mark.html", _mark, MarkPage, _view,
         {"what": WHAT, "record": None, "field": get_args(Field), "from": None, "to": None, "words": None,
          "last": None, "paragraph": None, "wide": ("yes",), "choose": ("yes",)}),
)  # fmt: skip
