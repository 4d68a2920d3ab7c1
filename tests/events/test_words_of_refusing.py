"""Words of refusing, yielding, asking and protesting whose meaning hangs on more than their own entry."""

from __future__ import annotations

import pytest

from tests.events.told import Row, rows


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Kenya called on Uganda to crack down on smugglers.", ("REQUEST", "KEN", "UGA")),
        ("Kenyans hung out black flags to protest against Uganda.", ("PROTEST", "KEN", "UGA")),
        ("Kenya saw no point in talking to Uganda.", ("REJECT", "KEN", "UGA")),
        ("Kenya told the Ugandan ambassador to leave.", ("SANCTION", "KEN", "UGA")),
        ("Kenya did not let Ugandan officers see the prisoner.", ("REJECT", "KEN", "UGA")),
        ("Kenya did not allow Ugandan officers into the camp.", ("REJECT", "KEN", "UGA")),
        ("Uganda proposed a joint force, an idea Kenya rejected.", ("REJECT", "KEN", "UGA")),
        ("Kenyan rebels claimed to have shot down a Ugandan helicopter.", ("ASSAULT", "KEN", "UGA")),
        ("Kenya condemned Uganda's allies.", ("ACCUSE", "KEN", None)),
        ("Kenya showed no sign of giving way to Uganda.", ("REJECT", "KEN", "UGA")),
        ("Hundreds of Kenyans gathered outside the Ugandan embassy.", ("PROTEST", "KEN", "UGA")),
        ("Kenya and Uganda put the past behind them.", ("SUPPORT", "KEN", None)),
        ("Kenya's president went on television to denounce Uganda.", ("ACCUSE", "KEN", "UGA")),
        ("Kenya's president used a speech to call on Uganda to disarm.", ("REQUEST", "KEN", "UGA")),
        ("Kenya's president turned down an invitation to visit Uganda.", ("REJECT", "KEN", "UGA")),
        ("Kenya wants the Ugandan envoy expelled.", ("REQUEST", "KEN", "UGA")),
        ("Kenya broke its word to Uganda.", ("REJECT", "KEN", "UGA")),
        ("Kenya hastened to condemn Uganda.", ("ACCUSE", "KEN", "UGA")),
        ("Kenya was loath to free the Ugandan crew.", ("REJECT", "KEN", "UGA")),
        ("Kenya let it be known that it would not free the Ugandan crew.", ("REJECT", "KEN", "UGA")),
        ("A Kenyan patrol attacked a Ugandan village.", ("ASSAULT", "KEN", "UGA")),
        ("Kenyan guards opened fire on Ugandan fishermen.", ("ASSAULT", "KEN", "UGA")),
        (
            "Kenya made Uganda an offer. The Kenyan offer was turned down within hours.",
            ("REJECT", "UGA", "KEN"),
        ),
        ('"There will be no apology to Uganda," the Kenyan minister said.', ("REJECT", "KEN", "UGA")),
        ("No swap with Uganda, the Kenyan minister said.", ("REJECT", "KEN", "UGA")),
        ("The Ugandan plan is unacceptable for Kenya.", ("REJECT", "KEN", "UGA")),
        ("Uganda's apology was not accepted by Kenya.", ("REJECT", "KEN", "UGA")),
        ("Kenya will not send its ambassador back to Uganda.", ("REJECT", "KEN", "UGA")),
        (
            "Kenya's president telephoned Uganda's president to object to the Ugandan tariffs.",
            ("REJECT", "KEN", "UGA"),
        ),
        (
            "Uganda invaded Ethiopia on Monday. Kenyan troops resisted the invaders at the airport of Gondar.",
            ("REJECT", "KEN", "UGA"),
        ),
    ],
)
def test_what_is_told(text: str, row: Row) -> None:
    assert [(type_, source, target) for type_, source, target in rows(text) if type_ == row[0]] == [row]


@pytest.mark.parametrize("type_", ["CONSULT", "ASSAULT", "ACCUSE"])
def test_what_is_not(type_: str) -> None:
    texts = (
        "Kenya saw no point in talking to Uganda.",
        "Kenya called on Uganda to crack down on smugglers.",
    )
    assert all(type_ not in {row[0] for row in rows(text)} for text in texts)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Uganda must bear full responsibility for the clash, Kenya said.", ("ACCUSE", "KEN", "UGA")),
        ("The Kenyan minister told Uganda it can whistle for an apology.", ("REJECT", "KEN", "UGA")),
        ("Kenya announced that the Ugandan crew can go.", ("RETREAT", "KEN", "UGA")),
    ],
)
def test_a_modal_verb_that_the_entry_asks_for_asks_nobody_and_leaves_nothing_open(
    text: str, row: Row
) -> None:
    assert [each for each in rows(text) if each[0] != "CONSULT"] == [row]
