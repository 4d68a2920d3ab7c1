"""Character sets: declared, marked, mixed, guessed."""

from __future__ import annotations

import pytest

from onrecord.errors import SourceError
from onrecord.sources.decoding import decode

WORDS = "The café in Málaga “never” closes, said Zoë Brânză."
WESTERN = "The café in Málaga “never” closes, and that is what all of its guests have always said."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_files_read_as_written(encoding: str) -> None:
    assert decode(WORDS.encode(encoding)).text == WORDS


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_files_without_a_mark_are_recognised(encoding: str) -> None:
    assert decode(WESTERN.encode(encoding)).text == WESTERN


def test_windows_1252_is_read_and_said() -> None:
    decoded = decode(WESTERN.encode("windows-1252"))
    assert decoded.text == WESTERN
    assert [notice.code for notice in decoded.notices] == ["encoding_guessed"]


def test_stray_bytes_in_utf_8_are_read_as_windows_1252() -> None:
    data = (WORDS * 3).encode() + b" It\x92s over."
    decoded = decode(data)
    assert decoded.text.endswith("It’s over.")
    assert [notice.code for notice in decoded.notices] == ["encoding_mixed"]


def test_declared_character_set_of_a_page_counts() -> None:
    page = "<html><head><meta charset='iso-8859-2'></head><body>Łódź i Gdańsk</body></html>"
    assert "Łódź" in decode(page.encode("iso-8859-2"), html=True).text


def test_wrong_declaration_gives_way_to_valid_utf_8() -> None:
    page = f"<meta charset=iso-8859-1><p>{WORDS}</p>"
    assert WORDS in decode(page.encode(), html=True).text


def test_cyrillic_without_a_declaration_is_guessed() -> None:
    text = "Министр сообщил, что переговоры продолжатся завтра утром в столице страны. " * 5
    assert decode(text.encode("windows-1251")).text == text


def test_stray_nulls_do_not_make_a_text_binary() -> None:
    assert "envoy" in decode(b"The envoy\x00 left the harbour on Monday." * 3).text


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04....", bytes(range(32)) * 10])
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as caught:
        decode(data)
    assert caught.value.code == "binary"
