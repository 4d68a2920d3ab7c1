"""Who does it to whom, as a clause itself names them or what it hangs on does."""

from __future__ import annotations

from onrecord.events.ahead import AHEAD, POSSIBLE
from onrecord.events.attached import attached
from onrecord.events.brokered import brings_together, brought_together
from onrecord.events.cast import Aim, Cast
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Around
from onrecord.events.home import DOMESTIC
from onrecord.events.judged import CONDEMNING, is_against
from onrecord.events.letters import addressees
from onrecord.events.makers import is_owned
from onrecord.events.matching import Groups
from onrecord.events.meaning import Meaning
from onrecord.events.places import receivers
from onrecord.events.resolved import Pairs
from onrecord.grammar import Clause, Sentence
from onrecord.records import ActorRef

_BESIDE = frozenset({"in", "during", "after", "at", "on", "following"})
_AFTER = frozenset({"after", "following"})
_WHOSE = frozenset({"of", "between", "with", "among", "by"})
_SPEAKING = frozenset({"say", "tell", "declare", "announce", "add", "write", "tweet"})
_WHERE = frozenset({"in", "at", "near"})
SPOKEN = 0.8
"""Score of a source that is whoever says the clause."""
_RETORTING = frozenset(
    {"respond", "retaliate", "reply", "answer", "react", "hit back", "strike back", "follow up"}
)
"""Verbs whose subject does what they name under *with*: "responded with an invasion"."""
_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types of what is said of a deed, and so of whoever did it: "condemned the sanctions imposed on Freedonia"."""
_PRAISING = frozenset({"welcome", "hail", "praise", "applaud", "greet", "cheer", "salute"})
"""What is said of a deed, and not done with it: an accord may be signed in anybody's capital."""
_CAPITAL = frozenset({"seat_as_place"})
"""Rules of the mentions of a capital that is where something is."""
_ANSWERED = frozenset({"REQUEST", "REJECT", "AGREE", "SUPPORT"})
"""Types whose object may be what somebody else is to give or has offered."""
_ADDRESSED = frozenset({"AGREE", "REQUEST", "ACCUSE", "THREATEN", "AID"})
"""Types whose noun names what is addressed to whoever answers or receives it: "accepted an invitation"."""
_GOVERNING, _ARMY = "GOV", "MIL"
_BOTH = 2
"""Whom a go-between brings together, at least."""
_WILLED = frozenset({"REJECT", "THREATEN", "AGREE", "CONCEDE"})
"""Types of what somebody says that he will do, or not."""
_BARGAINED = frozenset({"THREATEN", "AGREE", "CONCEDE", "RETREAT", "REJECT"})
"""Types of what is done or not done to whoever meets a condition: "would attack unless Freedonia left"."""


def named_sources(
    book: Codebook, sentence: Sentence, clause: Clause, meaning: Meaning, reading: Around
) -> Pairs:
    """Who does it, as the clause or what it hangs on says."""
    if meaning.speaker:
        voice = reading.voices.voice(sentence.field, clause.start, clause.end)
        if voice is None or voice.speaker is None:  # "For Oman the raid was a crime"
            return reading.cast.sources(meaning.sources)
        return ((voice.speaker, SPOKEN),)
    cast = reading.cast
    return (
        cast.sources(meaning.sources, meaning.targets)
        or (cast.sources(meaning.sources, places=True) if meaning.placed else ())
        or _from_where(sentence, clause, cast)
        or _from_capital(sentence, clause, meaning, cast)
        or _from_modifiers(clause, meaning, cast)
        or _from_deed(book, clause, meaning, cast)
        or _from_outer(sentence, clause, meaning, cast)
        or _from_voice(sentence, clause, meaning, reading)
    )


def _from_voice(sentence: Sentence, clause: Clause, meaning: Meaning, reading: Around) -> Pairs:
    """ "The sailors will not be freed, Ruritania said": who says what will be done, by nobody named, is to do it; not
    who tells what will be done to himself."""
    to_come = clause.modal in AHEAD or (clause.conditioned and clause.modal in POSSIBLE)
    if not clause.passive or not to_come or meaning.type not in _WILLED:
        return ()
    voice = reading.voices.voice(sentence.field, clause.start, clause.end)
    if voice is None or voice.speaker is None:
        return ()
    suffered = [actor for actor, _ in reading.cast.targets((clause.objects,), ())]
    own = (actor for actor in suffered if actor.country == voice.speaker.country)
    if any(reading.near.is_written(actor) and not _is_another(actor, voice.speaker) for actor in own):
        return ()
    return ((voice.speaker, SPOKEN),)


def _is_another(one: ActorRef, speaker: ActorRef) -> bool:
    """Whether somebody is another of the speaker's country than he and his state: whom a government arrests."""
    states = {speaker.id, speaker.country, one.country}
    return speaker.sectors == (_GOVERNING,) and one.id not in states and _ARMY not in one.sectors


def _from_where(sentence: Sentence, clause: Clause, cast: Cast) -> Pairs:
    """ "Freedonia, where the general had been granted asylum": a state does what is done in it by nobody else."""
    if not clause.passive or clause.relation != "relative" or clause.relative_to is None:
        return ()
    place = cast.place(clause.relative_to)
    return (
        ()
        if place is None or not _opens_with_where(sentence, clause)
        else cast.sources(((clause.relative_to,),))
    )


def _from_capital(sentence: Sentence, clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
    """ "The ruling was welcomed in Klow": what is said of a deed by nobody else is said by the capital where it is."""
    judged = meaning.type in CONDEMNING or clause.lemma in _PRAISING
    if not clause.passive or clause.subjects or not judged:
        return ()
    within = (item.phrase for item in clause.attachments if item.prep == "in")
    capitals = (number for number in within if (at := cast.place(number)) is not None and at.rule in _CAPITAL)
    return next((found for each in capitals if (found := cast.sources(((each,),), places=True))), ())


def _from_outer(sentence: Sentence, clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
    """ "In talks with Freedonia, Ruritania said …": one side stands in the clause that the noun hangs on."""
    if clause.kind != "noun" or clause.parent is None:
        return ()
    outer = sentence.clauses[clause.parent]
    retorts = outer.lemma in _RETORTING and any(
        item.phrase == clause.phrase and item.prep == "with" for item in outer.attachments
    )
    if retorts:
        return cast.sources((outer.subjects,))
    if meaning.type != "CONSULT" and not (meaning.type == "AGREE" and meaning.reciprocal):
        return ()
    beside = any(item.phrase == clause.phrase and item.prep in _BESIDE for item in outer.attachments)
    spoke = outer.lemma in _SPEAKING and _is_after(sentence, clause, outer)
    if outer.kind != "verb" or not (spoke or (beside and cast.targets(meaning.targets, ()))):
        return ()
    return cast.sources((outer.subjects,))


def _is_after(sentence: Sentence, clause: Clause, outer: Clause) -> bool:
    """ "said after a meeting of three hours": one of those who met says so, where nobody is named who met."""
    nobody = clause.phrase is not None and sentence.phrases[clause.phrase].possessor is None
    after = any(item.phrase == clause.phrase and item.prep in _AFTER for item in outer.attachments)
    return after and nobody and all(item.prep not in _WHOSE for item in clause.attachments)


def _from_deed(book: Codebook, clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
    """ "the Ruritanian sanctions imposed in May": who does it stands before the deed's own noun; who answers it or
    judges it ("the Ruritanian proposal was turned down") does not."""
    if clause.kind != "verb" or not clause.passive or meaning.speaker or meaning.type in _JUDGING:
        return ()
    for number in clause.objects:
        noun = cast.lemma(number)
        if book.frames("noun", noun) and not cast.is_somebody(number):
            return cast.modifiers(number, venue=meaning.reciprocal)
    return ()


def _from_modifiers(clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
    """ "a Russian attack": who does it stands in the noun's own phrase."""
    if clause.kind != "noun" or clause.phrase is None or clause.light is not None:
        return ()
    return cast.modifiers(clause.phrase, venue=meaning.reciprocal or meaning.type == "ASSAULT")


def _opens_with_where(sentence: Sentence, clause: Clause) -> bool:
    """Whether the first word of a clause is *where*."""
    return any(word.start == clause.span_start and word.text.lower() == "where" for word in sentence.words)


def named_targets(
    sentence: Sentence, clause: Clause, meaning: Meaning, sources: Pairs, reading: Around
) -> Pairs:
    """To whom it is done, as the clause says."""
    cast, aim = reading.cast, _aim(clause, meaning)
    read_by = addressees(sentence, clause)
    readers = cast.targets((read_by,), sources, aim) if read_by else ()
    asked = readers and meaning.type == "REQUEST" and not any(map(cast.is_somebody, clause.objects))
    targets = readers if asked else cast.targets(_sides(sentence, clause, meaning, sources), sources, aim)
    if not targets and "there" in clause.adverbs:
        targets = _there(sentence, clause, sources, reading)
    if not targets and meaning.type in _ANSWERED:
        targets = _owners(sentence, clause, sources, aim, cast)
    if not targets and meaning.type in _ADDRESSED and not sources:
        targets = cast.targets((receivers(sentence, clause),), (), aim)
    targets = targets or readers
    if not targets and meaning.type == "ASSAULT" and clause.kind == "noun" and clause.phrase is not None:
        targets = cast.town(clause.phrase)
    if not targets and meaning.type in _BARGAINED:
        targets = _of_condition(sentence, clause, sources, aim, cast)
    if len(targets) < _BOTH and brings_together(clause, meaning.mode):
        targets = _both(cast.targets((brought_together(sentence, clause),), sources, aim), targets)
    return targets


def _both(parties: Pairs, named: Pairs) -> Pairs:
    """The parties of what is brokered where they are two, with whom the clause names itself; else only these."""
    every = {actor.id: (actor, score) for actor, score in (*named, *parties)}
    return tuple(every.values()) if len({actor.country for actor, _ in every.values()}) >= _BOTH else named


def _of_condition(sentence: Sentence, clause: Clause, sources: Pairs, aim: Aim, cast: Cast) -> Pairs:
    """ "will not stand by if Freedonia attacks": who is to meet the condition, or not to."""
    hung_on = {clause.index, *(item.clause for item in clause.complements)}
    asked = [each for each in sentence.clauses if each.condition and each.parent in hung_on]
    named = (cast.targets((each.subjects,), sources, aim) for each in asked)
    return next((found for found in named if found and found[0][0].country is not None), ())


def _owners(sentence: Sentence, clause: Clause, sources: Pairs, aim: Aim, cast: Cast) -> Pairs:
    """ "demanded a Freedonian apology": whose the thing is that somebody asks for or answers."""
    owned = tuple(number for number in clause.objects if is_owned(sentence, number))
    found = cast.targets((owned,), sources, aim) if owned else ()
    homes = {actor.country for actor, _ in sources}
    return tuple(pair for pair in found if pair[0].country not in homes)


def _there(sentence: Sentence, clause: Clause, sources: Pairs, reading: Around) -> Pairs:
    """ "reopened its embassy there": the country of the place named last."""
    place = reading.near.place_before(sentence, clause.start)
    if place is None or place[0].country in {actor.country for actor, _ in sources}:
        return ()
    return (place,)


def _sides(sentence: Sentence, clause: Clause, meaning: Meaning, sources: Pairs) -> Groups:
    """The target phrases of a meaning without where it is done, if several countries do it together: "Ruritania and
    Freedonia signed a treaty in Klow"."""
    if not (meaning.reciprocal or meaning.mutual) or len({actor.country for actor, _ in sources}) < 2:
        return meaning.targets
    venues = {phrase for prep, phrase in attached(sentence, clause) if prep in _WHERE}
    return tuple(tuple(each for each in group if each not in venues) for group in meaning.targets)


def _aim(clause: Clause, meaning: Meaning) -> Aim:
    """What kind of thing is done to the targets of a meaning. What is called "for" is wanted and not judged."""
    named = {phrase for group in meaning.targets for phrase in group}
    wanted = any(item.prep == "for" and item.phrase in named for item in clause.attachments)
    return Aim(
        abroad=meaning.type not in DOMESTIC,
        judged=(meaning.type in _JUDGING or is_against(meaning)) and not wanted,
        asked=meaning.type == "REQUEST",
        met=meaning.reciprocal,
    )
