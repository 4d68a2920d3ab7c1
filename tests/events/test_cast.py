"""Phrases of a clause become actors: owners, groups, shared heads, and who is not an actor."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.events.cast import Aim, Cast
from onrecord.grammar import Grammar, Sentence
from onrecord.records import Actor, Article
from tests.events.toy import ToyResolution


def cast_of(grammar: Grammar, text: str) -> tuple[Cast, Sentence]:
    sentence = grammar.of_text(text)[0]
    return Cast(sentence, ToyResolution(Article(id="art-toy", document="doc-toy", text=text))), sentence


def subjects(grammar: Grammar, text: str, verb: str) -> list[str]:
    cast, sentence = cast_of(grammar, text)
    clause = next(clause for clause in sentence.clauses if clause.lemma == verb)
    return [reference.id for reference, _ in cast.sources((clause.subjects,))]


def targets(grammar: Grammar, text: str, verb: str, place: str) -> list[str]:
    cast, sentence = cast_of(grammar, text)
    clause = next(clause for clause in sentence.clauses if clause.lemma == verb)
    phrases = tuple(item.phrase for item in clause.attachments if item.prep == place)
    return [reference.id for reference, _ in cast.targets((phrases,), ())]


def test_whose_a_thing_is(grammar: Grammar) -> None:
    assert subjects(grammar, "The army of Ruritania left.", "leave") == ["Ruritania"]
    assert subjects(grammar, "Ruritania's army left.", "leave") == ["Ruritania"]
    assert subjects(grammar, "A raid by Ruritania killed a guard.", "kill") == ["Ruritania"]


def test_coordinated_phrases_are_all_cast(grammar: Grammar) -> None:
    assert subjects(grammar, "Ruritania and Freedonia met.", "meet") == ["Ruritania", "Freedonia"]


def test_several_actors_before_one_head(grammar: Grammar) -> None:
    found = subjects(grammar, "The Ruritanian and Freedonian sides met.", "meet")
    assert sorted(found) == ["Freedonia", "Ruritania"]


def test_an_adjective_names_a_country_of_the_article(
    grammar: Grammar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.events.adjectives.country_adjectives", lambda: {"bordurian": "BOR"})
    text = "Bordurian missiles hit the port."
    resolved = ToyResolution(Article(id="art-toy", document="doc-toy", text=text))
    sentence = grammar.of_text(text)[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "hit")
    assert Cast(sentence, resolved).sources((clause.subjects,)) == ()
    resolved.actors["BOR"] = Actor(id="BOR", name="Borduria", kind="state", country="BOR")
    assert [actor.id for actor, _ in Cast(sentence, resolved).sources((clause.subjects,))] == ["BOR"]


def test_who_stands_against_somebody_does_nothing_for_them(grammar: Grammar) -> None:
    assert subjects(grammar, "Ruritania's critics left.", "leave") == []
    assert subjects(grammar, "The opponents of Ruritania left.", "leave") == []


def test_a_thing_without_an_owner_is_nobody(grammar: Grammar) -> None:
    assert subjects(grammar, "The weather in Ruritania changed.", "change") == []


def test_a_thing_that_is_a_target_stands_for_its_owner(grammar: Grammar) -> None:
    assert targets(grammar, "Sylvania fired on the port of Freedonia.", "fire", "on") == ["Freedonia"]


@pytest.mark.parametrize(
    "text",
    [
        "Freedonia rejected a proposal drawn up by Ruritania.",
        "Freedonia rejected the list of demands handed to it by Sylvania on behalf of Ruritania.",
    ],
)
def test_who_made_a_thing_or_for_whom_it_was_handed_over_answers_for_it(grammar: Grammar, text: str) -> None:
    cast, sentence = cast_of(grammar, text)
    rejecting = next(clause for clause in sentence.clauses if clause.lemma == "reject")
    assert [reference.id for reference, _ in cast.targets((rejecting.objects,), ())] == ["Ruritania"]


def test_a_deed_that_is_judged_is_not_of_whom_it_was_done_to(grammar: Grammar) -> None:
    cast, sentence = cast_of(grammar, "Sylvania condemned the killing of a fisherman from Freedonia.")
    clause = next(clause for clause in sentence.clauses if clause.lemma == "condemn")
    assert cast.targets((clause.objects,), ())
    assert not cast.targets((clause.objects,), (), Aim(judged=True))


def test_a_neighbour_who_is_named_is_meant() -> None:
    [event] = onrecord.code("Portugal backs its neighbour Spain.").events
    assert [actor.country for actor in event.targets] == ["ESP"]
    assert not event.reason
