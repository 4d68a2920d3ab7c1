"""An office that changed hands just before the article: "the president resigned on Monday" is the one who left."""

from __future__ import annotations

import datetime as dt

from onrecord.actors.entries import Entry, Holding
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

LATELY = dt.timedelta(days=14)
"""How long after a hand-over the news of it may still call the one who left by the office."""

_LEADS = ("supreme-leader", "secretary-general", "monarch", "head-of-state", "head-of-government")
Row = tuple[Holding, Entry]


def holders_in_the_news(scene: Scene, view: View, reading: Reading, home: str, role: str) -> list[Row]:
    """Who is meant by the office, the likelier first: its holder that day, or who left it within the last days.

    Who left goes first where the words tell of an end of office, or where nobody is known to have followed.
    """
    day = scene.day
    if day is None:
        return []
    held = scene.registry.holders(home, role, day)
    left = sorted(
        scene.registry.ended(home, role, day, within=LATELY),
        key=lambda row: row[0].term.until or day,
        reverse=True,
    )
    left = [row for row in left if row[1].id not in {entry.id for _, entry in held}]
    if not left:
        return held
    if not held:
        return left
    return [*left, *held] if _ends(scene, view, reading) else held


def leading_first(scene: Scene, home: str, roles: list[str]) -> list[str]:
    """The roles of "leader" in the order a country has them: its president first where the president leads."""
    if home not in scene.tables.contexts.head_of_state_leads or "head-of-government" not in roles:
        return roles
    return sorted(roles, key=lambda role: _LEADS.index(role) if role in _LEADS else len(_LEADS))


def _ends(scene: Scene, view: View, reading: Reading) -> bool:
    """Whether the phrase leaves, dies, is removed or is the one who is followed."""
    verbs = scene.tables.verbs
    slot, clause, _ = view.slot(view.word_at(reading.anchor))
    if clause is None or clause.negated:
        return False
    lemma = clause.lemma
    if slot == "subject" and not clause.passive:
        return lemma in verbs.leaving
    return lemma in verbs.removing and (slot in ("object", "recipient") or clause.passive)
