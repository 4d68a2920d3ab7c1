"""Whom the sentence itself says that a loaded word describes: its subject, who is named with it or tied to it, who is
meant by the word in any article, or who is charged with the deed that it judges.

Belongs here: what a sentence tells. Does not belong here: who may be meant where it does not (`bearers.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from onrecord.actors import BYSTANDERS, NOT_STATES, Resolution
from onrecord.grammar import Phrase, Sentence
from onrecord.labels.candidates import Candidate
from onrecord.labels.naming import said_of
from onrecord.labels.tables import label_words
from onrecord.records import ActorRef, Event, Mention, is_described

_THERE = ("in", "at")
"""Prepositions that tell where they are of whom it is said: "their puppets in X"."""
_STEM = 4
"""Letters by which the adjective of a country and its name are known for one: Turkey and Turkish."""
_BESIDE = ("in", "of", "from", "at", "under", "by")
"""Prepositions that tie a label to its actor: "the regime in X", "the blockade of X"."""
_CHARGE = "ACCUSE"
"""The type of the events by which somebody is charged with a deed."""
_GUESSED = ("context", "no_country")
"""Endings of the resolver's rules by which a description got its actor from what stands around, not from words."""
_POINTING = "_antecedent"
"""How the rule ends by which a description points back to who was named before."""


class Described:
    """Finds the actors that the sentences of one article tell a loaded word of."""

    def __init__(self, resolution: Resolution, events: Iterable[Event]) -> None:
        self._resolution = resolution
        self._charges = [each for each in events if each.type == _CHARGE and each.targets]

    def of(self, candidate: Candidate) -> ActorRef | None:
        """The actor that the sentence tells; None where it does not."""
        return self._told(candidate) or self._meant(candidate) or self._charged(candidate)

    def _told(self, candidate: Candidate) -> ActorRef | None:
        """Who the sentence itself says it is."""
        sentence, phrase = candidate.sentence, candidate.phrase
        if phrase is None:
            return self._first(sentence, candidate.clause.subjects) if candidate.clause else None
        if candidate.named is not None:
            return self._first(sentence, (candidate.named,)) or self.beside(sentence, phrase)
        named = None if candidate.thing else self._first(sentence, said_of(sentence, phrase), guessed=True)
        if named is not None:  # "recognised X as interim president" is no word about the president
            return named
        apposed = self._first(sentence, _apposed(phrase))
        if candidate.described:
            beside = self.beside(sentence, phrase) if candidate.people else None
            return self.at(sentence, phrase) or apposed or beside
        if apposed is not None and not candidate.thing:
            return apposed
        if candidate.group.apart:
            there = [each.phrase for each in phrase.attachments if each.prep in _THERE]
            own = self._before(sentence, phrase) if phrase.possessor is None else None
            return own or (None if candidate.group.abroad else self._first(sentence, there))
        return self.beside(sentence, phrase) or self.at(sentence, phrase, named=True)

    def beside(self, sentence: Sentence, phrase: Phrase) -> ActorRef | None:
        """The actor named in front of the head, as its possessor, or tied to it with a preposition."""
        tied = [each.phrase for prep in _BESIDE for each in phrase.attachments if each.prep == prep]
        return self._before(sentence, phrase) or self._first(sentence, tied)

    def _before(self, sentence: Sentence, phrase: Phrase) -> ActorRef | None:
        head = sentence.words[phrase.head]
        before = self._resolution.within(sentence.field, phrase.start, head.start)
        known = [mention for mention in before if _is_known(mention) and mention.end <= head.start]
        known = known or self._by_adjective(sentence, phrase)
        return self._resolution.ref(known[-1]) if known else None

    def _by_adjective(self, sentence: Sentence, phrase: Phrase) -> list[Mention]:
        """Who is named elsewhere with a word that stands before the head: "the Israeli aggressors" where the article
        has Israel, or Israeli soldiers."""
        words = [word.text for word in sentence.words[phrase.first : phrase.head] if word.text[:1].isupper()]
        stems = [word[:_STEM].lower() for word in words if len(word) >= _STEM]
        return [self._countries[stem] for stem in stems if stem in self._countries]

    @cached_property
    def _countries(self) -> dict[str, Mention]:
        """The states that are named, or else those of a state, by the beginning of their first word, where it is that
        of one country alone ("Sout" may be two)."""
        sides = [each for each in self._resolution.mentions if is_side(each) and each.text[:1].isupper()]
        sides.sort(key=lambda each: each.actor == each.country)
        named = [(each.text[:_STEM].lower(), each) for each in sides if len(each.text) >= _STEM]
        countries: dict[str, set[str | None]] = {}
        for stem, each in named:
            countries.setdefault(stem, set()).add(each.country)
        return {stem: each for stem, each in named if len(countries[stem]) == 1}

    def at(self, sentence: Sentence, phrase: Phrase, *, named: bool = False) -> ActorRef | None:
        """The actor that the head of the phrase stands for; with `named` only where more than the head names it."""
        head = sentence.words[phrase.head].start
        mention = self._resolution.at(sentence.field, phrase.start, phrase.end, head)
        if mention is None or not _is_known(mention) or not mention.start <= head < mention.end:
            return None
        written = mention.start < head and not is_described(mention.actor)
        telling = mention.kind == "name" or written or mention.rule.endswith(_POINTING)
        return self._resolution.ref(mention) if telling or not named else None

    def _first(self, sentence: Sentence, phrases: Iterable[int], *, guessed: bool = False) -> ActorRef | None:
        """The first of the phrases that is, or names, an actor; with `guessed` also one whose country is not sure."""
        for number in phrases:
            phrase = sentence.phrases[number]
            found = self.at(sentence, phrase)
            if found is not None:
                return found
            if guessed and (mention := self.mention_at(sentence, phrase)) is not None:
                return self._resolution.ref(mention)
            inside = self._resolution.within(sentence.field, phrase.start, phrase.end)
            known = [each for each in inside if _is_known(each)]
            if known:
                return self._resolution.ref(known[-1])
        return None

    def mention_at(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        """The mention of somebody of a country for whom the head of the phrase stands."""
        head = sentence.words[phrase.head].start
        mention = self._resolution.at(sentence.field, phrase.start, phrase.end, head)
        return mention if mention is not None and mention.actor and mention.country else None

    def _meant(self, candidate: Candidate) -> ActorRef | None:
        """Who the word itself means, in any article."""
        meant = candidate.group.means or label_words().meant_by(candidate.words)
        if meant is None:
            return None
        return ActorRef(id=meant.id, name=meant.name, country=meant.id, text=head_text(candidate))

    def _charged(self, candidate: Candidate) -> ActorRef | None:
        """Who is charged with the deed in its sentence: "condemned the cowardly raid"."""
        if not candidate.thing:
            return None
        place = candidate.sentence.field
        for each in self._charges:
            if each.sentence.field == place and each.sentence.start <= candidate.start < each.sentence.end:
                return each.targets[0]
        return None


def head_text(candidate: Candidate) -> str:
    """The head of the describing phrase as the article writes it."""
    phrase = candidate.phrase
    return candidate.sentence.words[phrase.head].text if phrase is not None else ""


def _is_known(mention: Mention) -> bool:
    """Whether the mention stands for an actor by its own words or by what it points back to."""
    return bool(mention.actor) and not mention.rule.endswith(_GUESSED)


def is_side(mention: Mention) -> bool:
    """Whether a mention names a state or someone who acts for one."""
    states = (
        bool(mention.country) and mention.country not in NOT_STATES and not BYSTANDERS & {*mention.sectors}
    )
    return states and _is_known(mention) and mention.kind != "pronoun"


def _apposed(phrase: Phrase) -> Iterator[int]:
    """The phrases that stand in apposition to this one."""
    if phrase.apposed_to is not None:
        yield phrase.apposed_to
    yield from phrase.appositions
