from __future__ import annotations

import re
from typing import Any

import msgspec
import pytest

from onrecord.dates import times_in
from onrecord.dates.clauses import time_of_clause
from onrecord.grammar import Attachment, Complement, Word
from onrecord.records import Article
from tests.dates.built import clause, sentence


def words(text: str, index: int, *clauses: Any) -> str | None:
    cut = tuple(
        Word(start=each.start(), end=each.end(), text=each[0], lemma=each[0].lower(), tag="")
        for each in re.finditer(r"\w+|,", text)
    )
    built = msgspec.structs.replace(sentence(text, *clauses), words=cut)
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), [built])
    time = time_of_clause(built, index, found)
    return text[time.start : time.end] if time else None


def test_a_time_belongs_to_the_clause_that_holds_it() -> None:
    text = "He said on Monday that troops would leave on Friday."
    outer = clause(
        text, 0, text, "said", "say", tense="past", complements=(Complement(kind="that", clause=1),)
    )
    inner = clause(
        text, 1, "that troops would leave on Friday", "leave", "leave", parent=0, relation="complement"
    )
    assert words(text, 0, outer, inner) == "Monday"
    assert words(text, 1, outer, inner) == "Friday"


def test_a_complement_does_not_take_the_time_of_the_saying() -> None:
    text = "On Monday he said that troops had left."
    outer = clause(
        text, 0, text, "said", "say", tense="past", complements=(Complement(kind="that", clause=1),)
    )
    inner = clause(
        text, 1, "that troops had left", "left", "leave", parent=0, relation="complement", tense="past"
    )
    assert words(text, 1, outer, inner) is None


def test_coordination_shares_a_time_before_both() -> None:
    text = "On Monday Kerland struck and Vostia struck back."
    first = clause(text, 0, text, "struck", "strike", tense="past")
    second = clause(
        text, 1, "Vostia struck back", "struck", "strike", tense="past", parent=0, relation="conjunct"
    )
    assert words(text, 1, first, second) == "Monday"


def test_coordination_with_its_own_subject_does_not_take_a_time_between() -> None:
    text = "Kerland struck on Monday and Vostia struck back."
    first = clause(text, 0, text, "struck", "strike", tense="past")
    second = clause(
        text, 1, "Vostia struck back", "struck", "strike", tense="past", parent=0, relation="conjunct"
    )
    assert words(text, 0, first, second) == "Monday"
    assert words(text, 1, first, second) is None


def test_a_shared_subject_shares_the_time() -> None:
    text = "Kerland struck on Monday and fled."
    first = clause(text, 0, text, "struck", "strike", tense="past")
    second = clause(
        text, 1, "fled", "fled", "flee", tense="past", parent=0, relation="conjunct", subject_shared=True
    )
    assert words(text, 1, first, second) == "Monday"
    before = msgspec.structs.replace(second, perfect=True)
    assert words(text, 1, first, before) is None


def test_light_verb_and_participle_share_the_time() -> None:
    text = "Rebels made an attack on the port on Sunday, killing four."
    verb = clause(text, 0, text, "made", "make", tense="past")
    noun = clause(
        text,
        1,
        "an attack on the port",
        "attack",
        "attack",
        kind="noun",
        light="make",
        parent=0,
        relation="nominal",
    )
    beside = clause(text, 2, "killing four", "killing", "kill", parent=0, relation="adverbial")
    assert words(text, 1, verb, noun, beside) == "Sunday"
    assert words(text, 2, verb, noun, beside) == "Sunday"


def test_the_subjects_time_dates_what_it_did_but_not_what_was_said_of_it() -> None:
    for passive, want in ((False, "Monday"), (True, None)):
        text = "Monday's attack shook the town."
        verb = clause(text, 0, text, "shook", "shake", tense="past", passive=passive)
        noun = clause(
            text, 1, "Monday's attack", "attack", "attack", kind="noun", parent=0, relation="nominal"
        )
        assert words(text, 0, verb, noun) == want


def test_the_resolved_and_nearest_time_wins() -> None:
    text = "In 2012 he recently struck on Monday."
    verb = clause(text, 0, text, "struck", "strike", tense="past")
    assert words(text, 0, verb) == "Monday"


def coordinated(text: str, **second: Any) -> tuple[Any, Any]:
    first = clause(text, 0, text, "recalled", "recall", tense="past")
    rest = text[text.index("expelled") :].rstrip(".")
    features: dict[str, Any] = {"tense": "past", "subject_shared": True} | second
    return first, clause(text, 1, rest, "expelled", "expel", parent=0, relation="conjunct", **features)


def test_a_time_that_ends_coordinated_verbs_dates_them_all() -> None:
    text = "Kerland recalled its envoy and expelled two diplomats on Friday."
    assert words(text, 0, *coordinated(text)) == "Friday"
    assert words(text, 1, *coordinated(text)) == "Friday"


def test_a_final_time_is_not_shared_with_another_subject_or_tense() -> None:
    text = "Kerland recalled its envoy and expelled two diplomats on Friday."
    assert words(text, 0, *coordinated(text, subject_shared=False)) is None
    assert words(text, 0, *coordinated(text, tense="future")) is None


def test_a_clause_with_its_own_time_does_not_take_the_final_one() -> None:
    text = "Kerland recalled its envoy on Monday and expelled two diplomats on Friday."
    assert words(text, 0, *coordinated(text)) == "Monday"


def apology(preposition: str, ending: str) -> tuple[str, Any, Any]:
    text = f"The premier apologised {preposition} the downing of a plane {ending}."
    first = clause(text, 0, text, "apologised", "apologise", attachments=(Attachment(preposition, 7),))
    noun = clause(text, 1, "the downing of a plane", "downing", "downing", kind="noun", phrase=7, parent=0)
    return text, first, noun


def test_a_month_behind_what_something_is_done_for_dates_the_thing_done() -> None:
    text, verb, noun = apology("for", "last November")
    assert words(text, 0, verb, noun) is None
    assert words(text, 1, verb, noun) == "last November"


def test_a_day_behind_a_cause_dates_the_verb() -> None:
    text, verb, noun = apology("for", "on Monday")
    assert words(text, 0, verb, noun) == "Monday"


def test_a_month_behind_anything_but_a_cause_dates_the_verb() -> None:
    text, verb, noun = apology("after", "last November")
    assert words(text, 0, verb, noun) == "last November"


def test_a_light_verb_has_the_time_of_its_noun() -> None:
    text = "Oman signed an agreement on Monday that would end the war."
    verb = clause(text, 0, text, "signed", "sign", tense="past")
    noun = clause(
        text, 1, text[5:-1], "signed an agreement", "agreement", kind="noun", light="sign", parent=0,
        relation="nominal", tense="past",
    )  # fmt: skip
    inner = clause(
        text, 2, "that would end the war", "end", "end", parent=1, relation="relative", modal="would"
    )
    assert words(text, 0, verb, noun, inner) == "Monday"


def test_who_is_due_to_meet_is_due_on_the_day_of_the_meeting() -> None:
    text = "He was due to meet his colleague on Friday."
    due = clause(
        text, 0, text, "due", "due", kind="adjective", tense="past",
        complements=(Complement(kind="infinitive", clause=1),),
    )  # fmt: skip
    meet = clause(
        text, 1, "to meet his colleague on Friday", "meet", "meet", relation="complement", infinitive=True
    )
    assert words(text, 0, due, meet) == "Friday"


def test_two_days_joined_by_and_are_both_meant() -> None:
    text = "Crowds besieged the embassy on Saturday and Sunday."
    besieged = clause(text, 0, text, "besieged", "besiege", tense="past")
    built = sentence(text, besieged)
    joined = Word(start=text.index("and"), end=text.index("and") + 3, text="and", lemma="and", tag="CC")
    built = msgspec.structs.replace(built, words=(joined,))
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), [built])
    time = time_of_clause(built, 0, found)
    assert time is not None
    assert time.value.value == "2014-03-08/2014-03-09"


def test_a_part_of_the_day_holds_no_time_of_its_own() -> None:
    text = "Jets struck a camp in the early hours of Tuesday."
    verb = clause(text, 0, text, "struck", "strike", tense="past")
    part = clause(
        text, 1, "the early hours of Tuesday", "hours", "hour", kind="noun", parent=0, relation="nominal"
    )
    assert words(text, 0, verb, part) == "Tuesday"


def test_what_happens_when_the_other_does_has_its_time() -> None:
    text = "The camp was shelled on Tuesday when Kerland struck."
    outer = clause(text, 0, text, "shelled", "shell", tense="past", passive=True)
    inner = {"parent": 0, "relation": "adverbial", "tense": "past"}
    then = clause(text, 1, "when Kerland struck", "struck", "strike", mark="when", **inner)
    assert words(text, 1, outer, then) == "Tuesday"
    since = clause(text, 1, "when Kerland struck", "struck", "strike", mark="because", **inner)
    assert words(text, 1, outer, since) is None
    earlier = clause(text, 1, "when Kerland struck", "struck", "strike", mark="when", perfect=True, **inner)
    assert words(text, 1, outer, earlier) is None


def test_a_day_right_before_when_is_the_day_of_what_follows() -> None:
    text = "The war began on 7 March, when Kerland struck."
    outer = clause(text, 0, text, "began", "begin", tense="past")
    then = clause(
        text, 1, "when Kerland struck", "struck", "strike", mark="when", parent=0, relation="relative"
    )
    assert words(text, 1, outer, then) == "7 March"


def test_an_aside_before_the_verb_dates_it() -> None:
    text = "The union, meeting in Klow on Monday, urged Kerland to yield."
    verb = clause(text, 0, text, "urged", "urge", tense="past")
    shared = {"parent": 0, "relation": "participle", "subject_shared": True}
    aside = clause(text, 1, "meeting in Klow on Monday", "meeting", "meet", **shared)
    assert words(text, 0, verb, aside) == "Monday"
    before = clause(text, 1, "meeting in Klow on Monday", "meeting", "meet", perfect=True, **shared)
    assert words(text, 0, verb, before) is None


def test_what_is_expected_has_the_day_of_what_is_ahead() -> None:
    text = "The union is expected to endorse the accord on Friday."
    due = {"complements": (Complement(kind="infinitive", clause=1),), "tense": "present", "passive": True}
    inner = clause(
        text, 1, "endorse the accord on Friday", "endorse", "endorse", parent=0, relation="complement"
    )
    assert words(text, 0, clause(text, 0, text, "expected", "expect", **due), inner) == "Friday"
    assert words(text, 0, clause(text, 0, text, "expected", "urge", **due), inner) is None


@pytest.mark.parametrize(
    ("count", "mark", "day"),
    [
        ("two days", "after", "2014-03-08"),
        ("a day", "before", "2014-03-11"),
        ("hours", "after", "2014-03-10"),
        ("days", "after", None),
    ],
)
def test_days_counted_from_what_came_after(count: str, mark: str, day: str | None) -> None:
    text = f"Kerland cut ties on Monday, {count} {mark} Vostia struck."
    outer = clause(text, 0, text, "cut", "cut", tense="past")
    span = f"{count} {mark} Vostia struck"
    inner = {"parent": 0, "relation": "adverbial", "mark": mark, "tense": "past"}
    built = sentence(text, outer, clause(text, 1, span, "struck", "strike", **inner))
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), [built])
    time = time_of_clause(built, 1, found)
    assert (time.value.value if time else None) == day


def test_a_day_behind_a_noun_of_the_clause_dates_the_verb() -> None:
    text = "Tolen spoke before a crowd in the house of the envoy on Tuesday."
    verb = clause(text, 0, text, "spoke", "speak", tense="past")
    noun = {"kind": "noun", "relation": "nominal"}
    house = clause(text, 1, "the house of the envoy on Tuesday", "house", "house", parent=0, **noun)
    envoy = clause(text, 2, "the envoy on Tuesday", "envoy", "envoy", parent=1, **noun)
    assert words(text, 0, verb, house, envoy) == "Tuesday"
    text = "Tolen yielded after Tuesday's vote."
    verb = clause(text, 0, text, "yielded", "yield", tense="past")
    assert words(text, 0, verb, clause(text, 1, "Tuesday's vote", "vote", "vote", parent=0, **noun)) is None


def test_a_day_of_the_month_holds_no_time_of_its_own() -> None:
    text = "Kerland withdrew on the 10th of March."
    verb = clause(text, 0, text, "withdrew", "withdraw", tense="past")
    noun = clause(text, 1, "the 10th of March", "10th", "10th", kind="noun", parent=0, relation="nominal")
    assert words(text, 0, verb, noun) == "the 10th of March"


@pytest.mark.parametrize(
    ("joined", "adverbs", "day"),
    [(", and", (), "Sunday"), (" and", (), None), (", and", ("then",), None)],
)
def test_what_goes_on_behind_a_comma_is_of_the_same_day(
    joined: str, adverbs: tuple[str, ...], day: str | None
) -> None:
    text = f"Tolen met Brask on Sunday{joined} the two agreed."
    first = clause(text, 0, text, "met", "meet", tense="past")
    on = {"tense": "past", "parent": 0, "relation": "conjunct", "adverbs": adverbs}
    assert words(text, 1, first, clause(text, 1, "the two agreed", "agreed", "agree", **on)) == day


@pytest.mark.parametrize(
    ("subject", "kind", "perfect", "day"),
    [(None, "verb", False, "Sunday"), (None, "verb", True, None), (3, "noun", False, None)],
)
def test_a_relative_behind_a_comma_goes_on_with_the_day(
    subject: int | None, kind: str, perfect: bool, day: str | None
) -> None:
    text = "Kerland turned down on Sunday the demand, which Vostia made."
    outer = clause(text, 0, text, "turned", "turn down", tense="past")
    demand = clause(text, 1, "the demand", "demand", "demand", kind="noun", parent=0, relation="nominal")
    relative = {"parent": 0 if kind == "verb" else 1, "relation": "relative", "relative_to": 3}
    made = clause(
        text, 2, "which Vostia made", "made", "make", tense="past", perfect=perfect,
        subjects=() if subject is None else (subject,), **relative,
    )  # fmt: skip
    assert words(text, 2, outer, demand, made) == day


def test_who_came_on_a_day_is_received_on_it() -> None:
    text = "The envoy, who arrived on Sunday, was received by Tolen and spoke."
    verb = clause(text, 0, text, "received", "receive", tense="past", passive=True, subjects=(0,))
    came = {"parent": 0, "relation": "relative", "relative_to": 0, "tense": "past"}
    arrived = clause(text, 1, "who arrived on Sunday", "arrived", "arrive", **came)
    assert words(text, 0, verb, arrived) == "Sunday"
    boasted = clause(text, 1, "who arrived on Sunday", "arrived", "boast", **came)
    assert words(text, 0, verb, boasted) is None


def test_days_counted_behind_a_day_count_from_it() -> None:
    text = "Kerland has yielded, an aide said on Monday, two days after Vostia struck."
    outer = clause(text, 0, text, "yielded", "yield", tense="past", perfect=True)
    said = clause(text, 1, "an aide said on Monday", "said", "say", tense="past", parent=0)
    inner = {"parent": 0, "relation": "adverbial", "mark": "after", "tense": "past"}
    struck = clause(text, 2, "two days after Vostia struck", "struck", "strike", **inner)
    built = sentence(text, outer, said, struck)
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), [built])
    time = time_of_clause(built, 2, found)
    assert time is not None
    assert time.value.value == "2014-03-08"


def test_what_was_allowed_was_done_on_its_day() -> None:
    text = "The envoys were allowed to visit the crew on Saturday."
    infinitive = (Complement(kind="infinitive", clause=1),)
    allowed = clause(text, 0, text, "allowed", "allow", tense="past", passive=True, complements=infinitive)
    visit = clause(
        text, 1, "to visit the crew on Saturday", "visit", "visit", parent=0, relation="complement",
        infinitive=True,
    )  # fmt: skip
    built = sentence(text, allowed, visit)
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), [built])
    time = time_of_clause(built, 0, found)
    assert time is not None
    assert time.value.value == "2014-03-08"


def test_a_time_that_ends_a_verb_in_the_middle_dates_those_before_it() -> None:
    text = "Kerland recalled its envoy and expelled two diplomats on Friday and said that it was done."
    first, second = coordinated(text)
    third = clause(
        text, 2, "said that it was done", "said", "say", tense="past", parent=1, relation="conjunct",
        subject_shared=True,
    )  # fmt: skip
    assert words(text, 0, first, second, third) == "Friday"


@pytest.mark.parametrize(
    ("text", "negated", "dated"),
    [
        ("Kerland closed the border until 3 March.", False, False),
        ("Kerland went to the lines of before 3 March.", False, False),
        ("Kerland closed the border on 3 March.", False, True),
        ("Kerland struck before dawn on 3 March.", False, True),
        ("Kerland did not free them until 3 March.", True, True),
    ],
)
def test_a_day_that_ends_a_deed_or_lies_behind_it_is_not_its_day(
    text: str, negated: bool, dated: bool
) -> None:
    verb = text.split()[3 if negated else 1]
    only = clause(text, 0, text, verb, verb, tense="past", negated=negated)
    assert (words(text, 0, only) is not None) == dated
