"""Whom a loaded word describes: who its sentence tells (`described.py`), or else the other side of the article.

Words like "the regime" are a description of somebody whom the article has named before. Where the sentence does not
tell, it is whoever the article called so before; else the side named last, among those that the article names much and
that are not the speaker's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from onrecord.actors import BYSTANDERS, Resolution
from onrecord.labels.candidates import Candidate
from onrecord.labels.described import Described, head_text, is_side
from onrecord.labels.naming import said_of
from onrecord.records import ActorRef, Event, Mention, Voice, is_described, stable_id

_DATELINE = 40
"""Characters of the text in which a dateline begins."""
_CAPITALS = 4
"""Letters of its name at least."""

NAMED = 2
"""Mentions by name, at least, of the person who is meant by "the strongman"."""

_ARMED = "REB"

MUCH = 0.7
"""Share of the mentions of the side named most that another side must have to be meant by a bare "the regime"."""

_REVILED = "_reviled"
"""How the rule ends by which a word of contempt was found to mean one's country."""


class Bearers:
    """Finds who is described, in the order of an article's labels; later ones lean on earlier ones."""

    def __init__(self, resolution: Resolution, events: Iterable[Event]) -> None:
        self._resolution = resolution
        self._described = Described(resolution, events)
        self._villain: ActorRef | None = None
        named = [each for each in resolution.mentions if each.actor and each.kind == "name"]
        self._named = {each.actor: each for each in reversed(named)}
        actors = resolution.actors
        bands = [each for each in named if each.actor in actors and actors[each.actor].kind != "person"]
        self._armed = Counter(each.actor for each in bands if _ARMED in each.sectors)
        self._sides = Counter(each.country for each in resolution.mentions if is_side(each))

    def of(self, candidate: Candidate, voice: Voice | None, *, lean: bool = True) -> ActorRef | None:
        """The actor described; None where nobody can be told. The speaker does not speak of itself in such words;
        without `lean` only who is named in the sentence, or meant by the word itself, is told. A foul deed that its
        sentence gives to nobody ("a heinous crime") is guessed to be somebody's only in the words of a speaker, not of
        the outlet: without a voice it has no bearer."""
        speaker = voice.speaker if voice is not None else None
        if candidate.group.said and not _is_said(candidate):
            return None
        found = self._described.of(candidate) or self._own_side(candidate, speaker)
        if found is None and lean:
            found = self._guessed(candidate, voice)
        found = self._in_person(candidate, found)
        if found is not None and candidate.group.last and found.country:
            self._villain = found
        return self._as_named(found)

    def _as_named(self, found: ActorRef | None) -> ActorRef | None:
        """The actor in the words by which the article names it, where the label's own are all there is: "the bandits"
        that are the Front."""
        if found is None or found.text != found.role_text:
            return found
        mention = self._named.get(found.id)
        return self._resolution.ref(mention) if mention is not None else found

    def _in_person(self, candidate: Candidate, found: ActorRef | None) -> ActorRef | None:
        """The person whom the words stand for, where no more than the country was found: "the Ruritanian strongman"."""
        if found is None or found.id != found.country or candidate.phrase is None:
            return found
        there = self._described.at(candidate.sentence, candidate.phrase)
        actor = self._resolution.actors.get(there.id) if there is not None else None
        if there is None or actor is None or actor.kind != "person" or is_described(there.id):
            same = [each for each in self._resolution.mentions if each.country == found.country]
            return (self._named_most(same) if _is_ruler(candidate) else None) or found
        return there if there.country == found.country else found

    def _named_most(self, mentions: Iterable[Mention]) -> ActorRef | None:
        """The person whom some mentions name clearly most, who is "the strongman" then."""
        named = (each for each in mentions if each.kind == "name" and not BYSTANDERS & {*each.sectors})
        ranked = Counter(each.actor for each in named if self._is_person(each)).most_common(2)
        if not ranked or ranked[0][1] < NAMED or ranked[0][1] == ranked[-1][1] * (len(ranked) - 1):
            return None
        return self._resolution.ref(self._named[ranked[0][0]])

    def _guessed(self, candidate: Candidate, voice: Voice | None) -> ActorRef | None:
        """Who may be meant where the sentence does not tell: the armed group, the other side, people as described; what
        stands before a noun that is no actor ("illegal goods") leads to nobody."""
        group = candidate.group
        armed = group.band and bool(self._armed)
        nobodys = candidate.described or (candidate.thing and voice is None)
        if group.last and not armed and not nobodys:
            found = self._leaning(candidate, voice.speaker if voice is not None else None)
            if found is not None:
                return found
        return self._band(candidate) if group.band or candidate.people else None

    def _own_side(self, candidate: Candidate, speaker: ActorRef | None) -> ActorRef | None:
        """Who is guessed to be "the dictator", where those who speak for him report: the words are the outlet's."""
        phrase = candidate.phrase
        if phrase is None or speaker is None or not candidate.group.last:
            return None
        head = candidate.sentence.words[phrase.head].start
        mention = self._resolution.at(candidate.sentence.field, phrase.start, phrase.end, head)
        actor = self._resolution.actors.get(mention.actor) if mention is not None else None
        if mention is None or actor is None or actor.kind != "person" or mention.country is None:
            return None
        return self._resolution.ref(mention) if mention.country == speaker.country else None

    def _leaning(self, candidate: Candidate, speaker: ActorRef | None) -> ActorRef | None:
        """Who was called so before, else the side named last among those that the article names much."""
        if (pointed := self._reviled(candidate)) is not None:
            same = self._villain is not None and self._villain.country == pointed.country
            return self._villain if same else pointed
        excluded = {speaker.country} if speaker else {self._home}
        if candidate.group.apart and candidate.phrase is not None:
            beside = self._described.beside(candidate.sentence, candidate.phrase)
            excluded |= {beside.country} if beside else set()
        if self._villain is not None and self._villain.country not in excluded:
            return self._villain
        others = [m for m in self._resolution.mentions if is_side(m) and m.country not in excluded]
        if _is_ruler(candidate) and (ruler := self._named_most(others)) is not None:
            return ruler
        most = max((self._sides[each.country] for each in others), default=0)
        much = [each for each in others if self._sides[each.country] >= MUCH * most]
        before = [m for m in much if m.field == candidate.sentence.field and m.end <= candidate.start]
        near = before[-1:] or much[:1]
        return self._resolution.ref(self._speaking_for(near[0], much)) if near else None

    def _is_person(self, mention: Mention) -> bool:
        actor = self._resolution.actors.get(mention.actor or "")
        return actor is not None and actor.kind == "person"

    @staticmethod
    def _speaking_for(one: Mention, much: Iterable[Mention]) -> Mention:
        """A mention of a side, or where that is somebody who is only described ("the son of Ruritanian immigrants") the
        first of its country that is not."""
        if not is_described(one.actor):
            return one
        named = (each for each in much if each.country == one.country and not is_described(each.actor))
        return next(named, one)

    def _reviled(self, candidate: Candidate) -> ActorRef | None:
        """Whom the word of contempt was found to mean by its country."""
        phrase = candidate.phrase
        mention = None if phrase is None else self._described.mention_at(candidate.sentence, phrase)
        return self._resolution.ref(mention) if mention and mention.rule.endswith(_REVILED) else None

    @cached_property
    def _home(self) -> str | None:
        """The country of a dateline in capitals: whoever writes there in loaded words means another."""
        opening = (
            each for each in self._resolution.mentions if each.field == "text" and each.start < _DATELINE
        )
        return next(
            (each.country for each in opening if each.text.isupper() and len(each.text) >= _CAPITALS), None
        )

    def _band(self, candidate: Candidate) -> ActorRef | None:
        """The armed group that the article names most, else the people as they are described."""
        if self._armed and candidate.group.category == "hostility":
            most = max(self._armed.values())
            mentions = (each for each in self._resolution.mentions if self._armed[each.actor] == most)
            return self._resolution.ref(next(mentions))
        text, phrase = head_text(candidate), candidate.phrase
        beside = self._described.beside(candidate.sentence, phrase) if phrase is not None else None
        country = beside.country if beside is not None else None
        if country is None and candidate.group.known:
            return None
        described = stable_id("actor", "described", *filter(None, (country, text.lower())))
        return ActorRef(id=described, name=text, country=country, text=text)


def _is_ruler(candidate: Candidate) -> bool:
    """Whether the words mean one person who rules."""
    return candidate.group.person and candidate.phrase is not None and not candidate.phrase.plural


def _is_said(candidate: Candidate) -> bool:
    """Whether the word is said of somebody or something in so many words."""
    phrase = candidate.phrase
    return phrase is not None and next(said_of(candidate.sentence, phrase), None) is not None
