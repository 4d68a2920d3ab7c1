"""Styles that stand alone: "His Majesty", "His Highness"."""

import onrecord


def _who(text: str, words: str) -> str | None:
    found = onrecord.code(text, published="2017-06-08")
    at = text.index(words)
    return next((m.country for m in found.mentions if m.start == at and m.text == words), None)


def test_a_style_is_whoever_bears_it_and_was_named_last() -> None:
    text = (
        "DOHA, June 6 - The emir of Qatar put off a speech on Monday. King Salman of Saudi Arabia wrote to him. "
        "His Highness answered at once. His Majesty was pleased."
    )
    assert _who(text, "His Highness") == "QAT"
    assert _who(text, "His Majesty") == "SAU"


def test_nobody_is_named_and_one_land_has_a_throne() -> None:
    text = "AMMAN, May 4 - Jordan sent flour to Lebanon on Sunday. His Majesty had promised it in April."
    assert _who(text, "His Majesty") == "JOR"


def test_of_two_thrones_without_a_name_none_is_chosen() -> None:
    text = "AMMAN, May 4 - Jordan and Morocco sent flour to Lebanon. His Majesty had promised it."
    assert _who(text, "His Majesty") is None


def test_a_style_before_a_name_is_part_of_it() -> None:
    text = "AMMAN, May 4 - His Majesty King Abdullah II opened a mill in Jordan on Sunday."
    assert _who(text, "His Majesty") is None


def test_an_emir_is_no_king() -> None:
    text = (
        "DOHA, June 6 - The emir of Qatar put off a speech on Monday. King Salman of Saudi Arabia wrote to him. "
        "The answer of the emir was short."
    )
    found = onrecord.code(text, published="2017-06-08")
    last = [m for m in found.mentions if m.text == "emir"][-1]
    assert last.country == "QAT"
