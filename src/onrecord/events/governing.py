"""Operators: words that govern another event and change what it counts as ("refuse to", "call off", "offer")."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from onrecord.event_rules import outermost, under
from onrecord.events.addressees import ASKED, Addressees
from onrecord.events.ahead import tells_of_start
from onrecord.events.choosing import Choice, befell_own, commands_own
from onrecord.events.codebook import Codebook
from onrecord.events.idle import AGREEING, NO_ROW, why_idle
from onrecord.events.involvement import deeds_of, doers_of
from onrecord.events.matching import Fit, Groups, Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.modality import SPARE
from onrecord.events.places import issuers
from onrecord.events.schema import Effect, Operator
from onrecord.events.speaking_for import nominal_clauses
from onrecord.events.spoken import asks_nobody
from onrecord.events.standing import ways_to
from onrecord.grammar import Clause, Sentence

_JOINT = ("plan", "possible", "end")
"""Effects that leave to both what two do with each other: "will meet", "called off the talks"."""
_ASKING = frozenset({"wish", "request"})
"""Effects of verbs under which the parser hangs what is asked loosely: "called for the captives to be freed"."""
_HARSH = -2.5
"""Below this score on the manual's scale a type does harm by words alone (ACCUSE, THREATEN)."""
_JOINING = "join"


class Operators:
    """Applies the operators of one sentence. `read` gives the meaning of a clause, `of_fit` that of a frame."""

    def __init__(
        self,
        codebook: Codebook,
        matcher: Matcher,
        sentence: Sentence,
        read: Callable[[Clause, int], Meaning | None],
        of_fit: Callable[[Clause, Fit], Meaning],
    ) -> None:
        self._book, self._matcher, self._sentence = codebook, matcher, sentence
        self._read, self._of_fit = read, of_fit
        self._nominal: Mapping[int, Clause] = nominal_clauses(sentence)
        self._addressees, self._choice = Addressees(sentence), Choice(codebook, sentence)
        self._trace = matcher.trace

    def governed(self, clause: Clause, depth: int) -> Meaning | None:
        """The meaning of a clause whose predicate is an operator, or None where it governs nothing codable."""
        best: Meaning | None = None
        for operator in self._choice.of_predicate(clause):
            inner, governed = self._inner(clause, operator, depth)
            family = "none" if inner is None else self._family(inner)
            operator = self._choice.seen_with(clause, operator, inner, governed)
            effect = self._book.effect(operator.effect, family, "" if inner is None else inner.type)
            why_not = why_idle(self._sentence, clause, operator, effect, inner, governed)
            if effect is None or why_not is not None:
                if self._trace is not None:
                    self._trace.operator(clause, operator, family, inner, why_not or NO_ROW)
                continue
            meaning = self._apply(clause, operator, effect, inner, governed)
            if self._trace is not None:
                self._trace.operator(clause, operator, family, inner, meaning)
            if best is None or (inner is not None and best.weight == 0):
                best = meaning
        return best

    def _family(self, inner: Meaning) -> str:
        """The family of a governed event; harm that is not done is a way of yielding ("promised not to attack", "not to
        threaten")."""
        family = self._book.family(inner.type)
        told = self._book.types.get(inner.type)
        hostile = family == "conflict" or (told is not None and told.score < _HARSH)
        spared = (hostile and inner.status == "negated") or outermost(inner.rule) == SPARE
        return "yield" if spared else family

    def _inner(self, clause: Clause, operator: Operator, depth: int) -> tuple[Meaning | None, int | None]:
        """The meaning that an operator governs, with the clause it stands in."""
        governed: int | None = None
        for complement in clause.complements:
            if complement.kind == "wh" or "clause" not in operator.governs:
                continue
            if operator.complement and complement.kind not in operator.complement:
                continue
            told = self._sentence.clauses[complement.clause]
            if operator.modal and told.modal not in operator.modal:
                continue
            if operator.modal and operator.effect in _ASKING and asks_nobody(self._sentence, told):
                continue
            if clause.kind != "noun" or complement.kind in ("infinitive", "that", "gerund"):
                part = self._denied_part(told, depth) if operator.effect == "deny" else None
                inner = part or self._read(told, depth + 1)
                governed = complement.clause
                inner = inner or self._begun(told, depth)
                if inner is not None:
                    return inner, complement.clause
        if "noun" not in operator.governs:
            return None, governed
        phrases = list(clause.objects) if operator.direct else []
        beside = list(clause.attachments)
        for number in clause.objects:  # "denied any responsibility for the raid"
            if f"{clause.lemma} {self._sentence.phrases[number].lemma}" in operator.verbs:
                beside += self._sentence.phrases[number].attachments
        phrases += [item.phrase for item in beside if item.prep in operator.prep]
        for phrase in phrases:
            nominal = self._nominal.get(phrase)
            if nominal is not None and nominal.light == clause.lemma:
                fit = self._matcher.best(self._sentence, nominal)
                if operator.effect == "begin" or (fit is not None and clause.lemma in fit.typed.frame.light):
                    continue  # the noun speaks for the verb
                inner = self._of_fit(nominal, fit) if fit is not None else None
            else:
                inner = self._read(nominal, depth + 1) if nominal is not None else self._bare_noun(phrase)
            if inner is not None:
                return inner, nominal.index if nominal is not None else None
        return self._purpose(clause, operator, depth) if governed is None else (None, governed)

    def _begun(self, told: Clause, depth: int) -> Meaning | None:
        """What is to begin, be or be done: "proposed that the talks resume", "demanded that an inquiry be opened",
        "denied that there had been a raid"; or by what it is done: "vowed to respond by expelling the envoy"."""
        there_is = told.lemma == "be" and not told.subjects
        starts = tells_of_start(self._sentence, told)
        things = told.subjects if starts and not told.passive else told.objects
        nouns = (self._nominal[phrase] for phrase in things if phrase in self._nominal)
        bare = starts or there_is
        named = (noun for noun in nouns if bare or noun.light == told.lemma)
        ways = (self._sentence.clauses[number] for number in ways_to(told))
        inner = (self._read(each, depth + 1) for each in (*named, *ways))
        return next((meaning for meaning in inner if meaning is not None), None)

    def _denied_part(self, told: Clause, depth: int) -> Meaning | None:
        """ "denied that it was behind the raid": what somebody did who has the part that is denied."""
        phrases = (phrase for phrase in deeds_of(self._sentence, told) if phrase in self._nominal)
        deeds = (self._read(self._nominal[phrase], depth + 1) for phrase in phrases)
        deed = next((meaning for meaning in deeds if meaning is not None), None)
        return None if deed is None else replace(deed, sources=(doers_of(told),))

    def _purpose(self, clause: Clause, operator: Operator, depth: int) -> tuple[Meaning | None, int | None]:
        """ "voted on Monday to lift the ban": what a verb governs, taken by the parser for its purpose."""
        things = (self._sentence.phrases[number].lemma for number in clause.objects)
        one_word = any(f"{clause.lemma} {thing}" in operator.verbs for thing in things)  # "took steps to"
        has_object = bool(clause.objects) and not clause.passive and not one_word
        if clause.kind != "verb" or has_object or "clause" not in operator.governs:
            return None, None
        if operator.complement and "infinitive" not in operator.complement:
            return None, None
        for other in self._sentence.clauses:
            called_for = operator.effect in _ASKING and other.relation == "adverbial"
            if (
                other.parent == clause.index
                and other.infinitive
                and (called_for or other.relation == "purpose")
            ):
                inner = self._read(other, depth + 1)
                if inner is not None and not (called_for and self._family(inner) == "conflict"):
                    return inner, other.index
                if inner is None and called_for and other.subjects and not other.subject_shared:
                    return None, other.index  # "called for Freedonia to name a day": whatever that is
        return None, None

    def _bare_noun(self, phrase: int) -> Meaning | None:
        """A noun that names an event without any argument of its own ("lifted sanctions", "offered talks")."""
        named = self._sentence.phrases[phrase]
        before = {word.lemma for word in self._sentence.words[named.first : named.head]}
        for typed in self._book.frames("noun", named.lemma):
            frame = typed.frame
            asks = frame.light or frame.under or frame.beside or frame.complement or frame.object
            if frame.modifier and before.isdisjoint(self._book.words(frame.modifier)):
                continue
            if not asks and frame.negated is None:
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
        own: Groups = (clause.subjects + issuers(self._sentence, clause),) if clause.subjects else ()
        if clause.kind == "noun" and not own:  # "an offer of help from Freedonia"
            own = tuple((item.phrase,) for item in clause.attachments if item.prep in ("from", "by"))
            if (
                not own and governed is not None and operator.effect in AGREEING
            ):  # "an offer of talks from Freedonia"
                of = self._sentence.clauses[governed].attachments
                own = tuple((item.phrase,) for item in of if item.prep == "from")
        if clause.lemma == _JOINING and own and inner is not None:  # "joined Freedonia in condemning it"
            own = ((*own[0], *clause.objects),)
        keeps = inner is not None and effect.type is None
        outer = None if governed is None else self._sentence.clauses[governed]
        says = (
            outer is not None and outer.kind != "noun" and bool(outer.subjects) and not outer.subject_shared
        )
        sources = inner.sources if inner is not None and keeps and (says or not own) else own
        if outer is not None and operator.effect == "deny" and befell_own(self._sentence, outer):
            sources = ()  # "denied that its soldiers had been captured"
        if inner is not None and operator.effect == "plan":  # "the text provides for Freedonia's withdrawal"
            sources = (*sources, *inner.sources)
        doing = (*clause.subjects, *(clause.objects if clause.lemma == _JOINING else ()))
        if outer is not None and commands_own(self._sentence, clause, governed):
            sources, doing = own or sources, (*doing, *outer.subjects)
        targets = self._addressees.of(clause, operator, inner, governed, frozenset(doing))
        consumed = [] if governed is None else [governed]
        if inner is not None:
            asked = operator.effect == "refuse" and inner.type in ASKED and inner.clause == governed
            consumed = [] if asked else consumed
            consumed += [*(() if asked else (inner.clause,)), *inner.consumed]
        step = f"{operator.effect}:{clause.lemma}"
        return Meaning(
            clause=clause.index,
            type=effect.type or (inner.type if inner is not None else ""),
            mode=inner.mode if keeps and inner is not None else effect.mode,
            contexts=inner.contexts if inner is not None else (),
            status=effect.status or (inner.status if keeps and inner is not None else "reported"),
            sources=sources,
            targets=targets,
            reciprocal=keeps and inner is not None and inner.reciprocal,
            mutual=operator.effect in AGREEING
            or (operator.effect in _JOINT and inner is not None and inner.reciprocal),
            overture=operator.effect in (*AGREEING, "request", "wish")
            and inner is not None
            and self._book.family(inner.type) in ("contact", "cooperation"),
            abroad=inner.abroad if inner is not None else outer is not None and outer.relation == "adverbial",
            rule=step if inner is None else under(step, inner.rule),
            weight=0 if inner is None else inner.weight + 1,
            consumed=tuple(number for number in dict.fromkeys(consumed) if number >= 0),
            governed=governed,
        )
