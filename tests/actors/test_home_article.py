"""The country that an article is about: its dateline, its outlet and how often it names a country."""

from __future__ import annotations

import pytest

from onrecord import code

CASES = [
    # a town in the dateline is worth more than one mention of another state
    ("HOUSTON, June 3 - The driver had come from Mexico. Police opened an inquiry.", "", "USA"),
    ("ZURICH (Wire) - The money went to Singapore. Prosecutors opened an inquiry.", "", "CHE"),
    # a local paper writes of its own place
    ("The herdsmen had come from Niger. Police arrested six of them.", "Kaduna Star", "NGA"),
    # who is named again and again is what it is about, wherever it was written
    (
        "LYON, June 3 - Peru chose a president. Voters in Peru queued for hours, and Peru's roads were empty. "
        "Peru had hoped for calm. Police kept away.",
        "",
        "PER",
    ),
]


@pytest.mark.parametrize(("text", "outlet", "country"), CASES)
def test_whose_the_police_are(text: str, outlet: str, country: str) -> None:
    reading = code(text, published="2019-06-04", outlet=outlet)
    meant = {actor.id: actor.country for actor in reading.actors}
    (found,) = [meant[m.actor] for m in reading.mentions if m.text in ("Police", "Prosecutors") and m.actor]
    assert found == country
