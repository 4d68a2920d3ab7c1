"""Times and days that open the entries of live reports and chronicles."""

from __future__ import annotations

import pytest

from onrecord.grammar.entry_marks import mark_end, notes
from onrecord.grammar.sentences import _LONGEST, _paragraphs


@pytest.mark.parametrize(
    ("paragraph", "mark"),
    [
        ("02.10 Orla condemns coup.", "02.10 "),
        ("6.40am: Soldiers on the bridge give up.", "6.40am: "),
        ("05:40 GMT – The envoy said so.", "05:40 GMT – "),
        ("10.00 2,745 judges sacked.", "10.00 "),
        ("July 26. The king seizes the canal.", "July 26. "),
        ("Monday, 5 May: The king resigned.", "Monday, 5 May: "),
        ("1956: Kerland takes the canal.", "1956: "),
        ("May 1968 – Students riot in Klow.", "May 1968 – "),
        ("2.30 million people fled.", ""),
        ("1991 was a bad year.", ""),
        ("May 5 Movement leaders were held.", ""),
    ],
)
def test_the_time_or_day_of_an_entry_is_told_from_its_text(paragraph: str, mark: str) -> None:
    assert paragraph[: mark_end(paragraph)] == mark


def test_short_sentences_without_articles_are_notes() -> None:
    entry = "Rebels seize airport. Mr. Tolen told the council that he would stay. It was late. Dozens held."
    cut = list(notes(entry))
    assert "".join(piece for _, piece, _ in cut) == entry
    assert [(at, note) for at, _, note in cut] == [(0, True), (22, False), (82, True)]


def test_a_long_entry_is_cut_as_any_long_line_is() -> None:
    text = "14.05 The king " + "went on and " * 4_000
    pieces = _paragraphs("", text, str.isspace)
    assert "".join(piece.text for piece in pieces) == text
    assert max(len(piece.text) for piece in pieces) <= _LONGEST
