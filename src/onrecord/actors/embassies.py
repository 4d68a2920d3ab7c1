"""Who keeps an embassy or sent an ambassador that is named without its country."""

from __future__ import annotations

from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View


def embassy_home(scene: Scene, reading: Reading) -> str | None:
    """Who keeps an embassy: the country beside it that is not where it stands ("the consulate in Lanvar").

    Without one: the only state of the sentence, or of the one before, but the country that the article is dated from.
    """
    view = scene.views[reading.index]
    hosts = [place.id for place in reading.places if _stands_there(view, reading.head_end, place.start)]
    senders = [place.id for place in reading.places if place.id not in hosts]
    if senders:
        return senders[0]
    host = hosts[0] if hosts else scene.dateline_country
    if host is None or reading.countryless or reading.unknown_name or reading.pronoun:
        return None
    for index in (reading.index, reading.index - 1):
        if index < 0 or scene.views[index].sentence.field != view.sentence.field:
            break
        others = [place for place in scene.sentence_countries(index) if place != host]
        if others:
            return others[0] if len(others) == 1 else None
    return None


def _stands_there(view: View, head_end: int, start: int) -> bool:
    return start >= head_end and view.text[head_end:start].split()[:1] in (["in"], ["at"])
