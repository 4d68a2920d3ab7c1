"""Headlines of two clauses with a comma between, and those with a speaker behind a colon, read with the model."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar, Sentence
from onrecord.records import Article
from tests.grammar.shapes import clause, names


def _title(grammar: Grammar, title: str) -> Sentence:
    (_, sentences), *_ = grammar.sentences([Article(id="art-own", document="doc-own", text="", title=title)])
    return sentences[0]


@pytest.mark.parametrize(
    ("title", "verb", "subjects"),
    [
        ("Israeli army raids West Bank camp, kills nine", "raid", ["Israeli army"]),
        ("Israeli army raids West Bank camp, kills nine", "kill", ["Israeli army"]),
        ("Iran navy seizes tanker, US demands release", "seize", ["Iran navy"]),
        ("Iran navy seizes tanker, US demands release", "demand", ["US"]),
        ("Kenya police fire teargas at opposition supporters, arrest 20", "fire", ["Kenya police"]),
        ("Iran agreed to free sailors", "agree", ["Iran"]),
        ("Japan, Kenya to cooperate: Oman", "cooperate", ["Japan", "Kenya"]),
        ("Navy frees crew; London, Paris protest", "protest", ["London", "Paris"]),
        ("Oman loses island case; refuses to accept ruling", "refuse", ["Oman"]),
        ("Kenya frees pilot; Oman to return spy", "return", ["Oman"]),
        ("Armenia, Azerbaijan, Russia sign deal", "sign", ["Armenia", "Azerbaijan", "Russia"]),
        ("Airliner with 269 aboard shot down by Soviet fighter", "shoot down", ["Soviet fighter"]),
        ("Iraq hiding banned weapons", "hide", ["Iraq"]),
        ("Dutch expel two Russian spies", "expel", ["Dutch"]),
        ("Trump scraps summit with Kim", "scrap", ["Trump"]),
        ("Merkel in Paris for talks on debt", "visit", ["Merkel"]),
        ("British soldiers back home after 13 days in Iran", "back", ["British soldiers"]),
    ],
)
def test_each_verb_has_its_subject(grammar: Grammar, title: str, verb: str, subjects: list[str]) -> None:
    item = _title(grammar, title)
    assert names(item, clause(item, verb).subjects) == subjects


@pytest.mark.parametrize(
    ("title", "verb", "objects"),
    [
        ("U.S. missiles hit Sudan, Afghanistan", "hit", ["Sudan", "Afghanistan"]),
        ("Kerland halts raids; Soviet ships told to turn back", "tell", ["Soviet ships"]),
        ("Airliner with 269 aboard shot down by Soviet fighter", "shoot down", ["Airliner"]),
    ],
)
def test_each_verb_has_its_object(grammar: Grammar, title: str, verb: str, objects: list[str]) -> None:
    item = _title(grammar, title)
    assert names(item, clause(item, verb).objects) == objects


@pytest.mark.parametrize(
    "title", ["Peace talks to resume in May", "Hopes in Oslo for talks", "Three months of talks"]
)
def test_what_is_no_verb_of_a_headline(grammar: Grammar, title: str) -> None:
    assert {"talk", "visit"}.isdisjoint(
        item.lemma for item in _title(grammar, title).clauses if item.kind == "verb"
    )


def test_two_peoples_with_a_comma_are_one_phrase(grammar: Grammar) -> None:
    item = _title(grammar, "Thai, Cambodian troops clash near temple")
    assert names(item, clause(item, "clash").subjects) == ["Thai , Cambodian troops"]
