"""Which characters of a page a reader sees, whatever the markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.markup import VisibleText


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("<p>Kerland <b>met</b> Vostia</p>", "KerlandmetVostia"),
        ("a<!-- b > c -->d", "ad"),
        ("a<!-- never closed, b", "a<!--neverclosed,b"),
        ("<script>if (a < b) say('</p>')</script>seen", "seen"),
        ("<STYLE>p { }</style >seen", "seen"),
        ("<script>never closed", "neverclosed"),
        ("<title>headline</title>body", "body"),
        ('<a title="a > b">link</a>', "link"),
        ('<a title="never closed>link</a>', "link"),
        ("1 < 2 and 3 > 2", "1<2and3>2"),
        ("caf&eacute; &amp; bar", "café&bar"),
        ("<" * 50 + "a", "<" * 50 + "a"),
        ('<a "' * 20, '<a"' * 20),
    ],
)
def test_what_is_seen(source: str, seen: str) -> None:
    assert VisibleText(source).text == seen


@given(st.text(alphabet="<>!-/ \"'=abscript&;é", max_size=120))
def test_every_visible_character_has_its_place(source: str) -> None:
    page = VisibleText(source)
    places = list(page.stretches(0, len(page.text)))
    assert sum(high - low for low, high, _, _ in places) == len(page.text)
    assert all(0 <= low < high <= len(source) for _, _, low, high in places)
