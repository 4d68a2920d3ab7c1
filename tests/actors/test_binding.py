"""Whom grammar alone binds a pronoun to, or bars it from."""

import pytest

from tests.actors.conftest import Reader


def test_who_tells_does_not_tell_themselves_by_title_either(reader: Reader):
    text = "President Osric Tarlenheim received Anton Brzdrov at noon and told him that the war would go on."
    assert reader.who(text, "him")[0] == "Anton Brzdrov"


def test_who_walks_with_somebody_beside_them_may_be_meant(reader: Reader):
    text = "Osric Tarlenheim spoke outside the palace, with his wife beside him."
    assert reader.who(text, "him")[0] == "Osric Tarlenheim"


def test_what_follows_and_belongs_to_whom_it_is_joined_to(reader: Reader):
    text = "Osric Tarlenheim ordered Anton Brzdrov and his staff to leave."
    assert reader.who(text, "his")[0] == "Anton Brzdrov"


def test_a_phrase_that_opens_the_sentence_is_of_the_subject_to_come(reader: Reader):
    text = "Osric Tarlenheim appealed for calm. Upon his return from Klow, Anton Brzdrov told the crowd to go home."
    assert reader.who(text, "his")[0] == "Anton Brzdrov"


def test_nobody_expels_their_own_envoys(reader: Reader):
    text = "Critics suspect Syldavia of the plot, and Ruritania plans to expel two of its diplomats."
    assert reader.who(text, "its")[1] == "SYL"


def test_what_is_said_to_be_ones_own_is(reader: Reader):
    assert reader.who("Syldavia spoke. Ruritania expelled two of its own diplomats.", "its")[1] == "RUR"


def test_a_counterpart_is_of_whoever_meets_him(reader: Reader):
    text = "Osric Tarlenheim spoke to reporters. Anton Brzdrov was due to meet his counterpart on Monday."
    assert reader.who(text, "his")[0] == "Anton Brzdrov"


def test_who_demands_a_release_is_free(reader: Reader):
    text = (
        "Anton Brzdrov was arrested on Sunday. Osric Tarlenheim demanded that the army release him at once."
    )
    assert reader.who(text, "him")[0] == "Anton Brzdrov"


def test_kin_and_lawyers_speak_of_whose_they_are(reader: Reader):
    text = "Anton Brzdrov appeared in a video on Monday. His father said he spoke under duress."
    assert reader.who(text, "he", nth=1)[0] == "Anton Brzdrov"


@pytest.mark.parametrize(
    ("before", "meant"),
    [("In a talk with", "Anton Brzdrov"), ("As for", "Osric Tarlenheim")],
)
def test_who_is_named_before_the_subject_is_another_unless_it_is_of_him_that_one_speaks(
    reader: Reader, before: str, meant: str
) -> None:
    text = f"Anton Brzdrov left for Klow. {before} Osric Tarlenheim, he rejected the plan."
    assert reader.who(text, "he", nth=1)[0] == meant


def test_a_semicolon_parts_the_persons_of_a_sentence(reader: Reader):
    text = "The army was told to arrest Osric Tarlenheim; Anton Brzdrov was expelled and a court charged him."
    assert reader.who(text, "him")[0] == "Anton Brzdrov"


def test_a_written_adjective_goes_before_the_owner(reader: Reader):
    text = "Ruritania's foreign minister declined to meet his Syldavian colleague."
    assert reader.who(text, "his Syldavian colleague")[1] == "SYL"


def test_the_former_before_a_participle_points_to_nobody(reader: Reader):
    text = "Ruritania and Syldavia quarrelled. The president met an ally of the former ruling party."
    assert "the former" not in {mention.text for mention in reader.read(text).mentions}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ruritania imposed sanctions on Syldavia over its attack on the port.", "SYL"),
        ("Ruritania is weighing new tariffs against Syldavia for its support of the rebels.", "SYL"),
        ("Ruritania protested to Syldavia over its seizure of a boat.", "SYL"),
        ("Ruritania apologised to Syldavia for its attack on the port.", "RUR"),
        ("Ruritania held talks with Syldavia over its attack on the port.", "RUR"),
    ],
)
def test_what_somebody_is_punished_for_is_theirs(reader: Reader, text: str, country: str):
    assert reader.who(text, "its")[1] == country
