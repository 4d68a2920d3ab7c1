"""Who has a part in a deed, or says that he has none."""

from __future__ import annotations

import pytest

from tests.events.told import rows, statuses


@pytest.mark.parametrize(
    "text",
    [
        "Chad said it had nothing to do with the attack on Sudan.",
        "Chad said it was not involved in the attack on Sudan.",
        "Chad said it had played no part in the attack on Sudan.",
        "Chad said it was not responsible for the attack on Sudan.",
        "Chad said it was innocent of the attack on Sudan.",
        "Chad denied that it was behind the attack on Sudan.",
        "Chad denied being involved in the attack on Sudan.",
        "Chad denied that it was responsible for the attack on Sudan.",
        "Chad rejected any responsibility for the attack on Sudan.",
    ],
)
def test_who_has_no_part_in_it_denies_it(text: str) -> None:
    assert statuses(text) == [("ASSAULT", "denied")]
    assert rows(text) == [("ASSAULT", "TCD", "SDN")]


@pytest.mark.parametrize(
    "text",
    ["Chad was involved in the attack on Sudan.", "Chad played a part in the attack on Sudan."],
)
def test_who_has_a_part_in_it_denies_nothing(text: str) -> None:
    assert ("ASSAULT", "denied") not in statuses(text)
