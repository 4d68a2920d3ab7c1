"""Capitals that share their name with a town or state elsewhere, and rows of places that do not."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Victoria Police arrested a man in Melbourne on Friday.", "SYC"),
        ("San Jose police arrested two men in Santa Clara, California.", "CRI"),
        ("Kingston police in Ontario arrested a man.", "JAM"),
        ("Police in Dublin, Ohio arrested a student.", "IRL"),
        ("Police in London, Ontario arrested a student.", "GBR"),
    ],
)
def test_a_namesake_is_not_the_capital(text: str, country: str) -> None:
    found = onrecord.code(text, published="2020-06-15").mentions
    assert country not in {mention.country for mention in found}


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Victoria recalled its ambassador from Port Louis.", {"SYC", "MUS"}),
        ("Kingston recalled its ambassador from Georgetown.", {"JAM", "GUY"}),
        ("Envoys from Lebanon, Georgia and Syria met in Rome.", {"LBN", "GEO", "SYR"}),
        ("Dublin, Washington said, had accused London.", {"IRL", "USA", "GBR"}),
    ],
)
def test_a_capital_and_a_row_of_places_stand(text: str, countries: set[str]) -> None:
    found = onrecord.code(text, published="2020-06-15").mentions
    assert countries <= {mention.country for mention in found}
