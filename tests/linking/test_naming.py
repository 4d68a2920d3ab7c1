"""Names in whole words."""

import pytest

from onrecord.linking.naming import names_one


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("Niger said so.", "Niger", True),
        ("Niger's answer came late.", "Niger", True),
        ("Nigeria said so.", "Niger", False),
        ("South Sudan said so.", "Sudan", False),
        ("The talks on Guinea-Bissau went on.", "Guinea", False),
        ("A Sudan-backed band crossed the river.", "Sudan", True),
        ("South Sudan and Sudan said so.", "Sudan", True),
    ],
)
def test_a_name_is_a_whole_word_and_no_part_of_another_name(text, name, named):
    assert names_one(text, {name}) is named
