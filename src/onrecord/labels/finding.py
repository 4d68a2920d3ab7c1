"""Labels of one article: each loaded description of an actor, with the actor and the voice."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors import Resolution
from onrecord.grammar import Sentence
from onrecord.labels.bearers import Bearers
from onrecord.labels.candidates import Candidate, candidates
from onrecord.labels.scare import scare_quotes
from onrecord.records import (
    ActorRef,
    Article,
    Event,
    Label,
    Mention,
    Statement,
    Voice,
    is_described,
    is_person,
    stable_id,
)
from onrecord.statements import Voices

_OPPOSED = frozenset(("OPP", "REB", "JRN", "CVL", "NGO", "CRM"))
"""Sectors of those in a country whom its government may call names."""


def find_labels(
    article: Article,
    sentences: Sequence[Sentence],
    resolution: Resolution,
    statements: Sequence[Statement],
    events: Sequence[Event],
) -> tuple[Label, ...]:
    """Descriptions of actors that carry a judgement or take a side, in the order of the article, headline first.

    A description of which nobody can be told whom it describes is left out. The voice is the innermost statement whose
    content holds the words, and whose speaker is not described itself; without one it is the outlet's own. Text and
    headline lean on each other: a headline that names nobody is told from the text.
    """
    bearers = Bearers(resolution, events)
    speaking = _speaking(statements)
    voices = Voices(speaking)
    found = [
        candidate
        for sentence in sentences
        for candidate in candidates(sentence)
        if not _in_name(resolution, candidate)
    ]
    title = [candidate for candidate in found if candidate.sentence.field == "title"]
    text = [candidate for candidate in found if candidate.sentence.field == "text"]
    labels: dict[str, Label] = {}
    for candidate, lean in (*((each, False) for each in title), *((each, True) for each in (*text, *title))):
        voice = voices.voice(candidate.sentence.field, candidate.start, candidate.end)
        actor = bearers.of(candidate, voice, lean=lean)
        if actor is not None:
            others = Voices(each for each in speaking if not _of_itself(each, actor))
            voice = others.voice(candidate.sentence.field, candidate.start, candidate.end)
            label = _label(article, candidate, actor, voice)
            labels.setdefault(label.id, label)
    taken = [(label.field, label.start, label.end) for label in labels.values()]
    for label in scare_quotes(article, sentences, resolution, statements):
        if not any(
            field == label.field and start < label.end and label.start < end for field, start, end in taken
        ):
            labels.setdefault(label.id, label)
    return tuple(sorted(labels.values(), key=lambda each: (each.field != "title", each.start, each.end)))


def _in_name(resolution: Resolution, candidate: Candidate) -> bool:
    """Whether the loaded word is part of a known name: nobody judges who writes "the Young Patriots" or "the
    International Criminal Court"; "the Zionist regime", with its noun written small, is a name that judges."""
    field, start, end = candidate.sentence.field, candidate.start, candidate.end
    ends = [word for word in candidate.sentence.words if word.start == start or word.end == end]
    capital = field == "text" and bool(ends) and all(word.text[:1].isupper() for word in ends)
    if candidate.group.category != "esteem" and not capital:
        return False
    return any(
        mention.kind == "name"
        and mention.start <= start
        and end <= mention.end
        and not is_described(mention.actor)
        and not _is_title(mention, start, end)
        for mention in resolution.within(field, start, end)
    )


def _is_title(mention: Mention, start: int, end: int) -> bool:
    """Whether the loaded word opens a mention that goes on with a name: "Dictator Kim Jong Un"."""
    return mention.start == start and end < mention.end and is_person(mention.actor)


def _speaking(statements: Sequence[Statement]) -> list[Statement]:
    """Those whose words a label may be: the speaker is named, or the words are quoted."""
    return [each for each in statements if each.source_text or each.form != "indirect"]


def _of_itself(statement: Statement, actor: ActorRef) -> bool:
    """Whether a side would call itself so in words that are not quoted: these are then the words of who reports it
    ("Moscow gave its word that its aggression was over")."""
    speaker = statement.speaker
    named = "+named" in statement.rule or "+object" in statement.rule
    if named and speaker is not None and _OPPOSED & {*actor.sectors} and not _OPPOSED & {*speaker.sectors}:
        return False  # a government that lists a blogger of its country as a terrorist
    return (
        statement.form == "indirect"
        and speaker is not None
        and speaker.country is not None
        and speaker.country == actor.country
    )


def _label(article: Article, candidate: Candidate, actor: ActorRef, voice: Voice | None) -> Label:
    field = candidate.sentence.field
    text = article.title if field == "title" else article.text
    return Label(
        id=stable_id("label", article.id, field, candidate.start, candidate.end),
        article=article.id,
        start=candidate.start,
        end=candidate.end,
        term=text[candidate.start : candidate.end],
        actor=actor,
        field=field,
        category=candidate.group.category,
        voice=voice,
        rule=candidate.group.rule,
    )
