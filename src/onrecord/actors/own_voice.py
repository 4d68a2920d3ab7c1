"""Texts in which a state speaks through its agency: "the President of the Republic", "brotherly", "the aggressor".

Such a text writes its own state's institutions with a capital and without the country, which it names for others only.
"""

from __future__ import annotations

from onrecord.actors.home_article import own_country
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View


def voice_of(scene: Scene) -> str | None:
    """The state that speaks in the text: of its outlet or dateline, where its words are a state's; else None."""
    if not scene.mentions_word(scene.tables.contexts.own_voice):
        return None
    own = own_country(scene)
    return own if own is None or scene.dateline_country in (None, own) else None


def is_own(scene: Scene, view: View, reading: Reading) -> bool:
    """Whether a noun is an institution as such a text writes its own: with a capital, and no other state's to tell."""
    if reading.head.kind not in ("body", "role") or view.sentence.field == "title":
        return False
    capital = view.text[reading.anchor : reading.anchor + 1].isupper()
    return capital and reading.determiner in ("the", "our") and not _others_words(scene, view, reading)


def _others_words(scene: Scene, view: View, reading: Reading) -> bool:
    """Whether another state's name is the subject of the saying that the noun stands in ("Syldavia said the
    Government ...")."""
    phrases = view.sentence.phrases
    said = [
        phrases[number]
        for clause in view.sentence.clauses
        if clause.lemma in scene.tables.verbs.saying and clause.end <= reading.start
        for number in clause.subjects
    ]
    return any(each.full_start <= start < each.full_end for each in said for start, _ in view.countries)
