"""Whose an institution is that is named without its country."""

import pytest

import onrecord
from tests.actors.conftest import Reader


@pytest.mark.parametrize(
    ("title", "country"),
    [("king", None), ("chancellor", None), ("foreign secretary", None), ("prime minister", "FIN")],
)
def test_a_title_of_few_countries_is_of_no_other(title: str, country: str | None):
    text = f"Finland voted on Sunday. The {title} spoke."
    mentions = onrecord.code(text, published="2002-06-12").mentions
    assert next(each.country for each in mentions if title in each.text) == country


def test_where_the_sentence_says_that_it_stands(reader: Reader):
    text = "Ruritania spoke. Ruritania wrote. In Klow the government said that Ruritania was wrong."
    assert reader.who(text, "the government")[1] == "SYL"


def test_who_suffers_the_deed_does_not_do_it(reader: Reader):
    text = "Ruritania held a vote. Ruritania counted it. The government recalled its envoy from Syldavia."
    assert reader.who(text, "The government")[1] == "RUR"


def test_whoever_a_minister_meets_is_of_another_state(reader: Reader):
    text = "Ruritania held a vote. Ruritania counted it. The minister met Syldavia's Igor Elphberg in Klow."
    assert reader.who(text, "The minister")[1] == "RUR"


def test_who_criticises_the_article_s_own_country_is_of_none_that_is_known(reader: Reader):
    assert reader.who("The minister criticised Syldavia.", "The minister")[1] is None
    assert reader.who("The minister led Syldavia into war.", "The minister")[1] == "SYL"


def test_who_criticises_one_of_two_is_of_the_other(reader: Reader):
    text = "Ruritania and Syldavia traded threats. The minister criticised Syldavia."
    assert reader.who(text, "The minister")[1] == "RUR"


def test_what_a_relative_clause_tells_of_a_doer_says_nothing_of_his_president(reader: Reader):
    text = "Ruritania held a vote. Ruritania counted it. A clerk, whose family fled Syldavia, accused the president."
    assert reader.who(text, "the president")[1] == "RUR"


def test_between_two_named_equally_often_nobody_is_chosen(reader: Reader):
    text = "Ruritania and Syldavia both claim the lake. The government had no comment."
    mention = reader.read(text).at("text", text.index("The gov"), text.index("The gov") + 14)
    assert mention is not None
    assert mention.country is None
    assert set(mention.candidates) == {"RUR", "SYL"}


def test_an_embassy_is_not_of_the_place_it_stands_in(reader: Reader):
    text = "KLOW, April 2 — Ruritania closed the embassy on Monday."
    assert reader.who(text, "the embassy")[1] == "RUR"


def test_a_nationality_is_the_person_named_before(reader: Reader):
    text = "Flavia Elphberg arrived on Monday. The Ruritanian brought lawyers."
    assert reader.who(text, "The Ruritanian")[0] == "Flavia Elphberg"


def test_a_place_of_the_sentence_is_not_whose_government_it_is(reader: Reader):
    text = "STRELSAU, April 2 — Ruritania held a vote. Sapt said in Klow that the government had refused."
    assert reader.who(text, "the government")[1] == "RUR"


def test_who_stands_in_a_place_is_of_it(reader: Reader):
    text = "Ruritania held a vote. Ruritania cut ties after rioters burned a car in Klow."
    assert reader.who(text, "rioters")[1] == "SYL"


def test_a_thing_called_after_a_country_is_not_the_country(reader: Reader):
    text = "Ruritania held a vote. The army was paid with Syldavian money."
    assert reader.who(text, "The army")[1] == "RUR"


def test_a_foreign_state_deals_with_a_government_of_another(reader: Reader):
    text = (
        "STRELSAU, April 2 — Ruritania held a vote. Ruritania has a cabinet. Syldavia recognised the cabinet."
    )
    assert reader.who(text, "Syldavia recognised the cabinet")[1] == "SYL"
    at = text.rindex("the cabinet")
    mention = reader.read(text).at("text", at, at + len("the cabinet"))
    assert mention is not None
    assert mention.country == "RUR"


def test_the_dateline_and_the_first_country_go_before_the_one_named_more_often(reader: Reader):
    text = (
        "STRELSAU, April 2 — Ruritania turned down an offer. Syldavia made it in May. It is said that Syldavia and "
        "Ruritania are tired. They met. Syldavia is smaller. Nobody smiled. Police stayed away."
    )
    assert reader.who(text, "Police")[1] == "RUR"


def test_whose_government_it_is_may_be_told_by_whose(reader: Reader):
    text = "Ruritania held a vote. Syldavia, whose government had refused, sent bread."
    assert reader.who(text, "government")[1] == "SYL"


def test_a_possessive_pronoun_may_mean_an_institution_of_the_sentence(reader: Reader):
    text = (
        "The government in Klow apologised, but said that its soldiers had fired first. Ruritania was angry."
    )
    assert reader.who(text, "its soldiers")[1] == "SYL"


def test_the_ground_is_told(reader: Reader):
    text = "Ruritania held a vote. Nobody came. The army stayed away."
    mention = reader.read(text).at("text", text.index("The army"), text.index(" stayed"))
    assert mention is not None
    assert mention.reason == "its country is the one that the article is about"


def test_who_acts_in_the_second_clause_is_of_the_place_that_the_sentence_opens_with(reader: Reader):
    text = (
        "STRELSAU, April 2 — Ruritania held a vote. In Klow the crowd burned a flag of Ruritania, while police "
        "officers looked on. In Klow Ruritania opened an office, and soldiers closed a street."
    )
    assert reader.who(text, "police officers")[1] == "SYL"
    assert reader.who(text, "soldiers")[1] == "RUR"


def test_lawmakers_and_the_opposition_deal_with_their_own_government(reader: Reader):
    for who in ("Syldavian lawmakers", "Syldavia's opposition"):
        text = f"Ruritania held a vote. Ruritania has a cabinet. {who} urged the government to wait."
        at = text.index("the government")
        mention = reader.read(text).at("text", at, at + len("the government"))
        assert mention is not None
        assert mention.country == "SYL", who


def test_what_is_shot_down_is_anothers(reader: Reader):
    text = "Ruritania held a parade. Ruritania downed a warplane on Monday."
    assert reader.who(text, "a warplane")[1] is None
    assert reader.who(text.replace("downed", "sent"), "a warplane")[1] == "RUR"
