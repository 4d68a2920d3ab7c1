"""Where Kerland and Vostia stand toward each other, and who stands between them."""

import pytest
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.positions import positions_of
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.linking.stances import demands_in, stances
from onrecord.records import ActorRef
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, day, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
CUT = "Vostia cut its ties with Kerland."
BACK = "Vostia restored its ties with Kerland."
BACKED = "Orland supports Kerland."
THANKED = "Orland thanked Kerland."
BROKERED = "Orland mediated between Kerland and Vostia."
RECOGNISED = "Orland recognised Kerland."
WITHDRAWN = "Orland withdrew its recognition of Kerland."
WHERE = article("one", "\n\n".join((CUT, BACK, BACKED, THANKED, BROKERED, RECOGNISED, WITHDRAWN)))


def told(kind, sentence, trigger, source, target, on, **more):
    return event(WHERE, kind, sentence, trigger, source, target, date=day(on), **more)


CUTTING = told("SANCTION", CUT, "cut", VOSTIA, KERLAND, "2014-02-01", rule="sanction.cut-ties")
RESTORING = told("SUPPORT", BACK, "restored", BRASK, KERLAND, "2014-03-01", rule="support.ties")
BACKING = told("SUPPORT", BACKED, "supports", ORLAND, TOLEN, "2014-02-02", rule="support.back")
THANKING = told("SUPPORT", THANKED, "thanked", ORLAND, KERLAND, "2014-02-02", rule="support.back")
BROKERING = replace(
    told("CONSULT", BROKERED, "mediated", ORLAND, KERLAND, "2014-02-03", rule="consult.mediate"),
    targets=(KERLAND, VOSTIA),
    mode="third-party",
)


def positions(*events):
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in events]
    with_events = told_of(happenings, {each.id: each for each in events})
    demands = demands_in(with_events)
    return positions_of(stance for each in with_events for stance in stances(each, demands))


def short(found):
    return [(each.actor.country, each.stance, each.toward.country, each.since, each.until) for each in found]


def test_a_position_ends_with_a_contrary_happening():
    assert sorted(short(positions(CUTTING, RESTORING)), key=lambda each: each[1] == "recognises") == [
        ("VOS", "opposes", "KER", "2014-02-01", "2014-03-01"),
        ("VOS", "sanctions", "KER", "2014-02-01", "2014-03-01"),
        ("VOS", "recognises", "KER", "2014-03-01", None),
    ]


def test_support_is_told_from_thanks():
    assert short(positions(BACKING)) == [("ORL", "supports", "KER", "2014-02-02", None)]
    assert positions(THANKING) == ()


def test_a_mediator_stands_toward_both():
    assert [each[:3] for each in short(positions(BROKERING))] == [
        ("ORL", "mediates", "KER"),
        ("ORL", "mediates", "VOS"),
    ]


def test_happenings_in_a_row_are_one_position():
    later = replace(CUTTING, id="evt-later", date=day("2014-02-20"))
    first, second = positions(CUTTING, later)
    assert {first.stance, second.stance} == {"opposes", "sanctions"}
    assert len(first.happenings) == len(second.happenings) == 2
    assert first.since == second.since == "2014-02-01"


@pytest.mark.parametrize(
    ("rule", "stances"),
    [
        ("sanction.stop-aid", {"sanctions"}),
        ("sanction.break-with", {"opposes", "sanctions"}),
        ("sanction.quit-body", set()),
        ("sanction.dismiss", set()),
        ("sanction.convict", set()),
        ("coerce.hold-up-goods", {"sanctions"}),
        ("coerce.freeze-noun", {"sanctions"}),
        ("coerce.blockade-noun", {"sanctions"}),
        ("coerce.blockade-noun~near", set()),
        ("sanction.cut-ties~told", set()),
    ],
)
def test_who_breaks_with_a_state_opposes_it_and_who_leaves_a_body_does_not_punish_it(rule, stances):
    kind = "COERCE" if rule.startswith("coerce") else "SANCTION"
    found = positions(replace(CUTTING, type=kind, rule=rule))
    assert {each.stance for each in found} == stances


def test_a_side_has_no_position_toward_itself():
    assert positions(replace(BACKING, sources=(KERLAND,))) == ()


def test_what_is_denied_shows_nothing():
    assert positions(replace(CUTTING, status="denied")) == ()


def test_the_order_given_does_not_matter():
    assert positions(CUTTING, RESTORING, BACKING) == positions(BACKING, RESTORING, CUTTING)


def test_recognition_ends_where_it_is_withdrawn():
    known = told("SUPPORT", RECOGNISED, "recognised", ORLAND, KERLAND, "2014-02-04", rule="support.recognise")
    rule = "end:withdraw>support.noun-plain"
    taken = told("SANCTION", WITHDRAWN, "withdrew", ORLAND, KERLAND, "2014-03-04", rule=rule)
    assert short(positions(known, taken)) == [("ORL", "recognises", "KER", "2014-02-04", "2014-03-04")]
    assert positions(taken) == ()


def test_a_planned_punishment_is_none_yet():
    assert positions(replace(CUTTING, status="planned")) == ()
    assert len(positions(replace(RESTORING, status="planned"))) == 1


def test_help_for_a_side_is_no_support_of_it():
    assert positions(replace(BACKING, type="AID", rule="aid.give")) == ()


def test_an_adjourned_round_of_talks_is_no_sanction():
    assert positions(replace(CUTTING, rule="sanction.break-talks")) == ()


def test_a_welcome_to_what_two_have_made_is_support_of_neither():
    place = article("two", "Orland welcomed the pact of Kerland and Vostia. Orland backs Kerland and Vostia.")
    first, second = place.text.split(". ")
    welcomed = event(place, "SUPPORT", first + ".", "welcomed", ORLAND, KERLAND, rule="support.back~thing")
    backs = event(place, "SUPPORT", second, "backs", ORLAND, KERLAND, rule="support.back")
    both = (KERLAND, VOSTIA)
    assert positions(replace(welcomed, targets=both)) == ()
    assert positions(replace(welcomed, rule="support.back~near", targets=both[:1])) == ()
    assert len(positions(replace(welcomed, rule="support.back"))) == 1
    assert len(positions(replace(backs, targets=both))) == 2


def test_ties_that_only_grow_warmer_recognise_nobody():
    place = article("seven", "Vostia strengthened its ties with Kerland.")
    warmer = event(place, "SUPPORT", place.text, "strengthened", VOSTIA, KERLAND, rule="support.ties")
    restored = article("eight", "Vostia restored its ties with Kerland.")
    again = event(restored, "SUPPORT", restored.text, "restored", VOSTIA, KERLAND, rule="support.ties")
    assert positions(warmer) == ()
    assert len(positions(again)) == 1


def test_contacts_that_are_resumed_recognise_nobody():
    assert positions(replace(RESTORING, rule="support.ties-contacts")) == ()


def test_who_freezes_money_or_blockades_punishes():
    frozen = replace(CUTTING, type="COERCE", rule="coerce.seize")
    assert positions(frozen) == ()
    frozen = replace(frozen, trigger=replace(frozen.trigger, text="froze"))
    assert short(positions(frozen))[0][1] == "sanctions"
    assert (
        short(positions(replace(CUTTING, type="ASSAULT", rule="assault.impose-blockade")))[0][1]
        == "sanctions"
    )


def test_who_drops_somebody_supports_him_no_more():
    dropped = replace(CUTTING, sources=(ORLAND,), targets=(TOLEN,), rule="sanction.ditch")
    assert positions(dropped) == ()
    later = replace(dropped, date=day("2014-03-01"))
    assert short(positions(BACKING, later)) == [("ORL", "supports", "KER", "2014-02-02", "2014-03-01")]


def test_thanks_beside_the_verb_are_courtesy():
    place = article("three", "Orland expressed its thanks to Kerland.")
    thanked = event(place, "SUPPORT", place.text, "expressed", ORLAND, KERLAND, rule="support.express")
    assert positions(thanked) == ()


def test_a_side_has_its_plainest_name():
    envoys = ActorRef(id="actor-5e7e", name="envoys of Kerland", country="KER")
    place = article("four", "Vostia expelled the envoys of Kerland.")
    expelled = event(place, "SANCTION", place.text, "expelled", VOSTIA, envoys, rule="sanction.expel")
    mine, *_ = positions(replace(expelled, date=day("2014-01-31")), CUTTING)
    assert (mine.toward.name, mine.since, len(mine.happenings)) == ("Kerland", "2014-01-31", 2)


def test_a_side_that_the_coder_filled_in_for_one_outlet_is_no_position():
    filled = replace(BACKING, rule="support.back~told")
    assert positions(filled) == ()


@pytest.mark.parametrize(
    ("kind", "rule", "status", "stands"),
    [
        ("ACCUSE", "accuse.condemn~near", "reported", True),
        ("ACCUSE", "accuse.condemn~near", "denied", False),
        ("SUPPORT", "support.back~near", "reported", False),
    ],
)
def test_two_origins_bear_out_opposition_whose_sides_the_coder_filled_in(kind, rule, status, stands):
    told_elsewhere = article("two", BACKED, outlet="two")
    filled = replace(BACKING, type=kind, rule=rule)
    again = event(told_elsewhere, kind, BACKED, "supports", ORLAND, TOLEN, rule=rule)
    both = (filled, replace(again, status=status))
    happening = to_happening([profile(each) for each in both], {}, story="story-a")
    with_events, *_ = told_of([happening], {each.id: each for each in both})
    assert happening.origins == 2
    assert bool([*stances(with_events)]) is stands


def test_who_backs_what_the_other_has_made_backs_him():
    place = article("five", "Orland backs the pact of the bridge.")
    backed = event(place, "SUPPORT", place.text, "backs", ORLAND, KERLAND, rule="support.back~thing")
    assert len(positions(backed)) == 1
    assert positions(replace(backed, trigger=replace(backed.trigger, text="welcomed"))) == ()


def test_what_is_demanded_in_one_sentence_is_not_done():
    place = article("six", "Vostia gave Kerland ten days to scale down ties with Orland.")
    demand = event(place, "THREATEN", place.text, "gave", VOSTIA, KERLAND, rule="threaten.give-days")
    cut = event(place, "SANCTION", place.text, "scale down", VOSTIA, ORLAND, rule="sanction.cut-ties")
    assert len(positions(cut)) == 2
    assert positions(demand, cut) == ()


def test_every_mediator_whom_a_report_names_is_one():
    place = article("seven", "Maral mediated between Kerland and Vostia.", outlet="The Second")
    maral = ActorRef(id="MAR", name="Maral", country="MAR", sectors=("GOV",))
    other = event(place, "CONSULT", place.text, "mediated", maral, KERLAND, rule="consult.mediate")
    other = replace(other, targets=(KERLAND, VOSTIA), mode="third-party")
    one = to_happening((profile(BROKERING), profile(other)), {}, story="story-a")
    one = replace(one, sources=(ORLAND,), targets=(KERLAND, VOSTIA))
    (both,) = told_of([one], {each.id: each for each in (BROKERING, other)})
    actors = {(each.actor.country, each.toward.country) for each in stances(both)}
    assert actors == {("ORL", "KER"), ("ORL", "VOS"), ("MAR", "KER"), ("MAR", "VOS")}


def test_one_report_of_many_shows_no_stance():
    many = [
        told("SUPPORT", BACK, "restored", VOSTIA, KERLAND, "2014-03-01", rule="support.sign"),
        told("SUPPORT", BACKED, "supports", VOSTIA, KERLAND, "2014-03-01", rule="support.sign"),
        told("SUPPORT", THANKED, "Orland", VOSTIA, KERLAND, "2014-03-01", rule="support.sign"),
        told("SUPPORT", RECOGNISED, "Kerland", VOSTIA, KERLAND, "2014-03-01", rule="support.stand"),
    ]
    one = to_happening(tuple(map(profile, many)), {}, story="story-a")
    (held,) = told_of([one], {each.id: each for each in many})
    assert list(stances(held)) == []


def test_sanctions_that_are_spoken_of_are_those_of_whom_the_report_names():
    place = article("eight", "Orland spoke of the sanctions on Kerland.")
    noun = event(place, "COERCE", place.text, "sanctions", ORLAND, KERLAND, rule="coerce.sanctions-noun~main")
    assert positions(noun) == ()
    assert len(positions(replace(noun, rule="coerce.sanctions-noun"))) == 1


def test_one_plain_recognition_among_words_of_support_recognises():
    near = replace(BACKING, rule="support.back~near")
    plain = told("SUPPORT", RECOGNISED, "recognised", ORLAND, TOLEN, "2014-02-02", rule="support.recognise")
    both = [near, replace(near, id="other"), replace(near, id="third"), replace(near, id="last"), plain]
    happening = to_happening(tuple(map(profile, both)), {}, story="story-a")
    (one,) = told_of([happening], {each.id: each for each in both})
    assert {each.stance for each in stances(one)} == {"recognises"}
    (other,) = told_of([happening], {each.id: each for each in both[:-1]})
    assert {each.stance for each in stances(other)} <= {"supports"}


def test_everybody_who_is_reported_to_recognise_somebody_does():
    maral = ActorRef(id="MAR", name="Maral", country="MAR", sectors=("GOV",))
    rule = "support.recognise"
    first = told("SUPPORT", RECOGNISED, "recognised", ORLAND, KERLAND, "2014-02-04", rule=rule)
    others = [replace(first, id="second", sources=(maral,)), replace(first, id="third")]
    denied = replace(first, id="not", sources=(VOSTIA,), rule="fail>support.recognise", status="negated")
    happening = to_happening((profile(first),), {}, story="story-a")
    (held,) = told_of([replace(happening, reports=())], {})
    shown = stances(replace(held, events=(first, *others, denied)))
    assert {each.actor.country for each in shown} == {"ORL", "MAR"}


def test_who_punishes_a_company_punishes_its_country():
    firm = ActorRef(id="firm", name="Vostia Salt", country="VOS", sectors=("BUS",))
    punished = told("COERCE", CUT, "cut", KERLAND, firm, "2014-02-02", rule="coerce.sanctions")
    assert short(positions(punished)) == [("KER", "sanctions", "VOS", "2014-02-02", None)]
    blamed = told("ACCUSE", CUT, "cut", KERLAND, firm, "2014-02-02", rule="accuse.condemn")
    assert positions(blamed) == ()


def test_who_takes_a_side_or_has_the_backing_of_somebody_is_supported():
    for rule in ("support.take-side", "support.swing-behind"):
        side = replace(BACKING, rule=rule)
        assert short(positions(side)) == [("ORL", "supports", "KER", "2014-02-02", None)]
    rightful = replace(BACKING, rule="support.regard-as-rightful")
    assert short(positions(rightful))[0][1] == "recognises"
    assert short(positions(replace(BACKING, rule="support.has-backing")))[0][1] == "supports"


def test_who_declines_to_blame_opposes_nobody():
    declined = told(
        "REJECT", BACKED, "supports", ORLAND, KERLAND, "2014-02-02", rule="refuse:decline>accuse.accuse"
    )
    assert positions(declined) == ()
    blamed = told("ACCUSE", BACKED, "supports", ORLAND, KERLAND, "2014-02-02", rule="accuse.lay-blame")
    assert short(positions(blamed)) == [("ORL", "opposes", "KER", "2014-02-02", None)]


def one_of(*events):
    """The stances of one happening that all of these report."""
    happening = to_happening(tuple(map(profile, events)), {}, story="story-a")
    (held,) = told_of([happening], {each.id: each for each in events})
    return {(each.actor.country, each.stance, each.toward.country) for each in stances(held)}


@pytest.mark.parametrize(
    ("kind", "rule", "stance"),
    [("ASSAULT", "assault.attack", "opposes"), ("AGREE", "agree:offer>consult.mediate", "mediates")],
)
def test_one_report_of_an_attack_or_an_offer_to_mediate_shows_no_stance(kind, rule, stance):
    once = told(kind, BACKED, "supports", ORLAND, KERLAND, "2014-02-02", rule=rule)
    assert one_of(once) == set()
    assert one_of(once, replace(once, id="again")) == {("ORL", stance, "KER")}


def test_who_opposes_his_own_government_has_no_position_and_who_supports_it_has():
    rebels = ActorRef(id="KER.rebels", name="Rebels of Kerland", country="KER", sectors=("REB",))
    blamed = told("ACCUSE", BACKED, "supports", rebels, KERLAND, "2014-02-02", rule="accuse.condemn")
    assert positions(blamed) == ()
    assert len(positions(replace(blamed, sources=(ORLAND,)))) == 1
    assert len(positions(replace(BACKING, sources=(rebels,)))) == 1


@pytest.mark.parametrize(
    ("kind", "rule", "stance"),
    [
        ("ACCUSE", "accuse.protest-name", "opposes"),
        ("ACCUSE", "accuse.summon", "opposes"),
        ("AGREE", "promise:promise>plan>support.at-side", "supports"),
        ("SUPPORT", "begin:vote>support.approve-troops", "supports"),
        ("SUPPORT", "support.encourage-on", "supports"),
    ],
)
def test_who_protests_opposes_and_who_promises_support_supports(kind, rule, stance):
    shown = told(kind, BACKED, "supports", ORLAND, KERLAND, "2014-02-02", rule=rule)
    assert one_of(shown) == {("ORL", stance, "KER")}


def test_a_report_that_it_was_not_done_takes_nothing_from_the_others():
    denied = replace(BROKERING, id="no", rule="fail>consult.talks~thing", mode=None, status="negated")
    assert one_of(denied) == set()
    assert one_of(BROKERING, denied) == {("ORL", "mediates", "KER"), ("ORL", "mediates", "VOS")}


def test_who_sends_envoys_home_opposes_and_who_cuts_ties_punishes_as_well():
    envoys = ActorRef(id="act-env", name="envoys of Kerland", country="KER", sectors=("GOV",))
    place = article("nine", "Vostia sent the envoys of Kerland home.")
    sent = event(place, "SANCTION", place.text, "sent", VOSTIA, envoys, rule="sanction.consul-home")
    assert [each.stance for each in positions(replace(sent, date=day("2014-01-31")))] == ["opposes"]
    assert {each.stance for each in positions(CUTTING)} == {"opposes", "sanctions"}


def test_who_has_one_guest_at_talks_mediates_nothing():
    place = article("ten", "Orland hosted talks with Kerland and Vostia.")
    hosted = event(place, "CONSULT", place.text, "hosted", ORLAND, KERLAND, rule="consult.host-talks")
    assert positions(hosted) == ()
    both = positions(replace(hosted, targets=(KERLAND, VOSTIA)))
    assert sorted((each.stance, each.toward.country) for each in both) == [
        ("mediates", "KER"),
        ("mediates", "VOS"),
    ]


def test_who_brokers_it_mediates_though_others_tell_of_a_visit():
    visit = replace(BROKERING, mode="visit", rule="consult.arrive", targets=(KERLAND,))
    visits = [replace(visit, id=f"visit-{number}") for number in range(9)]
    assert one_of(*visits) == set()
    assert one_of(*visits, BROKERING) == {("ORL", "mediates", "KER"), ("ORL", "mediates", "VOS")}


def test_who_backs_what_his_own_state_has_made_with_another_does_not_back_the_other():
    rebels = ActorRef(id="KER.rebels", name="Rebels of Kerland", country="KER", sectors=("REB",))
    backed = replace(BACKING, rule="support.back~thing", targets=(KERLAND, VOSTIA))
    assert {each[2] for each in one_of(backed)} == {"KER", "VOS"}
    assert {each[2] for each in one_of(replace(backed, sources=(rebels,)))} == {"KER"}
    assert {each[2] for each in one_of(replace(backed, sources=(rebels,), rule="support.back"))} == {
        "KER",
        "VOS",
    }


def test_a_war_of_long_ago_opposes_nobody_now():
    once = told("ASSAULT", CUT, "cut", VOSTIA, KERLAND, "2014-02-02", rule="assault.attack")
    twice = [once, replace(once, id="again")]
    assert one_of(*twice) == {("VOS", "opposes", "KER")}
    old = replace(once, date=day("1998-02-02"))
    assert one_of(old, replace(old, id="again")) == set()
    assert one_of(*twice, replace(old, id="third")) == {("VOS", "opposes", "KER")}


def test_a_side_is_inferred_only_where_no_happening_names_it():
    weighed = replace(BACKING, targets=(replace(TOLEN, inferred=True),))
    again = told("SUPPORT", BACKED, "supports", ORLAND, TOLEN, "2014-02-09", rule="support.back")
    assert [each.toward.inferred for each in positions(weighed)] == [True]
    assert [each.toward.inferred for each in positions(weighed, again)] == [False]
