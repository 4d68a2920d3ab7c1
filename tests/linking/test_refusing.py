"""What a refusal refuses."""

from __future__ import annotations

import pytest

from onrecord.linking.refusing import refused
from tests.linking.invented import KERLAND, VOSTIA, article, event


@pytest.mark.parametrize(
    ("text", "trigger", "what"),
    [
        ("Vostia rejected the accusation.", "rejected", "charge"),
        ("It broke off ties over smuggling, an allegation that Vostia dismissed.", "dismissed", "charge"),
        ("Vostia dismissed as neither fair nor wise the list of five demands.", "dismissed", "demand"),
        ("Kerland's demands are 'out of the question', Vostia says.", "out of the question", "demand"),
        ("Vostia said no.", "no", ""),
    ],
)
def test_the_words_beside_a_refusal_tell_of_what_it_is(text: str, trigger: str, what: str) -> None:
    assert refused(event(article("a", text), "REJECT", text, trigger, VOSTIA, KERLAND)) == what


def test_what_is_no_refusal_refuses_nothing() -> None:
    text = "Vostia made a demand."
    assert refused(event(article("a", text), "REQUEST", text, "demand", VOSTIA, KERLAND)) == ""
