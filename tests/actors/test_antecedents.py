"""Whom "he", "it" and "they" mean: up the sentence by clauses, then back by sentences."""

from tests.actors.conftest import Reader


def members(reader: Reader, text: str, words: str) -> set[str]:
    mention = reader.read(text).at("text", text.index(words), text.index(words) + len(words))
    return set(mention.candidates) if mention is not None else set()


def test_the_subject_of_the_clause_around_goes_before_the_first_of_the_sentence(reader: Reader):
    text = "Anton Brzdrov accepted the plan; the Ruritanian president said she had changed it."
    assert reader.who(text, "she")[0] == "Flavia Elphberg"


def test_an_object_is_not_its_own_subject(reader: Reader):
    assert reader.who("Anton Brzdrov met a rival. Osric Tarlenheim praised him.", "him")[0] == "Anton Brzdrov"


def test_a_description_does_not_own_what_it_describes(reader: Reader):
    text = "Syldavia spoke up. Ruritania, its neighbour, listened."
    assert reader.who(text, "its")[1] == "SYL"


def test_it_among_several_of_the_sentence_is_nobody_of_an_earlier_one(reader: Reader):
    text = "The Black Six met. Ruritania sued Syldavia before the Diet and asked it to rule."
    assert reader.read(text).at("text", text.index("it to"), text.index("it to") + 2) is None


def test_it_in_a_clause_hung_on_a_deed_is_whom_the_deed_is_done_to(reader: Reader):
    text = "Ruritania opened a case against Syldavia at the NOL, accusing it of fraud."
    assert reader.who(text, "it of")[1] == "SYL"


def test_its_among_several_in_a_line_without_a_verb_is_nobodys(reader: Reader):
    assert reader.who("A row between Ruritania and Syldavia over its oil.", "its") == ("", None, "")


def test_who_is_thanked_is_thanked_for_what_is_theirs(reader: Reader):
    assert reader.who("Ruritania thanked Syldavia for its help.", "its")[1] == "SYL"


def test_what_is_seized_is_anothers(reader: Reader):
    assert reader.who("Ruritania said that Syldavia had seized its ships.", "its")[1] == "RUR"
    assert reader.who("Ruritania said that Syldavia had opened its ports.", "its")[1] == "SYL"


def test_they_are_those_joined_by_and(reader: Reader):
    text = "Ruritania and Syldavia announced on Monday that they had agreed."
    assert members(reader, text, "they") == {"RUR", "SYL"}


def test_they_are_the_two_who_telephoned(reader: Reader):
    text = "Flavia Elphberg telephoned Anton Brzdrov. They agreed to meet."
    assert members(reader, text, "They") == {"RUR.person.flavia-elphberg", "SYL.person.anton-brzdrov"}


def test_two_joined_by_and_are_not_told_apart(reader: Reader):
    text = "Osric Tarlenheim and Anton Brzdrov quarrelled on Monday. He left early."
    assert reader.who(text, "He") == ("", None, "")


def test_an_office_is_of_whoever_is_told_of_by_an_office(reader: Reader):
    text = "The Syldavian president told Osric Tarlenheim that he would come, his office said. He was glad."
    assert reader.who(text, "He")[0] == "Anton Brzdrov"


def test_they_are_not_those_of_whom_somebody_quoted_speaks(reader: Reader):
    met = "Flavia Elphberg telephoned Anton Brzdrov. "
    quoted = "“Ruritania and Syldavia want no war,” said a man in the crowd. They agreed to meet."
    assert members(reader, met + quoted, "They") == {"RUR.person.flavia-elphberg", "SYL.person.anton-brzdrov"}


def test_who_is_blamed_is_blamed_for_what_theirs_did(reader: Reader):
    assert reader.who("Ruritania condemned Syldavia after its jets bombed a port.", "its")[1] == "SYL"
    assert reader.who("Ruritania condemned Syldavia after its port was bombed.", "its")[1] == "RUR"
    assert reader.who("Ruritania attacked Syldavia after its navy lost a ship.", "its")[1] == "RUR"


def test_a_boat_is_not_she_who_speaks(reader: Reader):
    text = "Flavia Elphberg spoke in Strelsau. The Syldavian fishing boat had fled, she said."
    assert reader.who(text, "she")[0] == "Flavia Elphberg"


def test_it_is_what_the_sentence_before_brings_in(reader: Reader):
    text = "Ruritania sued Syldavia. Ruritania fell silent. A mine went off at sea. It killed two."
    assert reader.read(text).at("text", text.index("It"), text.index("It") + 2) is None
    text = "Ruritania sued Syldavia. Ruritania fell silent. The dead were mourned at sea. It mourned two."
    assert reader.who(text, "It")[1] == "RUR"
