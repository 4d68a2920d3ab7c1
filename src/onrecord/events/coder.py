"""Clauses + actors + statements + dates -> events."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.dates import TimeMention, time_of_clause
from onrecord.events.cast import Cast, Pairs, Resolved
from onrecord.events.codebook import Codebook
from onrecord.events.contexts import ContextFinder
from onrecord.events.implied import Surroundings
from onrecord.events.interpreting import Interpreter
from onrecord.events.matching import Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.voices import Voices
from onrecord.grammar import Clause, Sentence
from onrecord.records import ActorRef, Article, DateValue, Event, Evidence, Statement, Voice, stable_id

_PLAIN_FIT = 0.7
"""Score of a frame that asks for nothing but its word; each condition that is met adds `_PER_CONDITION`."""
_PER_CONDITION = 0.07
_BEST_FIT = 0.95
_NOMINAL = 0.9
"""Factor for a noun that names an event without a light verb: often background rather than news."""
_IMPLIED = "no target is named in the clause; taken from beside it"
_NO_TIME = DateValue(reason="no expression of time in the clause")


class _Roles(msgspec.Struct, frozen=True, kw_only=True):
    sources: Pairs
    targets: Pairs = ()
    reciprocal: bool = False
    implied: bool = False


class _Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article besides its sentences."""

    cast: Cast
    voices: Voices
    times: Sequence[TimeMention]
    around: Surroundings


class Coder:
    """Codes articles with one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._book = codebook
        self._matcher = Matcher(codebook)
        self._contexts = ContextFinder(codebook)

    def code(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        resolved: Resolved,
        statements: Sequence[Statement],
        times: Sequence[TimeMention],
    ) -> tuple[Event, ...]:
        """All events of an article, in the order of the text; events without an actor as source are not coded."""
        voices, around = Voices(statements), Surroundings(sentences, resolved)
        events: dict[str, Event] = {}
        for sentence in sentences:
            reading = _Reading(cast=Cast(sentence, resolved), voices=voices, times=times, around=around)
            for meaning in Interpreter(self._book, self._matcher, sentence).meanings():
                event = self._event(article, sentence, meaning, reading)
                if event is not None:
                    events.setdefault(event.id, event)
        return tuple(events.values())

    def _event(
        self, article: Article, sentence: Sentence, meaning: Meaning, reading: _Reading
    ) -> Event | None:
        clause = sentence.clauses[meaning.clause]
        voice, denied = reading.voices.of(sentence.field, clause.start, clause.end)
        roles = self._roles(sentence, clause, meaning, voice, reading)
        if roles is None:
            return None
        type_ = self._book.types[meaning.type]
        time = time_of_clause(sentence, clause.index, reading.times)
        ids = [",".join(reference.id for reference, _ in side) for side in (roles.sources, roles.targets)]
        return Event(
            id=stable_id("evt", article.id, sentence.field, clause.start, clause.end, meaning.type, *ids),
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            sentence=_evidence(article, sentence, sentence.start, sentence.end),
            trigger=_evidence(article, sentence, clause.start, clause.end),
            type=meaning.type,
            mode=meaning.mode,
            contexts=self._contexts.of(sentence, clause, meaning.contexts),
            intensity=type_.modes.get(meaning.mode or "", type_.score),
            quad=type_.quad,
            sources=tuple(reference for reference, _ in roles.sources),
            targets=tuple(reference for reference, _ in roles.targets),
            reciprocal=roles.reciprocal,
            date=_NO_TIME if time is None else time.value,
            place=_place(sentence, clause, reading.cast, roles),
            status="denied" if denied and meaning.status == "reported" else meaning.status,  # type: ignore[arg-type]
            by=voice,
            overture=meaning.overture,
            rule=meaning.rule if not roles.implied else f"{meaning.rule}~near",
            score=self._score(clause, meaning, [*roles.sources, *roles.targets]),
            reason=_IMPLIED if roles.implied else None,
        )

    def _roles(
        self, sentence: Sentence, clause: Clause, meaning: Meaning, voice: Voice | None, reading: _Reading
    ) -> _Roles | None:
        """Who does it to whom, or None where somebody it needs is not named."""
        cast = reading.cast
        sources = cast.sources(meaning.sources) or self._from_modifiers(sentence, clause, cast)
        if not sources:
            return None
        targets = cast.targets(meaning.targets, sources)
        implied = not targets and self._wants_target(meaning, len(sources))
        if implied:
            targets = reading.around.other_side(sentence, clause, sources, voice)
        if not self._complete(meaning, len(sources), len(targets)):
            return None
        if _reciprocal(meaning, len(sources), len(targets)):
            return _Roles(sources=sources + targets, reciprocal=True, implied=implied)
        return _Roles(sources=sources, targets=targets, implied=implied)

    def _complete(self, meaning: Meaning, sources: int, targets: int) -> bool:
        """Whether an event has whom it needs: a target, a second side, or a type that may stand alone."""
        if targets or _reciprocal(meaning, sources, targets):
            return True
        return self._book.types[meaning.type].alone and not meaning.needs_target

    def _wants_target(self, meaning: Meaning, sources: int) -> bool:
        implied = self._book.types[meaning.type].implied and not meaning.needs_target
        return implied and not _reciprocal(meaning, sources, 0)

    @staticmethod
    def _from_modifiers(sentence: Sentence, clause: Clause, cast: Cast) -> Pairs:
        """ "a Russian attack": who does it stands in the noun's own phrase."""
        if clause.kind != "noun" or clause.phrase is None or clause.light is not None:
            return ()
        return cast.modifiers(clause.phrase)

    @staticmethod
    def _score(clause: Clause, meaning: Meaning, actors: list[tuple[ActorRef, float]]) -> float:
        fit = min(_BEST_FIT, _PLAIN_FIT + _PER_CONDITION * meaning.weight)
        if clause.kind == "noun" and clause.light is None:
            fit *= _NOMINAL
        return round(fit * min((score for _, score in actors), default=1.0), 3)


def _reciprocal(meaning: Meaning, sources: int, targets: int) -> bool:
    """Talks put both sides in the sources; what is signed or agreed does where it names no other side."""
    if meaning.reciprocal and meaning.type == "CONSULT":
        return sources + targets > 1
    return (meaning.reciprocal or meaning.mutual) and sources > 1 and not targets


def _evidence(article: Article, sentence: Sentence, start: int, end: int) -> Evidence:
    text = article.title if sentence.field == "title" else article.text
    return Evidence(start=start, end=end, text=text[start:end], field=sentence.field)


def _place(sentence: Sentence, clause: Clause, cast: Cast, roles: _Roles) -> str | None:
    """Where it happened, as the clause names it: a place that is not the target itself."""
    sides = {reference.id for reference, _ in roles.targets}
    for item in clause.attachments:
        place = cast.place(item.phrase) if item.prep in ("in", "at", "near") else None
        if place is not None and place.actor not in sides:
            return place.text
    return None
