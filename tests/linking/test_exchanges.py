"""Overtures and their answers in the story of Kerland and Vostia."""

import pytest
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef, DateValue
from tests.linking.invented import (
    BRASK,
    KERLAND,
    TOLEN,
    VOSTIA,
    article,
    day,
    event,
    exchanges,
    found_in,
)

OFFER = "Mira Tolen offered Vostia talks on the salt bridge."
REFUSAL = "Anton Brask rejected the talks on the bridge with Kerland."
YES = "Vostia accepted the talks that Kerland wants."
CALL = "Mira Tolen and Anton Brask spoke on the telephone."
ELSE = "Vostia proposed to Kerland a fair of salt instead."
AGAIN = "Kerland offered Vostia talks on the salt bridge once more."
TEXT = "\n\n".join((OFFER, REFUSAL, YES, CALL, ELSE, AGAIN))
WHERE = article("one", TEXT)
ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))


def told(kind, sentence, trigger, source, target, on=None, **more):
    when = day(on) if on else DateValue()
    return event(WHERE, kind, sentence, trigger, source, target, date=when, **more)


OFFERED = told("AGREE", OFFER, "offered", TOLEN, VOSTIA, "2014-02-01", rule="agree:offer>consult.talks")
REFUSED = told(
    "REJECT", REFUSAL, "rejected", BRASK, KERLAND, "2014-02-03", rule="refuse:reject>consult.talks"
)
ACCEPTED = told("AGREE", YES, "accepted", VOSTIA, KERLAND, "2014-02-09", rule="agree.accept")
SPOKE = told(
    "CONSULT", CALL, "spoke", (TOLEN, BRASK), None, "2014-02-05", rule="consult.talks", reciprocal=True
)
COUNTER = told("AGREE", ELSE, "proposed", VOSTIA, KERLAND, "2014-02-04", rule="agree:propose>cooperate.trade")
REPEATED = told("AGREE", AGAIN, "offered", KERLAND, VOSTIA, "2014-02-08", rule="agree:offer>consult.talks")


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (REFUSED, "rejected"),
        (ACCEPTED, "accepted"),
        (SPOKE, "followed by contact"),
        (COUNTER, "counter-offer"),
    ],
)
def test_an_offer_and_its_answer(answer, outcome):
    found, happenings = exchanges(OFFERED, answer)
    mine = next(each for each in found if each.overture == happenings[0].id)
    assert mine.outcome == outcome
    assert mine.answers == (happenings[1].id,)
    assert mine.open_since is None
    assert "Mira Tolen" in mine.reason


def test_what_nothing_answers_stays_open():
    (mine,), happenings = exchanges(OFFERED)
    assert (mine.outcome, mine.answers, mine.open_since) == ("unanswered", (), "2014-02-01")
    assert mine.overture == happenings[0].id


def test_what_came_before_is_no_answer():
    earlier = replace(REFUSED, date=day("2014-01-20"))
    (mine,), _ = exchanges(OFFERED, earlier)
    assert mine.outcome == "unanswered"


def test_a_refusal_by_the_offerer_is_no_answer():
    own = replace(REFUSED, sources=(TOLEN,), targets=(VOSTIA,))
    (mine,), _ = exchanges(OFFERED, own)
    assert mine.outcome == "unanswered"


def test_an_acceptance_after_a_refusal_is_the_outcome():
    (mine,), happenings = exchanges(OFFERED, REFUSED, ACCEPTED)
    assert mine.outcome == "accepted"
    assert mine.answers == (happenings[2].id,)


def test_an_offer_made_twice_is_one_exchange():
    (found,), (first, again) = exchanges(OFFERED, REPEATED)
    assert (found.overture, found.repeated) == (first.id, (again.id,))


def test_a_denied_offer_is_none():
    denied = replace(OFFERED, status="denied")
    assert exchanges(denied, REFUSED)[0] == ()


def test_another_story_answers_nothing():
    first = to_happening((profile(OFFERED),), {}, story="story-a")
    second = to_happening((profile(REFUSED),), {}, story="story-b")
    (mine,) = found_in([first, second], OFFERED, REFUSED)
    assert mine.outcome == "unanswered"


def test_the_order_given_does_not_matter():
    _, happenings = exchanges(OFFERED, REFUSED, SPOKE, COUNTER)
    events = OFFERED, REFUSED, SPOKE, COUNTER
    assert found_in(happenings, *events) == found_in(happenings[::-1], *events)


def test_an_undated_offer_is_not_answered_long_before_it_was_first_told():
    undated = replace(OFFERED, date=DateValue())
    long_before = replace(ACCEPTED, date=day("2014-01-05"))
    (mine,), _ = exchanges(undated, long_before)
    assert mine.outcome == "unanswered"


def test_two_offers_of_one_sentence_are_two():
    other = event(WHERE, "AGREE", OFFER, "talks", TOLEN, VOSTIA, date=day("2014-02-01"), rule="agree:propose")
    found, _ = exchanges(OFFERED, other)
    assert len(found) == 2


DEMAND = "Kerland gave Vostia three days to empty the salt harbour."
SPURNED = "Vostia dismissed the demands as a joke of customs officers."
URGED = "Orland urged Kerland and Vostia to sit down together."
SIGNED = "Kerland signed its own charter of the bridge."
NEWS = article("two", " ".join((DEMAND, SPURNED)) + "\n\n" + "\n\n".join((URGED, SIGNED)))


def news(kind, sentence, trigger, source, target, on=None, **more):
    return event(NEWS, kind, sentence, trigger, source, target, date=day(on) if on else DateValue(), **more)


def test_what_is_answered_is_called_by_its_name_and_told_just_before():
    asked = news("REQUEST", DEMAND, "gave", KERLAND, VOSTIA, rule="request.hand-demands")
    refused = news("REJECT", SPURNED, "dismissed", VOSTIA, None, rule="refuse:dismiss")
    (mine,), happenings = exchanges(asked, refused)
    assert (mine.outcome, mine.answers) == ("rejected", (happenings[1].id,))


def test_an_appeal_to_both_sides_is_none_while_nobody_answers():
    urged = news("REQUEST", URGED, "urged", ORLAND, KERLAND, rule="request:urge")
    assert exchanges(replace(urged, targets=(KERLAND, VOSTIA)))[0] == ()


def test_a_demand_stays_open():
    ((mine,), _) = exchanges(news("REQUEST", DEMAND, "gave", KERLAND, VOSTIA, rule="request.hand-demands"))
    assert mine.outcome == "unanswered"


def test_a_deal_of_the_offerer_alone_accepts_nothing():
    alone = news("SUPPORT", SIGNED, "signed", KERLAND, VOSTIA, "2014-02-09", rule="support.sign")
    (mine,), _ = exchanges(OFFERED, alone)
    assert mine.outcome == "unanswered"


def test_a_contact_told_in_the_sentence_of_the_offer_does_not_follow_it():
    rule = "consult.talks"
    met = told("CONSULT", OFFER, "talks", (TOLEN, BRASK), None, "2014-02-01", rule=rule, reciprocal=True)
    (mine,), _ = exchanges(OFFERED, met)
    assert mine.outcome == "unanswered"


def test_a_refusal_answers_the_overture_that_it_speaks_of():
    asked = news("REQUEST", DEMAND, "gave", KERLAND, VOSTIA, rule="request.hand-demands")
    found, happenings = exchanges(asked, OFFERED, REFUSED)
    outcome = {each.overture: each.outcome for each in found}
    assert outcome[happenings[1].id] == "rejected"
    assert outcome[happenings[0].id] == "unanswered"


def test_one_deed_answers_the_overture_that_it_shares_most_with():
    text = "Orland asked Vostia to open a bridge. Kerland asked Vostia to let the crew go. Vostia freed the crew."
    place = article("three", text.replace(". ", ".\n\n"))

    def there(kind, sentence, trigger, source, target, rule):
        return event(place, kind, sentence, trigger, source, target, rule=rule)

    bridge = there("REQUEST", text.split(". ")[0] + ".", "asked", ORLAND, VOSTIA, "request:ask")
    crew = there("REQUEST", text.split(". ")[1] + ".", "asked", KERLAND, VOSTIA, "request:ask")
    freed = there("RETREAT", text.split(". ")[2], "freed", VOSTIA, KERLAND, "retreat.release")
    found, happenings = exchanges(bridge, crew, freed)
    outcomes = {each.overture: each.outcome for each in found}
    assert outcomes == {happenings[0].id: "unanswered", happenings[1].id: "accepted"}


def test_what_is_asked_for_nothing_is_no_overture():
    place = article("four", "Kerland asked for nothing in return.")
    nothing = event(place, "REQUEST", place.text, "asked", KERLAND, VOSTIA, rule="request:ask")
    assert exchanges(nothing)[0] == ()


def test_who_is_merely_described_and_of_no_country_is_asked_nothing():
    place = article("five", "Kerland asked the bystanders to leave.")
    crowd = ActorRef(id="actor-5e7e", name="bystanders")
    asked = event(place, "REQUEST", place.text, "asked", KERLAND, crowd, rule="request:ask")
    assert exchanges(asked)[0] == ()


def test_what_might_be_offered_is_not_offered():
    assert exchanges(replace(OFFERED, status="possible"))[0] == ()


def test_an_offer_may_hang_on_a_condition_and_if_asked_asks_for_nothing():
    assert len(exchanges(replace(OFFERED, status="conditional"))[0]) == 1
    asked = replace(OFFERED, type="REQUEST", rule="request:ask")
    assert len(exchanges(asked)[0]) == 1
    assert exchanges(replace(asked, status="conditional"))[0] == ()


def test_an_ultimatum_is_turned_down():
    gave = news("THREATEN", DEMAND, "gave", KERLAND, VOSTIA, rule="threaten.give-days")
    refused = news("REJECT", SPURNED, "dismissed", VOSTIA, None, rule="refuse:dismiss")
    (mine,), happenings = exchanges(gave, refused)
    assert (mine.outcome, mine.answers) == ("rejected", (happenings[1].id,))


def test_a_party_answers_for_its_parliament():
    house = ActorRef(id="KER.house", name="House of Kerland", country="KER", sectors=("LEG",))
    party = ActorRef(id="KER.party", name="Salt Party", country="KER", sectors=("PTY",))
    place = article(
        "six", "Kerland asked its House to debate the salt bill. The Salt Party refused to debate it."
    )
    first, second = place.text.split(". ")
    asked = event(place, "REQUEST", first + ".", "asked", KERLAND, house, rule="request:ask")
    refused = event(place, "REJECT", second, "refused", party, KERLAND, rule="refuse:refuse")
    (mine,), _ = exchanges(asked, refused)
    assert mine.outcome == "rejected"


def test_what_is_repeated_was_said_before_and_may_have_been_refused_then():
    again = replace(REPEATED, rule="begin:repeat>agree:offer>consult.talks")
    assert exchanges(REPEATED, REFUSED)[0][0].outcome == "unanswered"
    assert exchanges(again, REFUSED)[0][0].outcome == "rejected"


def test_who_refuses_what_was_put_to_nobody_was_asked():
    place = article("seven", "Mira Tolen called for a truce on the bridge, which Vostia rejected.")
    call = event(place, "REQUEST", place.text, "called", TOLEN, None, rule="request.appeal-for")
    refused = event(place, "REJECT", place.text, "rejected", VOSTIA, KERLAND, rule="refuse:reject")
    assert exchanges(call)[0] == ()
    (mine,), _ = exchanges(call, refused)
    assert (mine.outcome, mine.reason.partition(" ")[0]) == ("rejected", "Vostia")


def test_what_might_follow_is_no_answer():
    (mine,), _ = exchanges(OFFERED, replace(ACCEPTED, type="CONCEDE", status="conditional"))
    assert mine.outcome == "unanswered"


def test_who_is_invited_accepts_by_coming():
    place = article("eight", "Kerland invited Anton Brask to the salt fair.\n\nBrask came to Kerland.")
    first, second = place.text.split("\n\n")
    invited = event(place, "AGREE", first, "invited", KERLAND, BRASK, rule="agree.invite")
    came = event(place, "CONSULT", second, "came", BRASK, KERLAND, rule="consult.arrive")
    (mine,), happenings = exchanges(invited, came)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[1].id,))


def test_of_two_who_are_asked_one_accepts_what_the_other_refuses():
    place = article(
        "nine", "Orland offered to mediate.\n\nKerland accepted the offer.\n\nVostia rejected it."
    )
    first, second, third = place.text.split("\n\n")
    offered = event(place, "AGREE", first, "offered", ORLAND, KERLAND, rule="agree:offer>consult.mediate")
    offered = replace(offered, targets=(KERLAND, VOSTIA))
    yes = event(place, "AGREE", second, "accepted", KERLAND, ORLAND, rule="agree.accept")
    no = event(place, "REJECT", third, "rejected", VOSTIA, ORLAND, rule="refuse:reject")
    (mine,), happenings = exchanges(offered, yes, no)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[1].id,))
    assert mine.reason.startswith("Kerland accepts")


def test_a_plan_of_two_is_accepted_by_a_third():
    place = article("ten", "Kerland and Orland worked out a plan of six points.\n\nVostia accepted the plan.")
    first, second = place.text.split("\n\n")
    met = event(
        place, "CONSULT", first, "worked", (KERLAND, ORLAND), None, rule="consult.talks", reciprocal=True
    )
    yes = event(place, "AGREE", second, "accepted", VOSTIA, ORLAND, rule="agree.accept")
    assert exchanges(met)[0] == ()
    (mine,), happenings = exchanges(met, yes)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[1].id,))


def test_an_objection_is_met():
    place = article("eleven", "Vostia balked at one point. Kerland agreed to strike it out.")
    first, second = (f"{each}." for each in place.text.rstrip(".").split(". "))
    balked = event(place, "REJECT", first, "balked", VOSTIA, KERLAND, rule="reject.balk")
    assert exchanges(balked)[0] == ()
    for who in (KERLAND, ORLAND):
        gave = event(place, "AGREE", second, "agreed", who, VOSTIA, rule="agree:agree")
        assert exchanges(balked, gave)[0][0].outcome == "accepted"


def test_prisoners_are_asked_for_and_somebody_is_released():
    asked, freed = "Orland asked Vostia to settle the matter of the prisoners.", "Vostia released the crew."
    place = article("twelve", f"{asked}\n\nIt rained.\n\n{freed}")
    one = event(place, "REQUEST", asked, "asked", ORLAND, VOSTIA, rule="request:ask")
    other = event(place, "RETREAT", freed, "released", VOSTIA, KERLAND, rule="retreat.release")
    (mine,), happenings = exchanges(one, other)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[1].id,))


def test_weapons_are_to_be_removed_and_somebody_agrees_to_dismantle_them():
    asked = "Orland demanded that Vostia remove the guns."
    yes = "Vostia agreed to dismantle its guns on the hill."
    place = article("thirteen", f"{asked}\n\nIt rained.\n\n{yes}")
    one = event(place, "REQUEST", asked, "demanded", ORLAND, VOSTIA, rule="wish:demand>retreat.withdraw")
    other = event(place, "AGREE", yes, "agreed", VOSTIA, KERLAND, rule="agree:agree>retreat.dismantle")
    (mine,), happenings = exchanges(one, other)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[1].id,))


def test_a_question_or_a_call_for_calm_asks_for_nothing():
    words = ("Kerland asked Vostia whether the bridge was open.", "Kerland asked Vostia for restraint.")
    for sentence in words:
        place = article("thirteen", sentence)
        assert (
            exchanges(event(place, "REQUEST", sentence, "asked", KERLAND, VOSTIA, rule="request:ask"))[0]
            == ()
        )


def test_what_ought_to_be_is_an_opinion():
    place = article("fourteen", "Vostia should open the bridge, Kerland said. Vostia opened the bridge.")
    first, second = place.text.split(". ")
    should = event(place, "REQUEST", first + ".", "open", KERLAND, VOSTIA, rule="request:should")
    opened = event(place, "CONCEDE", second, "opened", VOSTIA, KERLAND, rule="concede.open-to")
    assert exchanges(should, opened)[0] == ()


def test_within_one_country_the_country_itself_is_nobody():
    tolen = "Mira Tolen asked her country for patience with the bridge."
    place = article("fifteen", tolen)
    assert (
        exchanges(event(place, "REQUEST", tolen, "asked", TOLEN, KERLAND, rule="request:ask~home"))[0] == ()
    )


def test_what_answers_is_not_open_itself():
    place = article("sixteen", "Kerland demanded the crew. Vostia met the demand.")
    first, second = place.text.split(". ")
    asked = event(place, "REQUEST", first + ".", "demanded", KERLAND, VOSTIA, rule="request.demand")
    met = event(place, "CONCEDE", second, "met", VOSTIA, KERLAND, rule="concede.accept-demand")
    found, happenings = exchanges(asked, met)
    assert [(each.overture, each.outcome) for each in found] == [(happenings[0].id, "accepted")]


def test_who_was_asked_to_come_and_comes_has_accepted():
    place = article("seventeen", "Kerland asked Anton Brask to travel to Orl.\n\nBrask arrived there.")
    first, second = place.text.split("\n\n")
    asked = event(place, "REQUEST", first, "asked", KERLAND, BRASK, rule="request:ask>consult.travel")
    came = event(place, "CONSULT", second, "arrived", BRASK, KERLAND, rule="consult.arrive")
    assert exchanges(asked, came)[0][0].outcome == "accepted"


def test_what_the_coder_filled_in_waits_for_no_answer():
    borrowed = replace(OFFERED, targets=(ORLAND,), rule="agree:offer>consult.talks~told")
    assert exchanges(borrowed)[0] == ()
    assert exchanges(borrowed, replace(REFUSED, sources=(ORLAND,)))[0][0].outcome == "rejected"


def test_a_side_that_the_clause_names_was_not_taken_from_elsewhere():
    named = replace(OFFERED, rule="agree:offer>consult.talks~told")
    assert exchanges(named)[0][0].outcome == "unanswered"


def test_a_mediation_and_a_proposal_with_one_deal_are_one_exchange():
    text = (
        "Orland mediated between Kerland and Vostia.\n\nOrland proposed a pact.\n\nThe two signed the pact."
    )
    place = article("eighteen", text)
    first, second, third = text.split("\n\n")
    both = (KERLAND, VOSTIA)
    mediated = event(place, "CONSULT", first, "mediated", ORLAND, KERLAND, rule="consult.mediate")
    proposed = event(place, "AGREE", second, "proposed", ORLAND, KERLAND, rule="agree:propose")
    signed = event(
        place,
        "SUPPORT",
        third,
        "signed",
        both,
        None,
        date=day("2014-03-01"),
        rule="support.sign",
        reciprocal=True,
    )
    mediated, proposed = (
        replace(mediated, targets=both),
        replace(proposed, targets=both, date=day("2014-02-01")),
    )
    (mine,), _ = exchanges(mediated, proposed, signed)
    assert mine.outcome == "accepted"


def test_what_an_article_goes_on_to_tell_is_an_answer_though_it_was_long_before():
    offered = replace(OFFERED, date=DateValue(), published="2014-06-01")
    refused = replace(REFUSED, date=day("2014-02-03"), published="2014-06-01")
    (mine,), _ = exchanges(offered, refused)
    assert mine.outcome == "rejected"


def test_a_later_deal_does_not_take_the_place_of_the_answer_that_is_told_right_behind():
    text = "The presidents signed the fishing treaty of Kerland and Vostia by the bridge."
    of = article("two", text, published="2014-06-02")
    sides = {"reciprocal": True, "date": day("2014-06-01"), "rule": "support.sign"}
    signed = event(of, "SUPPORT", text, "signed", (TOLEN, BRASK), None, **sides)
    (mine,), happenings = exchanges(OFFERED, REFUSED, signed)
    assert (mine.outcome, mine.answers) == ("rejected", (happenings[1].id,))


def test_what_is_only_asked_for_is_not_done():
    text = "Mira Tolen demanded a debate on the lifting of the salt ban by Vostia."
    of = article("three", text)
    asked = event(of, "REQUEST", text, "demanded", TOLEN, VOSTIA, rule="request.demand")
    lifted = event(of, "CONCEDE", text, "lifting", VOSTIA, KERLAND, rule="end:lifting>sanction.ban-noun")
    (mine,), _ = exchanges(asked, lifted)
    assert mine.outcome == "unanswered"


def test_who_accepts_an_invitation_does_not_invite():
    text = "Anton Brask accepted the invitation of Kerland to the bridge."
    of = article("four", text)
    accepted = event(of, "AGREE", text, "accepted", BRASK, KERLAND, rule="agree.accept")
    noun = event(of, "AGREE", text, "invitation", BRASK, KERLAND, rule="agree:invitation>consult.visit")
    happening = to_happening((profile(accepted), profile(noun)), {}, story="story-a")
    assert found_in([happening], accepted, noun) == ()


def test_who_signs_does_what_was_asked_only_if_the_asking_spoke_of_it():
    text = "Kerland demanded that Vostia leave the treaty bridge; Orland signs the treaty on Monday."
    signing = "Vostia signed the treaty of the bridge."
    of = article("five", f"{text}\n\nThe goats slept.\n\n{signing}")
    asked = event(of, "REQUEST", text, "demanded", KERLAND, VOSTIA, rule="request.demand")
    signed = event(of, "SUPPORT", signing, "signed", VOSTIA, ORLAND, rule="support.sign")
    assert [each.outcome for each in exchanges(asked, signed)[0]] == ["unanswered"]
    urged = "Kerland urged Vostia to sign the treaty of the bridge."
    of = article("six", f"{urged}\n\nThe goats slept.\n\n{signing}")
    asked = event(of, "REQUEST", urged, "urged", KERLAND, VOSTIA, rule="request:urge")
    signed = event(of, "SUPPORT", signing, "signed", VOSTIA, ORLAND, rule="support.sign")
    assert [each.outcome for each in exchanges(asked, signed)[0]] == ["accepted"]
