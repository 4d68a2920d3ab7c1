"""What an event looks like to the linking of happenings: its words, its actors, its days, ready to be compared."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from onrecord.event_rules import innermost, is_filled
from onrecord.linking.blocs import side_of
from onrecord.linking.families import families_of
from onrecord.linking.initiating import Initiator, initiator, is_first
from onrecord.linking.meeting_again import is_another_ahead
from onrecord.linking.refusing import Refused, refused
from onrecord.linking.shingles import plain_words
from onrecord.records import ActorRef, Event, Mention, is_person

NEAR_WORDS = 8
"""Words on each side of the trigger that make its surroundings; a clause of the story packs has about as many."""

BEHIND = 7
"""Words behind the trigger in which its object stands."""

LEAD = 350
"""Characters from the beginning of a text in which a sentence of its lead begins: the first two or three."""
LEAD_SHARE = 2
"""The lead ends at one in so many of the text, so that not all of a short article is its lead. Texts of 700 characters
and more do not change; a fourth made the held-out packs a little better and the other packs worse."""

_KINDS = frozenset({"IGO", "NGO", "IMG"})
"""Codes in the place of a country that many organisations share."""

_LETTERS = re.compile(r"\w+(?:['’]\w+)*")

Words = dict[str, float]


class Profile(msgspec.Struct, frozen=True, kw_only=True):
    """An event, prepared once for all comparisons. Days are numbers of days since the year 1.

    Words are families of words; where an actor is named, the actor and its country stand for the words, so that `Doha`,
    `Qatar` and `the emirate` are one.
    """

    event: Event
    entry: str
    """The entry of the codebook that gave the type, without its modifiers."""
    deed: str
    """The kind of deed that the entry is, whatever the sentence makes of it: the release that was agreed to."""
    filled: bool
    """Whether a side was filled in from outside the clause, as the name of the rule says (`~near`)."""
    noun: bool
    """Whether the coder read a noun as the deed, by the name of its rule."""
    lead: bool
    """Whether it stands in the headline or the lead."""
    sentence: frozenset[str]
    near: frozenset[str]
    sentence_words: frozenset[str]
    """The words of the sentence without the actors named in it: what it is about, whoever does it."""
    near_words: frozenset[str]
    """The same of the surroundings of the trigger."""
    behind: frozenset[str]
    """Families of the words right behind the trigger: what the deed is about."""
    trigger: frozenset[str]
    plain: tuple[str, ...]
    sources: frozenset[str]
    targets: frozenset[str]
    source_ids: frozenset[str]
    target_ids: frozenset[str]
    doers: frozenset[str]
    """Ids of the known persons who do it."""
    people: frozenset[str]
    """Ids of the known persons on both sides."""
    first: bool
    """Whether it is told as the first of its kind: who first proposed it."""
    another: bool
    """Whether it is a contact that lies ahead and is told as another one (`will meet again`)."""
    refused: Refused
    """Of a refusal: whether it is of a charge or of a demand, where the words beside it tell."""
    begun: Initiator | None
    """Who is said to have begun it, where the sentence tells that beside the deed."""
    days: tuple[int, int] | None
    published: int | None

    countries: frozenset[str]
    """The countries (or organisations, or rebels) on both sides."""


def lead_of(length: int) -> int:
    """Where the lead of a text of so many characters ends."""
    return min(LEAD, length // LEAD_SHARE)


def profile(event: Event, mentions: Sequence[Mention] = (), lead: int = LEAD) -> Profile:
    """The profile of an event; `mentions` are those of its article, whose lead ends at the character `lead`."""
    first, last = _surroundings(event)
    sentence = event.sentence
    entry = innermost(event.rule)
    sources, targets = _codes(event.sources), _codes(event.targets)
    sentence_words, sentence_actors = _tokens(event, mentions, 0, len(sentence.text))
    near_words, near_actors = _tokens(event, mentions, first, last)
    return Profile(
        event=event,
        entry=entry,
        deed=entry.partition(".")[0] if "." in entry else "",
        filled=is_filled(event.rule),
        noun="noun" in entry,
        lead=event.trigger.field == "title" or sentence.start < lead,
        sentence=sentence_words | sentence_actors,
        near=near_words | near_actors,
        sentence_words=sentence_words,
        near_words=near_words,
        behind=_families(" ".join(text_behind(event).split()[:BEHIND])),
        trigger=_families(event.trigger.text) or frozenset(plain_words(event.trigger.text)),
        plain=tuple(plain_words(sentence.text)),
        sources=sources,
        targets=targets,
        countries=sources | targets,
        source_ids=frozenset(ref.id for ref in event.sources),
        target_ids=frozenset(ref.id for ref in event.targets),
        doers=frozenset(ref.id for ref in event.sources if is_person(ref.id)),
        people=frozenset(ref.id for ref in (*event.sources, *event.targets) if is_person(ref.id)),
        first=is_first(event),
        another=is_another_ahead(event, entry),
        refused=refused(event),
        begun=initiator(event, mentions),
        days=_days(event),
        published=day_number(event.published),
    )


def rarity(profiles: Sequence[Profile]) -> Words:
    """How telling each word of a story is: ln(1 + N / n) over its different sentences, so that copies count once."""
    sentences = {each.plain: each.sentence for each in profiles}
    spread = Counter(word for words in sentences.values() for word in words)
    return {word: math.log(1 + len(sentences) / count) for word, count in spread.items()}


class Overlaps:
    """Overlaps of sets of words under one set of weights; each set is weighed once.

    Sums are exact (`math.fsum`), so that the order of the words in memory does not matter.
    """

    def __init__(self, weights: Words) -> None:
        self.weights = weights
        self._known: dict[frozenset[str], float] = {}

    def of(self, a: frozenset[str], b: frozenset[str]) -> float:
        """Weight of the words of both, over the geometric mean of each one's; 0 where one has none."""
        shared = a & b
        if not shared:
            return 0.0
        return self._weigh(shared) / math.sqrt(self._whole(a) * self._whole(b))

    def _whole(self, words: frozenset[str]) -> float:
        if words not in self._known:
            self._known[words] = self._weigh(words)
        return self._known[words]

    def _weigh(self, words: frozenset[str]) -> float:
        return math.fsum(self.weights.get(word, 1.0) for word in words)


def day_number(value: str | None) -> int | None:
    """The days since the year 1 of an ISO date, None for anything less exact."""
    try:
        return date.fromisoformat((value or "")[:10]).toordinal()
    except ValueError:
        return None


def _families(text: str) -> frozenset[str]:
    return families_of(plain_words(text))


def _tokens(
    event: Event, mentions: Sequence[Mention], first: int, last: int
) -> tuple[frozenset[str], frozenset[str]]:
    """The families of the words between two places of the sentence, and the actors that are named there."""
    sentence, at = event.sentence, first
    words, actors = set[str](), set[str]()
    for mention in mentions:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if mention.field != sentence.field or not mention.actor or start < first or end > last:
            continue
        actors.add(mention.actor)
        if mention.country:
            actors.add(mention.country)
        words |= _families(sentence.text[at:start])
        at = max(at, end)
    return frozenset(words | _families(sentence.text[at:last])), frozenset(actors)


def text_behind(event: Event) -> str:
    """The sentence behind the trigger."""
    return event.sentence.text[max(0, event.trigger.end - event.sentence.start) :]


def _surroundings(event: Event) -> tuple[int, int]:
    """Where the words around the trigger begin and end, counted in the sentence."""
    start = event.trigger.start - event.sentence.start
    end = event.trigger.end - event.sentence.start
    text = event.sentence.text
    if not 0 <= start < end <= len(text):
        return 0, len(text)
    before = [match.start() for match in _LETTERS.finditer(text[:start])]
    after = [end + match.end() for match in _LETTERS.finditer(text[end:])]
    first = before[-NEAR_WORDS] if len(before) >= NEAR_WORDS else 0
    return first, after[NEAR_WORDS - 1] if len(after) >= NEAR_WORDS else len(text)


def _codes(refs: Iterable[ActorRef]) -> frozenset[str]:
    """Sides of the actors: countries, rebels apart from their state; the id of one that has none or only the code of
    its kind, so that a group, or an organisation among many, is still itself."""
    return frozenset(ref.id if ref.country in _KINDS else side_of(ref) for ref in refs)


def _days(event: Event) -> tuple[int, int] | None:
    start, end = day_number(event.date.start), day_number(event.date.end)
    return (start, end) if start is not None and end is not None and start <= end else None
