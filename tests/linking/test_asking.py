"""What is asked by its name in the codebook, and offers that are told to have had no answer."""

from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.records import ActorRef, DateValue
from tests.linking.invented import KERLAND, VOSTIA, article, day, event


def told(sentence, kind, trigger, source, target, on=None, *, printed="2014-02-19", **more):
    when = day(on) if on else DateValue()
    where = article(f"{printed} {sentence}", sentence, published=printed)
    return event(where, kind, sentence, trigger, source, target, date=when, **more)


def outcomes(*events):
    happenings = [to_happening((profile(each),), {}, story="story-a") for each in events]
    found = find_exchanges(told_of(happenings, {each.id: each for each in events}))
    return [each.outcome for each in found]


OFFERED = told(
    "Kerland offered Vostia help with the ferry.",
    "AGREE",
    "offered",
    KERLAND,
    VOSTIA,
    "2014-02-18",
    rule="agree:offer",
)


def test_no_answer_is_printed_before_the_offer():
    refused = told(
        "Vostia rejected help with the ferry.",
        "REJECT",
        "rejected",
        VOSTIA,
        KERLAND,
        printed="2014-02-17",
        rule="refuse:reject",
    )
    assert outcomes(OFFERED, refused) == ["unanswered"]
    again = told(
        "Vostia rejected help with the ferry.", "REJECT", "rejected", VOSTIA, KERLAND, rule="refuse:reject"
    )
    assert outcomes(OFFERED, again) == ["rejected"]


def test_what_is_done_under_the_name_of_what_was_asked_is_done_for_it():
    asked = told(
        "Kerland urged Vostia to apologise without conditions.",
        "REQUEST",
        "urged",
        KERLAND,
        VOSTIA,
        rule="request:urge>concede.apologise",
    )
    done = told(
        "Vostia presented its excuses for the raid.",
        "CONCEDE",
        "presented",
        VOSTIA,
        None,
        printed="2014-02-20",
        rule="concede.tender-apology",
    )
    other = told(
        "Vostia freed the smugglers.",
        "CONCEDE",
        "freed",
        VOSTIA,
        None,
        printed="2014-02-20",
        rule="concede.free",
    )
    assert "accepted" in outcomes(asked, done)
    assert outcomes(asked, other) == ["unanswered"]


def test_an_apology_that_is_taken_is_accepted():
    sorry = told(
        "Kerland tendered an apology to Vostia.",
        "CONCEDE",
        "tendered",
        KERLAND,
        VOSTIA,
        rule="concede.tender-apology",
    )
    closed = told(
        "Vostia declared the matter of the apology closed.",
        "CONCEDE",
        "closed",
        VOSTIA,
        KERLAND,
        printed="2014-02-20",
        rule="concede.incident-closed",
    )
    assert outcomes(sorry, closed) == ["accepted"]


def test_an_offer_that_is_told_to_lie_is_unanswered_whatever_else_is_refused():
    where = article(
        "lies",
        "Kerland asked Vostia for judges; Vostia has not replied.\n\nVostia declined to hear a petition of Kerland.",
    )
    first, second = where.text.split("\n\n")
    asked = event(where, "REQUEST", first, "asked", KERLAND, VOSTIA, rule="request:ask")
    declined = event(where, "REJECT", second, "declined", VOSTIA, KERLAND, rule="refuse:decline")
    assert outcomes(asked, declined) == ["unanswered"]


def beside(name, *sentences):
    return article(name, " ".join(sentences)), sentences


def test_what_is_promised_at_a_request_answers_it():
    where, (only,) = beside("promised", "Vostia promised Kerland salt at the request of Kerland.")
    asked = event(where, "REQUEST", only, "request", KERLAND, VOSTIA, rule="request.at-request")
    given = event(where, "AGREE", only, "promised", VOSTIA, KERLAND, rule="promise:promise")
    refused = told(
        "Vostia turned down a salt meeting with Kerland.",
        "REJECT",
        "turned down",
        VOSTIA,
        KERLAND,
        printed="2014-02-20",
        rule="refuse:turn down",
    )
    assert outcomes(asked, given, refused) == ["accepted"]


def test_a_bare_yes_or_no_right_behind_needs_no_word_of_the_proposal():
    where, (first, yes) = beside(
        "bare", "Kerland proposed a truce to Vostia.", "Brask accepted within the hour."
    )
    asked = event(where, "AGREE", first, "proposed", KERLAND, VOSTIA, rule="agree:propose")
    took = event(where, "AGREE", yes, "accepted", VOSTIA, None, rule="agree.bare")
    assert outcomes(asked, took) == ["accepted"]
    where, (first, no) = beside("none", "Kerland proposed a truce to Vostia.", "Vostia wanted nothing of it.")
    asked = event(where, "AGREE", first, "proposed", KERLAND, VOSTIA, rule="agree:propose")
    left = event(where, "REJECT", no, "wanted nothing", VOSTIA, None, rule="reject.no-truck")
    assert outcomes(asked, left) == ["rejected"]


def test_who_undertakes_toward_who_asked_has_accepted():
    asked = told(
        "Kerland pressed Vostia to send monitors without delay.",
        "REQUEST",
        "pressed",
        KERLAND,
        VOSTIA,
        rule="request:press",
    )
    done = told(
        "Vostia undertook toward Kerland to let monitors in.",
        "AGREE",
        "undertook",
        VOSTIA,
        KERLAND,
        printed="2014-02-20",
        rule="promise:undertake",
    )
    assert outcomes(asked, done) == ["accepted"]


def test_an_appeal_to_both_is_put_in_place_of_nothing():
    asked = told(
        "Kerland asked Vostia for a salt meeting.",
        "REQUEST",
        "asked",
        KERLAND,
        VOSTIA,
        "2014-02-18",
        rule="request:ask",
    )
    orland = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
    appeal = told(
        "Vostia asked Kerland and Orland for calm at the salt meeting.",
        "REQUEST",
        "asked",
        VOSTIA,
        KERLAND,
        "2014-02-19",
        rule="request:ask",
    )
    assert "counter-offer" in outcomes(asked, appeal)
    assert "counter-offer" not in outcomes(asked, replace(appeal, targets=(KERLAND, orland)))
