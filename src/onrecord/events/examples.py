"""The codebook's own sentences: each entry's examples are coded and held against what the entry says of them.

The sentences speak of three invented countries, Ruritania, Freedonia and Sylvania, and nobody else is known in them, so
that what is tested is the codebook and not who is who. "Ruritanian" and "the king of Ruritania" are Ruritania.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.coder import Coder
from onrecord.events.schema import Example, Frame
from onrecord.grammar import Grammar, Sentence
from onrecord.records import Actor, ActorRef, Article, Event, Field, Mention

COUNTRIES: dict[str, str] = {"Ruritania": "RUR", "Freedonia": "FRE", "Sylvania": "SYL"}
"""The invented countries with their codes."""
_NAME = re.compile("|".join(f"{name}n?" for name in COUNTRIES))


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence of an entry: what it must be (`wanted`), what was coded (`coded`), and whether that will do."""

    entry: str
    type: str
    text: str
    wanted: str
    coded: tuple[str, ...]
    right: bool


class InventedActors:
    """Mentions of the invented countries in one article."""

    def __init__(self, article: Article) -> None:
        self.mentions = [_mention(article, found) for found in _NAME.finditer(article.text)]
        self.actors: Mapping[str, Actor] = {}

    def within(self, field: Field, start: int, end: int) -> list[Mention]:
        """All mentions that overlap a stretch."""
        return [m for m in self.mentions if m.field == field and m.start < end and start < m.end]

    def at(self, field: Field, start: int, end: int) -> Mention | None:
        """The last mention that overlaps a stretch."""
        found = self.within(field, start, end)
        return found[-1] if found else None

    def ref(self, mention: Mention) -> ActorRef:
        """The country of a mention."""
        return ActorRef(
            id=mention.actor, name=mention.actor, country=COUNTRIES[mention.actor], text=mention.text
        )

    def members(self, mention: Mention) -> tuple[ActorRef, ...]:
        """No mention is a group."""
        return ()


def _mention(article: Article, found: re.Match[str]) -> Mention:
    name = found.group().removesuffix("n")
    return Mention(
        id=f"men-{found.start()}",
        article=article.id,
        start=found.start(),
        end=found.end(),
        text=found.group(),
        actor=name,
        country=COUNTRIES[name],
    )


def run_examples(codebook: Codebook, grammar: Grammar, entry: str | None = None) -> Iterator[Outcome]:
    """The outcome of each example and each negative, in the order of the files; of one entry, or of those whose id
    begins so, where `entry` is given."""
    coder = Coder(codebook)
    checks = [
        (file.type, frame.id, each)
        for file in codebook.type_files
        for frame in file.frame
        if entry is None or frame.id.startswith(entry)
        for each in _sentences(frame)
    ]
    parsed = grammar.of_texts(_text(each) for _, _, each in checks)
    for (type_, id_, each), sentences in zip(checks, parsed, strict=True):
        yield _outcome(id_, type_, each, _coded(coder, _text(each), sentences))


def coded(coder: Coder, grammar: Grammar, text: str) -> tuple[Event, ...]:
    """The events of one sentence about the invented countries."""
    return _coded(coder, text, grammar.of_text(text))


def _coded(coder: Coder, text: str, sentences: Sequence[Sentence]) -> tuple[Event, ...]:
    article = Article(id="art-example", document="", text=text)
    return coder.code(article, sentences, InventedActors(article), (), ())


def _fits(event: Event, example: Example) -> bool:
    """Whether an event has the source, target and status that an example names."""
    sources, targets = {actor.id for actor in event.sources}, {actor.id for actor in event.targets}
    if event.reciprocal:
        targets |= sources
    return (
        (example.source is None or example.source in sources)
        and (example.target is None or example.target in targets)
        and event.status == example.status
    )


def _sentences(frame: Frame) -> tuple[Example | str, ...]:
    """The sentences of an entry, the negatives last."""
    return (*frame.examples, *frame.negatives)


def _text(each: Example | str) -> str:
    return each if isinstance(each, str) else each.text


def _outcome(entry: str, type_: str, each: Example | str, events: tuple[Event, ...]) -> Outcome:
    """What came of an example, or of a negative, which is its text alone."""
    if not isinstance(each, str):
        wanted = _wanted(type_, each)
        right = any(event.type == type_ and _fits(event, each) for event in events)
    elif type_ == NO_EVENT:
        wanted, right = "nothing", not events
    else:
        wanted, right = f"no {type_}", type_ not in {event.type for event in events}
    told = tuple(_told(event) for event in events)
    return Outcome(entry=entry, type=type_, text=_text(each), wanted=wanted, coded=told, right=right)


def _wanted(type_: str, example: Example) -> str:
    sides = f"{example.source or 'anybody'} → {example.target or 'anybody'}"
    return f"{type_}, {example.status}, {sides}"


def _told(event: Event) -> str:
    sides = [" and ".join(actor.name for actor in side) for side in (event.sources, event.targets) if side]
    return f"{event.type}, {event.status}, {' → '.join(sides)} ({event.rule})"
