from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.grammar import hand_built
from onrecord.grammar.headline import unshout, words_of
from onrecord.grammar.headline_parts import apart, halves, joined, side_by_side
from onrecord.grammar.headline_repairs import repair_headline
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


def test_two_clauses_of_a_headline() -> None:
    two = halves("Dozens flee as army bombs city")
    assert two is not None
    left = hand_built("Dozens/NNS/nsubj/1/dozen flee/VBP/ROOT/1")
    right = hand_built("army/NN/nsubj/1 bombs/VBZ/ROOT/1/bomb city/NN/dobj/1")
    whole = joined(two, left, right)
    assert (whole.texts, whole.root) == (["Dozens", "flee", "as", "army", "bombs", "city"], 1)
    assert (whole.deps[4], whole.heads[4], whole.deps[2], whole.starts[3]) == ("advcl", 1, "mark", 15)


def test_what_is_told_in_a_headline_stands_under_who_tells_it() -> None:
    two = halves("Rebels free envoy, army says")
    assert two is not None
    left = hand_built("Rebels/NNS/nsubj/1/rebel free/VBP/ROOT/1 envoy/NN/dobj/1")
    whole = joined(two, left, hand_built("army/NN/nsubj/1 says/VBZ/ROOT/1/say"))
    assert (whole.deps[1], whole.heads[1], whole.root) == ("ccomp", 5, 5)


def test_semicolons_part_clauses_but_no_quotation() -> None:
    assert apart("Navy frees crew; Oman glad") == [(0, "Navy frees crew"), (17, "Oman glad")]
    assert len(apart("Envoy: 'We stay; you must go home'")) == 1
    left = hand_built("Navy/NN/nsubj/1 acts/VBZ/ROOT/1")
    whole = side_by_side([(0, left), (11, hand_built("Oman/NNP/nsubj/1 waits/VBZ/ROOT/1"))])
    assert (whole.deps[4], whole.heads[4], whole.starts[3], whole.texts[2]) == ("conj", 1, 11, ";")


def test_who_is_somewhere_for_talks_visits_it() -> None:
    parse = hand_built("Tolen/NNP/ROOT/0 in/IN/prep/0 Oslo/NNP/pobj/1 for/IN/prep/0 talks/NNS/pobj/3/talk")
    assert repair_headline(parse) == ["visitor_without_a_verb"]
    assert (parse.root, parse.lemmas[1], parse.deps[0], parse.deps[2]) == (1, "visit", "nsubj", "dobj")


def test_a_noun_of_a_headline_read_as_its_verb() -> None:
    parse = hand_built(
        "Iran/NNP/nsubj/1 rejects/VBZ/ROOT/1/reject truce/NN/nsubj/3 offer/VBP/ccomp/1 as/IN/mark/6 "
        "troops/NNS/nsubj/6/troop advance/VBP/advcl/3"
    )
    assert repair_headline(parse) == ["noun_read_as_verb"]
    assert (parse.deps[3], parse.deps[2], parse.heads[6]) == ("dobj", "compound", 1)
