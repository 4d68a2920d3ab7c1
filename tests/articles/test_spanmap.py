"""The map from an article's characters to its document's, as a value and kept through every operation."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onrecord.articles.mapped import MappedText, concatenated, whole
from onrecord.articles.mojibake import repaired
from onrecord.articles.normalise import normalised, plain
from onrecord.articles.paragraphs import lines_of
from onrecord.articles.spanmap import SpanMap, merged
from onrecord.records import MapRun

MESSY = st.lists(
    st.sampled_from(
        [*"ab Z.\n\r\t", "\u00a0", "\u200b", "\u00ad", "\x00", "é", "e\u0301", "\u0301", "â€™", "\x92"]
    )
).map("".join)


def test_one_to_one_runs_lead_to_single_characters() -> None:
    spans = SpanMap((MapRun(0, 5, 10, 15), MapRun(5, 6, 15, 20), MapRun(6, 9, 20, 23)))
    assert spans.to_document(1, 3) == (11, 13)
    assert spans.to_document(5, 6) == (15, 20)
    assert spans.to_document(4, 7) == (14, 21)


def test_characters_that_stand_for_markup_lead_nowhere() -> None:
    spans = SpanMap((MapRun(0, 2, 0, 2), MapRun(2, 4, 2, 2), MapRun(4, 6, 9, 11)))
    assert spans.to_document(2, 4) is None
    assert spans.to_document(1, 5) == (1, 10)
    assert spans.coverage() == 4 / 6


def test_document_stretches_lead_to_what_was_kept_of_them() -> None:
    spans = SpanMap((MapRun(0, 2, 0, 2), MapRun(2, 3, 5, 9), MapRun(3, 6, 9, 12)))
    assert spans.to_article(3, 5) is None
    assert spans.to_article(6, 7) == (2, 3)
    assert spans.to_article(1, 10) == (1, 4)


def test_merging_joins_neighbours_that_go_on() -> None:
    assert merged([MapRun(0, 2, 4, 6), MapRun(2, 2, 6, 6), MapRun(2, 3, 6, 7)]) == (MapRun(0, 3, 4, 7),)
    apart = [MapRun(0, 2, 4, 6), MapRun(2, 3, 7, 8)]
    assert merged(apart) == tuple(apart)


@given(MESSY)
def test_every_character_comes_from_what_normalises_to_it(content: str) -> None:
    text = normalised(repaired(whole(content))[0])
    assert unicodedata.is_normalized("NFC", text.text)
    assert not re.search(r"[\t\r\u00a0\u200b\u00ad\x00]|  ", text.text)
    for run in text.runs:
        source = content[run.doc_start : run.doc_end]
        made = normalised(repaired(whole(source))[0]).text
        assert made.split() == text.text[run.start : run.end].split()


@given(st.text(), st.data())
def test_cutting_and_joining_keep_the_map(content: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(content)))
    text = whole(content)
    again = concatenated([text.cut(0, at), text.cut(at, len(content))])
    assert again == MappedText(content, merged(text.runs))


@given(st.text(), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=4))
def test_there_and_back_holds_the_span(content: str, spans: list[tuple[int, int]]) -> None:
    text = normalised(whole(content))
    spanmap = SpanMap(text.runs)
    for low, length in spans:
        start, end = min(low, len(text.text)), min(low + length, len(text.text))
        there = spanmap.to_document(start, end)
        if there is not None:
            back = spanmap.to_article(*there)
            assert back is not None
            assert back[0] <= start
            assert back[1] >= end


@given(MESSY)
def test_lines_are_stretches_of_the_text(content: str) -> None:
    text = normalised(whole(content))
    lines = [line.text.text for line in lines_of(text)]
    assert lines == [line.strip() for line in text.text.split("\n") if line.strip()]


@given(MESSY)
def test_plain_strings_get_the_same_repair(content: str) -> None:
    assert plain(content) == " ".join(normalised(whole(content)).text.split())
