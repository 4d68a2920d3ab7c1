"""Whose side a target is on where only the source's country stands beside it, and nouns that are no events yet."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.records import Event


def events(text: str, type_: str) -> list[Event]:
    return [event for event in onrecord.code(text, published="2019-03-05").events if event.type == type_]


def test_a_neighbour_is_never_of_ones_own_country() -> None:
    (event,) = events("Slovenia and Croatia disagree. Croatia condemned its neighbour.", "ACCUSE")
    assert {target.country for target in event.targets} == {"SVN"}


@pytest.mark.parametrize(
    ("text", "type_", "role", "expected"),
    [
        ("Chad helped Mali. Chad's allies had offered their support to Mali. Sudan was silent.", "AGREE",
         "sources", {None}),
        ("Leaders of the four countries, Chad, Mali, Niger and Sudan, met. Leaders of the four states condemned Libya.",
         "ACCUSE", "sources", {"TCD", "MLI", "NER", "SDN"}),
        ("Mali gave Omar al-Bashir asylum. He says he is persecuted by his successors. Chad was silent.", "COERCE",
         "targets", {"SDN"}),
        ("Oman met Chad. The Omanis thanked their guest.", "SUPPORT", "targets", {"TCD"}),
        ("Chad seized a Sudanese lorry. The Chadian parliament praised the seizure.", "SUPPORT", "targets", {"TCD"}),
        ("Chad raided a Sudanese town. Sudan left the talks. The raid was condemned.", "ACCUSE", "targets", {"TCD"}),
        ("Norway opened an embassy in Doha.", "SUPPORT", "targets", {"QAT"}),
        ("Chad met Mali. Ahmet Sik, a Turkish journalist, was arrested.", "COERCE", "sources", {"TUR"}),
        ("Chad condemned Mali. Mali jailed the activists.", "COERCE", "targets", {"MLI"}),
        ("Chad let Thaksin Shinawatra, who was ousted in 2006, stay.", "SANCTION", "sources", {"THA"}),
        ("Chad arrested two Italian marines. Omar Badr of Oman met Ana Moro of Mali. A court freed the two men.",
         "RETREAT", "targets", {"ITA"}),
        ("Greece met Turkey. Greece warned that an attack on Cyprus would mean war.", "THREATEN", "targets", {"TUR"}),
        ("Turkey bombed Oman. Greece condemned the attack on Oman.", "ACCUSE", "targets", {"TUR"}),
        ("Two Chadian and five Malian soldiers were killed by Libya.", "ASSAULT", "targets", {"TCD", "MLI"}),
        ("Chad invited Mali. Chad withdrew from the Malta summit.", "REJECT", "targets", {"MLI"}),
        ("Kim Jong Un invited Trump. Trump agreed, Chung Oh, a South Korean adviser, said, and the two leaders met.",
         "CONSULT", "sources", {"PRK", "USA"}),
    ],
)  # fmt: skip
def test_whose_ally_or_deed_it_is_decides_who_is_not_meant(
    text: str, type_: str, role: str, expected: set[str | None]
) -> None:
    (event,) = events(text, type_)
    assert {actor.country for actor in getattr(event, role)} == expected


def test_who_destroys_his_own_things_attacks_nobody() -> None:
    assert not events("Israel met Chad. Hamas blew up its own tunnels.", "ASSAULT")


def test_a_state_does_not_recognise_its_own_cabinet_because_no_other_is_named() -> None:
    text = "Moldova's president left. Moldova's parties quarrel. Romania recognised the new cabinet."
    assert not any(target.country == "ROU" for one in events(text, "SUPPORT") for target in one.targets)


def test_who_jails_the_protesters_jails_its_own() -> None:
    (event,) = events("Belarus jailed the protesters.", "COERCE")
    assert {target.country for target in event.targets} == {"BLR"}


def test_who_hosts_talks_of_two_brings_both_together() -> None:
    (event,) = events("Oman hosted the secret US-Cuba talks.", "CONSULT")
    assert sorted(target.name for target in event.targets) == ["Cuba", "United States"]


def test_the_sanctions_of_somebody_are_imposed_by_whoever_stands_before_them() -> None:
    (event,) = events("The American sanctions imposed on Eritrea in 2021 hurt trade.", "COERCE")
    assert [source.name for source in event.sources] == ["United States"]


def test_there_is_the_place_named_last() -> None:
    text = "The Eritrean president spent three days in Addis Ababa and reopened his country's embassy there."
    (event,) = events(text, "SUPPORT")
    assert [target.name for target in event.targets] == ["Ethiopia"]


def test_who_responds_with_an_invasion_invades_and_a_neighbour_is_another() -> None:
    text = "The shelling began at night. Chad responded with an invasion of its neighbour Sudan."
    (event,) = [event for event in events(text, "ASSAULT") if event.trigger.text == "invasion"]
    assert [source.name for source in event.sources] == ["Chad"]


def test_a_strike_named_after_a_town_hit_that_town() -> None:
    (event,) = events("Saudi Arabia denied the Sanaa strike that killed ten.", "ASSAULT")
    assert {target.country for target in event.targets} == {"YEM"}


def test_what_is_imposed_on_somebody_is_lifted_for_them() -> None:
    (event,) = events("The United Nations will lift the sanctions imposed on Eritrea in 2009.", "CONCEDE")
    assert [target.name for target in event.targets] == ["Eritrea"]


def test_who_condemns_what_was_imposed_condemns_who_imposed_it() -> None:
    (event,) = events("Chad condemned the sanctions imposed on Eritrea by Ethiopia.", "ACCUSE")
    assert [target.name for target in event.targets] == ["Ethiopia"]


def test_an_accusation_is_rejected_towards_those_who_did_what_it_sums_up() -> None:
    text = "Bahrain and Egypt severed ties with Qatar over extremism, an accusation that Doha has rejected."
    (event,) = events(text, "REJECT")
    assert [target.name for target in event.targets] == ["Bahrain", "Egypt"]


def test_leave_given_to_harm_is_the_harm() -> None:
    (event,) = events("Iran's parliament approved freezing Iraq's assets.", "COERCE")
    assert {target.country for target in event.targets} == {"IRQ"}


def test_what_lies_ahead_is_no_meeting() -> None:
    assert not events("Iran moved its troops to the border with Iraq ahead of the Minsk summit.", "CONSULT")


def test_whole_articles_are_a_ground_of_their_own() -> None:
    lines = ("Iran condemned Iraq.", "Iraq condemned Iran.", "Iran met Iraq.")
    short, long = (events(" ".join(lines[:n]), "ACCUSE")[0] for n in (1, 3))
    assert long.score < short.score


def test_a_state_stands_for_its_side_rather_than_a_crowd_named_before() -> None:
    text = (
        "Argentina and Britain were at war over the islands. A crowd in Buenos Aires sang. "
        "London broke off diplomatic relations."
    )
    (broken,) = [e for e in onrecord.code(text, published="1982-04-05").events if e.type == "SANCTION"]
    assert [actor.id for actor in broken.targets] == ["ARG"]


def one_dyad(event: Event) -> tuple[str | None, str | None]:
    return event.sources[0].country, event.targets[0].country


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mexico breaks with Ecuador after police raid on embassy.", ("ECU", "MEX")),
        ("Russia protested to Turkey after a bomber was shot down.", ("TUR", "RUS")),
        ("Britain expelled two Russian diplomats after the poisoning of an agent.", ("RUS", "GBR")),
    ],
)
def test_what_somebody_answers_was_done_to_him_by_whoever_is_answered(
    text: str, expected: tuple[str, str]
) -> None:
    (event,) = events(text, "ASSAULT")
    assert one_dyad(event) == expected


def test_a_reason_whose_sufferers_are_others_is_not_turned_round() -> None:
    found = events("Ecuador cut ties with Colombia over a raid on a rebel camp.", "ASSAULT")
    assert ("COL", "ECU") not in map(one_dyad, found)


def test_whom_an_attack_killed_is_of_the_side_attacked() -> None:
    found = events("North Korea fired shells at a South Korean island and killed two marines.", "ASSAULT")
    assert [one_dyad(event) for event in found] == [("PRK", "KOR")] * 2


def test_where_an_accord_was_signed_is_none_of_its_sides() -> None:
    text = "Slovenia and Croatia signed a peace agreement in Vienna. Serbia condemned the Vienna agreement."
    (event,) = events(text, "ACCUSE")
    assert "AUT" not in {target.country for target in event.targets}


def test_troops_are_withdrawn_from_whom_they_fought() -> None:
    text = (
        "Kenya bombed Uganda. Uganda attacked Kenya. Kenya asked Tanzania for help. "
        "Kenya's president thanked Tanzania. Kenya withdrew its troops."
    )
    (event,) = events(text, "RETREAT")
    assert {target.country for target in event.targets} == {"UGA"}


def test_who_accepts_an_invitation_did_not_send_it() -> None:
    text = "Chad spoke in March. The president of Sudan has accepted an invitation to meet the president of Chad."
    invited, accepted = sorted(events(text, "AGREE"), key=lambda event: -event.trigger.start)
    assert {source.country for source in invited.sources} == {"TCD"}
    assert {target.country for target in invited.targets} == {"SDN"}
    assert {source.country for source in accepted.sources} == {"SDN"}


def test_who_defends_himself_does_nothing_to_another() -> None:
    assert events("Chad praised itself and Sudan said it would defend itself.", "SUPPORT") == []
    assert len(events("Chad praised Sudan.", "SUPPORT")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Sudan quarrelled. The African Union offered to mediate. Sudan accepted.",
        "Chad and Sudan quarrelled. The African Union proposed talks on the border, but Sudan declined.",
    ],
)
def test_a_bare_answer_goes_to_whoever_offered_last(text: str) -> None:
    answers = [*events(text, "AGREE"), *events(text, "REJECT")]
    (answer,) = [event for event in answers if event.trigger.text in ("accepted", "declined")]
    assert [target.name for target in answer.targets] == ["African Union"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chad called on Togo to free the fishermen, which Togo refused to do.", "TCD"),
        ("Chad proposed a meeting of Togo and Mali, which Togo declined.", "TCD"),
        ("Chad offered Togo a truce, but Togo rejected this.", "TCD"),
        ("Chad asked Togo for a delay. Togo ruled that out.", "TCD"),
        ("Chad offered Togo a truce. Mali accused Togo of delay. Togo rejected that.", "MLI"),
    ],
)
def test_what_is_refused_right_behind_an_overture_is_refused_to_whoever_made_it(
    text: str, target: str
) -> None:
    (refusal,) = events(f"Mali shelled Togo. Mali attacked Togo. {text}", "REJECT")
    assert [each.country for each in (*refusal.sources, *refusal.targets)] == ["TGO", target]


def test_a_relative_clause_that_gives_a_name_is_no_telephone_call() -> None:
    assert events("Sudan left the islet, which Chad calls Bol.", "CONSULT") == []
    assert len(events("Sudan left the talks. Chad called Sudan.", "CONSULT")) >= 1


def test_who_orders_his_own_officials_about_asks_nobody_else() -> None:
    assert events("Sudan and Chad quarrel. Sudan ordered officials to draw up a list.", "REQUEST") == []
    (event,) = events("Sudan ordered officials to cut off supplies to Chad.", "SANCTION")
    assert {target.country for target in event.targets} == {"TCD"}


def test_who_regrets_the_ruling_regrets_what_the_court_did() -> None:
    text = "Chad and Sudan quarrelled. The International Court of Justice refused Chad's request. "
    (event,) = events(text + "Chad regretted the ruling.", "ACCUSE")
    assert {target.country for target in event.targets} == {"UNO"}


def test_those_who_are_only_counted_are_those_named_before() -> None:
    coded = events("Kenya expelled two Malawian diplomats and barred three others.", "COERCE")
    assert [target.country for event in coded for target in event.targets] == ["MWI"]


def test_who_denies_that_his_men_were_caught_did_not_catch_them() -> None:
    text = "Kenya accused Malawi of an incursion. Malawi denied that its soldiers had been captured."
    assert not any(source.country == "MWI" for event in events(text, "ASSAULT") for source in event.sources)
