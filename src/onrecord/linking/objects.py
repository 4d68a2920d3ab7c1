"""What a deed is done to or about, in words: `postponed the talks on gas`, `called off a visit`.

Two reports of one type and the same sides may be of one thing in other words, or of two things: objects without a word
in common do not tell which. The story tells, where one sentence has both apart, or where each object is reported again.
Belongs here: the words of an object, and what a story makes of two objects. Does not belong here: what that weighs
(`likeness.py`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from onrecord.linking.bare_answers import BareAnswers
from onrecord.linking.families import families_of
from onrecord.linking.profiles import Profile
from onrecord.linking.shingles import plain_words
from onrecord.records import Event
from onrecord.shipped import shipped

WORDS = 8
"""Words behind a deed, and before one that was done to somebody, in which its object stands."""

BETWEEN = 2
"""Words at most between a form of the passive and the deed (`was at last freed`)."""

LONG = 2
"""A trigger of more words holds its object itself (`turned off the flow of students`)."""

MATTER = frozenset({"REQUEST", "REJECT", "SANCTION", "AGREE"})
"""Types of which two deeds between the same sides differ by what is asked, refused, cut off or agreed. In the story
packs, with the events of the key, 13 of 124 pairs of these types whose objects are both reported again and share no
word are one thing, and 237 of 316 of the other types: troops that leave a town and troops that go home."""

AGAIN = 2
"""Articles in which a word must stand in what a deed is about, for that to be reported again."""

Span = tuple[int, int]


class Objects:
    """The objects of the events of one story, and which of them the story keeps apart."""

    def __init__(self, told: Sequence[Profile], apart: Callable[[Profile, Profile], bool]) -> None:
        """`apart` says of two events of one sentence whether it tells them as two."""
        sentences: dict[object, list[Profile]] = defaultdict(list)
        for each in told:
            sentences[each.event.article, each.event.sentence.field, each.event.sentence.start].append(each)
        self._words = {
            each.event.id: _object(each, [other.event for other in beside])
            for beside in sentences.values()
            for each in beside
        }
        self._others: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._articles: dict[object, set[str]] = defaultdict(set)
        for beside in sentences.values():
            for number, one in enumerate(beside):
                for other in beside[:number]:
                    if one.event.type == other.event.type and apart(one, other):
                        self._part(one, other)
        self.answers = BareAnswers(told, self.of)
        """What the answers among them are to that have no object."""
        for each in told:
            for word in self.of(each):
                self._articles[_kind(each), word].add(each.event.article)

    def of(self, profile: Profile) -> frozenset[str]:
        """The families of the words of its object; empty where none stands there."""
        return self._words.get(profile.event.id, frozenset())

    def shared(self, a: Profile, b: Profile) -> bool:
        """Whether both objects have a word in common."""
        return not self.of(a).isdisjoint(self.of(b))

    def told_as_two(self, a: Profile, b: Profile) -> bool:
        """Whether some sentence of the story has two deeds of the type, each about a word of one of the objects."""
        there = self.of(b)
        return any(not self._others[a.event.type, word].isdisjoint(there) for word in self.of(a))

    def each_again(self, a: Profile, b: Profile) -> bool:
        """Whether both are a deed of one type between the same sides whose object tells which it is, and each object is
        reported by other articles too."""
        return a.event.type in MATTER and _kind(a) == _kind(b) and self._again(a) and self._again(b)

    def _again(self, profile: Profile) -> bool:
        kind = _kind(profile)
        return any(len(self._articles[kind, word]) >= AGAIN for word in self.of(profile))

    def _part(self, one: Profile, other: Profile) -> None:
        here, there = self.of(one), self.of(other)
        for mine, its in ((here - there, there - here), (there - here, here - there)):
            for word in mine:
                self._others[one.event.type, word] |= its


def _kind(profile: Profile) -> object:
    return profile.event.type, profile.sources, profile.targets


def _object(profile: Profile, beside: Iterable[Event]) -> frozenset[str]:
    """The families of the words of a deed's object, without the actors. A noun (`the captain's release`) and what was
    done to somebody have it before them too."""
    event, text = profile.event, profile.event.sentence.text
    start, end = event.trigger.start - event.sentence.start, event.trigger.end - event.sentence.start
    if not 0 <= start < end <= len(text):
        return frozenset()
    first, last = _own(event, beside)
    behind = plain_words(_clause().split(text[end:last], maxsplit=1)[0])[:WORDS]
    trigger = plain_words(text[start:end])
    found = behind + (trigger if len(trigger) > LONG else [])
    passive = not _passive().isdisjoint(plain_words(text[:start])[-BETWEEN - 1 :])
    if passive or profile.noun or not found:
        found += plain_words(_clause().split(text[first:start])[-1])[-WORDS:]
    return families_of(word for word in found if not word.isdigit()) & profile.sentence_words


def _own(event: Event, beside: Iterable[Event]) -> Span:
    """Where the words of a deed begin and end in a sentence that tells others beside it."""
    text, at = event.sentence.text, event.sentence.start
    start, end = event.trigger.start - at, event.trigger.end - at
    spans = [(each.trigger.start - at, each.trigger.end - at) for each in beside]
    before = max((stop for _, stop in spans if stop <= start), default=None)
    behind = min((begin for begin, _ in spans if begin >= end), default=None)
    first = 0 if before is None else _joint_between(text, before, start, start)
    last = len(text) if behind is None else _joint_between(text, end, behind, behind)
    return first, last


def _joint_between(text: str, start: int, end: int, otherwise: int) -> int:
    """The last place between two deeds where the sentence leads on."""
    joints = [match.start() for match in _joint().finditer(text, start, end)]
    return joints[-1] if joints else otherwise


@cache
def _table(language: str = "en") -> dict[str, list[str]]:
    return shipped(f"{language}/linking/objects.toml", dict[str, list[str]], code="linking")


@cache
def _passive() -> frozenset[str]:
    return frozenset(_table()["passive"])


@cache
def _clause() -> re.Pattern[str]:
    """Where a clause ends."""
    return re.compile(rf"[,;:.!?()\[\]–—“”\"]|\s-\s|\b(?:{'|'.join(_table()['clause'])})\b")


@cache
def _joint() -> re.Pattern[str]:
    """Where a sentence may lead on to another deed."""
    words = "|".join(_table()["clause"] + _table()["joint"])
    return re.compile(rf"[,;:–—]|\b(?:{words})\b")
