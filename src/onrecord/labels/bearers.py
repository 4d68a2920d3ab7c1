"""Whom a loaded word describes: the subject of its sentence, the actor named with it, or the other side of the article.

Words like "the regime" are a description of somebody whom the article has named before. Where the sentence does not
tell, it is whoever the article called so before; else the side named last, among those that the article names much and
that are not the speaker's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from onrecord.actors import BYSTANDERS, NOT_STATES, Resolution
from onrecord.grammar.tree import Phrase, Sentence
from onrecord.labels.candidates import Candidate
from onrecord.labels.naming import said_of
from onrecord.labels.tables import label_words
from onrecord.records import ActorRef, Mention, Voice, is_described, stable_id

_THERE = ("in", "at")
"""Prepositions that tell where they are of whom it is said: "their puppets in X"."""
_STEM = 4
"""Letters by which the adjective of a country and its name are known for one: Turkey and Turkish."""
_DATELINE = 40
"""Characters of the text in which a dateline begins."""
_BESIDE = ("in", "of", "from", "at", "under", "by")
"""Prepositions that tie a label to its actor: "the regime in X", "the blockade of X"."""

_ARMED = "REB"

MUCH = 0.7
"""Share of the mentions of the side named most that another side must have to be meant by a bare "the regime"."""


_GUESSED = ("context", "no_country")
"""Endings of the resolver's rules by which a description got its actor from what stands around, not from words."""

_POINTING = "_antecedent"
_REVILED = "_reviled"
"""How the rules end by which a word of contempt was found to mean whom the article had spoken of so before, and that
one's country."""


class Bearers:
    """Finds who is described, in the order of an article's labels; later ones lean on earlier ones."""

    def __init__(self, resolution: Resolution) -> None:
        self._resolution = resolution
        self._villain: ActorRef | None = None
        named = [each for each in resolution.mentions if each.actor and each.kind == "name"]
        actors = resolution.actors
        bands = [each for each in named if each.actor in actors and actors[each.actor].kind != "person"]
        self._armed = Counter(each.actor for each in bands if _ARMED in each.sectors)
        self._sides = Counter(each.country for each in resolution.mentions if _is_side(each))

    def of(self, candidate: Candidate, voice: Voice | None, *, lean: bool = True) -> ActorRef | None:
        """The actor described; None where nobody can be told. The speaker does not speak of itself in such words;
        without `lean` only who is named in the sentence, or meant by the word itself, is told. A foul deed that its
        sentence gives to nobody ("a heinous crime") is guessed to be somebody's only in the words of a speaker, not of
        the outlet: without a voice it has no bearer."""
        speaker = voice.speaker if voice is not None else None
        if candidate.group.said and not _is_said(candidate):
            return None
        found = self._told(candidate) or self._meant(candidate) or self._own_side(candidate, speaker)
        if found is None and lean:
            found = self._guessed(candidate, voice)
        found = self._in_person(candidate, found)
        if found is not None and candidate.group.last and found.country:
            self._villain = found
        return found

    def _in_person(self, candidate: Candidate, found: ActorRef | None) -> ActorRef | None:
        """The person whom the words stand for, where no more than the country was found: "the Ruritanian strongman"."""
        if found is None or found.id != found.country or candidate.phrase is None:
            return found
        there = self._at(candidate.sentence, candidate.phrase)
        actor = self._resolution.actors.get(there.id) if there is not None else None
        if there is None or actor is None or actor.kind != "person" or is_described(there.id):
            return found
        return there if there.country == found.country else found

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

    def _told(self, candidate: Candidate) -> ActorRef | None:
        """Who the sentence itself says it is."""
        sentence, phrase = candidate.sentence, candidate.phrase
        if phrase is None:
            return self._first(sentence, candidate.clause.subjects) if candidate.clause else None
        if candidate.named is not None:
            return self._first(sentence, (candidate.named,)) or self._beside(sentence, phrase)
        named = None if candidate.thing else self._first(sentence, said_of(sentence, phrase), guessed=True)
        if named is not None:  # "recognised X as interim president" is no word about the president
            return named
        apposed = self._first(sentence, _apposed(phrase))
        if candidate.described:
            beside = self._beside(sentence, phrase) if candidate.people else None
            return self._at(sentence, phrase) or apposed or beside
        if apposed is not None and not candidate.thing:
            return apposed
        if candidate.group.apart:
            there = [each.phrase for each in phrase.attachments if each.prep in _THERE]
            own = self._before(sentence, phrase) if phrase.possessor is None else None
            return own or self._first(sentence, there)
        return self._beside(sentence, phrase) or self._at(sentence, phrase, named=True)

    def _beside(self, sentence: Sentence, phrase: Phrase) -> ActorRef | None:
        """The actor named in front of the head, as its possessor, or tied to it with a preposition."""
        tied = [each.phrase for prep in _BESIDE for each in phrase.attachments if each.prep == prep]
        return self._before(sentence, phrase) or self._first(sentence, tied)

    def _before(self, sentence: Sentence, phrase: Phrase) -> ActorRef | None:
        head = sentence.words[phrase.head]
        before = self._resolution.within(sentence.field, phrase.start, head.start)
        known = [mention for mention in before if _is_known(mention) and mention.end <= head.start]
        known = known or self._by_adjective(sentence, phrase)
        return self._resolution.ref(known[-1]) if known else None

    def _by_adjective(self, sentence: Sentence, phrase: Phrase) -> list[Mention]:
        """Who is named elsewhere with a word that stands before the head: "the Israeli aggressors" where the article
        has Israel, or Israeli soldiers."""
        words = [word.text for word in sentence.words[phrase.first : phrase.head] if word.text[:1].isupper()]
        stems = [word[:_STEM].lower() for word in words if len(word) >= _STEM]
        return [self._countries[stem] for stem in stems if stem in self._countries]

    @cached_property
    def _countries(self) -> dict[str, Mention]:
        """The states that are named, or else those of a state, by the beginning of their first word, where it is that
        of one country alone ("Sout" may be two)."""
        sides = [each for each in self._resolution.mentions if _is_side(each) and each.text[:1].isupper()]
        sides.sort(key=lambda each: each.actor == each.country)
        named = [(each.text[:_STEM].lower(), each) for each in sides if len(each.text) >= _STEM]
        countries: dict[str, set[str | None]] = {}
        for stem, each in named:
            countries.setdefault(stem, set()).add(each.country)
        return {stem: each for stem, each in named if len(countries[stem]) == 1}

    def _at(self, sentence: Sentence, phrase: Phrase, *, named: bool = False) -> ActorRef | None:
        """The actor that the head of the phrase stands for; with `named` only where more than the head names it."""
        head = sentence.words[phrase.head].start
        mention = self._resolution.at(sentence.field, phrase.start, phrase.end, head)
        if mention is None or not _is_known(mention) or not mention.start <= head < mention.end:
            return None
        written = mention.start < head and not is_described(mention.actor)
        telling = mention.kind == "name" or written or mention.rule.endswith(_POINTING)
        return self._resolution.ref(mention) if telling or not named else None

    def _first(self, sentence: Sentence, phrases: Iterable[int], *, guessed: bool = False) -> ActorRef | None:
        """The first of the phrases that is, or names, an actor; with `guessed` also one whose country is not sure."""
        for number in phrases:
            phrase = sentence.phrases[number]
            found = self._at(sentence, phrase)
            if found is not None:
                return found
            if guessed and (mention := self._mention_at(sentence, phrase)) is not None:
                return self._resolution.ref(mention)
            inside = self._resolution.within(sentence.field, phrase.start, phrase.end)
            known = [each for each in inside if _is_known(each)]
            if known:
                return self._resolution.ref(known[-1])
        return None

    def _mention_at(self, sentence: Sentence, phrase: Phrase) -> Mention | None:
        head = sentence.words[phrase.head].start
        mention = self._resolution.at(sentence.field, phrase.start, phrase.end, head)
        return mention if mention is not None and mention.actor and mention.country else None

    def _meant(self, candidate: Candidate) -> ActorRef | None:
        """Who the word itself means, in any article."""
        meant = candidate.group.means or label_words().meant_by(candidate.words)
        if meant is None:
            return None
        return ActorRef(id=meant.id, name=meant.name, country=meant.id, text=_head_text(candidate))

    def _leaning(self, candidate: Candidate, speaker: ActorRef | None) -> ActorRef | None:
        """Who was called so before, else the side named last among those that the article names much."""
        if (pointed := self._reviled(candidate)) is not None:
            same = self._villain is not None and self._villain.country == pointed.country
            return self._villain if same else pointed
        excluded = {speaker.country} if speaker else {self._home}
        if candidate.group.apart and candidate.phrase is not None:
            beside = self._beside(candidate.sentence, candidate.phrase)
            excluded |= {beside.country} if beside else set()
        if self._villain is not None and self._villain.country not in excluded:
            return self._villain
        others = [m for m in self._resolution.mentions if _is_side(m) and m.country not in excluded]
        most = max((self._sides[each.country] for each in others), default=0)
        much = [each for each in others if self._sides[each.country] >= MUCH * most]
        before = [m for m in much if m.field == candidate.sentence.field and m.end <= candidate.start]
        near = before[-1:] or much[:1]
        return self._resolution.ref(self._speaking_for(near[0], much)) if near else None

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
        mention = None if phrase is None else self._mention_at(candidate.sentence, phrase)
        return self._resolution.ref(mention) if mention and mention.rule.endswith(_REVILED) else None

    @cached_property
    def _home(self) -> str | None:
        """The country of a dateline in capitals: whoever writes there in loaded words means another."""
        opening = (
            each for each in self._resolution.mentions if each.field == "text" and each.start < _DATELINE
        )
        return next(
            (each.country for each in opening if each.text.isupper() and len(each.text) >= _STEM), None
        )

    def _band(self, candidate: Candidate) -> ActorRef | None:
        """The armed group that the article names most, else the people as they are described."""
        if self._armed and candidate.group.category == "hostility":
            most = max(self._armed.values())
            mentions = (each for each in self._resolution.mentions if self._armed[each.actor] == most)
            return self._resolution.ref(next(mentions))
        text, phrase = _head_text(candidate), candidate.phrase
        beside = self._beside(candidate.sentence, phrase) if phrase is not None else None
        country = beside.country if beside is not None else None
        described = stable_id("actor", "described", *filter(None, (country, text.lower())))
        return ActorRef(id=described, name=text, country=country, text=text)


def _is_said(candidate: Candidate) -> bool:
    """Whether the word is said of somebody or something in so many words."""
    phrase = candidate.phrase
    return phrase is not None and next(said_of(candidate.sentence, phrase), None) is not None


def _head_text(candidate: Candidate) -> str:
    """The head of the describing phrase as the article writes it."""
    phrase = candidate.phrase
    return candidate.sentence.words[phrase.head].text if phrase is not None else ""


def _is_known(mention: Mention) -> bool:
    """Whether the mention stands for an actor by its own words or by what it points back to."""
    return bool(mention.actor) and not mention.rule.endswith(_GUESSED)


def _is_side(mention: Mention) -> bool:
    """Whether a mention names a state or someone who acts for one."""
    states = (
        bool(mention.country) and mention.country not in NOT_STATES and not BYSTANDERS & {*mention.sectors}
    )
    return states and _is_known(mention) and mention.kind != "pronoun"


def _apposed(phrase: Phrase) -> Iterator[int]:
    """The phrases that stand in apposition to this one."""
    if phrase.apposed_to is not None:
        yield phrase.apposed_to
    yield from phrase.appositions
