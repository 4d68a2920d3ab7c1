"""Names of things that hold an actor's name, and sentences beside them in which the actor acts."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The dog, called Elphberg by its owner, barked.", "Elphberg"),
        ("A street named after Flavia Elphberg was flooded.", "Flavia Elphberg"),
        ("The ferry Ruritania sank in the gale.", "Ruritania"),
        ("A Ruritania goose landed on the pond.", "Ruritania"),
        ("The Klow protocol came into force.", "Klow"),
        ("They live in a Rose House with a garden.", "Rose House"),
        ("He read the novel A Passage to Syldavia on the train.", "Syldavia"),
        ('The band played "Evening in Klow" until midnight.', "Klow"),
        ("The children sang about Ruritania on My Mind.", "Ruritania"),
        ("Ruritania beat Syldavia 2-1 in the final.", "Ruritania"),
        ("Ruritania beat Syldavia 2-1 in the final.", "Syldavia"),
    ],
)
def test_things_are_no_actors(reader: Reader, text: str, words: str):
    assert reader.who(text, words) == ("", None, "")


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("A group called Black Six fired rockets.", "Black Six", "RUR"),
        ("The president of Syldavia called Elphberg on Monday.", "Elphberg", "RUR"),
        ("Ruritania won the support of Syldavia at the talks.", "Ruritania", "RUR"),
        ("Ruritania was banned from the football cup.", "Ruritania", "RUR"),
        ("Ruritania hit Syldavia with tariffs.", "Syldavia", "SYL"),
        ("Figures show Syldavia in trouble.", "Syldavia", "SYL"),
    ],
)
def test_actors_beside_such_words(reader: Reader, text: str, words: str, country: str):
    assert reader.who(text, words)[1] == country
