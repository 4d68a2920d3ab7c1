"""Each frame of the codebook is run on its own example sentences."""

from __future__ import annotations

import pytest

from onrecord.events import Coder
from onrecord.events.examples import coded, fits
from onrecord.events.schema import Example
from onrecord.grammar import Grammar
from tests.events.toy import BOOK

CODER = Coder(BOOK)
EXAMPLES = [
    (file.type, frame.id, example)
    for file in BOOK.type_files
    for frame in file.frame
    for example in frame.examples
]
NEGATIVES = [
    (file.type, frame.id, text)
    for file in BOOK.type_files
    for frame in file.frame
    for text in frame.negatives
]


@pytest.mark.parametrize(
    ("type_", "frame", "example"), EXAMPLES, ids=[f"{e[1]}-{n}" for n, e in enumerate(EXAMPLES)]
)
def test_example_is_coded_as_the_table_says(
    grammar: Grammar, type_: str, frame: str, example: Example
) -> None:
    events = coded(CODER, grammar, example.text)
    fitting = [event for event in events if event.type == type_ and fits(event, example)]
    assert fitting, (
        f"{frame}: {[(e.type, e.rule, [s.id for s in e.sources], [t.id for t in e.targets], e.status) for e in events]}"
    )


@pytest.mark.parametrize(("type_", "frame", "text"), NEGATIVES, ids=[n[1] for n in NEGATIVES])
def test_negative_is_not_coded_so(grammar: Grammar, type_: str, frame: str, text: str) -> None:
    assert type_ not in {event.type for event in coded(CODER, grammar, text)}


@pytest.mark.parametrize("what", ["start talks", "work"])
def test_who_is_ready_to_do_something_with_another_offers_it(grammar: Grammar, what: str) -> None:
    events = coded(CODER, grammar, f"Ruritania is ready to {what} with Freedonia.")
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
