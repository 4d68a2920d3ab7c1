"""Datelines: what stands before the first words of an article, and what only looks like it."""

from __future__ import annotations

import pytest

from onrecord.articles.dateline import dateline_end, dateline_of


@pytest.mark.parametrize(
    ("paragraph", "place", "agency"),
    [
        ("TARN (Northwire) - Talks go on.", "TARN", "Northwire"),
        ("TARN, July 14 (Northwire) — Talks go on.", "TARN", "Northwire"),
        ("TARN, Kerland — Talks go on.", "TARN, Kerland", None),
        ("PORT HOLM/TARN -- Talks go on.", "PORT HOLM/TARN", None),
        ("TARN, Nov. 3 /Northwire/ -- Talks go on.", "TARN", "Northwire"),
        ("(Reuters) — Talks go on.", None, "Reuters"),
        ("Tarn, 9 July 2018 – Talks go on.", "Tarn", None),
        ("TARN: Talks go on.", "TARN", None),
        ("Tarn, July 14, NWA -- Talks go on.", "Tarn", "NWA"),
        ("TARN (NWA, July 14) - Talks go on.", "TARN", "NWA"),
        ("TARN (NWA, Monday) - Talks go on.", "TARN", "NWA"),
        ("TARN (NWA, KNA) - Talks go on.", "TARN", "NWA, KNA"),
        ("TARN, July 14. /NWA/. Talks go on.", "TARN", "NWA"),
        ("Tarn, Kerland, NOR, July 14 - Talks go on.", "Tarn, Kerland, NOR", None),
        ("New Tarn [Kerland], July 14 (NWA): Talks go on.", "New Tarn", "NWA"),
        ("TARN. Talks go on.", "TARN", None),
        ("PORT HOLM. Talks go on.", "PORT HOLM", None),
        ("TARN, Oct. 14. Talks go on.", "TARN", None),
        ("Tarn. 14 October. Talks go on.", "Tarn", None),
        ("TARN, October 14, 1999. NWA -- Talks go on.", "TARN", "NWA"),
    ],
)
def test_datelines_are_recognised(paragraph: str, place: str | None, agency: str | None) -> None:
    dateline = dateline_of(paragraph)
    assert dateline is not None
    assert (dateline.place, dateline.agency) == (place, agency)
    assert paragraph[dateline.end :] == "Talks go on."


@pytest.mark.parametrize(
    "paragraph",
    [
        "He said - and meant it.",
        "The union said: no.",
        "The ministry — until Monday — was silent.",
        "Talks go on.",
        "Kerland - Vostia talks",
        "Kerland - an ally of Vostia for years - said that talks go on.",
        "Kerland - Vostia says the talks on the port go on",
        "Talks. They go on.",
        "TU. Talks go on.",
        "NEW. Talks go on.",
        "14 October. Talks go on.",
    ],
)
def test_sentences_with_a_dash_or_a_stop_are_no_datelines(paragraph: str) -> None:
    assert dateline_of(paragraph) is None


def test_where_the_first_sentence_of_a_text_begins() -> None:
    assert dateline_end("TARN, July 14 (NWA) — Talks go on.\nKERLAND — no.") == 22
    assert dateline_end("TARN\nTalks go on.") == 4
    assert dateline_end("Talks go on.\nTARN — no.") == 0


@pytest.mark.parametrize("place", ["Tarn", "Tarn/Port Holm"])
def test_a_town_before_a_dash_opens_a_sentence(place: str) -> None:
    dateline = dateline_of(f"{place} - Vostia and Kerland opened talks on the port.")
    assert dateline is not None
    assert dateline.place == place
