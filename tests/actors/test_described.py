"""States by what they are: "the West African nation"."""

from __future__ import annotations

from onrecord import code


def _country(text: str, phrase: str) -> str | None:
    mentions = code(text, published="2017-06-20").mentions
    return next((mention.country for mention in mentions if mention.text == phrase), "")


def test_a_region_tells_which_of_those_named_is_meant() -> None:
    text = "Mexico broke off relations with Ecuador. The Andean country had raided an embassy."
    assert _country(text, "The Andean country") == "ECU"
    text = "Russia invaded Georgia. The former Soviet republic asked for help."
    assert _country(text, "The former Soviet republic") == "GEO"


def test_a_kind_of_state_takes_adjectives() -> None:
    text = "Saudi Arabia cut ties with Qatar. The gas-rich emirate appealed for talks."
    assert _country(text, "The gas-rich emirate") == "QAT"


def test_a_state_named_by_its_adjective_alone_counts_where_the_region_fits() -> None:
    text = "Canada seized a Spanish trawler. The Iberian nation protested."
    assert _country(text, "The Iberian nation") == "ESP"


def test_an_adjective_that_tells_nothing_is_resolved_only_where_one_state_is_spoken_of() -> None:
    assert _country("Canada seized a Spanish trawler. The proud nation protested.", "The proud nation") == ""
    assert _country("Gambia voted. The tiny country accepted the result.", "The tiny country") == "GMB"
    assert _country("Gambia voted. The other country accepted the result.", "The other country") == ""


def test_two_of_a_region_are_those_two() -> None:
    text = "Armenia and Azerbaijan agreed on a truce. The Caucasus republics will meet again."
    mention = next(
        m for m in code(text, published="1994-06-20").mentions if m.text == "The Caucasus republics"
    )
    assert set(mention.candidates) == {"ARM", "AZE"}
