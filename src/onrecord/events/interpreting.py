"""Clause -> what it says that somebody does: a frame's type, changed by what governs it.

An operator ("refuse to", "call off", "offer") reads what it governs first and applies an effect to it
(`governing.py`); then the clause's own negation and modality are applied. The result names phrases, not yet actors.
"""

from __future__ import annotations

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.conditions import attached
from onrecord.events.governing import Operators, nominal_clauses
from onrecord.events.matching import Fit, Groups, Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.otherwise import readings
from onrecord.events.spoken import asks_nobody, had_better, is_venue, named_thing, told_by
from onrecord.events.standing import (
    LEFT_OPEN,
    covered,
    each_other,
    effect_around,
    has_condition,
    has_nothing_to_do,
    is_asked,
    is_imagined,
    is_open,
    lacks,
    lies_ahead,
    light_verb_of,
    only_named,
)
from onrecord.grammar import Clause, Sentence

_POSSIBLE = frozenset({"may", "might", "could", "can"})
_PLANNED = frozenset({"will", "shall", "would"})
_WILLED = frozenset({"will", "shall", "would", "can", "could"})
"""Negated, these and the plain present say that somebody does not want to: "will not lift", "does not recognise"."""
_WISHED = frozenset({"should", "must", "ought", "need"})
_ASKED = frozenset({"must", "should", "ought"})
_REQUEST = "REQUEST"
"""Type of what is asked by saying that somebody must do it."""
_VISIT = "visit"
"""Mode of a journey to somebody."""
_MEETING = frozenset({"meet", "see", "confer", "negotiate", "talk", "speak", "consult"})
_DEPTH = 6
"""Operators over operators that are followed ("agreed to try to stop …"); deeper ones are left as they are."""


class Interpreter:
    """Reads the clauses of one sentence."""

    def __init__(self, codebook: Codebook, matcher: Matcher, sentence: Sentence) -> None:
        self._book, self._matcher, self._sentence = codebook, matcher, sentence
        self._known: dict[int, Meaning | None] = {}
        self._nominal = nominal_clauses(sentence)
        self._trace = matcher.trace
        self._operators = Operators(codebook, matcher, sentence, self.read, self._of_fit)

    def meanings(self) -> list[Meaning]:
        """What the sentence says, one meaning for each clause that is not spoken for by another."""
        found = [meaning for clause in self._sentence.clauses if (meaning := self.read(clause)) is not None]
        consumed = {number for meaning in found for number in meaning.consumed}
        placed = [self._in_its_place(meaning) for meaning in found]
        why_not = {meaning.clause: self._held_back(meaning, consumed) for meaning in placed}
        stands = {meaning.clause for meaning in found if why_not[meaning.clause] is None}
        stands.update(number for meaning in found if meaning.clause in stands for number in meaning.consumed)
        also = self._also_governed(found, stands)
        replaced = {meaning.clause for meaning in also}
        kept = []
        for meaning in placed:
            reason = why_not[meaning.clause]
            if meaning.clause in replaced:
                continue
            if reason is None:
                kept.append(meaning)
            elif self._trace is not None:
                self._trace.held_back(meaning, reason, found)
        return sorted([*kept, *also, *self._asked(consumed)], key=lambda meaning: meaning.clause)

    def _in_its_place(self, meaning: Meaning) -> Meaning:
        """A meaning with the status that the words around its clause give it."""
        clause = self._sentence.clauses[meaning.clause]
        if meaning.status != "reported" or clause.parent is None:
            return meaning
        if is_open(self._sentence, clause):
            return msgspec.structs.replace(meaning, status="possible")
        if is_imagined(self._sentence, clause):
            return msgspec.structs.replace(meaning, status="conditional")
        outer = self._known.get(clause.parent)
        effect = effect_around(
            self._sentence, clause, planned=outer is not None and outer.status == "planned"
        )
        if effect == "deny" and (sources := has_nothing_to_do(self._sentence, clause)):
            meaning = msgspec.structs.replace(meaning, sources=(sources,))
        return meaning if effect is None else self._through(meaning, effect)

    def _held_back(self, meaning: Meaning, spoken_for: set[int]) -> str | None:
        """Why a meaning is no event of its own, as a word of `explaining.REASONS`; None where it is one."""
        if meaning.type == NO_EVENT:
            return "none"
        if meaning.clause in spoken_for:
            return "spoken-for"
        clause = self._sentence.clauses[meaning.clause]
        if clause.modal in _WISHED and not clause.passive and meaning.rule.startswith("possible>"):
            return "wished"
        if is_asked(self._sentence, clause):
            return "question"
        if lies_ahead(self._sentence, clause):
            return "ahead"
        if meaning.type == "CONSULT" and is_venue(self._sentence, clause):
            return "venue"
        return "infinitive" if only_named(self._sentence, clause) else None

    def _asked(self, consumed: set[int]) -> list[Meaning]:
        """What somebody must do who is told so: asked by whoever says the clause, if anybody does."""
        found = []
        for clause in self._sentence.clauses:
            modal = "should" if had_better(self._sentence, clause) else clause.modal
            asks = modal in _ASKED and clause.kind == "verb" and not clause.condition
            told = clause.subjects and not clause.passive and not asks_nobody(self._sentence, clause)
            if asks and told and clause.index not in consumed:
                found.append(
                    Meaning(
                        clause=clause.index,
                        type=_REQUEST,
                        speaker=True,
                        needs_target=True,
                        targets=(clause.subjects,),
                        rule=f"request:{modal}",
                    )
                )
        return [] if _REQUEST not in self._book.types else found

    def _also_governed(self, found: list[Meaning], stands: set[int]) -> list[Meaning]:
        """Meanings of verbs coordinated with one that is governed: "agreed to free the sailors and reopen the
        border". `stands`: clauses that are told of, by themselves or by what speaks for them."""
        governors = {
            meaning.governed: meaning.clause
            for meaning in found
            if meaning.governed is not None and meaning.clause in stands
        }
        more = []
        for clause in self._sentence.clauses:
            if clause.parent is None or clause.relation != "conjunct" or not clause.subject_shared:
                continue
            outer = governors.get(clause.parent)
            if outer is None:
                continue
            governor = self._sentence.clauses[outer]
            kinds = [item for item in governor.complements if item.clause == clause.parent]
            if kinds:
                alike = msgspec.structs.replace(kinds[0], clause=clause.index)
                meaning = self._operators.governed(
                    msgspec.structs.replace(governor, complements=(alike,), objects=()), 0
                )
                if meaning is not None and meaning.governed is not None and meaning.weight:
                    own = self._own_features(governor, meaning)
                    more.append(msgspec.structs.replace(own, clause=clause.index))
        return more

    def read(self, clause: Clause, depth: int = 0) -> Meaning | None:
        """The meaning of one clause, or None when the codebook has nothing to say of it."""
        if clause.index not in self._known:
            self._known[clause.index] = None  # a clause cannot govern itself
            self._known[clause.index] = self._read(clause, depth)
        return self._known[clause.index]

    def _read(self, clause: Clause, depth: int) -> Meaning | None:
        fit = self._matcher.best(self._sentence, clause)
        meaning = None
        if fit is None or fit.weight < 2:
            meaning = self._operators.governed(clause, depth) if depth < _DEPTH else None
        if meaning is None and fit is not None:
            meaning = self._of_fit(clause, fit)
            if fit.typed.frame.future:
                meaning = self._through(meaning, "plan")
        if meaning is None:
            return None
        read = self._own_features(clause, meaning)
        if self._trace is not None:
            reads = readings(clause, meaning, read, self._own_features, self._said)
            self._trace.read(clause, meaning.rule, reads)
        return read

    def _of_fit(self, clause: Clause, fit: Fit) -> Meaning:
        frame = fit.typed.frame
        naming, named = named_thing(self._sentence, clause)
        return Meaning(
            clause=clause.index,
            type=fit.typed.type,
            mode=frame.mode,
            contexts=frame.contexts,
            sources=fit.sources,
            targets=(*self._to_be_met(clause, fit), *fit.targets, *((named,) if named else ())),
            reciprocal=frame.reciprocal or each_other(self._sentence, fit.targets),
            mutual=clause.lemma == "agree",
            speaker="speaker" in frame.source,
            placed="where" in frame.source,
            negation_told=bool(frame.negated) and self._book.family(fit.typed.type) == "verbal",
            overture=frame.overture,
            needs_target=frame.needs_target,
            abroad=frame.abroad,
            told=frame.told,
            rule=frame.id,
            weight=fit.weight,
            rivals=fit.rivals,
            consumed=(
                *(covered(self._sentence, clause) if frame.covers else ()),
                *naming,
                *(
                    self._nouns_spoken_for(clause, fit)
                    if clause.kind != "noun"
                    else self._verb_spoken_for(clause, fit)
                ),
            ),
        )

    def _to_be_met(self, clause: Clause, fit: Fit) -> Groups:
        """Whom somebody travels to meet, wherever that is: "flew to Klow to meet his Freedonian counterpart"."""
        if fit.typed.frame.mode != _VISIT:
            return ()
        met = (
            each for each in self._sentence.clauses if each.parent == clause.index and each.lemma in _MEETING
        )
        read = (self._matcher.best(self._sentence, other) for other in met if other.relation == "purpose")
        return tuple(
            group
            for inner in read
            if inner is not None and inner.typed.type == fit.typed.type
            for group in inner.targets
        )

    def _verb_spoken_for(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """The light verb of a noun, unless it changes the noun or has a closer frame of its own."""
        light = light_verb_of(self._sentence, clause) if clause.light is not None else -1
        if light < 0 or self._changes(self._sentence.clauses[light]):
            return ()
        other = self._matcher.best(self._sentence, self._sentence.clauses[light])
        return () if other is not None and other.weight > fit.weight else (light,)

    def _nouns_spoken_for(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """Nouns that a verb's frame asks for: "launched a probe into X" is one event, not a launch and a probe."""
        frame = fit.typed.frame
        phrases = list(clause.objects) if frame.object or frame.modifier else []
        if phrases and self._changes(clause):  # "offered a hand of dialogue"
            beside = (item for number in phrases for item in self._sentence.phrases[number].attachments)
            phrases += [item.phrase for item in beside if item.prep == "of"]
        asks = fit.typed.type == _REQUEST
        for prep, phrase in attached(self._sentence, clause):
            if frame.beside.get(prep) or (asks and prep == "for"):
                phrases.append(phrase)
        found = []
        for phrase in phrases:
            nominal = self._nominal.get(phrase)
            if nominal is None:
                continue
            other = self._matcher.best(self._sentence, nominal)
            if other is None or nominal.light is None or other.weight < fit.weight:
                found.append(nominal.index)
        if fit.typed.type == NO_EVENT and (frame.complement or frame.followed_by):
            found.extend(self._below(clause))
        return (*found, *told_by(self._sentence, clause, self._book.words(frame.words)))

    def _below(self, clause: Clause) -> list[int]:
        """All clauses that complete this one, and what they speak for."""
        found: list[int] = []
        for complement in clause.complements:
            inner = self._sentence.clauses[complement.clause]
            meaning = self.read(inner)
            found += [inner.index, *self._below(inner), *(() if meaning is None else meaning.consumed)]
            found += [noun.index for noun in self._nominal.values() if noun.parent == inner.index]
        return found

    def _changes(self, clause: Clause) -> bool:
        """Whether a light verb makes something else of its noun: "offered talks" is no talks yet, "held talks" is."""
        return any(
            operator.effect != "begin" for operator in self._book.operators_of(clause.kind, clause.lemma)
        )

    def _own_features(self, clause: Clause, meaning: Meaning) -> Meaning:
        if meaning.type == NO_EVENT:
            return meaning
        told = meaning.negation_told or (clause.lemma in LEFT_OPEN and meaning.rule.startswith("possible:"))
        if clause.negated and not told:
            family = self._book.family(meaning.type)
            willed = clause.modal in _WILLED or (
                clause.tense == "present" and not clause.perfect and family != "conflict"
            )
            lacking = family == "cooperation" and lacks(self._sentence, clause)
            effect = "refuse" if willed and family != "verbal" and not lacking else "fail"
            return self._through(meaning, effect)
        if clause.condition:
            return msgspec.structs.replace(meaning, status="conditional")
        if clause.negated and meaning.negation_told and clause.modal in _WILLED:
            return meaning  # "will not budge": the refusal is now
        if clause.modal in _POSSIBLE and clause.perfect:  # "may have tapped": of what is past, not ahead
            return msgspec.structs.replace(meaning, status="possible")
        if clause.modal in _POSSIBLE:
            possible = self._through(meaning, "possible")
            return msgspec.structs.replace(possible, status="conditional") if clause.conditioned else possible
        if clause.modal in _PLANNED:
            planned = self._through(meaning, "plan")
            return (
                msgspec.structs.replace(planned, status="conditional")
                if has_condition(self._sentence, clause)
                else planned
            )
        if clause.modal in _WISHED:
            return self._through(meaning, "possible")
        return meaning

    def _said(self, meaning: Meaning, name: str) -> Meaning | None:
        """What another word's effect makes of a meaning; None where its table has no row for it."""
        known = self._book.effect(name, self._book.family(meaning.type))
        return None if known is None else self._through(meaning, name)

    def _through(self, meaning: Meaning, name: str) -> Meaning:
        effect = self._book.own_effect(name, self._book.family(meaning.type))
        return msgspec.structs.replace(
            meaning,
            type=effect.type or meaning.type,
            mode=effect.mode if effect.type else meaning.mode,
            status=effect.status or meaning.status,
            rule=f"{name}>{meaning.rule}",
        )
