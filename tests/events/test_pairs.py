"""The given-pair task: the type of what one marked actor does to another."""

from __future__ import annotations

import pytest

from onrecord.events.pairs import Pair, PairCoder


@pytest.fixture(scope="module")
def coder() -> PairCoder:
    return PairCoder()


def pair(text: str, source: str, target: str) -> Pair:
    first, second = text.index(source), text.index(target)
    return Pair(text, (first, first + len(source)), (second, second + len(target)))


def test_each_pair_of_a_sentence_has_its_own_type(coder: PairCoder) -> None:
    text = "Sylvania accused Ruritania of attacking Freedonia."
    asked = [pair(text, "Sylvania", "Ruritania"), pair(text, "Ruritania", "Freedonia")]
    assert list(coder.roots(asked)) == ["ACCUSE", "ASSAULT"]


def test_what_was_not_done_is_a_refusal(coder: PairCoder) -> None:
    text = "Ruritania did not accept the refugees of Freedonia."
    asked = pair(text, "Ruritania", "Freedonia")
    assert coder.root(asked.sentence, asked.source, asked.target) == "REJECT"


def test_a_sentence_without_a_word_of_the_codebook_has_no_type(coder: PairCoder) -> None:
    text = "Ruritania is larger than Freedonia."
    asked = pair(text, "Ruritania", "Freedonia")
    assert coder.root(asked.sentence, asked.source, asked.target) is None


@pytest.mark.parametrize(
    ("text", "as_plv", "as_manual"),
    [
        ("Ruritania will lift its ban on plums from Freedonia.", "AGREE", "CONCEDE"),
        ("A court in Ruritania convicted an officer of Freedonia.", "ACCUSE", "SANCTION"),
        ("Ruritania did not accept the refugees of Freedonia.", "REJECT", "REJECT"),
    ],
)
def test_a_set_labelled_by_the_manual_keeps_its_types(
    coder: PairCoder, text: str, as_plv: str, as_manual: str
) -> None:
    asked = pair(text, "Ruritania", "Freedonia")
    assert coder.root(asked.sentence, asked.source, asked.target) == as_plv
    assert PairCoder(manual=True).root(asked.sentence, asked.source, asked.target) == as_manual
