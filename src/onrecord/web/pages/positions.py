"""Where each side stands toward another, through time."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any, NamedTuple, cast

from markupsafe import Markup

from onrecord.questions import PositionTold, count, positions
from onrecord.records import ActorRef
from onrecord.web.asking import Asked
from onrecord.web.drawing.positions import Window, draw
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning


class Pair(NamedTuple):
    """One side toward another: its positions in order of time, and their drawing."""

    actor: ActorRef
    toward: ActorRef
    told: list[PositionTold]
    drawing: Markup | None


def _ask(site: Site, asked: Asked) -> Paged[PositionTold]:
    store = site.store
    found = tuple(positions(store, asked.paged))
    sentence = f"{asked.f.sentence('Positions')}, by sides."
    return cast("Paged[PositionTold]", paged(asked, found, count(store, "position", asked.f), sentence))


def pairs(found: Sequence[PositionTold]) -> list[Pair]:
    """Positions by pair of sides, all drawn over the same time."""
    window = Window.of(found)
    grouped = groupby(found, key=lambda told: (told.position.actor.id, told.position.toward.id))
    out = []
    for _, several in grouped:
        told = list(several)
        first = told[0].position
        out.append(Pair(first.actor, first.toward, told, draw(told, window) if window else None))
    return out


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning(asked, data.total), "pairs": pairs(data.items)}


PAGES = (
    Page("/positions", "Where each side stands toward another.", "positions.html", _ask, Paged[PositionTold], _view,
         filtered=True, paged=True),
)  # fmt: skip
