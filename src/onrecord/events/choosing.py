"""Which operators stand at a predicate, and with what effect: before what they govern is looked at, and after."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.events.codebook import Codebook
from onrecord.events.meaning import Meaning
from onrecord.events.schema import Operator
from onrecord.events.standing import LEFT_OPEN
from onrecord.grammar import Clause, Sentence

_BINDING = frozenset({"vow", "promise", "agree", "decide", "plan"})
"""Effects of binding oneself: not to do something good is then a refusal."""
_TEXTS = frozenset({"plan", "roadmap", "text", "document", "formula", "draft", "blueprint", "timetable"})
"""What says what is to be done, beside an accord: "the plan calls for elections"."""
_BARE = frozenset({None, "any"})
"""Determiners of a noun that makes one word with its verb: "took part", "denied any part"."""
_UPON = frozenset({"on", "upon"})
_COMMANDING = frozenset({"order", "instruct", "command", "direct"})
_OWN = frozenset(
    ("company", "firm", "airline", "bank", "ministry", "minister", "official", "agency", "authority", "prosecutor",
     "governor", "mayor", "servant", "department", "citizen", "national", "resident", "army", "navy", "military",
     "force", "troop", "soldier", "unit", "battalion", "brigade", "regiment", "division", "warship", "ship", "fleet",
     "jet", "commander", "general", "police", "guard", "negotiator", "delegation")
)  # fmt: skip
"""Whom a government orders about; its own where nothing says whose they are."""


def commands_own(sentence: Sentence, clause: Clause, governed: int | None) -> bool:
    """ "ordered the army to march on Klow": what somebody's own people are told to do he does himself."""
    if governed is None or clause.lemma not in _COMMANDING or clause.passive:
        return False
    told = [sentence.phrases[number] for number in sentence.clauses[governed].subjects]
    return bool(told) and all(
        phrase.lemma in _OWN
        and not phrase.attachments
        and (phrase.possessor is None or sentence.phrases[phrase.possessor].kind == "pronoun")
        and not any(word.text[:1].isupper() for word in sentence.words[phrase.first : phrase.head + 1])
        for phrase in told
    )


def befell_own(sentence: Sentence, clause: Clause) -> bool:
    """ "its soldiers had been captured": done to one's own people by somebody who is not named."""
    whose = (sentence.phrases[number].possessor for number in clause.objects)
    owned = any(owner is not None and sentence.phrases[owner].kind == "pronoun" for owner in whose)
    return clause.passive and not clause.subjects and owned


class Choice:
    """Chooses the operators of one sentence."""

    def __init__(self, codebook: Codebook, sentence: Sentence) -> None:
        self._book, self._sentence = codebook, sentence

    def seen_with(
        self, clause: Clause, operator: Operator, inner: Meaning | None, governed: int | None
    ) -> Operator:
        """An operator with the effect that it has over what it governs."""
        if inner is None:
            asked = governed is not None and self._sentence.clauses[governed].relation == "adverbial"
            return replace(operator, effect="request") if asked and operator.effect == "wish" else operator
        if governed is not None and operator.effect == "wish":
            operator = replace(operator, effect=self._meant(clause, governed))
        if operator.effect == "request" and commands_own(self._sentence, clause, governed):
            return replace(operator, effect="begin", target=None)
        if operator.effect == "refuse" and clause.lemma in LEFT_OPEN and self._is_past(clause, governed):
            return replace(operator, effect="deny")
        if operator.effect in _BINDING and self._left_undone(inner):
            return replace(operator, effect="refuse")
        return operator

    def _is_past(self, clause: Clause, governed: int | None) -> bool:
        """ "ruled out that it had delivered arms": what was or was not done, and is in nobody's hands."""
        that = any(item.kind == "that" and item.clause == governed for item in clause.complements)
        told = None if governed is None else self._sentence.clauses[governed]
        return that and told is not None and (told.perfect or told.tense == "past") and told.modal is None

    def of_predicate(self, clause: Clause) -> list[Operator]:
        """The operators under the predicate's lemma and, for a verb with its noun ("take part"), under both."""
        listed = self._book.operators_of(clause.kind, clause.lemma)
        below = {self._sentence.clauses[item.clause].lemma for item in clause.complements}
        found = [
            operator
            for operator in listed
            if (clause.objects or not operator.transitive)
            and not (operator.passive and (clause.subjects or not clause.passive))
            and below.isdisjoint(operator.unless)
        ]
        if clause.kind != "verb":
            return found
        if clause.negated and clause.lemma in LEFT_OPEN:  # "did not rule out talks"
            return [replace(each, effect="possible") for each in found]
        if self._is_text(clause):  # "the accord calls for a withdrawal"
            found = [replace(each, effect="plan") if each.effect == "wish" else each for each in found]
        nouns = (self._sentence.phrases[number] for number in clause.objects)
        both = [f"{clause.lemma} {noun.lemma}" for noun in nouns if noun.determiner in _BARE]
        return [*(each for lemma in both for each in self._book.operators_of("verb", lemma)), *found]

    def _meant(self, clause: Clause, governed: int) -> str:
        """The effect of wishing for what a clause tells: who *wants* to do it himself means to; what somebody is named
        for is asked of them, harm too. Only harm that nobody is to do is a charge ("called for sanctions")."""
        inner = self._sentence.clauses[governed]
        infinitive = any(item.kind == "infinitive" and item.clause == governed for item in clause.complements)
        if infinitive and any(item.prep in _UPON for item in clause.attachments):
            return "request"  # "called on Freedonia to crack down"
        if not infinitive or not inner.subjects or inner.passive:
            return "wish"
        own = inner.subject_shared or set(inner.subjects) <= set(clause.subjects)
        if own:
            return "plan" if clause.lemma == "want" else "wish"
        return "request"

    def _is_text(self, clause: Clause) -> bool:
        """Whether an accord or plan says it: what it calls for is agreed, not asked."""
        heads = {self._sentence.phrases[number].lemma for number in clause.subjects}
        return bool(heads) and heads <= (self._book.classes.get("deal", frozenset()) | _TEXTS)

    def _left_undone(self, inner: Meaning) -> bool:
        """Whether something good is not to be done: who vows "never to yield" refuses it."""
        good = self._book.family(inner.type) in ("cooperation", "contact", "yield")
        return good and inner.status == "negated"
