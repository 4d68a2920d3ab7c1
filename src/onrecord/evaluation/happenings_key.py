"""Readings whose events are made from the key, so that linking is measured by itself.

Every report of the key becomes one event in the article as onrecord read it. What the key tells is taken from it: type
(the one that the coder gave there, where the key allows it, else the first that the key allows), sides (of several
doers those whom the sentence names, if it names any), status, voice. What it does not tell comes from the coder's event
at the same words, as far as there is one: trigger, date, mode, rule, whether it is an overture, and who of equal sides
comes first (not that the coder filled a side in, for the key knows it); else the evidence itself is the trigger, the
event has no rule, and its date is the day that the evidence names. The day that the key gives a happening
is not used: it would tell which events are one. A report whose words cannot be found in the article (letters that were
repaired) gives no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import get_args

from msgspec.structs import replace

from onrecord.dates import Context, find, resolve
from onrecord.evaluation.happenings_gold import Pack, PackHappening, PackReport
from onrecord.evaluation.happenings_run import Named
from onrecord.evaluation.happenings_text import Surface, naming_words
from onrecord.event_rules import without_way
from onrecord.events.adjectives import state_ref
from onrecord.linking.profiles import day_number
from onrecord.reading import Reading
from onrecord.records import (
    Actor,
    ActorRef,
    DateValue,
    Event,
    Evidence,
    Field,
    Mention,
    Statement,
    Status,
    Voice,
    stable_id,
)

_END = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(]?[A-Z])|\n")
"""Where a sentence ends, for words in which the coder found nothing and so no sentence is known."""

_STATUSES: dict[str, Status] = {status: status for status in get_args(Status)}


def with_key_events(readings: Iterable[Reading], packs: Iterable[Pack]) -> list[Reading]:
    """The readings of the packs' articles with the events of the key in place of the coder's."""
    home = {article.id: pack for pack in packs for article in pack.articles}
    return [
        replace(each, events=tuple(_events(each, home[name])))
        for each in readings
        if (name := each.article.external_id or "") in home
    ]


def _events(reading: Reading, pack: Pack) -> Iterator[Event]:
    surface = Surface(reading.article.title, reading.article.text)
    for number, (happening, report) in enumerate(pack.reports):
        if report.article != reading.article.external_id:
            continue
        evidence = _evidence(surface, report.evidence)
        if evidence is not None:
            yield _event(reading, happening, report, evidence, f"{pack.story} {happening.id} {number}")


def _evidence(surface: Surface, words: str) -> Evidence | None:
    """The first place of the words, in the headline or the text."""
    spans = surface.spans(words)
    if not spans:
        return None
    start, end = spans[0]
    field: Field = "title" if end <= len(surface.title) else "text"
    base = 0 if field == "title" else len(surface.title) + 1
    held = surface.title if field == "title" else surface.text
    return Evidence(start=start - base, end=end - base, text=held[start - base : end - base], field=field)


def _event(
    reading: Reading, happening: PackHappening, report: PackReport, evidence: Evidence, name: str
) -> Event:
    near = _nearest(reading.events, happening, evidence)
    base = near or _bare(reading, evidence)
    fits = base.type in happening.types
    sources = _side(reading, base.sentence, happening.source, happening.source_name, not happening.reciprocal)
    targets = _side(reading, base.sentence, happening.target, happening.target_name, False)
    return replace(
        base,
        id=stable_id("evt", "key", name),
        type=base.type if fits else happening.types[0],
        mode=base.mode if fits else None,
        sources=_as_told(sources + targets, near, base.sentence) if happening.reciprocal else sources,
        targets=() if happening.reciprocal else targets,
        reciprocal=happening.reciprocal,
        status=_STATUSES[report.status],
        date=base.date if base.date.value else _date(reading, report, evidence),
        by=_voice(reading.statements, report.by, base.sentence),
        overture=base.overture and fits,
        rule=without_way(base.rule) if fits else "",
    )


def _nearest(events: Sequence[Event], happening: PackHappening, evidence: Evidence) -> Event | None:
    """The event whose trigger stands in the evidence: of a type that the key allows before others, then the first."""
    inside = [
        each
        for each in events
        if each.trigger.field == evidence.field
        and evidence.start <= each.trigger.start
        and each.trigger.end <= evidence.end
    ]
    return min(
        inside, key=lambda each: (each.type not in happening.types, each.trigger.start, each.id), default=None
    )


def _bare(reading: Reading, evidence: Evidence) -> Event:
    """An event of the evidence alone, in the sentence around it."""
    article = reading.article
    return Event(
        id="",
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        sentence=_sentence(reading, evidence),
        trigger=evidence,
        type="",
    )


def _sentence(reading: Reading, evidence: Evidence) -> Evidence:
    """The stretch between two stops that holds the evidence; a headline whole."""
    whole = getattr(reading.article, evidence.field)
    ends = [match.end() for match in _END.finditer(whole)] if evidence.field == "text" else []
    start = max((end for end in ends if end <= evidence.start), default=0)
    stop = min((end for end in ends if end >= evidence.end), default=len(whole))
    text = whole[start:stop].rstrip()
    return Evidence(start=start, end=start + len(text), text=text, field=evidence.field)


def _side(
    reading: Reading, sentence: Evidence, codes: Sequence[str], pattern: str | None, told: bool
) -> tuple[ActorRef, ...]:
    """Who stands on a side of the key, one of each country: the first whom the sentence names, else the article (rebels
    are not their state), else the state. With `told` only those whom the sentence names, if it
    names any."""
    refs = {actor.id: actor for actor in reading.actors}
    found: dict[str, ActorRef] = {}
    here: set[str] = set()
    for mention in sorted(reading.mentions, key=lambda each: not _inside(each, sentence)):
        actor = refs.get(mention.actor)
        if actor is not None and mention.country in codes:
            ref = _ref(actor, mention)
            if pattern is None or Named((ref.name, ref.text), frozenset()).fits(pattern):
                found.setdefault(str(mention.country), ref)
                if _inside(mention, sentence):
                    here.add(str(mention.country))
    listed = [code for code in codes if code in here]
    return tuple(
        found.get(code) or state_ref(code) or ActorRef(id=code, name=code, country=code)
        for code in (listed if listed and told else codes)
    )


def _as_told(refs: Sequence[ActorRef], near: Event | None, sentence: Evidence) -> tuple[ActorRef, ...]:
    """Sides without an order of their own: as the coder has them at these words, then as the sentence names them."""
    first = [ref.country for ref in (*near.sources, *near.targets)] if near else []
    places = {ref.id: sentence.text.find(ref.text) if ref.text else -1 for ref in refs}

    def place(ref: ActorRef) -> tuple[int, bool, int]:
        coded = first.index(ref.country) if ref.country in first else len(first)
        return coded, places[ref.id] < 0, places[ref.id]

    return tuple(sorted(refs, key=place))


def _date(reading: Reading, report: PackReport, evidence: Evidence) -> DateValue:
    """The date that stands in the evidence, read beside the day of publication; the first of several."""
    published = day_number(reading.article.published)
    context = Context(
        published=date.fromordinal(published) if published else None,
        leaning="future" if report.status in ("planned", "conditional", "possible") else "past",
    )
    read = (
        resolve(each.expression, evidence.text[each.start : each.end], context)
        for each in find(evidence.text)
    )
    return next((each for each in read if each.precision == "day"), DateValue())


def _inside(mention: Mention, sentence: Evidence) -> bool:
    same = mention.field == sentence.field
    return same and sentence.start <= mention.start and mention.end <= sentence.end


def _ref(actor: Actor, mention: Mention) -> ActorRef:
    return ActorRef(
        id=actor.id,
        name=actor.name,
        country=mention.country,
        sectors=mention.sectors or actor.sectors,
        text=mention.text,
        role_text=mention.role_text,
    )


def _voice(statements: Iterable[Statement], name: str | None, sentence: Evidence) -> Voice | None:
    """The voice that the key names: a statement of that sentence, else one made of the name."""
    if name is None:
        return None
    said = next(
        (
            each
            for each in statements
            if each.sentence is not None
            and (each.sentence.field, each.sentence.start) == (sentence.field, sentence.start)
            and naming_words(each.source_text) & naming_words(name)
        ),
        None,
    )
    if said is None:
        return Voice(statement=stable_id("statement", name), source_text=name)
    return Voice(statement=said.id, speaker=said.speaker, source_text=said.source_text)
