"""What the coder notes when it is asked why: the same events, and for every clause what decided."""

from __future__ import annotations

import msgspec
import pytest

from onrecord.events import Coder
from onrecord.events.explaining import REASONS, Trace
from onrecord.events.explanation import ClauseWhy, SentenceWhy
from onrecord.grammar import Grammar
from onrecord.records import Article
from tests.events.toy import BOOK, ToyResolution

CODER = Coder(BOOK)


def explained(grammar: Grammar, text: str) -> tuple[SentenceWhy, ...]:
    article = Article(id="art-toy", document="doc-toy", text=text)
    given = (article, grammar.of_text(text), ToyResolution(article), (), ())
    trace = Trace(article)
    events = CODER.code(*given, trace=trace)
    assert events == CODER.code(*given)
    whys = trace.told()
    assert [event for why in whys for event in why.events] == list(events)
    return whys


def clause(grammar: Grammar, text: str, predicate: str) -> ClauseWhy:
    (why,) = explained(grammar, text)
    return next(each for each in why.clauses if each.predicate == predicate)


def test_the_winner_and_the_others_with_their_conditions(grammar: Grammar) -> None:
    why = clause(grammar, "Ruritania recalled its ambassador from Freedonia.", "recalled")
    (won,) = [entry for entry in why.entries if entry.won]
    assert (won.id, won.type, won.weight) == ("sanction.recall", "SANCTION", 3)
    (condition,) = won.conditions
    assert (condition.key, condition.met, condition.found) == ("object", True, ("ambassador",))
    assert all(not entry.won for entry in why.entries if entry.weight is None)
    assert why.events[0].rule == "sanction.recall"


def test_parts_with_their_actors(grammar: Grammar) -> None:
    why = clause(grammar, "The king of Ruritania attacked Freedonia.", "attacked")
    assert [(part.role, part.text, [who.country for who in part.actors]) for part in why.parts] == [
        ("subject", "The king of Ruritania", ["RUR"]),
        ("object", "Freedonia", ["FRE"]),
    ]


def test_an_operator_with_what_it_governs(grammar: Grammar) -> None:
    why = clause(grammar, "Ruritania refused to attack Freedonia.", "refused")
    (won,) = [operator for operator in why.operators if operator.won]
    assert (won.effect, won.governs, won.family, won.type) == (
        "refuse",
        "assault.attack",
        "conflict",
        "REJECT",
    )


def test_what_the_same_words_would_be(grammar: Grammar) -> None:
    why = clause(grammar, "Ruritania will attack Freedonia.", "attack")
    reads = {read.when: (read.type, read.status) for read in why.reads}
    assert reads["as it stands"] == reads["will"] == ("THREATEN", "planned")
    assert reads["done"] == ("ASSAULT", "reported")
    assert reads["did not"] == ("ASSAULT", "negated")
    assert reads["may"] == ("THREATEN", "possible")
    assert reads["if"] == ("ASSAULT", "conditional")
    assert reads["calls for"] == ("ACCUSE", "reported")
    (here,) = [read for read in why.reads if read.here]
    assert here.type == why.events[0].type


@pytest.mark.parametrize(
    ("text", "predicate", "code"),
    [
        ("Ruritania yodelled at Freedonia.", "yodelled", "no-entry"),
        ("Ruritania recalled the song of Freedonia.", "recalled", "unmet"),
        ("Ruritania declined to comment on Freedonia.", "declined", "none"),
        ("Ruritania refused to attack Freedonia.", "attack", "spoken-for"),
        ("Freedonia was attacked on Monday.", "attacked", "source"),
        ("Ruritania attacked.", "attacked", "target"),
    ],
)
def test_why_nothing_was_coded(grammar: Grammar, text: str, predicate: str, code: str) -> None:
    why = clause(grammar, text, predicate)
    assert [left.code for left in why.left] == [code]
    assert why.events == ()


def test_every_reason_is_a_sentence() -> None:
    assert all(text.endswith(".") for text in REASONS.values())


def test_it_is_plain_json(grammar: Grammar) -> None:
    whys = explained(grammar, "Ruritania attacked Freedonia. Nothing else happened.")
    assert msgspec.json.decode(msgspec.json.encode(whys), type=tuple[SentenceWhy, ...]) == whys
