"""Phrases -> actors: whom a phrase stands for that is no actor itself: its owner, its maker, whoever it is done to."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.events.adjectives import in_country
from onrecord.events.belonging import counted_before, is_anothers, of_its_seat
from onrecord.events.foreign import RELATED, related_to
from onrecord.events.judged import AIMING, SUFFERED, suffers
from onrecord.events.letters import is_letter, writers
from onrecord.events.makers import holders, makers
from onrecord.events.naming import Names, is_where
from onrecord.events.parties import STATES, of_both
from onrecord.events.resolved import MainPair, Pairs, Resolved
from onrecord.events.wanted import Question
from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef, Mention

_AGAINST = frozenset(
    {"critic", "opponent", "detractor", "rival", "foe", "enemy", "adversary", "accuser", "challenger"}
    | {"successor", "predecessor"}
)
"""Those who do not stand for whoever they belong to: "Blavek's critics" do nothing for Blavek."""
_SURE = 0.75
"""Score from which the members that the actors' room gives a group go before the article's main pair."""
_GROUP = "group"
"""Rule of the mentions of groups that were told of before."""
_DESCRIBING = frozenset({"participle", "relative"})
_ARMED = frozenset(
    ("boat", "ship", "vessel", "plane", "aircraft", "jet", "helicopter", "drone", "missile", "rocket", "shell", "tank",
     "artillery", "bomber", "fighter", "submarine", "battery", "battleship", "convoy", "cutter", "gunboat", "warship",
     "frigate", "destroyer", "corvette", "warplane", "torpedo", "fire", "gunfire", "shelling", "bombardment", "raid",
     "strike", "airstrike", "attack", "ambush", "barrage", "salvo", "shellfire", "sanction")
)  # fmt: skip
"""Things that do what their state does, and what only a state does, whether or not the article names it otherwise:
"a Freedonian patrol boat", "a Freedonian raid"."""
_JOINT = frozenset(
    ("reconciliation", "rapprochement", "deal", "agreement", "accord", "truce", "ceasefire", "peace", "detente", "pact",
     "treaty", "dialogue", "meeting", "summit", "friendship", "handshake", "exchange", "swap", "thaw")
)  # fmt: skip
_STRIKING = frozenset({"attack", "strike", "airstrike", "raid", "ambush", "incursion", "blast", "siege"})
_WITHIN = frozenset({"in", "inside", "within"})
_GATHERINGS = frozenset(
    {"demonstration", "protest", "rally", "march", "riot", "uprising", "revolt", "rebellion"}
)
"""What is put down, fired on or praised with those who take part."""
_OF_GATHERINGS = frozenset({"of", "by", "in", "at"})
"""Prepositions behind which stands whose a gathering is; not whom it is "against" or "for"."""
_DEPTH = 3
"""Steps from a thing to whose it is ("the decision of the court of Ruritania") before it is left without an actor."""


class Referents:
    """Finds whom the phrases of one sentence stand for."""

    def __init__(self, sentence: Sentence, resolved: Resolved, names: Names, pair: MainPair) -> None:
        self._sentence, self._resolved, self._names, self._pair = sentence, resolved, names, pair

    def all_of(self, phrases: Iterable[int], asked: Question) -> Pairs:
        """All whom some phrases stand for, each once."""
        found: dict[str, tuple[ActorRef, float]] = {}
        for phrase in phrases:
            for reference, score in self.of(phrase, asked):
                found.setdefault(reference.id, (reference, score))
        return tuple(found.values())

    def of(self, number: int, asked: Question) -> Pairs:
        """Whom a phrase stands for: several, whoever its head names, or else whoever the words around the head name."""
        phrase = self._sentence.phrases[number]
        mention = self._names.at_head(phrase, places=asked.places)
        captive = asked.aim.asked and asked.places and asked.depth < _DEPTH
        if captive and (held := self._doers(holders(self._sentence, number), asked)):
            return held
        if several := self._together(phrase, mention, asked):
            return several
        if mention is not None:
            return self._named(phrase, mention, asked)
        return self._unnamed(number, asked) if asked.depth < _DEPTH else ()

    def _together(self, phrase: Phrase, mention: Mention | None, asked: Question) -> Pairs:
        """The members of a group, the two sides of the story, or several owners, where a phrase means these."""
        members = self._resolved.members(mention) if mention is not None else ()
        together = tuple((member, mention.score) for member in members) if mention is not None else ()
        sure = mention is not None and (mention.score >= _SURE or mention.kind == "pronoun")
        if together and (sure or asked.out.issuperset(member.id for member in members)):
            return together
        nobodys = mention is not None and mention.country is None
        if mention is not None and mention.rule == _GROUP and not (members or nobodys):
            return ()  # "the two men" who were told of as soldiers
        both = of_both(self._sentence, phrase, owned=nobodys)
        out = asked.out | asked.apart
        if both is not None and (two := self._pair(self._sentence, out, states=both.lemma in STATES)):
            return two
        return together or self._owned_by_several(phrase, asked)

    def _named(self, phrase: Phrase, mention: Mention, asked: Question) -> Pairs:
        """Whoever the head of a phrase names, with those who share it; of another's counterpart whoever is apposed
        ("its neighbour Freedonia"), or nobody."""
        if phrase.possessor is not None and phrase.lemma in RELATED:
            if found := self._apposed(phrase, asked):
                return found
            whose = self.of(phrase.possessor, asked.deeper()) if asked.depth < _DEPTH else ()
            if is_anothers(phrase, mention, whose):
                return ()
        return self._names.sharing_head(phrase) or (self._with_owner(phrase, mention, asked),)

    def _unnamed(self, number: int, asked: Question) -> Pairs:
        """Whom a phrase stands for whose head names nobody: what is apposed to it, its owner, its modifiers, who made
        the thing or has it done to them, and what hangs on it."""
        phrase, names = self._sentence.phrases[number], self._names
        if found := self._apposed(phrase, asked):
            return found
        if shared := names.sharing_head(phrase):
            return shared
        if (others := counted_before(self._sentence, number, names.is_somebody)) is not None:
            return self.of(others, asked.deeper())
        if phrase.lemma in _AGAINST and (phrase.possessor is not None or phrase.attachments):
            return ()
        if related_to(self._sentence, ((number,),)):
            return ()
        if phrase.possessor is not None and (found := self.of(phrase.possessor, asked.deeper())):
            if not all(reference.id in asked.out for reference, _ in found):
                return found
            return self._hanging(number, asked) or found  # "its border with Freedonia"
        if phrase.possessor is not None and self._sentence.phrases[phrase.possessor].lemma in RELATED:
            return self._hanging(number, asked)  # "its neighbour's entry": not its own
        if coupled := names.coupled(phrase):
            return coupled
        if is_letter(self._sentence, number) and (found := self._written_by(number, asked)):
            return found
        within = names.within(phrase, places=asked.places)
        if within is not None and not _is_venue(phrase, within, asked):
            return ((self._resolved.ref(within), within.score),)
        if adjectives := names.adjectives(phrase, anywhere=asked.places or phrase.lemma in _ARMED):
            return adjectives
        return (self._behind(number, asked) if asked.places else ()) or self._hanging(number, asked)

    def _apposed(self, phrase: Phrase, asked: Question) -> Pairs:
        """Whoever is apposed to a phrase: "the guarantors, Ruritania, Freedonia and Sylvania"."""
        for apposed in phrase.appositions if asked.depth < _DEPTH else ():
            row = self._sentence.phrases[apposed].conjuncts if phrase.plural else ()
            if found := self.all_of((apposed, *row), asked.deeper()):
                return found
        return ()

    def _written_by(self, number: int, asked: Question) -> Pairs:
        """Whose letter it is: whom an adjective before it, what describes it, or *from* or *by* behind it names."""
        adjectives = self._names.adjectives(self._sentence.phrases[number], anywhere=True)
        return adjectives or self._doers(writers(self._sentence, number), asked)

    def _behind(self, number: int, asked: Question) -> Pairs:
        """Who made a thing that is answered, or else whom it is done to; of a deed that is judged not these."""
        made = self._doers(makers(self._sentence, number), asked)
        return made if made or asked.aim.judged else self._aimed_at(number, asked)

    def _hanging(self, number: int, asked: Question) -> Pairs:
        """Whoever hangs on a phrase, or of whom the demand or charge is that it names."""
        phrase = self._sentence.phrases[number]
        return self._attached(phrase, asked) or (self._said_of(number, asked) if asked.places else ())

    def _said_of(self, number: int, asked: Question) -> Pairs:
        """Of whom a demand or charge is: "withdrew its demand that Freedonia apologise"."""
        said = (
            clause for clause in self._sentence.clauses if clause.kind == "noun" and clause.phrase == number
        )
        about = (self._sentence.clauses[item.clause] for clause in said for item in clause.complements)
        return next((found for each in about if (found := self._doers(each.subjects, asked))), ())

    def _doers(self, phrases: Iterable[int], asked: Question) -> Pairs:
        """All whom some phrases stand for that name who did something."""
        behind = asked.of_doer()
        return tuple(pair for each in phrases for pair in self.of(each, behind))

    def _aimed_at(self, number: int, asked: Question) -> Pairs:
        """Whom a thing is done to, as the clause that describes it tells: "the sanctions imposed on Freedonia"."""
        for clause in self._sentence.clauses:
            if clause.relative_to == number and clause.kind == "verb" and clause.relation in _DESCRIBING:
                for item in clause.attachments:
                    if item.prep in AIMING and (found := self.of(item.phrase, asked.of_doer())):
                        return found
        return ()

    def _with_owner(self, phrase: Phrase, mention: Mention, asked: Question) -> tuple[ActorRef, float]:
        """An actor whose country the words do not tell, of the country of whoever they belong to: "its soldiers"."""
        reference = self._resolved.ref(mention)
        if (seated := of_its_seat(reference, phrase, mention, self._names.place)) is not None:
            return seated, mention.score
        if reference.country is not None:
            return reference, mention.score
        if phrase.possessor is not None and phrase.lemma not in RELATED:
            for owner, score in self.of(phrase.possessor, asked.deeper())[:1]:
                if owner.country is not None:
                    return in_country(reference, owner.country), min(score, mention.score)
        if asked.aim.abroad and mention.kind != "name":  # "armed rebels in Freedonia"
            place = self._right_behind(phrase)
            if place is not None and place.country is not None:
                return in_country(reference, place.country), mention.score
        return reference, mention.score

    def _right_behind(self, phrase: Phrase) -> Mention | None:
        """The place or country that stands behind *in* right after the head of a phrase, whatever the parser hangs it
        on."""
        words, behind = self._sentence.words, phrase.head + 2
        if behind >= len(words) or words[behind - 1].text.lower() not in _WITHIN:
            return None
        found = (number for number, each in enumerate(self._sentence.phrases) if each.first == behind)
        return next((self._names.place(number) for number in found), None)

    def _attached(self, phrase: Phrase, asked: Question) -> Pairs:
        hanging = phrase.attachments
        if asked.aim.judged:  # "condemned the blockade of Freedonia by Ruritania"
            hanging = tuple(sorted(hanging, key=lambda item: item.prep != "by"))
            hanging = tuple(item for item in hanging if not suffers(phrase, item))  # who did it
        gathered = phrase.lemma in _GATHERINGS
        for item in hanging:
            if gathered and item.prep not in _OF_GATHERINGS:
                continue
            if item.prep in asked.owners and (found := self.of(item.phrase, asked.deeper())):
                return found
        return ()

    def _owned_by_several(self, phrase: Phrase, asked: Question) -> Pairs:
        """ "the armies of Ruritania and Freedonia", "leaders of the four states", "the reconciliation of both": several
        owners of a plural or of what two do with each other are a side each."""
        joint = phrase.lemma in _JOINT
        owners = [
            item.phrase
            for item in phrase.attachments
            if item.prep == "of" or (joint and item.prep == "between")
        ]
        if not owners or not (phrase.plural or joint):
            return ()
        found = self.all_of(owners, msgspec.structs.replace(asked, owners=(), places=True, depth=_DEPTH))
        return found if len(found) > 1 else ()


def _is_venue(phrase: Phrase, within: Mention, asked: Question) -> bool:
    """ "the Klow accord": it was signed there; "condemned the Klow strike": it hit those who live there."""
    struck = asked.aim.judged and (phrase.lemma in SUFFERED or phrase.lemma in _STRIKING)
    return (phrase.lemma in _JOINT or struck) and is_where(within, phrase)
