"""Who the source of a statement is, with country and sector; persons are invented and hold no real office."""

from __future__ import annotations

import pytest

from onrecord.actors import shipped_resolver
from onrecord.grammar import Grammar
from onrecord.records import ActorRef, Article
from onrecord.statements import find_statements


def speakers_in(grammar: Grammar, text: str) -> list[ActorRef | None]:
    article = Article(id="art-own", document="doc-own", text=text, published="2018-06-06")
    (_, sentences), *_ = grammar.sentences([article])
    found = find_statements(article, sentences, shipped_resolver().resolve(article, sentences))
    return [statement.speaker for statement in found]


NAMED = [
    ("A spokeswoman, Mirela Danko, said that the line was closed.", "Mirela Danko"),
    ("A presidential aide, Teodor Salvatierra, said that the ships had left.", "Teodor Salvatierra"),
    ("A fisherman from Lima, Nelson Quispe, said that the bay was empty.", "Nelson Quispe"),
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_a_name_in_apposition_wins_over_the_role(grammar: Grammar, text: str, name: str):
    (speaker,) = speakers_in(grammar, text)
    assert speaker is not None
    assert speaker.name == name


def test_the_one_named_keeps_the_country_of_the_role(grammar: Grammar):
    (speaker,) = speakers_in(grammar, NAMED[2][0])
    assert speaker is not None
    assert speaker.country == "PER"


def test_a_spokesperson_has_the_country_of_the_body_and_keeps_it(grammar: Grammar):
    text = (
        "Norway's foreign ministry said on Friday that it would open the archive. Astrid Hovland, a spokeswoman for "
        "the ministry, said that the papers were safe. She said that the keys were lost. Hovland added that "
        "the reading room was ready."
    )
    speakers = speakers_in(grammar, text)
    assert [speaker and speaker.country for speaker in speakers] == ["NOR"] * 4
    assert [speaker and speaker.name for speaker in speakers[1:]] == ["Astrid Hovland"] * 3


def test_a_country_that_somebody_talks_of_is_not_theirs(grammar: Grammar):
    (speaker,) = speakers_in(grammar, "Olena Marsh, who has written on Peru, said that the talks had failed.")
    assert speaker is None or speaker.country is None


def test_the_owner_is_not_the_speaker(grammar: Grammar):
    text = "The fishermen of Chile stayed in port. Their skipper said that the sea was too rough."
    (speaker,) = speakers_in(grammar, text)
    assert speaker is not None
    assert "skipper" in speaker.name
    assert speaker.country == "CHL"
