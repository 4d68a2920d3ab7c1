from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.grammar.headline import unshout, words_of
from onrecord.grammar.model import Model


def _none(_: str) -> bool:
    """No word is a form of a verb alone."""
    return False


BODY = "The council rejected an offer of talks from Kerland, and Vostia signed the roadmap. The offer stands."


def test_title_case_is_taken_back_but_names_stay() -> None:
    assert (
        unshout("Kerland REJECTS Offer Of Talks", *words_of(BODY), _none) == "Kerland rejects offer of talks"
    )


def test_capitals_that_the_body_does_not_explain_are_a_verb_or_stay() -> None:
    title = "UNITED STATES CONFIRMS KERLAND REJECTED SIREL, ACCUSED NAVAR"
    known = words_of(BODY)
    assert unshout(title, *known, _none) == "United States Confirms Kerland rejected Sirel, Accused Navar"
    told = unshout(title, *known, Model().lemmas.is_verbal)
    assert told == "United States confirms Kerland rejected Sirel, accused Navar"


def test_a_sentence_in_ordinary_case_is_left_alone() -> None:
    title = "Kerland rejects an offer of talks"
    assert unshout(title, *words_of(BODY), _none) == title


@given(st.text(max_size=80), st.text(max_size=200))
def test_length_never_changes(title: str, body: str) -> None:
    assert len(unshout(title, *words_of(body), _none)) == len(title)
