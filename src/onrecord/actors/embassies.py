"""Who keeps an embassy or sent an ambassador that is named without its country."""

from __future__ import annotations

from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_RECEIVING = frozenset(("summon", "call in", "receive", "expel", "admonish", "accept"))
_OFTEN = 2
"""An article is about a second state that it names twice, and twice as often as a third."""


def embassy_home(scene: Scene, reading: Reading) -> str | None:
    """Who keeps an embassy: the country beside it that is not where it stands ("the consulate in Lanvar").

    Without one: the only state of the sentence, or of the one before, but the country that the article is dated from.
    """
    view = scene.views[reading.index]
    hosts = [place.id for place in reading.places if _stands_there(view, reading.head_end, place.start)]
    senders = [place.id for place in reading.places if place.id not in hosts]
    if senders:
        return senders[0]
    host = _receiver(view, reading) or (hosts[0] if hosts else scene.dateline_country)
    if host is None or reading.countryless or reading.unknown_name or reading.pronoun:
        return None
    for index in (reading.index, reading.index - 1):
        if index < 0 or scene.views[index].sentence.field != view.sentence.field:
            break
        others = [place for place in scene.sentence_countries(index) if place != host]
        if others:
            return others[0] if len(others) == 1 else None
    return _other_side(scene, host)


def _other_side(scene: Scene, place: str) -> str | None:
    """The other of two states that an article is about; None where it is about more, or hardly about another."""
    others = [(count, other) for other, count in scene.countries.most_common() if other != place]
    if (
        not others
        or scene.countries[place] < _OFTEN
        or others[0][0] < _OFTEN
        or (len(others) > 1 and others[0][0] < _OFTEN * others[1][0])
    ):
        return None
    return others[0][1]


def _receiver(view: View, reading: Reading) -> str | None:
    """The state that summons, receives or expels an envoy, who is not its own."""
    slot, clause, _ = view.slot(view.word_at(reading.anchor))
    if slot != "object" or clause is None or clause.lemma not in _RECEIVING:
        return None
    phrases = [view.sentence.phrases[number] for number in clause.subjects]
    found = [
        place
        for at, place in view.countries
        if any(phrase.full_start <= at < phrase.full_end for phrase in phrases)
    ]
    return found[0] if found else None


def _stands_there(view: View, head_end: int, start: int) -> bool:
    return start >= head_end and view.text[head_end:start].split()[:1] in (["in"], ["at"])
