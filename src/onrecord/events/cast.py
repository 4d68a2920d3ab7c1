"""Phrases -> actors: who a phrase in a role stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

import msgspec

from onrecord.events.adjectives import ADJECTIVE, countries_before, only_brought, ref_of, state_ref, towns
from onrecord.events.belonging import is_anothers, of_its_seat, own_audience
from onrecord.events.captives import held_abroad, to_be_freed
from onrecord.events.foreign import RELATED, only_by_context
from onrecord.events.heads import coupled_before, sharing_head
from onrecord.events.makers import BEHALF, holders, makers
from onrecord.events.matching import Groups
from onrecord.events.parties import STATES, means_both
from onrecord.events.resolved import MainPair, Pairs, Resolved
from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef, Mention

_OWNERS = ("of", "from", "for")
_TARGET_OWNERS = ("of", "in", "against", "for", "from", "with", "to", "on", "by", "at")
_HAPPENING = frozenset(
    {"war", "conflict", "fighting", "violence", "crisis", "clash", "disaster", "earthquake"}
)
_AGAINST = frozenset(
    {"critic", "opponent", "detractor", "rival", "foe", "enemy", "adversary", "accuser", "challenger"}
)
"""Those who stand against whoever they belong to: "Blavek's critics" do nothing for Blavek."""
_SURE = 0.75
"""Score from which the members that the actors' room gives a group go before the article's main pair."""
_DESCRIBING = frozenset({"participle", "relative"})
_AIMING = frozenset({"on", "upon", "against"})
_ARMED = frozenset(
    ("boat", "ship", "vessel", "plane", "aircraft", "jet", "helicopter", "drone", "missile", "rocket", "shell", "tank",
     "artillery", "bomber", "fighter", "submarine", "battery", "battleship", "convoy", "cutter", "gunboat")
)  # fmt: skip
"""Things that do what their state does, whether or not the article names it otherwise: "a Freedonian patrol boat"."""
_JOINT = frozenset(
    ("reconciliation", "rapprochement", "deal", "agreement", "accord", "truce", "ceasefire", "peace", "detente", "pact",
     "treaty", "dialogue", "meeting", "summit", "friendship", "handshake", "exchange", "swap", "thaw")
)  # fmt: skip
_WITHIN = frozenset({"in", "inside", "within"})
_WHERE = frozenset({"in", "at"})
_DEPTH = 3
"""Steps from a thing to whose it is ("the decision of the court of Ruritania") before it is left without an actor."""


def _no_pair(sentence: Sentence, but_for: frozenset[str], *, states: bool = False) -> Pairs:
    return ()


class Aim(msgspec.Struct, frozen=True):
    """What is done to those whom `Cast.targets` looks for, as far as it tells who they are."""

    abroad: bool = False
    """None that a state does to its own people."""
    judged: bool = False
    """A deed is condemned or welcomed, which is nothing said of whom it was done to."""
    asked: bool = False
    """Somebody is asked for something: for who is held, whoever holds them."""
    met: bool = False
    """Both sides do it together: where they do is nobody's side."""


class Cast:
    """Finds the actors of one sentence's phrases. A phrase that is no actor itself stands for whoever owns it."""

    def __init__(self, sentence: Sentence, resolved: Resolved, pair: MainPair = _no_pair) -> None:
        """`pair` gives the two sides that the article is about, but for some ("the two countries")."""
        self._sentence, self._resolved, self._pair = sentence, resolved, pair
        self._out: frozenset[str] = frozenset()
        self._apart: frozenset[str] = frozenset()
        self._aim = Aim()

    def sources(self, groups: Groups, targets: Groups = (), *, places: bool = False) -> Pairs:
        """Actors of the first group that has any; they do something: places do not act, but for words that say where
        ("arrested in Peru", with `places`). Whoever is named as a target is none of "the two countries"."""
        heads = (self._sentence.words[self._sentence.phrases[p].head] for group in targets for p in group)
        named = (self._mention(head.start, head.end, places=True) for head in heads)
        others = [mention for mention in named if mention is not None]
        self._aim = Aim()
        self._out = frozenset(mention.actor for mention in others)
        self._apart = frozenset(mention.country for mention in others if mention.country is not None)
        acting = (tuple(phrase for phrase in phrases if not self._happens(phrase)) for phrases in groups)
        return next(
            (found for phrases in acting if (found := self._all(phrases, _OWNERS, places=places))), ()
        )

    def _at_head(self, phrase: Phrase) -> Mention | None:
        """The actor or place that the head of a phrase names."""
        head = self._sentence.words[phrase.head]
        return self._mention(head.start, head.end, places=True)

    def lemma(self, number: int) -> str:
        """The lemma of a phrase's head."""
        return self._sentence.phrases[number].lemma

    def is_somebody(self, number: int | None) -> bool:
        """Whether a phrase itself is an actor: "the opposition" need not be what somebody does."""
        if number is None:
            return False
        head = self._sentence.words[self._sentence.phrases[number].head]
        mention = self._mention(head.start, head.end, places=False)
        return mention is not None and mention.end >= head.end and mention.start <= head.start

    def _happens(self, number: int) -> bool:
        """A war kills, but nobody who is named beside it does."""
        return self._sentence.phrases[number].lemma in _HAPPENING

    def targets(self, groups: Groups, sources: Pairs, aim: Aim = Aim()) -> Pairs:  # noqa: B008 - it is frozen
        """Actors of the first group that has any besides the sources; a place or thing stands for its owner. `aim` says
        what kind of thing is done to them."""
        known = {reference.id for reference, _ in sources}
        self._out, self._aim = frozenset(known), aim
        owners = tuple(prep for prep in _TARGET_OWNERS if not (aim.met and prep in _WHERE))
        self._apart = frozenset(one.country for one, _ in sources if one.country is not None)
        for phrases in groups:
            aimed_at = tuple(each for each in phrases if self._sentence.phrases[each].lemma != BEHALF)
            found = tuple(
                pair
                for pair in self._all(aimed_at, owners, places=True)
                if pair[0].id not in known
                and not only_by_context(
                    self._sentence, self._resolved, phrases, pair, sources, abroad=aim.abroad
                )
            )
            if found:
                if aim.asked and (
                    captives := [self._captives[each] for each in aimed_at if each in self._captives]
                ):
                    found = self._in_whose_hands(captives, found)
                heads = [self._sentence.phrases[each] for each in aimed_at]
                return own_audience([(each, self._at_head(each)) for each in heads], found, sources)
        return ()

    @cached_property
    def _captives(self) -> Mapping[int, int]:
        freed = to_be_freed(self._sentence)
        return {at: captive for at, captive in freed.items() if not holders(self._sentence, captive)}

    def _in_whose_hands(self, captives: Iterable[int], found: Pairs) -> Pairs:
        """Who holds those who are to be freed: another side of the article than theirs for those whom mostly strangers
        hold, else their state; they themselves where there is none."""
        country, score = found[0][0].country, found[0][1]
        if country is None:
            return found
        if held_abroad(self._sentence.phrases[each] for each in captives):
            two = self._pair(self._sentence, self._out | self._apart, states=True)
            return tuple(pair for pair in two if pair[0].country != country)[:1] or found
        state = state_ref(country)
        return found if state is None else ((state, score),)

    def modifiers(self, number: int, *, venue: bool = False) -> Pairs:
        """Actors named by the modifiers of a noun: "a Russian attack", "the U.S. sanctions". With `venue` the name of a
        town is where it is held: "the Astana talks"."""
        phrase = self._sentence.phrases[number]
        if coupled := self._several(coupled_before(self._sentence, phrase, self._mention)):
            return coupled
        for mention in self._before_head(phrase):
            if not (venue and _is_town(mention)):
                return ((self._resolved.ref(mention), mention.score),)
        return self._adjectives(phrase, anywhere=True)

    def town(self, number: int) -> Pairs:
        """The country of a town whose name stands before a noun: "the Bolz strike" hit that."""
        named = filter(_is_town, self._before_head(self._sentence.phrases[number]))
        return tuple((self._resolved.ref(mention), mention.score) for mention in islice(named, 1))

    def _before_head(self, phrase: Phrase) -> Iterator[Mention]:
        """The actors that words before the head of a phrase name, in order."""
        before = self._sentence.words[phrase.first : phrase.head]
        texts = [word.text for word in before]
        for place, word in enumerate(before):
            if only_brought(texts, place):
                continue
            mention = self._resolved.at(self._sentence.field, word.start, word.end)
            if mention is not None and mention.actor:
                yield mention

    def place(self, number: int) -> Mention | None:
        """The mention of a place or country that a phrase is, or None."""
        head = self._sentence.words[self._sentence.phrases[number].head]
        mention = self._resolved.at(self._sentence.field, head.start, head.end)
        if mention is None or (mention.kind != "place" and mention.actor != mention.country):
            return None
        return mention

    def _all(self, phrases: tuple[int, ...], owners: tuple[str, ...], *, places: bool) -> Pairs:
        found: dict[str, tuple[ActorRef, float]] = {}
        for phrase in phrases:
            for reference, score in self._of(phrase, owners, places, 0):
                found.setdefault(reference.id, (reference, score))
        return tuple(found.values())

    def _of(self, number: int, owners: tuple[str, ...], places: bool, depth: int) -> Pairs:
        """Whom a phrase stands for: several, whoever its head names, or else whoever the words around the head name."""
        phrase = self._sentence.phrases[number]
        head = self._sentence.words[phrase.head]
        mention = self._mention(head.start, head.end, places)
        asked = self._aim.asked and places and depth < _DEPTH
        if asked and (held := self._all_of(holders(self._sentence, number), depth)):
            return held
        if several := self._together(phrase, mention):
            return several
        if mention is not None:
            return self._named(phrase, mention, owners, places, depth)
        return self._unnamed(number, owners, places, depth) if depth < _DEPTH else ()

    def _together(self, phrase: Phrase, mention: Mention | None) -> Pairs:
        """The members of a group, the two sides of the story, or several owners, where a phrase means these."""
        members = self._resolved.members(mention) if mention is not None else ()
        together = tuple((member, mention.score) for member in members) if mention is not None else ()
        sure = mention is not None and (mention.score >= _SURE or mention.kind == "pronoun")
        if together and sure:
            return together
        if means_both(self._sentence, phrase) and (
            two := self._pair(self._sentence, self._out | self._apart, states=phrase.lemma in STATES)
        ):
            return two
        return together or self._owned_by_several(phrase)

    def _named(
        self, phrase: Phrase, mention: Mention, owners: tuple[str, ...], places: bool, depth: int
    ) -> Pairs:
        """Whoever the head of a phrase names, with those who share it; nobody where that is another's counterpart."""
        if phrase.possessor is not None and phrase.lemma in RELATED:
            whose = self._of(phrase.possessor, owners, places, depth + 1) if depth < _DEPTH else ()
            if is_anothers(phrase, mention, whose):
                return ()
        return self._several(sharing_head(self._sentence, phrase, self._mention)) or (
            self._with_owner(phrase, mention, owners, places, depth),
        )

    def _unnamed(self, number: int, owners: tuple[str, ...], places: bool, depth: int) -> Pairs:
        """Whom a phrase stands for whose head names nobody: what is apposed to it, its owner, its modifiers, who made
        the thing or has it done to them, and what hangs on it."""
        phrase = self._sentence.phrases[number]
        for apposed in phrase.appositions:
            if found := self._of(apposed, owners, places, depth + 1):
                return found
        if shared := self._several(sharing_head(self._sentence, phrase, self._mention)):
            return shared
        if phrase.lemma in _AGAINST and (phrase.possessor is not None or phrase.attachments):
            return ()
        if phrase.possessor is not None and (found := self._of(phrase.possessor, owners, places, depth + 1)):
            if not all(reference.id in self._out for reference, _ in found):
                return found
            beside = self._attached(phrase, owners, places, depth)  # "its border with Freedonia"
            return beside or (self._said_of(number, depth) if places else ()) or found
        if coupled := self._several(coupled_before(self._sentence, phrase, self._mention)):
            return coupled
        if (within := self._within(phrase, places)) is not None:
            return ((self._resolved.ref(within), within.score),)
        if adjectives := self._adjectives(phrase, anywhere=places or phrase.lemma in _ARMED):
            return adjectives
        if places and (made := self._made_by(number, depth)):
            return made
        if places and not self._aim.judged and (aimed_at := self._aimed_at(number, depth)):
            return aimed_at
        return self._attached(phrase, owners, places, depth) or (
            self._said_of(number, depth) if places else ()
        )

    def _within(self, phrase: Phrase, places: bool) -> Mention | None:
        """An actor whom a phrase names but for its head, and not as whoever brokered it."""
        mention = self._mention(phrase.start, phrase.end, places) if phrase.end > phrase.start else None
        if mention is None:
            return None
        words = self._sentence.words[phrase.first : phrase.head]
        texts = [word.text for word in words]
        brought = any(
            only_brought(texts, at) and word.start == mention.start for at, word in enumerate(words)
        )
        return None if brought else mention

    def _said_of(self, number: int, depth: int) -> Pairs:
        """Of whom a demand or charge is: "withdrew its demand that Freedonia apologise"."""
        said = (
            clause for clause in self._sentence.clauses if clause.kind == "noun" and clause.phrase == number
        )
        about = (self._sentence.clauses[item.clause] for clause in said for item in clause.complements)
        return next((found for each in about if (found := self._all_of(each.subjects, depth))), ())

    def _made_by(self, number: int, depth: int) -> Pairs:
        """Who made a thing that is answered."""
        return self._all_of(makers(self._sentence, number), depth)

    def _all_of(self, phrases: tuple[int, ...], depth: int) -> Pairs:
        """All whom some phrases stand for."""
        return tuple(pair for each in phrases for pair in self._of(each, (), True, depth + 1))

    def _aimed_at(self, number: int, depth: int) -> Pairs:
        """Whom a thing is done to, as the clause that describes it tells: "the sanctions imposed on Freedonia"."""
        for clause in self._sentence.clauses:
            if clause.relative_to == number and clause.kind == "verb" and clause.relation in _DESCRIBING:
                for item in clause.attachments:
                    if item.prep in _AIMING and (found := self._of(item.phrase, (), True, depth + 1)):
                        return found
        return ()

    def _with_owner(
        self, phrase: Phrase, mention: Mention, owners: tuple[str, ...], places: bool, depth: int
    ) -> tuple[ActorRef, float]:
        """An actor whose country the words do not tell, of the country of whoever they belong to: "its soldiers"."""
        reference = self._resolved.ref(mention)
        if (seated := of_its_seat(reference, phrase, mention, self.place)) is not None:
            return seated, mention.score
        if reference.country is None and phrase.possessor is not None and phrase.lemma not in RELATED:
            for owner, score in self._of(phrase.possessor, owners, places, depth + 1)[:1]:
                if owner.country is not None:
                    return msgspec.structs.replace(reference, country=owner.country), min(
                        score, mention.score
                    )
        if (
            reference.country is None and self._aim.abroad and mention.kind != "name"
        ):  # "armed rebels in Freedonia"
            place = self._right_behind(phrase)
            if place is not None and place.country is not None:
                return msgspec.structs.replace(reference, country=place.country), mention.score
        return reference, mention.score

    def _right_behind(self, phrase: Phrase) -> Mention | None:
        """The place or country that stands behind *in* right after the head of a phrase, whatever the parser hangs it
        on."""
        words, behind = self._sentence.words, phrase.head + 2
        if behind >= len(words) or words[behind - 1].text.lower() not in _WITHIN:
            return None
        found = (number for number, each in enumerate(self._sentence.phrases) if each.first == behind)
        return next((self.place(number) for number in found), None)

    def _attached(self, phrase: Phrase, owners: tuple[str, ...], places: bool, depth: int) -> Pairs:
        hanging = phrase.attachments
        if self._aim.judged:  # "condemned the blockade of Freedonia by Ruritania"
            hanging = tuple(sorted(hanging, key=lambda item: item.prep != "by"))
        for item in hanging:
            if item.prep in owners and (found := self._of(item.phrase, owners, places, depth + 1)):
                return found
        return ()

    def _owned_by_several(self, phrase: Phrase) -> Pairs:
        """ "the armies of Ruritania and Freedonia", "the reconciliation of both": several owners of a plural or of what
        two do with each other are a side each."""
        joint = phrase.lemma in _JOINT
        owners = [
            item.phrase
            for item in phrase.attachments
            if item.prep == "of" or (joint and item.prep == "between")
        ]
        if not (phrase.plural or joint) or len(owners) < 2:
            return ()
        found: dict[str, tuple[ActorRef, float]] = {}
        for owner in owners:
            for reference, score in self._of(owner, (), True, _DEPTH):
                found.setdefault(reference.id, (reference, score))
        return tuple(found.values()) if len(found) > 1 else ()

    def _adjectives(self, phrase: Phrase, *, anywhere: bool) -> Pairs:
        """Countries that an adjective before the head names: of the article's actors or, with `anywhere`, any."""
        known, found = self._resolved.actors, []
        for country in countries_before(self._sentence, phrase):
            reference = (
                ref_of(known[country]) if country in known else state_ref(country) if anywhere else None
            )
            if reference is not None:
                found.append((reference, ADJECTIVE))
        return tuple(found)

    def _several(self, mentions: Sequence[Mention]) -> Pairs:
        """The actors of mentions, each once; none where it is but one."""
        found: dict[str, tuple[ActorRef, float]] = {}
        for each in mentions:
            found.setdefault(each.actor, (self._resolved.ref(each), each.score))
        return tuple(found.values()) if len(found) > 1 else ()

    def _mention(self, start: int, end: int, places: bool) -> Mention | None:
        mention = self._resolved.at(self._sentence.field, start, end)
        if mention is None or not mention.actor or (mention.kind == "place" and not places):
            return None
        return mention


def _is_town(mention: Mention) -> bool:
    return mention.text.lower() in towns()
