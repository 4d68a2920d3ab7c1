from __future__ import annotations

from typing import Any

import pytest

from onrecord.dates.leaning import leaning_at, leaning_from_text
from tests.dates.built import clause, sentence


def leaning(text: str, expression: str, *clauses: Any, field: str = "text") -> str:
    start = text.index(expression)
    return leaning_at(sentence(text, *clauses, field=field), text, start, start + len(expression))


@pytest.mark.parametrize(
    ("features", "want"),
    [
        ({"tense": "past"}, "past"),
        ({"tense": "present", "perfect": True}, "past"),
        ({"tense": "present"}, "future"),
        ({"tense": "present", "progressive": True}, "future"),
        ({"modal": "will", "tense": "future"}, "future"),
        ({"modal": "would"}, "future"),
        ({"modal": "might"}, "future"),
        ({"modal": "should", "perfect": True}, "past"),
        ({"modal": "must", "tense": "past"}, "past"),
        ({"modal": "will", "perfect": True}, "future"),
        ({"tense": "present", "condition": True}, "future"),
        ({"passive": True}, "past"),
    ],
)
def test_tense_and_modal_decide(features: dict[str, Any], want: str) -> None:
    text = "The envoys meet on Friday."
    assert leaning(text, "Friday", clause(text, 0, text, "meet", "meet", **features)) == want


def test_the_innermost_clause_decides() -> None:
    text = "He said on Monday that the talks would resume on Friday."
    outer = clause(text, 0, text, "said", "say", tense="past")
    inner = clause(
        text, 1, "that the talks would resume on Friday", "resume", "resume", modal="would", parent=0
    )
    assert leaning(text, "Monday", outer, inner) == "past"
    assert leaning(text, "Friday", outer, inner) == "future"


@pytest.mark.parametrize(
    ("lemma", "want"), [("agree", "future"), ("plan", "future"), ("fail", "past"), ("arrive", "open")]
)
def test_an_infinitive_looks_where_its_governor_does(lemma: str, want: str) -> None:
    text = "They acted to meet on Friday."
    outer = clause(text, 0, text, "acted", lemma, tense="past")
    inner = clause(
        text, 1, "to meet on Friday", "meet", "meet", infinitive=True, parent=0, relation="complement"
    )
    assert leaning(text, "Friday", outer, inner) == want


def test_a_headline_has_its_future_in_the_infinitive_and_its_past_in_the_present() -> None:
    text = "Envoys to meet on Friday"
    ahead = clause(text, 0, text, "meet", "meet", infinitive=True)
    assert leaning(text, "Friday", ahead, field="title") == "future"
    text = "Envoys quarrel on Friday"
    back = clause(text, 0, text, "quarrel", "quarrel", tense="present")
    assert leaning(text, "Friday", back, field="title") == "open"


def test_a_noun_looks_where_its_verb_does() -> None:
    text = "They prepare for the vote on Friday."
    noun = clause(text, 1, "the vote on Friday", "vote", "vote", kind="noun", parent=0, relation="nominal")
    for tense, want in (("present", "future"), ("past", "open")):
        assert leaning(text, "Friday", clause(text, 0, text, "prepare", "rue", tense=tense), noun) == want


def test_what_something_is_may_be_long_over() -> None:
    text = "The ban is an answer to the vote on Friday."
    noun = clause(text, 1, "the vote on Friday", "vote", "vote", kind="noun", parent=0, relation="nominal")
    assert leaning(text, "Friday", clause(text, 0, text, "is", "be", tense="present"), noun) == "open"


def test_what_nobody_schedules_is_past() -> None:
    text = "They will discuss Friday's attack."
    verb = clause(text, 0, text, "discuss", "discuss", modal="will", tense="future")
    assert leaning(text, "Friday", verb) == "past"


def test_since_looks_back_and_called_for_ahead() -> None:
    text = "They will have waited since Friday."
    verb = clause(text, 0, text, "waited", "wait", modal="will", perfect=True)
    assert leaning(text, "Friday", verb) == "past"
    text = "The vote was called for Friday."
    verb = clause(text, 0, text, "called", "call", tense="past", passive=True)
    assert leaning(text, "Friday", verb) == "future"


def test_until_after_a_present_perfect_looks_ahead() -> None:
    for text, want in (
        ("Banks have closed until Friday.", "future"),
        ("Banks had closed until Friday.", "open"),
    ):
        assert (
            leaning(text, "Friday", clause(text, 0, text, "closed", "close", tense="past", perfect=True))
            == want
        )


@pytest.mark.parametrize(
    ("before", "want"),
    [
        ("The envoys met on ", "open"),
        ("The envoys said on ", "past"),
        ("The envoys will meet on ", "future"),
        ("Talks are due to open on ", "future"),
        ("He will leave because he was beaten on ", "past"),
        ("He said he would leave on ", "future"),
    ],
)
def test_without_clauses_the_words_before_decide(before: str, want: str) -> None:
    assert leaning_from_text(before) == want


@pytest.mark.parametrize(
    ("text", "features", "want"),
    [
        ("Parties rallied before Friday's vote.", {}, "future"),
        ("Parties rallied ahead of Friday's run-off.", {}, "future"),
        ("Parties rallied before Friday's presidential vote.", {}, "future"),
        ("Parties had rallied before Friday's vote.", {"perfect": True}, "past"),
        ("Parties rallied before Friday's attack.", {}, "past"),
        ("Parties rallied after Friday's vote.", {}, "past"),
    ],
)
def test_what_is_scheduled_lies_ahead_of_what_comes_before_it(
    text: str, features: dict[str, Any], want: str
) -> None:
    verb = clause(text, 0, text, "rallied", "rally", tense="past", **features)
    assert leaning(text, "Friday", verb) == want


@pytest.mark.parametrize(
    ("text", "predicate", "lemma", "want"),
    [
        ("He promised an answer by Friday.", "promised", "promise", "future"),
        ("He had an answer by Friday.", "had", "have", "past"),
        ("They agreed by Friday.", "agreed", "agree", "past"),
    ],
)
def test_by_a_day_after_a_promise_is_its_term(text: str, predicate: str, lemma: str, want: str) -> None:
    assert leaning(text, "Friday", clause(text, 0, text, predicate, lemma, tense="past")) == want


def test_an_entry_of_a_chronicle_looks_neither_way() -> None:
    entry, plain = "8 April: Kerland rules out a pardon.", "On 8 April Kerland rules on it."
    assert leaning(entry, "8 April", clause(entry, 0, entry, "rules", "rule", tense="present")) == "open"
    assert leaning(plain, "8 April", clause(plain, 0, plain, "rules", "rule", tense="present")) == "future"
