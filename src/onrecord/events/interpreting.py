"""Clause -> what it says that somebody does: a frame's type, changed by what governs it.

An operator ("refuse to", "call off", "offer") reads what it governs first and applies an effect to it; then the clause's
own negation and modality are applied. The result names phrases, not yet actors.
"""

from __future__ import annotations

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook, Effect, Operator
from onrecord.events.matching import DEFAULT_TARGET, Fit, Groups, Matcher, attached
from onrecord.grammar import Clause, Sentence

_POSSIBLE = frozenset({"may", "might", "could", "can"})
_PLANNED = frozenset({"will", "shall", "would"})
_WISHED = frozenset({"should", "must", "ought", "need"})
_DEPTH = 6
"""Operators over operators that are followed ("agreed to try to stop …"); deeper ones are left as they are."""


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """What one clause says: a type with status, source and target phrases, and the rules that led there."""

    clause: int
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: str = "reported"
    sources: Groups = ()
    targets: Groups = ()
    reciprocal: bool = False
    mutual: bool = False
    """Done with each other where several do it and nobody else is named ("Iran and Iraq agreed to …")."""
    overture: bool = False
    needs_target: bool = False
    rule: str = ""
    weight: int = 0
    consumed: tuple[int, ...] = ()
    """Clauses that this one speaks for, so that they are no events of their own."""
    governed: int | None = None
    """The clause that an operator governs here."""


class Interpreter:
    """Reads the clauses of one sentence."""

    def __init__(self, codebook: Codebook, matcher: Matcher, sentence: Sentence) -> None:
        self._book, self._matcher, self._sentence = codebook, matcher, sentence
        self._known: dict[int, Meaning | None] = {}
        self._nominal = {clause.phrase: clause for clause in sentence.clauses if clause.phrase is not None}

    def meanings(self) -> list[Meaning]:
        """What the sentence says, one meaning for each clause that is not spoken for by another."""
        found = [meaning for clause in self._sentence.clauses if (meaning := self.read(clause)) is not None]
        also = self._also_governed(found)
        replaced = {meaning.clause for meaning in also}
        consumed = {number for meaning in found for number in meaning.consumed}
        silent = consumed | replaced
        kept = [m for m in found if m.type != NO_EVENT and m.clause not in silent and not self._only_named(m.clause)]
        return sorted([*kept, *also], key=lambda meaning: meaning.clause)

    def _only_named(self, number: int) -> bool:
        """An infinitive that no operator speaks for: what somebody has in mind ("a plea to the rebels to talk")."""
        clause = self._sentence.clauses[number]
        return clause.infinitive and clause.modal is None

    def _also_governed(self, found: list[Meaning]) -> list[Meaning]:
        """Meanings of verbs coordinated with one that is governed: "agreed to free the sailors and reopen the
        border"."""
        governors = {meaning.governed: meaning.clause for meaning in found if meaning.governed is not None}
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
                meaning = self._governed(
                    msgspec.structs.replace(governor, complements=(alike,), objects=()), 0
                )
                if meaning is not None and meaning.governed is not None:
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
            meaning = self._governed(clause, depth) if depth < _DEPTH else None
        if meaning is None and fit is not None:
            meaning = self._of_fit(clause, fit)
        return None if meaning is None else self._own_features(clause, meaning)

    def _of_fit(self, clause: Clause, fit: Fit) -> Meaning:
        frame = fit.typed.frame
        return Meaning(
            clause=clause.index,
            type=fit.typed.type,
            mode=frame.mode,
            contexts=frame.contexts,
            sources=fit.sources,
            targets=fit.targets,
            reciprocal=frame.reciprocal,
            overture=frame.overture,
            needs_target=frame.needs_target,
            rule=frame.id,
            weight=fit.weight,
            consumed=self._nouns_spoken_for(clause, fit)
            if clause.kind == "verb"
            else self._verb_spoken_for(clause, fit),
        )

    def _verb_spoken_for(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """The light verb of a noun, unless it changes the noun or has a closer frame of its own."""
        light = self._light_clause(clause) if clause.light is not None else -1
        if light < 0 or self._changes(self._sentence.clauses[light]):
            return ()
        other = self._matcher.best(self._sentence, self._sentence.clauses[light])
        return () if other is not None and other.weight > fit.weight else (light,)

    def _nouns_spoken_for(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """Nouns that a verb's frame asks for: "launched a probe into X" is one event, not a launch and a probe."""
        frame = fit.typed.frame
        phrases = list(clause.objects) if frame.object or frame.modifier else []
        phrases += [phrase for prep, phrase in attached(self._sentence, clause) if frame.with_.get(prep)]
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
        return tuple(found)

    def _below(self, clause: Clause) -> list[int]:
        """All clauses that complete this one, and what they speak for."""
        found: list[int] = []
        for complement in clause.complements:
            inner = self._sentence.clauses[complement.clause]
            meaning = self.read(inner)
            found += [inner.index, *self._below(inner), *(() if meaning is None else meaning.consumed)]
        return found

    def _light_clause(self, clause: Clause) -> int:
        """The verb clause that a light-verb noun speaks for."""
        for other in self._sentence.clauses:
            if (
                other.kind == "verb"
                and other.lemma == clause.light
                and (other.start == clause.start or other.end == clause.end)
            ):
                return other.index
        return -1

    def _changes(self, clause: Clause) -> bool:
        """Whether a light verb makes something else of its noun: "offered talks" is no talks yet, "held talks" is."""
        return any(
            operator.effect != "begin" for operator in self._book.operators_of(clause.kind, clause.lemma)
        )

    # ------------------------------------------------------------------ operators
    def _governed(self, clause: Clause, depth: int) -> Meaning | None:
        best: Meaning | None = None
        for operator in self._book.operators_of(clause.kind, clause.lemma):
            inner, governed = self._inner(clause, operator, depth)
            family = "none" if inner is None else self._book.family(inner.type)
            effect = self._book.effects[operator.effect].get(family)
            if effect is None or (inner is None and effect.type is None):
                continue
            if governed is None and (
                operator.modal or (operator.complement and "noun" not in operator.governs)
            ):
                continue
            if inner is None and not (
                clause.objects
                or clause.complements
                or any(a.prep in operator.prep for a in clause.attachments)
            ):
                continue
            meaning = self._apply(clause, operator, effect, inner, governed)
            if best is None or (inner is not None and best.weight == 0):
                best = meaning
        return best

    def _inner(self, clause: Clause, operator: Operator, depth: int) -> tuple[Meaning | None, int | None]:
        """The meaning that an operator governs, with the clause it stands in."""
        governed: int | None = None
        for complement in clause.complements:
            if complement.kind == "wh" or "clause" not in operator.governs:
                continue
            if operator.complement and complement.kind not in operator.complement:
                continue
            if operator.modal and self._sentence.clauses[complement.clause].modal not in operator.modal:
                continue
            if clause.kind != "noun" or complement.kind in ("infinitive", "that", "gerund"):
                inner = self.read(self._sentence.clauses[complement.clause], depth + 1)
                governed = complement.clause
                if inner is not None:
                    return inner, complement.clause
        if "noun" not in operator.governs:
            return None, governed
        phrases = list(clause.objects)
        phrases += [item.phrase for item in clause.attachments if item.prep in operator.prep]
        for phrase in phrases:
            nominal = self._nominal.get(phrase)
            if nominal is not None and nominal.light == clause.lemma:
                fit = self._matcher.best(self._sentence, nominal)
                if operator.effect == "begin" or (fit is not None and clause.lemma in fit.typed.frame.light):
                    continue  # the noun speaks for the verb
                inner = self._of_fit(nominal, fit) if fit is not None else None
            else:
                inner = self.read(nominal, depth + 1) if nominal is not None else self._bare_noun(phrase)
            if inner is not None:
                return inner, nominal.index if nominal is not None else None
        return None, governed

    def _bare_noun(self, phrase: int) -> Meaning | None:
        """A noun that names an event without any argument of its own ("lifted sanctions", "offered talks")."""
        for typed in self._book.frames("noun", self._sentence.phrases[phrase].lemma):
            frame = typed.frame
            if not (frame.light or frame.with_ or frame.complement or frame.object):
                return Meaning(
                    clause=-1,
                    type=typed.type,
                    mode=frame.mode,
                    contexts=frame.contexts,
                    reciprocal=frame.reciprocal,
                    rule=frame.id,
                )
        return None

    def _apply(
        self, clause: Clause, operator: Operator, effect: Effect, inner: Meaning | None, governed: int | None
    ) -> Meaning:
        own: Groups = (clause.subjects,) if clause.subjects else ()
        keeps = inner is not None and effect.type is None
        outer = None if governed is None else self._sentence.clauses[governed]
        says = (
            outer is not None and outer.kind != "noun" and bool(outer.subjects) and not outer.subject_shared
        )
        sources = inner.sources if inner is not None and keeps and (says or not own) else own
        targets = self._targets(clause, operator, inner, governed, frozenset(clause.subjects))
        consumed = [] if governed is None else [governed]
        if inner is not None:
            consumed += [inner.clause, *inner.consumed]
        return Meaning(
            clause=clause.index,
            type=effect.type or (inner.type if inner is not None else ""),
            mode=inner.mode if keeps and inner is not None else effect.mode,
            contexts=inner.contexts if inner is not None else (),
            status=effect.status or (inner.status if keeps and inner is not None else "reported"),
            sources=sources,
            targets=targets,
            reciprocal=keeps and inner is not None and inner.reciprocal,
            mutual=operator.effect in ("agree", "promise"),
            overture=operator.effect in ("agree", "promise", "request", "wish")
            and inner is not None
            and self._book.family(inner.type) in ("contact", "cooperation"),
            rule=f"{operator.effect}:{clause.lemma}" + (f">{inner.rule}" if inner is not None else ""),
            weight=0 if inner is None else inner.weight + 1,
            consumed=tuple(number for number in dict.fromkeys(consumed) if number >= 0),
            governed=governed,
        )

    def _targets(
        self,
        clause: Clause,
        operator: Operator,
        inner: Meaning | None,
        governed: int | None,
        sources: frozenset[int],
    ) -> Groups:
        """Groups in order: whom one asks, whom the governed event is done to, who does it, then what hangs on the clause."""
        groups: list[tuple[int, ...]] = []
        if operator.target:
            groups.append(clause.recipients or (clause.objects if clause.complements else ()))
            groups.append(
                tuple(
                    p for prep, p in attached(self._sentence, clause) if prep in ("on", "upon", "to", "from")
                )
            )
            groups.append(self._sentence.clauses[governed].subjects if governed is not None else ())
        else:
            groups.append(clause.recipients)
        if inner is not None:
            groups += [*inner.targets, *inner.sources]
        pairs = attached(self._sentence, clause)
        groups += [tuple(p for prep, p in pairs if prep == place) for place in DEFAULT_TARGET]
        groups.append(clause.objects)
        return tuple(cut for group in groups if (cut := tuple(p for p in group if p not in sources)))

    # ------------------------------------------------------------------ negation, modality, condition
    def _own_features(self, clause: Clause, meaning: Meaning) -> Meaning:
        if clause.negated:
            willed = clause.modal in ("will", "would", "can", "could") or (
                clause.tense == "present" and not clause.perfect
            )
            effect = "refuse" if willed and self._book.family(meaning.type) != "verbal" else "fail"
            return self._through(meaning, effect)
        if clause.condition:
            return msgspec.structs.replace(meaning, status="conditional")
        if clause.modal in _POSSIBLE:
            return self._through(meaning, "possible")
        if clause.modal in _PLANNED:
            planned = self._through(meaning, "plan")
            return msgspec.structs.replace(planned, status="conditional") if clause.conditioned else planned
        if clause.modal in _WISHED:
            return self._through(meaning, "possible")
        return meaning

    def _through(self, meaning: Meaning, name: str) -> Meaning:
        effect = self._book.effects[name].get(self._book.family(meaning.type), Effect())
        return msgspec.structs.replace(
            meaning,
            type=effect.type or meaning.type,
            mode=effect.mode if effect.type else meaning.mode,
            status=effect.status or meaning.status,
            rule=f"{name}>{meaning.rule}",
        )
