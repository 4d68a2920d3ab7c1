"""Whose somebody is whom the words beside them place: an office by the capital it stands in, an audience at home by who
speaks to it, a counterpart by being another's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.actors import NOT_STATES
from onrecord.events.adjectives import of_state
from onrecord.events.foreign import RELATED
from onrecord.events.resolved import Pairs
from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef, Mention

GUESSED = ("_context", "_no_country")
"""How the rules of mentions end whose country the words do not tell."""
_OFFICE = frozenset({"GOV"})
_AT = frozenset({"in", "at"})
_SEAT = frozenset({"seat_as_place", "country_as_place"})
"""Rules of the mentions of a capital or a country that is where something is."""
_SPOKEN_TO = frozenset(
    ("lawmaker", "legislator", "senator", "deputy", "congressman", "voter", "citizen", "countryman", "compatriot",
     "taxpayer")
)  # fmt: skip
"""Several of whom those who govern speak to as their own, and what these are together."""
_AUDIENCES = frozenset({"congress", "parliament", "nation", "public", "electorate"})
_MORE = frozenset({"other", "others", "more"})
_GOVERNING = frozenset({"GOV", "LEG", "PTY", "OPP"})

Place = Callable[[int], Mention | None]
"""Finds the mention of a place that a phrase is."""


def of_its_seat(reference: ActorRef, phrase: Phrase, mention: Mention, place_of: Place) -> ActorRef | None:
    """A bare office of the capital or country that it is said to be in: "the prime minister in Klow"; None where none
    is."""
    bare = mention.kind == "role" and mention.rule.endswith(GUESSED) and phrase.possessor is None
    if not bare or (mention.sectors and _OFFICE.isdisjoint(mention.sectors)):
        return None
    for item in phrase.attachments:
        place = place_of(item.phrase) if item.prep in _AT else None
        if place is not None and place.rule in _SEAT and place.country is not None:
            return of_state(reference, place.country)
    return None


def counted_before(sentence: Sentence, number: int, is_somebody: Callable[[int], bool]) -> int | None:
    """Of whom a bare number counts more: "expelled two envoys and barred four others"."""
    words, phrases = sentence.words, sentence.phrases
    phrase = phrases[number]
    others = phrase.lemma in _MORE and phrase.head > phrase.first and words[phrase.head - 1].tag == "CD"
    if phrase.attachments or not (others or words[phrase.head].tag == "CD"):
        return None
    done_to = {each for clause in sentence.clauses for each in clause.objects}
    before = (
        each
        for each in done_to
        if phrases[each].plural and phrases[each].head < phrase.head and is_somebody(each)
    )
    return max(before, key=lambda each: phrases[each].head, default=None) if number in done_to else None


def own_audience(heads: Sequence[tuple[Phrase, Mention | None]], found: Pairs, sources: Pairs) -> Pairs:
    """Whom a target stands for whom those who govern speak to at home ("urged lawmakers"); any other as it is.
    `heads` are its phrases with their mentions."""
    homes = {actor.country for actor, _ in sources}
    if len(homes) != 1 or not all(_is_audience(phrase, mention) for phrase, mention in heads):
        return found
    (home,) = homes
    governs = all(not _GOVERNING.isdisjoint(actor.sectors) for actor, _ in sources)
    if home is None or home in NOT_STATES or not governs:
        return found
    return tuple((of_state(actor, home) or actor, score) for actor, score in found)


def _is_audience(phrase: Phrase, mention: Mention | None) -> bool:
    bare = phrase.possessor is None and not phrase.attachments and phrase.head - phrase.first <= 1
    guessed = mention is not None and mention.rule.endswith(GUESSED)
    own = phrase.lemma in _AUDIENCES or (phrase.plural and phrase.lemma in _SPOKEN_TO)
    return own and bare and guessed


def is_anothers(phrase: Phrase, mention: Mention, owners: Pairs) -> bool:
    """Whether somebody was taken for one of their owner's country who is of another: "its neighbour"."""
    if phrase.lemma not in RELATED or mention.country is None:
        return False
    return any(owner.country == mention.country for owner, _ in owners)
