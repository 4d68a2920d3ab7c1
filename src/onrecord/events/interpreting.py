"""Clause -> what it says that somebody does: a frame's type, changed by what governs it.

An operator ("refuse to", "call off", "offer") reads what it governs first and applies an effect to it
(`governing.py`); then the clause's own negation and modality are applied (`modality.py`). The result names phrases,
not yet actors.
"""

from __future__ import annotations

import msgspec

from onrecord.event_rules import outermost
from onrecord.events.addressing import told_to
from onrecord.events.ahead import lies_ahead
from onrecord.events.asked import asks_only, is_asked
from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.coordinated import Coordinated
from onrecord.events.governing import Operators
from onrecord.events.hearsay import is_open
from onrecord.events.infinitives import only_named
from onrecord.events.involvement import without_part
from onrecord.events.matching import Fit, Groups, Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.modality import WISHED, Modality
from onrecord.events.musts import REQUEST, musts
from onrecord.events.otherwise import readings
from onrecord.events.outcomes import is_outcome
from onrecord.events.refuted import deniers
from onrecord.events.small_words import each_other
from onrecord.events.speaking_for import SpokenFor, is_told_by_its_verb, nominal_clauses
from onrecord.events.spoken import is_venue, named_thing
from onrecord.events.standing import effect_around, is_way_to
from onrecord.events.unreal import is_imagined
from onrecord.grammar import Clause, Sentence
from onrecord.statements import Voices

_TOLD_BY_NOT = frozenset({"verbal", "yield"})
"""Families whose entries may ask for a negation that is part of what is told: "raised no objection"."""
_AHEAD_OF_DEEDS = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
"""Types of words about what is not done yet."""
_PROTEST, _REJECT = "PROTEST", "REJECT"
_PROTESTING = frozenset({"protest", "demonstrate"})
"""Verbs of what is done by whatever is done for it."""
_VISIT = "visit"
"""Mode of a journey to somebody."""
_MEETING = frozenset({"meet", "see", "confer", "negotiate", "talk", "speak", "consult"})
_DEPTH = 6
"""Operators over operators that are followed ("agreed to try to stop …"); deeper ones are left as they are."""


class Interpreter:
    """Reads the clauses of one sentence."""

    def __init__(
        self, codebook: Codebook, matcher: Matcher, sentence: Sentence, voices: Voices | None = None
    ) -> None:
        self._book, self._matcher, self._sentence, self._voices = codebook, matcher, sentence, voices
        self._known: dict[int, Meaning | None] = {}
        self._modality = Modality(codebook, sentence)
        self._spoken_for = SpokenFor(codebook, matcher, sentence, nominal_clauses(sentence), self.read)
        self._trace = matcher.trace
        self._operators = Operators(codebook, matcher, sentence, self.read, self._of_fit)
        self._coordinated = Coordinated(sentence, self._operators, self._modality)

    def meanings(self) -> list[Meaning]:
        """What the sentence says, one meaning for each clause that is not spoken for by another."""
        found = [meaning for clause in self._sentence.clauses if (meaning := self.read(clause)) is not None]
        consumed = {number for meaning in found for number in meaning.consumed}
        placed = [self._in_its_place(meaning) for meaning in found]
        why_not = {meaning.clause: self._held_back(meaning, consumed) for meaning in placed}
        stands = {meaning.clause for meaning in found if why_not[meaning.clause] is None}
        stands.update(number for meaning in found if meaning.clause in stands for number in meaning.consumed)
        also = self._coordinated.also_governed(found, stands)
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
        told = {meaning.clause for meaning in found if meaning.modal_told}
        asked = musts(self._sentence, consumed | told) if REQUEST in self._book.types else []
        return sorted([*kept, *also, *asked], key=lambda meaning: meaning.clause)

    def _in_its_place(self, meaning: Meaning) -> Meaning:
        """A meaning with the status that the words around its clause give it."""
        clause = self._sentence.clauses[meaning.clause]
        if meaning.status not in ("reported", "planned") or clause.parent is None:
            return meaning
        if is_open(self._sentence, clause):
            return msgspec.structs.replace(meaning, status="possible")
        if meaning.status == "planned":  # what else stands around it tells of what is done
            return meaning
        if is_imagined(self._sentence, clause):
            return msgspec.structs.replace(meaning, status="conditional")
        effect = effect_around(self._sentence, clause, planned=self._lies_ahead(clause.parent))
        if effect == "deny" and (sources := without_part(self._sentence, clause)):
            meaning = msgspec.structs.replace(meaning, sources=(sources,))
        elif effect == "deny" and (sources := deniers(self._sentence, clause)):
            meaning = msgspec.structs.replace(meaning, sources=(*meaning.sources, sources))
        # "over its alleged support for bandits": the charge itself is made
        if effect is None or (effect == "seem" and self._book.family(meaning.type) == "verbal"):
            return meaning
        return self._modality.through(meaning, effect)

    def _lies_ahead(self, number: int) -> bool:
        """Whether what a clause tells is planned, or only asked, offered or threatened: "plans to warn them"."""
        known, clause = self._known.get(number), self._sentence.clauses[number]
        if known is not None and known.status == "planned":
            return True
        over = self._known.get(clause.parent) if clause.infinitive and clause.parent is not None else None
        return over is not None and (over.status == "planned" or over.type in _AHEAD_OF_DEEDS)

    def _held_back(self, meaning: Meaning, spoken_for: set[int]) -> str | None:
        """Why a meaning is no event of its own, as a word of `explaining.REASONS`; None where it is one."""
        if meaning.type == NO_EVENT:
            return "none"
        clause = self._sentence.clauses[meaning.clause]
        if meaning.clause in spoken_for or is_told_by_its_verb(self._sentence, meaning, spoken_for):
            return "spoken-for"
        if self._is_way_of_what_is_said(clause, meaning, spoken_for):
            return "spoken-for"
        if clause.parent is not None and is_outcome(self._sentence, clause, self._known.get(clause.parent)):
            return "outcome"
        if clause.modal in WISHED and not clause.passive and outermost(meaning.rule) == "possible":
            return "wished"
        if is_asked(self._sentence, clause) or asks_only(self._sentence, meaning):
            return "question"
        if lies_ahead(self._sentence, clause):
            return "ahead"
        if clause.condition and meaning.type == _REJECT:  # "will act if Oman does not free them"
            return "unmet"
        if meaning.type == "CONSULT" and is_venue(self._sentence, clause):
            return "venue"
        if meaning.type == _PROTEST and clause.relation == "purpose" and clause.lemma in _PROTESTING:
            return None  # "hung out black flags to protest against it": done by doing the other
        return "infinitive" if only_named(self._sentence, clause) else None

    def _is_way_of_what_is_said(self, clause: Clause, meaning: Meaning, spoken_for: set[int]) -> bool:
        """Whether a clause only says by what another is done that is coded already ("may retaliate by expelling the
        envoy"), or that is not done yet ("vowed to answer by expelling the envoy")."""
        outer = None if clause.parent is None else self._sentence.clauses[clause.parent]
        if outer is None or not is_way_to(clause, outer):
            return False
        done = self._known.get(outer.index)
        if done is not None and (done.type, done.status) == (meaning.type, meaning.status):
            return True
        over = self._known.get(outer.parent) if outer.infinitive and outer.parent is not None else None
        if over is None or (done is not None and done.type == over.type):
            return False
        return over.type in _AHEAD_OF_DEEDS or outer.index in spoken_for

    def read(self, clause: Clause, depth: int = 0) -> Meaning | None:
        """The meaning of one clause, or None when the codebook has nothing to say of it."""
        if clause.index not in self._known:
            self._known[clause.index] = None  # a clause cannot govern itself
            read = self._read(clause, depth)
            asks = REQUEST in self._book.types
            self._known[clause.index] = (
                told_to(self._sentence, clause, read, self._modality) if asks else read
            )
        return self._known[clause.index]

    def _read(self, clause: Clause, depth: int) -> Meaning | None:
        fit = self._matcher.best(self._sentence, clause)
        if fit is not None and "speaker" in fit.typed.frame.source and not self._is_spoken(clause):
            fit = self._matcher.best(self._sentence, clause, spoken=False)
        meaning = None
        if fit is None or fit.weight < 2 or fit.typed.frame.needs_source:
            meaning = self._operators.governed(clause, depth) if depth < _DEPTH else None
        if meaning is None and fit is None:
            fit = self._matcher.whatever(self._sentence, clause)
        if meaning is None and fit is not None:
            meaning = self._of_fit(clause, fit)
            if fit.typed.frame.future:
                meaning = self._modality.through(meaning, "plan")
        if meaning is None:
            return None
        read = self._modality.applied(clause, meaning)
        if self._trace is not None:
            reads = readings(clause, meaning, read, self._modality.applied, self._modality.said)
            self._trace.read(clause, meaning.rule, reads)
        return read

    def _is_spoken(self, clause: Clause) -> bool:
        """Whether a clause stands in the words of somebody who is known."""
        if self._voices is None:
            return True
        voice = self._voices.voice(self._sentence.field, clause.start, clause.end)
        return voice is not None and voice.speaker is not None

    def _of_fit(self, clause: Clause, fit: Fit) -> Meaning:
        frame = fit.typed.frame
        _, named = named_thing(self._sentence, clause)
        return Meaning(
            clause=clause.index,
            type=fit.typed.type,
            mode=frame.mode,
            contexts=frame.contexts,
            sources=fit.sources,
            targets=(*self._to_be_met(clause, fit), *fit.targets, *((named,) if named else ())),
            reciprocal=frame.reciprocal or each_other(self._sentence, fit.targets),
            mutual=clause.lemma == "agree" or frame.mutual,
            speaker="speaker" in frame.source,
            placed="where" in frame.source,
            negation_told=bool(frame.negated) and self._book.family(fit.typed.type) in _TOLD_BY_NOT,
            modal_told=clause.modal is not None and clause.modal in frame.words,
            overture=frame.overture,
            needs_target=frame.needs_target,
            needs_source=frame.needs_source,
            abroad=frame.abroad,
            told=frame.told,
            rule=frame.id,
            weight=fit.weight,
            rivals=fit.rivals,
            consumed=self._spoken_for.of_fit(clause, fit),
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
