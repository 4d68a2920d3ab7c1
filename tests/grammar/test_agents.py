"""Who does it behind `by`, behind `whose`, and behind a participle that describes what is done."""

from __future__ import annotations

import pytest

from tests.grammar.shapes import clause, names, sentence

_LEFT = "Troops/NNS/nsubjpass/2 were/VBD/auxpass/2 withdrawn/VBN/ROOT/2/withdraw by/IN/agent/2"


@pytest.mark.parametrize(
    "behind",
    [
        "Friday/NNP/pobj/3",
        "2030/CD/pobj/3",
        "helicopter/NN/pobj/3/helicopter",
        "two/CD/nummod/5 votes/NNS/pobj/3/vote",
    ],
)
def test_a_time_a_means_and_a_measure_do_nothing(behind: str) -> None:
    assert clause(sentence(f"{_LEFT} {behind}"), "withdraw").subjects == ()


def test_a_sign_that_is_a_digit_and_no_number_is_read() -> None:
    item = sentence(f"{_LEFT} ²/NN/pobj/3/²")
    assert names(item, clause(item, "withdraw").subjects) == ["²"]


def test_a_force_with_a_word_of_its_own_does_it() -> None:
    item = sentence(f"{_LEFT} the/DT/det/5 force/NN/pobj/3/force")
    assert names(item, clause(item, "withdraw").subjects) == ["the force"]


def test_whose_stands_for_the_noun_that_its_clause_describes() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/6 whose/WP$/poss/2 attack/NN/nsubj/4/attack had/VBD/aux/4 failed/VBN/relcl/0/fail "
        "soon/RB/advmod/6 left/VBD/ROOT/6/leave"
    )
    assert names(item, clause(item, "attack").subjects) == ["Vostia"]
    assert item.phrases[clause(item, "attack").phrase or 0].possessor == 0


def test_who_launches_a_strike_strikes() -> None:
    item = sentence(
        "Strikes/NNS/nsubj/6/strike launched/VBN/acl/0/launch by/IN/agent/1 Vostia/NNP/pobj/2 "
        "on/IN/prep/1 Kerland/NNP/pobj/4 failed/VBD/ROOT/6/fail"
    )
    strike = clause(item, "strike")
    assert names(item, strike.subjects) == ["Vostia"]
    assert ("on", "Kerland") in [(a.prep, names(item, (a.phrase,))[0]) for a in strike.attachments]
