"""The cue tables: their schema, and each group's own example sentences."""

from __future__ import annotations

import pytest

from onrecord.errors import DataError
from onrecord.grammar import Grammar
from onrecord.statements.cues import CueGroup, Cues, Example, cue_groups
from onrecord.statements.occasions import occasions
from tests.statements.reading import statements_in

GROUPS = cue_groups()
EXAMPLES = [(group, example) for group in GROUPS for example in group.examples]


def test_groups_have_names_of_their_own_and_words() -> None:
    names = [group.name for group in GROUPS]
    assert len(names) == len(set(names))
    assert all(group.verbs or group.nouns or group.adjectives for group in GROUPS)


def test_no_group_lists_a_word_twice() -> None:
    for group in GROUPS:
        for words in (group.verbs, group.nouns, group.adjectives):
            assert len(words) == len(set(words)), (group.name, sorted(w for w in words if words.count(w) > 1))


def test_each_group_can_have_a_content() -> None:
    assert all(group.content or group.about for group in GROUPS)


def test_a_content_that_does_not_exist_is_refused() -> None:
    with pytest.raises(DataError):
        Cues([CueGroup(name="odd", stance="says", speech=True, content=("song",), verbs=("sing",))])


def test_occasions_are_read() -> None:
    assert "interview" in occasions().nouns


@pytest.mark.parametrize(
    ("group", "example"), EXAMPLES, ids=[f"{group.name}-{n}" for n, (group, _) in enumerate(EXAMPLES)]
)
def test_example_is_found_as_the_table_says(grammar: Grammar, group: CueGroup, example: Example) -> None:
    found = [
        (s.stance, s.source_text, s.content_text)
        for s in statements_in(grammar, example.text)
        if s.rule.startswith(group.name + ":")
    ]
    assert (group.stance, example.source, example.content) in found
