"""The likeness of two events: what lead, deed and host tell."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from onrecord.linking.happenings import told_apart
from onrecord.linking.likeness import (
    ENTRY_OF_BOTH,
    HEADLINE,
    LEAD,
    NAMED,
    OTHER_DEED,
    OTHER_DOERS_FILLED,
    OTHER_HOST,
    OTHER_TARGETS_FILLED,
    OTHER_VOICE,
    SAID_OTHERWISE,
    SAME_ENTRY,
    TAKEN,
    likeness,
)
from onrecord.linking.modes import NOT_TELEPHONED, OTHER_KIND, OTHER_MODE, SAME_MODE
from onrecord.linking.near_types import near_types
from onrecord.linking.objects import Objects
from onrecord.linking.parties import at_home, same_countries, same_sources
from onrecord.linking.profiles import Overlaps, lead_of, profile
from onrecord.records import ActorRef, Event
from tests.linking.invented import BRASK, KERLAND, TOLEN, VOSTIA, article, event

ORLAND = ActorRef(id="ORL", name="Orland", country="ORL", sectors=("GOV",))
MARAL = ActorRef(id="MAR", name="Maral", country="MAR", sectors=("GOV",))
FREE = "Kerland agreed with Vostia to free the crew of the salt ship."
TIES = "Kerland agreed with Vostia to restore ties."
LONG = "The market of Dresk was full of goats. " * 12


def like(one: Event, other: Event) -> float:
    return likeness(profile(one), profile(other), Overlaps({}), Objects([], told_apart))


def agreed(name: str, text: str, rule: str, before: str = "") -> Event:
    return event(article(name, before + text), "AGREE", text, "agreed", KERLAND, VOSTIA, rule=rule)


def test_two_deeds_of_other_kinds_that_are_agreed_to_are_less_alike() -> None:
    freed = agreed("a", FREE, "agree:agree>retreat.release")
    same = agreed("b", TIES, "agree:agree>retreat.return")
    other = agreed("b", TIES, "agree:agree>support.ties")
    assert like(freed, other) - like(freed, same) == pytest.approx(OTHER_DEED)


def test_what_both_tell_in_the_lead_is_more_alike() -> None:
    first, late = agreed("a", FREE, "agree.to"), agreed("b", FREE, "agree.to", before=LONG)
    assert like(first, agreed("b", FREE, "agree.to")) - like(first, late) == pytest.approx(LEAD)
    title = event(
        article("b", "Goats.", title=TIES), "AGREE", TIES, "agreed", KERLAND, VOSTIA, rule="agree.to"
    )
    told = event(article("b", LONG + TIES), "AGREE", TIES, "agreed", KERLAND, VOSTIA, rule="agree.to")
    assert like(first, title) - like(first, told) == pytest.approx(LEAD + HEADLINE)


def test_not_all_of_a_short_article_is_its_lead() -> None:
    assert lead_of(5_000) == lead_of(700) == 350
    short = article("a", FREE + " " + TIES)
    second = event(short, "AGREE", TIES, "agreed", KERLAND, VOSTIA, rule="agree.to")
    assert profile(second).lead
    assert not profile(second, (), lead_of(len(short.text))).lead


def test_who_brings_two_together_is_told_apart_from_another_who_does() -> None:
    text = "Orland and Maral each hosted talks of the two."

    def hosted(name: str, host: ActorRef) -> Event:
        made = event(article(name, text), "CONSULT", text, "hosted", host, None)
        return replace(made, targets=(TOLEN, BRASK))

    same, other = (like(hosted("a", ORLAND), hosted("b", host)) for host in (ORLAND, MARAL))
    assert other < same + OTHER_HOST


def test_what_a_third_side_says_of_two_is_not_what_these_do_together() -> None:
    text = "Kerland and Vostia made a deal. The minister welcomed the deal of the two."

    def said(name: str, word: str, *sides: ActorRef, reciprocal: bool) -> Event:
        made = event(article(name, text), "SUPPORT", text, word, sides[0], None, rule="support.deal")
        targets = () if reciprocal else (KERLAND, VOSTIA)
        return replace(made, sources=sides, targets=targets, reciprocal=reciprocal)

    deal = said("a", "made", KERLAND, VOSTIA, reciprocal=True)
    same = like(deal, said("b", "made", KERLAND, reciprocal=False))
    third = like(deal, said("b", "made", ORLAND, reciprocal=False))
    assert third <= same + OTHER_VOICE


def test_what_one_minister_regrets_another_does_not() -> None:
    text = "The minister regretted the loss of the salt ship."

    def regretted(name: str, who: str) -> Event:
        person = replace(KERLAND, id=f"KER.person.{who}")
        return event(article(name, text), "CONCEDE", text, "regretted", person, VOSTIA)

    same = like(regretted("a", "tolen"), regretted("b", "tolen"))
    assert like(regretted("a", "tolen"), regretted("b", "zorn")) <= same + OTHER_VOICE


def test_a_noun_for_the_deed_names_what_was_told() -> None:
    told, verb = agreed("a", FREE, "agree.to"), agreed("b", FREE, "agree.bare")
    assert like(told, agreed("b", FREE, "agree.to-noun")) - like(told, verb) == pytest.approx(NAMED)


def test_near_types_have_odds() -> None:
    odds = {types: near.odds for types, near in near_types().items()}
    assert odds[frozenset(("AGREE", "SUPPORT"))] > 0 > odds[frozenset(("MOBILIZE", "ASSAULT"))]
    assert frozenset(("ASSAULT", "AID")) not in odds


def test_the_end_of_a_war_and_its_treaty_are_more_alike_where_two_do_both_with_each_other() -> None:
    def done(name: str, kind: str, trigger: str, reciprocal: bool) -> Event:
        text = f"Kerland and Vostia {trigger} their war."
        made = event(article(name, text), kind, text, trigger, KERLAND, VOSTIA)
        both = (KERLAND, VOSTIA) if reciprocal else (KERLAND,)
        return replace(made, sources=both, targets=() if reciprocal else (VOSTIA,), reciprocal=reciprocal)

    more = near_types()[frozenset(("CONCEDE", "SUPPORT"))].together
    ended = done("a", "CONCEDE", "ended", True)
    together = like(ended, done("b", "SUPPORT", "buried", True))
    neutral = like(ended, done("b", "AGREE", "buried", True))
    assert more > 0
    assert together - neutral == pytest.approx(more)


@pytest.mark.parametrize(
    ("kind", "one", "other", "odds"),
    [
        ("SANCTION", "expel", "discontinue", OTHER_MODE + OTHER_KIND["SANCTION"]),
        ("SANCTION", "expel", None, OTHER_MODE),
        ("SANCTION", "expel", "expel", SAME_MODE),
        ("ASSAULT", "firearms", "explosives", OTHER_MODE),
        ("CONSULT", "phone", None, OTHER_MODE + NOT_TELEPHONED),
    ],
)
def test_two_modes_are_two_kinds_of_a_sanction_but_not_of_an_attack(
    kind: str, one: str, other: str | None, odds: float
) -> None:
    made = (event(article(name, FREE), kind, FREE, "agreed", KERLAND, VOSTIA) for name in "ab")
    first, second = made
    moded = like(replace(first, mode=one), replace(second, mode=other))
    assert moded - like(first, second) == pytest.approx(odds)


def test_one_entry_read_as_two_types_is_one_deed() -> None:
    decided = agreed("a", FREE, "agree:decide>retreat.release")
    freed, left = (
        replace(agreed("b", FREE, f"retreat.{entry}"), type="RETREAT") for entry in ("release", "leave")
    )
    assert like(decided, freed) - like(decided, left) == pytest.approx(ENTRY_OF_BOTH + SAME_ENTRY)


def test_one_who_meets_two_others_meets_twice() -> None:
    def met(*sides: ActorRef, rule: str = "consult.meet") -> Event:
        made = event(article("a", FREE), "CONSULT", FREE, "agreed", sides[0], None, rule=rule)
        return replace(made, sources=sides)

    first = profile(met(KERLAND, VOSTIA))
    assert same_sources(first, profile(met(KERLAND, ORLAND))) == 0
    assert same_sources(first, profile(met(KERLAND))) == 0.5
    assert same_sources(first, profile(met(KERLAND, ORLAND, rule="consult.meet~near"))) == 0.5


def test_to_be_seized_and_to_be_arrested_may_be_one_deed() -> None:
    def done(name: str, kind: str, trigger: str) -> Event:
        text = f"Kerland {trigger} the crew."
        return event(article(name, text), kind, text, trigger, KERLAND, VOSTIA)

    seized, other = done("a", "ASSAULT", "seized"), done("b", "COERCE", "searched")
    near = near_types()[frozenset(("ASSAULT", "COERCE"))].odds
    arrested = done("b", "COERCE", "arrested")
    assert like(seized, arrested) - like(seized, other) == pytest.approx(TAKEN - near)


def test_one_other_side_is_forgiven_where_a_side_was_filled_in_and_two_are_not() -> None:
    def freed(name: str, target: ActorRef, rule: str, source: ActorRef = KERLAND) -> Event:
        text = "The guards let the crew of the salt ship go."
        return event(article(name, text), "RETREAT", text, "let", source, target, rule=rule)

    first = freed("a", VOSTIA, "retreat.release")
    read, filled = freed("b", MARAL, "retreat.release"), freed("b", MARAL, "retreat.release~near")
    assert like(first, filled) - like(first, read) == pytest.approx(OTHER_TARGETS_FILLED)
    others = [freed("b", MARAL, f"retreat.release{way}", ORLAND) for way in ("", "~near")]
    assert like(first, others[0]) == pytest.approx(like(first, others[1]))
    doers = [freed("b", VOSTIA, f"retreat.release{way}", ORLAND) for way in ("", "~near")]
    assert like(first, doers[1]) - like(first, doers[0]) == pytest.approx(OTHER_DOERS_FILLED)
    not_done = [replace(each, status="negated") for each in (first, *doers)]
    assert like(not_done[0], not_done[1]) == pytest.approx(like(not_done[0], not_done[2]))
    unknown = event(article("c", FREE), "RETREAT", FREE, "agreed", KERLAND, None, rule="retreat.release")
    known = [replace(unknown, rule=f"retreat.release{way}") for way in ("", "~near")]
    assert like(first, known[0]) == pytest.approx(like(first, known[1]))


def test_what_is_said_in_quite_other_words_is_less_alike() -> None:
    def said(name: str, text: str, word: str) -> Event:
        return event(article(name, text), "ACCUSE", text, word, KERLAND, VOSTIA, rule="accuse.bare")

    first = said("a", "Kerland condemned the raid on the mill.", "condemned")
    about, other = (
        said("b", "Kerland blasted Vostia over the raid.", "blasted"),
        said("b", "Kerland blasted Vostia over the goats.", "blasted"),
    )
    shared = profile(about).sentence_words & profile(first).sentence_words
    assert shared
    assert like(first, other) < like(first, about) + SAID_OTHERWISE


def test_a_country_on_both_sides_stands_for_whoever_is_meant_there() -> None:
    rebels = replace(VOSTIA, id="VOS.rebels", sectors=("REB",))

    def taken(name: str, source: ActorRef, rule: str, target: ActorRef = VOSTIA) -> Event:
        text = "The general was taken near the salt lake."
        return event(article(name, text), "ASSAULT", text, "taken", source, target, rule=rule)

    named = taken("a", rebels, "assault.abduct")
    filled, read = taken("b", VOSTIA, "assault.abduct~home"), taken("b", VOSTIA, "assault.abduct")
    one, *both = (profile(each) for each in (named, filled, read))
    assert [at_home(one, each) for each in both] == [True, False]
    assert same_countries(one, both[0]) > same_countries(one, both[1])
    assert not at_home(profile(taken("c", rebels, "assault.abduct", KERLAND)), both[0])
    assert not at_home(profile(taken("d", rebels, "assault.abduct~told", rebels)), both[1])
