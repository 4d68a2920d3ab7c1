"""Whose people, bodies and envoys somebody's are: of a person, of a country, or the named body itself."""

from tests.actors.conftest import Reader


def named(reader: Reader, text: str, words: str) -> str:
    return reader.who(text, words)[0]


def test_supporters_and_kin_are_a_persons_not_their_countrys(reader: Reader):
    text = "Anton Brzdrov, whose supporters were beaten, left. His father wept."
    assert named(reader, text, "whose supporters") == "Anton Brzdrov: supporters"
    assert named(reader, text, "His father") == "Anton Brzdrov: father"


def test_supporters_of_somebody_do_not_hide_who_it_is(reader: Reader):
    text = "Supporters of Anton Brzdrov marched in Klow."
    assert named(reader, text, "Supporters") == "Anton Brzdrov: supporters"
    assert named(reader, text, "Anton Brzdrov") == "Anton Brzdrov"


def test_a_colonels_men_are_soldiers(reader: Reader):
    text = "Wout Roe, a colonel of the Syldavian army, spoke. Roe said that his men had left."
    assert reader.who(text, "his men")[2] == "MIL"


def test_a_noun_may_tell_what_a_named_body_is(reader: Reader):
    assert (
        named(reader, "The Blue Party group in Ruritania agreed.", "Blue Party") == "Blue Party of Ruritania"
    )


def test_nationals_of_a_ministry_are_of_its_country(reader: Reader):
    text = "The Syldavian foreign ministry advised its nationals to stay."
    assert reader.who(text, "its nationals") == ("nationals of Syldavia", "SYL", "CVL")


def test_who_is_summoned_is_of_the_other_country(reader: Reader):
    text = (
        "KLOW - Syldavia bought the islands. Ruritania protested to Syldavia. "
        "The foreign ministry in Strelsau summoned Ambassador Wout Roe, who handed back its note."
    )
    assert reader.who(text, "Wout Roe")[1] == "SYL"


def test_one_of_a_partys_members_is_of_the_party(reader: Reader):
    text = "The Blue Party split in Ruritania. One of its lawmakers, Wout Roe, was expelled on Monday."
    assert reader.who(text, "Wout Roe")[1:] == ("RUR", "LEG")


def test_whom_somebody_names_to_an_office_is_not_part_of_the_one_who_names(reader: Reader):
    text = "Wout Roe, whom the president named prime minister on Saturday, stayed in Klow."
    assert "president named prime minister" not in {m.text for m in reader.read(text).mentions}


def test_members_of_a_persons_government(reader: Reader):
    text = "The list has members of Osric Tarlenheim's regime."
    assert reader.who(text, "members of Osric Tarlenheim's regime", date="2015-01-01")[1] == "RUR"


def test_arming_somebody_is_not_whose_neighbour_it_is(reader: Reader):
    text = "Osric Tarlenheim accused a neighbour of arming the rebels in Ruritania."
    assert "neighbour of arming the rebels" not in {m.text for m in reader.read(text).mentions}


def test_a_coalition_is_nobody_of_a_party(reader: Reader):
    text = "Wout Roe, the leader of the Blue Party of Ruritania, spoke. The coalition split."
    assert named(reader, text, "coalition") != "Wout Roe"


def test_a_side_of_something_is_no_side(reader: Reader):
    text = "Osric Tarlenheim sat on his lake-side terrace."
    assert not [m for m in reader.read(text).mentions if "side" in m.text]


def test_a_name_that_another_country_uses_is_not_taken_where_the_article_names_others(reader: Reader):
    assert named(reader, "Ruritania is far. The Diet agreed.", "Diet") == "Ruritanian Diet"
    assert named(reader, "Syldavia is far. The Diet agreed.", "Diet") == ""


def test_a_government_is_of_its_presidents_country(reader: Reader):
    text = "Syldavia condemned the government of President Osric Tarlenheim."
    assert reader.who(text, "the government", date="2015-01-01")[1] == "RUR"
