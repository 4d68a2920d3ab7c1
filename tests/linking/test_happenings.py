"""Happenings: what makes two events one thing, what keeps them apart, and what a happening says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from onrecord.linking.assembling import to_happening
from onrecord.linking.happenings import group_events, order
from onrecord.linking.impossible import possible
from onrecord.linking.linked import link
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef, DateValue, Mention
from tests.linking.invented import (
    BRASK,
    KERLAND,
    TOLEN,
    VOSTIA,
    article,
    day,
    event,
    reading,
)

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
MET = "The presidents Mira Tolen of Kerland and Anton Brask of Vostia met on Tuesday on the bridge of Orl."
TALKED = "Mira Tolen met Anton Brask on the bridge of Orl on Tuesday, her office said."
WILL_MEET = "Mira Tolen and Anton Brask will meet on Tuesday on the bridge of Orl."
AGAIN = "Mira Tolen met Anton Brask again on Friday, this time in the salt museum of Dresk."
CUT = "Vostia cut relations with Kerland over the salt ship."
SEVERED = "In the quarrel over the salt ship Vostia severed its relations with Kerland."
FLED = "A goat fled from the market of Dresk."

MERIDIAN = article("m", f"{MET}\n\n{CUT}", outlet="The Meridian")
HARBOUR = article("h", f"{TALKED}\n\n{AGAIN}", outlet="Harbour Post", published="2014-02-22")
BUGLE = article("b", f"{SEVERED}\n\n{WILL_MEET}", outlet="Dresk Bugle", published="2014-02-17")
SILENT = article("s", FLED, outlet="Goat Gazette", published="2014-02-18")

MET_M = event(MERIDIAN, "CONSULT", MET, "met", (TOLEN, BRASK), None, reciprocal=True, date=day("2014-02-18"))
CUT_M = event(MERIDIAN, "SANCTION", CUT, "cut", VOSTIA, KERLAND, rule="sanction.sever")
MET_H = event(HARBOUR, "CONSULT", TALKED, "met", TOLEN, BRASK, date=day("2014-02-18"))
AGAIN_H = event(HARBOUR, "CONSULT", AGAIN, "met", TOLEN, BRASK, date=day("2014-02-21", "on Friday"))
CUT_B = event(BUGLE, "SANCTION", SEVERED, "severed", VOSTIA, KERLAND, rule="sanction.sever")
PLAN_B = event(BUGLE, "AGREE", WILL_MEET, "meet", TOLEN, BRASK, status="planned", date=day("2014-02-18"))
EVENTS = [MET_M, CUT_M, MET_H, AGAIN_H, CUT_B, PLAN_B]


def groups(*events):
    return {frozenset(each.event.id for each in group) for group in group_events(map(profile, events))}


def together(*events):
    return frozenset(each.id for each in events)


def test_one_thing_in_two_articles_is_one_happening_and_a_second_meeting_is_another():
    assert groups(*EVENTS) == {
        together(MET_M, MET_H, PLAN_B),
        together(CUT_M, CUT_B),
        together(AGAIN_H),
    }


@given(st.permutations(EVENTS))
def test_the_order_of_the_events_does_not_matter(shuffled):
    assert group_events(map(profile, shuffled)) == group_events(map(profile, EVENTS))


def test_types_that_reports_do_not_mix_stay_apart():
    assert len(groups(CUT_M, replace(CUT_B, type="AID"))) == 2


def test_what_is_told_as_done_is_not_what_comes_later():
    later = DateValue(
        value="2014-03-04", start="2014-03-04", end="2014-03-04", precision="day", text="on 4 March"
    )
    assert len(groups(replace(MET_M, date=DateValue()), replace(MET_H, date=later))) == 2


@pytest.mark.parametrize(("day_of_other", "number"), [("2014-02-19", 1), ("2014-02-20", 2)])
def test_reports_may_differ_by_a_day_and_not_by_two(day_of_other, number):
    assert len(groups(MET_M, replace(MET_H, date=day(day_of_other)))) == number


def test_a_call_is_no_visit():
    assert len(groups(replace(MET_M, mode="visit"), replace(MET_H, mode="phone"))) == 2
    assert len(groups(replace(MET_M, mode="phone"), replace(MET_H, mode=None))) == 1


def test_two_calls_are_one_only_where_somebody_is_at_both():
    def called(caller, target):
        sides = {"sources": (replace(KERLAND, id=caller),), "targets": (replace(VOSTIA, id=target),)}
        return sides | {"mode": "phone", "reciprocal": False}

    one = replace(MET_M, **called("KER.person.tolen", "VOS.person.brask"))
    back = replace(MET_H, **called("VOS.person.brask", "KER"))
    other = replace(MET_H, **called("KER.person.zorn", "VOS.person.lenn"))
    assert len(groups(one, back)) == 1
    assert len(groups(one, other)) == 2


def test_what_is_asked_of_another_side_is_another_request():
    text = "Kerland urged Vostia, and Orland, to free the salt ship."
    first, second = article("one", text), article("two", text + " It was late.")
    asked = event(first, "REQUEST", text, "urged", KERLAND, VOSTIA, rule="request:urge")
    again = event(second, "REQUEST", text, "urged", KERLAND, VOSTIA, rule="request:urge")
    other = replace(again, targets=(ORLAND,))
    assert len(groups(asked, again)) == 1
    assert len(groups(asked, other)) == 2
    assert len(groups(asked, replace(other, rule="request:urge~near"))) == 1


def test_what_others_have_not_done_is_another_thing():
    others = replace(CUT_B, status="negated", sources=(KERLAND,), targets=(VOSTIA,))
    assert len(groups(CUT_M, others)) == 2
    assert len(groups(CUT_M, replace(CUT_B, status="negated"))) == 1


def test_that_no_answer_came_is_no_deed_and_no_other_silence():
    silent = replace(CUT_M, type="AGREE", status="negated", rule="fail>agree.no-answer")
    again = replace(CUT_B, type="AGREE", status="negated", rule="fail>agree.no-answer~thing")
    assert len(groups(silent, again)) == 1
    assert len(groups(silent, replace(again, rule="promise:promise"))) == 2
    assert len(groups(silent, replace(again, targets=(replace(KERLAND, id="ORL", country="ORL"),)))) == 2


def test_an_offer_is_not_the_acceptance_of_another():
    offered = replace(CUT_M, type="AGREE", overture=True, rule="agree.invite")
    accepted = replace(CUT_B, type="AGREE", rule="agree.accept")
    assert len(groups(offered, accepted)) == 2
    assert len(groups(offered, replace(accepted, overture=True, rule="agree.invite"))) == 1


def test_an_offer_is_no_support_and_no_signature_but_of_two_who_make_both_with_each_other():
    offered = replace(CUT_M, type="AGREE", overture=True, rule="agree:offer")
    backed = replace(CUT_B, type="SUPPORT", rule="support.back")
    assert not possible(profile(offered), profile(backed))
    assert possible(profile(replace(offered, overture=False)), profile(backed))
    both = {"reciprocal": True, "sources": (KERLAND, VOSTIA), "targets": ()}
    assert possible(profile(replace(offered, **both)), profile(replace(backed, **both)))


def test_what_one_demands_the_other_does_not_though_to_whom_was_taken_from_elsewhere():
    mine, back = "Kerland demanded an immediate retreat.", "Vostia demanded an immediate retreat."
    first, second = article("one", mine), article("two", back)
    asked = event(first, "REQUEST", mine, "demanded", KERLAND, VOSTIA, rule="request.demand~near")
    turned = event(second, "REQUEST", back, "demanded", VOSTIA, KERLAND, rule="request.demand~near")
    named = [
        Mention(id=of.id, article=of.id, start=0, end=len(side.name), text=side.name, actor=side.id)
        for of, side in ((first, KERLAND), (second, VOSTIA))
    ]
    assert not possible(profile(asked, named[:1]), profile(turned, named[1:]))
    assert possible(profile(asked), profile(turned, named[1:]))


def test_what_one_says_to_the_other_is_not_what_the_other_says_to_it():
    mine = "Kerland demanded an apology from Vostia."
    back = "Vostia demanded an apology from Kerland in turn."
    where = article("one", f"{mine} {back}")
    asked = event(where, "REQUEST", mine, "demanded", KERLAND, VOSTIA, rule="request.demand")
    turned = event(where, "REQUEST", back, "demanded", VOSTIA, KERLAND, rule="request.demand")
    again = event(where, "REQUEST", back, "demanded", KERLAND, VOSTIA, rule="request.demand")
    assert len(groups(asked, turned)) == 2
    assert len(groups(asked, again)) == 1


def test_undated_reports_do_not_join_two_days():
    between = [replace(MET_H, id=f"evt-{n}", date=DateValue()) for n in range(2)]
    far = replace(MET_H, id="evt-far", date=day("2014-02-20"))
    found = groups(MET_M, *between, far)
    assert not any({MET_M.id, far.id} <= group for group in found)


def test_two_things_of_one_sentence_are_not_one_in_a_reprint():
    sentence = "They agreed to restore ties and to reopen embassies."
    one, other = article("x", sentence), article("y", sentence, published="2014-02-21")
    events = [
        event(
            of,
            "AGREE",
            sentence,
            trigger,
            (KERLAND, VOSTIA),
            None,
            reciprocal=True,
            rule="agree>support.ties",
        )
        for of in (one, other)
        for trigger in ("restore", "reopen")
    ]
    found = group_events(map(profile, events))
    assert sorted(sorted(each.event.trigger.text for each in group) for group in found) == [
        ["reopen", "reopen"],
        ["restore", "restore"],
    ]


def test_reports_come_by_date_and_the_headline_first():
    ordered = sorted(map(profile, EVENTS), key=order)
    assert [each.event.article for each in ordered] == ["b", "b", "m", "m", "h", "h"]


def test_a_headline_that_shortens_does_not_say_who_took_part():
    cut = "Kerland and its ally Orland cut relations with Vostia."
    both = article("o", cut, title="Kerland cuts relations with Vostia")
    headline = event(both, "SANCTION", both.title, "cuts", KERLAND, VOSTIA, rule="sanction.sever")
    body = event(both, "SANCTION", cut, "cut", (KERLAND, ORLAND), VOSTIA, rule="sanction.sever")
    group = [profile(headline), profile(body)]
    assert to_happening(group, {}).sources == (KERLAND, ORLAND)


def test_where_reports_vary_the_state_stands_for_its_officials():
    rebels = ActorRef(id="KER.front", name="Salt Front", country="KER", sectors=("REB",))

    def group(*doers):
        events = (
            event(article(f"a{at}", CUT), "SANCTION", CUT, "cut", doer, VOSTIA)
            for at, doer in enumerate(doers)
        )
        return to_happening([profile(each) for each in events], {})

    assert group(TOLEN, KERLAND).sources == (KERLAND,)
    assert group(TOLEN, TOLEN, KERLAND).sources == (TOLEN,)
    assert group(rebels).sources == (rebels,)


READINGS = [
    reading(MERIDIAN, MET_M, CUT_M),
    reading(HARBOUR, MET_H, AGAIN_H),
    reading(BUGLE, CUT_B, PLAN_B),
    reading(SILENT),
]


def linked_as_one_story(readings):
    """Linked, with a paragraph that all share so that they are one story."""
    shared = (
        "\n\nTolen, Brask, Orl, Dresk, Kerland, Vostia: the affair of the salt ship and the bridge of Orl."
    )
    return link(
        replace(each, article=replace(each.article, text=each.article.text + shared)) for each in readings
    )


def test_a_happening_says_who_reports_it_and_who_does_not():
    linked = linked_as_one_story(READINGS)
    assert len(linked.stories) == 1
    cut = next(each for each in linked.happenings if each.type == "SANCTION")
    assert [report.outlet for report in cut.reports] == ["Dresk Bugle", "The Meridian"]
    assert cut.origins == 2
    assert cut.not_reported_by == ("Goat Gazette", "Harbour Post")
    assert (cut.sources[0].id, cut.targets[0].id) == ("VOS", "KER")
    assert cut.story == linked.stories[0].id


def test_a_happening_has_the_date_that_most_reports_give_and_every_status():
    met = next(each for each in linked_as_one_story(READINGS).happenings if len(each.reports) == 3)
    assert met.date.value == "2014-02-18"
    assert met.type == "CONSULT"
    assert [report.status for report in met.reports] == ["planned", "reported", "reported"]


@given(st.permutations(READINGS))
def test_the_order_of_the_readings_does_not_matter(shuffled):
    assert linked_as_one_story(shuffled) == linked_as_one_story(READINGS)


def test_reading_the_same_twice_adds_nothing():
    assert linked_as_one_story(READINGS * 2) == linked_as_one_story(READINGS)


def test_a_later_report_leaves_the_id_as_it_is():
    before = {each.id for each in linked_as_one_story(READINGS[::2]).happenings}
    after = {each.id for each in linked_as_one_story(READINGS).happenings}
    assert before <= after


def test_a_reprint_adds_a_report_and_no_origin():
    copy = replace(MERIDIAN, id="c", outlet="Copy & Sons", published="2014-02-23")
    copied = event(copy, "SANCTION", CUT, "cut", VOSTIA, KERLAND, rule="sanction.sever")
    linked = linked_as_one_story([*READINGS, reading(copy, copied)])
    cut = next(each for each in linked.happenings if each.type == "SANCTION")
    assert (len(cut.reports), cut.origins) == (3, 2)
    assert linked.origins["c"].copy_of == "m"


def test_nothing_gives_nothing():
    assert link([]).happenings == ()


def test_a_deed_named_and_told_in_one_sentence_is_one():
    text = "At the request of Mira Tolen, who asked for time, Anton Brask waited."
    where = article("one", text)
    request = event(where, "REQUEST", text, "request", TOLEN, BRASK, rule="request.noun-from~near")
    asked = event(where, "REQUEST", text, "asked", TOLEN, BRASK, rule="request:ask")
    waited = event(where, "REQUEST", text, "waited", TOLEN, BRASK, rule="request:wait")
    groups = group_events(map(profile, (request, asked)))
    assert [len(group) for group in groups] == [2]
    assert [len(group) for group in group_events(map(profile, (asked, waited)))] == [1, 1]


def test_several_words_of_one_sentence_for_one_attack_are_one_and_two_measures_are_two():
    raid = "Vostia bombed the mill of Orl and killed ten guards of Kerland."
    cuts = "Vostia recalled its envoy and closed the bridge to Kerland."
    both = article("r", f"{raid}\n\n{cuts}")
    bombed, killed = (event(both, "ASSAULT", raid, word, VOSTIA, KERLAND) for word in ("bombed", "killed"))
    recalled, closed = (
        event(both, "SANCTION", cuts, word, VOSTIA, KERLAND) for word in ("recalled", "closed")
    )
    assert groups(bombed, killed, recalled, closed) == {
        together(bombed, killed),
        together(recalled),
        together(closed),
    }


def test_to_take_the_pilot_is_not_to_shoot_down_his_plane():
    text = "The pilot of Kerland was captured by Vostia, which had shot down his plane."
    where = article("p", text)
    captured, shot = (event(where, "ASSAULT", text, word, VOSTIA, KERLAND) for word in ("captured", "shot"))
    assert groups(captured, shot) == {together(captured), together(shot)}


def test_other_actors_of_the_same_sides_do_one_deed_in_one_sentence_but_each_minister_accuses_for_himself():
    drill = "Vostia's navy held an exercise off Kerland, in which a destroyer crossed the line."
    words = "Brask denounced Kerland, and his deputy Orva Lenn accused it of a crime."
    where = article("d", f"{drill}\n\n{words}")
    navy, brask, lenn = (
        replace(VOSTIA, id=f"VOS.{name}") for name in ("navy", "person.brask", "person.lenn")
    )
    held = event(where, "MOBILIZE", drill, "held", navy, KERLAND)
    crossed = event(where, "MOBILIZE", drill, "crossed", VOSTIA, KERLAND)
    denounced = event(where, "ACCUSE", words, "denounced", brask, KERLAND)
    accused = event(where, "ACCUSE", words, "accused", lenn, KERLAND)
    assert groups(held, crossed, denounced, accused) == {
        together(held, crossed),
        together(denounced),
        together(accused),
    }


def test_a_meeting_told_from_both_ends_in_one_sentence_is_one_but_not_two_on_two_days():
    once = "Brask received Mira Tolen, who had come to Dresk for a day."
    twice = "Brask received Mira Tolen on Monday, and she visited him in Dresk on Friday."
    where = article("e", f"{once}\n\n{twice}")
    received, come = (
        event(where, "CONSULT", once, word, *sides)
        for word, sides in (("received", (BRASK, TOLEN)), ("come", (TOLEN, VOSTIA)))
    )
    monday = event(where, "CONSULT", twice, "received", BRASK, TOLEN, date=day("2014-02-17"))
    friday = event(where, "CONSULT", twice, "visited", TOLEN, BRASK, date=day("2014-02-21"))
    found = groups(received, come, monday, friday)
    assert any({received.id, come.id} <= each for each in found)
    assert not any({monday.id, friday.id} <= each for each in found)


@pytest.mark.parametrize(
    ("text", "trigger", "apart"),
    [
        ("Mira Tolen and Anton Brask agreed to meet again on the bridge of Orl in spring.", "meet", True),
        ("Mira Tolen and Anton Brask will hold a second round of talks on the bridge of Orl.", "talks", True),
        ("Mira Tolen and Anton Brask agreed to meet on the bridge of Orl.", "meet", False),
    ],
)
def test_the_next_meeting_is_not_the_one_that_was_announced_before(
    text: str, trigger: str, apart: bool
) -> None:
    announced = "Mira Tolen and Anton Brask will meet on the bridge of Orl."
    first = event(
        article("p", announced, published="2014-02-17"), "AGREE", announced, "meet", TOLEN, BRASK,
        status="planned", rule="agree>consult.meet",
    )  # fmt: skip
    later = article("q", text, outlet="Harbour Post", published="2014-02-18")
    ahead = event(later, "AGREE", text, trigger, TOLEN, BRASK, status="planned", rule="agree>consult.meet")
    assert (groups(first, ahead) == {together(first), together(ahead)}) is apart
