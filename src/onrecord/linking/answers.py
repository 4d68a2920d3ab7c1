"""Answers: which happenings answer an overture, by sides, days and what both speak of.

Belongs here: telling whether one happening answers another, rule by rule. Does not belong here: what an overture is
(`overtures.py`), which answer gives the outcome (`outcomes.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onrecord.linking.about import called_as, shared_words, topics, topics_of, words_of
from onrecord.linking.answering import is_conditional, is_undone, may_answer
from onrecord.linking.asking import asks_restraint, is_asked_there, is_deed_asked, is_object, told_at_request
from onrecord.linking.between import between
from onrecord.linking.blocs import same_side, side_of
from onrecord.linking.exchange_rules import AnswerRule, rules_for
from onrecord.linking.families import family
from onrecord.linking.naming import names_one
from onrecord.linking.nearby import goes_on, told_beside
from onrecord.linking.overtures import is_plan, is_visit, is_yet_to_ask, opening, places_of, told_together
from onrecord.linking.shingles import plain_row
from onrecord.linking.sides import Told, place_of
from onrecord.linking.succession import comes_after, made_earlier, told_as_before, told_at_once, told_before
from onrecord.linking.visits import in_return

COMMON_SHARE, COMMON_LEAST = 0.15, 8
"""A word that more of a story's happenings have than this share, and than so many, tells nothing of what an answer is
about."""

AS_ASKED = 2
"""Words for which it counts that the codebook names what is done as it names what was asked."""

AS_OBJECT = 8
"""Words for which it counts that the overture is the object of the answer (`rejected the request of Orland`): more than
two long sentences that tell of several things have in common."""

_MEDIATING = ("consult.mediat", "consult.broker", "consult.host-talks")
"""Steps of the coder's rules by which one side brings others together."""

_INVITING = ("agree.invit", "agree:invit", "request:ask>consult.travel", "request:ask>consult.visit")
_INVITED = frozenset({family("invite")})
_AT_INVITATION = ("consult.at-invitation",)
"""Steps of the coder's rules, and families of words, by which somebody is asked to come, and by which he comes as
asked."""

_SPARED = ("refuse>assault", "refuse>coerce", "refuse>sanction")
_HARMS = ("assault.", "coerce.", "sanction.")
"""How the coder's rules name harm that somebody refuses to do, and harm that somebody is asked to do."""

_TAKEN_WELL = ("support.right-step",)
"""How the coder's rules name praise of a thing that stands in the place of the subject."""

_SAYING = frozenset({"REJECT", "AGREE"})
"""Answers of which the word for the answer itself (`rejected`) tells nothing of what they are about."""


class Answer(NamedTuple):
    """A happening that answers, the first rule that says so, how many words it shares with the overture, and whether an
    article goes on to it from the overture."""

    rule: AnswerRule
    told: Told
    shared: int
    goes_on: bool


def common_words(told: Sequence[Told]) -> frozenset[str]:
    """The words that most things of a story are told in, and the names of all its actors."""
    counts = Counter(word for each in told for word in (*each.words, *topics_of(each.words)))
    most = max(COMMON_LEAST, COMMON_SHARE * len(told))
    names = (name for each in told for name in each.names)
    return frozenset(names) | {word for word, count in counts.items() if count > most}


def answers_to(overture: Told, told: Sequence[Told], common: frozenset[str]) -> Iterator[Answer]:
    """Every happening that answers, with the first rule that says so, in the order of the happenings."""
    least, words, called = _least_own(overture), words_of(overture), called_as(overture)
    spoken_of = {topic: topics()[topic] for topic in topics_of(words)}
    rules = _rules(overture)
    for other in told:
        if other is overture or not _may_answer(overture, other, rules):
            continue
        about = shared_words(words, spoken_of, _own_words(overture, other))
        if other.happening.type in _SAYING:
            about -= other.deeds
        own = len(about - common) + _same_third(overture, other)
        deeds = about & (other.deeds | topics_of(other.deeds))
        done = len(deeds & common) + bool(deeds) + AS_ASKED * is_deed_asked(overture, other)
        near = told_beside(overture, other)
        behind = near and goes_on(overture, other)
        calls = _calls_it(called, overture, other)
        object_ = is_object(overture, other)
        more = calls + near + behind + AS_ASKED * told_at_request(overture, other) + AS_OBJECT * object_
        loose = not more and about.isdisjoint(map(family, other.beside))
        for rule in rules[other.happening.type]:
            shared = own + done * rule.deed
            if (
                shared >= max(rule.own, 0 if (behind or calls) and _replies(rule, calls) else least)
                and shared + more >= rule.about + (rule.firm and loose)
                and _holds(rule, overture, other)
            ):
                yield Answer(rule, other, shared + more, behind)
                break


def _own_words(overture: Told, other: Told) -> frozenset[str]:
    """The words in which the other is told. A sentence that tells a deed before the overture, and not as done at the
    request, has all its words for both, whatever they are about: there only its other sentences count."""
    if other.happening.type in _SAYING or goes_on(overture, other) or told_at_request(overture, other):
        return other.words
    here = places_of(overture)
    told = tuple(each for each in other.events if place_of(each) not in here)
    return other.words if len(told) == len(other.events) else Told(other.happening, told).words


def _replies(rule: AnswerRule, calls: bool) -> bool:
    """Whether it is said to whoever made the overture, or calls it by its name: told right behind it, it needs no word
    of it."""
    return rule.by == "other" and (rule.toward == "offerer" or rule.conditional or rule.replies or calls)


def _rules(overture: Told) -> dict[str, tuple[AnswerRule, ...]]:
    """The rules by which an overture may be answered, by the type of what answers."""
    visit, opened = is_visit(overture), opening(overture)
    name = opened.name if opened else ""
    return {
        type_: tuple(each for each in found if (each.by == "host") == visit and each.is_for(name))
        for type_, found in rules_for(overture.happening.type).items()
    }


def _may_answer(overture: Told, other: Told, rules: Mapping[str, object]) -> bool:
    """Whether another happening is of a type that answers, and told as what may answer."""
    if is_visit(overture) and not in_return(overture, other):
        return False
    return other.happening.type in rules and (may_answer(other) or is_undone(other))


def _same_third(overture: Told, other: Told) -> bool:
    """Whether it is done to somebody else whom the overture speaks of (`asked Orland to lift the ban on Vostia`)."""
    apart = overture.asked | overture.sources
    names = {ref.name for ref in other.happening.targets if side_of(ref, other.within) not in apart}
    return any(names_one(event.sentence.text, names) for event in overture.events)


def _least_own(overture: Told) -> int:
    """Words of its own that an answer must take up: one, where only an answer makes an exchange of what was said."""
    rule = opening(overture)
    silent = rule is not None and rule.silent and overture.happening.type != "REJECT"
    return int((silent or not overture.asked) and overture.happening.type != "CONSULT")


def _calls_it(called: frozenset[str], overture: Told, other: Told) -> bool:
    """Whether the answer's own words call the overture by its name: `dismissed the demands`; what is called a step in
    the right direction is the subject, and may stand farther off. Weeks later that is another one."""
    near = not called.isdisjoint(map(family, other.beside))
    return (near or (other.takes(_TAKEN_WELL) and _speaks_of(overture, other))) and told_at_once(
        overture, other
    )


def _speaks_of(overture: Told, other: Told) -> bool:
    """Whether a sentence of the answer calls the overture by its name: `expelled him over the call to free her`."""
    called = called_as(overture)
    return any(not called.isdisjoint(map(family, plain_row(each.sentence.text))) for each in other.events)


def _holds(rule: AnswerRule, overture: Told, other: Told) -> bool:
    """Whether `other` answers the overture as the rule has it."""
    if rule.negated != is_undone(other) or (rule.conditional and not is_conditional(other)):
        return False
    if other.takes(rule.unless) or not _is_later(rule, overture, other):
        return False
    if (rule.mediated and not overture.takes(_MEDIATING)) or (rule.invited and not _invites(overture)):
        return False
    if rule.asks and overture.asked_words.isdisjoint(map(family, rule.asks)):
        return False
    if rule.plan and (not is_plan(overture) or same_side(other.sources, overture.asked)):
        return False
    if (rule.rules or rule.words) and not other.takes(rule.rules) and not other.triggers & rule.words:
        return False
    if rule.called and not _speaks_of(overture, other):
        return False
    told = (word for each in other.events for word in plain_row(each.sentence.text))
    if rule.speaks and rule.speaks.isdisjoint(told):
        return False
    if (rule.deed or rule.refrains) and asks_restraint(overture) != rule.refrains:
        return False
    if rule.deed and told_before(other, overture):
        return False
    if rule.onward and _told_first(other, overture):
        return False
    if rule.outcome == "accepted" and other.happening.type not in _SAYING and is_asked_there(overture, other):
        return False
    if rule.outcome == "rejected" and _spares(other) and not overture.takes(_HARMS):
        return False
    if rule.earlier and not made_earlier(overture, other):
        return False
    if rule.outcome == "followed by contact" and told_together(overture, other):
        return False
    if not between(rule, overture, other):
        return False
    return not rule.overture or _offers_instead(overture, other)


def _told_first(other: Told, overture: Told) -> bool:
    """Whether the sentence of the overture tells it first, and not as done at the request."""
    together = told_together(overture, other) and not goes_on(overture, other)
    return together and not told_at_request(overture, other)


def _spares(other: Told) -> bool:
    """Whether what every report says is refused is to do harm: who `will not attack` turns down no offer."""
    return all(any(harm in event.rule for harm in _SPARED) for event in other.events)


def _offers_instead(overture: Told, other: Told) -> bool:
    """Whether it is an overture that comes second and is made to those who made the first; what is asked of others too
    ("appealed to both to hold their fire") is put in place of nothing."""
    if opening(other) is None or not _comes_second(overture, other):
        return False
    return other.happening.type != "REQUEST" or other.asked <= overture.sources


def _is_later(rule: AnswerRule, overture: Told, other: Told) -> bool:
    """Whether it does not come before the overture, by the days or, of one without a day of its own, as it is told.
    What will be asked is answered only right behind."""
    if told_as_before(overture, other) or (is_yet_to_ask(overture) and not goes_on(overture, other)):
        return False
    if comes_after(overture, other, rule.dated) or (rule.invited and other.takes(_AT_INVITATION)):
        return True
    undated = overture.span is None and not rule.dated
    return undated and goes_on(overture, other)


def _comes_second(overture: Told, other: Told) -> bool:
    """Whether of two overtures the other is not the one that is told first, be it in one sentence."""
    together = [
        mine.trigger.start < its.trigger.start
        for its in other.events
        for mine in overture.events
        if place_of(its) == place_of(mine)
    ]
    return all(together) and not told_before(other, overture)


def _invites(overture: Told) -> bool:
    return overture.takes(_INVITING) or not _INVITED.isdisjoint(map(family, overture.triggers))
