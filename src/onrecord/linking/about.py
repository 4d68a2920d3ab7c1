"""What an overture and its answer are about: the words that both are told in, and topics told in other words.

Does not belong here: how much of it a rule asks for (`answers.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from onrecord.linking.exchange_rules import table
from onrecord.linking.families import family
from onrecord.linking.sides import Told


def words_of(overture: Told) -> frozenset[str]:
    """The words of an overture that tell what it is about."""
    return frozenset(word for word in overture.content if not word.isdigit()) - called_as(overture)


def shared_words(
    words: frozenset[str], topics: Mapping[str, frozenset[str]], others: frozenset[str]
) -> frozenset[str]:
    """The words of both, and the topics of the first of which the other has a word of its own; `topics` with their
    words."""
    same = words & others
    return same | {topic for topic, of in topics.items() if same.isdisjoint(of) and not others.isdisjoint(of)}


def topics_of(words: frozenset[str]) -> frozenset[str]:
    """The topics that have one of the words."""
    return frozenset(topic for topic, of in topics().items() if not words.isdisjoint(of))


@cache
def topics() -> dict[str, frozenset[str]]:
    """The words of each topic of the table, as families."""
    return {f"@{name}": frozenset(map(family, words)) for name, words in table().topic.items()}


def called_as(overture: Told) -> frozenset[str]:
    """What an overture of its type is called, as families."""
    return frozenset(family(word) for word in table().called.get(overture.happening.type, ()))


@cache
def called() -> frozenset[str]:
    """What overtures of any type are called, as families."""
    return frozenset(family(word) for words in table().called.values() for word in words)
