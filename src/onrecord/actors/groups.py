"""The node of several actors together ("the two leaders", "the leaders of France and Germany")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.actors.nodes import Figure, Node
from onrecord.records import stable_id


def group_id(members: Iterable[str]) -> str:
    """The id of an actor that is several together, from the ids of its members in any order."""
    return stable_id("actor", "group", *sorted(members))


def group_node(start: int, end: int, index: int, figures: Sequence[Figure], rule: str, score: float) -> Node:
    """A mention of several actors: its figure has what they share, its candidates are the members."""
    countries = {figure.country for figure in figures}
    shared = [sector for sector in figures[0].sectors if all(sector in figure.sectors for figure in figures)]
    figure = Figure(
        id=group_id(each.id for each in figures),
        name=" and ".join(each.name for each in figures),
        kind="unknown",
        country=countries.pop() if len(countries) == 1 else None,
        sectors=tuple(shared or ["GOV"]),
        plural=True,
        reason="several actors together",
        members=tuple(figures),
    )
    return Node(
        start,
        end,
        index,
        figure,
        kind="group",
        rule=rule,
        score=score,
        candidates=tuple(each.id for each in figures),
        members=tuple(figures),
        reason="several actors together",
    )
