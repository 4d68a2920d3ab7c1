"""Whether "it" means nothing: "It was not clear whether", "it is time to", "it seems that", "it took two years"."""

from __future__ import annotations

from onrecord.actors.view import View

_BE = frozenset(
    ("is", "was", "'s", "’s", "will", "would", "may", "might", "could", "has", "had", "became", "becomes")
)
_SEEM = frozenset(
    ("seems", "seemed", "appears", "appeared", "remains", "remained", "took", "takes", "emerged", "emerges")
)
_COPULA = frozenset(("is", "was", "'s", "’s"))
_WEATHER_VERBS = frozenset(("rained", "rains", "snowed", "snows", "hailed", "dawned"))
_OPENERS = frozenset(("that", "whether", "to", "if", "how", "when", "what", "why", "who", "for"))
_STATES = frozenset(("that", "unclear", "likely", "unlikely", "clear", "uncertain"))
_WEATHER_AND_TIME = frozenset(
    (
        "time",
        "days",
        "hours",
        "years",
        "weeks",
        "months",
        "raining",
        "snowing",
        "night",
        "dawn",
        "midnight",
        "dark",
        "noon",
    )
)
_OF_SOMEBODY = frozenset((
    "ready", "willing", "unwilling", "prepared", "unprepared", "determined", "committed", "eager", "keen",
    "reluctant", "able", "unable", "happy", "glad", "pleased", "confident", "aware", "unaware", "afraid", "worried",
    "concerned", "sorry", "proud", "grateful", "satisfied", "responsible", "hopeful", "serious", "adamant", "open",
    "free",
))  # fmt: skip
"""Adjectives that only somebody can be: "said it was ready to talk"."""
_AHEAD = 8
"""Words after the pronoun that are looked at."""


def is_expletive(view: View, position: int) -> bool:
    """True when the "it" at a word stands for no one."""
    if view.tag(position) != "PRP":
        return False
    ahead = range(position + 1, position + 1 + _AHEAD)
    words, tags = [view.lower(at) for at in ahead], [view.tag(at) for at in ahead]
    if words[0] in _WEATHER_VERBS:
        return True
    if words[0] in _SEEM:
        return any(word in _STATES or tag == "CD" for word, tag in zip(words[:4], tags[:4], strict=True))
    if words[0] not in _BE:
        return False
    if words[0] in _COPULA and (tags[0:3].count("DT") or tags[1] == "CD"):
        return True
    adjective = next((step for step, tag in enumerate(tags[:5]) if tag[:2] == "JJ"), None)
    if adjective is None:
        return any(word in _WEATHER_AND_TIME for word in words[:5])
    if words[adjective] in _OF_SOMEBODY:
        return False
    return any(word in _OPENERS for word in words[adjective + 1 :])
