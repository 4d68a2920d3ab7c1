"""What answers an overture and what only looks like it."""

import pytest
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.linking.succession import told_as_before
from onrecord.records import ActorRef, DateValue
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, day, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
ORLANDIA = ActorRef(id="OLA", name="Orlandia", country="OLA", sectors=("GOV",))


def exchanges(*events):
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in events]
    return find_exchanges(told_of(happenings, {each.id: each for each in events})), happenings


def told(sentence, kind, trigger, source, target, on=None, *, printed="2014-02-19", **more):
    where = article(sentence[:20], sentence, published=printed)
    when = day(on) if on else DateValue()
    return event(where, kind, sentence, trigger, source, target, date=when, **more)


def test_a_name_inside_another_names_nobody():
    offered = told(
        "Orland offered Vostia a dam of salt.", "AGREE", "offered", ORLAND, VOSTIA, rule="agree:offer"
    )
    refused = told(
        "Vostia rejected the dam that Orlandia began.",
        "REJECT",
        "rejected",
        VOSTIA,
        ORLANDIA,
        rule="refuse:reject",
    )
    (mine,), _ = exchanges(offered, refused)
    assert mine.outcome == "unanswered"
    named = replace(
        refused, sentence=replace(refused.sentence, text="Vostia rejected the dam that Orland began.")
    )
    assert exchanges(offered, named)[0][0].outcome == "rejected"


@pytest.mark.parametrize(
    ("behind", "outcome"),
    [(", but Kerland rejected it", "rejected"), (", a day after Kerland rejected it", "unanswered")],
)
def test_what_the_offer_is_said_to_come_after_does_not_answer_it(behind, outcome):
    sentence = f"Vostia offered Kerland the bridge{behind}."
    offered = told(sentence, "AGREE", "offered", VOSTIA, KERLAND, "2014-02-19", rule="agree:offer")
    refused = replace(
        told(sentence, "REJECT", "rejected", KERLAND, VOSTIA, rule="reject.reject"), article=offered.article
    )
    assert exchanges(offered, refused)[0][0].outcome == outcome


def test_what_was_refused_long_before_the_offer_was_first_told_is_no_answer_unless_refused_again():
    offered = told(
        "Kerland offered Vostia a bridge.", "AGREE", "offered", KERLAND, VOSTIA, rule="agree:offer"
    )
    before = told(
        "Vostia rejected the bridge of Kerland.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        printed="2014-01-10",
        rule="refuse:reject",
    )
    assert exchanges(offered, before)[0][0].outcome == "unanswered"
    again = told(
        "Vostia once more rejected the bridge of Kerland.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        printed="2014-02-20",
        rule="refuse:reject",
    )
    both = [before, again]
    happenings = [
        to_happening((profile(offered),), {}, story="story-a"),
        to_happening(tuple(map(profile, both)), {}, story="story-a"),
    ]
    (mine,) = find_exchanges(told_of(happenings, {each.id: each for each in (offered, *both)}))
    assert mine.outcome == "rejected"


def test_what_is_put_to_ones_own_side_is_answered_by_nobody_else():
    ordered = told(
        "Mira Tolen asked Kerland to guard the salt bridge.",
        "REQUEST",
        "asked",
        TOLEN,
        KERLAND,
        rule="request:ask",
    )
    other = told(
        "Vostia left the salt bridge to Mira Tolen.", "RETREAT", "left", VOSTIA, TOLEN, rule="retreat.leave"
    )
    assert exchanges(ordered, other)[0] == ()


def test_a_quarrel_of_those_who_are_asked_is_no_answer():
    urged = told(
        "Orland asked Kerland and Vostia to share the harbour dues.",
        "REQUEST",
        "asked",
        ORLAND,
        (),
        rule="request:ask",
    )
    urged = replace(urged, targets=(KERLAND, VOSTIA))
    quarrel = told(
        "Vostia rejected the harbour dues of Kerland.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        rule="refuse:reject",
    )
    assert exchanges(urged, quarrel)[0] == ()
    to_orland = replace(quarrel, targets=(ORLAND,))
    assert exchanges(urged, to_orland)[0][0].outcome == "rejected"


def test_what_both_sides_are_urged_to_do_waits_for_nobody():
    urged = told(
        "Orland urged both sides to stay at the table, Vostia said.",
        "REQUEST",
        "urged",
        ORLAND,
        VOSTIA,
        rule="request:urge",
    )
    assert exchanges(urged)[0] == ()


def test_a_question_that_is_to_be_settled_is_no_mere_question():
    urged = told(
        "Orland urged Vostia to settle the question of the crew.",
        "REQUEST",
        "urged",
        ORLAND,
        VOSTIA,
        rule="request:urge",
    )
    assert exchanges(urged)[0][0].outcome == "unanswered"


def test_an_offer_told_long_after_its_day_may_be_answered_then():
    text = "Orland mediated between Kerland and Vostia over the salt."
    mediated = told(text, "CONSULT", "mediated", ORLAND, (), "2012-02-01", rule="consult.mediate")
    again = told(
        f"{text} It took long.",
        "CONSULT",
        "mediated",
        ORLAND,
        (),
        printed="2014-02-20",
        rule="consult.mediate",
    )
    both = [replace(each, targets=(KERLAND, VOSTIA)) for each in (mediated, again)]
    deal = told(
        "Kerland and Vostia signed what Orland had mediated over the salt.",
        "SUPPORT",
        "signed",
        (KERLAND, VOSTIA),
        None,
        "2014-02-18",
        reciprocal=True,
        rule="support.sign",
    )
    happenings = [
        to_happening(tuple(map(profile, both)), {}, story="story-a"),
        to_happening((profile(deal),), {}, story="story-a"),
    ]
    (mine,) = find_exchanges(told_of(happenings, {each.id: each for each in (*both, deal)}))
    assert mine.outcome == "accepted"


def visit(sentence, source, target, on):
    return told(sentence, "CONSULT", "visited", source, target, on, mode="visit", rule="consult.visit")


def test_a_visit_is_returned_by_the_host_in_person_and_each_is_in_one_exchange():
    envoys = visit("A delegation visited Vostia.", KERLAND, VOSTIA, "2014-02-01")
    first = visit("Anton Brask visited Mira Tolen.", BRASK, TOLEN, "2014-02-05")
    back = visit("Mira Tolen visited Vostia.", TOLEN, VOSTIA, "2014-02-09")
    (mine,), happenings = exchanges(envoys, first, back)
    assert (mine.overture, mine.answers) == (happenings[1].id, (happenings[2].id,))
    assert mine.outcome == "followed by contact"


def test_a_second_visit_of_the_guest_returns_nothing():
    first = visit("Anton Brask visited Kerland.", BRASK, KERLAND, "2014-02-05")
    again = visit("Anton Brask visited Kerland anew.", BRASK, KERLAND, "2014-02-09")
    assert exchanges(first, again)[0] == ()


def test_an_offer_and_an_acceptance_in_one_happening_are_looked_at_apart():
    asked = told(
        "Kerland invited Anton Brask to Orl.", "AGREE", "invited", KERLAND, BRASK, rule="agree.invite"
    )
    came = told("Brask accepted the invitation.", "AGREE", "accepted", BRASK, KERLAND, rule="agree.accept")
    back = told("Brask invited Mira Tolen to Dresk.", "AGREE", "invited", BRASK, TOLEN, rule="agree.invite")
    theirs, mine = (
        to_happening(tuple(map(profile, each)), {}, story="story-a") for each in ((asked,), (came, back))
    )
    found = find_exchanges(told_of([theirs, mine], {each.id: each for each in (asked, came, back)}))
    by = {each.overture: each for each in found}
    assert (by[theirs.id].outcome, by[theirs.id].answers) == ("accepted", (mine.id,))
    assert by[mine.id].outcome == "unanswered"


def test_weeks_later_the_proposal_is_another_one():
    first = told(
        "Kerland offered Vostia a pact of salt.", "AGREE", "offered", KERLAND, VOSTIA, rule="agree:offer"
    )
    soon = told("Vostia rejected the proposal.", "REJECT", "rejected", VOSTIA, KERLAND, rule="refuse:reject")
    later = told(
        "Vostia rejected the proposal.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        printed="2014-05-01",
        rule="refuse:reject",
    )
    assert exchanges(first, soon)[0][0].outcome == "rejected"
    assert exchanges(first, later)[0][0].outcome == "unanswered"


def test_who_rejects_a_charge_refuses_nothing():
    first = told(
        "Kerland offered Vostia a pact of salt.", "AGREE", "offered", KERLAND, VOSTIA, rule="agree:offer"
    )
    charge = told(
        "Vostia rejected the charge of Kerland that it had broken the pact.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        rule="refuse:reject",
    )
    assert exchanges(first, charge)[0][0].outcome == "unanswered"


def test_of_two_answers_that_told_in_its_words_gives_the_outcome():
    first = told(
        "Kerland offered Vostia a ferry over the bay of Orl.",
        "AGREE",
        "offered",
        KERLAND,
        VOSTIA,
        rule="agree:offer",
    )
    other = told(
        "Vostia rejected a dam in the bay.", "REJECT", "rejected", VOSTIA, KERLAND, rule="refuse:reject"
    )
    yes = told(
        "Vostia accepted the offer of a ferry over the bay.",
        "AGREE",
        "accepted",
        VOSTIA,
        KERLAND,
        rule="agree.accept",
    )
    assert exchanges(first, other, yes)[0][0].outcome == "accepted"


def test_what_is_done_before_it_is_asked_in_the_same_article_is_not_done_for_it():
    text = "Vostia declared the fighting over.\n\nMira Tolen demanded that the fighting stay over."
    place = article("a day of peace", text)
    first, second = text.split("\n\n")
    deed = event(place, "CONCEDE", first, "declared", VOSTIA, KERLAND, rule="concede.end-operation")
    asked = event(place, "REQUEST", second, "demanded", TOLEN, VOSTIA, rule="request:demand")
    assert exchanges(deed, asked)[0][0].outcome == "unanswered"


def test_of_two_overtures_of_one_sentence_the_second_alone_is_an_answer():
    text = "Kerland asked Vostia for salt, and Vostia asked Kerland for salt ships."
    place = article("salt for ships", text)
    asked = event(
        place, "REQUEST", text, "asked", KERLAND, VOSTIA, date=day("2014-02-18"), rule="request:ask"
    )
    at = text.index("asked Kerland")
    back = replace(
        event(
            place,
            "REQUEST",
            text,
            "asked Kerland",
            VOSTIA,
            KERLAND,
            date=day("2014-02-18"),
            rule="request:ask",
        ),
    )
    assert back.trigger.start == at
    found, happenings = exchanges(asked, back)
    assert [each.answers for each in found if each.outcome == "counter-offer"] == [(happenings[1].id,)]


def test_what_would_never_be_accepted_is_rejected_and_what_is_not_taken_up_stays_open():
    first = told("Kerland offered Vostia a ferry.", "AGREE", "offered", KERLAND, VOSTIA, rule="agree:offer")
    never = told(
        "Vostia would never accept a ferry.",
        "AGREE",
        "accept",
        VOSTIA,
        KERLAND,
        status="negated",
        rule="fail>agree.accept",
    )
    left = told(
        "Vostia never took up the ferry.",
        "AGREE",
        "took up",
        VOSTIA,
        KERLAND,
        status="negated",
        rule="fail>agree.accept",
    )
    warned = told(
        "There would be war if Vostia did not accept the ferry.",
        "AGREE",
        "accept",
        VOSTIA,
        KERLAND,
        status="negated",
        rule="fail>agree.accept",
    )
    outcomes = [exchanges(first, each)[0][0].outcome for each in (never, left, warned)]
    assert outcomes == ["rejected", "unanswered", "unanswered"]


def test_who_was_asked_for_help_mediates():
    asked = told("Kerland asked Orland for help.", "REQUEST", "asked", KERLAND, ORLAND, rule="request:ask")
    went = told(
        "Orland mediates between the two, which Kerland asked it to help.",
        "CONSULT",
        "mediates",
        ORLAND,
        VOSTIA,
        rule="consult.mediate",
    )
    assert exchanges(asked, went)[0][0].outcome == "accepted"


def test_who_was_asked_agrees():
    asked = told(
        "Kerland asked Orland to send watchers to the bridge.",
        "REQUEST",
        "asked",
        KERLAND,
        ORLAND,
        rule="request:ask",
    )
    agreed = told("Orland agreed to send 20 watchers.", "AGREE", "agreed", ORLAND, VOSTIA, rule="agree:agree")
    assert exchanges(asked, agreed)[0][0].outcome == "accepted"


def test_a_promise_waits_for_no_answer():
    promised = told(
        "Kerland promised Vostia salt.", "AGREE", "promised", KERLAND, VOSTIA, rule="promise:promise>aid.noun"
    )
    assert exchanges(replace(promised, overture=True))[0] == ()


def test_a_promise_for_something_in_return_is_an_offer():
    text = "Kerland promised Vostia salt if it opened the bay."
    promised = told(text, "AGREE", "promised", KERLAND, VOSTIA, rule="promise:promise>aid.noun")
    (mine,) = exchanges(promised)[0]
    assert mine.outcome == "unanswered"


def test_an_offer_is_not_open_since_a_day_that_was_still_to_come():
    invited = told(
        "Kerland invited Vostia to the fair of 1 March.",
        "AGREE",
        "invited",
        KERLAND,
        VOSTIA,
        "2014-03-01",
        rule="agree.invite",
    )
    assert exchanges(invited)[0][0].open_since is None


def test_a_welcome_and_an_offer_in_one_happening_are_looked_at_apart():
    theirs = told("Kerland offered Vostia a truce.", "AGREE", "offered", KERLAND, VOSTIA, rule="agree:offer")
    welcomed = told(
        "Brask welcomed the truce.", "SUPPORT", "welcomed", BRASK, KERLAND, rule="support.welcome"
    )
    offered = told(
        "Vostia offered Kerland a pardon.", "AGREE", "offered", VOSTIA, KERLAND, rule="agree:offer"
    )
    one, two = (
        to_happening(tuple(map(profile, each)), {}, story="story-a")
        for each in ((theirs,), (welcomed, offered))
    )
    two = replace(two, type="SUPPORT")
    found = find_exchanges(told_of([one, two], {each.id: each for each in (theirs, welcomed, offered)}))
    by = {each.overture: each.outcome for each in found}
    assert by == {one.id: "accepted", two.id: "unanswered"}


def test_what_has_no_day_and_was_told_long_before_a_dated_offer_is_no_answer():
    offered = told(
        "Kerland offered Vostia a ferry.",
        "AGREE",
        "offered",
        KERLAND,
        VOSTIA,
        "2014-02-18",
        rule="agree:offer",
    )
    before = told(
        "Vostia rejected a ferry.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        printed="2014-01-10",
        rule="refuse:reject",
    )
    assert exchanges(offered, before)[0][0].outcome == "unanswered"


def test_a_deed_days_before_the_demand_was_first_told_is_not_done_for_it():
    asked = told(
        "Kerland asked Vostia to open the salt harbour.",
        "REQUEST",
        "asked",
        KERLAND,
        VOSTIA,
        rule="request:ask",
    )
    early = told(
        "Vostia opened the salt harbour.",
        "CONCEDE",
        "opened",
        VOSTIA,
        KERLAND,
        "2014-02-15",
        rule="concede.open",
    )
    assert exchanges(asked, early)[0][0].outcome == "unanswered"
    assert exchanges(asked, replace(early, date=day("2014-02-18")))[0][0].outcome == "accepted"


def test_who_is_urged_to_sign_and_signs_has_accepted_though_at_first_he_refused():
    urged = told(
        "Orland had urged Anton Brask to sign.", "REQUEST", "urged", ORLAND, BRASK, rule="request:urge"
    )
    refused = told(
        "Brask, whom Orland urged, had at first refused it.",
        "REJECT",
        "refused",
        BRASK,
        ORLAND,
        rule="refuse:refuse",
    )
    signed = told(
        "The pact was signed by Brask and Tolen.",
        "SUPPORT",
        "signed",
        (BRASK, TOLEN),
        None,
        "2014-02-18",
        reciprocal=True,
        rule="support.sign",
    )
    assert exchanges(urged, refused)[0][0].outcome == "rejected"
    assert exchanges(urged, refused, signed)[0][0].outcome == "accepted"


def test_a_demand_told_beside_a_signature_is_not_met_by_it():
    text = "Vostia signs the pact as Orland demands that its ships leave the bay."
    demanded = told(text, "REQUEST", "demands", ORLAND, VOSTIA, rule="request:demand")
    signed = told(
        "Vostia and Kerland signed the pact on Tuesday.",
        "SUPPORT",
        "signed",
        (VOSTIA, KERLAND),
        None,
        "2014-02-18",
        reciprocal=True,
        rule="support.sign",
    )
    assert exchanges(demanded, signed)[0][0].outcome == "unanswered"


@pytest.mark.parametrize("rule", ["threaten.give-until", "threaten.until-hour"])
def test_an_ultimatum_that_gives_until_a_day_waits(rule):
    given = told(
        "Kerland gave Vostia until May to empty the bay.",
        "THREATEN",
        "gave",
        KERLAND,
        VOSTIA,
        rule=rule,
    )
    assert exchanges(given)[0][0].outcome == "unanswered"


@pytest.mark.parametrize(
    ("answer", "trigger", "kind", "rule", "status", "outcome"),
    [
        ("Vostia offered grain instead.", "offered", "AGREE", "agree:offer", "reported", "counter-offer"),
        ("Vostia offered grain.", "offered", "AGREE", "agree:offer", "reported", "unanswered"),
        ("Vostia jumped at it.", "jumped", "AGREE", "agree.jump-at", "reported", "accepted"),
        ("Vostia showed no will.", "showed", "AGREE", "agree.express-readiness", "negated", "rejected"),
        ("Vostia never took it up.", "took", "AGREE", "agree.take-hand", "negated", "unanswered"),
        ("Vostia set terms.", "set", "REQUEST", "request.dictate-terms", "reported", "counter-offer"),
    ],
)
def test_an_answer_right_behind_an_offer_in_other_words(answer, trigger, kind, rule, status, outcome):
    offer = "Kerland proposed a treaty of peace to Vostia."
    where = article("one", f"{offer} {answer}")
    made = event(where, "AGREE", offer, "proposed", KERLAND, VOSTIA, rule="agree:propose", overture=True)
    said = event(where, kind, answer, trigger, VOSTIA, KERLAND, rule=rule, status=status)
    found = [each for each in exchanges(made, said)[0] if each.reason or each.outcome == outcome]
    assert found[0].outcome == outcome


@pytest.mark.parametrize(
    ("sentence", "status", "before"),
    [
        ("Kerland and Vostia signed a treaty by which Kerland will lift the ban.", "planned", True),
        ("Kerland will lift the ban once Vostia and Kerland have signed a treaty.", "planned", False),
        ("Kerland and Vostia signed a treaty, and Kerland has lifted the ban.", "reported", False),
    ],
)
def test_a_deal_does_not_answer_its_own_terms(sentence, status, before):
    where, word = article("one", sentence), "lifted" if "lifted" in sentence else "lift"
    lifts = event(where, "CONCEDE", sentence, word, KERLAND, VOSTIA, status=status)
    signed = event(where, "SUPPORT", sentence, "signed", (KERLAND, VOSTIA), None, reciprocal=True)
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in (lifts, signed)]
    offer, deal = told_of(happenings, {each.id: each for each in (lifts, signed)})
    assert told_as_before(offer, deal) == before


def test_what_is_mere_talk_does_not_lend_its_word_to_another_report_of_the_thing():
    call = "Vostia telephoned Kerland to offer its solidarity."
    praise = "Vostia stood by Kerland."
    one, two = article("one", call), article("two", praise)
    offered = event(one, "SUPPORT", call, "offer", VOSTIA, KERLAND, rule="support.pledge-support")
    backed = event(two, "SUPPORT", praise, "stood", VOSTIA, KERLAND, rule="support.back")
    loan = "Vostia telephoned Kerland to offer its ships."
    lent = event(article("three", loan), "SUPPORT", loan, "offer", VOSTIA, KERLAND, rule="support.back")
    for events, count in (((offered, backed), 0), ((lent, backed), 1)):
        happening = to_happening(tuple(map(profile, events)), {}, story="story-a")
        told_ = told_of([happening], {each.id: each for each in events})
        assert len(find_exchanges(told_)) == count
