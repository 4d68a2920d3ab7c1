"""Lemmas of verbs that the model's lists do not have."""

from __future__ import annotations

import pytest

from onrecord.grammar.model import Model


@pytest.mark.parametrize(
    ("word", "tag", "lemma"),
    [
        ("cordoned", "VBD", "cordon"),
        ("greenlighted", "VBD", "greenlight"),
        ("cosying", "VBG", "cosy"),
        ("kitted", "VBN", "kit"),
        ("doled", "VBD", "dole"),
        ("resupplied", "VBN", "resupply"),
        ("resupplies", "VBZ", "resupply"),
        ("unbanned", "VBD", "unban"),
        ("reconnected", "VBN", "reconnect"),
        ("readied", "VBD", "ready"),
        ("routed", "VBD", "rout"),
        ("co-operated", "VBD", "co-operate"),
        ("test-fired", "VBD", "test-fire"),
        ("green-lit", "VBN", "green-light"),
        ("de-escalated", "VBD", "de-escalate"),
        ("waterboarding", "VBG", "waterboard"),
        ("attacked", "VBD", "attack"),
        ("struck", "VBD", "strike"),
        ("redden", "VB", "redden"),
        ("greenlit", "VBD", "greenlight"),
        ("singing", "VBG", "sing"),
        ("singing", "NN", "singing"),
    ],
)
def test_a_form_leads_to_its_verb(word: str, tag: str, lemma: str) -> None:
    assert Model().lemmas(word, tag) == lemma
