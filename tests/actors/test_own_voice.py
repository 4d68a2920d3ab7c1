"""Texts of a state's agency, which names no country beside its own institutions."""

from __future__ import annotations

import pytest

from tests.actors.conftest import Reader

_TEXT = (
    "STRELSAU, May 18 - The President of the Republic received the ambassador of brotherly Syldavia. "
    "Syldavia praised the Head of State. Syldavia sent wheat. The Ministry of Defence thanked Syldavia. "
)


@pytest.mark.parametrize("words", ["The President", "Head of State", "The Ministry of Defence"])
def test_bare_institutions_are_of_the_state_that_speaks(reader: Reader, words: str):
    assert reader.who(_TEXT, words)[1] == "RUR"


def test_the_republic_is_the_one_that_speaks(reader: Reader):
    assert (
        reader.who(_TEXT + "Syldavia was told of it. The Republic keeps its word.", "The Republic")[1]
        == "RUR"
    )


def test_our_republics_ministry_is_the_outlets(reader: Reader):
    text = "Strelsau. 14 October. Syldavia lied. Our Republic's Ministry of Foreign Affairs rejects it."
    assert reader.who(text, "Our Republic's Ministry of Foreign Affairs")[1] == "RUR"


def test_another_states_institution_stays_its_own(reader: Reader):
    text = _TEXT + "The Ministry of Defence of Syldavia replied."
    assert reader.who(text, "The Ministry of Defence of Syldavia")[1] == "SYL"


def test_without_a_states_words_the_noun_follows_its_sentence(reader: Reader):
    text = "STRELSAU, May 18 - Syldavia voted. Syldavia counted. In Klow the government thanked Syldavia."
    assert reader.who(text, "the government")[1] == "SYL"


@pytest.mark.parametrize("words", ["enemy aircraft", "Enemy forces", "the occupying forces"])
def test_the_enemys_are_nobodys_of_the_context(reader: Reader, words: str):
    text = (
        "STRELSAU, May 18 - Ruritania shot down two enemy aircraft. Enemy forces shelled Hentzau. "
        "Ruritania drove out the occupying forces."
    )
    mention = reader.read(text).at("text", text.index(words), text.index(words) + len(words))
    assert mention is None or mention.country is None


def test_an_enemy_named_beside_is_told(reader: Reader):
    text = "STRELSAU, May 18 - Ruritania sank an enemy frigate of Syldavia."
    assert reader.who(text, "frigate of Syldavia")[1] == "SYL"


def test_the_government_is_that_of_the_minister_who_speaks(reader: Reader):
    text = (
        "KLOW, May 18 - Syldavia was bombed. Flavia Elphberg summoned her advisers. "
        "The president told the envoys that the government was asking its friends."
    )
    assert reader.who(text, "the government")[1] == "RUR"
