"""What kind of text an article is, from how often it names whom."""

from __future__ import annotations

import pytest

from onrecord.events.article_kind import MUCH_POLITICS, ArticleKind
from onrecord.records import ActorRef

MINISTER = ActorRef(id="m", name="minister", text="minister", country="NOR", sectors=("GOV",))
BAKER = ActorRef(id="b", name="baker", text="baker", country="NOR")


@pytest.mark.parametrize(
    ("lines", "acting", "wanted"),
    [
        (10, [BAKER] * 9, MUCH_POLITICS),
        (10, [MINISTER] * 6, MUCH_POLITICS - 0.6),
        (10, [MINISTER] * 15, 0.0),
        (2, [BAKER], 0.0),
    ],
    ids=["a town", "a parliament", "dealings between states", "a line or two tell nothing"],
)
def test_an_article_lacks_those_who_act_for_a_state(
    lines: int, acting: list[ActorRef], wanted: float
) -> None:
    assert ArticleKind(lines, [9, 1], acting, 20).unpolitical == pytest.approx(wanted)


def test_the_side_named_most_has_its_share() -> None:
    assert ArticleKind(10, [1, 3], [], 8).most == 0.75
    assert ArticleKind(10, [], [], 0).most == 0
