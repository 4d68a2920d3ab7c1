"""Who is said to have begun a contact: the words that tell it, from `initiating.toml`."""

from __future__ import annotations

from functools import cache

from onrecord.linking.families import family
from onrecord.linking.shingles import plain_words
from onrecord.records import Event
from onrecord.shipped import shipped


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
