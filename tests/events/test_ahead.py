"""What has not come about yet, or never did, read with the real registry."""

from __future__ import annotations

import pytest

from onrecord.evaluation.reading import events_of
from onrecord.records import Article

PUBLISHED = "2022-11-03"
TOLD = {
    "Serbia stopped short of condemning Kosovo.": [("ACCUSE", "SRB", "KOS", "negated")],
    "Serbia was on the verge of recognising Kosovo.": [("AGREE", "SRB", "KOS", "planned")],
    "Norway urged an end to the Serbian blockade.": [("REQUEST", "NOR", "SRB", "reported")],
    "Norway will respond, recalling its envoy from Serbia.": [("THREATEN", "NOR", "SRB", "planned")],
    "Norway responded, recalling its envoy from Serbia.": [("SANCTION", "NOR", "SRB", "reported")],
    "Norway will send an envoy, accusing Serbia of piracy.": [("ACCUSE", "NOR", "SRB", "reported")],
    "Macron meets Putin in Moscow on Monday.": [("AGREE", "FRA", "RUS", "planned")],
    "Macron met Putin in Moscow on Monday.": [("CONSULT", "FRA", "RUS", "reported")],
    "Serbia and Kosovo hold talks in Brussels next week.": [("AGREE", "SRB", "KOS", "planned")],
    "Macron will raise the case at a summit with Erdogan in Brussels.": [("AGREE", "FRA", "TUR", "planned")],
    "A meeting between Putin and Zelensky fell through.": [("CONSULT", "RUS", "UKR", "negated")],
    "Talks between Israel and Hamas that were to begin on Sunday fell through.": [
        ("CONSULT", "ISR", "PSE", "negated")
    ],
    "The accord between Serbia and Kosovo was signed at the end of the tenth round of talks.": [
        ("SUPPORT", "SRB", "KOS", "reported")
    ],
    "The deal provides for the release of 33 hostages by Hamas and for the withdrawal of Israeli troops.": [
        ("CONCEDE", "PSE", "ISR", "planned"),
        ("CONCEDE", "ISR", "PSE", "planned"),
    ],
}
"""Article, and the type, source, target and status of each event; both sides of what is done together."""


@pytest.fixture(scope="module")
def read() -> dict[str, list[tuple[str, str | None, str | None, str]]]:
    articles = [
        Article(id=f"art-{number}", document="doc-ahead", text=text, published=PUBLISHED)
        for number, text in enumerate(TOLD)
    ]
    found = {}
    for article, (_, events) in zip(articles, events_of(articles, None), strict=True):
        sides = [(event, [*event.sources, *event.targets]) for event in events]
        found[article.text] = [
            (event.type, both[0].country, both[-1].country, event.status) for event, both in sides
        ]
    return found


@pytest.mark.parametrize("text", TOLD)
def test_what_has_come_about(
    text: str, read: dict[str, list[tuple[str, str | None, str | None, str]]]
) -> None:
    assert read[text] == TOLD[text]
