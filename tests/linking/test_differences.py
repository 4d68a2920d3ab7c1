"""Differences: each kind with the words on both sides, and what is none."""

import pytest
from msgspec.structs import replace

from onrecord.linking.differences import find_differences
from onrecord.linking.numbers import find_counts, same_thing
from onrecord.linking.profiles import profile
from onrecord.records import ActorRef, DateValue
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, day, event, voice

ORMAN = ActorRef(id="ORM", name="Orman", country="ORM")
DRESK = ActorRef(id="DRE", name="Dresk", country="DRE")
MARAL = ActorRef(id="MAR", name="Maral", country="MAR")


def told(name, sentence, trigger, source=VOSTIA, target=KERLAND, kind="SUPPORT", **more):
    of = article(name, f"A first line.\n\n{sentence}", outlet=f"Outlet {name}")
    return event(of, kind, sentence, trigger, source, target, **more)


def found(*events, texts=None):
    return {
        each.on: [value.value for value in each.values]
        for each in find_differences([*map(profile, events)], texts)
    }


def words(difference, events):
    texts = {each.article: each for each in events}
    return [
        texts[value.article].sentence.text[
            value.start - texts[value.article].sentence.start : value.end
            - texts[value.article].sentence.start
        ]
        for value in difference.values
    ]


def test_numbers_of_one_thing_differ_with_their_words():
    events = [
        told("a", "Vostia freed 53 prisoners of Kerland.", "freed"),
        told("b", "Vostia freed at most a dozen goats and 52 prisoners.", "freed"),
    ]
    (difference,) = find_differences([*map(profile, events)])
    assert difference.on == "number"
    assert words(difference, events) == ["53 prisoners", "52 prisoners"]


def test_rounded_numbers_and_numbers_of_other_things_do_not_differ():
    assert not found(
        told("a", "Vostia freed about 500 prisoners after 3 weeks.", "freed"),
        told("b", "Vostia freed 512 prisoners and 40 goats.", "freed"),
    )


def test_the_numbers_of_one_article_do_not_differ():
    assert not found(
        told("a", "Vostia freed 53 prisoners.", "freed"), told("a", "Vostia freed 52 prisoners.", "freed")
    )


def test_dates_differ_unless_one_is_only_less_exact():
    one = told("a", "Vostia signed on Tuesday.", "signed", date=day("2014-02-18"))
    other = told("b", "Vostia signed on Monday.", "signed", date=day("2014-02-17", "on Monday"))
    month = DateValue(
        value="2014-02", start="2014-02-01", end="2014-02-28", precision="month", text="in February"
    )
    rough = told("c", "Vostia signed in February.", "signed", date=month)
    assert found(one, other) == {"date": ["2014-02-18", "2014-02-17"]}
    assert not found(one, rough)


def test_a_date_of_years_before_is_of_something_else():
    one = told("a", "Vostia seized the crew in February.", "seized", date=day("2014-02-18"))
    other = told("b", "Vostia apologised on Tuesday for seizing the crew.", "seizing", date=day("2017-03-07"))
    assert not found(one, other)


def test_two_lists_of_who_did_it_differ_when_each_has_its_own():
    one = told("a", "Orman and Dresk welcomed it.", "welcomed", (ORMAN, DRESK), KERLAND)
    other = told("b", "Orman and Maral welcomed it.", "welcomed", (ORMAN, MARAL), KERLAND)
    part = told("c", "Orman welcomed it.", "welcomed", ORMAN, KERLAND)
    assert found(one, other) == {"actor": ["Dresk, Orman", "Maral, Orman"]}
    assert not found(one, part)


def test_a_list_that_only_describes_somebody_contradicts_none():
    several = ActorRef(id="actor-5e7e", name="two neighbouring states")
    one = told("a", "Orman and Dresk welcomed it.", "welcomed", (ORMAN, DRESK), KERLAND)
    other = told("b", "Orman and two neighbouring states did.", "did", (ORMAN, several, MARAL), KERLAND)
    assert not found(one, other)


def test_who_began_a_contact():
    calls = {"kind": "CONSULT", "reciprocal": True}
    one = told("a", "Mira Tolen telephoned Anton Brask.", "telephoned", (TOLEN, BRASK), None, **calls)
    other = told("b", "Anton Brask rang Mira Tolen.", "rang", (BRASK, TOLEN), None, **calls)
    neutral = told("c", "Anton Brask and Mira Tolen spoke.", "spoke", (BRASK, TOLEN), None, **calls)
    assert found(one, other) == {"initiator": ["Mira Tolen", "Anton Brask"]}
    assert not found(one, neutral)


def test_where_it_was():
    one = told("a", "They met in Orl.", "met", place="Orl")
    other = told("b", "They met in Dresk.", "met", place="Dresk")
    wider = told("c", "They met in Dresk, near Orl.", "met", place="Dresk")
    damaged = told("d", "They met in Drsk.", "met", place="Drsk")
    assert found(one, other) == {"place": ["Orl", "Dresk"]}
    capital, country = (told(at, f"They met in {at}.", "met", place=at) for at in ("Lima", "Peru"))
    assert not found(capital, country)
    assert not found(one, wider)
    assert not found(other, damaged)


@pytest.mark.parametrize("status", ["denied", "negated"])
def test_told_as_done_here_and_denied_there(status):
    one = told("a", "Vostia freed the crew.", "freed")
    other = told("b", "Vostia freed no crew, Anton Brask said.", "freed", status=status, by=voice(BRASK))
    assert found(one, other) == {"occurrence": ["reported", f"{status} by Anton Brask"]}


@pytest.mark.parametrize(
    ("status", "differ"), [("planned", True), ("possible", True), ("conditional", False)]
)
def test_what_is_planned_or_may_be_is_denied_and_what_depends_is_not(status, differ):
    one = told("a", "Vostia is to free the crew.", "free", status=status)
    denied = told("b", "Vostia denied that it will free the crew.", "free", status="denied")
    assert bool(found(one, denied)) is differ


def test_an_article_that_tells_and_denies_it_stands_on_both_sides():
    one = told("a", "Vostia freed the crew.", "freed")
    other = told("b", "Vostia let the crew go at noon.", "let")
    denied = told("b", "Vostia had not freed the crew, it said.", "freed", status="denied")
    third = told("c", "Vostia freed nobody of the crew, it insisted.", "freed", status="denied")
    assert found(one, other, denied, third) == {"occurrence": ["reported", "reported", "denied", "denied"]}


def test_all_who_tell_it_stand_beside_a_denial():
    one = told("a", "Vostia freed the crew.", "freed")
    denied = told("b", "Vostia freed nobody of the crew, it said.", "freed", status="denied")
    words = told("c", "The sailors went home at noon.", "went")
    assert found(one, denied, words) == {"occurrence": ["reported", "denied", "reported"]}


def test_what_others_have_not_done_is_no_denial():
    one = told("a", "Vostia freed the crew.", "freed")
    assert not found(one, told("b", "Orman has not freed the crew.", "freed", source=ORMAN, status="negated"))


def test_lengths_of_time_and_people_by_any_name():
    assert found(
        told("a", "They spoke for 45 minutes.", "spoke"), told("b", "They spoke for nearly an hour.", "spoke")
    ) == {"number": ["45 minutes", "an hour"]}
    assert found(
        told("a", "Vostia let 53 prisoners go.", "let"), told("b", "Vostia let 52 dissidents go.", "let")
    ) == {"number": ["53 prisoners", "52 dissidents"]}


def test_planned_here_and_done_there_is_no_difference():
    one = told("a", "Vostia freed the crew.", "freed")
    assert not found(one, replace(one, article="b", status="planned"))


def test_how_long_it_was_stands_in_the_sentence_behind():
    calls = {"kind": "CONSULT", "reciprocal": True}
    one = told("a", "Mira Tolen telephoned Anton Brask.", "telephoned", (TOLEN, BRASK), None, **calls)
    other = told("b", "They spoke for nearly an hour.", "spoke", (TOLEN, BRASK), None, **calls)
    behind = "A first line.\n\nMira Tolen telephoned Anton Brask. The conversation lasted about 45 minutes."
    elsewhere = "A first line.\n\nMira Tolen telephoned Anton Brask. The rain lasted about 45 minutes."
    assert found(one, other, texts={"a": behind}) == {"number": ["45 minutes", "an hour"]}
    assert not found(one, other, texts={"a": elsewhere})
    assert not found(one, other)


def test_numbers_of_one_sentence_add_up():
    whole = told("a", "Vostia fired four rockets at Kerland.", "fired", kind="ASSAULT")
    parts = told("b", "Vostia fired two rockets at Orl, and two were shot down.", "fired", kind="ASSAULT")
    less = told("c", "Vostia fired two rockets at Orl.", "fired", kind="ASSAULT")
    assert not found(whole, parts)
    assert found(whole, less) == {"number": ["four rockets", "two rockets"]}


def test_a_weekday_differs_where_the_article_has_no_date():
    one = told("a", "Vostia signed on Tuesday.", "signed", date=day("2014-02-18"))
    undated = DateValue(text="on Monday", reason="no publication date to count from")
    same = DateValue(text="on Tuesday", reason="no publication date to count from")
    assert found(one, told("b", "Vostia signed on Monday.", "signed", date=undated)) == {
        "date": ["2014-02-18", "on Monday"]
    }
    assert not found(one, told("b", "Vostia signed on Tuesday.", "signed", date=same))


def test_a_visit_may_last_two_days():
    one = told("a", "Tolen came on Tuesday.", "came", kind="CONSULT", mode="visit", date=day("2014-02-18"))
    other = told(
        "b",
        "Tolen came on Monday.",
        "came",
        kind="CONSULT",
        mode="visit",
        date=day("2014-02-17", "on Monday"),
    )
    assert not found(one, other)


def test_a_denial_of_what_is_said_that_shares_no_word_denies_something_else():
    one = told("a", "Vostia asked for the crew.", "asked", kind="REQUEST")
    assert not found(
        one, told("b", "Vostia wants no war, it said.", "wants", kind="REQUEST", status="denied")
    )


def test_two_who_are_each_said_to_have_been_the_first():
    plan = {"kind": "AGREE", "target": KERLAND}
    one = told("a", "Vostia first proposed the plan to Kerland.", "proposed", **plan)
    other = told("b", "Orman, who first put the plan to Kerland, is glad.", "put", source=ORMAN, **plan)
    later = told("c", "Orman put the plan to Kerland.", "put", source=ORMAN, **plan)
    assert found(one, other) == {"initiator": ["Vostia", "Orman"]}
    assert not found(one, later)


def test_a_day_beside_the_verb_dates_it_where_the_event_has_none():
    one = told("a", "Vostia cut the ties on Tuesday.", "cut", date=day("2014-02-18"))
    other = told("b", "Quarrel broke out on Monday, when Vostia cut the ties.", "cut")
    far = told("c", "On Monday, after a long and fruitless night of talks, Vostia cut the ties.", "cut")
    assert found(one, other) == {"date": ["2014-02-18", "2014-02-17"]}
    assert not found(one, far)


def test_who_calls_it_a_mistake_begins_no_contact():
    events = [
        told("a", "Tolen called it a mistake, not Brask.", "called", TOLEN, BRASK, "ACCUSE"),
        told("b", "Brask called it a mistake, not Tolen.", "called", BRASK, TOLEN, "ACCUSE"),
    ]
    assert not found(*events)


@pytest.mark.parametrize(
    ("sentence", "word", "others"),
    [
        ("Vostia admitted on 18 February that it fired.", "fired", {}),
        ("Vostia opened the gate on 18 February after it fired.", "fired", {}),
        (
            "Vostia closed the gate on 18 February, when it fired.",
            "fired",
            {"date": ["2014-02-18", "2014-02-16"]},
        ),
    ],
)
def test_the_day_of_another_clause_is_not_its_day(sentence, word, others):
    one = told("a", sentence, word)
    other = told("b", "Vostia fired on 16 February.", "fired", date=day("2014-02-16", "on 16 February"))
    assert found(one, other) == others


def test_since_when_differs_where_no_day_can_be_both():
    talks = {"kind": "CONSULT", "target": KERLAND}
    june = told("a", "The talks, which began in June 2013, went on.", "talks", **talks)
    spring = told("b", "Talks opened in Orl in the spring of 2013.", "Talks", **talks)
    month = told("c", "Talks started in April 2013.", "Talks", **talks)
    assert found(june, spring) == {"date": ["June 2013", "in the spring of 2013"]}
    assert not found(spring, month)
    assert not found(june, told("d", "The talks, which began in May 2010, went on.", "talks", **talks))


def test_the_number_at_a_protest_may_stand_far_from_the_verb():
    march = {"kind": "PROTEST", "target": KERLAND}
    one = told("a", "Some 10,000 people marched in Orl on Friday.", "marched", **march)
    other = told(
        "b",
        "Crowds marched in Orl on Friday, papers of all sides wrote; police counted 60,000.",
        "marched",
        **march,
    )
    assert found(one, other)["number"][1] == "60,000"


def test_a_large_number_may_stand_in_another_place_of_the_other_article():
    one = told("a", "Vostia and Kerland signed it.", "signed")
    other = told("b", "They signed the pact.", "signed")
    texts = {
        "a": f"A first line.\n\n{one.sentence.text} About 25 million tonnes of grain lie in the silos.",
        "b": f"A first line.\n\n{other.sentence.text}\n\nIt rained. Some 20 million tonnes wait, it said.",
    }
    assert found(one, other, texts=texts)["number"] == ["25 million tonnes", "20 million tonnes wait"]


def test_what_might_be_is_not_what_is():
    one = told("a", "Vostia could send 3,000 goats to Orl.", "send", status="possible")
    assert not found(one, told("b", "Vostia sent 150 goats.", "sent"))


def test_a_milder_word_for_the_deed():
    storm = {"kind": "ASSAULT", "target": KERLAND}
    one = told("a", "Crowds stormed the embassy of Kerland.", "stormed", **storm)
    other = told("b", "After a protest at the embassy of Kerland Vostia was silent.", "protest", **storm)
    assert found(one, other) == {"occurrence": ["stormed", "protest"]}
    assert not found(one, told("c", "A mob attacked the embassy.", "attacked", **storm))


def test_one_and_two_of_a_thing():
    one = told("a", "Vostia sank a ship of Kerland.", "sank", kind="ASSAULT")
    two = told("b", "Vostia sank two ships of Kerland.", "sank", kind="ASSAULT")
    assert found(one, two) == {"number": ["a ship", "two ships"]}


def test_who_attacked_whom():
    first = told("a", "The ship of Vostia rammed that of Kerland.", "rammed", kind="ASSAULT")
    other = told("b", "The ship of Kerland rammed that of Vostia.", "rammed", KERLAND, VOSTIA, kind="ASSAULT")
    assert found(first, other) == {"initiator": ["Vostia", "Kerland"]}
    assert not found(first, replace(other, sources=(VOSTIA,), targets=(KERLAND,)))
    assert not found(replace(first, article="c"), replace(other, sources=(), targets=(VOSTIA,)))


def test_who_tells_it_and_what_was_not_done_denies_nothing():
    lent = told("a", "Vostia lent rooms for the talks.", "lent", kind="AID")
    took = told("a", "Vostia took no part in the talks.", "took no part", kind="AID", status="negated")
    other = told("b", "Vostia lent its rooms for talks.", "lent", kind="AID")
    assert not found(lent, took, other)
    assert found(replace(took, article="c"), other).keys() == {"occurrence"}


def test_a_denial_in_words_of_its_own():
    one = told("a", "Vostia freed the crew.", "freed", kind="RETREAT")
    other = told("b", "An official of Vostia denies it.", "denies", kind="RETREAT", status="denied")
    planned = replace(one, status="planned")
    assert found(one, other) == {"occurrence": ["reported", "denied"]}
    assert found(planned, other) == {"occurrence": ["planned", "denied"]}
    assert not found(one, replace(other, status="negated"))
    assert not found(replace(one, type="REQUEST"), replace(other, type="REQUEST"))


def test_who_planned_it_is_not_who_is_said_to_have_done_it():
    both = told("a", "Brask and Tolen will leave Orl.", "leave", kind="RETREAT", status="planned")
    both = replace(both, sources=(VOSTIA, KERLAND), targets=(ORMAN,))
    denial = told("b", "Vostia denies it.", "denies", kind="RETREAT", status="denied", target=ORMAN)
    done = told("c", "Kerland left Orl.", "left", source=KERLAND, target=ORMAN, kind="RETREAT")
    assert found(both, denial, done) == {"occurrence": ["planned", "denied"]}


def test_kinds_of_things_and_people_by_more_names():
    took = {"kind": "ASSAULT", "source": VOSTIA, "target": KERLAND}
    one = told("a", "Six vessels of Vostia surrounded them.", "surrounded", **took)
    other = told("b", "Eight gunboats of Vostia surrounded them.", "surrounded", **took)
    assert found(one, other) == {"number": ["Six vessels", "Eight gunboats"]}
    assert not same_thing(*find_counts("Six attacks followed. Eight planes came."))
    one = told("a", "Vostia gave medals to three commanders.", "gave")
    other = told("b", "Vostia decorated five border guards.", "decorated")
    assert found(one, other) == {"number": ["three commanders", "five border guards"]}


def test_a_number_beyond_a_bound_differs_from_it():
    fired = {"kind": "ASSAULT", "source": VOSTIA, "target": KERLAND}
    more = told("a", "Vostia fired more than 50 bullets at the boat.", "fired", **fired)
    fewer = told("b", "Vostia fired 45 bullets at the boat.", "fired", **fired)
    enough = told("c", "Vostia fired 55 bullets at the boat.", "fired", **fired)
    assert found(more, fewer).keys() == {"number"}
    assert not found(more, enough)


def test_how_long_it_was_in_another_word_of_one_type():
    long = {"kind": "CONSULT", "source": (TOLEN, BRASK), "target": None, "reciprocal": True}
    one = told("a", "Tolen and Brask talked for four days.", "talked", **long)
    other = told("b", "Brask and Tolen conferred for three days.", "conferred", **long)
    assert found(one, other) == {"number": ["four days", "three days"]}
    assert not found(one, told("c", "Tolen and Brask sat together for three hours.", "sat", **long))
    assert not found(one, told("d", "Tolen and Brask met about two days later.", "met", **long))


def test_a_denial_of_talks_shares_a_word_with_them():
    met = {"kind": "CONSULT", "source": (TOLEN, BRASK), "target": None, "reciprocal": True}
    one = told("a", "Tolen and Brask met on the bridge.", "met", **met)
    other = told("b", "Officially Vostia denies any mediation.", "mediation", status="denied", **met)
    assert not found(one, other)
    assert found(one, told("c", "Nobody met, Brask said.", "met", status="denied", **met)).keys() == {
        "occurrence"
    }
