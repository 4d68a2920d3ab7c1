"""Where each side stands toward another, through time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, NamedTuple, cast

from markupsafe import Markup

from onrecord.questions import PositionTold
from onrecord.questions.positions import tell_positions
from onrecord.records import ActorRef, Position
from onrecord.web.asking import OF_RECORDS, Asked
from onrecord.web.drawing.positions import Window, draw
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of


class Pair(NamedTuple):
    """One side toward another: its positions in order of time, and their drawing."""

    actor: ActorRef
    toward: ActorRef
    told: list[PositionTold]
    drawing: Markup | None


def _ask(site: Site, asked: Asked) -> Paged[PositionTold]:
    store = site.store
    page = listed(store, Position, "position", asked, tell_positions)
    sentence = f"{asked.sentence('Positions')}, by sides."
    return cast("Paged[PositionTold]", paged(asked, page.items, page.total, sentence, more=page.more))


def pairs(found: Sequence[PositionTold]) -> list[Pair]:
    """Positions by pair of sides, all drawn over the same time."""
    window = Window.of(found)
    grouped = groupby(found, key=lambda told: (told.position.actor.id, told.position.toward.id))
    out = []
    for _, several in grouped:
        told = list(several)
        named = min(
            (each.position for each in told), key=lambda each: each.actor.inferred + each.toward.inferred
        )
        out.append(Pair(named.actor, named.toward, told, draw(told, window) if window else None))
    return out


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data), "pairs": pairs(data.items)}


PAGES = (
    Page("/positions", "Where each side stands toward another.", "positions.html", _ask, Paged[PositionTold], _view,
         filters=(*OF_RECORDS, "named"), paged=True),
)  # fmt: skip
