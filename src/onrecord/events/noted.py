"""The notes of a coding and how they become an explanation: `explaining.py` takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from onrecord.events.attached import attached
from onrecord.events.explanation import ClauseWhy, Entry, Governing, Left, Part, Reads, SentenceWhy, Who
from onrecord.grammar import Clause, Sentence
from onrecord.records import Article, Event, Mention

if TYPE_CHECKING:
    from onrecord.events.cast import Cast
    from onrecord.events.resolved import Pairs, Resolved

NO_WORD = "The codebook has no entry for “{word}”."
NO_FIT = "No entry for “{word}” has all its conditions met."
BESIDE = "before the noun"
"""Role of actors that an adjective or noun before the predicate names."""


class ClauseNotes:
    """What was noted of one clause."""

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], Entry] = {}
        self.operators: list[Governing] = []
        self.reads: tuple[Reads, ...] = ()
        self.won = ""
        self.events: list[Event] = []
        self.grounds: list[tuple[str, ...]] = []
        self.left: list[Left] = []


class SentenceNotes:
    """What was noted of one sentence."""

    def __init__(self, sentence: Sentence, cast: Cast, resolved: Resolved, article: Article) -> None:
        self.sentence, self.cast, self.resolved = sentence, cast, resolved
        self.clauses = [ClauseNotes() for _ in sentence.clauses]
        self._letters = article.title if sentence.field == "title" else article.text

    def text(self, start: int, end: int) -> str:
        """The words at these characters of the sentence's field."""
        return self._letters[start:end]

    def predicate(self, clause: Clause) -> str:
        """The words of a clause's predicate."""
        return self.text(clause.start, clause.end)


def unfolded(noted: SentenceNotes) -> SentenceWhy:
    """The notes of a sentence as an explanation."""
    sentence = noted.sentence
    pairs = zip(sentence.clauses, noted.clauses, strict=True)
    return SentenceWhy(
        field=sentence.field,
        start=sentence.start,
        end=sentence.end,
        text=noted.text(sentence.start, sentence.end),
        clauses=tuple(_clause(noted, clause, notes) for clause, notes in pairs),
    )


def _clause(noted: SentenceNotes, clause: Clause, notes: ClauseNotes) -> ClauseWhy:
    return ClauseWhy(
        number=clause.index,
        start=clause.start,
        end=clause.end,
        predicate=noted.predicate(clause),
        words=noted.text(clause.span_start, clause.span_end),
        kind=clause.kind,
        lemma=clause.lemma,
        features=tuple(_features(clause)),
        inside=clause.parent,
        parts=tuple(_parts(noted, clause)),
        entries=tuple(replace(entry, won=notes.won == entry.id) for entry in notes.entries.values()),
        operators=tuple(replace(each, won=_rule(each) == notes.won) for each in notes.operators),
        reads=notes.reads,
        events=tuple(notes.events),
        grounds=tuple(notes.grounds),
        left=tuple(notes.left or _nothing(clause, notes)),
    )


def _nothing(clause: Clause, notes: ClauseNotes) -> Iterator[Left]:
    """Why a clause has no meaning at all."""
    if not notes.events and not notes.reads:
        code, told = ("unmet", NO_FIT) if notes.entries or notes.operators else ("no-entry", NO_WORD)
        yield Left(code, told.format(word=clause.lemma))


def _rule(operator: Governing) -> str | None:
    """The rule of what an operator makes, as the record writes it."""
    if operator.why_not is not None:
        return None
    below = "" if operator.governs is None else f">{operator.governs}"
    return f"{operator.effect}:{operator.word}{below}"


def _features(clause: Clause) -> Iterator[str]:
    """What a clause has that may change its meaning."""
    named = {
        "passive": clause.passive,
        "negated": clause.negated,
        "infinitive": clause.infinitive,
        "under if": clause.condition,
        "with an if": clause.conditioned,
        "question": clause.question,
    }
    if clause.light is not None:
        yield f"light verb {clause.light}"
    if clause.modal is not None:
        yield f"modal {clause.modal}"
    if clause.tense != "none":
        yield f"{clause.tense}{' perfect' if clause.perfect else ''}"
    yield from (name for name, has in named.items() if has)


def _parts(noted: SentenceNotes, clause: Clause) -> Iterator[Part]:
    """The phrases of a clause by role, each once, with whom it stands for."""
    sentence = noted.sentence
    roles = [("subject", phrase) for phrase in clause.subjects]
    roles += [("recipient", phrase) for phrase in clause.recipients]
    roles += [("object", phrase) for phrase in clause.objects]
    for role, number in dict.fromkeys([*roles, *attached(sentence, clause)]):
        phrase = sentence.phrases[number]
        mentions = noted.resolved.within(sentence.field, phrase.full_start, phrase.full_end)
        who = _who(noted.cast.targets(((number,),), ()), mentions)
        yield Part(role, noted.text(phrase.full_start, phrase.full_end), who)
    if clause.kind == "noun" and clause.phrase is not None and clause.light is None:
        phrase = sentence.phrases[clause.phrase]
        mentions = noted.resolved.within(sentence.field, phrase.start, phrase.end)
        if who := _who(noted.cast.modifiers(clause.phrase), mentions):
            yield Part(BESIDE, noted.text(phrase.start, clause.start).strip(), who)


def _who(pairs: Pairs, mentions: Sequence[Mention]) -> tuple[Who, ...]:
    """Actors with the rule of the mention that they were found by."""
    return tuple(
        Who(
            id=actor.id,
            name=actor.name,
            country=actor.country,
            sectors=actor.sectors,
            text=actor.text,
            rule=_rule_of(actor.id, mentions),
            score=score,
        )
        for actor, score in pairs
    )


def _rule_of(actor: str, mentions: Iterable[Mention]) -> str:
    return next((mention.rule for mention in mentions if mention.actor == actor), "group or adjective")
