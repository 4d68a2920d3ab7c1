"""By doing what something is done: as much done, or to be done, as the deed itself."""

from __future__ import annotations

import pytest

from tests.events.told import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Russia responded by expelling Ukrainian diplomats.", [("SANCTION", "reported")]),
        ("Russia managed to punish Ukraine by expelling its diplomats.", [("SANCTION", "reported")]),
        ("Russia will respond by expelling Ukrainian diplomats.", [("THREATEN", "planned")]),
        ("Russia may retaliate by expelling Ukrainian diplomats.", [("THREATEN", "possible")]),
        ("Russia could have responded by bombing Ukraine.", [("ASSAULT", "possible")]),
        ("Russia vowed to respond by expelling Ukrainian diplomats.", [("THREATEN", "reported")]),
        ("Russia plans to work with Ukraine on lifting the ban.", [("AGREE", "planned")]),
        ("Russia offered to work with Ukraine on lifting the ban.", [("AGREE", "reported")]),
    ],
)
def test_a_way_to_do_it_is_done_when_the_deed_is(text: str, told: list[tuple[str, str]]) -> None:
    assert statuses(text) == told
