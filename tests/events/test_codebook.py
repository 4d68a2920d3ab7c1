"""Each frame of the codebook is run on its own example sentences."""

from __future__ import annotations

import pytest

from onrecord.events import Coder
from onrecord.events.examples import coded, fits
from onrecord.events.schema import Example
from onrecord.grammar import Grammar
from onrecord.grammar.called_repairs import CAPTIVES
from onrecord.grammar.model import Model
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


_PARTICLES = frozenset(
    ("about", "across", "after", "against", "ahead", "along", "apart", "around", "ashore", "aside", "at", "away",
     "back", "behind", "by", "down", "for", "forth", "forward", "home", "in", "into", "off", "on", "out", "over",
     "round", "through", "to", "together", "under", "up", "upon", "with", "ablaze", "short", *CAPTIVES)
)  # fmt: skip
"""What may follow a verb as its particle in an entry; an object ("set sail") is none and wants `object` or `words`."""


def test_every_verb_of_an_entry_can_be_met() -> None:
    lemmas = Model().lemmas
    verbs = {verb for file in BOOK.type_files for frame in file.frame for verb in frame.verbs}
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
