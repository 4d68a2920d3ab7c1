"""Whom a title, a rank or a word for a state means that was told many sentences before. Countries are invented."""

from __future__ import annotations

import pytest

import onrecord

from .conftest import Reader

RAIN = "It rained. The roads were wet. The lake rose. The dams held. "
PERSONS = [
    (f"Archbishop Soter Malin met Syldavia. {RAIN}The archbishop left Ruritania.", "The archbishop", "Soter Malin"),
    ("The Syldavian ambassador, Soter Malin, spoke. The envoy left Ruritania.", "The envoy", "Soter Malin"),
    ("The Ruritanian commander of the U.N. force, General Odo Prask, met Sapt in Klow.", "Odo Prask", "Odo Prask"),
    ("Ruritania's ambassador to the United Nations, Odo Prask, objected.", "Odo Prask", "Odo Prask"),
    (f"The Black Six met Ruritania. {RAIN}The guerrillas left.", "The guerrillas", "Black Six"),
    (f"The Black Six met Ruritania. {RAIN}Some thugs sang. The terrorists left.", "The terrorists", "Black Six"),
    ("Michael al-Strofzin spoke. Then Brodzik rang. He rang again.", "He", ""),
    ("STRELSAU. Syldavia shut the border on Monday.", "STRELSAU", ""),
    ("STRELSAU. The cabinet met in the country.", "the country", "Ruritania"),
    ("Ruritania met Syldavia. The two agreed, sources told the BBC.", "The two", "Ruritania and Syldavia"),
    ("Syldavia phoned a Ruritanian colonel, Odo Al-Mayren, to complain.", "Odo Al-Mayren", "Odo Al-Mayren"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), PERSONS)
def test_who_was_told_with_a_title_is_meant_by_it_later(reader: Reader, text: str, words: str, name: str):
    assert reader.who(text, words)[0] == name


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("The Ruritanian commander of the U.N. force, General Odo Prask, met Sapt in Klow.", "General", "RUR"),
        ("Flavia Elphberg sent marines ashore near Klow.", "marines", "RUR"),
        ("Ruritanian planes and commandos struck a camp inside Syldavia.", "commandos", "RUR"),
        ("Syldavia fell silent. Flavia Elphberg told the nation to wait.", "the nation", "RUR"),
        ("Syldavia had a coup. Syldavia is poor. Flavia Elphberg recognised the rebel government.",
         "government", "SYL"),
    ],
)  # fmt: skip
def test_whose_they_are(reader: Reader, text: str, words: str, country: str):
    assert reader.who(text, words)[1] == country


def test_a_government_does_not_call_itself_a_regime(reader: Reader):
    text = "Ruritania held a vote. Ruritania said that it will not recognise a regime that jails poets."
    mention = reader.read(text).at("text", text.index("a regime"), text.index("a regime") + 8)
    assert mention is None or mention.country is None


def test_who_praises_the_president_is_another(reader: Reader):
    text = "Flavia Elphberg arrived from Ruritania. Elphberg praised the president."
    mention = reader.read(text).at("text", text.index("the president"), text.index("the president") + 13)
    assert mention is None or "elphberg" not in mention.actor


def test_what_is_told_of_somebody_out_of_office_holds_for_later_mentions():
    text = "The U.N. envoy, Lakhdar Brahimi, flew to Aden on Monday. Brahimi urged Yemen to stop the war."
    found = onrecord.code(text, published="1994-07-07").events
    urged = next(event for event in found if event.trigger.text == "urged")
    assert [actor.country for actor in urged.sources] == ["UNO"]


def test_of_father_and_son_with_one_name_the_one_in_office_is_meant():
    text = "George Bush urged Iraq to leave Kuwait."
    names = [
        onrecord.code(text, published=day).events[0].sources[0].name for day in ("1990-08-06", "2003-03-01")
    ]
    assert names == ["George H. W. Bush", "George W. Bush"]


@pytest.mark.parametrize(
    ("text", "day", "trigger", "countries"),
    [
        ("Poland urged Russia to talk. Ukraine agreed. The three Baltic states condemned Russia.", "2008-08-09",
         "condemned", ["EST", "LTU", "LVA"]),
        ("Yasushi Akashi, the U.N. envoy, ruled out force. The Japanese diplomat criticised Serbia.", "1995-07-12",
         "criticised", ["UNO"]),
        ("Ryutaro Hashimoto telephoned Alberto Fujimori of Peru. He asked for an account. The president rejected it.",
         "1997-04-24", "rejected", ["PER"]),
        ("President Ricardo Lagos of Chile received Jiang Zemin. Lagos praised China.", "2001-04-07", "praised",
         ["CHL"]),
        ("The U.N. envoy urged Ghana to help. President Mills rejected the plan.", "2011-01-08", "rejected", ["GHA"]),
        ("Croatia called for calm. Tudjman accused Serbia of aggression.", "1995-07-12", "accused", ["HRV"]),
    ],
)  # fmt: skip
def test_whose_country_is_told_in_other_words(text: str, day: str, trigger: str, countries: list[str]):
    found = next(e for e in onrecord.code(text, published=day).events if e.trigger.text == trigger)
    assert [actor.country for actor in found.sources] == countries


def test_the_leader_is_the_head_who_was_named_before():
    text = "Mikheil Saakashvili arrived in Tbilisi. The Georgian leader accused Russia of aggression."
    accused = onrecord.code(text, published="2008-08-09").events[-1]
    assert [actor.name for actor in accused.sources] == ["Mikheil Saakashvili"]


def test_two_surnames_of_which_the_first_stands_first_are_a_stranger():
    text = "The Chinese pilot, Wang Wei, was lost. Wang Wei rammed an American plane."
    found = onrecord.code(text, published="2001-04-12")
    names = {actor.id: actor.name for actor in found.actors}
    named = {names[m.actor] for m in found.mentions if m.text.startswith("Wang") and m.actor}
    assert named == {"Wang Wei"}


def test_a_subject_behind_a_phrase_with_a_role_is_another(reader: Reader):
    text = "After talks with the president of Ruritania in Strelsau, Anton Brzdrov praised the truce."
    assert reader.who(text, "president of Ruritania", date="2015-01-01")[0] == "Osric Tarlenheim"


def test_a_title_before_a_surname_is_of_whoever_once_had_the_office(reader: Reader):
    text = "In 2015 Foreign Minister Strofzin closed the mission."
    assert reader.who(text, "Strofzin", "2090-01-01")[0] == "Michael al-Strofzin"
