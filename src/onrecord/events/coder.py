"""Clauses + actors + statements + dates -> events."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from onrecord.dates import TimeMention, time_of_clause
from onrecord.events.bare import with_bare_nouns
from onrecord.events.cast import Aim, Cast
from onrecord.events.codebook import Codebook
from onrecord.events.completing import Completer
from onrecord.events.conditions import attached
from onrecord.events.contexts import ContextFinder
from onrecord.events.denying import Denials
from onrecord.events.drafts import Around, Draft, Roles, is_reciprocal
from onrecord.events.explaining import Trace
from onrecord.events.home import DOMESTIC
from onrecord.events.implied import Surroundings
from onrecord.events.interpreting import Interpreter
from onrecord.events.long_ago import states_of_long_ago
from onrecord.events.makers import is_owned
from onrecord.events.matching import Groups, Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.mentioned import roles_of
from onrecord.events.resolved import Pairs, Resolved
from onrecord.events.scoring import grounds_of, scores_of
from onrecord.events.standing import is_presupposed
from onrecord.events.two_sides import main_pair
from onrecord.events.verbal import IN_WORDS, is_verbal
from onrecord.grammar import Clause, Sentence
from onrecord.records import Article, DateValue, Event, Evidence, Statement, Status, stable_id
from onrecord.statements import Voices, voice_of

_IMPLIED = "no target is named in the clause; taken from beside it"
_BESIDE = frozenset({"in", "during", "after", "at", "on", "following"})
_WHERE = frozenset({"in", "at", "near"})
SPOKEN = 0.8
"""Score of a source that is whoever says the clause."""
_RETORTING = frozenset(
    {"respond", "retaliate", "reply", "answer", "react", "hit back", "strike back", "follow up"}
)
"""Verbs whose subject does what they name under *with*: "responded with an invasion"."""
_JUDGING = frozenset({"ACCUSE", "REJECT", "SUPPORT"})
"""Types of what is said of a deed, and so of whoever did it: "condemned the sanctions imposed on Freedonia"."""
_ANSWERED = frozenset({"REQUEST", "REJECT", "AGREE", "SUPPORT"})
"""Types whose object may be what somebody else is to give or has offered."""
_DENYING = frozenset({"denies"})
"""Stances of a statement whose content its speaker says is not so."""
_NO_TIME = DateValue(reason="no expression of time in the clause")


class Coder:
    """Codes articles with one codebook."""

    def __init__(self, codebook: Codebook) -> None:
        self._book = codebook
        self._matcher = Matcher(codebook)
        self._contexts = ContextFinder(codebook)
        self._scores = scores_of(codebook.scores)
        self._denials = Denials(codebook)

    def code(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        resolved: Resolved,
        statements: Sequence[Statement],
        times: Sequence[TimeMention],
        *,
        trace: Trace | None = None,
    ) -> tuple[Event, ...]:
        """All events of an article in the order of the text, and behind them those that are denied by pointing back at
        them; events without an actor as source are not coded. `trace` notes why."""
        drafts = self.drafts(sentences, resolved, statements, times, trace=trace)
        completer = Completer(self._book, drafts)
        events: dict[str, Event] = {}
        for place, draft in enumerate(drafts):
            roles = roles_of(place, draft, drafts, completer)
            if not isinstance(roles, Roles):
                if trace is not None:
                    trace.left_out(draft, roles)
                continue
            grounds = grounds_of(draft, roles, _status(draft))
            event = self._event(article, draft, roles, grounds)
            if trace is not None:
                trace.coded(draft, event, grounds, again=event.id in events)
            events.setdefault(event.id, event)
        every = self._denials.added(article, sentences, statements, tuple(events.values()))
        if trace is not None:
            left = {event.id for event in every}
            trace.given_way(event for event in events.values() if event.id not in left)
            trace.denied(event for event in every if event.id not in events)
        return every

    def drafts(
        self,
        sentences: Sequence[Sentence],
        resolved: Resolved,
        statements: Sequence[Statement],
        times: Sequence[TimeMention],
        *,
        trace: Trace | None = None,
    ) -> list[Draft]:
        """The events of an article in the order of the text, each with the actors that its own clause names."""
        matcher = self._matcher if trace is None else Matcher(self._book, trace=trace)
        voices, near = Voices(statements), Surroundings(sentences, resolved)
        drafts: list[Draft] = []
        for plain in sentences:
            sentence = with_bare_nouns(plain, self._book)
            reading = Around(
                cast=Cast(sentence, resolved, partial(main_pair, near)), voices=voices, times=times, near=near
            )
            if trace is not None:
                trace.begin(sentence, reading.cast, resolved)
            for meaning in Interpreter(self._book, matcher, sentence).meanings():
                drafts.append(self._draft(sentence, meaning, reading))
        return drafts

    def _draft(self, sentence: Sentence, meaning: Meaning, reading: Around) -> Draft:
        """The meaning with the actors that its own clause names."""
        clause, cast = sentence.clauses[meaning.clause], reading.cast
        sources = self._sources(sentence, clause, meaning, reading)
        targets = cast.targets(_sides(sentence, clause, meaning, sources), sources, _aim(meaning))
        if not targets and "there" in clause.adverbs:
            targets = self._there(sentence, clause, sources, reading)
        if not targets and meaning.type in _ANSWERED:
            targets = self._owners(sentence, clause, sources, _aim(meaning), cast)
        if not targets and meaning.type == "ASSAULT" and clause.kind == "noun" and clause.phrase is not None:
            targets = cast.town(clause.phrase)
        reciprocal = is_reciprocal(meaning, len(sources), len(targets))
        if reciprocal:
            sources, targets = sources + targets, ()
        roles = Roles(sources=sources, targets=targets, reciprocal=reciprocal)
        return self._in_words(Draft(sentence=sentence, meaning=meaning, around=reading, roles=roles))

    def _in_words(self, draft: Draft) -> Draft:
        """The draft, as what it is in words where people attack people so."""
        effect = self._book.effect(IN_WORDS, self._book.family(draft.meaning.type))
        if effect is None or effect.type is None or not is_verbal(draft):
            return draft
        rule = f"{IN_WORDS}>{draft.meaning.rule}"
        said = msgspec.structs.replace(draft.meaning, type=effect.type, mode=effect.mode, rule=rule)
        return msgspec.structs.replace(draft, meaning=said)

    @staticmethod
    def _owners(sentence: Sentence, clause: Clause, sources: Pairs, aim: Aim, cast: Cast) -> Pairs:
        """ "demanded a Freedonian apology": whose the thing is that somebody asks for or answers."""
        owned = tuple(number for number in clause.objects if is_owned(sentence, number))
        found = cast.targets((owned,), sources, aim) if owned else ()
        homes = {actor.country for actor, _ in sources}
        return tuple(pair for pair in found if pair[0].country not in homes)

    @staticmethod
    def _there(sentence: Sentence, clause: Clause, sources: Pairs, reading: Around) -> Pairs:
        """ "reopened its embassy there": the country of the place named last."""
        place = reading.near.place_before(sentence, clause.start)
        if place is None or place[0].country in {actor.country for actor, _ in sources}:
            return ()
        return (place,)

    def _sources(self, sentence: Sentence, clause: Clause, meaning: Meaning, reading: Around) -> Pairs:
        """Who does it, as the clause or what it hangs on says."""
        if meaning.speaker:
            voice = reading.voices.voice(sentence.field, clause.start, clause.end)
            return () if voice is None or voice.speaker is None else ((voice.speaker, SPOKEN),)
        cast = reading.cast
        return (
            cast.sources(meaning.sources, meaning.targets)
            or (cast.sources(meaning.sources, places=True) if meaning.placed else ())
            or self._from_where(sentence, clause, cast)
            or self._from_modifiers(clause, meaning, cast)
            or self._from_deed(clause, meaning, cast)
            or self._from_outer(sentence, clause, meaning, cast)
        )

    @staticmethod
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

    @staticmethod
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
        if meaning.type != "CONSULT":
            return ()
        beside = any(item.phrase == clause.phrase and item.prep in _BESIDE for item in outer.attachments)
        if outer.kind != "verb" or not beside or not cast.targets(meaning.targets, ()):
            return ()
        return cast.sources((outer.subjects,))

    def _event(self, article: Article, draft: Draft, roles: Roles, grounds: tuple[str, ...]) -> Event:
        sentence, meaning, reading = draft.sentence, draft.meaning, draft.around
        clause = sentence.clauses[meaning.clause]
        type_ = self._book.types[meaning.type]
        time = time_of_clause(sentence, clause.index, reading.times)
        when = _NO_TIME if time is None else time.value
        roles = states_of_long_ago(roles, draft.roles, when, article.published)
        ids = [",".join(reference.id for reference, _ in side) for side in (roles.sources, roles.targets)]
        return Event(
            id=stable_id("evt", article.id, sentence.field, clause.start, clause.end, meaning.type, *ids),
            article=article.id,
            outlet=article.outlet,
            published=article.published,
            sentence=_evidence(article, sentence, sentence.start, sentence.end),
            trigger=_evidence(article, sentence, clause.start, clause.end),
            type=meaning.type,
            mode=meaning.mode,
            contexts=self._contexts.of(sentence, clause, meaning.contexts),
            intensity=type_.modes.get(meaning.mode or "", type_.score),
            quad=type_.quad,
            sources=tuple(reference for reference, _ in roles.sources),
            targets=tuple(reference for reference, _ in roles.targets),
            reciprocal=roles.reciprocal,
            date=when,
            place=_place(clause, reading.cast, roles),
            status=_status(draft),
            by=voice_of(draft.told_in),
            overture=meaning.overture,
            rule=f"{meaning.rule}{roles.way}",
            score=self._scores.of(grounds),
            reason=_IMPLIED if roles.way else None,
        )

    def _from_deed(self, clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
        """ "the Ruritanian sanctions imposed in May": who does it stands before the deed's own noun."""
        if clause.kind != "verb" or not clause.passive or meaning.speaker:
            return ()
        for number in clause.objects:
            noun = cast.lemma(number)
            if self._book.frames("noun", noun) and not cast.is_somebody(number):
                return cast.modifiers(number, venue=meaning.reciprocal)
        return ()

    @staticmethod
    def _from_modifiers(clause: Clause, meaning: Meaning, cast: Cast) -> Pairs:
        """ "a Russian attack": who does it stands in the noun's own phrase."""
        if clause.kind != "noun" or clause.phrase is None or clause.light is not None:
            return ()
        return cast.modifiers(clause.phrase, venue=meaning.reciprocal or meaning.type == "ASSAULT")


def _opens_with_where(sentence: Sentence, clause: Clause) -> bool:
    """Whether the first word of a clause is *where*."""
    return any(word.start == clause.span_start and word.text.lower() == "where" for word in sentence.words)


def _sides(sentence: Sentence, clause: Clause, meaning: Meaning, sources: Pairs) -> Groups:
    """The target phrases of a meaning without where it is done, if several countries do it together: "Ruritania and
    Freedonia signed a treaty in Klow"."""
    if not (meaning.reciprocal or meaning.mutual) or len({actor.country for actor, _ in sources}) < 2:
        return meaning.targets
    venues = {phrase for prep, phrase in attached(sentence, clause) if prep in _WHERE}
    return tuple(tuple(each for each in group if each not in venues) for group in meaning.targets)


def _aim(meaning: Meaning) -> Aim:
    """What kind of thing is done to the targets of a meaning."""
    return Aim(
        abroad=meaning.type not in DOMESTIC,
        judged=meaning.type in _JUDGING,
        asked=meaning.type == "REQUEST",
        met=meaning.reciprocal,
    )


def _evidence(article: Article, sentence: Sentence, start: int, end: int) -> Evidence:
    text = article.title if sentence.field == "title" else article.text
    return Evidence(start=start, end=end, text=text[start:end], field=sentence.field)


def _status(draft: Draft) -> Status:
    """The status of its clause; what is told in a denial is denied."""
    statement, status = draft.statement, draft.meaning.status
    denied = statement is not None and statement.stance in _DENYING and status == "reported"
    denied = denied and not is_presupposed(draft.sentence, draft.clause)
    return "denied" if denied else status  # type: ignore[return-value]


def _place(clause: Clause, cast: Cast, roles: Roles) -> str | None:
    """Where it happened, as the clause names it: a place that is not the target itself."""
    sides = {reference.id for reference, _ in roles.targets}
    for item in clause.attachments:
        place = cast.place(item.phrase) if item.prep in ("in", "at", "near") else None
        if place is not None and place.actor not in sides:
            return place.text
    return None
