"""Whose somebody is who is sent to a body of many states: "Germany's EU ambassador" is Germany's."""

from __future__ import annotations

from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View


def take_sender(scene: Scene, view: View, reading: Reading) -> None:
    """Let an envoy, minister or observer belong to the state that stands before the body they are sent to."""
    if reading.head.word not in scene.tables.collectives.accredited.words:
        return
    to_many = reading.base is not None and reading.base.kind == "organisation"
    if not to_many and (not reading.places or scene.is_state(reading.places[0].id)):
        return
    senders = [place for place in reading.places if scene.is_state(place.id)]
    before = None if senders else view.country_before(view.word_at(reading.start))
    if before is not None and scene.is_state(before):
        senders = [Place(before, reading.start, reading.start)]
    if senders:
        reading.base, reading.places = None, senders[:1]
