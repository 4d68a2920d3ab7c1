from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.grammar.headline import unshout, words_of

BODY = "The council rejected an offer of talks from Kerland, and Vostia signed the roadmap. The offer stands."


def test_title_case_is_taken_back_but_names_stay() -> None:
    assert unshout("Kerland REJECTS Offer Of Talks", *words_of(BODY)) == "Kerland rejects offer of talks"


def test_a_sentence_in_ordinary_case_is_left_alone() -> None:
    title = "Kerland rejects an offer of talks"
    assert unshout(title, *words_of(BODY)) == title


@given(st.text(max_size=80), st.text(max_size=200))
def test_length_never_changes(title: str, body: str) -> None:
    assert len(unshout(title, *words_of(body))) == len(title)
