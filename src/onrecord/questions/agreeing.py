"""The verb that stands beside whoever says something: `Cuba says`, `officials say`.

Belongs here: whether words name one or several, for the sentences we write ourselves. Does not belong here: the number
of a phrase in an article, which its parse tells (`grammar`).
"""

from __future__ import annotations

import re

from onrecord.records import NOT_SAID, ActorRef, Statement, is_described, is_person

_MANY = frozenset(
    {"they", "we", "us", "both", "two", "three", "four", "five", "several", "many", "others", "some", "all"}
)
"""Words with which several begin."""

_PLURALS = frozenset({"people", "police", "men", "women", "children"})
_SINGULARS = frozenset({"corps", "headquarters", "news", "politics"})
"""Nouns whose ending does not tell their number."""

_ENDINGS = ("ss", "us", "is")
"""Endings of nouns in the singular that end in `s`."""

_HEAD_ENDS = re.compile(
    r"[,:(]| (?:of|in|at|on|from|for|to|with|within|by|near|who|that|which|here|there|close|familiar|speaking)\b"
)
"""Where the first noun of a phrase has been told: `officials | in Dresk`, `residents | of the valley`."""

_THE = re.compile(r"^the ", re.IGNORECASE)
_CLAUSE = re.compile(r", (?:who|whose|which|where)\b")


def stance_words(statement: Statement) -> str:
    """How a statement is put, beside its speaker as lists name them: `says`, `say` or `deny`; `does not want` where
    its cue is negated."""
    speaker = statement.speaker
    who = speaker.name if speaker else statement.source_text
    if statement.reason == NOT_SAID:
        return f"{'do' if _are_several(who, speaker) else 'does'} not {_plural_of(statement.stance)}"
    return agreeing(statement.stance, who, speaker)


def agreeing(verb: str, who: str, speaker: ActorRef | None = None) -> str:
    """A verb in the third person (`says`, `denies`) as it stands beside `who`, the words shown for the speaker: `say`
    for several. The name of an actor whom the registry knows names one, whatever its ending."""
    return _plural_of(verb) if _are_several(who, speaker) else verb


def _plural_of(verb: str) -> str:
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb.removesuffix("s")


def _are_several(who: str, speaker: ActorRef | None) -> bool:
    known = speaker if speaker is not None and not is_described(speaker.id) else None
    if known is not None and who == known.name:
        return False
    one_person = known is not None and is_person(known.id)  # `the foreign minister and deputy prime minister`
    return _is_plural(who) or (_is_list(who) and not one_person)


def _is_list(who: str) -> bool:
    """Whether two or more are named: `Cuba and Spain`, `leader of Orland and leader of Vostia`; a `minister of trade
    and labour` is one."""
    first, joined, second = _CLAUSE.split(who)[0].partition(" and ")
    return bool(joined) and first.count(" of ") in (0, second.count(" of "))


def _is_plural(who: str) -> bool:
    """Whether the phrase begins with a word for many, or its first noun is a plural. Nouns with a capital are taken
    for names: `Reuters`."""
    head = _HEAD_ENDS.split(_THE.sub("", who.rpartition(": ")[2]))[0].split()
    if not head:
        return False
    first, last = head[0], head[-1]
    if first.lower() in _MANY or last.lower() in _PLURALS:
        return True
    return last.islower() and last.endswith("s") and last not in _SINGULARS and not last.endswith(_ENDINGS)
