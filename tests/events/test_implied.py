"""Which side an article means where a clause does not say it, and what "the two countries" stands for."""

from __future__ import annotations

from onrecord.events.implied import Surroundings
from onrecord.grammar import Grammar
from onrecord.records import Article
from tests.events.test_coder import coded, sides
from tests.events.toy import ToyResolution

TEXT = (
    "Ruritania met Freedonia. Freedonia thanked Ruritania. Sylvania looked on. A bridge was built. It rained."
)


def test_a_side_that_is_named_often_or_near_weighs_more(grammar: Grammar) -> None:
    article = Article(id="art-toy", document="doc-toy", text=TEXT)
    sentences = grammar.of_text(TEXT)
    near = Surroundings(sentences, ToyResolution(article))
    first, third, last = (near.sides(sentences[number]) for number in (0, 2, 4))
    assert first["RUR"].weight == first["FRE"].weight > first["SYL"].weight
    assert third["SYL"].weight > last["SYL"].weight
    assert third["SYL"].near
    assert not last["SYL"].near


def test_the_two_countries_are_the_two_that_are_named_most(grammar: Grammar) -> None:
    events = coded(grammar, f"{TEXT} Ruritania invited Freedonia. The two countries cut ties with Sylvania.")
    (event,) = [event for event in events if event.type == "SANCTION"]
    assert sides(event) == (["Freedonia", "Ruritania"], ["Sylvania"])


def test_each_other_makes_an_event_mutual(grammar: Grammar) -> None:
    (event,) = coded(grammar, "Ruritania and Freedonia accused each other.")
    assert (event.reciprocal, sides(event)) == (True, (["Ruritania", "Freedonia"], []))
