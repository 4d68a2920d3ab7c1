"""Whom an operator's doing is done to: who is asked, who is to yield, who is barred or refused."""

from __future__ import annotations

from onrecord.events.attached import attached
from onrecord.events.makers import is_owned
from onrecord.events.matching import DEFAULT_TARGET, Groups
from onrecord.events.meaning import Meaning
from onrecord.events.places import below
from onrecord.events.schema import Operator
from onrecord.grammar import Clause, Sentence

_WITHDRAWING = "withdraw"
"""Mode of a withdrawal: what stands behind *from* is where they stood, not who is asked."""
_LISTENING = frozenset(
    {
        "reporter",
        "journalist",
        "newsman",
        "correspondent",
        "audience",
        "crowd",
        "viewer",
        "newspaper",
        "interviewer",
    }
)
"""Those who are told what somebody else must do: "told reporters in Klow that Freedonia must go"."""
_BESIDE = frozenset({"adverbial", "participle"})
ASKED = frozenset({"REQUEST", "AGREE"})
"""Types of what somebody asks or offers: its refusal is a second event, done to whoever asked."""


class Addressees:
    """Finds the targets of the operators of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self._sentence = sentence

    def of(
        self,
        clause: Clause,
        operator: Operator,
        inner: Meaning | None,
        governed: int | None,
        sources: frozenset[int],
    ) -> Groups:
        """In order: whom one asks, who yields what is demanded, whom the governed event is done to, who does it, what
        hangs on the clause."""
        groups: list[tuple[int, ...]] = []
        if operator.target:
            asks = clause.complements or (inner is None and operator.effect == "request")
            told = clause.recipients or (clause.objects if asks else ())
            groups.append(tuple(p for p in told if self._sentence.phrases[p].lemma not in _LISTENING))
            groups += self._yielding(inner)
            groups.append(
                tuple(
                    p for prep, p in attached(self._sentence, clause) if prep in ("on", "upon", "to", "from")
                )
            )
            groups.append(self._sentence.clauses[governed].subjects if governed is not None else ())
        else:
            groups.append(clause.recipients)
        if inner is not None and operator.effect == "refuse" and inner.type in ASKED:
            groups += [*inner.sources, clause.objects]  # who asked is who is refused
        elif operator.effect == "forbid":  # "barred Freedonia's ships from its ports"
            groups.append(clause.objects)
        elif operator.effect == "refuse":  # "rejected Freedonia's plan for the island"
            groups.append(tuple(p for p in clause.objects if is_owned(self._sentence, p)))
        groups.append(self._addressed(clause, governed))
        if inner is not None:
            groups += [*inner.targets, *inner.sources]
            noun = self._sentence.clauses[inner.clause] if inner.clause >= 0 else None
            if noun is not None and noun.kind == "noun":  # "declined an invitation to visit Klow"
                groups.append(tuple(p for p in below(self._sentence, noun) if not self._is_own(p)))
        pairs = attached(self._sentence, clause)
        groups += [tuple(p for prep, p in pairs if prep == place) for place in DEFAULT_TARGET]
        groups.append(clause.objects)
        return tuple(cut for group in groups if (cut := tuple(p for p in group if p not in sources)))

    def _is_own(self, phrase: int) -> bool:
        """ "an ultimatum to pull back its army": something of whoever is asked."""
        owner = self._sentence.phrases[phrase].possessor
        return owner is not None and self._sentence.words[self._sentence.phrases[owner].head].tag == "PRP$"

    def _addressed(self, clause: Clause, governed: int | None) -> tuple[int, ...]:
        """To whom somebody turns who demands what nobody is said to do: "wrote to Freedonia, demanding that the general
        be freed"."""
        inner = None if governed is None else self._sentence.clauses[governed]
        if inner is None or clause.parent is None or clause.relation not in _BESIDE:
            return ()
        outer = self._sentence.clauses[clause.parent]
        if not inner.passive or inner.subjects or outer.kind != "verb":
            return ()
        return outer.recipients or tuple(item.phrase for item in outer.attachments if item.prep == "to")

    def _yielding(self, inner: Meaning | None) -> Groups:
        """Those who are to give way by a noun: "demanded the withdrawal of Freedonia's troops from the island"."""
        noun = None if inner is None or inner.clause < 0 else self._sentence.clauses[inner.clause]
        if inner is None or noun is None or noun.phrase is None or inner.mode != _WITHDRAWING:
            return ()
        owned = (noun.phrase,) if is_owned(self._sentence, noun.phrase) else ()
        own = tuple(
            item.phrase for item in self._sentence.phrases[noun.phrase].attachments if item.prep == "of"
        )
        return (own, owned)
