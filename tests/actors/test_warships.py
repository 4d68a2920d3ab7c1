"""Ships of a navy by the letters before their name, and envoys and generals of the past."""

from __future__ import annotations

from onrecord import code


def _found(text: str, published: str) -> dict[str, tuple[str | None, str]]:
    reading = code(text, published=published)
    names = {actor.id: actor.name for actor in reading.actors}
    return {m.text: (m.country, names.get(m.actor or "", "")) for m in reading.mentions}


def test_the_letters_tell_whose_ship_it_is() -> None:
    text = "The destroyer HMS Tiger fired on a trawler of Iceland. The ship left. ARA Presidente Roca was far away."
    found = _found(text, "1973-05-20")
    assert found["HMS Tiger"] == ("GBR", "HMS Tiger")
    assert found["The ship"] == ("GBR", "HMS Tiger")
    assert found["ARA Presidente Roca"][0] == "ARG"
    assert "destroyer" not in found


def test_letters_of_two_fleets_go_by_the_article() -> None:
    text = "INS Hana sailed from Haifa. Israel sent it to the coast of Lebanon. Israel gave no reason."
    assert _found(text, "2006-07-20")["INS Hana"][0] == "ISR"
    assert _found("INS Hana sailed for Goa, India said.", "2006-07-20")["INS Hana"][0] == "IND"


def test_an_envoy_is_named_at_once_by_surname_where_the_country_is_named() -> None:
    found = _found("Gromyko met the Americans. Dobrynin had told Russia of the offer.", "1972-05-20")
    assert found["Dobrynin"] == ("RUS", "Anatoly Dobrynin")


def test_a_state_whose_name_ends_like_a_bodys_is_the_state() -> None:
    assert _found("The Soviet Union rejected the offer.", "1975-05-20")["Soviet Union"] == ("RUS", "Russia")
