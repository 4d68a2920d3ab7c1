"""Answers that an article tells right behind an overture, and those that set conditions."""

import pytest
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.records import ActorRef, Voice
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, day, event
from tests.linking.invented import exchanges as all_exchanges

STATES = ActorRef(id="USA", name="United States", country="USA", sectors=("GOV",))


def exchanges(*events):
    return all_exchanges(*events)[0]


def test_what_an_appeal_is_refused_right_behind_it_needs_no_word_of_it():
    call = "Kerland called on Vostia to take the matter to the judges."
    no = "Brask will not go to Orlo."
    where = article("one", f"{call} {no}")
    called = event(where, "REQUEST", call, "called", KERLAND, VOSTIA, rule="request.call-on")
    refused = event(where, "REJECT", no, "will not go", BRASK, KERLAND, rule="refuse>consult.travel")
    (mine,) = exchanges(called, refused)
    assert mine.outcome == "rejected"
    far = article("two", no)
    elsewhere = event(far, "REJECT", no, "will not go", BRASK, KERLAND, rule="refuse>consult.travel")
    assert exchanges(called, elsewhere) == ()


def test_who_would_do_it_only_on_a_condition_sets_conditions():
    letter = "Brask wrote to Tolen, asking her to begin talks."
    only = "She would come only if both sides asked."
    where = article("one", f"{letter} {only}")
    asked = event(where, "REQUEST", letter, "wrote", BRASK, TOLEN, rule="request.write-asking")
    come = event(where, "AGREE", only, "would come", TOLEN, BRASK, status="conditional", rule="promise")
    (mine,) = exchanges(asked, come)
    assert (mine.outcome, mine.reason) == (
        "counter-offer",
        "Mira Tolen sets conditions for what Anton Brask offered or asked",
    )


def test_an_apology_is_an_overture_when_it_is_answered():
    sorry = "Kerland sent Vostia an apology for the shot."
    no = "Brask dismissed the apology as too little."
    where = article("one", f"{sorry} {no}")
    sent = event(where, "CONCEDE", sorry, "apology", KERLAND, VOSTIA, rule="concede.apology-to")
    dismissed = event(where, "REJECT", no, "dismissed", BRASK, KERLAND, rule="refuse:dismiss")
    assert exchanges(sent) == ()
    assert exchanges(sent, dismissed)[0].outcome == "rejected"


def test_the_united_states_are_one_of_whom_something_is_demanded():
    text = "Kerland demanded that the United States close the mine."
    where = article("one", text)
    demanded = event(where, "REQUEST", text, "demanded", KERLAND, STATES, rule="request:demand")
    assert exchanges(demanded)[0].outcome == "unanswered"


def test_a_call_on_the_telephone_is_no_answer_to_what_was_demanded_in_another_matter():
    text = "Tolen demanded of Brask that the sailors be freed."
    call = "Tolen and Brask spoke on the telephone."
    where = article("one", f"{text}\n\nNobody was hurt.\n\n{call}")
    demanded = event(
        where, "REQUEST", text, "demanded", TOLEN, BRASK, date=day("2014-02-10"), rule="request:demand"
    )
    spoke = event(
        where,
        "CONSULT",
        call,
        "spoke",
        (TOLEN, BRASK),
        None,
        date=day("2014-02-11"),
        reciprocal=True,
        rule="consult.talks",
    )
    (mine,) = exchanges(demanded, spoke)
    assert mine.outcome == "unanswered"


def test_rebels_of_the_place_may_answer_what_was_put_to_its_country():
    offer = "Tolen proposed a truce in Vostia."
    no = "The Salt Front dismissed the plan."
    front = ActorRef(id="front", name="Salt Front", country="VOS", sectors=("REB",))
    where = article("one", f"{offer} {no}")
    proposed = event(where, "AGREE", offer, "proposed", TOLEN, VOSTIA, rule="agree:propose")
    dismissed = event(where, "REJECT", no, "dismissed", front, KERLAND, rule="refuse:dismiss")
    assert exchanges(proposed, dismissed)[0].outcome == "rejected"


def test_who_was_asked_for_a_fugitive_hands_him_over():
    ask = "Kerland asked Vostia to extradite the banker."
    deed = "Brask handed him over to Kerland."
    where = article("one", f"{ask} {deed}")
    asked = event(where, "REQUEST", ask, "asked", KERLAND, VOSTIA, rule="request:ask>cooperate.extradite")
    handed = event(where, "COOPERATE", deed, "handed", BRASK, KERLAND, rule="cooperate.extradite")
    assert exchanges(asked, handed)[0].outcome == "accepted"


def test_the_opposition_calls_on_its_government():
    call = "The Reform Party called on Vostia to hold a vote."
    no = "Brask brushed the call aside."
    party = ActorRef(id="party", name="Reform Party", country="VOS", sectors=("PTY",))
    where = article("one", f"{call} {no}")
    called = event(where, "REQUEST", call, "called", party, replace(VOSTIA, id="VOS"), rule="request.call-on")
    brushed = event(where, "REJECT", no, "brushed", BRASK, party, rule="reject.reject")
    assert exchanges(called, brushed)[0].outcome == "rejected"


def test_states_of_a_gulf_are_several():
    text = "Kerland urged the Gulf states to sit down together."
    where = article("one", text)
    urged = event(where, "REQUEST", text, "urged", KERLAND, VOSTIA, rule="request:urge>consult.sit")
    assert exchanges(urged) == ()


def test_a_letter_and_what_it_urges_are_one_overture():
    text = "Tolen had written to Brask and to Washington, urging Brask to free the sailors."
    where = article("one", text)
    wrote = event(where, "REQUEST", text, "written", TOLEN, BRASK, rule="request.write-asking")
    wrote = replace(wrote, targets=(*wrote.targets, STATES))
    urging = event(where, "REQUEST", text, "urging", TOLEN, BRASK, rule="request:urge>retreat.release")
    freed = "Vostia freed the sailors on Friday."
    later = article("two", freed)
    free = event(later, "RETREAT", freed, "freed", BRASK, VOSTIA, rule="retreat.release")
    (mine,) = exchanges(wrote, urging, free)
    assert (mine.outcome, len(mine.repeated)) == ("accepted", 1)


def test_one_word_in_common_far_from_the_verb_joins_no_refusal():
    offered = event(
        article("one", "Kerland offered Vostia an old lighthouse."),
        "AGREE",
        "Kerland offered Vostia an old lighthouse.",
        "offered",
        KERLAND,
        VOSTIA,
        rule="agree:offer",
    )
    text = "Brask rejected what Tolen had said about salt, fish, tar, hemp and, last of all, a lighthouse."
    refused = event(article("two", text), "REJECT", text, "rejected", BRASK, TOLEN, rule="refuse:reject")
    assert exchanges(offered, refused)[0].outcome == "unanswered"
    thing = "Brask rejected the lighthouse of Tolen."
    plain = event(article("three", thing), "REJECT", thing, "rejected", BRASK, TOLEN, rule="refuse:reject")
    assert exchanges(offered, plain)[0].outcome == "rejected"


def test_a_refusal_before_the_answer_is_kept():
    where = article(
        "one", "Kerland offered Vostia a bridge. Brask rejected the bridge. Brask accepted the bridge."
    )
    first, second, third = (f"{each}." for each in where.text.rstrip(".").split(". "))
    offered = event(
        where, "AGREE", first, "offered", KERLAND, VOSTIA, date=day("2014-02-01"), rule="agree:offer"
    )
    refused = event(
        where, "REJECT", second, "rejected", BRASK, KERLAND, date=day("2014-02-02"), rule="refuse:reject"
    )
    taken = event(
        where, "AGREE", third, "accepted", BRASK, KERLAND, date=day("2014-02-09"), rule="agree.accept"
    )
    (mine,) = exchanges(offered, refused, taken)
    assert mine.outcome == "accepted"
    assert (len(mine.answers), len(mine.before)) == (1, 1)
    assert set(mine.answers).isdisjoint(mine.before)


def test_who_rejects_an_ultimatum_that_gave_it_days_does_not_deny_it():
    text = "Vostia rejected the ultimatum of Kerland, which gave it eight days to hold a vote."
    where = article("one", text)
    voice = Voice(statement="said", speaker=VOSTIA, source_text="Vostia")
    gave = event(
        where,
        "THREATEN",
        text,
        "gave",
        KERLAND,
        VOSTIA,
        status="denied",
        by=voice,
        rule="threaten.give-days",
    )
    refused = event(where, "REJECT", text, "rejected", VOSTIA, KERLAND, rule="refuse:reject>threaten.noun")
    assert exchanges(gave, refused)[0].outcome == "rejected"
    own = replace(gave, by=replace(voice, speaker=KERLAND))
    assert exchanges(own, refused) == ()


def test_an_ultimatum_and_the_demands_told_beside_it_are_one_overture():
    refusing = "Brask dismissed the list of demands handed to him by Kerland."
    pressing = "Kerland gave him ten days to close the harbour."
    where = article("one", f"{refusing} {pressing}")
    handed = event(where, "REQUEST", refusing, "handed", KERLAND, BRASK, rule="request.hand-demands")
    refused = event(where, "REJECT", refusing, "dismissed", BRASK, KERLAND, rule="refuse:dismiss")
    gave = event(where, "THREATEN", pressing, "gave", KERLAND, BRASK, rule="threaten.give-days")
    (mine,) = exchanges(handed, refused, gave)
    assert (mine.outcome, len(mine.repeated)) == ("rejected", 1)


ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
MARAL = ActorRef(id="MRL", name="Maral", country="MRL", sectors=("GOV",))


def test_talks_after_an_offer_are_no_plan_of_two():
    text = "Orland, which has offered salt, arrived after talks with Kerland."
    yes = "Vostia accepted the salt of Orland."
    where = article("one", f"{text} {yes}")
    talked = event(
        where, "CONSULT", text, "talks", (KERLAND, ORLAND), None, rule="consult.talks", reciprocal=True
    )
    accepted = event(where, "AGREE", yes, "accepted", VOSTIA, ORLAND, rule="agree.accept")
    assert exchanges(talked, accepted) == ()


def test_who_goes_at_the_invitation_has_accepted_it_whenever_it_was():
    invited, went = "Kerland invited Anton Brask.", "Brask went to Kerland at its invitation."
    asked = event(article("one", invited), "AGREE", invited, "invited", KERLAND, BRASK, rule="agree.invite")
    for rule, outcome in (("consult.at-invitation", "accepted"), ("consult.travel", "unanswered")):
        came = event(
            article("two", went),
            "CONSULT",
            went,
            "went",
            BRASK,
            KERLAND,
            rule=rule,
            date=day("2013-02-19"),
        )
        assert [each.outcome for each in exchanges(asked, came)] == [outcome]


def test_who_accepts_in_the_sentence_of_the_offer_was_asked_whoever_was_read():
    text = "Vostia accepted a plan presented by Kerland and Orland, which Maral rejected."
    where = article("one", text)
    put = event(where, "AGREE", text, "presented", KERLAND, ORLAND, rule="agree.put-plan", overture=True)
    yes = event(where, "AGREE", text, "accepted", VOSTIA, KERLAND, rule="agree.accept")
    no = event(where, "REJECT", text, "rejected", MARAL, KERLAND, rule="refuse:reject")
    (mine,) = exchanges(put, yes)
    assert (mine.outcome, mine.reason.split(",")[0]) == ("accepted", "Vostia accepts")
    assert [each.outcome for each in exchanges(put, no)] == ["unanswered"]


def test_what_a_report_dates_too_early_and_another_not_at_all_may_come_after_the_demand():
    demanded, freed = "Kerland demanded the release of the crew.", "Vostia released the crew of Kerland."
    held = "The crew that Vostia held since February was set free."
    asked = event(
        article("one", demanded),
        "REQUEST",
        demanded,
        "demanded",
        KERLAND,
        VOSTIA,
        rule="wish:demand>retreat.release-noun",
        date=day("2014-02-18"),
    )
    more = {"rule": "retreat.release"}
    later = article("two", freed, published="2014-02-27")
    undated = event(later, "RETREAT", freed, "released", VOSTIA, KERLAND, **more)
    late = article("three", held, published="2014-02-27")
    dated = event(late, "RETREAT", held, "set free", VOSTIA, KERLAND, date=day("2014-02-01"), **more)
    one = to_happening((profile(asked),), {}, story="story-a")
    other = to_happening((profile(undated), profile(dated)), {}, story="story-a")
    alone = to_happening((profile(dated),), {}, story="story-a")
    events = {each.id: each for each in (asked, undated, dated)}
    assert [each.outcome for each in find_exchanges(told_of((one, other), events))] == ["accepted"]
    assert [each.outcome for each in find_exchanges(told_of((one, alone), events))] == ["unanswered"]


def test_a_mediation_is_accepted():
    tried = "Orland had mediated between Kerland and Vostia over the salt."
    yes = "Vostia accepted the mediation of Orland."
    where = article("one", f"{tried} {yes}")
    tried_it = event(where, "CONSULT", tried, "mediated", ORLAND, KERLAND, rule="consult.mediate")
    mediated = replace(tried_it, targets=(KERLAND, VOSTIA))
    accepted = event(where, "AGREE", yes, "accepted", VOSTIA, ORLAND, rule="agree.accept")
    assert exchanges(mediated) == ()
    assert exchanges(mediated, accepted)[0].outcome == "accepted"


def test_a_sanction_is_lifted_after_an_apology():
    text = "Vostia lifted the ban on salt after an apology by Kerland."
    where = article("one", text)
    sorry = event(where, "CONCEDE", text, "apology", KERLAND, VOSTIA, rule="concede.apology-to")
    lifted = event(where, "CONCEDE", text, "lifted", VOSTIA, KERLAND, rule="concede.ease")
    (mine,) = exchanges(sorry, lifted)
    assert (mine.outcome, mine.reason) == ("accepted", "Vostia gives way to Kerland, which apologised")


@pytest.mark.parametrize(
    ("text", "rule", "outcome"),
    [
        (
            "Vostia sent salt to Kerland, and Kerland asked Vostia to mend the road.",
            "request:ask",
            "unanswered",
        ),
        (
            "Kerland asked Vostia to mend the road, and Vostia sent salt to Kerland.",
            "request:ask",
            "accepted",
        ),
        ("Vostia sent salt to Kerland when Kerland asked Vostia for it.", "request.at-request", "accepted"),
        ("Vostia sent salt to Kerland, as Kerland had asked Vostia to do.", "request:ask", "accepted"),
        ("Vostia, as Kerland had asked it to do, sent salt to Kerland.", "request:ask", "accepted"),
        ("Kerland asked for 9,000 sacks of salt to be sent to Kerland.", "request:ask", "unanswered"),
        ("Kerland asked for salt in May, and Vostia sent it to Kerland.", "request:ask", "accepted"),
    ],
)
def test_what_its_sentence_tells_before_the_request_or_as_asked_for_is_not_done_for_it(text, rule, outcome):
    where = article("one", text)
    asked = event(where, "REQUEST", text, "asked", KERLAND, VOSTIA, rule=rule)
    sent = event(where, "AID", text, "sent", VOSTIA, KERLAND, rule="aid.give")
    assert [each.outcome for each in exchanges(asked, sent)] == [outcome]


@pytest.mark.parametrize(
    ("offer", "outcome"),
    [("request:ask>consult.talks", "unanswered"), ("request:ask>assault.attack", "rejected")],
)
def test_who_will_not_attack_turns_down_no_offer(offer, outcome):
    call = "Kerland demanded something of Vostia."
    no = "Brask said that he would not march on Kerland."
    where = article("one", f"{call} {no}")
    asked = event(where, "REQUEST", call, "demanded", KERLAND, VOSTIA, rule=offer)
    spared = event(where, "REJECT", no, "march", BRASK, KERLAND, rule="refuse>assault.march-into")
    assert [each.outcome for each in exchanges(asked, spared)] == [outcome]


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Vostia expelled the envoy of Kerland over the call to free the salt carriers.", "rejected"),
        ("Vostia expelled the envoy of Kerland, who is to carry salt no more.", "unanswered"),
    ],
)
def test_who_punishes_the_asking_refuses_what_was_asked(text, outcome):
    call = "Kerland asked Vostia to free the salt carriers."
    where = article("one", f"{call}\n\nIt rained.\n\n{text}")
    asked = event(where, "REQUEST", call, "asked", KERLAND, VOSTIA, rule="request:ask>retreat.release")
    expelled = event(where, "SANCTION", text, "expelled", VOSTIA, KERLAND, rule="sanction.expel")
    assert [each.outcome for each in exchanges(asked, expelled)] == [outcome]


@pytest.mark.parametrize(
    "taken",
    [
        "Vostia called the regret of Kerland a step in the right direction.",
        "Regret, however late it comes and however few its words, was now called a step in the right direction.",
    ],
)
def test_regret_meets_no_demand_and_may_be_taken_well(taken):
    call = "Vostia demanded an apology for the lost ship from Kerland."
    word = "Kerland voiced regret for the lost ship of Vostia."
    where = article("one", f"{call} {word} {taken}")
    asked = event(where, "REQUEST", call, "demanded", VOSTIA, KERLAND, rule="request.demand")
    sorry = event(where, "CONCEDE", word, "voiced", KERLAND, VOSTIA, rule="concede.voice-regret")
    apology = event(where, "CONCEDE", word, "voiced", KERLAND, VOSTIA, rule="concede.apology-to")
    step = event(where, "SUPPORT", taken, "called", VOSTIA, KERLAND, rule="support.right-step")
    assert [each.outcome for each in exchanges(asked, apology)] == ["accepted"]
    assert [each.outcome for each in exchanges(asked, sorry)] == ["unanswered"]
    (mine,) = exchanges(sorry, step)
    assert (mine.outcome, mine.reason) == (
        "accepted",
        "Vostia takes well the words of Kerland, which apologised",
    )


SILENT = "Vostia has not replied."
OFFERED = "Kerland offered Vostia salt."
LATER_YES = "Vostia accepted the salt that Kerland had offered."


def test_who_has_not_replied_stands_beside_what_is_open():
    where = article("silent", f"{OFFERED} {SILENT}")
    offered = event(where, "AGREE", OFFERED, "offered", KERLAND, VOSTIA, rule="agree:offer")
    silent = event(
        where,
        "AGREE",
        SILENT,
        "replied",
        VOSTIA,
        KERLAND,
        status="negated",
        rule="fail>agree.no-answer~thing",
    )
    (mine,), happenings = all_exchanges(offered, silent)
    assert (mine.outcome, mine.answers, mine.is_open) == ("unanswered", (happenings[1].id,), True)
    later = article("later", LATER_YES, published="2014-03-01")
    yes = event(later, "AGREE", LATER_YES, "accepted", VOSTIA, KERLAND, rule="agree.accept")
    (mine,), happenings = all_exchanges(offered, silent, yes)
    assert (mine.outcome, mine.answers) == ("accepted", (happenings[2].id,))


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("The judges of Orland rejected a request by Kerland.", "rejected"),
        ("The judges of Orland spoke and a request by Kerland.", "unanswered"),
    ],
)
def test_what_has_the_overture_as_its_object_answers_it_whoever_was_asked(text, outcome):
    where = article("judges", text)
    orland = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
    no = text.split()[4]
    asked = event(where, "REQUEST", text, "request", KERLAND, VOSTIA, rule="request:request")
    refused = event(where, "REJECT", text, no, orland, VOSTIA, rule="refuse:reject")
    assert exchanges(asked, refused)[0].outcome == outcome


def test_two_who_were_invited_together_talk():
    invited, met = "Orland invited both neighbours to Orl.", "Tolen and Brask sat down there."
    where = article("both", f"{invited} {met}")
    orland = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
    asked = event(where, "AGREE", invited, "invited", orland, VOSTIA, rule="agree.invite")
    asked = replace(asked, targets=(KERLAND, VOSTIA))
    talked = event(where, "CONSULT", met, "sat", (TOLEN, BRASK), None, reciprocal=True, rule="consult.speak")
    (mine,) = exchanges(asked, talked)
    assert (mine.outcome, mine.reason) == ("accepted", "Kerland and Vostia, whom Orland invited, meet")


@pytest.mark.parametrize(("second", "number"), [("It would be best if he left.", 0), ("If not, it pays.", 0)])
def test_the_condition_stands_in_the_sentence_of_the_promise(second, number):
    first = "Kerland promised Vostia salt."
    where = article("promise", f"{first} {second}")
    promised = event(where, "AGREE", first, "promised", KERLAND, VOSTIA, rule="promise:promise")
    other = event(where, "AGREE", second, second.split()[1], KERLAND, VOSTIA, rule="plan>support.said-good")
    happening = to_happening((profile(promised), profile(other)), {}, story="story-a")
    found = find_exchanges(told_of([happening], {each.id: each for each in (promised, other)}))
    assert len(found) == number


def test_who_would_give_way_on_a_condition_offers_it_and_one_refusal_told_twice_answers_two_overtures():
    demand, no = "Kerland demanded that they leave.", "Vostia refused."
    offer, again = "Its troops will leave if Vostia stays away.", "Vostia rejected this."
    where = article("two", f"{demand} {no}\n\nThe sea was calm and the gulls slept.\n\n{offer} {again}")
    demanded = event(where, "REQUEST", demand, "demanded", KERLAND, VOSTIA, rule="request.demand-that-leave")
    offered = event(
        where, "CONCEDE", offer, "leave", KERLAND, VOSTIA, status="conditional", rule="plan>retreat.leave"
    )
    refused = event(where, "REJECT", no, "refused", VOSTIA, KERLAND, rule="reject.reject~thing")
    rejected = event(where, "REJECT", again, "rejected", VOSTIA, KERLAND, rule="refuse:reject~near")
    groups = [(demanded,), (offered,), (refused, rejected)]
    happenings = [to_happening(tuple(map(profile, each)), {}, story="story-a") for each in groups]
    events = {each.id: each for each in (demanded, offered, refused, rejected)}
    found = find_exchanges(told_of(happenings, events))
    assert [each.outcome for each in found] == ["rejected", "rejected"]


def test_the_lawmakers_of_a_country_are_named():
    call, no = "Tolen urged lawmakers to open the bridge.", "The Salt Party will not take it up."
    where = article("house", f"{call} {no}")
    house = ActorRef(id="KER", name="Kerland", country="KER", sectors=("LEG",), text="lawmakers")
    party = ActorRef(id="salt", name="Salt Party", country="KER", sectors=("OPP",))
    urged = event(where, "REQUEST", call, "urged", TOLEN, house, rule="request:urge")
    refused = event(where, "REJECT", no, "take", party, KERLAND, rule="refuse>agree.accept")
    assert exchanges(urged, refused)[0].outcome == "rejected"
    assert exchanges(replace(urged, targets=(KERLAND,)), refused) == ()


def test_what_will_be_asked_is_an_overture_only_where_an_answer_is_told_right_behind():
    plan = "Kerland said that it would ask Vostia to pay for the salt ship."
    where = article("plan", f"{plan} {SILENT}")
    planned = event(
        where, "REQUEST", plan, "ask", KERLAND, VOSTIA, status="planned", rule="plan>request:ask>aid.pay-for"
    )
    silent = event(
        where, "AGREE", SILENT, "replied", VOSTIA, KERLAND, status="negated", rule="fail>agree.no-answer"
    )
    assert [each.outcome for each in exchanges(planned, silent)] == ["unanswered"]
    assert exchanges(planned) == ()
    no = "Vostia refused to pay for the salt ship of Kerland."
    far = article("far", no, published="2014-02-21")
    refused = event(far, "REJECT", no, "refused", VOSTIA, KERLAND, rule="refuse:refuse>aid.pay-for")
    assert exchanges(planned, refused) == ()


def test_who_is_told_to_go_may_refuse_to():
    out = "Kerland gave the envoys of Vostia three days to leave."
    stay = "Brask said that the envoys would stay, and refused Kerland's order."
    where = article("out", f"{out} {stay}")
    given = event(where, "SANCTION", out, "gave", KERLAND, VOSTIA, rule="sanction.given-time")
    refused = event(where, "REJECT", stay, "refused", BRASK, KERLAND, rule="refuse:refuse")
    assert [each.outcome for each in exchanges(given, refused)] == ["rejected"]
    assert exchanges(given) == ()
    assert exchanges(replace(given, rule="sanction.expel"), refused) == ()


def test_a_mediation_waits_for_no_reply():
    brought = "Orland brought Kerland and Vostia to the table."
    where = article("table", f"{brought} {SILENT}")
    orland = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
    both = replace(
        event(where, "CONSULT", brought, "brought", orland, KERLAND, rule="consult.mediate"),
        targets=(KERLAND, VOSTIA),
    )
    silent = event(
        where, "AGREE", SILENT, "replied", VOSTIA, orland, status="negated", rule="fail>agree.no-answer"
    )
    assert exchanges(both, silent) == ()
