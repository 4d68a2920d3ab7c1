"""Persons of no registry: what an article tells of each is gathered under the name, and told at its end who they are.

While an article is read a stranger has an id of the article. When all is read the id follows from name, country and
role family (the first sector): one name with one role is one actor in all articles, with another role it is another.
A surname alone, never introduced, stays somebody of its article.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.records import stable_id


class Told(msgspec.Struct, frozen=True):
    """What words beside a name say of its bearer."""

    country: str | None = None
    sectors: tuple[str, ...] = ()
    place: str = ""
    gender: str = ""

    @classmethod
    def of(cls, figure: Figure | None) -> Told:
        """What a role's figure says of whoever has the role."""
        return cls() if figure is None else cls(figure.country, figure.sectors, figure.place)


class Strangers:
    """The persons of one article whom no registry knows."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._figures: dict[str, Figure] = {}

    def meet(self, name: str, told: Told) -> Figure:
        """The figure of a name, with what was told of it before and now; what was told first stands."""
        key = fold(name)
        known = self._figures.get(key)
        if known is None:
            known = Figure(
                id=stable_id("actor", "stranger", self.scene.article.id, key), name=name, kind="person"
            )
        figure = msgspec.structs.replace(
            known,
            country=known.country or told.country,
            sectors=known.sectors or told.sectors,
            place=known.place or told.place,
            gender=known.gender or told.gender,
        )
        self._figures[key] = figure
        return figure

    def known(self, figure: Figure) -> Figure | None:
        """All that is told so far of a stranger; None for anybody else."""
        found = self._figures.get(fold(figure.name))
        return found if found is not None and found.id == figure.id else None

    def settle(self, nodes: Sequence[Node]) -> None:
        """Give every mention of a stranger all that the article tells of the person, and the lasting id."""
        final = {figure.id: self._lasting(figure) for figure in self._figures.values()}
        for node in nodes:
            found = final.get(node.figure.id)
            if found is not None:
                node.figure = found
                node.reason = found.reason
            if node.members:
                node.members = tuple(final.get(member.id, member) for member in node.members)
            node.candidates = tuple(final[c].id if c in final else c for c in node.candidates)

    def _lasting(self, figure: Figure) -> Figure:
        family = figure.sectors[0] if figure.sectors else ""
        scope = "" if " " in figure.name else self.scene.article.id
        lasting = stable_id("actor", fold(figure.name), figure.country or "", family, scope)
        return msgspec.structs.replace(
            figure, id=lasting, reason=None if figure.country else "no country named"
        )
