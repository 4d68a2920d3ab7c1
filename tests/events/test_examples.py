"""Examples of a codebook run without a test runner: what comes out as its entry says, and what does not."""

from __future__ import annotations

from pathlib import Path

from onrecord.events import Codebook
from onrecord.events.examples import run_examples
from onrecord.grammar import Grammar
from tests.events.test_folders import EXTENDS, made
from tests.events.toy import BOOK

OWN = """type = "ACCUSE"
[[frame]]
id = "mine.badmouth"
verbs = ["{verb}"]
examples = [{{ text = "Ruritania badmouthed Freedonia.", source = "Ruritania", target = "Freedonia" }}]
negatives = ["Freedonia waited."]
"""


def test_an_entry_of_the_shipped_codebook(grammar: Grammar) -> None:
    outcomes = list(run_examples(BOOK, grammar, "sanction.recall"))
    assert outcomes
    assert all(outcome.right for outcome in outcomes)
    assert outcomes[0].coded[0].startswith("SANCTION, reported, Ruritania → Freedonia (")


def test_what_does_not_come_out_is_told_with_what_was_coded(grammar: Grammar, tmp_path: Path) -> None:
    folder = made(tmp_path, codebook=EXTENDS, ACCUSE=OWN.format(verb="bad-mouth"))
    example, negative = run_examples(Codebook.load(folder), grammar, "mine.badmouth")
    assert (example.right, example.coded) == (False, ())
    assert example.wanted == "ACCUSE, reported, Ruritania → Freedonia"
    assert (negative.right, negative.wanted) == (True, "no ACCUSE")


def test_the_corrected_entry_comes_out(grammar: Grammar, tmp_path: Path) -> None:
    folder = made(tmp_path, codebook=EXTENDS, ACCUSE=OWN.format(verb="badmouth"))
    assert all(outcome.right for outcome in run_examples(Codebook.load(folder), grammar, "mine."))


def test_of_what_is_no_event_nothing_at_all_may_be_coded(grammar: Grammar) -> None:
    outcomes = list(run_examples(BOOK, grammar, "none."))
    assert {outcome.wanted for outcome in outcomes} == {"nothing"}
    assert [outcome.text for outcome in outcomes if not outcome.right] == []
