"""Words of conflict that need a speaker or a place: said to be guilty, condemned, arrested or tried somewhere."""

from __future__ import annotations

import pytest

import onrecord
from tests.events.told import rows


@pytest.mark.parametrize(
    "text",
    [
        "Uganda is to blame for the raid, Kenya said.",
        "Kenya said the blame lay with Uganda.",
        "Kenya said that Uganda was responsible.",
        "Kenya said that Uganda was sabotaging diplomacy.",
        "Uganda's tax drew fire from Nairobi.",
        "Uganda's tax was met with anger in Kenya.",
        "Uganda's remarks were condemned in Nairobi.",
        "A Ugandan soldier went on trial in Kenya.",
        "Kenya said that Uganda had no right to board the ship.",
        '"Uganda is playing with fire," Kenya said.',
        "The Ugandan step was not justified, Kenya said.",
        "It was Uganda's fault, Kenya said.",
        "Kenya said that Uganda had lied about the raid.",
        '"Uganda has betrayed us," Kenya said.',
        "Uganda has gone too far, Kenya said.",
        "Uganda, Kenya said, had stabbed it in the back.",
        "Uganda has shown its true face, Kenya said.",
        "The Ugandan step is a mistake, Kenya said.",
        "Uganda seized a Kenyan boat on Monday. Nairobi called it piracy.",
        "Uganda cannot be trusted, Kenya said.",
        "Kenya said that Uganda had not kept its word.",
        '"Uganda is playing a dangerous game," Kenya said.',
        "Kenya said the Ugandan embargo would solve nothing.",
        "Kenya said that Uganda's policy was based on an illusion.",
        "The Ugandan step is a grave error, Kenya said.",
        "Kenya said that Uganda was trying to divide the region.",
        "Kenya said that Uganda supported terrorists.",
        "Kenya said that Uganda did not want peace.",
        "Kenya said there was no justification for the Ugandan raid.",
        "The Ugandan step was regrettable, Kenya said.",
        "Kenya said that Uganda was violating international law.",
        "Kenya called the Ugandan raid a massacre.",
        "For Kenya the Ugandan embargo was a violation of the treaty.",
        "Kenya said that Uganda had rewarded terrorists.",
        "Kenya said that Uganda was stealing its fish.",
        "Uganda had destroyed the trust between them, Kenya said.",
    ],
)
def test_whoever_says_it_or_where_it_is_said_accuses(text: str) -> None:
    assert ("ACCUSE", "KEN", "UGA") in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya denied that Uganda was trying to divide the region.",
        "Kenya admitted that it had violated international law in Uganda.",
        "Tanzania urged Kenya to shun any step that might raise tensions with Uganda.",
    ],
)
def test_what_is_denied_or_said_of_oneself_is_no_charge(text: str) -> None:
    assert ("ACCUSE", "KEN", "UGA") not in rows(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenya said it would attack unless Uganda left.", "THREATEN"),
        ("Kenya warned that it would respond if Uganda attacked.", "THREATEN"),
        ("The Ugandan raid will not go unanswered, Kenya said.", "THREATEN"),
        ("Kenya said there would be consequences for Uganda.", "THREATEN"),
        ("Ugandan ships would be sunk, Kenya said.", "THREATEN"),
        ("The ball is in Uganda's court, Kenya said.", "REQUEST"),
        ("Kenya insisted that Uganda pay compensation.", "REQUEST"),
        ("Kenya tried to ram a Ugandan boat.", "ASSAULT"),
        ("Kenya tried to arrange a meeting with Uganda.", "AGREE"),
        ("Kenya promised that it would not attack Uganda.", "AGREE"),
        ("Kenya will not attack Uganda.", "REJECT"),
        ("Kenya said that Uganda owed it an apology.", "REQUEST"),
        ("Uganda's offer was dead, Kenya said.", "REJECT"),
        ("Uganda's offer came too late, Kenya said.", "REJECT"),
    ],
)
def test_whoever_says_it_threatens_asks_or_refuses(text: str, type_: str) -> None:
    assert (type_, "KEN", "UGA") in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Ugandan soldier was arrested in Kenya.",
        "A Ugandan soldier has been in a Kenyan prison since May.",
        "Two Ugandan soldiers were deported from Kenya.",
    ],
)
def test_a_state_arrests_where_somebody_is_arrested(text: str) -> None:
    assert ("COERCE", "KEN", "UGA") in rows(text)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Two Londoners were jailed by Kenya.", "GBR"),
        ("A New Yorker of 40 was jailed by Kenya.", "USA"),
        ("A Ugandan airliner that Kenyan fighters intercepted and forced down caught fire.", "UGA"),
    ],
)
def test_whom_a_state_holds(text: str, whom: str) -> None:
    assert ("COERCE", "KEN", whom) in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Kenya turned down a Ugandan request that the man be handed over.", ("REQUEST", "UGA", "KEN")),
        ("Kenya allowed the man to leave, turning down a Ugandan request.", ("REJECT", "KEN", "UGA")),
        (
            "Ugandan hijackers seized a ferry of Kenya. Tanzania promised the hijackers safe passage.",
            ("AGREE", "TZA", "UGA"),
        ),
    ],
)
def test_who_was_asked_and_who_is_promised(text: str, row: tuple[str, str, str]) -> None:
    assert row in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Ugandan president was in Kenya.",
        "A Ugandan film was shot in Kenya.",
        "The raid was in Kenya, Uganda said.",
    ],
)
def test_a_place_does_nothing_else(text: str) -> None:
    assert not any(source == "KEN" for _, source, _ in rows(text) if source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Uganda's offer is unacceptable, Kenya said.", "REJECT"),
        ("Uganda's offer is not enough, Kenya said.", "REJECT"),
        ("Uganda will pay dearly for this, Kenya said.", "THREATEN"),
        ("Any attack by Uganda will be met with force, Kenya warned.", "THREATEN"),
        ("Kenya vowed to make Uganda pay.", "THREATEN"),
        ("Kenya is not interested in Uganda's offer.", "REJECT"),
    ],
)
def test_whoever_says_it_refuses_or_threatens(text: str, expected: str) -> None:
    assert (expected, "KEN", "UGA") in rows(text)


def test_protests_without_a_doer_are_those_of_the_place() -> None:
    assert [row[:2] for row in rows("Protests broke out in Kenya over the price of bread.")] == [
        ("PROTEST", "KEN")
    ]


def test_who_wants_a_country_to_leave_a_body_asks_and_accuses_nobody() -> None:
    assert rows("Kenya demanded that Uganda leave the union.") == [("REQUEST", "KEN", "UGA")]


def test_what_somebody_is_asked_to_do_is_no_event_of_its_own() -> None:
    assert [row[0] for row in rows("The opposition demands that Iceland leave NATO.")] == ["REQUEST"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Uganda ignored Kenyan calls to quit the town.", "REQUEST"),
        ("Uganda rejected Kenya's demand that it close the camps.", "REQUEST"),
        ("Uganda brushed off the Kenyan demand for an apology.", "REQUEST"),
        ("Kenya would like to see Uganda pull back its tanks.", "REQUEST"),
        ("Kenya stopped buying Ugandan sugar.", "SANCTION"),
        ("Three Ugandan diplomats were told to leave Kenya.", "SANCTION"),
        ("Kenya said that any attack by Uganda would be an act of war.", "THREATEN"),
        ("Further measures against Uganda are being considered, Kenya said.", "THREATEN"),
        ("Kenya vowed that it would confront Uganda.", "THREATEN"),
        ("Ugandan soldiers would be treated as invaders, Kenya said.", "THREATEN"),
        ("There would be serious consequences for Uganda, Kenya said.", "THREATEN"),
        ("Kenya demanded that Uganda hand over the rebels or face an attack.", "THREATEN"),
        ("Either Uganda withdraws or it will be shelled, Kenya said.", "THREATEN"),
        ("Kenya said it would not tolerate Ugandan provocations.", "THREATEN"),
    ],
)
def test_what_is_asked_cut_off_or_threatened(text: str, type_: str) -> None:
    found = onrecord.code(text, published="2021-09-18").events
    assert (type_, "KEN", "UGA", "reported") in {
        (event.type, event.sources[0].country, event.targets[0].country, event.status)
        for event in found
        if event.targets
    }


@pytest.mark.parametrize(
    "text",
    ["Kenyan demand for Ugandan sugar fell.", "Calls for reform grew in Kenya."],
)
def test_what_a_market_wants_is_no_demand(text: str) -> None:
    assert "REQUEST" not in {type_ for type_, *_ in rows(text)}


def test_whoever_suffers_what_is_condemned_is_not_the_one_condemned() -> None:
    text = "Ugandan soldiers attacked Kenya. Tanzania condemned the violation of Kenya's borders."
    assert [row for row in rows(text) if row[0] == "ACCUSE" and row[1] == "TZA"] == [("ACCUSE", "TZA", "UGA")]
