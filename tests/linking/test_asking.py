"""What is asked by its name in the codebook, and offers that are told to have had no answer."""

import pytest
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.exchanges import find_exchanges
from onrecord.linking.profiles import profile
from onrecord.linking.sides import told_of
from onrecord.records import ActorRef, DateValue
from tests.linking.invented import KERLAND, VOSTIA, article, day, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))


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


def one_article(name, text, *events):
    """Events as (type, sentence number, trigger, source, target, rule, status) of an article of a line a sentence."""
    lines = text.split("\n")
    where = article(name, text.replace("\n", " "), published="2014-02-19")
    return tuple(
        event(where, kind, lines[line], trigger, source, target, rule=rule, status=status)
        for kind, line, trigger, source, target, rule, status in events
    )


@pytest.mark.parametrize(
    ("told_next", "trigger", "kind", "rule", "outcome"),
    [
        (
            "Vostia withdrew its gunboats from the strait.",
            "withdrew",
            "RETREAT",
            "retreat.withdraw",
            "accepted",
        ),
        (
            "Vostia dismissed the threat over its gunboats.",
            "dismissed",
            "REJECT",
            "refuse:dismiss",
            "rejected",
        ),
    ],
)
def test_who_threatens_unless_something_is_done_asks_for_it(told_next, trigger, kind, rule, outcome):
    text = f"Kerland threatened to end the talks unless the gunboats left the strait.\n{told_next}"
    threat, answer = one_article(
        "unless",
        text,
        ("THREATEN", 0, "threatened", KERLAND, VOSTIA, "threaten:threaten>reject.end-talks", "reported"),
        (kind, 1, trigger, VOSTIA, KERLAND, rule, "reported"),
    )
    assert outcomes(threat, answer) == [outcome]
    assert outcomes(threat) == []
    bare = replace(threat, sentence=replace(threat.sentence, text="Kerland threatened to sink the gunboats."))
    assert outcomes(bare, answer) == []


def test_what_is_only_the_condition_of_something_else_is_no_overture():
    text = "Kerland would leave the islet if Vostia offered to stay away.\nKerland left the islet to Vostia."
    condition, left = one_article(
        "condition",
        text,
        ("AGREE", 0, "offered", VOSTIA, KERLAND, "agree:offer", "conditional"),
        ("RETREAT", 1, "left", KERLAND, VOSTIA, "retreat.leave", "reported"),
    )
    assert outcomes(condition, left) == []
    outright = replace(condition, sentence=replace(condition.sentence, text=text.replace("if", "as")))
    assert outcomes(outright) == ["unanswered"]


@pytest.mark.parametrize(
    ("asked", "after_fire", "after_release"),
    [
        ("to refrain from force against the miners", "rejected", "unanswered"),
        ("not to fire on the miners", "rejected", "unanswered"),
        ("to refrain from a boycott of the miners", "unanswered", "unanswered"),
        ("to use force against the miners", "unanswered", "accepted"),
    ],
)
def test_force_is_the_answer_to_who_asked_to_refrain_from_it(asked, after_fire, after_release):
    text = f"Orland asked Vostia {asked}.\nOn Friday its soldiers fired.\nVostia freed the miners that Orland named."
    request, fired, freed = one_article(
        asked,
        text,
        ("REQUEST", 0, "asked", ORLAND, VOSTIA, "request:ask", "reported"),
        ("ASSAULT", 1, "fired", VOSTIA, None, "assault.fire", "reported"),
        ("RETREAT", 2, "freed", VOSTIA, ORLAND, "retreat.release", "reported"),
    )
    assert outcomes(request, fired) == [after_fire]
    assert outcomes(request, freed) == [after_release]


def test_who_is_persuaded_has_done_it():
    text = "Kerland persuaded Vostia to free the crew.\nVostia freed the crew that Kerland named."
    persuaded, freed = one_article(
        "persuaded",
        text,
        ("REQUEST", 0, "persuaded", KERLAND, VOSTIA, "request.persuade>retreat.release", "reported"),
        ("RETREAT", 1, "freed", VOSTIA, KERLAND, "retreat.release", "reported"),
    )
    assert outcomes(persuaded, freed) == []
    urged = replace(persuaded, rule="request:urge>retreat.release")
    assert outcomes(urged, freed) == ["accepted"]


@pytest.mark.parametrize("rule", ["retreat.may-go", "retreat.let-go", "retreat.let-in"])
def test_captives_are_let_go_after_an_apology(rule):
    text = "Kerland told Vostia that it was sorry for the ramming.\nVostia announced that the crew could go."
    sorry, free = one_article(
        "sorry",
        text,
        ("CONCEDE", 0, "sorry", KERLAND, VOSTIA, "concede.say-sorry", "reported"),
        ("RETREAT", 1, "go", VOSTIA, KERLAND, rule, "reported"),
    )
    assert outcomes(sorry, free) == ([] if rule == "retreat.let-in" else ["accepted"])


def test_what_was_refused_for_years_is_not_the_last_word():
    text = "Vostia had for years resisted calls by Orland to apologise for the raid.\nVostia apologised for the raid."
    refused, asked, sorry = one_article(
        "years",
        text,
        ("REJECT", 0, "resisted", VOSTIA, ORLAND, "refuse:resist>request.call-to", "reported"),
        ("REQUEST", 0, "calls", ORLAND, VOSTIA, "request.call-to", "reported"),
        ("CONCEDE", 1, "apologised", VOSTIA, KERLAND, "concede.apologise", "reported"),
    )
    assert outcomes(asked, refused) == ["rejected"]
    assert outcomes(asked, refused, sorry) == ["accepted"]
    now = replace(refused, sentence=replace(refused.sentence, text=text.replace("years", "reasons")))
    assert outcomes(asked, now, sorry) == ["rejected"]


def test_what_was_promised_for_something_in_return_is_taken_by_doing_it():
    text = (
        "Orland promised the crew safe passage if it gave up the ship.\nThe crew gave up the ship to Orland."
    )
    crew = ActorRef(id="act-crew", name="crew of Vostia", country="VOS", sectors=("REB",))
    promised, gave = one_article(
        "passage",
        text,
        ("AGREE", 0, "promised", ORLAND, crew, "promise:promise", "reported"),
        ("RETREAT", 1, "gave up", crew, ORLAND, "retreat.surrender", "reported"),
    )
    assert outcomes(promised, gave) == ["accepted"]
    free = replace(
        promised, sentence=replace(promised.sentence, text=text.replace("if it gave up", "and praised"))
    )
    assert outcomes(free, gave) != ["accepted"]


def test_what_one_side_is_called_on_for_stays_open():
    sentence = "Orland called for the release of the miners that Vostia holds."
    called = told(sentence, "REQUEST", "called", ORLAND, VOSTIA, rule="request.appeal-for")
    assert outcomes(called) == ["unanswered"]
    assert outcomes(replace(called, targets=(KERLAND, VOSTIA))) == []
