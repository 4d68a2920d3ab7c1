"""An event on its way: its meaning with the actors that its own clause names."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.dates import TimeMention
from onrecord.event_rules import Way
from onrecord.events.attached import attached
from onrecord.events.cast import Cast
from onrecord.events.implied import Surroundings
from onrecord.events.meaning import Meaning
from onrecord.events.parties import of_both
from onrecord.events.resolved import Pairs
from onrecord.events.small_words import is_in_passing
from onrecord.grammar import Clause, Sentence
from onrecord.records import Statement, Status, Voice
from onrecord.statements import Voices, is_named_claim, voice_of

_EACH_OTHER = frozenset({"ASSAULT", "RETREAT", "CONCEDE", "MOBILIZE", "SANCTION"})
"""Types of what two sides, told of as two, do to each other and to nobody beside them."""
_BROKEN_OFF = frozenset({"SANCTION", "REJECT"})
"""Types of what three or more do to somebody else: "the three cut ties"."""
_TWO = 2


class Roles(msgspec.Struct, frozen=True, kw_only=True):
    """Who does it to whom. `way` says how a role was found that the clause leaves open, `sure` how sure that is."""

    sources: Pairs
    targets: Pairs = ()
    reciprocal: bool = False
    way: Way = ""
    sure: float = 1.0


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of an article besides its sentences."""

    cast: Cast
    voices: Voices
    times: Sequence[TimeMention]
    near: Surroundings
    day: TimeMention | None = None
    """The day that the paragraph opens with, in a chronicle."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A meaning with the actors of its own clause."""

    sentence: Sentence
    meaning: Meaning
    around: Around
    roles: Roles

    @property
    def clause(self) -> Clause:
        """The clause it was read from."""
        return self.sentence.clauses[self.meaning.clause]

    @property
    def root(self) -> str:
        """The frame at the bottom of its operators."""
        return self.meaning.rule.rsplit(">", 1)[-1]

    @property
    def told(self) -> bool:
        """Whether the clause itself names all it needs."""
        return self.roles.reciprocal or bool(self.roles.sources and self.roles.targets)

    @property
    def statement(self) -> Statement | None:
        """The statement in whose words it stands; what is done by saying it is the outlet's report."""
        if self.meaning.speaker:
            return None
        return self.around.voices.statement(self.sentence.field, self.clause.start, self.clause.end)

    @property
    def told_in(self) -> Statement | None:
        """The statement that tells it: what is denied in so many words is told by the denial itself, and what is denied
        of a claim by whoever says so of it: "Iran rejected claims that it had armed them"."""
        if self.meaning.status != "denied":
            return self.statement
        voices, place = self.around.voices, (self.sentence.field, self.clause.start, self.clause.end)
        denial = voices.cued(*place)
        if denial is not None or self.meaning.speaker:
            return denial
        return next((each for each in voices.around(*place) if not is_named_claim(each)), None)

    def voice(self, status: Status) -> Voice | None:
        """In whose words its record stands. What is named in passing where somebody does no more than judge, plan or
        wish, and says nothing ("condemned the raid that killed six"), is the outlet's word unless it is denied: of 35
        such reports in packs 34."""
        told = self.told_in
        if told is None or told.form != "indirect" or told.speech or status == "denied":
            return voice_of(told)
        passing = is_in_passing(self.sentence, self.clause, told.content[0].start)
        return None if passing else voice_of(told)


def is_reciprocal(meaning: Meaning, sources: int, targets: int) -> bool:
    """Talks put both sides in the sources; what is signed or agreed does where it names no other side, and so do talks
    or ties that two break off."""
    if meaning.reciprocal and meaning.type == "CONSULT":
        return sources + targets > 1
    mutual = meaning.mutual and (sources == _TWO or meaning.type not in _BROKEN_OFF)
    return (meaning.reciprocal or mutual) and sources > 1 and not targets


def is_between_them(sentence: Sentence, clause: Clause, meaning: Meaning, targets: Pairs) -> bool:
    """ "Talks between Ruritania and Freedonia were broken off": what nobody is said to do to what two have between them
    is done by both."""
    if not clause.passive or meaning.speaker or len(targets) != _TWO:
        return False
    countries = {actor.country for actor, _ in targets}
    return len(countries) == _TWO and any(prep == "between" for prep, _ in attached(sentence, clause))


def do_so_together(sentence: Sentence, meaning: Meaning, sources: int) -> bool:
    """ "The two countries fought a war", "both armies pulled back": what two sides do who are told of as two, they do
    to each other, and to nobody who stands beside them."""
    if meaning.type not in _EACH_OTHER or sources < _TWO:
        return False
    doing = (number for group in meaning.sources for number in group)
    return any(of_both(sentence, sentence.phrases[number]) is not None for number in doing)
