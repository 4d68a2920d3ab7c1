"""On what reports differ, side by side: the question they answer differently, each side's words, and its outlets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.questions.conflicts import Words
from onrecord.questions.wording import STATUS_WORDS
from onrecord.web.days import day_words

DIFFERENCE_QUESTIONS: dict[str, str] = {
    "date": "When?",
    "number": "How many, or how much?",
    "actor": "Who?",
    "initiator": "Who began it?",
    "place": "Where?",
    "occurrence": "Did it happen?",
}
"""What reports answer differently."""

DIFFERENCE_WORDS: dict[str, str] = {
    "date": "the date",
    "number": "a number",
    "actor": "who",
    "initiator": "who began it",
    "place": "the place",
    "occurrence": "whether it happened",
}
"""On what reports differ, in words."""

_ISO = re.compile(r"\d{4}(-\d{2}){0,2}")


def alike(words: Sequence[Words]) -> list[tuple[Words, ...]]:
    """The words of a side, articles that have the same sentence together: a reprint is read once."""
    found: dict[tuple[str, int], list[Words]] = {}
    for each in words:
        found.setdefault((each.sentence.text, each.mark.start - each.sentence.start), []).append(each)
    return [tuple(same) for same in found.values()]


def other_outlets(told: Sequence[tuple[Words, ...]]) -> list[Words]:
    """The first words of each further outlet on a side, beside those that have the sentence that is shown."""
    seen = {each.article.outlet for each in told[0]}
    found = {each.article.outlet: each for same in told[:0:-1] for each in same[::-1]}
    return [each for outlet, each in reversed(found.items()) if outlet not in seen]


def side_words(on: str, value: str) -> str:
    """One side of a difference as a person reads it: a day with its month's name; whether something happened by a
    status, which may have a speaker: `negated by Vostia` → `did not happen, by Vostia`."""
    if on == "date" and _ISO.fullmatch(value):
        return day_words(value)
    status, by, speaker = value.partition(" by ")
    if on != "occurrence" or status not in STATUS_WORDS:
        return value
    return f"{STATUS_WORDS[status]}, by {speaker}" if by else STATUS_WORDS[status]
