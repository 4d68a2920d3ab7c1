"""What an article tells of its sides, and what "the two countries" stands for."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.implied import Surroundings
from onrecord.grammar import Grammar
from onrecord.records import Article
from tests.events.test_coder import coded, sides
from tests.events.toy import ToyResolution

TEXT = (
    "Ruritania met Freedonia. Freedonia thanked Ruritania. Sylvania looked on. A bridge was built. It rained."
)


def test_how_often_and_where_an_article_names_its_sides(grammar: Grammar) -> None:
    article = Article(id="art-toy", document="doc-toy", text=TEXT)
    sentences = grammar.of_text(TEXT)
    near = Surroundings(sentences, ToyResolution(article))
    assert near.sides == ("RUR", "FRE", "SYL")
    assert near.share("RUR") == near.share("FRE") == 0.4 > near.share("SYL")
    assert list(near.here(sentences[2])) == ["SYL"]
    assert list(near.before(sentences[3])) == ["SYL"]
    assert not near.before(sentences[0])
    assert not near.kind.short
    assert not near.in_headline("SYL")


def test_the_two_countries_are_the_two_that_are_named_most(grammar: Grammar) -> None:
    events = coded(grammar, f"{TEXT} Ruritania invited Freedonia. The two countries cut ties with Sylvania.")
    (event,) = [event for event in events if event.type == "SANCTION"]
    assert sides(event) == (["Freedonia", "Ruritania"], ["Sylvania"])


def test_each_other_makes_an_event_mutual(grammar: Grammar) -> None:
    (event,) = coded(grammar, "Ruritania and Freedonia accused each other.")
    assert (event.reciprocal, sides(event)) == (True, (["Ruritania", "Freedonia"], []))


def test_two_that_are_named_together_are_the_two_countries_though_others_are_named_more(
    grammar: Grammar,
) -> None:
    events = coded(
        grammar,
        "Sylvania praised Ruritania and Freedonia. Sylvania sent an envoy. Sylvania said that it was glad of it. "
        "Envoys of Ruritania and Freedonia met. The two countries signed a treaty.",
    )
    (event,) = [
        event for event in events if event.type == "SUPPORT" and event.rule.startswith("support.sign")
    ]
    assert sides(event) == (["Freedonia", "Ruritania"], [])


def test_an_adjective_before_a_thing_names_a_side() -> None:
    text = (
        "Sweden waited for the Danish-Norwegian treaty. Sweden's government was in no haste. Denmark was ready. "
        "The king of Norway was away. The two countries signed a declaration on Monday."
    )
    (event,) = onrecord.code(text, published="2021-09-18").events
    assert {actor.country for actor in event.sources} == {"DNK", "NOR"}


def test_a_list_of_two_names_a_pair_and_one_of_three_none(grammar: Grammar) -> None:
    text = "Ruritania and Freedonia met. Sylvania, Ruritania and Freedonia met. The Ruritania-Sylvania talks failed."
    article = Article(id="art-toy", document="doc-toy", text=text)
    near = Surroundings(grammar.of_text(text), ToyResolution(article))
    assert near.named_together.times("RUR", "FRE") == 1
    assert near.named_together.times("SYL", "RUR") == 1
    assert near.named_together.times("SYL", "FRE") == 0


def test_whoever_hosts_is_none_of_the_two_sides(grammar: Grammar) -> None:
    events = coded(
        grammar,
        "Sylvania hosted envoys of Ruritania. Sylvania and Ruritania are poor. Ruritania fears Freedonia. "
        "Freedonia thanked Ruritania. Both governments signed a treaty.",
    )
    (event,) = [event for event in events if event.rule.startswith("support.sign")]
    assert {source.name for source in event.sources} == {"Freedonia", "Ruritania"}


def test_being_named_together_once_does_not_make_the_two_sides(grammar: Grammar) -> None:
    events = coded(
        grammar,
        "Ruritania accused Freedonia. Freedonia accused Ruritania. Ruritania threatened Freedonia. "
        "Sylvania and Utopia are far. Freedonia met Ruritania. Both governments signed a treaty.",
    )
    (event,) = [event for event in events if event.rule.startswith("support.sign")]
    assert sides(event) == (["Freedonia", "Ruritania"], [])


@pytest.mark.parametrize(
    "last", ["Each side accused the other.", "After the talks each side accused the other."]
)
def test_each_side_and_the_other_are_the_two(grammar: Grammar, last: str) -> None:
    text = f"Ruritania met Freedonia. Freedonia thanked Ruritania. {last}"
    (event,) = [event for event in coded(grammar, text) if event.type == "ACCUSE"]
    assert event.reciprocal
    assert {source.name for source in event.sources} == {"Freedonia", "Ruritania"}


def test_what_is_done_is_the_states_whoever_speaks_near_it() -> None:
    text = (
        "Ethiopia and Eritrea signed a pact. Eritrea's information minister, Yemane Gebremeskel, welcomed the pact "
        "with Ethiopia. The war killed thousands."
    )
    events = onrecord.code(text, published="2018-07-09").events
    (war,) = [event for event in events if event.type == "ASSAULT"]
    assert {actor.id for actor in (*war.sources, *war.targets)} == {"ETH", "ERI"}
