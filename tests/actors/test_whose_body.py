"""Bodies and titles that several states have, and what an outlet calls its own."""

from __future__ import annotations

import pytest

from onrecord import code


def _found(text: str, published: str | None, outlet: str = "The Record") -> dict[str, tuple[str | None, str]]:
    reading = code(text, published=published, outlet=outlet)
    names = {actor.id: actor.name for actor in reading.actors}
    return {m.text: (m.country, names.get(m.actor or "", "")) for m in reading.mentions}


@pytest.mark.parametrize(
    ("text", "published", "mention", "country"),
    [
        ("MANAGUA — The president fled. The National Guard surrendered.", "1979-07-18", "National Guard", "NIC"),
        ("KIGALI — The Presidential Guard set up roadblocks.", "1994-04-08", "Presidential Guard", "RWA"),
        ("The Polish Politburo met in the night.", "1980-12-05", "Polish Politburo", "POL"),
        ("HAVANA — Cuba was invaded. The Revolutionary Council said so.", "1961-04-18", "Revolutionary Council", "CUB"),
    ],
)  # fmt: skip
def test_a_body_that_many_states_have_is_the_articles(
    text: str, published: str, mention: str, country: str
) -> None:
    assert _found(text, published)[mention][0] == country


def test_the_ministry_is_the_one_somebody_spoke_for() -> None:
    text = "A spokesman for the Russian foreign ministry was angry. Britain had lied to Britons, the ministry said."
    assert _found(text, "2007-07-20")["ministry"] == ("RUS", "Ministry of Foreign Affairs of Russia")


def test_an_emir_is_of_a_country_that_has_one() -> None:
    found = _found("Baghdad annexed Kuwait; the guard took the palace and the emir fled.", "1990-08-03")
    assert found["emir"][0] == "KWT"
    found = _found("Saudi Arabia cut ties with Qatar. The emir of Qatar called the king.", "2017-06-05")
    assert (found["emir of Qatar"][0], found["king"][0]) == ("QAT", "SAU")


@pytest.mark.parametrize(
    "text",
    [
        "The United States sent ships to Kuwait. American troops landed. The emir thanked the United States.",
        "Iraq invaded Kuwait. Iraq took the oil. The emir fled from Iraq.",
    ],
)
def test_an_emir_of_an_undated_article_is_of_a_country_whose_file_lists_one(text: str) -> None:
    assert _found(text, None)["emir"][0] == "KWT"


def test_a_regime_is_not_of_the_state_that_acts_after_it() -> None:
    text = "Argentina sent troops. The Community banned sales of arms to the junta, and France stopped a delivery."
    assert _found(text, "1982-04-10")["junta"][0] == "ARG"


def test_letters_before_an_office_are_no_ship() -> None:
    assert "INS Commissioner" not in _found("The INS Commissioner said the boy must leave.", "2000-01-05")


def test_a_spy_plane_is_no_spy_and_planes_act_for_their_country() -> None:
    found = _found(
        "A spy plane was lost. Norwegian planes violated the airspace. Planes were heard.", "1978-05-05"
    )
    assert "spy" not in found
    assert "Planes" not in found
    assert found["Norwegian planes"][0] == "NOR"


def test_the_two_allies_are_those_just_named() -> None:
    reading = code(
        "Greece and Turkey sent ships. The envoy called on the two NATO allies to step back.",
        published="1996-01-31",
    )
    group = next(m for m in reading.mentions if m.text == "the two NATO allies")
    actor = next(actor for actor in reading.actors if actor.id == group.actor)
    assert "Greece" in actor.name
    assert "Turkey" in actor.name


def test_a_noun_that_begins_a_name_points_nowhere() -> None:
    text = (
        "BOGOTA — The FARC killed a man. Ecuador asked for a session of the Organization of American States. "
    )
    found = _found(text + "The Organization met in Washington.", "2008-03-05")
    assert "the Organization" not in found
    assert found["The Organization"][1] == "Organization of American States"


def test_our_boys_are_of_the_outlets_country_outside_quotations() -> None:
    text = 'Turkey sent a ship. Our navy is ready. "Our friends will be there," a man said.'
    found = _found(text, "1996-01-31", outlet="Athens Voice")
    assert found["Our navy"][0] == "GRC"
    assert "Our friends" not in found or found["Our friends"][0] != "GRC"


@pytest.mark.parametrize(
    ("text", "published", "mention", "name"),
    [
        ("The pope prayed in Rome.", "1978-09-10", "pope", "Pope John Paul I"),
        ("The American vice president flew to Cairo.", "1978-03-01", "American vice president", "Walter Mondale"),
        ("The Soviet president smiled in Vienna.", "1979-06-18", "Soviet president", "Leonid Brezhnev"),
        ("Arafat left Beirut for Tunis.", "1982-08-30", "Arafat", "Yasser Arafat"),
        ("Canada's prime minister called an election.", "1984-07-09", "Canada's prime minister", "John Turner"),
    ],
)  # fmt: skip
def test_who_held_an_office_of_the_past(text: str, published: str, mention: str, name: str) -> None:
    assert _found(text, published)[mention][1] == name


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("British soldiers fired on Iraqi protesters. The soldiers left; the protesters ran.", "protesters", "IRQ"),
        ("Turkish fishermen sailed to the islet. Greece sent a ship. The fishermen were held.", "fishermen", "TUR"),
        ("The Japanese coast guard held a captain. China blamed the coast guard for it.", "coast guard", "JPN"),
    ],
)  # fmt: skip
def test_a_noun_said_again_keeps_its_country(text: str, mention: str, country: str) -> None:
    assert _found(text, "2004-05-05")[mention][0] == country


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("The Rumanians pleaded for calm.", "Rumanians", "ROU"),
        ("East Germany shut the border.", "East Germany", "DEU"),
        ("The Czechoslovaks resisted.", "Czechoslovaks", "CZE"),
        ("South Vietnamese troops attacked.", "South Vietnamese troops", "VNM"),
        ("Jugoslavia kept silent.", "Jugoslavia", "SRB"),
    ],
)
def test_states_are_known_by_the_names_of_their_time(text: str, mention: str, country: str) -> None:
    assert _found(text, "1968-08-23")[mention][0] == country


def test_an_adjective_before_a_pope_tells_where_he_was_born() -> None:
    (mention,) = code("The Argentine pope prayed for peace.", published="2014-12-18").mentions
    assert (mention.actor, mention.country) == ("VAT.person.francis", "VAT")


@pytest.mark.parametrize(
    ("text", "mention", "country"),
    [
        ("The United Nations office in Mali urged Chad to yield.", "United Nations office", "UNO"),
        ("The European Union mission in Kosovo urged Chad to yield.", "European Union mission", "EUR"),
        ("The UN office in Mali urged Chad to yield.", "The UN office", "UNO"),
    ],
)
def test_an_organisations_office_in_a_country_is_the_organisations(
    text: str, mention: str, country: str
) -> None:
    assert _found(text, "2014-12-18")[mention][0] == country


def test_the_office_of_a_state_in_a_town_may_be_anybodys() -> None:
    assert "Saudi Arabia office" not in _found("The Saudi Arabia office urged Chad to yield.", "2014-12-18")
