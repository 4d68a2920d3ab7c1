"""What a bare answer is to: `Vostia refused` is told in the words of what was asked of it right before.

Belongs here: which overture a refusal or an acceptance without an object of its own goes on from, and its words. Does
not belong here: what it weighs that two answers are to different things (`likeness.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

from onrecord.event_rules import STEP
from onrecord.linking.about import called
from onrecord.linking.nearby import BREAK
from onrecord.linking.profiles import Profile

_BARE = ("reject.reject", "refuse:", "agree.accept", "agree:accept", "agree.bare")
"""How the coder's rules begin by which somebody says yes or no; what is refused stands in no further step of them."""

_ALONE = ("reject.reject", "agree.bare")
"""The same where nothing need stand behind the word: what stands before it is who answers."""

_ACCEPTANCE = ("agree.accept", "agree.bare")

_ASKING = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Types of what somebody may say yes or no to."""

Words = frozenset[str]


class BareAnswers:
    """The answers of one story that do not say themselves what they are to, and the words of what that is."""

    def __init__(self, told: Sequence[Profile], object_of: Callable[[Profile], Words]) -> None:
        """`object_of` gives the words of a deed's own object."""
        made: dict[object, list[Profile]] = defaultdict(list)
        for each in told:
            if each.event.type in _ASKING and each.event.status != "negated" and not _answers(each):
                made[_text_of(each)].append(each)
        self._own: dict[str, Words] = {}
        self._asked: dict[str, Words] = {}
        for each in filter(_answers, told):
            own = object_of(each) - called()
            self._own[each.event.id] = own & each.behind if each.event.rule.startswith(_ALONE) else own
            overture = _before(each, made[_text_of(each)]) if _is_bare(each) else None
            if overture is not None:
                self._asked[each.event.id] = object_of(overture) | overture.behind

    def apart(self, a: Profile, b: Profile) -> bool:
        """Whether both answer, one at least without an object of its own, and nothing that they are to has a word in
        common."""
        one, other = self._own.get(a.event.id), self._own.get(b.event.id)
        if one is None or other is None or (one and other):
            return False
        one, other = one | self._asked.get(a.event.id, one), other | self._asked.get(b.event.id, other)
        return bool(one and other) and one.isdisjoint(other)


def _text_of(profile: Profile) -> object:
    return profile.event.article, profile.event.trigger.field


def _answers(profile: Profile) -> bool:
    return profile.event.type == "REJECT" or profile.entry.startswith(_ACCEPTANCE)


def _is_bare(profile: Profile) -> bool:
    return profile.event.rule.startswith(_BARE) and STEP not in profile.event.rule


def _before(answer: Profile, made: Sequence[Profile]) -> Profile | None:
    """The last overture to those who answer that the sentence of the answer, or the one before it, tells before it."""
    event = answer.event
    found = [
        each
        for each in made
        if each.event.trigger.start < event.trigger.start
        and event.sentence.start - each.event.sentence.end <= BREAK
        and each.sources.isdisjoint(answer.sources)
        and (not each.targets or not each.targets.isdisjoint(answer.sources))
    ]
    return max(found, key=lambda each: each.event.trigger.start, default=None)
