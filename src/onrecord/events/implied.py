"""Whom an event is done to where its clause does not say it: "The Saudis had cut the relations in 2016"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.cast import Pairs, Resolved
from onrecord.grammar import Clause, Sentence
from onrecord.records import Mention, Voice

IMPLIED = 0.7
"""Factor on the score of an event whose target stands outside its clause."""
_BACK = 1
"""How many sentences back the other side is looked for. On the story packs a second adds more wrong than right ones."""
_BYSTANDERS = frozenset({"JRN", "MNC", "BUS"})
"""Sectors that are named around an event without being its other side: media and firms."""
OWN_SIDE = frozenset({"REB", "SEP", "INS"})
"""Sectors that are a side of their own within a country."""
_ACTING = frozenset({"name", "role", "group"})


class Surroundings:
    """The actors that are named around a clause."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Resolved) -> None:
        self._sentences, self._resolved = sentences, resolved
        self._places = {(sentence.field, sentence.start): number for number, sentence in enumerate(sentences)}

    def other_side(self, sentence: Sentence, clause: Clause, sources: Pairs, voice: Voice | None) -> Pairs:
        """The actor of another country that is named nearest to the clause: in its sentence, else in the one before.

        Whoever says the clause is not meant.
        """
        known = frozenset(reference.id for reference, _ in sources)
        if voice is not None and voice.speaker is not None:
            known |= {voice.speaker.id}
        countries = frozenset(reference.country for reference, _ in sources)
        rebels = any(OWN_SIDE.intersection(reference.sectors) for reference, _ in sources)
        number = self._places[sentence.field, sentence.start]
        for back in range(_BACK + 1):
            if number - back < 0:
                break
            near = self._sentences[number - back]
            if near.field != sentence.field or near.paragraph < sentence.paragraph - 1:
                break
            found = [
                mention
                for mention in self._resolved.within(near.field, near.start, near.end)
                if mention.actor and mention.kind in _ACTING and mention.actor not in known
            ]
            others = [
                m
                for m in found
                if m.country is not None
                and (m.country not in countries or bool(OWN_SIDE.intersection(m.sectors)) != rebels)
            ]
            others = [m for m in others if not _BYSTANDERS.intersection(m.sectors)]
            if others:
                best = min(others, key=lambda mention: (_distance(mention, clause), mention.start))
                return ((self._resolved.ref(best), round(best.score * IMPLIED, 3)),)
        return ()


def _distance(mention: Mention, clause: Clause) -> int:
    return max(clause.start - mention.end, mention.start - clause.end, 0)
