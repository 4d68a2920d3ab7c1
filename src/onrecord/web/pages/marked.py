"""One mention of an actor, or one label, with its words and what was ruled on it."""

from __future__ import annotations

from typing import Any, cast

import msgspec

from onrecord.errors import QuestionError
from onrecord.questions import show
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import fetch
from onrecord.questions.sentences import sentence_around
from onrecord.records import Actor, Article, Evidence, Label, Mention
from onrecord.review.adding import whole_of
from onrecord.review.laying import laid_over
from onrecord.review.ruling import Ruled, new_actor
from onrecord.web.asking import Asked
from onrecord.web.page import Page, Site


class MentionPage(msgspec.Struct, frozen=True, kw_only=True):
    """A mention, the actor that is meant and others that it might be as well."""

    mention: Mention
    article: ArticleLine
    sentence: Evidence
    actor: Actor | None
    candidates: tuple[Actor, ...]
    ruled: Ruled | None = None


class LabelPage(msgspec.Struct, frozen=True, kw_only=True):
    """A label with its words."""

    label: Label
    article: ArticleLine
    sentence: Evidence
    ruled: Ruled | None = None


def _found(site: Site, name: str, kind: str) -> tuple[Any, ArticleLine, Evidence, Ruled | None]:
    """A record as it is shown, its article, its sentence and what was ruled on it. Raises `QuestionError`."""
    store = site.store
    shown = show(store, name)
    if shown.kind != kind or shown.record.id != name:
        raise QuestionError(f"There is no {kind} {name!r}.", code="unknown-id")
    records: list[Any] = [shown.record]
    (record,), rulings = laid_over(store, records)
    with store.reading() as connection:
        line = article_lines(connection, [record.article])[record.article]
    article = cast("Article", shown.article)
    sentence = sentence_around(whole_of(article, record.field), record.start, record.end, record.field)
    return record, line, sentence, rulings.get(record.id)


def _mention(site: Site, asked: Asked) -> MentionPage:
    mention, line, sentence, ruled = _found(site, asked.ids["mention"], "mention")
    with site.store.reading() as connection:
        known = fetch(connection, Actor, [mention.actor, *mention.candidates])
    return MentionPage(
        mention=mention,
        article=line,
        sentence=sentence,
        actor=known.get(mention.actor) or (new_actor(mention.actor) if mention.actor else None),
        candidates=tuple(
            known[name] for name in mention.candidates if name in known and name != mention.actor
        ),
        ruled=ruled,
    )


def _label(site: Site, asked: Asked) -> LabelPage:
    label, line, sentence, ruled = _found(site, asked.ids["label"], "label")
    return LabelPage(label=label, article=line, sentence=sentence, ruled=ruled)


PAGES = (
    Page("/mentions/{mention}", "One mention of an actor: who is meant, and why.", "mention.html", _mention,
         MentionPage),
    Page("/labels/{label}", "One label with its words.", "label.html", _label, LabelPage),
)  # fmt: skip
