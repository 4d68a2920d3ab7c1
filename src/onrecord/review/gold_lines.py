"""Gold of events and actors from decisions: lines of JSON, as `evaluation/event_gold.py` and `actor_cases.py` read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.questions.sentences import sentence_around
from onrecord.records import Actor, Article, Event, Mention
from onrecord.review.judged import Judged, judged_by_article

NOBODY = "none"
"""Stands among the targets of an event of which no reviewer gave a target."""

TRAP = "trap"
"""The tier of words that name nobody."""


def sentences(connection: sa.Connection) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """The sentences with a ruling as lines of gold, and how many were left out, by reason."""
    lines, left_out = [], dict[str, int]()
    for article, judged in judged_by_article(connection, "event", Event).items():
        by_place: dict[tuple[str, int], list[Judged]] = defaultdict(list)
        for each in judged:
            by_place[each.record.sentence.field, each.record.sentence.start].append(each)
        for (field, start), some in sorted(by_place.items()):
            if all(each.right is None for each in some):
                continue
            line = _sentence(f"{article}-{field}-{start}", field, some)
            if isinstance(line, str):
                left_out[line] = left_out.get(line, 0) + 1
            else:
                lines.append(line)
    return lines, left_out


def _sentence(name: str, field: str, judged: Sequence[Judged]) -> dict[str, Any] | str:
    """A line of gold, or why there can be none."""
    first: Event = judged[0].record
    if not first.published:
        return "undated sentences"
    events = []
    for each in judged:
        if each.right is False:
            continue
        event = _gold_event(each.record, first.sentence.text, sure=each.right is True)
        if event is not None:
            events.append(event)
        elif each.right:
            return "sentences with an actor of no known country, or with words outside of them"
    headline = {"headline": True} if field == "title" else {}
    return {
        "id": name,
        "sentence": first.sentence.text,
        "published": first.published[:10],
        **headline,
        "events": events,
    }


def _gold_event(event: Event, sentence: str, *, sure: bool) -> dict[str, Any] | None:
    """An event of gold; None where its country or its place in the sentence is not known."""
    sources, targets = ([each.country for each in side] for side in (event.sources, event.targets))
    if not sources or None in sources or None in targets or event.trigger.text not in sentence:
        return None
    reciprocal = event.reciprocal and len(set(sources)) > 1 and not targets
    return {
        "type": event.type,
        "sources": list(dict.fromkeys(sources)),
        "targets": list(dict.fromkeys(targets)) or ([] if reciprocal else [NOBODY]),
        "reciprocal": reciprocal,
        "status": event.status,
        "trigger": event.trigger.text,
        "by": event.by.source_text if event.by else None,
        **({} if sure else {"optional": True}),
    }


def cases(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    """Mentions that were ruled on as cases: who is meant, or that nobody is."""
    found = judged_by_article(connection, "mention", Mention)
    articles = fetch(connection, Article, found)
    actors = fetch(connection, Actor, {each.record.actor for judged in found.values() for each in judged})
    for name, judged in found.items():
        for each in judged:
            if each.right is not None and name in articles:
                yield _case(articles[name], each.record, actors if each.right else {})


def _case(article: Article, mention: Mention, actors: Mapping[str, Actor]) -> dict[str, Any]:
    """A case. Words that point back to somebody named before stand with all of the text before them; a mere place is no
    actor."""
    whole = article.text if mention.field == "text" else article.title
    sentence = sentence_around(whole, mention.start, mention.end, mention.field)
    start = sentence.start if mention.kind == "name" else 0
    actor = actors.get(mention.actor) if mention.kind != "place" else None
    return {
        "id": mention.id,
        "text": mention.text,
        "sentence": whole[start : sentence.end],
        "start": mention.start - start,
        "date": article.published[:10] if article.published else None,
        "country": (mention.country or "") if actor else "",
        "sectors": list(mention.sectors) if actor else [],
        "tier": mention.kind if actor or mention.kind == "place" else TRAP,
        "name": actor.name if actor and actor.kind != "state" else None,
    }
