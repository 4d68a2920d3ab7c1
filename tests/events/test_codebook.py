"""Each frame of the codebook is run on its own example sentences."""

from __future__ import annotations

import pytest

from onrecord.events import Coder
from onrecord.events.examples import Outcome, coded, run_examples
from onrecord.events.matching import ANY_VERB
from onrecord.grammar import Grammar
from onrecord.grammar.called_repairs import CAPTIVES
from onrecord.grammar.model import Model
from tests.events.toy import BOOK

CHECKS = [
    (frame.id, number)
    for file in BOOK.type_files
    for frame in file.frame
    for number in range(len(frame.examples) + len(frame.negatives))
]
"""Each example and, after them, each negative of each entry, in the order in which they are run."""


@pytest.fixture(scope="module")
def outcomes(grammar: Grammar) -> dict[tuple[str, int], Outcome]:
    """What comes of all of them, read together."""
    return dict(zip(CHECKS, run_examples(BOOK, grammar), strict=True))


@pytest.mark.parametrize("check", CHECKS, ids=[f"{entry}-{number}" for entry, number in CHECKS])
def test_each_sentence_of_an_entry_is_coded_as_the_entry_says(
    check: tuple[str, int], outcomes: dict[tuple[str, int], Outcome]
) -> None:
    outcome = outcomes[check]
    assert outcome.entry == check[0]
    assert outcome.right, outcome


@pytest.mark.parametrize("what", ["start talks", "work"])
def test_who_is_ready_to_do_something_with_another_offers_it(grammar: Grammar, what: str) -> None:
    events = coded(Coder(BOOK), grammar, f"Ruritania is ready to {what} with Freedonia.")
    assert [event.type for event in events] == ["AGREE"]


def test_every_frame_has_an_example() -> None:
    assert [
        frame.id
        for file in BOOK.type_files
        for frame in file.frame
        if not frame.examples and not frame.negatives
    ] == []


def test_frame_ids_are_unique() -> None:
    ids = [frame.id for file in BOOK.type_files for frame in file.frame]
    assert len(ids) == len(set(ids))


_PARTICLES = frozenset(
    ("about", "across", "after", "against", "ahead", "along", "apart", "around", "ashore", "aside", "at", "away",
     "back", "behind", "by", "down", "for", "forth", "forward", "home", "in", "into", "off", "on", "out", "over",
     "round", "through", "to", "together", "under", "up", "upon", "with", "ablaze", "short", *CAPTIVES)
)  # fmt: skip
"""What may follow a verb as its particle in an entry; an object ("set sail") is none and wants `object` or `words`."""


def test_every_verb_of_an_entry_can_be_met() -> None:
    lemmas = Model().lemmas
    verbs = {verb for file in BOOK.type_files for frame in file.frame for verb in frame.verbs} - {*ANY_VERB}
    unmet = [
        verb
        for verb in sorted(verbs)
        if len(words := verb.split()) > 2 or words[-1] not in {words[0], *_PARTICLES}
    ]
    heads = {verb.split()[0] for verb in verbs}
    unmet += [
        head
        for head in sorted(heads)
        if "-" not in head and not lemmas.is_verb(head) and lemmas(lemmas.past(head), "VBD") != head
    ]
    assert unmet == []
