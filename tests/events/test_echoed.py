"""Sentences that only say that another did, or did not do, what was told before, read with the real registry."""

from __future__ import annotations

import pytest

import onrecord

_TOLD = {
    "Hungary condemned the Serbian raid on Croatia.": {
        "So did Austria.": ("ACCUSE", "AUT", "SRB", "reported"),
        "Austria did the same.": ("ACCUSE", "AUT", "SRB", "reported"),
        "Austria followed suit on Monday.": ("ACCUSE", "AUT", "SRB", "reported"),
        "Italy did not.": ("ACCUSE", "ITA", "SRB", "negated"),
        "So, of all people, have the Austrians.": ("ACCUSE", "AUT", "SRB", "reported"),
        "Serbia did likewise.": ("ACCUSE", "SRB", "HUN", "reported"),
        "Austria did not say so.": None,
        "Austria did its best.": None,
        "So did Hungary.": None,
    },
    "Hungary refused to sign the treaty with Serbia.": {
        "So did Austria.": ("REJECT", "AUT", "SRB", "reported")
    },
}


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Hungary cut off all aid to Serbia; Austria followed suit.", ["HUN", "AUT"]),
        ("Hungary expelled two Serbian envoys and Austria did the same.", ["HUN", "AUT"]),
        ("Hungary cut off all aid to Serbia; Austria followed the talks.", ["HUN"]),
        ("Hungary expelled two Serbian envoys and did likewise in May.", ["HUN"]),
    ],
)
def test_what_another_did_too_in_one_sentence(text: str, doers: list[str]) -> None:
    events = [
        event for event in onrecord.code(text, published="2014-11-21").events if event.type == "SANCTION"
    ]
    assert [event.sources[0].country for event in events] == doers


@pytest.mark.parametrize(
    ("told", "echo"), [(told, echo) for told, echoes in _TOLD.items() for echo in echoes]
)
def test_what_another_did_too(told: str, echo: str) -> None:
    events = onrecord.code(f"{told} {echo}", published="2014-11-21").events
    found = [
        (event.type, event.sources[0].country, event.targets[0].country, event.status)
        for event in events
        if event.sentence.start >= len(told)
    ]
    wanted = _TOLD[told][echo]
    assert found == ([] if wanted is None else [wanted])
