"""Who a source is: the mention that names its phrase best, with what the rest of the phrase says of country and sector.

"A spokeswoman, Jelena Stanić" is the person named, "Ingrid Solheim, a spokeswoman for the ministry" speaks for the
ministry's country, and "she" two sentences on is the same person with the same country. Who is meant by a name or a
role at all is told by the actors room; here its answers are only put together.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from msgspec.structs import replace

from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef, Field, Mention, is_described

_SERVES = frozenset({"of", "for", "at", "in", "with", "from"})
"""Before a body these tell for whom somebody speaks ("an official in the ministry"); "to" and "on" do not."""
_COMES = "from"
"""The one preposition after which a bare place tells somebody's country ("the captain of a boat from Da Nang")."""
_LOOSE = frozenset({"relative", "participle"})
_BEFORE_NOUN = ("DT", "JJ", "PRP$", "CD")


class Resolved(Protocol):
    """What the actors room offers here."""

    def at(self, field: Field, start: int, end: int) -> Mention | None:
        """The best mention that overlaps a stretch."""

    def within(self, field: Field, start: int, end: int) -> Sequence[Mention]:
        """All mentions that overlap a stretch, in order."""

    def ref(self, mention: Mention) -> ActorRef:
        """The actor of a mention as a record carries it."""


class Speakers:
    """The actors of one article's sources; it remembers what was told of each, so sentences come in their order."""

    def __init__(self, resolved: Resolved) -> None:
        self._resolved = resolved
        self._told: dict[str, ActorRef] = {}
        self._surnames: dict[str, ActorRef] = {}

    def of(self, sentence: Sentence, numbers: Sequence[int]) -> tuple[ActorRef, ...]:
        """The actors that phrases stand for, each once, in their order."""
        found: dict[str, ActorRef] = {}
        for number in numbers:
            reference = self._of_phrase(sentence, sentence.phrases[number])
            if reference is not None:
                found.setdefault(reference.id, reference)
        return tuple(found.values())

    def _of_phrase(self, sentence: Sentence, phrase: Phrase) -> ActorRef | None:
        mention = _at_head(sentence, phrase, self._resolved)
        named = _name_beside(sentence, phrase)
        if named is not None:
            return self._named(sentence, phrase, named, mention)
        if mention is None or not mention.actor:
            return self._surnames.get(sentence.words[phrase.head].text) if _is_surname(phrase) else None
        reference = self._resolved.ref(mention)
        if is_described(reference.id) and mention.kind == "name":
            reference = self._beside(sentence, phrase, reference)
            self._keep(reference, reference.name)
        elif mention.kind == "pronoun" and reference.id in self._told:
            told = self._told[reference.id]
            reference = _filled(replace(reference, name=told.name), told)
        return reference

    def _named(
        self, sentence: Sentence, phrase: Phrase, named: Phrase, role: Mention | None
    ) -> ActorRef | None:
        """ "The mayor of the village, Hoshyar Berwari": the one named, in the role's country and sector."""
        own = _at_head(sentence, named, self._resolved)
        name = _words(sentence, named)
        if own is not None and own.actor and own.kind == "name" and _covers(own, sentence, named):
            reference = self._resolved.ref(own)
        elif role is not None and is_described(role.actor) and role.kind == "role":
            reference = replace(self._resolved.ref(role), name=name)
        else:
            return None
        if role is not None and role.actor and is_described(reference.id):
            reference = _filled(reference, self._resolved.ref(role))
        if is_described(reference.id):
            reference = self._beside(sentence, phrase, reference)
        self._keep(reference, name)
        return reference

    def _keep(self, reference: ActorRef, name: str) -> None:
        self._told[reference.id] = reference
        self._surnames[name.split()[-1]] = reference

    def _beside(self, sentence: Sentence, phrase: Phrase, reference: ActorRef) -> ActorRef:
        """The actor with the country and sectors of the body it serves, else those told of it before."""
        for other in _serving(sentence, phrase, self._resolved):
            if other.kind == "place":
                reference = _filled(reference, ActorRef(id=other.actor, name="", country=other.country))
            elif other.actor != reference.id:
                reference = _filled(reference, self._resolved.ref(other))
        return _filled(reference, self._told.get(reference.id))


def _at_head(sentence: Sentence, phrase: Phrase, resolved: Resolved) -> Mention | None:
    """The mention of a phrase's head; without one the best of the phrase, but not whom "their skipper" belongs to."""
    head = sentence.words[phrase.head]
    found = resolved.at(sentence.field, head.start, head.end)
    if found is None:
        found = resolved.at(sentence.field, phrase.start, phrase.end)
        return None if found is not None and found.kind == "pronoun" else found
    return found


def _name_beside(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The name in apposition that ends a phrase whose own head is a common noun: "their skipper, Omar Vidal"."""
    if phrase.kind not in ("common", "number"):
        return None
    for other in reversed(sentence.phrases):
        inside = phrase.end < other.start and other.end <= phrase.full_end
        if (
            inside
            and other.kind == "proper"
            and other.apposed_to is not None
            and other.last - other.first > 1
        ):
            before = sentence.words[other.first - 1].text
            return other if before == "," and not _loose(sentence, other.start, phrase) else None
    return None


def _covers(mention: Mention, sentence: Sentence, named: Phrase) -> bool:
    """Whether a mention is of the whole name, a rank before it aside, not of one word that is somebody else's too."""
    words = sentence.words[named.first : named.last]
    return mention.end >= words[-1].end and mention.start <= words[-2].start


def _words(sentence: Sentence, phrase: Phrase) -> str:
    return " ".join(word.text for word in sentence.words[phrase.first : phrase.last])


def _is_surname(phrase: Phrase) -> bool:
    return phrase.kind == "proper" and phrase.last - phrase.first == 1


def _serving(sentence: Sentence, phrase: Phrase, resolved: Resolved) -> list[Mention]:
    """The bodies and places in a phrase, outside relative clauses, that a fitting preposition ties to it."""
    found = resolved.within(sentence.field, phrase.start, phrase.full_end)
    return [mention for mention in found if _ties(sentence, phrase, mention)]


def _ties(sentence: Sentence, phrase: Phrase, mention: Mention) -> bool:
    if mention.kind == "pronoun" or not mention.actor or mention.start < phrase.end:
        return False
    if _loose(sentence, mention.start, phrase):
        return False
    before = [word for word in sentence.words[phrase.first :] if word.end <= mention.start]
    while before and before[-1].tag.startswith(_BEFORE_NOUN):
        before.pop()
    preposition = before[-1].text.lower() if before else ""
    if mention.kind == "place" or mention.actor == mention.country:
        return preposition == _COMES
    return preposition in _SERVES


def _loose(sentence: Sentence, start: int, phrase: Phrase) -> bool:
    """Whether a place lies in a relative clause of the phrase: what somebody does is not for whom they speak."""
    return any(
        clause.relation in _LOOSE and phrase.end <= clause.span_start <= start < clause.span_end
        for clause in sentence.clauses
    )


def _filled(reference: ActorRef, other: ActorRef | None) -> ActorRef:
    """A reference with the other's country and sectors where it has none itself."""
    if other is None:
        return reference
    return replace(
        reference,
        country=reference.country or other.country,
        sectors=reference.sectors or other.sectors,
    )
