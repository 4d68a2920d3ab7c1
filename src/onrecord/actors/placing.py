"""Which country, organisation or earlier person a noun belongs to when the words beside it do or do not say so."""

from __future__ import annotations

from onrecord.actors.body_bearers import body_of_name
from onrecord.actors.discourse import Discourse
from onrecord.actors.earlier import Earlier, is_coming
from onrecord.actors.embassies import embassy_home
from onrecord.actors.folding import fold
from onrecord.actors.home_article import own_country
from onrecord.actors.homes import GROUNDS, Homes
from onrecord.actors.nodes import Figure
from onrecord.actors.reading import Reading
from onrecord.actors.reviled import Reviled
from onrecord.actors.scene import Scene
from onrecord.actors.speakers import Speakers
from onrecord.actors.tables import Head

_BY_CONTEXT = 0.6
"""Score when the country is not written beside the noun but taken from the sentence or article."""
_SHARED = 0.85
"""Score when the country stands before the noun that this one is joined to."""
_SERVING = frozenset(("MIL", "COP", "GOV", "SPY"))
_SENT = frozenset((
    "ambassador", "consul", "consul general", "chargé d'affaires", "envoy", "special envoy", "diplomat", "emissary",
    "high commissioner",
))  # fmt: skip
"""Who is sent to a country without being of it: the article's own country tells nothing of theirs."""
_BESIDE = frozenset(("agent_written", "body_written", "name"))
"""Rules of mentions whose country stands beside the noun, or in the name ("the Japan Coast Guard")."""
_AGAIN_BACK = 4
"""Sentences back to the country that stood beside the same noun."""


class Placer:
    """Places the nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self.homes, self.discourse = Homes(scene), Discourse(scene)
        self._words = scene.tables.verbs
        self._speakers, self._reviled = Speakers(scene, self.discourse), Reviled(scene)
        self.earlier = Earlier(scene, self.homes, self._reviled)

    @staticmethod
    def points_back(reading: Reading) -> bool:
        """Whether the phrase is bare and definite: "the minister", "the spokeswoman", or bare as in a headline."""
        bare = not (reading.placed or reading.unknown_name or reading.noun_modifier or reading.modifiers)
        single = (
            reading.head.kind in ("role", "agent", "spokesperson")
            and not reading.plural
            and not reading.head.sole
        )
        return bare and single and reading.determiner in ("the", "")

    def where(self, reading: Reading, anchor: Figure | None) -> tuple[str | None, str, float]:
        """The country or organisation id, the name of the rule that found it, and the score."""
        place, rule, score = self._where(reading, anchor)
        if reading.head.kind in ("body", "role"):
            self.homes.remember(reading.index, place)
        return place, rule, score

    def _where(self, reading: Reading, anchor: Figure | None) -> tuple[str | None, str, float]:
        head = reading.head
        if (head.key == "embassy" or head.word in _SENT) and anchor is None:
            found = embassy_home(self.scene, reading)
            if all(place.id != found for place in reading.places):
                reading.end = reading.head_end  # where it stands is another's: "an embassy in Klow"
            return (found, "sender", _BY_CONTEXT) if found else (None, "no_country", 0.5)
        if head.of_birth and head.sole:
            return head.sole, "sole_holder", 0.95
        if reading.places:
            return self._in_title(head) or reading.places[0].id, "written", 1.0
        if anchor is not None:
            return anchor.place or None, "possessor", 0.9
        if reading.countryless or "enemy" in reading.modifiers:
            return None, "no_country", 0.9
        sole = head.sole or ("" if is_coming(head) else self._only_home(head))
        if sole:
            return sole, "sole_holder", 0.95
        shared = self._sharing(reading)
        if shared is not None:
            return shared, "shared", _SHARED
        reviled = self._reviled.place(reading)
        if reviled is not None:
            return reviled, "reviled", _BY_CONTEXT
        own = self._of_outlet(reading)
        if own is not None:
            return own, "outlet", _BY_CONTEXT
        if reading.unknown_name or reading.pronoun:
            return None, "no_country", 0.5
        if head.kind == "role" and not self._may_default(reading):
            return None, "no_country", 0.5
        sent = self._sent_by(reading)
        if sent is not None:
            return sent or None, "context" if sent else "no_country", _BY_CONTEXT
        again = self._written_before(reading)
        if again is not None:
            return again, "context", _BY_CONTEXT
        if head.home or head.kind == "role":
            place = self._nearest(reading)
            return None if self._reviled.speaks(reading, place) else place, "context", _BY_CONTEXT
        return None, "no_country", 0.5

    def _sharing(self, reading: Reading) -> str | None:
        """The country before the first of two who serve a state: "Ruritanian planes and commandos"; "Ruritanian troops
        and rebels" may be each other's enemies."""
        view = self.scene.views[reading.index]
        first = view.word_at(reading.start)
        if (
            reading.head.kind == "role"
            or reading.determiner
            or not _SERVING.intersection(reading.head.sectors[:1])
            or view.lower(first - 1) != "and"
        ):
            return None
        phrase = view.phrase_at(first - 2)
        if phrase < 0 or view.sentence.phrases[phrase].head != first - 2:
            return None
        opens = view.words[view.sentence.phrases[phrase].first].start
        places = {
            place for start, place in view.countries
            if opens <= start < view.words[first - 2].start and self.scene.is_state(place)
        }  # fmt: skip
        if len(places) != 1:
            return None
        reading.ground = "its country stands before the noun that it is joined to"
        return places.pop()

    def _sent_by(self, reading: Reading) -> str | None:
        """Whose soldiers are sent somewhere: the sender's; "" where that is an organisation, None where nobody sends
        them ("Eisenhower sent marines ashore near Beirut", "the bloc sent troops")."""
        if reading.head.sectors[:1] != ("MIL",) or reading.determiner not in ("", "his", "its"):
            return None
        view = self.scene.views[reading.index]
        slot, clause, _ = view.slot(view.word_at(reading.anchor))
        if slot != "object" or clause is None or clause.passive or clause.lemma not in self._words.sending:
            return None
        senders = [
            node.figure for node in self.discourse.nodes(reading.index)
            if node.end <= reading.start
            and view.acts_on(view.word_at(node.end - 1), view.word_at(reading.anchor))
        ]  # fmt: skip
        if len({figure.place for figure in senders}) != 1:
            return None
        reading.ground = "its country is the one that sends it"
        return senders[0].place if self.scene.is_state(senders[0].place) else ""

    def _written_before(self, reading: Reading) -> str | None:
        """The country that stood beside the same noun a few sentences before, where it was but one: "Iraqi protesters
        ... the protesters", "the Iraqi navy ... the navy"."""
        several = reading.head.kind == "agent" and reading.plural
        if not (several or reading.head.kind == "body") or reading.determiner != "the":
            return None
        word, places = fold(reading.head.word), self._written_here(reading)
        for node in reversed(self.scene.nodes):
            if node.sentence < reading.index - _AGAIN_BACK:
                break
            told = node.figure.name if node.rule == "name" else node.role_text
            if node.rule in _BESIDE and fold(told or "").endswith(word):
                places.add(node.figure.place)
        if len(places) != 1:
            return None
        reading.ground = "its country stood beside the noun before"
        return places.pop() or None

    def _written_here(self, reading: Reading) -> set[str]:
        """The countries before the same noun earlier in the sentence: "Iraqi guards fled; police held the guards"."""
        view = self.scene.views[reading.index]
        noun = view.words[view.word_at(reading.anchor)].lemma
        spans = [
            (view.words[phrase.first].start, view.words[phrase.head].start)
            for phrase in view.sentence.phrases
            if phrase.lemma == noun and view.words[phrase.head].end <= reading.start
        ]
        return {
            place
            for start, place in view.countries
            if any(first <= start < head for first, head in spans) and self.scene.is_state(place)
        }

    def _of_outlet(self, reading: Reading) -> str | None:
        """The outlet's country, where it speaks of its own in its own words: "our boys", "our government"."""
        if reading.determiner != "our" or self._speakers.quotation(reading.index, reading.start) is not None:
            return None
        place = own_country(self.scene)
        if place is not None:
            reading.ground = "its country is the outlet's"
        return place

    def _only_home(self, head: Head) -> str | None:
        """The only country or organisation whose file lists a title that no table has ("taoiseach")."""
        title = fold(head.word)
        return None if title in self.scene.tables.heads else self.registry.only_home(title)

    def _in_title(self, head: Head) -> str | None:
        """The organisation that a title names, whoever's country stands before it: "the Syldavian secretary-general of
        the Borduric League"."""
        home = self._only_home(head) if " of " in head.word else None
        return None if home is None or self.scene.is_state(home) else home

    def _may_default(self, reading: Reading) -> bool:
        """A role without a country is the article's own only where it is definite ("the president")."""
        return reading.determiner in ("the", "") and not reading.plural

    def _nearest(self, reading: Reading) -> str | None:
        """The home that the words around tell; between two that fit equally none, and both are the node's rivals."""
        home = self.homes.of(reading)
        reading.rivals, reading.ground = home.rivals, GROUNDS[home.ground]
        return home.place

    def local(self, reading: Reading, anchor: Figure | None) -> Figure | None:
        """A registry body whose name is the noun itself, of the country written beside it or told by the context."""
        entries = [self.registry.entries[target] for target in reading.local]
        if not entries:
            return None
        wanted = [place.id for place in reading.places] or ([anchor.place] if anchor else [])
        if not wanted:
            found = body_of_name(self.scene, reading, entries, self.homes.of(reading).place)
        else:
            found = next((entry for entry in entries if entry.home in wanted or entry.id in wanted), None)
        if found is None:
            return None
        self.homes.remember(reading.index, found.home)
        return self.cast.of_entry(found)

    def is_side(self, reading: Reading) -> bool:
        """Whether "the party", "the parties" are sides of a dispute: the article speaks of no political party."""
        row = self.scene.tables.collectives.sides
        if fold(reading.head.word) not in row.words or reading.adjective or reading.noun_modifier:
            return False
        return not self.scene.mentions_word(row.political) and not any(
            node.figure.kind == "party" for node in self.scene.nodes
        )
