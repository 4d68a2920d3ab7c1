"""A piece of a reading told under made-up names: its words, and its records' spans where those words stand."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from msgspec.structs import replace

from onrecord.evaluation.pieces import Piece, moved
from onrecord.evaluation.renaming import WORD, World
from onrecord.records import Event, Evidence, Label, Mention, Statement, Voice


def renamed(piece: Piece, world: World) -> Piece:
    """A piece in the words of a world, its spans where those words stand."""
    text, olds, news = _rewritten(piece.text, world)

    def to(at: int) -> int:
        """Where a character stands now. Spans begin and end with words, so that only their ends are looked up."""
        number = bisect_right(olds, at) - 1
        return min(
            news[number] + at - olds[number], news[number + 1] if number + 1 < len(news) else len(text)
        )

    return Piece(
        text=text,
        field=piece.field,
        mentions=tuple(_mention(each, to, world, text) for each in piece.mentions),
        statements=tuple(_statement(each, to, world, text) for each in piece.statements),
        events=tuple(_event(each, to, world, text) for each in piece.events),
        labels=tuple(_label(each, to, world, text) for each in piece.labels),
        actors=tuple(world.actor(each) for each in piece.actors),
    )


def _rewritten(text: str, world: World) -> tuple[str, list[int], list[int]]:
    """The text, and places in the old one (ends of words, in order) with where they are in the new one."""
    parts, olds, news = [], [0], [0]
    at = length = 0
    for found in WORD.finditer(text):
        word = world[found[0]]
        length += found.start() - at
        parts += [text[at : found.start()], word]
        olds.append(found.start())
        news.append(length)
        at = found.end()
        length += len(word)
        olds.append(at)
        news.append(length)
    return "".join((*parts, text[at:])), olds, news


def _mention(record: Mention, to: Any, world: World, text: str) -> Mention:  # noqa: ANN401
    start, end = to(record.start), to(record.end)
    return replace(
        record,
        start=start,
        end=end,
        text=text[start:end],
        actor=world.actor_id(record.actor),
        role_text=world.text(record.role_text) if record.role_text else None,
        country=world.code(record.country),
        candidates=tuple(world.actor_id(each) for each in record.candidates),
    )


def _statement(record: Statement, to: Any, world: World, text: str) -> Statement:  # noqa: ANN401
    return moved(
        replace(record, sentence=_told(record.sentence, to, text)) if record.sentence else record,
        to,
        content_text=world.text(record.content_text),
        source_text=world.text(record.source_text),
        cue_text=world.text(record.cue_text),
        speaker=world.ref(record.speaker) if record.speaker else None,
        addressees=tuple(world.ref(each) for each in record.addressees),
        occasion=world.text(record.occasion) if record.occasion else None,
        date=world.date(record.date),
    )


def _event(record: Event, to: Any, world: World, text: str) -> Event:  # noqa: ANN401
    return moved(
        replace(
            record,
            sentence=_told(record.sentence, to, text),
            trigger=_told(record.trigger, to, text),
        ),
        to,
        sources=tuple(world.ref(each) for each in record.sources),
        targets=tuple(world.ref(each) for each in record.targets),
        date=world.date(record.date),
        place=world.text(record.place) if record.place else None,
        by=_voice(record.by, world),
    )


def _label(record: Label, to: Any, world: World, text: str) -> Label:  # noqa: ANN401
    start, end = to(record.start), to(record.end)
    return replace(
        record,
        start=start,
        end=end,
        term=text[start:end],
        actor=world.ref(record.actor) if record.actor else None,
        voice=_voice(record.voice, world),
    )


def _told(evidence: Evidence, to: Any, text: str) -> Evidence:  # noqa: ANN401
    """Evidence with its words now and its places still to be moved."""
    return replace(evidence, text=text[to(evidence.start) : to(evidence.end)])


def _voice(voice: Voice | None, world: World) -> Voice | None:
    if voice is None:
        return None
    speaker = world.ref(voice.speaker) if voice.speaker else None
    return replace(voice, speaker=speaker, source_text=world.text(voice.source_text))
