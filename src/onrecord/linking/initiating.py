"""Who is said to have begun a contact: the words that tell it, from `initiating.toml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from onrecord.linking.families import family
from onrecord.linking.shingles import plain_words
from onrecord.records import Event, Evidence, Mention, is_person
from onrecord.shipped import shipped

_WAS = r"\bit was\s+(?P<who>[^,;.]{2,60}?),?\s+(?:who|which|that)\s+(?:(?:had|has|first)\s+)*(?P<word>\w+)"
_OF = r"\b(?:at|on|upon) the (?P<word>\w+) of (?P<who>[^,;.]{2,60})"
_WHOSE = r"\b(?:at|on|upon) (?P<who>[^,;.]{2,60}?)['’]s? (?P<word>\w+)"
_OWN = re.compile(r"\b(?:at|on|upon) (?:his|her|its|their) own (?P<word>\w+)", re.IGNORECASE)
_NAMED = tuple(re.compile(each, re.IGNORECASE) for each in (_WAS, _OF, _WHOSE))


class Initiator(msgspec.Struct, frozen=True):
    """Who is said to have begun it: the country, or the actor where it has none, the name, and the words."""

    side: str
    name: str
    evidence: Evidence


def initiator(event: Event, mentions: Sequence[Mention]) -> Initiator | None:
    """Who began what the sentence tells, where it says so beside the deed: `it was Kerland that asked for the talks`,
    `on the initiative of Mira Tolen`, `came at his own request`; `mentions` are those of the sentence's field."""
    sentence = event.sentence
    inside = [each for each in mentions if each.actor and sentence.start <= each.start < sentence.end]
    found = next(_told(sentence, inside), None)
    if found is None:
        return None
    who, start, end = found
    words = Evidence(
        start=sentence.start + start,
        end=sentence.start + end,
        text=sentence.text[start:end],
        field=sentence.field,
    )
    return Initiator(who.country or who.actor, who.text, words)


def _told(sentence: Evidence, mentions: Sequence[Mention]) -> Iterator[tuple[Mention, int, int]]:
    """Who is named by such words, and where these stand in the sentence."""
    behest = initiating()["behest"] | initiating()["contact"]
    for pattern in _NAMED:
        for match in pattern.finditer(sentence.text):
            first, last = (sentence.start + at for at in match.span("who"))
            named = [each for each in mentions if first <= each.start < last]
            if named and family(match["word"].lower()) in behest:
                yield named[0], *match.span()
    for match in _OWN.finditer(sentence.text):
        before = [each for each in mentions if each.end <= sentence.start + match.start()]
        persons = [each for each in before if is_person(each.actor)]
        if persons and family(match["word"].lower()) in initiating()["behest"]:
            yield persons[-1], *match.span()


def is_first(event: Event) -> bool:
    """Whether it is told as the first of its kind: `who first proposed the plan`."""
    words = initiating()
    trigger = event.trigger
    before = event.sentence.text[: max(0, trigger.end - event.sentence.start)]
    if not any(word in before.lower() for word in words["first"]):
        return False
    near = [family(word) for word in plain_words(before)][-len(plain_words(trigger.text)) - 2 :]
    return bool(words["first"].intersection(near) and words["put"].intersection(near))


@cache
def initiating(language: str = "en") -> dict[str, frozenset[str]]:
    """The families of the table's words, by the names of its lists."""
    table = shipped(f"{language}/linking/initiating.toml", dict[str, list[str]], code="linking")
    return {
        name: frozenset(family(plain) for word in words for plain in plain_words(word))
        for name, words in table.items()
    }
