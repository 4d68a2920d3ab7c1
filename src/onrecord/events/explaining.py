"""What the coder notes down while it codes, when it is asked why.

The stages of coding tell a `Trace` what they tried and what came of it; nothing here decides anything, and without a
trace nothing is noted. At the end the notes become the plain values of `explanation.py`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from onrecord.events.conditions import Condition, weight_of
from onrecord.events.explanation import Checked, Entry, Governing, Left, Reads, SentenceWhy
from onrecord.events.noted import SentenceNotes, unfolded
from onrecord.records import Article, Event

if TYPE_CHECKING:
    from onrecord.events.cast import Cast
    from onrecord.events.drafts import Draft
    from onrecord.events.meaning import Meaning
    from onrecord.events.noted import ClauseNotes
    from onrecord.events.resolved import Resolved
    from onrecord.events.schema import Operator, Typed
    from onrecord.grammar import Clause, Sentence

REASONS: dict[str, str] = {
    "none": "The entry {rule} says that nothing is coded here.",
    "spoken-for": "“{by}” speaks for it: one event, not two.",
    "venue": "It is where something was said; with whom it was held is not told.",
    "ahead": "It lies ahead of what the sentence tells, and has not been yet.",
    "outcome": "It only tells what came of what stands before it: of one deed, or of a mishap.",
    "unmet": "On what is not done another thing hangs here; that it was refused is not told.",
    "wished": "It is said that somebody should do it, and of nothing that anybody does.",
    "question": "It is asked whether it is so, and not said.",
    "infinitive": "An infinitive that nothing in the codebook governs says what somebody has in mind.",
    "speaker": "It is done by saying it, and who says it is not known.",
    "source": "No actor was found who does it, in the clause or beside it.",
    "target": "No actor was found to whom it is done; {type} is not coded without.",
    "untold": "The entry {rule} needs an article that tells {type} between two sides in other words, too.",
    "home": "All sides are of one country; the entry {rule} asks for two.",
    "itself": "A government deals with itself here.",
    "appeal": "An appeal of who governs to what he governs is no event between two actors.",
    "match": "Words of force, or a side left open, in an article about a match.",
    "rivals": "Firms fight each other for customers only.",
    "countries": "Of nobody here the country is known.",
    "somebody": "The word names somebody here, and no event.",
    "pointed": "It denies what was told before; that is coded as denied instead.",
    "same": "The same event was read from this place already.",
}
"""Why a clause with a meaning gives no event, by the word that the stages give for it."""
POINTED = "what is denied: told before"
"""The ground of an event that a denial points back at."""


class Trace:
    """The notes of one article."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._noted: list[SentenceNotes] = []

    def begin(self, sentence: Sentence, cast: Cast, resolved: Resolved) -> None:
        """From here on the stages read this sentence."""
        self._noted.append(SentenceNotes(sentence, cast, resolved, self._article))

    def tried(
        self, clause: Clause, word: str, typed: Typed, conditions: Iterable[Condition]
    ) -> tuple[Condition, ...]:
        """A frame is held against a clause; gives its conditions back, all of them."""
        seen = tuple(conditions)
        checked = tuple(
            Checked(each.key, tuple(each.wanted), tuple(sorted(each.found)), each.met, each.weight)
            for each in seen
        )
        entry = Entry(
            id=typed.frame.id, type=typed.type, word=word, conditions=checked, weight=weight_of(seen)
        )
        self._of(clause).entries.setdefault((word, typed.frame.id), entry)
        return seen

    def operator(
        self,
        clause: Clause,
        operator: Operator,
        family: str,
        inner: Meaning | None,
        made: Meaning | str,
    ) -> None:
        """An operator is held against a clause: what it makes of what it governs, or why nothing."""
        meaning = None if isinstance(made, str) else made
        tried = Governing(
            effect=operator.effect,
            word=clause.lemma,
            governs=None if inner is None else inner.rule,
            family=family,
            type=None if meaning is None else meaning.type,
            status=None if meaning is None else meaning.status,  # type: ignore[arg-type]
            why_not=made if isinstance(made, str) else None,
        )
        notes = self._of(clause)
        if tried not in notes.operators:
            notes.operators.append(tried)

    def read(self, clause: Clause, rule: str, reads: Iterable[Reads]) -> None:
        """A clause has a meaning: the rule that gave it, what it says as it stands and what it would say."""
        notes = self._of(clause)
        notes.won, notes.reads = rule, tuple(reads)

    def held_back(self, meaning: Meaning, code: str, others: Iterable[Meaning]) -> None:
        """A meaning is no event of its own."""
        speaks = next((other.clause for other in others if meaning.clause in other.consumed), None)
        noted = self._noted[-1]
        by = "" if speaks is None else noted.predicate(noted.sentence.clauses[speaks])
        noted.clauses[meaning.clause].left.append(
            Left(code, REASONS[code].format(rule=meaning.rule, by=by, type=meaning.type))
        )

    def left_out(self, draft: Draft, code: str) -> None:
        """A meaning gives no event, for the reason that a word of `REASONS` names."""
        told = REASONS[code].format(type=draft.meaning.type, rule=draft.root, by="")
        self._in(draft.sentence, draft.meaning).left.append(Left(code, told))

    def coded(self, draft: Draft, event: Event, grounds: tuple[str, ...], *, again: bool) -> None:
        """A meaning gives an event, on these grounds; `again`: one that is there already."""
        if again:
            self.left_out(draft, "same")
            return
        notes = self._in(draft.sentence, draft.meaning)
        notes.events.append(event)
        notes.grounds.append(grounds)

    def denied(self, events: Iterable[Event]) -> None:
        """Events of other clauses are denied here by pointing back at them: noted at the first clause of the denial."""
        for event in events:
            for noted in self._noted:
                if (noted.sentence.field, noted.sentence.start) == (
                    event.sentence.field,
                    event.sentence.start,
                ):
                    clauses = [
                        clause.index for clause in noted.sentence.clauses if clause.end > event.trigger.start
                    ]
                    if clauses:
                        notes = noted.clauses[clauses[0]]
                        notes.events.append(event)
                        notes.grounds.append((POINTED,))

    def given_way(self, gone: Iterable[Event]) -> None:
        """Refusals that turned out to deny what was told before are no events of their own."""
        ids = {event.id for event in gone}
        for notes in (notes for noted in self._noted for notes in noted.clauses):
            kept = [each for each in zip(notes.events, notes.grounds, strict=True) if each[0].id not in ids]
            if len(kept) < len(notes.events):
                notes.events, notes.grounds = [event for event, _ in kept], [grounds for _, grounds in kept]
                notes.left.append(Left("pointed", REASONS["pointed"]))

    def told(self) -> tuple[SentenceWhy, ...]:
        """Everything that was noted, in the order of the text."""
        return tuple(unfolded(noted) for noted in self._noted)

    def _of(self, clause: Clause) -> ClauseNotes:
        return self._noted[-1].clauses[clause.index]

    def _in(self, sentence: Sentence, meaning: Meaning) -> ClauseNotes:
        noted = next(noted for noted in self._noted if noted.sentence is sentence)
        return noted.clauses[meaning.clause]
