"""Who is meant by an office in the days after it changed hands."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader

OLD, NEW = "Flavia Elphberg", "Rupert Krafstein"


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("The Ruritanian president resigned on Wednesday.", "2024-05-03", OLD),
        ("The Ruritanian president was deposed on Wednesday.", "2024-05-03", OLD),
        ("Soldiers deposed the Ruritanian president.", "2024-05-03", OLD),
        ("The Ruritanian president spoke on Friday.", "2024-05-03", NEW),
        ("The Ruritanian president did not resign.", "2024-05-03", NEW),
        ("The Ruritanian president resigned on Wednesday.", "2024-07-03", NEW),
    ],
)
def test_the_verb_tells_who_is_meant(reader: Reader, text: str, date: str, expected: str):
    assert reader.who(text, "Ruritanian president", date)[0] == expected


def test_both_are_candidates(reader: Reader):
    [mention] = reader.read("The Ruritanian president resigned.", "2024-05-03").mentions
    assert mention.candidates == ("RUR.person.flavia-elphberg", "RUR.person.rupert-krafstein")


def test_who_left_last_when_nobody_followed(reader: Reader):
    text = "The Ruritanian foreign minister was abroad."
    assert reader.who(text, "foreign minister", "2020-07-04")[0] == "Michael al-Strofzin"
    assert reader.who(text, "foreign minister", "2020-09-04")[0] == "foreign minister of Ruritania"
