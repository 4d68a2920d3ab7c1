"""Whether a target is really of the source's own country, or only so because that stands beside it."""

from __future__ import annotations

from onrecord.events.matching import Groups
from onrecord.events.resolved import Pairs, Resolved
from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef

RELATED = frozenset(
    {"neighbour", "neighbor", "ally", "rival", "foe", "enemy", "adversary", "partner", "counterpart"}
    | {"backer", "guest", "host", "visitor"}
)
"""With somebody's possessive they are of another country than whoever that is."""
_OWN_PLACES = frozenset(
    {"country", "nation", "state", "city", "town", "capital", "region", "province", "government"}
)
_BY_CONTEXT = "_context"
"""How the rule of a mention ends whose country is only that of somebody around."""
_WRITTEN = 0.65
"""The score from which on a source's country is more than that: of a name, a role with its country, a pronoun."""
_OPPONENTS = frozenset({"OPP", "PTY", "REB", "CVL", "LEG", "JUD"})
"""Sectors with which a government deals at home as it does with those abroad: it invites, rejects and supports them."""


def means_another(sentence: Sentence, groups: Groups) -> bool:
    """Whether one of the phrases is somebody of another country than whoever they belong to: "its neighbour"."""
    phrases = (sentence.phrases[number] for group in groups for number in group)
    return any(phrase.lemma in RELATED and phrase.possessor is not None for phrase in phrases)


def related_to(sentence: Sentence, groups: Groups) -> tuple[int, ...]:
    """The phrases of those to whom somebody among some phrases stands in such a relation: "its guest", "the allies of
    Freedonia". They are not meant themselves, unless somebody is said to be it: "Ruritania is Freedonia's partner"."""
    said = {number for clause in sentence.clauses if clause.lemma == "be" for number in clause.objects}
    phrases = (sentence.phrases[number] for group in groups for number in group if number not in said)
    return tuple(owner for phrase in phrases if phrase.lemma in RELATED for owner in _owners(phrase))


def _owners(phrase: Phrase) -> tuple[int, ...]:
    if phrase.possessor is not None:
        return (phrase.possessor,)
    return tuple(item.phrase for item in phrase.attachments if item.prep == "of")


def only_by_context(
    sentence: Sentence,
    resolved: Resolved,
    phrases: tuple[int, ...],
    pair: tuple[ActorRef, float],
    sources: Pairs,
    *,
    abroad: bool,
) -> bool:
    """Whether nothing but the source's own country beside it makes a target one of that country: "its neighbour", "the
    island's trawlers" and, of what is done abroad, any common noun ("recognised the new cabinet")."""
    if pair[0].country is None:
        return False
    beside = any(one.country == pair[0].country for one, _ in sources)
    verdicts = []
    for phrase in (sentence.phrases[number] for number in phrases):
        head = sentence.words[phrase.head]
        mention = resolved.at(sentence.field, head.start, head.end)
        if mention is None or mention.actor != pair[0].id:
            continue
        if phrase.lemma in RELATED and phrase.possessor is not None:
            owner = sentence.words[sentence.phrases[phrase.possessor].head]
            whose = resolved.at(sentence.field, owner.start, owner.end)
            return beside or (whose is not None and whose.country == pair[0].country)
        by_context = mention.rule.endswith(_BY_CONTEXT)
        foreign = abroad and _OPPONENTS.isdisjoint(pair[0].sectors) and all(s >= _WRITTEN for _, s in sources)
        verdicts.append(by_context and (_of_another(sentence, phrase) or foreign))
    return beside and bool(verdicts) and all(verdicts)


def _of_another(sentence: Sentence, phrase: Phrase) -> bool:
    """ "the island's trawlers": they belong to something that is nobody known."""
    owner = None if phrase.possessor is None else sentence.phrases[phrase.possessor]
    return owner is not None and owner.kind == "common" and owner.lemma not in _OWN_PLACES
