"""Character repair: what is put right, and what is left alone."""

from __future__ import annotations

import pytest

from onrecord.articles.mapped import whole
from onrecord.articles.mojibake import repaired
from onrecord.articles.normalise import normalised
from onrecord.articles.paragraphs import lines_of, unwrapped


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\u00a0b", "a b"),
        ("a \u200b b", "a b"),
        ("hand\u00adbook", "handbook"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("It\x92s", "It’s"),
        ("Cafe\u0301", "Café"),
        ("nul\x00l", "null"),
        ("Nicols Madro", "Nicols Madro"),
    ],
)
def test_characters_are_repaired(raw: str, expected: str) -> None:
    assert normalised(whole(raw)).text == expected


@pytest.mark.parametrize(
    ("raw", "expected", "count"),
    [
        ("Tarnâ€™s", "Tarn’s", 1),
        ("â€œYes,â€\x9d he said", "“Yes,” he said", 2),
        ("â€œYes,â€ he said", "“Yes,” he said", 2),
        ("CafÃ© â€“ open", "Café – open", 2),
        ("Â© 2016", "© 2016", 1),
        ("plain text", "plain text", 0),
        ("‘He sang of “Pelé”’", "‘He sang of “Pelé”’", 0),
        ("château, mâcon, SÃO", "château, mâcon, SÃO", 0),
        ("ÅŸ alone may be meant", "ÅŸ alone may be meant", 0),
        ("ErdoÄŸanâ€™s", "Erdoğan’s", 2),
    ],
)
def test_mojibake_is_repaired_only_where_it_is_sure(raw: str, expected: str, count: int) -> None:
    text, found = repaired(whole(raw))
    assert (text.text, found) == (expected, count)


WRAPPED = """The harbour union of Tarn said on Monday that its members would go
back to work as soon as the ministry had signed the agreement that
the two sides reached last week after nine days of talks in the old
customs house.

A spokeswoman for the ministry said that nothing stood in the way of
a signature, but that the text was still being checked by lawyers in
the annex on the other side of the basin, which is where the long-
serving clerk of the house had set up a desk for the whole of it.
"""


def test_lines_of_a_wrapped_file_are_joined() -> None:
    lines = [line.text.text for line in unwrapped(lines_of(whole(WRAPPED)))]
    assert len(lines) == 2
    assert lines[0].endswith("in the old customs house.")
    assert "the long-serving clerk" in lines[1]


def test_short_lines_that_stand_alone_stay_alone() -> None:
    content = (
        "Tarn\nHolm\nVale\nThe union said yes.\nThe ministry said no.\nNobody moved.\nThe end came on Monday."
    )
    lines = lines_of(whole(content))
    assert unwrapped(lines) == lines
