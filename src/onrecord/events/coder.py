"""Clauses + actors + statements + dates -> events."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import msgspec

from onrecord.dates import TimeMention, entry_days
from onrecord.event_rules import under
from onrecord.events.announced import is_announced
from onrecord.events.bare import with_bare_nouns
from onrecord.events.cast import Cast
from onrecord.events.codebook import Codebook
from onrecord.events.completing import Completer
from onrecord.events.contexts import ContextFinder
from onrecord.events.dating import date_of, is_yet_to_come
from onrecord.events.denying import Denials, is_disowned
from onrecord.events.drafts import (
    Around,
    Draft,
    Roles,
    do_so_together,
    is_between_them,
    is_reciprocal,
)
from onrecord.events.echoed import echoed
from onrecord.events.explaining import Trace
from onrecord.events.hearsay import is_presupposed
from onrecord.events.implied import Surroundings
from onrecord.events.inferred import as_inferred, left_open
from onrecord.events.interpreting import Interpreter
from onrecord.events.long_ago import states_of_long_ago
from onrecord.events.matching import Matcher
from onrecord.events.meaning import Meaning
from onrecord.events.mentioned import is_turned_down, roles_of
from onrecord.events.named import named_sources, named_targets
from onrecord.events.resolved import Resolved
from onrecord.events.scoring import grounds_of, scores_of
from onrecord.events.two_sides import main_pair
from onrecord.events.verbal import IN_WORDS, is_verbal
from onrecord.grammar import Clause, Sentence
from onrecord.records import Article, Event, Evidence, Statement, Status, stable_id
from onrecord.statements import Voices

_PLAN = "plan"
"""The effect (a table of `effects.toml`) of what is to come."""
_DATED = frozenset({"CONSULT", "COOPERATE", "AID"})
"""Types of deeds that the present tells of as planned: "meets him on Monday"."""
_DENYING = frozenset({"denies"})
"""Stances of a statement whose content its speaker says is not so."""


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
        drafts = self.drafts(sentences, resolved, statements, times, published=article.published, trace=trace)
        completer = Completer(self._book, drafts)
        events: dict[str, Event] = {}
        for place, draft in enumerate(drafts):
            roles = roles_of(place, draft, drafts, completer)
            if not isinstance(roles, Roles):
                if trace is not None:
                    trace.left_out(draft, roles)
                continue
            status = _status(draft, roles)
            grounds = grounds_of(draft, roles, status)
            event = self._event(article, draft, roles, status, grounds)
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
        published: str | None = None,
        trace: Trace | None = None,
    ) -> list[Draft]:
        """The events of an article in the order of the text, each with the actors that its own clause names."""
        matcher = self._matcher if trace is None else Matcher(self._book, trace=trace)
        voices, near = Voices(statements), Surroundings(sentences, resolved)
        days = entry_days(sentences, times)
        drafts: list[Draft] = []
        for plain in sentences:
            sentence = with_bare_nouns(plain, self._book)
            reading = Around(
                cast=Cast(sentence, resolved, partial(main_pair, near)),
                voices=voices,
                times=times,
                near=near,
                day=days.get(sentence.paragraph),
            )
            if trace is not None:
                trace.begin(sentence, reading.cast, resolved)
            for meaning in Interpreter(self._book, matcher, sentence, voices).meanings():
                draft = self._draft(sentence, self._in_time(sentence, meaning, times, published), reading)
                drafts.append(self._planned(draft) if is_announced(draft, drafts) else draft)
            if (again := echoed(self._book, sentence, reading, drafts)) is not None:
                drafts.append(again)
        return drafts

    def _draft(self, sentence: Sentence, meaning: Meaning, reading: Around) -> Draft:
        """The meaning with the actors that its own clause names."""
        clause = sentence.clauses[meaning.clause]
        sources = named_sources(self._book, sentence, clause, meaning, reading)
        targets = named_targets(sentence, clause, meaning, sources, reading)
        reciprocal = is_reciprocal(meaning, len(sources), len(targets))
        if reciprocal:
            sources, targets = sources + targets, ()
        elif not sources and is_between_them(sentence, clause, meaning, targets):
            sources, targets, reciprocal = targets, (), True
        reciprocal = reciprocal or (not targets and do_so_together(sentence, meaning, len(sources)))
        roles = Roles(sources=sources, targets=targets, reciprocal=reciprocal)
        return self._in_words(Draft(sentence=sentence, meaning=meaning, around=reading, roles=roles))

    def _in_time(
        self, sentence: Sentence, meaning: Meaning, times: Sequence[TimeMention], published: str | None
    ) -> Meaning:
        """The meaning, as what is planned where its time is after the publication."""
        if meaning.type not in _DATED or meaning.status != "reported":
            return meaning
        if not is_yet_to_come(sentence, sentence.clauses[meaning.clause], times, published):
            return meaning
        return self._as_plan(meaning)

    def _planned(self, draft: Draft) -> Draft:
        return msgspec.structs.replace(draft, meaning=self._as_plan(draft.meaning))

    def _as_plan(self, meaning: Meaning) -> Meaning:
        effect = self._book.effect(_PLAN, self._book.family(meaning.type))
        if effect is None or effect.type is None:
            return meaning
        return msgspec.structs.replace(
            meaning,
            type=effect.type,
            mode=effect.mode,
            status=effect.status,
            rule=under(_PLAN, meaning.rule),
        )

    def _in_words(self, draft: Draft) -> Draft:
        """The draft, as what it is in words where people attack people so."""
        effect = self._book.effect(IN_WORDS, self._book.family(draft.meaning.type))
        if effect is None or effect.type is None or not is_verbal(draft):
            return draft
        rule = under(IN_WORDS, draft.meaning.rule)
        said = msgspec.structs.replace(draft.meaning, type=effect.type, mode=effect.mode, rule=rule)
        return msgspec.structs.replace(draft, meaning=said)

    def _event(
        self, article: Article, draft: Draft, roles: Roles, status: Status, grounds: tuple[str, ...]
    ) -> Event:
        sentence, meaning, reading = draft.sentence, draft.meaning, draft.around
        clause = sentence.clauses[meaning.clause]
        type_ = self._book.types[meaning.type]
        when = date_of(draft, roles, article.published)
        roles = states_of_long_ago(roles, draft.roles, when, article.published)
        sources, targets = (as_inferred(side, draft.roles) for side in (roles.sources, roles.targets))
        ids = [",".join(each.id for each in side) for side in (sources, targets)]
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
            sources=sources,
            targets=targets,
            reciprocal=roles.reciprocal,
            date=when,
            place=_place(clause, reading.cast, roles),
            status=status,
            by=draft.voice(status),
            overture=meaning.overture,
            rule=f"{meaning.rule}{roles.way}",
            score=self._scores.of(grounds),
            reason=left_open(sources, targets),
        )


def _evidence(article: Article, sentence: Sentence, start: int, end: int) -> Evidence:
    text = article.title if sentence.field == "title" else article.text
    return Evidence(start=start, end=end, text=text[start:end], field=sentence.field)


def _status(draft: Draft, roles: Roles) -> Status:
    """The status of its clause; what is told in a denial is denied, and so is what its doer says was not done."""
    statement, status = draft.statement, draft.meaning.status
    denied = statement is not None and statement.stance in _DENYING and status == "reported"
    denied = denied and not is_presupposed(draft.sentence, draft.clause) and not is_turned_down(draft)
    denied = denied or (status == "negated" and is_disowned(draft, roles))
    return "denied" if denied else status  # type: ignore[return-value]


def _place(clause: Clause, cast: Cast, roles: Roles) -> str | None:
    """Where it happened, as the clause names it: a place that is not the target itself."""
    sides = {reference.id for reference, _ in roles.targets}
    for item in clause.attachments:
        place = cast.place(item.phrase) if item.prep in ("in", "at", "near") else None
        if place is not None and place.actor not in sides:
            return place.text
    return None
