"""Things that point back to an event of the article: "welcomed the accord", "the offer was rejected", "called it a
crime"."""

from __future__ import annotations

import msgspec

from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.drafts import Draft
from onrecord.events.judged import CONDEMNING, dealt_with, gerunds_judged
from onrecord.events.slots import POINTING, TURNING
from onrecord.events.unreal import DEFINITE
from onrecord.grammar import Phrase

_AGREED = frozenset({"SUPPORT", "AGREE", "CONCEDE"})
"""Types of the events that bring about an accord."""
_TURNED_DOWN = frozenset({"AGREE", "REQUEST", "ACCUSE", "CONSULT", "SUPPORT"})
"""Types of what somebody can reject or accept: it was said or offered to them."""
_CHARGED = frozenset({"ACCUSE", "SANCTION", "COERCE", "THREATEN"})
"""Types of events that go with a charge which whoever they are done to denies."""
ANSWERING = frozenset(
    ("accept", "decline", "refuse", "agree", "consent", "comply", "reply", "respond", "answer", "response", "say")
)  # fmt: skip
"""Words of who answers what was said or offered before, whether or not they say what: "Freedonia refused"."""
_UNWELCOME = frozenset({"conflict", "verbal"})
"""Families of what nobody welcomes."""
_FORCE = frozenset({"ASSAULT"})
_TO_COME = frozenset({"CONSULT", "AID"})
"""Types of what is turned down before it comes about: who rejects the talks rejects that they were proposed."""
_NOT_YET = frozenset({None, "any", "such", "all", "a", "an"})
"""Determiners of what is not there yet: "any mediation", "refused help", "ruled out a meeting"."""
_NO_DEEDS = frozenset({"contact", "verbal"})
"""Families of what nobody calls a move, a step or a decision: what is said of others, and meetings."""
PROPOSED = frozenset({"AGREE", "REQUEST"})
"""Types of what is called a proposal: something that one offers to do, or asks the other to do."""
_OFFERED = frozenset(
    {"offer", "invitation", "demand", "request", "plan", "appeal", "call", "ultimatum", "letter"}
)
"""What is answered beside proposals."""
RULINGS = frozenset({"ruling", "verdict", "judgment", "judgement"})
"""What a court has said, and nobody else: "welcomed the ruling"."""
_DOERS = frozenset(
    {"invader", "attacker", "assailant", "raider", "hijacker", "kidnapper", "captor", "aggressor", "occupier"}
    | {"besieger", "intruder", "bomber", "abductor"}
)
"""Nouns for who has done what was told before: "fought the invaders"."""
_DONE_BY = frozenset({"ASSAULT", "COERCE"})
_SO = frozenset({"do", "comply", "agree", "accept", "oblige", "budge", "yield"})
"""Words of what somebody refuses to do who refuses, and no more: "refused to do so", "refused to budge"."""


class Thing(msgspec.Struct, frozen=True):
    """What a clause points back to: the word that names it (None: a pronoun), and the types of event it may be."""

    word: str | None
    types: frozenset[str]
    joint: bool = False
    """Whether it is a thing that two make together: "the accord"."""
    doer: bool = False
    """Whether it is whoever did what was told: "the invaders"."""
    bare: bool = False
    """Whether the clause answers without a word of what ("Freedonia refused"), or with one of what was proposed and not
    of who did ("Freedonia declined any mediation")."""
    rather: frozenset[str] = frozenset()
    """Of the types those that it mostly is: "the incursion" is an attack before it is troops at a border."""
    pronoun: bool = False
    """Whether it is named with a pronoun: "welcomed it"."""
    past: frozenset[str] = frozenset()
    """Words of events that it is not: who answers an offer does not answer another's answer."""
    done_to: frozenset[str] = frozenset()
    """The sides that it is done to, where the clause names them: "isolating Freedonia was wrong"."""


class Things:
    """Finds what clauses point back to, with one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._book = codebook
        self._deeds, self._doings, self._deals, self._proposals = (
            codebook.classes.get(name, frozenset()) for name in ("deed", "doing", "deal", "proposal")
        )
        self._families = sorted({type_.family for type_ in codebook.types.values()})

    def of(self, draft: Draft) -> Thing | None:
        """The first definite thing or pronoun in the place of a target that may stand for an event, or a charge that
        the clause rejects."""
        charge = self._charge(draft)
        if charge is not None:
            return charge
        for group in draft.meaning.targets:
            for number in group:
                phrase = draft.sentence.phrases[number]
                thing = self._thing(phrase, draft.meaning.type, headline=draft.sentence.field == "title")
                if thing is not None:
                    return thing
        return self._gerund(draft) or self._answered(draft)

    def _gerund(self, draft: Draft) -> Thing | None:
        """The deed that a clause says something against: "Isolating Freedonia was wrong"."""
        if draft.meaning.type not in CONDEMNING:
            return None
        for number in gerunds_judged(draft):
            word = draft.sentence.clauses[number].lemma
            types = frozenset(typed.type for typed in self._book.frames("verb", word)) - {NO_EVENT}
            return Thing(word, types or self._any(draft.meaning.type), done_to=dealt_with(draft, number))
        return None

    def made_by(self, draft: Draft, thing: Thing) -> frozenset[str]:
        """Who made a thing, as the sentences before say it, whether or not they tell an event: "The Vatican put forward
        a proposal. Freedonia welcomed the proposal"."""
        if thing.joint:
            return frozenset()
        near = draft.around.near
        word = thing.word or near.topic(draft.sentence, self._proposals | _OFFERED)
        return frozenset() if word is None else near.makers_of(word, draft.sentence)

    def _answered(self, draft: Draft) -> Thing | None:
        """What somebody answers who is not said to answer anything: "Sylvania offered to mediate. Freedonia agreed"."""
        if draft.meaning.type not in TURNING or draft.clause.lemma not in ANSWERING:
            return None
        if draft.clause.objects or not says_no_more(draft):
            return None
        return Thing(None, self._any(draft.meaning.type), bare=True, past=ANSWERING)

    def _charge(self, draft: Draft) -> Thing | None:
        """ "cut ties with Freedonia over extremism, an accusation that it rejects": the noun sums up what was done."""
        clause = draft.clause
        if draft.meaning.type != "REJECT" or clause.relation != "relative" or clause.relative_to is None:
            return None
        word = draft.sentence.phrases[clause.relative_to].lemma
        return Thing(word, _CHARGED) if "ACCUSE" in self._named_by(word) else None

    def is_deed(self, draft: Draft) -> bool:
        """Whether what a clause is aimed at is a deed of harm and nobody: "the Klow strike" of who did it."""
        for group in draft.meaning.targets:
            for number in group:
                if draft.around.cast.is_somebody(number):
                    return False
                named = self._named_by(draft.sentence.phrases[number].lemma)
                if any(self._book.family(type_) == "conflict" for type_ in named):
                    return True
        return False

    def _thing(self, phrase: Phrase, type_: str, *, headline: bool) -> Thing | None:
        if phrase.lemma in POINTING:
            return Thing(None, self._any(type_), pronoun=True)
        word = phrase.lemma
        if phrase.kind != "common":
            return None
        if not (headline or phrase.determiner in DEFINITE):
            undone = type_ == "REJECT" and self._is_undone(phrase)
            return Thing(None, PROPOSED, bare=True, past=ANSWERING) if undone else None
        if word in _DOERS and phrase.head == phrase.first + 1 and not phrase.attachments:
            return Thing(word, _DONE_BY, doer=True)
        if word in self._deals:
            return Thing(word, _AGREED, joint=True)
        if word in self._proposals and (type_ in TURNING or not self._named_by(word)):
            return Thing(word, self._named_by(word) | PROPOSED)
        if word in RULINGS:
            return Thing(word, self._any(type_))
        if word in self._deeds:
            return Thing(word, self._deed(type_))
        if types := self._named_by(word):
            if type_ == "REJECT" and not types.isdisjoint(_TO_COME):
                return Thing(None, (types - _TO_COME) | PROPOSED, bare=True, past=ANSWERING)
            judged = types & self._any(type_) if self._book.family(type_) == "verbal" else frozenset()
            return Thing(word, judged or types, rather=judged & _FORCE)
        return Thing(word, self._any(type_)) if word in self._doings else None

    def _named_by(self, word: str) -> frozenset[str]:
        """The types of event that a noun may name, by itself or with what it governs ("the offer", "the demand")."""
        found = {typed.type for typed in self._book.frames("noun", word)} - {NO_EVENT}
        for operator in self._book.operators_of("noun", word):
            effects = (self._book.effect(operator.effect, family) for family in self._families)
            found |= {effect.type for effect in effects if effect is not None and effect.type is not None}
        return frozenset(found)

    def _is_undone(self, phrase: Phrase) -> bool:
        """Whether a phrase without an article names what is only proposed where it is turned down: "declined any
        mediation"."""
        of_nobody = phrase.possessor is None and not phrase.attachments
        return (
            of_nobody
            and phrase.determiner in _NOT_YET
            and not self._named_by(phrase.lemma).isdisjoint(_TO_COME)
        )

    def _deed(self, type_: str) -> frozenset[str]:
        """Whatever a word for any deed ("the move", "the decision") may stand for: what is done and not only said, be
        it harm or not ("Freedonia recognised Sylvania. Ruritania condemned the move"), and of what is turned down what
        was said, too."""
        done = frozenset(name for name, row in self._book.types.items() if row.family not in _NO_DEEDS)
        return done | _TURNED_DOWN if type_ in TURNING else done

    def _any(self, type_: str) -> frozenset[str]:
        """Whatever an event of a type may be an answer to: harm is condemned, what was said is rejected, what brings
        two together is welcomed."""
        if type_ in TURNING:
            return _TURNED_DOWN
        condemned = self._book.family(type_) == "verbal"
        return frozenset(
            name
            for name, row in self._book.types.items()
            if (row.family == "conflict" if condemned else row.family not in _UNWELCOME)
        )


def says_no_more(draft: Draft) -> bool:
    """Whether a clause does not go on to what is answered: "refused", "refused to do so"."""
    clauses, governed = draft.sentence.clauses, draft.meaning.governed
    inner = {item.clause for item in draft.clause.complements}
    if governed is not None:
        inner.add(governed)
    return all(clauses[each].lemma in _SO and not clauses[each].complements for each in inner)
