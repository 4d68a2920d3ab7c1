"""Which other clauses a clause speaks for, so that one thing done is told once."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

from onrecord.events.addressees import ASKED
from onrecord.events.adjectives import countries_before
from onrecord.events.attached import attached
from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.commands import alternatives, commanded
from onrecord.events.matching import Fit, Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.spoken import named_thing, told_by
from onrecord.grammar import Clause, Sentence

_REQUEST = "REQUEST"
"""Type whose frames speak for what stands under *for*: "asked for talks"."""
_COMPLETING = frozenset({"complement", "nominal"})
_DEEP = 4
"""Clauses within clauses that are covered; deeper ones are rare."""


ANSWERS = frozenset({"REJECT", "AGREE", "CONCEDE"})
"""How a side answers what another asks or offers (`ASKED`): two events."""


class SpokenFor:
    """The clauses of one sentence that are told by others. `read` gives the meaning of a clause."""

    def __init__(
        self,
        codebook: Codebook,
        matcher: Matcher,
        sentence: Sentence,
        nominal: Mapping[int, Clause],
        read: Callable[[Clause], Meaning | None],
    ) -> None:
        self._book, self._matcher, self._sentence = codebook, matcher, sentence
        self._nominal, self._read = nominal, read

    def of_fit(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """What a frame that fits a clause speaks for besides it, by their numbers."""
        naming, _ = named_thing(self._sentence, clause)
        below = covered(self._sentence, clause) if fit.typed.frame.covers else ()
        below = (*below, *self._following(clause, fit))
        return (*below, *naming, *(self._by_noun if clause.kind == "noun" else self._by_verb)(clause, fit))

    def _following(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """The participle that a frame asks for and covers, with what it covers: "wrote to him, asking for grain"."""
        frame = fit.typed.frame
        if not frame.covers or not frame.followed_by:
            return ()
        asked = self._book.words(frame.followed_by)
        found = [
            each.index
            for each in self._sentence.clauses
            if each.parent == clause.index and each.relation == "adverbial" and each.lemma in asked
        ]
        return (
            *found,
            *(one for each in found for one in covered(self._sentence, self._sentence.clauses[each])),
        )

    def _by_noun(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """The light verb of a noun, unless it changes the noun or has a closer frame of its own."""
        light = light_verb_of(self._sentence, clause) if clause.light is not None else -1
        if light < 0 or self._changes(self._sentence.clauses[light]):
            return ()
        other = self._matcher.best(self._sentence, self._sentence.clauses[light])
        return () if other is not None and other.weight > fit.weight else (light,)

    def _by_verb(self, clause: Clause, fit: Fit) -> tuple[int, ...]:
        """Nouns that a verb's frame asks for: "launched a probe into X" is one event, not a launch and a probe."""
        frame = fit.typed.frame
        phrases = list(clause.objects) if frame.object or frame.modifier else []
        changes = fit.typed.type != NO_EVENT and self._changes(clause)
        if phrases and changes:  # "offered a hand of dialogue"
            beside = (item for number in phrases for item in self._sentence.phrases[number].attachments)
            phrases += [item.phrase for item in beside if item.prep == "of"]
        asks, answers = fit.typed.type == _REQUEST, fit.typed.type in ANSWERS
        for prep, phrase in attached(self._sentence, clause):
            asked = changes if frame.beside.get(prep) == () else prep in frame.beside  # "agreed to talks"
            if asked or (asks and prep == "for"):
                phrases.append(phrase)
        found = []
        for phrase in phrases:
            nominal = self._nominal.get(phrase)
            if nominal is None:
                continue
            other = self._matcher.best(self._sentence, nominal)
            if answers and self._is_others(nominal):
                continue
            if other is None or nominal.light is None or other.weight < fit.weight:
                found.append(nominal.index)
        if "imperative" in frame.complement:
            found.extend(commanded(self._sentence, clause))
        if "alternative" in frame.complement:
            for told in alternatives(self._sentence, clause):
                found += [told, *(noun.index for noun in self._nominal.values() if noun.parent == told)]
        if fit.typed.type == NO_EVENT and (frame.complement or frame.followed_by):
            found.extend(self._below(clause))
        return (*found, *told_by(self._sentence, clause, self._book.words(frame.words)))

    def _is_others(self, nominal: Clause) -> bool:
        """Whether a noun is what somebody else, who is told there, asks or offers: `granted Freedonia's request`,
        `turned down a Freedonian proposal`."""
        if nominal.light is not None or nominal.phrase is None:
            return False
        whose = nominal.subjects or countries_before(self._sentence, self._sentence.phrases[nominal.phrase])
        meaning = self._read(nominal) if whose else None
        return meaning is not None and meaning.type in ASKED

    def _below(self, clause: Clause) -> list[int]:
        """All clauses that complete this one, and what they speak for."""
        found: list[int] = []
        for complement in clause.complements:
            inner = self._sentence.clauses[complement.clause]
            meaning = self._read(inner)
            found += [inner.index, *self._below(inner), *(() if meaning is None else meaning.consumed)]
            found += [noun.index for noun in self._nominal.values() if noun.parent == inner.index]
        return found

    def _changes(self, clause: Clause) -> bool:
        """Whether a light verb makes something else of its noun: "offered talks" is no talks yet, "held talks" is."""
        return any(
            operator.effect != "begin" for operator in self._book.operators_of(clause.kind, clause.lemma)
        )


def covered(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What stands below a clause that says that nothing is done: nouns, completing clauses and what a noun itself did
    ("expressed concern over the attack that killed ten", "declined to comment on a report that …")."""
    below, own = {clause.index}, set[int]()
    for _ in range(_DEEP):
        for other in sentence.clauses:
            completes = other.relation in _COMPLETING and not _is_means(sentence, other)
            if other.parent in below and (completes or _says_of(sentence, other)):
                below.add(other.index)
                if other.light is not None and other.parent == clause.index:
                    own.add(other.index)  # the noun of the clause's own light verb says the same as it does
    return tuple(sorted(below - own - {clause.index}))


def _is_means(sentence: Sentence, clause: Clause) -> bool:
    """ "marked the day by bombing …": what is done to do it is done."""
    over = () if clause.parent is None else sentence.clauses[clause.parent].complements
    return any(each.clause == clause.index and each.prep == "by" for each in over)


def _says_of(sentence: Sentence, clause: Clause) -> bool:
    """ "the attack that killed ten": whether the noun above a relative clause is what does it."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    return clause.relation == "relative" and outer is not None and outer.phrase in clause.subjects


def light_verb_of(sentence: Sentence, clause: Clause) -> int:
    """The verb clause that a light-verb noun speaks for; -1 where there is none."""
    for other in sentence.clauses:
        alike = other.start == clause.start or other.end == clause.end
        if other.kind == "verb" and other.lemma == clause.light and alike:
            return other.index
    return -1


def is_told_by_its_verb(sentence: Sentence, meaning: Meaning, spoken_for: Collection[int]) -> bool:
    """ "denied that it took part in the raid": what denies the taking part denies the part."""
    clause = sentence.clauses[meaning.clause]
    light = -1 if clause.light is None else light_verb_of(sentence, clause)
    return light in spoken_for and light not in meaning.consumed


def nominal_clauses(sentence: Sentence) -> dict[int, Clause]:
    """The clauses whose predicate is a noun, by the phrase it heads."""
    return {clause.phrase: clause for clause in sentence.clauses if clause.phrase is not None}
