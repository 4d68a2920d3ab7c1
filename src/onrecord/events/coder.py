"""Clauses + actors + statements + dates -> events."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dates import TimeMention, time_of_clause
from onrecord.events.cast import Cast, Pairs, Resolved
from onrecord.events.codebook import Codebook
from onrecord.events.contexts import ContextFinder
from onrecord.events.implied import Surroundings
from onrecord.events.interpreting import Interpreter
from onrecord.events.matching import Matcher
from onrecord.events.meaning import Meaning
from onrecord.grammar import Clause, Sentence
from onrecord.records import ActorRef, Article, DateValue, Event, Evidence, Statement, Voice, stable_id

_PLAIN_FIT = 0.7
"""Score of a frame that asks for nothing but its word; each condition that is met adds `_PER_CONDITION`."""
_PER_CONDITION = 0.07
_BEST_FIT = 0.95
_NOMINAL = 0.9
"""Factor for a noun that names an event without a light verb: often background rather than news."""
_NO_TIME = DateValue(reason="no expression of time in the clause")
_DENYING = frozenset({"denies"})


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
            cast = Cast(sentence, resolved)
            for meaning in Interpreter(self._book, self._matcher, sentence).meanings():
                event = self._event(article, sentence, meaning, cast, voices, times, around)
                if event is not None:
                    events.setdefault(event.id, event)
        return tuple(events.values())

    def _event(
        self,
        article: Article,
        sentence: Sentence,
        meaning: Meaning,
        cast: Cast,
        voices: Voices,
        times: Sequence[TimeMention],
        around: Surroundings,
    ) -> Event | None:
        clause = sentence.clauses[meaning.clause]
        sources = cast.sources(meaning.sources) or self._from_modifiers(sentence, clause, cast)
        targets = cast.targets(meaning.targets, sources)
        voice, denied = voices.of(sentence.field, clause.start, clause.end)
        rule = meaning.rule
        if sources and not targets and self._wants_target(meaning, len(sources)):
            targets = around.other_side(sentence, clause, sources, voice)
            rule = f"{rule}~near"
        if not sources or not self._complete(meaning, len(sources), len(targets)):
            return None
        text = article.title if sentence.field == "title" else article.text
        trigger = Evidence(
            start=clause.start, end=clause.end, text=text[clause.start : clause.end], field=sentence.field
        )
        type_ = self._book.types[meaning.type]
        reciprocal = _reciprocal(meaning, len(sources), len(targets))
        if reciprocal:
            sources, targets = sources + targets, ()
        time = time_of_clause(sentence, clause.index, times)
        ids = [",".join(reference.id for reference, _ in side) for side in (sources, targets)]
        return Event(
            id=stable_id("evt", article.id, sentence.field, clause.start, clause.end, meaning.type, *ids),
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            sentence=Evidence(
                start=sentence.start,
                end=sentence.end,
                text=text[sentence.start : sentence.end],
                field=sentence.field,
            ),
            trigger=trigger,
            type=meaning.type,
            mode=meaning.mode,
            contexts=self._contexts.of(sentence, clause, meaning.contexts),
            intensity=type_.modes.get(meaning.mode or "", type_.score),
            quad=type_.quad,
            sources=tuple(reference for reference, _ in sources),
            targets=tuple(reference for reference, _ in targets),
            reciprocal=reciprocal,
            date=_NO_TIME if time is None else time.value,
            place=_place(sentence, clause, text, meaning),
            status="denied" if denied and meaning.status == "reported" else meaning.status,  # type: ignore[arg-type]
            by=voice,
            overture=meaning.overture,
            rule=rule,
            score=self._score(clause, meaning, [*sources, *targets]),
        )

    def _complete(self, meaning: Meaning, sources: int, targets: int) -> bool:
        """Whether an event has whom it needs: a target, a second side, or a type that may stand alone."""
        if targets or _reciprocal(meaning, sources, targets):
            return True
        return self._book.types[meaning.type].alone and not meaning.needs_target

    def _wants_target(self, meaning: Meaning, sources: int) -> bool:
        implied = self._book.types[meaning.type].implied and not meaning.needs_target
        return implied and not self._complete(meaning, sources, 0)

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


class Voices:
    """Whose words a stretch of an article is: the innermost statement whose content holds it."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self._contents = [
            (span.start, span.end, statement) for statement in statements for span in statement.content
        ]

    def of(self, field: str, start: int, end: int) -> tuple[Voice | None, bool]:
        """The voice, and whether its speaker denies what stands there."""
        holding = [
            (high - low, statement)
            for low, high, statement in self._contents
            if statement.field == field and low <= start and end <= high
        ]
        if not holding:
            return None, False
        _, statement = min(holding, key=lambda item: (item[0], item[1].id))
        voice = Voice(statement=statement.id, speaker=statement.speaker, source_text=statement.source_text)
        return voice, statement.stance in _DENYING


def _place(sentence: Sentence, clause: Clause, text: str, meaning: Meaning) -> str | None:
    for item in clause.attachments:
        phrase = sentence.phrases[item.phrase]
        if (
            item.prep in ("in", "at", "near")
            and phrase.kind == "proper"
            and not any(item.phrase in group for group in meaning.targets[:1])
        ):
            return text[phrase.start : phrase.end]
    return None
